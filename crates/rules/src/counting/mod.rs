//! From a judgement to the servers and the licence list, one step a file, in the order in which a person reasons:
//! needs → servers (at `sites`, sized by `front_ends` and `roles`, or counted by `running`) → cover → buy, `beside` for
//! phones, rooms and people outside, `held` for what is owned, and `cost` where prices are known.
//!
//! Counting reads datasheets and never names a product. Conditions of datasheets see every answer that counts; beyond
//! them it reads only the answers that its quantities declare. It opens no question and decides no deployment. An
//! answer that is unsure, or not given yet, widens a count to a range. The steps are kept out of line (`inline(never)`):
//! as one function they would take 0.5 kB more of the page in brotli.

mod beside;
mod buy;
mod buy_for_people;
mod buy_for_servers;
mod cost;
mod cover;
mod front_ends;
mod grants;
mod held;
mod in_suites;
mod needs;
mod roles;
mod running;
mod servers;
mod sites;

use judge::{
    Answer, Answers, Date, Deployment, Fired, Judgement, Outcome, Places, Range, Readiness, Record, Rule, Standing,
    judge_open,
};

pub use buy::{Line, Otherwise};
pub use cost::{Cheapest, Cost, cheapest_mix, cost};
pub use cover::{Item, Way, Ways};
pub use grants::{Grant, Grants};
pub use held::Held;
pub use needs::Home;
use needs::People;
pub use servers::{OtherCount, ServerRow};
pub use sites::{Place, Site};

use crate::BOOK;
use crate::deciding::LOST;
use crate::deployments::{KEEPING, SETTING_UP, Side};
use crate::features::Generation;
use crate::holdings;
use crate::licences::{Licence, Unit};
use crate::plans::{self, Right};
use crate::products::ServerProduct;
use crate::products::shared::DATABASES_APART;
use crate::questions::offered::LEAVE;
use crate::questions::{ASSURANCE, SERVERS, SITUATION, SYSTEM, YES};
use crate::setups::SETUPS;

/// A judgement, counted.
#[derive(Debug)]
pub struct Report {
    /// What was judged.
    pub judgement: Judgement<'static>,
    /// The list of the recommended deployment first, then of the others that the answers allow.
    /// Empty while undecided, in conflict, or outside the book's dates.
    pub lists: Vec<LicenceList>,
    /// Where needs exclude each other, or what is kept is out of support: the deployments of the day that one could turn
    /// to, with what is given up by each.
    pub ways_out: Vec<WayOut>,
}

/// A deployment that is not what was asked for, but that one could turn to.
#[derive(Debug)]
pub struct WayOut {
    /// The rules that speak against it on these answers.
    pub gives_up: Vec<Fired<'static>>,
    /// Its servers and licences.
    pub list: LicenceList,
}

/// The servers and licences of one deployment.
#[derive(Debug)]
pub struct LicenceList {
    /// Whose list it is.
    pub deployment: &'static Deployment<'static>,
    /// Whether its servers run already, so that they are counted and not sized.
    pub is_kept: bool,
    /// Who lives where.
    pub homes: Vec<Home>,
    /// Where the servers stand; empty without servers.
    pub sites: Vec<Site>,
    /// The servers.
    pub servers: Vec<ServerRow>,
    /// The licences, in the order of the list.
    pub lines: Vec<Line>,
    /// The licences that are owned, and what they cover.
    pub held: Vec<Held>,
    /// For each kind of people, the ways to cover them; the first is the one on the list.
    pub ways: Vec<Ways>,
    /// What must be known before anything else: on what condition it may be run, or that its support has ended.
    pub first: Vec<Record<'static>>,
    /// What was asked for and cannot be had.
    pub unmet: Vec<Record<'static>>,
    /// What is told to those who get this deployment: first what the answers brought up, then what counting did.
    pub told: Vec<Fired<'static>>,
    /// Questions that would make the list complete; empty when it is.
    pub open: Vec<&'static str>,
    /// The service it uses, if any.
    pub service: Option<&'static str>,
    /// Which conferencing policy the people on servers get.
    pub grants: Grants,
    /// Which servers they are; `None` without servers.
    pub generation: Option<Generation>,
    /// What the CALs of its servers are called: "Lync CAL"; `None` without servers.
    pub cal_name: Option<&'static str>,
}

/// Judges our book. Where needs exclude each other, every deployment is a way out, and all are completed as if the reader
/// had asked for it.
pub fn judge(answers: &Answers, on: Date, beside: &[&str]) -> Judgement<'static> {
    let judgement = judge::judge(&BOOK, answers, on, beside);
    if judgement.outcome != Outcome::Conflict {
        return judgement;
    }
    let all: Vec<&str> = judgement.standings.iter().map(|standing| standing.deployment.id).collect();
    judge::judge(&BOOK, answers, on, &all)
}

/// Counts what a judgement decided, and every deployment that is not ruled out beside it.
pub fn count(judgement: Judgement<'static>) -> Report {
    let lists = match judgement.outcome {
        Outcome::Decided(winner) => {
            let others = judgement
                .standings
                .iter()
                .filter(|standing| standing.ruled_out_by.is_empty() && standing.deployment.id != winner.id)
                .map(|standing| standing.deployment);
            std::iter::once(winner).chain(others).filter_map(|deployment| list(&judgement, deployment, None)).collect()
        }
        Outcome::Undecided | Outcome::Conflict | Outcome::OutsideDates => Vec::new(),
    };
    let ways_out = match judgement.outcome {
        Outcome::Conflict => ways_out(&judgement, None),
        Outcome::Decided(winner) => out_of_support(&judgement, winner),
        Outcome::Undecided | Outcome::OutsideDates => Vec::new(),
    };
    Report { judgement, lists, ways_out }
}

/// The deployments of the day that one could turn to, with what speaks against each; `runs` is what was judged of the
/// servers that run, where they are counted as they are.
fn ways_out(judgement: &Judgement<'static>, runs: Option<&Judgement<'static>>) -> Vec<WayOut> {
    let way_out = |standing: &Standing<'static>| {
        let list = list(judgement, standing.deployment, runs)?;
        Some(WayOut { gives_up: standing.ruled_out_by.clone(), list })
    };
    let ways: Vec<WayOut> = judgement.standings.iter().filter_map(way_out).collect();
    // What gives up all that another does, and more, is no way.
    let gives_less = |other: &WayOut, way: &WayOut| {
        let given = |rule: &str| way.gives_up.iter().any(|fired| fired.rule.id == rule);
        other.gives_up.len() < way.gives_up.len() && other.gives_up.iter().all(|fired| given(fired.rule.id))
    };
    let needless: Vec<&str> = ways
        .iter()
        .filter(|way| {
            !way.gives_up.is_empty() && ways.iter().any(|other| !other.gives_up.is_empty() && gives_less(other, way))
        })
        .map(|way| way.list.deployment.id)
        .collect();
    ways.into_iter().filter(|way| !needless.contains(&way.list.deployment.id)).collect()
}

/// Where to turn with servers that Microsoft no longer supports: the same people and needs, judged as leaving.
fn out_of_support(judgement: &Judgement<'static>, kept: &Deployment<'static>) -> Vec<WayOut> {
    let product = SETUPS.iter().find(|setup| setup.deployment == kept.id).and_then(|setup| setup.servers);
    let Some(product) = product.filter(|product| KEEPING.contains(&kept.id) && product.has_ended(judgement.on)) else {
        return Vec::new();
    };
    let mut answers = judgement.answers.clone();
    answers.keep(|question| question != SYSTEM && question != SERVERS);
    answers.set(SITUATION, Answer::choice(LEAVE));
    // Where as many servers of the newest product do the same work, they are counted as they run; else sized anew.
    let runs = product.carries_over.then_some(judgement);
    ways_out(&judge_open(&BOOK, &answers, judgement.on, SETTING_UP), runs)
}

fn list(
    judgement: &Judgement<'static>,
    deployment: &'static Deployment<'static>,
    runs: Option<&Judgement<'static>>,
) -> Option<LicenceList> {
    let setup = SETUPS.iter().find(|setup| setup.deployment == deployment.id)?;
    let people = needs::people(judgement, setup)?;
    // Servers and service together, with nobody on one of the sides, are no deployment.
    let is_on = |side: Side| people.iter().any(|group| group.side == side || group.beside.is_some());
    if setup.servers.is_some() && setup.service.is_some() && !(is_on(Side::Online) && is_on(Side::OnPremises)) {
        return None;
    }
    let quantities = judgement.book.quantities.iter().filter(|it| it.of.contains(&deployment.id));
    let waits = quantities.fold(Places::NONE, |waits, quantity| match judgement.readiness(quantity) {
        Readiness::Waiting(missing) => waits.and(missing),
        Readiness::Ready | Readiness::NotCounted => waits,
    });
    let open = waits.iter().filter_map(|place| Some(judgement.book.questions.get(place)?.id)).collect();
    let kept = KEEPING.contains(&deployment.id).then_some(judgement);
    let (mut servers, sites, mut notes) = match (setup.servers, kept.or(runs.filter(|_| setup.service.is_none()))) {
        (Some(product), Some(runs)) => running::servers(runs, product, &people),
        (Some(product), None) => servers::count(judgement, product, &people, setup.shares_the_domain),
        (None, _) => (Vec::new(), Vec::new(), Vec::new()),
    };
    for row in &mut servers {
        row.licences = setup.servers.map(|product| row.licences_of(product)).unwrap_or_default();
    }
    let holdings = holdings::read(judgement);
    let ways = people.iter().map(|group| cover::ways(group, setup.servers, &holdings, judgement.on));
    let ways: Vec<Ways> = ways.collect();
    let mut lines = buy::lines(&people, &ways, &servers, setup.servers, judgement.on);
    notes.extend(each_once(people.iter().flat_map(|group| group.notes.iter().copied())));
    if let Some(product) = setup.servers {
        notes.extend(missing_enterprise(&people, &ways, product));
        let (beside, told) = beside::lines(judgement, product, &servers);
        if product.in_suites && plans::EXTENDED_USE.valid.contains(judgement.on) {
            let others = beside.iter().any(|line| line.licence.unit == Unit::Device);
            buy::extended_use(&mut lines, &people, product, others);
        }
        lines.extend(beside);
        notes.extend(told);
        let assured = judgement.book.quantity("assurance").and_then(|it| judgement.reads(it).is(ASSURANCE, YES));
        if let Some(lasting) = product.condition.as_ref().filter(|_| assured == Some(true)) {
            buy::assured(&mut lines, &lasting.assurance);
        }
    }
    if let Some(devices) = setup.service.and_then(|service| service.devices.as_ref()) {
        // Whoever has Teams Phone counts, whether or not it is used.
        let with_phone = |(group, ways): &(&People, &Ways)| {
            let granted = ways.ways.first().is_some_and(|way| way.granting(Right::OnlineVoice).is_some());
            group.side == Side::Online && (granted || group.needs(Right::OnlineVoice))
        };
        let calling = people.iter().zip(&ways).filter(with_phone);
        let calling = calling.fold(0_u64, |sum, (group, _)| sum.saturating_add(group.count));
        let (beside, told) = beside::in_service(judgement, devices, calling, setup.servers.is_none());
        lines.extend(beside);
        notes.extend(told);
    }
    if notes.iter().any(|rule| rule.id.ends_with("-cal-monitoring-archiving")) {
        notes.push(&DATABASES_APART);
    }
    let mut told = judgement.told(deployment.id);
    told.extend(notes.into_iter().map(|rule| Fired { rule, on: Vec::new() }));
    let mut unmet = each_once(people.iter().flat_map(|group| group.unmet.iter().copied()));
    if let Some(product) = setup.servers {
        // The edition that was asked for cannot survive what was asked.
        let alone = |rule: &&Record<'static>| rule.id == product.sizes.standard_alone.id;
        unmet.extend(servers.iter().flat_map(|row| &row.mind).find(alone).copied());
    }
    let mut first = Vec::new();
    if let Some(product) = setup.servers {
        first.extend(product.condition.as_ref().map(|lasting| lasting.condition.record()));
        let support = product.support.record();
        if product.has_ended(judgement.on) {
            first.push(support)
        } else {
            told.push(Fired { rule: support, on: Vec::new() })
        }
    }
    let mut lines = buy::in_order(lines);
    let held = held::cover(&mut lines, holdings, judgement.on);
    Some(LicenceList {
        deployment,
        service: setup.service.map(|service| service.name),
        first,
        is_kept: KEEPING.contains(&deployment.id),
        homes: needs::homes(&people),
        sites,
        servers,
        lines,
        held,
        unmet,
        ways,
        told,
        open,
        grants: grants::grants(judgement, &people),
        generation: setup.servers.map(|product| product.generation),
        cal_name: setup.servers.map(|product| product.cal_name),
    })
}

/// What to tell where somebody on premises has no right to host meetings.
fn missing_enterprise(people: &[People], ways: &[Ways], product: &'static ServerProduct) -> Vec<Record<'static>> {
    let lacking = people.iter().zip(ways).filter(|(people, ways)| {
        let granted = ways.ways.first().is_some_and(|way| way.granting(Right::Enterprise).is_some());
        people.side == Side::OnPremises && !granted && !people.needs(Right::Enterprise)
    });
    each_once(lacking.flat_map(|(people, _)| {
        let voice = product.notes.voice_without_enterprise.iter().filter(|_| people.needs(Right::Plus));
        product.notes.without_enterprise.iter().chain(voice).map(Rule::record)
    }))
}

/// The rules in the order in which they first come, each once.
pub fn each_once(rules: impl IntoIterator<Item = Record<'static>>) -> Vec<Record<'static>> {
    let mut once: Vec<Record<'static>> = Vec::new();
    for rule in rules {
        if !once.iter().any(|other| other.id == rule.id) {
            once.push(rule);
        }
    }
    once
}

impl Report {
    /// The list of the recommended deployment.
    pub fn recommended(&self) -> Option<&LicenceList> {
        self.lists.first()
    }

    /// Every rule that fired: in deciding, in telling, and in the recommended list.
    pub fn fired(&self) -> Vec<Record<'static>> {
        let lists = self.recommended().into_iter().chain(self.ways_out.iter().map(|way| &way.list));
        each_once(self.decided_by().chain(lists.flat_map(LicenceList::rules)))
    }

    /// Every rule that is named anywhere, the lists beside the recommended one included.
    pub fn named(&self) -> Vec<Record<'static>> {
        let lists = self.lists.iter().chain(self.ways_out.iter().map(|way| &way.list));
        each_once(self.decided_by().chain(lists.flat_map(LicenceList::rules)))
    }

    /// What ruled deployments out, and what speaks for the recommended one; what speaks for others has no part in it.
    fn decided_by(&self) -> impl Iterator<Item = Record<'static>> + '_ {
        let winner = self.recommended().map(|list| list.deployment.id);
        self.judgement.standings.iter().flat_map(move |standing| {
            let favours = standing.favoured_by.iter().filter(move |_| Some(standing.deployment.id) == winner);
            standing.ruled_out_by.iter().chain(favours).map(|fired| fired.rule)
        })
    }
}

impl LicenceList {
    /// Every rule that the list names; some more than once.
    fn rules(&self) -> impl Iterator<Item = Record<'static>> + '_ {
        let told = self.told.iter().map(|fired| fired.rule);
        let homes = self.homes.iter().flat_map(|home| home.because.into_iter().chain(home.beside));
        let first = self.first.iter().copied();
        let servers = self.servers.iter().flat_map(|row| row.why.iter().copied());
        let lines = self.lines.iter().flat_map(|line| line.why.iter().chain(&line.mind).copied());
        let ways = self.ways.iter().flat_map(|ways| ways.compared.iter().copied());
        let held = self.held.iter().flat_map(|held| held.why.iter().copied());
        told.chain(first)
            .chain(self.unmet.iter().copied())
            .chain(homes)
            .chain(servers)
            .chain(lines)
            .chain(ways)
            .chain(held)
    }

    /// What is bought for the servers, of all rows together.
    pub fn licences_of_servers(&self) -> Vec<(&'static Licence, Range)> {
        let mut all: Vec<(&'static Licence, Range)> = Vec::new();
        for (licence, count) in self.servers.iter().flat_map(|row| &row.licences) {
            match all.iter_mut().find(|(other, _)| other == licence) {
                Some((_, sum)) => *sum = sum.plus(*count),
                None => all.push((licence, *count)),
            }
        }
        all
    }

    /// Of what is told: what is lost on the way to it from an older product.
    pub fn lost(&self) -> impl Iterator<Item = Record<'static>> + '_ {
        self.told.iter().map(|fired| fired.rule).filter(|rule| LOST.contains(&rule.id))
    }

    /// The CALs of the product that are left to buy, of all kinds together.
    pub fn cals_to_buy(&self) -> Range {
        self.lines
            .iter()
            .filter(|line| line.licence.block == crate::licences::Block::Product)
            .filter(|line| matches!(line.licence.unit, Unit::User | Unit::Device))
            .fold(Range::ZERO, |sum, line| sum.plus(line.to_buy))
    }
}
