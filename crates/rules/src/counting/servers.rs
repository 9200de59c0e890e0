//! How many servers, of which role.

use judge::{Answer, Judgement, Range, Reads, Record, Rule, Truth, grouped};

use super::each_once;
pub use super::front_ends::OtherCount;
use super::front_ends::{FrontEnds, Spread, counted, front_ends};
use super::needs::People;
use super::roles::{Calls, branch_rows, director_row, large_meeting_rows, record_rows, voice_rows};
use super::sites::{Place, Site, connecting_at, lacks_a_partner, load_at, main_site, sites};
use crate::deployments::Side;
use crate::licences::{Licence, SQL_SERVER, WINDOWS_SERVER};
use crate::products::shared::DATABASES_APART;
use crate::products::sites::{CANNOT_PAIR, ONE_PARTNER, SITES_WITH_OTHER_PEOPLE};
use crate::products::{Chat, Edition, Role, ServerProduct, TakesLicences};
use crate::questions::sites::REMOTE_SHARE;
use crate::questions::{CALLS, CHAT, EDGE, LOCAL_CALLS, OUTSIDE, SOMEBODY_SPEAKS, SURVIVE, YES};

/// One role and its servers.
#[derive(Clone, Debug)]
pub struct ServerRow {
    /// Where they stand: a place in the list of sites.
    pub site: usize,
    /// The role.
    pub role: Role,
    /// The edition, for Front Ends; `None` where either is possible.
    pub edition: Option<Edition>,
    /// How their pool is configured: "consolidated"; empty where there is only one way.
    pub configuration: &'static str,
    /// How many.
    pub count: Range,
    /// How the count came about, with the numbers filled in.
    pub formula: String,
    /// The count if something else were asked to survive.
    pub otherwise: Option<OtherCount>,
    /// Whether the other count changes this row alone.
    pub otherwise_alone: bool,
    /// What a range hangs on; empty where there is none.
    pub depends_on: &'static str,
    /// The licences that they take together, by edition; empty where the role takes none.
    pub takes: Vec<(Edition, Range)>,
    /// What is bought for them: of the product, Windows Server, SQL Server. A role of additional software takes none of the
    /// product, a device none at all.
    pub licences: Vec<(&'static Licence, Range)>,
    /// On whose word.
    pub why: Vec<Record<'static>>,
    /// What must not be overlooked about this count.
    pub mind: Vec<Record<'static>>,
}

/// The servers for the people who live on premises, the sites where they stand, and what to tell about them.
#[inline(never)]
pub(super) fn count(
    judgement: &Judgement<'static>,
    product: &'static ServerProduct,
    people: &[People],
    shares_the_domain: Option<&'static Rule<'static>>,
) -> (Vec<ServerRow>, Vec<Site>, Vec<Record<'static>>) {
    let (Some(quantity), Some(machines)) =
        (judgement.book.quantity("servers"), judgement.book.quantity("machines").map(|it| judgement.reads(it)))
    else {
        return (Vec::new(), Vec::new(), Vec::new());
    };
    let reads = judgement.reads(quantity);
    let homed: Vec<&People> = people.iter().filter(|group| group.side == Side::OnPremises).collect();
    let sum = |does: &dyn Fn(&People) -> bool| {
        homed.iter().filter(|group| does(group)).fold(0_u64, |sum, group| sum.saturating_add(group.count))
    };
    let all = sum(&|_| true);
    let speaks = SOMEBODY_SPEAKS.judge(&judgement.look()) == Truth::Yes;
    let speaking = match sum(&|group| group.does(CALLS) || group.does(LOCAL_CALLS)) {
        // A feature that everybody has asks for it.
        0 if speaks => all,
        some => some,
    };
    let sites = sites(&reads, &product.sizes, all, speaks);
    let main = main_site(&sites);
    let at_sites = sites.iter().fold(0_u64, |sum, site| sum.saturating_add(site.people));
    let mut notes: Vec<Record<'static>> = Vec::new();
    if at_sites != all {
        notes.push(&SITES_WITH_OTHER_PEOPLE);
    }
    if lacks_a_partner(&reads, &sites) {
        notes.push(if product.sizes.sites.pairing.is_none() { &CANNOT_PAIR } else { &ONE_PARTNER });
    }
    let mut rows: Vec<ServerRow> = Vec::new();
    for (at, site) in sites.iter().enumerate() {
        let calls = Calls { reads: &reads, people: share(speaking, site.people, at_sites), has_trunk: site.has_trunk };
        let Place::Central { paired_with, is_branch, .. } = site.place else {
            rows.extend(
                branch_rows(product, site, &calls, &mut notes).into_iter().map(|row| ServerRow { site: at, ..row }),
            );
            continue;
        };
        let load = load_at(&sites, at);
        let spread = front_ends(&product.sizes, load, is_branch, &reads, Some(&machines));
        notes.extend(product.sizes.sites.branch.iter().filter(|_| is_branch).map(Rule::record));
        notes.extend(spread.low.notes.iter().chain(&spread.high.notes).copied());
        let mut front_end = front_end_row(product, &spread);
        if let Some(pairing) = product.sizes.sites.pairing.as_ref().filter(|_| paired_with.is_some()) {
            front_end.why.push(pairing.record());
            if load.homed > pairing.effect {
                front_end.mind.push(pairing.record());
            }
        }
        let connecting = connecting_at(&sites, at);
        let voice = speaks.then(|| voice_rows(product, &calls, &spread, &mut front_end.formula, &mut notes));
        let mut here: Vec<Option<ServerRow>> = vec![Some(front_end), back_end_row(product, &spread)];
        // Where nobody connects from outside, the domain is shared through one.
        if connecting > 0 && (at == main || reads.is(OUTSIDE, YES) != Some(false)) {
            here.push(edge_row(product, connecting, &reads, shares_the_domain));
            here.push(director_row(product, connecting, &reads));
        }
        if speaks {
            here.push(mediation_row(product));
            here.extend(voice.into_iter().flatten());
        }
        here.push(av_row(product, load.homed, &spread));
        here.extend(rows_beside(product, &spread).into_iter().map(Some));
        if at == main {
            // What serves all sites stands at the one with the most people.
            here.push(chat_row(product, sum(&|group| group.does(CHAT)), &spread, &mut notes));
            here.extend(record_rows(product, all, &reads, &mut notes).into_iter().map(Some));
            here.push(homed.iter().any(|group| group.meets()).then(|| web_row(product)).flatten());
            if homed.iter().any(|group| group.meets()) {
                here.extend(large_meeting_rows(product, &spread, &reads, &mut notes).into_iter().map(Some));
            }
        }
        let mut here: Vec<ServerRow> = here.into_iter().flatten().map(|row| ServerRow { site: at, ..row }).collect();
        // Chat rooms beside Standard Edition take a database server of their own.
        if here.iter().any(|row| row.role == Role::PersistentChat && row.count.lenient() > 0) {
            match here.iter_mut().find(|row| row.role == Role::BackEnd) {
                None => here.push(database_row(product, "one for the rooms of Group Chat", at)),
                Some(pools) if pools.count.lenient() == 0 => {
                    pools.count = Range::between(1, pools.count.cautious());
                    pools.why.push(&DATABASES_APART);
                }
                Some(_) => {}
            }
        }
        rows.extend(here);
    }
    (rows, sites, each_once(notes))
}

/// The part of some people that is at a site, where they are spread like everybody.
fn share(some: u64, at: u64, all: u64) -> u64 {
    let all = all.max(1);
    // Beyond four milliards of people, rounded up coarsely.
    some.checked_mul(at).map_or_else(|| some.div_ceil(all).saturating_mul(at), |part| part.div_ceil(all))
}

impl ServerRow {
    /// Why its role takes the licences that it takes.
    pub(super) fn why_of_role(&self, product: &'static ServerProduct) -> Vec<Record<'static>> {
        self.why.iter().copied().filter(|rule| product.roles.iter().any(|takes| takes.id == rule.id)).collect()
    }

    /// What is bought for these servers.
    pub(super) fn licences_of(&self, product: &'static ServerProduct) -> Vec<(&'static Licence, Range)> {
        let mut licences: Vec<(&'static Licence, Range)> =
            self.takes.iter().map(|(edition, count)| (product.licence(*edition), *count)).collect();
        if self.role == Role::BackEnd {
            licences.push((&SQL_SERVER, self.count));
        }
        if !self.role.is_device() {
            licences.push((&WINDOWS_SERVER, self.count));
        }
        licences
    }

    /// The reasons that make the licences of this row: what the role takes, and for a role that takes some, its count.
    pub(super) fn why_licensed(&self, product: &'static ServerProduct) -> Vec<Record<'static>> {
        let takes = |rule: &Record<'static>| product.roles.iter().any(|takes| takes.id == rule.id);
        self.why.iter().copied().filter(|rule| !self.takes.is_empty() || takes(rule)).collect()
    }
}

/// The answer to a question for a number.
pub(super) fn number(reads: &Reads<'_, '_>, question: &str) -> Option<u64> {
    match reads.get(question) {
        Some(Answer::Number(number)) => Some(*number),
        _ => None,
    }
}

/// A row of servers with the licences that its role takes; Front Ends take those of their edition.
pub(super) fn row(product: &'static ServerProduct, role: Role, count: Range, formula: &str) -> ServerRow {
    let takes = product.roles.iter().find(|rule| rule.effect.roles.contains(&role));
    ServerRow {
        site: 0,
        role,
        edition: None,
        configuration: "",
        count,
        formula: formula.to_owned(),
        otherwise: None,
        otherwise_alone: true,
        depends_on: "",
        takes: licences(takes, Edition::Standard, count).into_iter().collect(),
        licences: Vec::new(),
        why: takes.iter().map(|rule| rule.record()).collect(),
        mind: Vec::new(),
    }
}

/// The licences of so many servers; `own` is the edition of roles that have one of their own.
fn licences(takes: Option<&Rule<'static, TakesLicences>>, own: Edition, count: Range) -> Option<(Edition, Range)> {
    let TakesLicences { edition, each, .. } = takes?.effect;
    (each != Range::ZERO).then(|| (edition.unwrap_or(own), count.times(each)))
}

/// Front Ends of an edition, with their licences.
pub(super) fn front_ends_of(
    product: &'static ServerProduct,
    edition: Edition,
    count: Range,
    formula: &str,
) -> ServerRow {
    let mut front_ends = row(product, Role::FrontEnd, count, formula);
    let takes = product.roles.iter().find(|rule| rule.effect.roles.contains(&Role::FrontEnd));
    front_ends.edition = Some(edition);
    front_ends.takes = licences(takes, edition, count).into_iter().collect();
    front_ends
}

#[inline(never)]
fn front_end_row(product: &'static ServerProduct, spread: &Spread) -> ServerRow {
    let Spread { low, high, formula, otherwise, .. } = spread;
    let mut front_end = front_ends_of(product, high.edition, Range::between(low.count, high.count), formula);
    front_end.depends_on = if low.edition == high.edition {
        "by what must survive, step by step under Servers"
    } else {
        "one edition or the other, by what must survive"
    };
    let too_few = |note: &&Record<'static>| product.sizes.too_few.as_ref().is_some_and(|too_few| too_few.id == note.id);
    front_end.mind = high.notes.iter().filter(too_few).copied().collect();
    // The edition that was asked for cannot survive what was asked.
    if spread.survives == Some(true) && high.notes.iter().any(|note| note.id == product.sizes.standard_alone.id) {
        front_end.mind.push(&product.sizes.standard_alone);
    }
    front_end.edition = (low.edition == high.edition).then_some(high.edition);
    // One edition or the other, where their licences differ.
    if low.edition != high.edition && product.licence(low.edition) != product.licence(high.edition) {
        let either = |of: &FrontEnds| (of.edition, Range::between(0, of.count));
        front_end.takes = vec![either(low), either(high)];
    }
    front_end.configuration = if low.configuration == high.configuration { high.configuration } else { "" };
    front_end.otherwise = *otherwise;
    front_end.otherwise_alone = spread.otherwise_alone;
    front_end.why.splice(0..0, high.why.iter().copied());
    front_end.why.extend(product.sizes.hardware.as_ref().map(Rule::record));
    front_end
}

/// The databases of Enterprise pools; Standard Edition brings its own.
#[inline(never)]
fn back_end_row(product: &'static ServerProduct, spread: &Spread) -> Option<ServerRow> {
    let databases = |of: &FrontEnds, mirrored: bool| match of.edition {
        Edition::Standard => 0,
        Edition::Enterprise => of.pools.saturating_mul(if mirrored { 2 } else { 1 }),
    };
    let mirrored = spread.survives != Some(false);
    let count = Range::between(databases(&spread.low, false), databases(&spread.high, mirrored));
    if count == Range::ZERO {
        return None;
    }
    let mut back_end = row(product, Role::BackEnd, count, "one for each Enterprise pool");
    back_end.why.push(&product.prerequisites.sql_server);
    if !count.is_certain() {
        back_end.formula.push_str(", two if the database must survive a failure too");
        back_end.why.push(&product.prerequisites.sql_mirror);
    }
    Some(back_end)
}

/// Persistent Chat Servers of their own; on Standard Edition it shares the Front End.
#[inline(never)]
fn chat_row(
    product: &'static ServerProduct,
    chatting: u64,
    spread: &Spread,
    notes: &mut Vec<Record<'static>>,
) -> Option<ServerRow> {
    let Some(Chat { pool, shares_standard, too_many, standby }) = &product.sizes.chat else { return None };
    if chatting == 0 {
        return None;
    }
    let needed = pool.effect.people.map_or(1, |each| chatting.div_ceil(each.get()));
    let servers = |of: &FrontEnds| match of.edition {
        Edition::Standard if shares_standard.is_some() => 0,
        Edition::Standard | Edition::Enterprise => needed,
    };
    let count = Range::between(servers(&spread.low), servers(&spread.high));
    if count == Range::ZERO {
        notes.extend(shares_standard.iter().map(Rule::record));
        return None;
    }
    if count.cautious() > pool.effect.most_servers {
        notes.extend(too_many.iter().map(Rule::record));
    }
    if spread.survives != Some(false) {
        notes.extend(standby.iter().map(Rule::record));
    }
    let formula = match pool.effect.people {
        Some(each) => format!("{} in Persistent Chat ÷ {}, rounded up", counted(chatting), grouped(each.get())),
        None => "at least one".to_owned(),
    };
    let mut chat = row(product, Role::PersistentChat, count, &formula);
    chat.why.push(pool.record());
    chat.why.extend(shares_standard.iter().map(Rule::record));
    Some(chat)
}

/// A database server where there is no pool.
fn database_row(product: &'static ServerProduct, formula: &str, site: usize) -> ServerRow {
    let mut database = row(product, Role::BackEnd, Range::exactly(1), formula);
    database.why.push(&DATABASES_APART);
    ServerRow { site, ..database }
}

/// Mediation on a machine of its own, where it cannot share one.
fn mediation_row(product: &'static ServerProduct) -> Option<ServerRow> {
    let rule = product.sizes.mediation.as_ref()?;
    let mut mediation =
        row(product, Role::Mediation, Range::exactly(1), "at least one where people call outside numbers");
    mediation.why.push(rule);
    Some(mediation)
}

/// Audio and video conferencing on machines of its own, from a number of people on.
#[inline(never)]
fn av_row(product: &'static ServerProduct, people: u64, spread: &Spread) -> Option<ServerRow> {
    // A Standard Edition server has it on board.
    let rule = product
        .sizes
        .av
        .as_ref()
        .filter(|rule| people > rule.effect.above && spread.high.edition == Edition::Enterprise)?;
    let each = rule.effect.people.get();
    let load = people.div_ceil(each);
    let count = match spread.survives {
        Some(true) => Range::exactly(load.saturating_add(1)),
        Some(false) => Range::exactly(load),
        None => Range::between(load, load.saturating_add(1)),
    };
    let spare = if spread.survives == Some(false) { "" } else { "; one more if a failure must be survived" };
    let formula = format!("{} ÷ {}, rounded up = {load}{spare}", counted(people), grouped(each));
    let mut av = row(product, Role::AvConferencing, count, &formula);
    av.why.push(rule.record());
    Some(av)
}

/// The servers that the configuration of the pools puts beside the Front Ends.
fn rows_beside(product: &'static ServerProduct, spread: &Spread) -> Vec<ServerRow> {
    let count =
        |of: &FrontEnds, role: Role| of.beside.iter().find(|(it, _)| *it == role).map_or(0, |(_, count)| *count);
    let of_role = |role: &Role| {
        let range = Range::between(count(&spread.low, *role), count(&spread.high, *role));
        let mut beside = row(product, *role, range, "as the expanded configuration is published");
        beside.why.extend(spread.high.why.first().copied());
        beside
    };
    spread.high.beside.iter().map(|(role, _)| of_role(role)).collect()
}

fn web_row(product: &'static ServerProduct) -> Option<ServerRow> {
    let rule = product.office_web_apps.as_ref()?;
    let mut web = row(product, Role::OfficeWebApps, Range::exactly(1), "at least one where meetings are hosted");
    web.why.push(rule);
    Some(web)
}

/// Edge Servers, where people connect from outside or the domain is shared with the service.
#[inline(never)]
fn edge_row(
    product: &'static ServerProduct,
    people: u64,
    reads: &Reads<'_, '_>,
    shares_the_domain: Option<&'static Rule<'static>>,
) -> Option<ServerRow> {
    let sizes = &product.sizes;
    let outside = reads.is(OUTSIDE, YES);
    let survives = reads.is(SURVIVE, EDGE);
    let reached = if outside == Some(false) { 0 } else { people };
    let load = sizes.edge.as_ref().filter(|_| reached > 0).map(|load| {
        let percent = number(reads, REMOTE_SHARE).unwrap_or(load.remote_percent.effect);
        (load, percent, reached.saturating_mul(percent).div_ceil(100))
    });
    let for_load = load.as_ref().map_or(1, |(load, _, remote)| remote.div_ceil(load.people.effect.get()).max(1));
    let surviving = for_load.max(sizes.edge_floor.effect);
    let none_possible = outside != Some(true) && shares_the_domain.is_none();
    let (least, most) = match survives {
        Some(true) => (surviving, surviving),
        Some(false) => (for_load, for_load),
        None => (for_load, surviving),
    };
    let count = match (outside, none_possible) {
        (Some(false), true) => return None,
        (None, true) => Range::between(0, most),
        // Nobody may connect from outside at all, and still the domain is shared through one.
        (None, false) => Range::between(if survives == Some(true) { sizes.edge_floor.effect } else { 1 }, most),
        (Some(_), _) => Range::between(least, most),
    };
    let mut formula = match load {
        Some((load, percent, remote)) => format!(
            "{percent} % of {} = {} connected from outside ÷ {}, rounded up",
            counted(people),
            grouped(remote),
            grouped(load.people.effect.get())
        ),
        None if reached == 0 => "one, because the domain is shared with the service".to_owned(),
        None => "one; how many people it carries, we found in no source".to_owned(),
    };
    match survives {
        Some(true) if surviving > for_load => formula.push_str(&format!("; at least {}", sizes.edge_floor.effect)),
        None if surviving > for_load => {
            formula.push_str(&format!(" = {for_load}; {surviving} if access must survive the failure of one"));
        }
        _ => {}
    }
    if outside.is_none() {
        formula.push_str(if none_possible { "; none if nobody connects from outside" } else { "" });
    }
    let mut edge = row(product, Role::Edge, count, &formula);
    edge.why.extend(shares_the_domain.map(Rule::record));
    if let Some((load, percent, _)) = load {
        edge.why.push(load.people.record());
        edge.why.extend(Some(load.remote_percent.record()).filter(|_| load.remote_percent.effect == percent));
    }
    if survives != Some(false) {
        edge.why.push(sizes.edge_floor.record());
    }
    let other = match survives {
        Some(false) => Some((surviving, "if access from outside must survive the failure of one")),
        Some(true) => Some((for_load, "if it need not survive the failure of one")),
        None => None,
    };
    edge.otherwise = other.filter(|(other, _)| *other != count.cautious()).map(|(count, condition)| OtherCount {
        count,
        edition: None,
        condition,
    });
    Some(edge)
}
