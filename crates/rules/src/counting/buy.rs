//! The licence list: needed, covered, to buy.

use judge::{Confidence, Date, Range, Rule};

use super::cover::{Way, Ways};
use super::each_once;
use super::needs::{Owns, People};
use super::servers::ServerRow;
use crate::deployments::Side;
use crate::licences::{self, Block, Licence, Unit};
use crate::plans::{self, Right};
use crate::products::apart::BOUGHT_APART;
use crate::products::shared::{DATABASES_APART, NO_BACK_END};
use crate::products::{Cal, Edition, Role, ServerProduct};
use crate::questions::CALLS;

/// One line of the licence list. A line stays when all of it is covered.
#[derive(Clone, Debug)]
pub struct Line {
    /// What.
    pub licence: &'static Licence,
    /// For whom: the groups' names; empty for everybody, and for servers.
    pub names: Vec<String>,
    /// How many are needed.
    pub needed: Range,
    /// How many are covered already.
    pub covered: Range,
    /// By what, other than licences that are owned.
    pub covered_by: Option<&'static str>,
    /// By which licences that are owned, and how many of each; part of what is covered.
    pub held: Vec<(&'static Licence, Range)>,
    /// What is left.
    pub to_buy: Range,
    /// The count beside it, under another answer.
    pub otherwise: Option<Otherwise>,
    /// What a range hangs on; empty where there is none.
    pub depends_on: String,
    /// How sure the line is.
    pub confidence: Confidence,
    /// On whose word.
    pub why: Vec<Rule<'static, ()>>,
    /// What must not be overlooked about this line: above all what readers often expect otherwise.
    pub mind: Vec<Rule<'static, ()>>,
}

/// The count under another answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Otherwise {
    /// How many would be needed.
    pub needed: u64,
    /// Of another item in place of this one; `None` where it is this one.
    pub instead: Option<&'static Licence>,
    /// When.
    pub condition: &'static str,
}

impl Line {
    pub(super) fn new(licence: &'static Licence, needed: Range, covered: Range, why: Vec<Rule<'static, ()>>) -> Line {
        Line {
            licence,
            // As sure as the least sure of its reasons.
            confidence: why.iter().map(|rule| rule.confidence).min().unwrap_or(Confidence::Low),
            names: Vec::new(),
            needed,
            covered,
            covered_by: None,
            held: Vec::new(),
            to_buy: needed.less(covered),
            otherwise: None,
            depends_on: String::new(),
            why,
            mind: Vec::new(),
        }
    }
}

impl Line {
    /// What is told of Office 365 gives way to what is told of Microsoft 365.
    fn say_instead(&mut self, rule: Rule<'static, ()>) {
        let stays = |other: &Rule<'static, ()>| other.id != plans::NO_PLAN_INCLUDES_A_SERVER.id && other.id != rule.id;
        self.why.retain(stays);
        self.mind.retain(stays);
        self.mind.push(rule);
        self.confidence = self.confidence.min(rule.confidence);
    }

    /// The same devices, for other people too.
    fn also_for(&mut self, other: Line) {
        if other.needed.cautious() > self.needed.cautious() {
            (self.needed, self.covered, self.to_buy) = (other.needed, other.covered, other.to_buy);
        }
        self.names.extend(other.names);
        self.why = each_once(self.why.iter().chain(&other.why).copied());
        self.confidence = self.confidence.min(other.confidence);
    }

    /// Some of it is covered by licences that are owned.
    pub(super) fn cover_by(&mut self, licence: &'static Licence, count: Range) {
        self.covered = self.covered.plus(count);
        self.to_buy = self.to_buy.less(count);
        match self.held.iter_mut().find(|(other, _)| *other == licence) {
            Some((_, sum)) => *sum = sum.plus(count),
            None => self.held.push((licence, count)),
        }
    }

    /// All of it is covered, by virtue of a rule.
    fn cover(&mut self, rule: Rule<'static, ()>, by: &'static str) {
        self.confidence = self.confidence.min(rule.confidence);
        self.covered = Range::exactly(self.needed.cautious());
        self.to_buy = self.needed.less(self.covered);
        self.covered_by = Some(by);
        self.otherwise = None;
        self.depends_on.clear();
        self.why.push(rule);
        if !self.mind.iter().any(|other| other.id == rule.id) {
            self.mind.push(rule);
        }
    }
}

const UNSETTLED_PLAN: &str = "nothing if the plan stands in for it, which nobody could settle";
const UNSURE_PLAN: &str = "nothing if a plan that these people have covers it";

/// The lines of the people and their servers, in the order in which the items are declared.
#[inline(never)]
pub(super) fn lines(
    people: &[People],
    ways: &[Ways],
    servers: &[ServerRow],
    product: Option<&'static ServerProduct>,
    on: Date,
) -> Vec<Line> {
    let mut lines = Vec::new();
    let chosen: Vec<(&People, &Way)> =
        people.iter().zip(ways).filter_map(|(people, ways)| Some((people, ways.ways.first()?))).collect();
    let mut of_groups: Vec<(&People, Vec<Line>)> = Vec::new();
    for (people, way) in &chosen {
        let mut own = Vec::new();
        for line in for_people(people, way, product, on) {
            // Devices that another group uses too are counted once.
            let same = of_groups.iter_mut().filter(|(other, _)| {
                other.devices_of.is_some() && other.devices_of == people.devices_of && line.licence.unit == Unit::Device
            });
            match same.flat_map(|(_, lines)| lines).find(|other| other.licence == line.licence) {
                Some(other) => other.also_for(line),
                None => own.push(line),
            }
        }
        of_groups.push((people, own));
    }
    lines.extend(of_groups.into_iter().flat_map(|(_, own)| own));
    if let Some(product) = product {
        let with_a_plan =
            people.iter().any(|group| group.owns.plan().is_some()) || chosen.iter().any(|(_, way)| way.buys.is_some());
        lines.extend(for_servers(servers, product, with_a_plan));
    }
    in_order(lines)
}

/// Covers the server licences where everybody who uses the servers owns a suite that brings them along. `others` use them
/// too: phones and rooms that belong to nobody.
pub(super) fn extended_use(lines: &mut [Line], people: &[People], product: &'static ServerProduct, others: bool) {
    let owns = |group: &People, rule: &Rule<'static, &'static [&'static str]>| {
        group.owns.plan().is_some_and(|plan| rule.effect.contains(&plan.licence.id))
    };
    let homed: Vec<&People> = people.iter().filter(|group| group.side == Side::OnPremises).collect();
    let is_covered = |group: &&People| owns(group, &plans::EXTENDED_USE);
    let perhaps = |group: &&People| {
        is_covered(group) || matches!(group.owns, Owns::Unsure) || owns(group, &plans::PERHAPS_EXTENDED_USE)
    };
    let of_product =
        |line: &&mut Line| line.licence == product.standard_licence || line.licence == product.enterprise_licence;
    for line in lines.iter_mut().filter(of_product) {
        if homed.iter().any(|group| owns(group, &plans::NO_EXTENDED_USE_BY_CSP)) {
            line.say_instead(plans::NO_EXTENDED_USE_BY_CSP.record());
        }
        if homed.iter().all(is_covered) && !others {
            line.say_instead(plans::EXTENDED_USE.record());
            line.cover(plans::EXTENDED_USE.record(), "Extended Use Rights");
        } else if homed.iter().all(perhaps) && !others {
            line.say_instead(plans::PERHAPS_EXTENDED_USE.record());
            line.covered = Range::between(0, line.needed.cautious());
            line.to_buy = line.needed.less(line.covered);
            line.depends_on = "nothing if Extended Use Rights bring them".to_owned();
        } else if homed.iter().any(is_covered) {
            line.say_instead(plans::EXTENDED_USE_FOR_ALL);
        }
    }
}

/// Covers what Software Assurance brings: all servers and CALs of the product.
pub(super) fn assured(lines: &mut [Line], rule: Rule<'static, ()>) {
    let bought = |line: &&mut Line| {
        line.licence.block == Block::Product && line.licence.unit != Unit::Subscription && line.to_buy != Range::ZERO
    };
    for line in lines.iter_mut().filter(bought) {
        line.cover(rule, "Software Assurance");
    }
}

/// The lines in the order in which the items are declared.
#[inline(never)]
pub(super) fn in_order(lines: Vec<Line>) -> Vec<Line> {
    let mut ordered = Vec::new();
    for licence in licences::ALL {
        ordered.extend(lines.iter().filter(|line| line.licence.id == licence.id).cloned());
    }
    ordered
}

/// The lines of one kind of people: all that a plan could bring, and the Windows CALs that none brings.
#[inline(never)]
fn for_people(people: &People, way: &Way, product: Option<&'static ServerProduct>, on: Date) -> Vec<Line> {
    let mut lines = plan_lines(people, way);
    lines.extend(cal_lines(people, way, product));
    lines.extend(doubtful_lines(people, way, product));
    lines.extend(apart_lines(people, way, on));
    let on_premises = product.filter(|_| people.side == Side::OnPremises);
    lines.extend(on_premises.and_then(|product| client_line(people, way, product)));
    if matches!(people.owns, Owns::Unsure) {
        // What no plan brings must be bought whichever it is.
        let is_brought = |line: &Line| {
            let apart = BOUGHT_APART.iter().find(|apart| apart.rule.effect == line.licence);
            apart.is_none_or(|apart| plans::PLANS.iter().any(|plan| plan.grants.effect.contains(&apart.right)))
        };
        for line in lines.iter_mut().filter(|line| line.to_buy != Range::ZERO && is_brought(line)) {
            line.covered = Range::between(0, line.needed.cautious());
            line.to_buy = line.needed.less(line.covered);
            line.depends_on = UNSURE_PLAN.to_owned();
        }
    }
    lines.extend(on_premises.map(|product| windows_line(people, product)));
    for line in &mut lines {
        line.names.clone_from(&people.names);
    }
    lines
}

/// The rules that require a right of these people.
fn why(people: &People, right: Right) -> Vec<Rule<'static, ()>> {
    let required = people.requires.iter().find(|(needed, _)| *needed == right);
    required.map(|(_, why)| why.clone()).unwrap_or_default()
}

/// The plans of the way; and the one that is owned but has no part in it, because people expect something of it.
#[inline(never)]
fn plan_lines(people: &People, way: &Way) -> Vec<Line> {
    let everybody = Range::exactly(people.count);
    let owned = people.owns.plan();
    let online = [Right::Teams, Right::OnlineMeetings, Right::OnlineBase].map(|right| why(people, right));
    let online = online.into_iter().find(|why| !why.is_empty()).unwrap_or_default();
    let mut lines = Vec::new();
    if let Some(plan) = way.keeps {
        let mut reasons = online.clone();
        reasons.push(plan.grants.record());
        let covered = Range::exactly(people.count.min(plan.most.unwrap_or(u64::MAX)));
        let line = Line::new(plan.licence, everybody, covered, reasons);
        // More people than may have it take another plan.
        let mind = if covered == everybody { Vec::new() } else { vec![plan.grants.record()] };
        lines.push(Line { covered_by: Some("owned"), mind, ..line });
    }
    if let Some(plan) = way.buys {
        let mut reasons = online;
        reasons.push(plan.grants.record());
        // Why what is owned does not suffice.
        reasons.extend(owned.map(|plan| plan.grants.record()));
        lines.push(Line::new(plan.licence, everybody, Range::ZERO, reasons));
    }
    if let Some(plan) = owned.filter(|plan| !way.items.iter().any(|item| item.licence.id == plan.licence.id)) {
        let grants = plan.grants.record();
        lines.push(Line { mind: vec![grants], ..Line::new(plan.licence, Range::ZERO, Range::ZERO, vec![grants]) });
    }
    lines
}

/// A line for each CAL that is needed, covered by a plan or not.
#[inline(never)]
fn cal_lines(people: &People, way: &Way, product: Option<&'static ServerProduct>) -> Vec<Line> {
    let Some(product) = product else { return Vec::new() };
    let line = |cal: &Cal| {
        let mut reasons = why(people, cal.right);
        // Each of these reasons alone suffices, so the surest counts.
        let activities = reasons.len();
        let surest = reasons.iter().map(|rule| rule.confidence).max();
        let with_surest = |line: Line| {
            let beside = line.why.iter().skip(activities).map(|rule| rule.confidence);
            let confidence = beside.chain(surest).min().unwrap_or(line.confidence);
            Line { confidence, ..line }
        };
        if let Some(devices) = people.shared_devices().filter(|_| way.for_devices) {
            reasons.push(product.prerequisites.device_cals);
            return with_surest(Line::new(cal.device, Range::exactly(devices), Range::ZERO, reasons));
        }
        let everybody = Range::exactly(people.count);
        match way.granting(cal.right) {
            Some(plan) => {
                reasons.extend([plan.grants.record(), plans::PLANS_STAND_IN_FOR_CALS]);
                let line = Line::new(cal.user, everybody, everybody, reasons);
                with_surest(Line { covered_by: Some(plan.licence.name), ..line })
            }
            None => {
                // Why what is owned does not suffice.
                let owned = people.owns.plan();
                reasons.extend(owned.map(|plan| plan.grants.record()));
                let perhaps = owned.filter(|plan| plan.perhaps.contains(&cal.right));
                let covered = if perhaps.is_some() { Range::between(0, people.count) } else { Range::ZERO };
                let line = Line {
                    covered_by: perhaps.map(|plan| plan.licence.name),
                    depends_on: perhaps.map(|_| UNSETTLED_PLAN.to_owned()).unwrap_or_default(),
                    ..Line::new(cal.user, everybody, covered, reasons)
                };
                with_surest(line)
            }
        }
    };
    product.cals.iter().filter(|cal| people.needs(cal.right)).map(line).collect()
}

/// A line for each CAL of which nobody could settle whether it is needed.
#[inline(never)]
fn doubtful_lines(people: &People, way: &Way, product: Option<&'static ServerProduct>) -> Vec<Line> {
    let Some(product) = product else { return Vec::new() };
    let line = |cal: &Cal| {
        let (_, why) = people.in_doubt.iter().find(|(right, _)| *right == cal.right)?;
        let count = if way.for_devices { people.shared_devices()? } else { people.count };
        let needed = Range::between(0, count);
        let licence = if way.for_devices { cal.device } else { cal.user };
        let granting = way.granting(cal.right).filter(|_| !way.for_devices);
        let covered = if granting.is_some() { Range::exactly(count) } else { Range::ZERO };
        let line = Line::new(licence, needed, covered, why.clone());
        Some(Line {
            covered_by: granting.map(|plan| plan.licence.name),
            depends_on: "none on the lenient reading".to_owned(),
            ..line
        })
    };
    product.cals.iter().filter_map(line).collect()
}

/// What is bought beside plans and CALs, or would be if the plan did not bring it.
#[inline(never)]
fn apart_lines(people: &People, way: &Way, on: Date) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for apart in BOUGHT_APART.iter().filter(|apart| apart.rule.valid.contains(on)) {
        let licence = apart.rule.effect;
        let mut reasons = why(people, apart.right);
        let line = match way.items.iter().find(|item| item.licence == licence) {
            Some(item) => {
                reasons.push(apart.rule.record());
                let needed = Range::exactly(item.count);
                Line::new(licence, needed, needed.less(Range::exactly(item.to_buy)), reasons)
            }
            None => {
                let is_add_on = matches!(apart.right, Right::OnlineVoice | Right::OnlineDialIn);
                let plan = way.granting(apart.right).filter(|_| is_add_on && people.needs(apart.right));
                let doubt = people.in_doubt.iter().find(|(right, _)| *right == apart.right);
                match (plan, doubt) {
                    (Some(plan), _) => {
                        reasons.push(plan.grants.record());
                        let all = Range::exactly(people.count);
                        Line { covered_by: Some(plan.licence.name), ..Line::new(licence, all, all, reasons) }
                    }
                    (None, Some((_, why))) => Line {
                        depends_on: "none if another carrier takes the calls".to_owned(),
                        ..Line::new(licence, Range::between(0, people.count), Range::ZERO, why.clone())
                    },
                    (None, None) => continue,
                }
            }
        };
        match lines.iter_mut().find(|other| other.licence == licence) {
            Some(other) => other.why = each_once(other.why.iter().chain(&line.why).copied()),
            None => lines.push(line),
        }
    }
    lines
}

/// The Windows CALs of those who reach the servers.
fn windows_line(people: &People, product: &'static ServerProduct) -> Line {
    let (licence, count) = match people.shared_devices() {
        Some(devices) => (&licences::WINDOWS_DEVICE_CAL, devices),
        None => (&licences::WINDOWS_CAL, people.count),
    };
    let all = Range::exactly(count);
    let suite = people.owns.plan().filter(|plan| plan.grants.effect.contains(&Right::WindowsCal));
    let covered = if suite.is_some() { all } else { Range::ZERO };
    let line = Line::new(licence, all, covered, vec![product.prerequisites.windows_cal]);
    Line { covered_by: suite.map(|suite| suite.licence.name), ..line }
}

/// The client on the computer, of everybody or of those who call outside numbers.
#[inline(never)]
fn client_line(people: &People, way: &Way, product: &'static ServerProduct) -> Option<Line> {
    let client = &product.client;
    if !client.for_everybody && !people.does(CALLS) && !people.needs(Right::Plus) {
        return None;
    }
    let all = Range::exactly(people.shared_devices().unwrap_or(people.count));
    let owns_office = people.owns.plan().is_some_and(|plan| plan.grants.effect.contains(&Right::Office));
    if owns_office || people.needs(Right::Office) || way.granting(Right::Office).is_some() {
        let line = Line::new(client.licence, all, all, vec![client.why]);
        return Some(Line { covered_by: Some("the Office applications"), ..line });
    }
    let some = Range::between(0, all.cautious());
    let line = Line::new(client.licence, some, Range::ZERO, vec![client.why, client.unless]);
    Some(Line { depends_on: client.depends_on.to_owned(), ..line })
}

/// The licences of the servers, and what they run on.
#[inline(never)]
fn for_servers(servers: &[ServerRow], product: &'static ServerProduct, with_a_plan: bool) -> Vec<Line> {
    let mut lines = Vec::new();
    let needs = product.prerequisites;
    let on_windows = || servers.iter().filter(|row| !row.role.is_device());
    let all = on_windows().fold(Range::ZERO, |sum, row| sum.plus(row.count));

    let mut licences: Vec<&'static Licence> = Vec::new();
    for edition in [Edition::Standard, Edition::Enterprise] {
        let licence = product.licence(edition);
        let taken = servers.iter().flat_map(|row| &row.takes).any(|(of, _)| *of == edition);
        if taken && !licences.contains(&licence) {
            licences.push(licence);
        }
    }
    if licences.is_empty() {
        licences.push(product.standard_licence);
    }
    for licence in licences {
        lines.push(server_line(licence, servers, product, with_a_plan));
    }

    let mut windows = Line::new(&licences::WINDOWS_SERVER, all, Range::ZERO, vec![needs.windows_server]);
    windows.depends_on = "one for each of the servers below, whose ranges add up".to_owned();
    windows.otherwise = servers.iter().filter(|_| all.is_certain()).find_map(|row| {
        let other = row.otherwise.filter(|_| row.otherwise_alone)?;
        let alone = servers.iter().filter(|row| row.otherwise_alone);
        let needed = with_others(all.cautious(), alone, other.condition);
        Some(Otherwise { needed, instead: None, condition: other.condition })
    });
    lines.push(windows);

    lines.push(database_line(servers, product));
    let web = servers.iter().find(|row| row.role == Role::OfficeWebApps);
    if let (Some(web), Some(rule)) = (web, product.office_web_apps) {
        let mut line = Line::new(&licences::OFFICE_WEB_APPS, web.count, Range::ZERO, vec![rule]);
        line.to_buy = Range::between(0, web.count.cautious());
        line.depends_on = "verify whether the software itself must be bought".to_owned();
        lines.push(line);
    }
    lines
}

/// A count with the other count of each of these servers in its place, as far as there is one on the same condition.
fn with_others<'r>(all: u64, rows: impl IntoIterator<Item = &'r ServerRow>, condition: &str) -> u64 {
    rows.into_iter().fold(all, |all, row| match row.otherwise.filter(|other| other.condition == condition) {
        Some(other) => all.saturating_sub(row.count.cautious()).saturating_add(other.count),
        None => all,
    })
}

/// The line of one server licence: all servers that take it, of whatever role.
#[inline(never)]
fn server_line(
    licence: &'static Licence,
    servers: &[ServerRow],
    product: &'static ServerProduct,
    with_a_plan: bool,
) -> Line {
    let taken = |row: &ServerRow| {
        let of_licence = row.takes.iter().filter(|(edition, _)| product.licence(*edition) == licence);
        of_licence.fold(Range::ZERO, |sum, (_, count)| sum.plus(*count))
    };
    let takers: Vec<&ServerRow> = servers.iter().filter(|row| taken(row) != Range::ZERO).collect();
    let needed = takers.iter().fold(Range::ZERO, |sum, row| sum.plus(taken(row)));
    // What other roles do not take is told beside the licence of the Front Ends.
    let leads = takers.iter().any(|row| row.role == Role::FrontEnd) || takers.is_empty();
    let told = servers.iter().filter(|row| taken(row) != Range::ZERO || (leads && row.takes.is_empty()));
    let mut line = Line::new(licence, needed, Range::ZERO, each_once(told.flat_map(|row| row.why_licensed(product))));
    if line.why.is_empty() {
        line.why.extend(product.roles.first().map(Rule::record));
    }
    line.mind = each_once(takers.iter().flat_map(|row| row.mind.iter().copied()));
    // Where nobody could settle a count, the line itself says so.
    let unsettled = takers.iter().filter(|row| row.count.is_certain() && !taken(row).is_certain());
    line.mind.extend(each_once(unsettled.flat_map(|row| row.why_of_role(product))));
    if with_a_plan && leads {
        line.why.push(plans::NO_PLAN_INCLUDES_A_SERVER);
        line.mind.push(plans::NO_PLAN_INCLUDES_A_SERVER);
    }
    // The other count is of Front Ends; servers of other roles that take the same licence stay as they are.
    line.otherwise = takers.iter().find_map(|row| {
        let other = row.otherwise.filter(|_| row.role == Role::FrontEnd && needed.is_certain())?;
        let of_other = other.edition.map_or(licence, |edition| product.licence(edition));
        let front_ends: Vec<&ServerRow> = takers.iter().copied().filter(|row| row.role == Role::FrontEnd).collect();
        if of_other != licence {
            // At several sites some change their edition and some do not: too much for a sentence.
            let needed = (front_ends.len() == 1).then_some(other.count)?;
            return Some(Otherwise { needed, instead: Some(of_other), condition: other.condition });
        }
        let needed = with_others(needed.cautious(), front_ends, other.condition);
        Some(Otherwise { needed, instead: None, condition: other.condition })
    });
    let part = |row: &&ServerRow| format!("{} for {}", taken(row), row.role.name());
    line.depends_on = match takers.iter().find(|row| !taken(row).is_certain()) {
        None => String::new(),
        Some(row) if takers.len() == 1 && !row.depends_on.is_empty() => row.depends_on.to_owned(),
        Some(_) => takers.iter().map(part).collect::<Vec<_>>().join(", "),
    };
    line
}

/// SQL Server for the pools; beside Standard Edition none, unless something else keeps its data there.
#[inline(never)]
fn database_line(servers: &[ServerRow], product: &'static ServerProduct) -> Line {
    let needs = product.prerequisites;
    let is = |role: Role| servers.iter().any(|row| row.role == role);
    if is(Role::BackEnd) {
        let back_ends = || servers.iter().filter(|row| row.role == Role::BackEnd);
        let count = back_ends().fold(Range::ZERO, |sum, row| sum.plus(row.count));
        let mut why = vec![needs.sql_server];
        let apart = |rule: &&Rule<'static, ()>| rule.id == DATABASES_APART.id;
        why.extend(back_ends().flat_map(|row| &row.why).find(apart));
        let mut sql = Line::new(&licences::SQL_SERVER, count, Range::ZERO, why);
        if !count.is_certain() {
            sql.why.push(needs.sql_mirror);
            sql.depends_on = "more if the database must survive a failure too".to_owned();
        }
        return sql;
    }
    let one = |why: Vec<Rule<'static, ()>>| Line::new(&licences::SQL_SERVER, Range::exactly(1), Range::ZERO, why);
    if servers.iter().any(|row| row.edition == Some(Edition::Enterprise)) {
        return one(vec![needs.sql_server, NO_BACK_END]);
    }
    let shares = product.sizes.chat.as_ref().is_some_and(|chat| chat.shares_standard.is_some());
    if is(Role::Archiving) || is(Role::Monitoring) || (is(Role::PersistentChat) && !shares) {
        return one(vec![DATABASES_APART]);
    }
    Line::new(&licences::SQL_SERVER, Range::ZERO, Range::ZERO, vec![needs.sql_express])
}
