//! Everything that may ask a question, and what each still lacks: deployments that may come into question, rules in force,
//! quantities.
//!
//! Each is judged once at first, and then only when an answer comes in that it lacked: what a condition comes to can change
//! by nothing else. So an interview costs what its conditions mention, not as often as it has questions.

use crate::book::{Book, Quantity};
use crate::condition::Truth;
use crate::judgement::Outcome;
use crate::look::{Found, Look};
use crate::path::Why;
use crate::places::Places;
use crate::rule::Effect;
use crate::standing::{Standing, fired, in_force};

/// All of them, and what follows for the deployments, by their places in the book.
#[derive(Clone, Debug)]
pub(crate) struct Needs<'a> {
    /// First those that decide: deployments, and rules that rule out or favour.
    all: Vec<Need<'a>>,
    deciding: usize,
    /// One for each deployment; none where no rule favours any.
    tallies: Vec<Tally>,
    /// Those that the reader wants completed beside the recommended one.
    beside: Places,
    /// Those that come into question, or may.
    present: Places,
    /// Those that can still be recommended.
    can_win: Places,
    /// Those that nothing can rule out any more.
    safe: Places,
    /// The questions whose answers are lacking for the result, as far as it is known by now.
    missing: Places,
}

/// One that may ask, or that only mentions.
#[derive(Clone, Copy, Debug)]
struct Need<'a> {
    why: Why<'a>,
    kind: Kind,
    /// The deployments it concerns.
    of: Places,
    state: State,
    lacks: Places,
    /// The offered questions that it reads without asking, so that they matter.
    reads: Places,
}

/// What it is for, so that nobody has to look at the rule for it. Those that decide stand before the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Arises,
    RulesOut,
    Favours,
    Tells,
    Mentions,
    Counts,
}

/// What its condition comes to: [`Truth`] without what is missing, which a need keeps together with what else it lacks.
#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    Holds,
    Fails,
    Open,
}

/// How many rules speak for a deployment, and how many may.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    least: usize,
    most: usize,
}

/// The answers a quantity still lacks: those of its condition, and those it reads.
/// Both at once, so that settling the condition never adds a question.
pub(crate) fn lacking(quantity: &Quantity<'_>, counts: Truth, look: &Look<'_, '_>) -> Places {
    let read = |question: &&str| match look.find(question) {
        Found::Missing(missing) => missing,
        Found::Held(_) | Found::Unsure | Found::NotAsked => Places::NONE,
    };
    match counts {
        Truth::No => Places::NONE,
        counts => quantity.reads.iter().map(read).fold(counts.missing(), Places::and),
    }
}

impl<'a> Needs<'a> {
    /// Judges all of a book.
    pub(crate) fn of(book: &Book<'a>, look: &Look<'a, '_>) -> Needs<'a> {
        let offered = |is_read: &dyn Fn(&str) -> bool| {
            places(book.questions.iter().map(|question| question.assumed.is_some() && is_read(question.id)))
        };
        let mut all: Vec<Need<'a>> = Vec::new();
        let mut add = |kind, why, whom: &[&str], reads| {
            let mut need =
                Need { why, kind, of: deployments(book, whom), state: State::Fails, lacks: Places::NONE, reads };
            need.judge(look);
            all.push(need);
        };
        for deployment in book.deployments.iter().filter(|it| it.valid.contains(look.on())) {
            add(Kind::Arises, Why::Deployment(deployment), &[deployment.id], Places::NONE);
        }
        for decides in [true, false] {
            for rule in in_force(book, look.on()) {
                let (kind, whom) = match rule.effect {
                    Effect::RulesOut(whom) => (Kind::RulesOut, whom),
                    Effect::Favours(ref whom) => (Kind::Favours, std::slice::from_ref(whom)),
                    Effect::Tells(whom) => (Kind::Tells, whom),
                    Effect::Mentions(whom) => (Kind::Mentions, whom),
                };
                if kind.decides() == decides {
                    let reads = if kind == Kind::Mentions { offered(&|id| rule.when.reads(id)) } else { Places::NONE };
                    add(kind, Why::Rule(rule), whom, reads);
                }
            }
        }
        for quantity in book.quantities {
            let reads = offered(&|id| quantity.reads.contains(&id));
            add(Kind::Counts, Why::Quantity(quantity), quantity.of, reads);
        }
        let deciding = all.iter().filter(|need| need.kind.decides()).count();
        let favoured = all.iter().any(|need| need.kind == Kind::Favours);
        let mut needs = Needs {
            all,
            deciding,
            tallies: if favoured { vec![Tally::default(); book.deployments.len()] } else { Vec::new() },
            beside: Places::NONE,
            present: Places::NONE,
            can_win: Places::NONE,
            safe: Places::NONE,
            missing: Places::NONE,
        };
        needs.stand();
        needs.ask();
        needs
    }

    /// Sets the deployments to complete beside the recommended one.
    pub(crate) fn show(&mut self, book: &Book<'a>, beside: &[&str]) {
        if !beside.is_empty() {
            self.beside = deployments(book, beside);
            self.ask();
        }
    }

    /// Judges anew what lacked the answer to the question at a place. `leads_on` says whether the guards of other questions
    /// hung on it.
    pub(crate) fn answered(&mut self, question: usize, leads_on: bool, look: &Look<'a, '_>) {
        let (mut settled, mut lacks_less) = (false, false);
        let answered = Places::one(question);
        for need in self.all.iter_mut().filter(|need| need.lacks.meets(answered)) {
            let left = need.lacks.without(answered);
            match need.why {
                // Such a count reads one answer more, and nothing else of it can have changed.
                Why::Quantity(_) if need.state == State::Holds && !leads_on => need.lacks = left,
                _ => need.judge(look),
            }
            settled |= need.kind.decides();
            lacks_less |= need.lacks != left;
        }
        let before = (self.present, self.can_win);
        if settled {
            self.stand();
        }
        if lacks_less || before != (self.present, self.can_win) {
            self.ask();
        } else {
            self.missing.remove(question);
        }
    }

    /// What is lacking for the result, as far as it is known by now.
    pub(crate) fn missing(&self) -> Places {
        self.missing
    }

    /// Why a question is asked: whatever lacks it.
    pub(crate) fn why(&self, question: usize) -> Vec<Why<'a>> {
        let asking = self.all.iter().filter(|need| need.lacks.contains(question) && self.asks(need));
        asking.map(|need| need.why).collect()
    }

    /// Whether an offered question is read for a deployment that can be part of the result.
    pub(crate) fn matters(&self, question: usize) -> bool {
        let counts = |need: &Need<'a>| need.state != State::Fails || need.kind != Kind::Counts;
        self.all.iter().any(|need| need.reads.contains(question) && need.of.meets(self.shown()) && counts(need))
    }

    /// What is decided.
    pub(crate) fn outcome(&self, book: &Book<'a>) -> Outcome<'a> {
        let only = self.can_win.first().filter(|_| self.can_win.len() == 1);
        match only.and_then(|only| book.deployments.get(only)) {
            _ if self.can_win.is_empty() => Outcome::Conflict,
            Some(deployment) if self.can_win.meets(self.safe) => Outcome::Decided(deployment),
            _ => Outcome::Undecided,
        }
    }

    /// How each deployment that comes into question stands.
    pub(crate) fn standings(&self, book: &Book<'a>, look: &Look<'a, '_>) -> Vec<Standing<'a>> {
        let stands = |place| {
            let (ruled_out_by, favoured_by, doubts) = (Vec::new(), Vec::new(), Vec::new());
            let can_win = self.can_win.contains(place);
            Some(Standing { deployment: book.deployments.get(place)?, ruled_out_by, favoured_by, doubts, can_win })
        };
        let mut standings = Vec::with_capacity(self.present.len());
        standings.extend(self.present.iter().filter_map(stands));
        for need in self.deciding().iter().filter(|need| need.state != State::Fails && need.lacks.is_empty()) {
            let Why::Rule(rule) = need.why else { continue };
            for place in need.of.shared(self.present).iter() {
                let Some(standing) = standings.get_mut(self.present.before(place)) else { continue };
                match (need.kind, need.state) {
                    (Kind::RulesOut, State::Holds) => standing.ruled_out_by.push(fired(rule, look)),
                    (Kind::RulesOut, _) => standing.doubts.push(rule.record()),
                    (Kind::Favours, State::Holds) => standing.favoured_by.push(fired(rule, look)),
                    _ => {}
                }
            }
        }
        standings
    }

    fn deciding(&self) -> &[Need<'a>] {
        self.all.get(..self.deciding).unwrap_or_default()
    }

    /// The deployments that can be part of the result: because they can win, or because they are to stand beside.
    fn shown(&self) -> Places {
        self.can_win.and(self.beside.shared(self.present))
    }

    /// Whether what a need lacks is to be asked for.
    fn asks(&self, need: &Need<'a>) -> bool {
        match need.kind {
            Kind::Arises | Kind::RulesOut => need.of.meets(self.can_win),
            Kind::Favours => need.of.meets(self.can_win) && self.can_win.len() > 1,
            Kind::Tells | Kind::Counts => need.of.meets(self.shown()),
            Kind::Mentions => false,
        }
    }

    fn ask(&mut self) {
        let asking = self.all.iter().filter(|need| self.asks(need));
        self.missing = asking.fold(Places::NONE, |missing, need| missing.and(need.lacks));
    }

    /// What the rules come to for the deployments. One can win unless it is ruled out, or another that nothing can rule
    /// out any more is sure to stay ahead.
    fn stand(&mut self) {
        self.present = Places::NONE;
        self.tallies.fill(Tally::default());
        let (mut out, mut open) = (Places::NONE, Places::NONE);
        for need in self.all.get(..self.deciding).unwrap_or_default() {
            let (holds, may_hold) = (need.state == State::Holds, !need.lacks.is_empty());
            let marked = |places: Places, when: bool| if when { places.and(need.of) } else { places };
            match need.kind {
                Kind::Arises => {
                    self.present = marked(self.present, need.state != State::Fails);
                    open = marked(open, may_hold);
                }
                Kind::RulesOut => {
                    (out, open) = (marked(out, holds), marked(open, may_hold));
                }
                Kind::Favours => {
                    if let Some(tally) = need.of.first().and_then(|place| self.tallies.get_mut(place)) {
                        tally.least = tally.least.saturating_add(usize::from(holds));
                        tally.most = tally.most.saturating_add(usize::from(holds || may_hold));
                    }
                }
                Kind::Tells | Kind::Mentions | Kind::Counts => {}
            }
        }
        let left = self.present.without(out);
        (self.can_win, self.safe) = (left, left.without(open));
        let tally = |place| self.tallies.get(place).copied().unwrap_or_default();
        for place in left.iter() {
            let ahead = |other: usize| {
                let (least, most) = (tally(other).least, tally(place).most);
                other != place && (least > most || (least == most && other < place))
            };
            if self.safe.iter().any(ahead) {
                self.can_win.remove(place);
            }
        }
    }
}

impl<'a> Need<'a> {
    fn judge(&mut self, look: &Look<'a, '_>) {
        let truth = match self.why {
            Why::Rule(rule) => rule.when.judge(look),
            Why::Quantity(quantity) => quantity.when.judge(look),
            Why::Deployment(deployment) => deployment.when.judge(look),
        };
        self.lacks = match self.why {
            Why::Quantity(quantity) => lacking(quantity, truth, look),
            Why::Rule(_) | Why::Deployment(_) => truth.missing(),
        };
        self.state = match truth {
            Truth::Yes => State::Holds,
            Truth::No => State::Fails,
            Truth::Unknown(_) => State::Open,
        };
    }
}

impl Kind {
    fn decides(self) -> bool {
        self <= Kind::Favours
    }
}

fn deployments(book: &Book<'_>, ids: &[&str]) -> Places {
    let is_named = |of: &str| ids.iter().any(|id| std::ptr::eq(*id, of) || *id == of);
    places(book.deployments.iter().map(|deployment| is_named(deployment.id)))
}

fn places(are_in: impl Iterator<Item = bool>) -> Places {
    let mut places = Places::NONE;
    are_in.enumerate().filter(|(_, is_in)| *is_in).for_each(|(place, _)| places.insert(place));
    places
}
