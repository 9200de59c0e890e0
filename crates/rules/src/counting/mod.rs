//! From a judgement to the servers and the licence list, one step a file, in the order in which a person reasons:
//! needs → servers (sized by `front_ends`, or counted by `running`) → cover → buy, and `beside` for phones, rooms and
//! people outside.
//!
//! Counting reads datasheets and never names a product. Conditions of datasheets see every answer that counts; beyond
//! them it reads only the answers that its quantities declare. It opens no question and decides no deployment. An
//! answer that is unsure, or not given yet, widens a count to a range.

mod beside;
mod buy;
mod cover;
mod front_ends;
mod needs;
mod running;
mod servers;

use judge::{Deployment, Fired, Judgement, Outcome, Range, Readiness, Rule};

pub use buy::{Line, Otherwise};
pub use cover::{Item, Way, Ways};
pub use needs::Home;
use needs::People;
pub use servers::{OtherCount, ServerRow};

use crate::deployments::{KEEPING, Side};
use crate::licences::Unit;
use crate::plans::Right;
use crate::products::ServerProduct;
use crate::products::shared::DATABASES_APART;
use crate::setups::SETUPS;

/// A judgement, counted.
#[derive(Debug)]
pub struct Report {
    /// What was judged.
    pub judgement: Judgement<'static>,
    /// The list of the recommended deployment first, then of the others that the answers allow.
    /// Empty while undecided, in conflict, or outside the book's dates.
    pub lists: Vec<LicenceList>,
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
    /// The servers.
    pub servers: Vec<ServerRow>,
    /// The licences, in the order of the list.
    pub lines: Vec<Line>,
    /// For each kind of people, the ways to cover them; the first is the one on the list.
    pub ways: Vec<Ways>,
    /// What was asked for and cannot be had.
    pub unmet: Vec<Rule<'static, ()>>,
    /// What is told to those who get this deployment: first what the answers brought up, then what counting did.
    pub told: Vec<Fired<'static>>,
    /// Questions that would make the list complete; empty when it is.
    pub open: Vec<&'static str>,
    /// What the CALs of its servers are called: "Lync CAL"; `None` without servers.
    pub cal_name: Option<&'static str>,
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
            std::iter::once(winner).chain(others).filter_map(|deployment| list(&judgement, deployment)).collect()
        }
        Outcome::Undecided | Outcome::Conflict | Outcome::OutsideDates => Vec::new(),
    };
    Report { judgement, lists }
}

fn list(judgement: &Judgement<'static>, deployment: &'static Deployment<'static>) -> Option<LicenceList> {
    let setup = SETUPS.iter().find(|setup| setup.deployment == deployment.id)?;
    let people = needs::people(judgement, setup)?;
    let mut open: Vec<&'static str> = Vec::new();
    for quantity in judgement.book.quantities.iter().filter(|it| it.of.contains(&deployment.id)) {
        if let Readiness::Waiting(missing) = judgement.readiness(quantity) {
            for id in missing.iter() {
                if !open.contains(&id) {
                    open.push(id);
                }
            }
        }
    }
    let (servers, mut notes) = match setup.servers {
        Some(product) if KEEPING.contains(&deployment.id) => running::servers(judgement, product, &people),
        Some(product) => servers::count(judgement, product, &people, setup.shares_the_domain),
        None => (Vec::new(), Vec::new()),
    };
    let ways: Vec<Ways> = people.iter().map(|group| cover::ways(group, setup.servers, judgement.on)).collect();
    let mut lines = buy::lines(&people, &ways, &servers, setup.servers);
    notes.extend(each_once(people.iter().flat_map(|group| group.notes.iter().copied())));
    if let Some(product) = setup.servers {
        notes.extend(missing_enterprise(&people, &ways, product));
        let (beside, told) = beside::lines(judgement, product, &servers);
        lines.extend(beside);
        notes.extend(told);
    }
    if notes.iter().any(|rule| rule.id.ends_with("-cal-monitoring-archiving")) {
        notes.push(DATABASES_APART);
    }
    let mut told = judgement.told(deployment.id);
    told.extend(notes.into_iter().map(|rule| Fired { rule, on: Vec::new() }));
    let mut unmet = each_once(people.iter().flat_map(|group| group.unmet.iter().copied()));
    if let Some(product) = setup.servers {
        // The edition that was asked for cannot survive what was asked.
        let alone = |rule: &&Rule<'static, ()>| rule.id == product.sizes.standard_alone.id;
        unmet.extend(servers.iter().flat_map(|row| &row.mind).find(alone).copied());
    }
    Some(LicenceList {
        deployment,
        is_kept: KEEPING.contains(&deployment.id),
        homes: needs::homes(&people),
        servers,
        lines: buy::in_order(lines),
        unmet,
        ways,
        told,
        open,
        cal_name: setup.servers.map(|product| product.cal_name),
    })
}

/// What to tell where somebody on premises has no right to host meetings.
fn missing_enterprise(people: &[People], ways: &[Ways], product: &'static ServerProduct) -> Vec<Rule<'static, ()>> {
    let lacking = people.iter().zip(ways).filter(|(people, ways)| {
        let granted = ways.ways.first().is_some_and(|way| way.granting(Right::Enterprise).is_some());
        people.side == Side::OnPremises && !granted && !people.needs(Right::Enterprise)
    });
    each_once(lacking.flat_map(|(people, _)| {
        let voice = product.notes.voice_without_enterprise.iter().filter(|_| people.needs(Right::Plus));
        product.notes.without_enterprise.iter().chain(voice).copied()
    }))
}

/// The rules in the order in which they first come, each once.
fn each_once(rules: impl IntoIterator<Item = Rule<'static, ()>>) -> Vec<Rule<'static, ()>> {
    let mut once: Vec<Rule<'static, ()>> = Vec::new();
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
    pub fn fired(&self) -> Vec<Rule<'static, ()>> {
        each_once(self.decided_by().chain(self.recommended().into_iter().flat_map(LicenceList::rules)))
    }

    /// Every rule that is named anywhere, the lists beside the recommended one included.
    pub fn named(&self) -> Vec<Rule<'static, ()>> {
        each_once(self.decided_by().chain(self.lists.iter().flat_map(LicenceList::rules)))
    }

    /// What ruled deployments out, and what speaks for the recommended one; what speaks for others has no part in it.
    fn decided_by(&self) -> impl Iterator<Item = Rule<'static, ()>> + '_ {
        let winner = self.recommended().map(|list| list.deployment.id);
        self.judgement.standings.iter().flat_map(move |standing| {
            let favours = standing.favoured_by.iter().filter(move |_| Some(standing.deployment.id) == winner);
            standing.ruled_out_by.iter().chain(favours).map(|fired| fired.rule)
        })
    }
}

impl LicenceList {
    /// Every rule that the list names; some more than once.
    fn rules(&self) -> impl Iterator<Item = Rule<'static, ()>> + '_ {
        let told = self.told.iter().map(|fired| fired.rule);
        let homes = self.homes.iter().filter_map(|home| home.because);
        let servers = self.servers.iter().flat_map(|row| row.why.iter().copied());
        let lines = self.lines.iter().flat_map(|line| line.why.iter().chain(&line.mind).copied());
        let ways = self.ways.iter().flat_map(|ways| ways.compared.iter().copied());
        told.chain(self.unmet.iter().copied()).chain(homes).chain(servers).chain(lines).chain(ways)
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
