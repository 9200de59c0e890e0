//! How many servers, of which role.

use judge::{Judgement, Range, Reads, Rule, grouped};

use super::each_once;
pub use super::front_ends::Edition;
use super::front_ends::{FrontEnds, Spread, counted, front_ends};
use super::needs::People;
use crate::deployments::Side;
use crate::products::{Role, ServerProduct};
use crate::questions::{CHAT, EDGE, OUTSIDE, SURVIVE, YES};

/// One role and its servers.
#[derive(Clone, Debug)]
pub struct ServerRow {
    /// The role.
    pub role: Role,
    /// The edition, for Front Ends: "Standard Edition", "Enterprise Edition".
    pub edition: Option<Edition>,
    /// How many.
    pub count: Range,
    /// How the count came about, with the numbers filled in.
    pub formula: String,
    /// The count if something else were asked to survive: `(count, condition)`.
    pub otherwise: Option<(u64, &'static str)>,
    /// Whether the other count changes this row alone.
    pub otherwise_alone: bool,
    /// What a range hangs on; empty where there is none.
    pub depends_on: &'static str,
    /// Lync licences that each takes.
    pub licences_each: u64,
    /// On whose word.
    pub why: Vec<Rule<'static, ()>>,
    /// What must not be overlooked about this count.
    pub mind: Vec<Rule<'static, ()>>,
}

/// The servers for the people who live on premises, and what to tell about them.
pub(super) fn count(
    judgement: &Judgement<'static>,
    product: &'static ServerProduct,
    people: &[People],
    shares_the_domain: Option<&'static Rule<'static>>,
) -> (Vec<ServerRow>, Vec<Rule<'static, ()>>) {
    let Some(quantity) = judgement.book.quantity("servers") else {
        return (Vec::new(), Vec::new());
    };
    let reads = judgement.reads(quantity);
    let homed: Vec<&People> = people.iter().filter(|group| group.side == Side::OnPremises).collect();
    let sum = |all: &[&People]| all.iter().fold(0_u64, |sum, group| sum.saturating_add(group.count));
    let chatting: Vec<&People> = homed.iter().copied().filter(|group| group.does(CHAT)).collect();
    let spread = front_ends(&product.sizes, sum(&homed), &reads);

    let mut notes = each_once(spread.low.notes.iter().chain(&spread.high.notes).copied());
    let rows = [
        Some(front_end_row(product, &spread)),
        back_end_row(product, &spread),
        edge_row(product, sum(&homed), &reads, shares_the_domain),
        chat_row(product, sum(&chatting), &spread, &mut notes),
        homed.iter().any(|group| group.meets()).then(|| web_row(product)),
    ];
    (rows.into_iter().flatten().collect(), notes)
}

impl ServerRow {
    /// The reasons that make the licences of this row: what the role takes, and for a role that takes some, its count.
    pub(super) fn why_licensed(&self, product: &'static ServerProduct) -> Vec<Rule<'static, ()>> {
        let takes = |rule: &Rule<'static, ()>| product.roles.iter().any(|takes| takes.id == rule.id);
        self.why.iter().copied().filter(|rule| self.licences_each > 0 || takes(rule)).collect()
    }
}

fn row(product: &'static ServerProduct, role: Role, count: Range, formula: &str) -> ServerRow {
    let takes = product.roles.iter().find(|rule| rule.effect.roles.contains(&role));
    ServerRow {
        role,
        edition: None,
        count,
        formula: formula.to_owned(),
        otherwise: None,
        otherwise_alone: true,
        depends_on: "",
        licences_each: takes.map_or(0, |rule| rule.effect.each),
        why: takes.iter().map(|rule| rule.record()).collect(),
        mind: Vec::new(),
    }
}

fn front_end_row(product: &'static ServerProduct, spread: &Spread) -> ServerRow {
    let Spread { low, high, formula, otherwise, .. } = spread;
    let mut front_end = row(product, Role::FrontEnd, Range::between(low.count, high.count), formula);
    front_end.depends_on = "by what must survive, step by step under Servers";
    front_end.mind = high.notes.iter().filter(|note| note.id == product.sizes.too_few.id).copied().collect();
    front_end.edition = (low.edition == high.edition).then_some(high.edition);
    front_end.otherwise = *otherwise;
    front_end.otherwise_alone = spread.otherwise_alone;
    front_end.why.splice(0..0, high.why.iter().copied());
    front_end
}

/// The databases of Enterprise pools; Standard Edition brings its own.
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
    back_end.why.push(product.prerequisites.sql_server);
    if !count.is_certain() {
        back_end.formula.push_str(", two if the database must survive a failure too");
        back_end.why.push(product.prerequisites.sql_mirror);
    }
    Some(back_end)
}

/// Persistent Chat Servers of their own; on Standard Edition it shares the Front End.
fn chat_row(
    product: &'static ServerProduct,
    chatting: u64,
    spread: &Spread,
    notes: &mut Vec<Rule<'static, ()>>,
) -> Option<ServerRow> {
    let sizes = &product.sizes;
    let servers = |of: &FrontEnds| match of.edition {
        Edition::Standard => 0,
        Edition::Enterprise => chatting.div_ceil(sizes.chat.effect.people.get()),
    };
    let count = Range::between(servers(&spread.low), servers(&spread.high));
    if chatting > 0 && count == Range::ZERO {
        notes.push(sizes.chat_shares_standard);
    }
    if count == Range::ZERO {
        return None;
    }
    if count.cautious() > sizes.chat.effect.most_servers {
        notes.push(sizes.chat_too_many);
    }
    if spread.survives != Some(false) {
        notes.push(sizes.chat_standby);
    }
    let each = grouped(sizes.chat.effect.people.get());
    let formula = format!("{} in Persistent Chat ÷ {each}, rounded up", counted(chatting));
    let mut chat = row(product, Role::PersistentChat, count, &formula);
    chat.why.extend([sizes.chat.record(), sizes.chat_shares_standard]);
    Some(chat)
}

fn web_row(product: &'static ServerProduct) -> ServerRow {
    let mut web = row(product, Role::OfficeWebApps, Range::exactly(1), "at least one where meetings are hosted");
    web.why.push(product.prerequisites.office_web_apps);
    web
}

/// Edge Servers, where people connect from outside or the domain is shared with the service.
fn edge_row(
    product: &'static ServerProduct,
    people: u64,
    reads: &Reads<'_, '_>,
    shares_the_domain: Option<&'static Rule<'static>>,
) -> Option<ServerRow> {
    let sizes = &product.sizes;
    let outside = reads.is(OUTSIDE, YES);
    let survives = reads.is(SURVIVE, EDGE);
    let capacity = sizes.edge.effect.get();
    let remote =
        if outside == Some(false) { 0 } else { people.saturating_mul(sizes.remote_percent.effect).div_ceil(100) };
    let for_load = remote.div_ceil(capacity).max(1);
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
    let mut formula = match remote {
        0 => "one, because the domain is shared with the service".to_owned(),
        remote => format!(
            "{} % of {} = {} connected from outside ÷ {}, rounded up",
            sizes.remote_percent.effect,
            counted(people),
            grouped(remote),
            grouped(capacity)
        ),
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
    if remote > 0 {
        edge.why.extend([sizes.edge.record(), sizes.remote_percent.record()]);
    }
    if survives != Some(false) {
        edge.why.push(sizes.edge_floor.record());
    }
    edge.otherwise = match survives {
        Some(false) => Some((surviving, "if access from outside must survive the failure of an Edge Server")),
        Some(true) => Some((for_load, "if it need not survive the failure of an Edge Server")),
        None => None,
    }
    .filter(|(other, _)| *other != count.cautious());
    Some(edge)
}
