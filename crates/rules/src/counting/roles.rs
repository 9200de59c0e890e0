//! Roles beyond the pools and their Edge Servers: what carries calls, Directors, what records, and pools for large
//! meetings.

use judge::{Range, Reads, Record, Rule, grouped};

use super::front_ends::{Spread, counted};
use super::servers::{ServerRow, front_ends_of, number, row};
use super::sites::{Place, Site};
use crate::products::sites::{BRANCH_WITH_GATEWAY, CALLS_AT_ONCE, NOT_COUNTED, TRUNK_NEEDS_MEDIATION};
use crate::products::{Edition, Role, ServerProduct};
use crate::questions::sites::{
    BYPASS_SHARE, CALLING_SHARE, HEAVY, LARGEST_MEETING, LIGHT, REMOTE_SHARE, ROLES, TRAFFIC,
};
use crate::questions::{EDGE, OUTSIDE, SURVIVE, YES};

/// The calls of a site.
pub(super) struct Calls<'r, 'a, 'v> {
    pub reads: &'r Reads<'a, 'v>,
    /// The people there who have a telephone.
    pub people: u64,
    /// Whether their calls leave over a SIP trunk.
    pub has_trunk: bool,
}

impl Calls<'_, '_, '_> {
    /// Whether somebody said how much people call, so that nothing is assumed.
    fn is_known(&self) -> bool {
        number(self.reads, CALLING_SHARE) != Some(12) || number(self.reads, BYPASS_SHARE) != Some(65)
    }

    /// Calls at once that do not bypass the Mediation Server, and how they come about.
    fn through_mediation(&self) -> (u64, String) {
        let percent = |id, assumed| number(self.reads, id).unwrap_or(assumed);
        let (calling, bypassing) = (percent(CALLING_SHARE, 12), percent(BYPASS_SHARE, 65).min(100));
        let calls = self.people.saturating_mul(calling).div_ceil(100);
        let through = 100_u64.saturating_sub(bypassing);
        let count = calls.saturating_mul(through).div_ceil(100);
        let people = counted(self.people);
        (
            count,
            format!(
                "{calling} % of {people} with a telephone = {} calls at once, {through} % of them without media bypass = {}",
                grouped(calls),
                grouped(count)
            ),
        )
    }

    /// The gateways, where calls do not leave over a trunk, or a PBX speaks SIP itself.
    fn gateways(&self, product: &'static ServerProduct) -> Option<ServerRow> {
        let ports = product.sizes.sites.ports.as_ref().filter(|_| !self.has_trunk && self.people > 0)?;
        let each = match self.reads.get(TRAFFIC) {
            _ if self.reads.is(TRAFFIC, LIGHT) == Some(true) => 15,
            _ if self.reads.is(TRAFFIC, HEAVY) == Some(true) => 5,
            _ => 10,
        };
        let needed = self.people.div_ceil(each);
        let people = counted(self.people);
        let formula = format!(
            "{people} with a telephone ÷ {each} a port, rounded up = {} ports; none where a PBX or carrier connects by SIP",
            grouped(needed)
        );
        let mut gateways = row(product, Role::Gateway, Range::between(0, needed.div_ceil(960)), &formula);
        gateways.why.push(ports);
        Some(gateways)
    }
}

/// What carries the calls of a site: gateways, and Mediation Servers of their own where a trunk ends.
#[inline(never)]
pub(super) fn voice_rows(
    product: &'static ServerProduct,
    calls: &Calls<'_, '_, '_>,
    spread: &Spread,
    front_ends: &mut String,
    notes: &mut Vec<Record<'static>>,
) -> Vec<Option<ServerRow>> {
    let Some(load) = &product.sizes.sites.mediation else {
        // Where nothing is known of its load, a trunk takes at least one.
        let one = || row(product, Role::Mediation, Range::exactly(1), "at least one where a SIP trunk ends");
        let mediation = (calls.has_trunk && product.sizes.mediation.is_none() && calls.people > 0).then(|| {
            let mut mediation = one();
            mediation.why.push(&TRUNK_NEEDS_MEDIATION);
            mediation
        });
        return vec![mediation, calls.gateways(product)];
    };
    let (through, formula) = calls.through_mediation();
    let beside = load.effect.beside.saturating_mul(spread.low.count);
    let is_too_much = through > beside;
    // At the shares of the model the documents disagree whether Mediation beside the Front Ends suffices: told, not counted.
    if is_too_much && !calls.has_trunk && !calls.is_known() {
        notes.extend([load.record(), &CALLS_AT_ONCE]);
        let (through, beside) = (grouped(through), grouped(beside));
        front_ends
            .push_str(&format!("; verify: {through} calls at once without media bypass, and {beside} beside these"));
    }
    let gateways = calls.gateways(product);
    let takes_servers = calls.has_trunk || is_too_much && calls.is_known();
    if !takes_servers {
        return vec![gateways];
    }
    if calls.people == 0 {
        return Vec::new();
    }
    let needed = through.div_ceil(load.effect.alone.get()).max(1);
    let count = match spread.survives {
        Some(true) => Range::exactly(needed.saturating_add(1)),
        Some(false) => Range::exactly(needed),
        None => Range::between(needed, needed.saturating_add(1)),
    };
    let spare = if spread.survives == Some(false) { "" } else { "; one more if a failure must be survived" };
    let formula = format!("{formula} ÷ {}, rounded up = {needed}{spare}", grouped(load.effect.alone.get()));
    let mut mediation = row(product, Role::Mediation, count, &formula);
    mediation.why.extend(Some(TRUNK_NEEDS_MEDIATION.record()).filter(|_| calls.has_trunk));
    mediation.why.push(load.record());
    mediation.why.extend(Some(CALLS_AT_ONCE.record()).filter(|_| !calls.is_known()));
    vec![Some(mediation), gateways]
}

/// What a branch takes for its calls.
#[inline(never)]
pub(super) fn branch_rows(
    product: &'static ServerProduct,
    site: &Site,
    calls: &Calls<'_, '_, '_>,
    notes: &mut Vec<Record<'static>>,
) -> Vec<ServerRow> {
    if calls.people == 0 {
        return Vec::new();
    }
    let mediation = calls.has_trunk.then(|| {
        let formula = "one where the SIP trunk of the branch ends";
        let mut mediation = row(product, Role::Mediation, Range::exactly(1), formula);
        mediation.why.push(&TRUNK_NEEDS_MEDIATION);
        mediation
    });
    mediation.into_iter().chain(surviving_rows(product, site, calls, notes)).collect()
}

/// What keeps the calls of a branch alive, or the gateway that is enough.
fn surviving_rows(
    product: &'static ServerProduct,
    site: &Site,
    calls: &Calls<'_, '_, '_>,
    notes: &mut Vec<Record<'static>>,
) -> Vec<ServerRow> {
    let survives = matches!(site.place, Place::Branch { calls_survive: true, .. });
    let of_branch = product.sizes.sites.branch.as_ref().filter(|_| survives);
    let Some(rule) = of_branch.filter(|rule| site.people >= rule.effect.from) else {
        let told = of_branch.map_or(BRANCH_WITH_GATEWAY.record(), Rule::record);
        if !calls.has_trunk {
            notes.push(if product.sizes.sites.ports.is_some() { told } else { &NOT_COUNTED });
        }
        return calls.gateways(product).into_iter().collect();
    };
    if site.people > rule.effect.appliance.saturating_mul(2) {
        let formula = format!("{}: more than two appliances carry", counted(site.people));
        let mut server = row(product, Role::BranchServer, Range::exactly(1), &formula);
        server.why.insert(0, rule.record());
        return vec![server];
    }
    let appliances = site.people.div_ceil(rule.effect.appliance.max(1));
    let mut formula = format!("{} ÷ {} an appliance, rounded up", counted(site.people), grouped(rule.effect.appliance));
    if appliances > 1 {
        formula.push_str("; or one Survivable Branch Server, with a licence of its own");
    }
    let mut branch = row(product, Role::BranchAppliance, Range::exactly(appliances), &formula);
    branch.why.insert(0, rule.record());
    vec![branch]
}

/// Directors, where they are wanted and people connect from outside.
#[inline(never)]
pub(super) fn director_row(product: &'static ServerProduct, people: u64, reads: &Reads<'_, '_>) -> Option<ServerRow> {
    if reads.is(ROLES, Role::Director.id()) != Some(true) || reads.is(OUTSIDE, YES) == Some(false) {
        return None;
    }
    let Some(rule) = &product.sizes.sites.director else {
        let formula = "one; how many people it carries, we found in no source";
        return Some(row(product, Role::Director, Range::exactly(1), formula));
    };
    let percent = number(reads, REMOTE_SHARE).unwrap_or(30);
    let remote = people.saturating_mul(percent).div_ceil(100);
    let for_load = remote.div_ceil(rule.effect.get()).max(1);
    let (count, floor) = match reads.is(SURVIVE, EDGE) {
        Some(true) => (Range::exactly(for_load.max(2)), "; at least 2"),
        Some(false) => (Range::exactly(for_load), ""),
        None => (Range::between(for_load, for_load.max(2)), "; 2 if the failure of one must be survived"),
    };
    let each = grouped(rule.effect.get());
    let formula = format!("{percent} % of {} = {} ÷ {each}, rounded up{floor}", counted(people), grouped(remote));
    let mut directors = row(product, Role::Director, count, &formula);
    directors.why.push(rule.record());
    Some(directors)
}

/// Archiving and Monitoring, where they are wanted.
#[inline(never)]
pub(super) fn record_rows(
    product: &'static ServerProduct,
    people: u64,
    reads: &Reads<'_, '_>,
    notes: &mut Vec<Record<'static>>,
) -> Vec<ServerRow> {
    let wanted = |role: Role| reads.is(ROLES, role.id()) == Some(true);
    if wanted(Role::Archiving) || wanted(Role::Monitoring) {
        notes.extend(product.sizes.sites.records_inside.as_ref().map(Rule::record));
    }
    let mut rows = Vec::new();
    for rule in product.sizes.sites.records.iter().filter(|rule| wanted(rule.effect.role)) {
        let (count, formula) = match rule.effect.people {
            None => (1, "at least one".to_owned()),
            Some(each) => (
                people.div_ceil(each.get()).max(1),
                format!("{} ÷ {}, rounded up", counted(people), grouped(each.get())),
            ),
        };
        let mut records = row(product, rule.effect.role, Range::exactly(count), &formula);
        records.why.push(rule.record());
        rows.push(records);
    }
    rows
}

/// The pool for meetings that no other pool holds.
#[inline(never)]
pub(super) fn large_meeting_rows(
    product: &'static ServerProduct,
    spread: &Spread,
    reads: &Reads<'_, '_>,
    notes: &mut Vec<Record<'static>>,
) -> Vec<ServerRow> {
    let largest = number(reads, LARGEST_MEETING).unwrap_or_default();
    let Some(rule) = product.sizes.sites.large_meeting.as_ref().filter(|_| largest > 250) else {
        notes.extend((largest > 250).then_some(NOT_COUNTED.record()));
        return Vec::new();
    };
    if largest > 1_000 {
        notes.push(rule.record());
        return Vec::new();
    }
    let formula = format!("a pool for a meeting of {} people, that homes nobody", grouped(largest));
    let mut pool = front_ends_of(product, Edition::Enterprise, Range::exactly(rule.effect), &formula);
    pool.why.insert(0, rule.record());
    let databases = Range::between(1, if spread.survives == Some(false) { 1 } else { 2 });
    let mut database = row(
        product,
        Role::BackEnd,
        databases,
        "one for the pool of large meetings, two if it must survive a failure too",
    );
    database.why.push(&product.prerequisites.sql_server);
    vec![pool, database]
}
