//! What each kind of people takes: their plan, CALs, what is bought apart, Windows CALs and the client.

use judge::{Date, Range, Record};

use super::buy::Line;
use super::cover::Way;
use super::each_once;
use super::needs::{Owns, People};
use crate::deployments::Side;
use crate::plans::{self, Right};
use crate::products::apart::BOUGHT_APART;
use crate::products::{Cal, ServerProduct};
use crate::questions::CALLS;

const UNSETTLED_PLAN: &str = "nothing if the plan stands in for it, which nobody could settle";
const UNSURE_PLAN: &str = "nothing if a plan that these people have covers it";

/// The lines of one kind of people: all that a plan could bring, and the Windows CALs that none brings.
#[inline(never)]
pub(super) fn for_people(people: &People, way: &Way, product: Option<&'static ServerProduct>, on: Date) -> Vec<Line> {
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
fn why(people: &People, right: Right) -> Vec<Record<'static>> {
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
            reasons.push(&product.prerequisites.device_cals);
            return with_surest(Line::new(cal.device, Range::exactly(devices), Range::ZERO, reasons));
        }
        let everybody = Range::exactly(people.count);
        match way.granting(cal.right) {
            Some(plan) => {
                reasons.extend([plan.grants.record(), &plans::PLANS_STAND_IN_FOR_CALS]);
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
    let (licence, count) = people.windows_cals();
    let all = Range::exactly(count);
    let suite = people.owns.plan().filter(|plan| plan.grants.effect.contains(&Right::WindowsCal));
    let covered = if suite.is_some() { all } else { Range::ZERO };
    let line = Line::new(licence, all, covered, vec![&product.prerequisites.windows_cal]);
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
        let line = Line::new(client.licence, all, all, vec![&client.why]);
        return Some(Line { covered_by: Some("the Office applications"), ..line });
    }
    let some = Range::between(0, all.cautious());
    let line = Line::new(client.licence, some, Range::ZERO, vec![&client.why, &client.unless]);
    Some(Line { depends_on: client.depends_on.to_owned(), ..line })
}
