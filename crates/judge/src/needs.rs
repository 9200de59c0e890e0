//! Everything that may ask a question, and what each still lacks: deployments that may come into question, rules in force,
//! quantities.
//!
//! Each is judged once at first, and then only when an answer comes in that it lacked: what a condition comes to can change
//! by nothing else. So an interview costs what its conditions mention, not as often as it has questions.

use crate::book::{Book, Quantity};
use crate::condition::Truth;
use crate::date::Date;
use crate::judgement::Outcome;
use crate::look::{Found, Look};
use crate::path::Why;
use crate::places::Places;
use crate::rule::{Effect, Rule};
use crate::standing::{Fired, Standing, fired, in_force};

/// All of them, and what follows for the deployments, by their places in the book.
pub(crate) struct Needs<'a> {
    all: Vec<Need<'a>>,
    tallies: Vec<Tally>,
    /// Those that the reader wants completed beside the recommended one.
    beside: Places,
    /// Those that come into question, or may.
    present: Places,
    /// Those that can still be recommended.
    can_win: Places,
    /// Those that nothing can rule out any more.
    safe: Places,
}

/// One that may ask.
struct Need<'a> {
    why: Why<'a>,
    /// The deployments it concerns.
    of: Places,
    truth: Truth,
    lacks: Places,
}

/// How many rules speak for a deployment, and how many may.
#[derive(Clone, Copy, Default)]
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
    pub(crate) fn of(book: &Book<'a>, look: &Look<'a, '_>, on: Date, beside: &[&str]) -> Needs<'a> {
        let places = |ids: &[&str]| {
            let numbered = book.deployments.iter().enumerate().filter(|(_, it)| ids.contains(&it.id));
            numbered.fold(Places::NONE, |places, (place, _)| places.and(Places::one(place)))
        };
        let need = |why, of| Need { why, of, truth: Truth::No, lacks: Places::NONE };
        let deployments = book.deployments.iter().enumerate().filter(|(_, it)| it.valid.contains(on));
        let mut all: Vec<Need<'a>> =
            deployments.map(|(place, it)| need(Why::Deployment(it), Places::one(place))).collect();
        for rule in in_force(book, on) {
            match rule.effect {
                Effect::RulesOut(whom) | Effect::Tells(whom) => all.push(need(Why::Rule(rule), places(whom))),
                Effect::Favours(whom) => all.push(need(Why::Rule(rule), places(&[whom]))),
                Effect::Mentions(_) => {}
            }
        }
        all.extend(book.quantities.iter().map(|quantity| need(Why::Quantity(quantity), places(quantity.of))));
        all.iter_mut().for_each(|need| need.judge(look));
        let mut needs = Needs {
            all,
            tallies: vec![Tally::default(); book.deployments.len()],
            beside: places(beside),
            present: Places::NONE,
            can_win: Places::NONE,
            safe: Places::NONE,
        };
        needs.stand();
        needs
    }

    /// Judges anew what lacked the answer to the question at a place.
    pub(crate) fn answered(&mut self, question: usize, look: &Look<'a, '_>) {
        let mut settled = false;
        for need in self.all.iter_mut().filter(|need| need.lacks.contains(question)) {
            need.judge(look);
            settled |= need.decides();
        }
        if settled {
            self.stand();
        }
    }

    /// What is lacking for the result, as far as it is known by now.
    pub(crate) fn missing(&self) -> Places {
        let asking = self.all.iter().filter(|need| self.asks(need));
        asking.fold(Places::NONE, |missing, need| missing.and(need.lacks))
    }

    /// Why a question is asked: whatever lacks it, deployment by deployment.
    pub(crate) fn why(&self, question: usize) -> Vec<Why<'a>> {
        let lacks = |need: &&Need<'a>| need.lacks.contains(question) && self.asks(need);
        let mut why: Vec<Why<'a>> = Vec::new();
        let mut add = |of_kind: &dyn Fn(&Need<'a>) -> bool| {
            why.extend(self.all.iter().filter(lacks).filter(|need| of_kind(need)).map(|need| need.why));
        };
        add(&|need| matches!(need.why, Why::Deployment(_)));
        for place in self.can_win.iter() {
            add(&|need| need.rules() && need.of.shared(self.can_win).first() == Some(place));
        }
        add(&|need| matches!(need.why, Why::Rule(_)) && !need.rules());
        add(&|need| matches!(need.why, Why::Quantity(_)));
        why
    }

    /// Whether one of these deployments can be part of the result: because it can win, or because it is to stand beside.
    pub(crate) fn shows(&self, book: &Book<'a>, deployments: &[&str]) -> bool {
        let shown = self.shown();
        let mut places = book.deployments.iter().enumerate().filter(|(_, it)| deployments.contains(&it.id));
        places.any(|(place, _)| shown.contains(place))
    }

    /// Whether a quantity reads a question for a deployment that can be part of the result.
    pub(crate) fn counts(&self, question: &str) -> bool {
        self.all.iter().any(|need| match need.why {
            Why::Quantity(it) => {
                need.truth != Truth::No && need.of.meets(self.shown()) && it.reads.contains(&question)
            }
            Why::Rule(_) | Why::Deployment(_) => false,
        })
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
        let standing = |place| {
            let fired = |wanted: fn(Effect<'a>) -> bool| -> Vec<Fired<'a>> {
                self.rules_of(place, wanted).filter(|(_, truth)| *truth == Truth::Yes).map(|(rule, _)| fired(rule, look)).collect()
            };
            let in_doubt = self.rules_of(place, rules_out).filter(|(_, truth)| *truth == Truth::Unknown(Places::NONE));
            Some(Standing {
                deployment: book.deployments.get(place)?,
                ruled_out_by: fired(rules_out),
                favoured_by: fired(favours),
                doubts: in_doubt.map(|(rule, _)| rule.record()).collect(),
                can_win: self.can_win.contains(place),
            })
        };
        self.present.iter().filter_map(standing).collect()
    }

    fn rules_of(&self, place: usize, wanted: fn(Effect<'a>) -> bool) -> impl Iterator<Item = (&'a Rule<'a>, Truth)> {
        self.all.iter().filter(move |need| need.of.contains(place)).filter_map(move |need| match need.why {
            Why::Rule(rule) if wanted(rule.effect) => Some((rule, need.truth)),
            _ => None,
        })
    }

    fn shown(&self) -> Places {
        self.can_win.and(self.beside.shared(self.present))
    }

    /// Whether what a need lacks is to be asked for.
    fn asks(&self, need: &Need<'a>) -> bool {
        match need.why {
            Why::Deployment(_) => need.of.meets(self.can_win),
            Why::Quantity(_) => need.of.meets(self.shown()),
            Why::Rule(rule) => match rule.effect {
                Effect::RulesOut(_) => need.of.meets(self.can_win),
                Effect::Favours(_) => need.of.meets(self.can_win) && self.can_win.len() > 1,
                Effect::Tells(_) => need.of.meets(self.shown()),
                Effect::Mentions(_) => false,
            },
        }
    }

    /// What the rules come to for the deployments. One can win unless it is ruled out, or another that nothing can rule
    /// out any more is sure to stay ahead.
    fn stand(&mut self) {
        self.present = Places::NONE;
        self.tallies.fill(Tally::default());
        let (mut out, mut open) = (Places::NONE, Places::NONE);
        for need in &self.all {
            let (holds, may_hold) = (need.truth == Truth::Yes, !need.lacks.is_empty());
            let marked = |places: Places, when: bool| if when { places.and(need.of) } else { places };
            match need.why {
                Why::Deployment(_) => {
                    self.present = marked(self.present, need.truth != Truth::No);
                    open = marked(open, may_hold);
                }
                Why::Rule(rule) if rules_out(rule.effect) => {
                    (out, open) = (marked(out, holds), marked(open, may_hold));
                }
                Why::Rule(rule) if favours(rule.effect) => {
                    if let Some(tally) = need.of.first().and_then(|place| self.tallies.get_mut(place)) {
                        tally.least = tally.least.saturating_add(usize::from(holds));
                        tally.most = tally.most.saturating_add(usize::from(holds || may_hold));
                    }
                }
                Why::Rule(_) | Why::Quantity(_) => {}
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
        self.truth = match self.why {
            Why::Rule(rule) => rule.when.judge(look),
            Why::Quantity(quantity) => quantity.when.judge(look),
            Why::Deployment(deployment) => deployment.when.judge(look),
        };
        self.lacks = match self.why {
            Why::Quantity(quantity) => lacking(quantity, self.truth, look),
            Why::Rule(_) | Why::Deployment(_) => self.truth.missing(),
        };
    }

    /// Whether it rules something out or speaks for it.
    fn rules(&self) -> bool {
        matches!(self.why, Why::Rule(rule) if rules_out(rule.effect) || favours(rule.effect))
    }

    fn decides(&self) -> bool {
        self.rules() || matches!(self.why, Why::Deployment(_))
    }
}

fn rules_out(effect: Effect<'_>) -> bool {
    matches!(effect, Effect::RulesOut(_))
}

fn favours(effect: Effect<'_>) -> bool {
    matches!(effect, Effect::Favours(_))
}
