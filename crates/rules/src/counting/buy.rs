//! The licence list: needed, covered, to buy.

use judge::{Confidence, Range, Rule};

use super::cover::{Way, Ways};
use super::needs::{Owns, People};
use super::servers::ServerRow;
use crate::deployments::Side;
use crate::licences::{self, Licence};
use crate::plans::{self, Right};
use crate::products::apart::BOUGHT_APART;
use crate::products::{Role, ServerProduct};
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
    /// By what.
    pub covered_by: Option<&'static str>,
    /// What is left.
    pub to_buy: Range,
    /// The count beside it, under another answer.
    pub otherwise: Option<Otherwise>,
    /// What a range hangs on; empty where there is none.
    pub depends_on: &'static str,
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
    /// When.
    pub condition: &'static str,
}

impl Line {
    /// As sure as the least sure of its reasons.
    pub fn confidence(&self) -> Confidence {
        self.why.iter().map(|rule| rule.confidence).min().unwrap_or(Confidence::Low)
    }

    fn new(licence: &'static Licence, needed: Range, covered: Range, why: Vec<Rule<'static, ()>>) -> Line {
        Line {
            licence,
            names: Vec::new(),
            needed,
            covered,
            covered_by: None,
            to_buy: needed.less(covered),
            otherwise: None,
            depends_on: "",
            why,
            mind: Vec::new(),
        }
    }
}

const UNSURE_PLAN: &str = "nothing if the plan you are not sure of covers it";

/// The whole list, in the order in which the items are declared.
pub(super) fn lines(
    people: &[People],
    ways: &[Ways],
    servers: &[ServerRow],
    product: Option<&'static ServerProduct>,
) -> Vec<Line> {
    let mut lines = Vec::new();
    let chosen: Vec<(&People, &Way)> =
        people.iter().zip(ways).filter_map(|(people, ways)| Some((people, ways.ways.first()?))).collect();
    for (people, way) in &chosen {
        for_people(&mut lines, people, way, product);
    }
    if let Some(product) = product {
        let with_a_plan =
            people.iter().any(|group| group.owns.plan().is_some()) || chosen.iter().any(|(_, way)| way.buys.is_some());
        for_servers(&mut lines, servers, product, with_a_plan);
    }
    let mut ordered = Vec::new();
    for licence in licences::ALL {
        ordered.extend(lines.iter().filter(|line| line.licence.id == licence.id).cloned());
    }
    ordered
}

fn for_people(lines: &mut Vec<Line>, people: &People, way: &Way, product: Option<&'static ServerProduct>) {
    let unsure = matches!(people.owns, Owns::Unsure);
    let mut push = |mut line: Line, by_plan: bool| {
        line.names = people.names.clone();
        if line.to_buy != Range::ZERO && unsure && by_plan {
            line.covered = Range::between(0, line.needed.cautious());
            line.to_buy = line.needed.less(line.covered);
            line.depends_on = UNSURE_PLAN;
        }
        lines.push(line);
    };
    let why = |right: Right| {
        people.requires.iter().find(|(needed, _)| *needed == right).map(|(_, why)| why.clone()).unwrap_or_default()
    };
    let everybody = Range::exactly(people.count);
    // Why what is owned does not suffice belongs to whatever must be bought.
    let owned = people.owns.plan().map(|plan| plan.grants.record());

    for (plan, kept) in way.keeps.iter().map(|plan| (plan, true)).chain(way.buys.iter().map(|plan| (plan, false))) {
        let mut reasons = why(Right::OnlineMeetings);
        if reasons.is_empty() {
            reasons = why(Right::OnlineBase);
        }
        reasons.push(plan.grants.record());
        reasons.extend(owned.filter(|_| !kept));
        let covered = if kept { everybody } else { Range::ZERO };
        let mut line = Line::new(plan.licence, everybody, covered, reasons);
        line.covered_by = kept.then_some("owned");
        push(line, true);
    }

    for cal in product.map(|product| product.cals).unwrap_or_default() {
        if !people.needs(cal.right) {
            continue;
        }
        let mut reasons = why(cal.right);
        let (licence, needed, granting) = match people.shared_devices().filter(|_| way.for_devices) {
            Some(devices) => (cal.device, Range::exactly(devices), None),
            None => (cal.user, everybody, way.granting(cal.right)),
        };
        if way.for_devices {
            reasons.extend(product.map(|product| product.prerequisites.device_cals));
        }
        match granting {
            Some(plan) => reasons.extend([plan.grants.record(), plans::PLANS_STAND_IN_FOR_CALS]),
            None => reasons.extend(owned),
        }
        let covered = if granting.is_some() { needed } else { Range::ZERO };
        let mut line = Line::new(licence, needed, covered, reasons);
        line.covered_by = granting.map(|plan| plan.licence.name);
        push(line, true);
    }

    // A plan that is owned and has no part in this has a line too: people expect something of it.
    if let Some(plan) =
        people.owns.plan().filter(|plan| !way.items.iter().any(|item| item.licence.id == plan.licence.id))
    {
        let mut line = Line::new(plan.licence, Range::ZERO, Range::ZERO, vec![plan.grants.record()]);
        line.mind = vec![plan.grants.record()];
        push(line, true);
    }

    for item in &way.items {
        if let Some(apart) = BOUGHT_APART.iter().find(|apart| apart.rule.effect.id == item.licence.id) {
            let needed = Range::exactly(item.count);
            push(
                Line::new(item.licence, needed, needed.less(Range::exactly(item.to_buy)), vec![apart.rule.record()]),
                true,
            );
        }
    }

    let Some(product) = product.filter(|_| people.side == Side::OnPremises) else { return };
    let needs = &product.prerequisites;
    let (windows, count) = match people.shared_devices() {
        Some(devices) => (&licences::WINDOWS_DEVICE_CAL, devices),
        None => (&licences::WINDOWS_CAL, people.count),
    };
    push(Line::new(windows, Range::exactly(count), Range::ZERO, vec![needs.windows_cal]), false);

    if people.does(CALLS) {
        let all = Range::exactly(people.shared_devices().unwrap_or(people.count));
        let owns_office = people.owns.plan().is_some_and(|plan| plan.grants.effect.contains(&Right::Office));
        let mut why = vec![needs.full_client];
        let mut line = if owns_office || people.needs(Right::Office) {
            Line::new(&licences::LYNC_CLIENT, all, all, why)
        } else {
            why.push(needs.no_client);
            Line::new(&licences::LYNC_CLIENT, Range::between(0, all.cautious()), Range::ZERO, why)
        };
        if line.covered == Range::ZERO {
            line.depends_on = "none for people who speak only on a desk phone";
        } else {
            line.covered_by = Some("the Office applications");
        }
        push(line, true);
    }
}

fn for_servers(lines: &mut Vec<Line>, servers: &[ServerRow], product: &'static ServerProduct, with_a_plan: bool) {
    let needs = &product.prerequisites;
    let times = |range: Range, each: u64| {
        Range::between(range.lenient().saturating_mul(each), range.cautious().saturating_mul(each))
    };
    let licensed = servers.iter().fold(Range::ZERO, |sum, row| sum.plus(times(row.count, row.licences_each)));
    let all = servers.iter().fold(Range::ZERO, |sum, row| sum.plus(row.count));
    let mut why: Vec<Rule<'static, ()>> = Vec::new();
    for rule in servers.iter().flat_map(|row| row.why_licensed(product)) {
        if !why.iter().any(|it| it.id == rule.id) {
            why.push(rule);
        }
    }

    let mut server = Line::new(product.server_licence, licensed, Range::ZERO, why);
    server.otherwise = servers.iter().filter(|row| row.licences_each > 0).find_map(|row| {
        let (count, condition) = row.otherwise?;
        Some(Otherwise { needed: count.saturating_mul(row.licences_each), condition })
    });
    server.mind = servers.iter().flat_map(|row| row.mind.iter().copied()).collect();
    if with_a_plan {
        server.why.push(plans::NO_PLAN_INCLUDES_A_SERVER);
        server.mind.push(plans::NO_PLAN_INCLUDES_A_SERVER);
    }
    server.depends_on = servers.iter().find(|row| row.licences_each > 0).map_or("", |row| row.depends_on);
    lines.push(server);

    let mut windows = Line::new(&licences::WINDOWS_SERVER, all, Range::ZERO, vec![needs.windows_server]);
    windows.depends_on = "one for each of the servers below";
    windows.otherwise = servers.iter().find_map(|row| {
        let (count, condition) = row.otherwise.filter(|_| all.is_certain())?;
        let needed = all.cautious().saturating_sub(row.count.cautious()).saturating_add(count);
        Some(Otherwise { needed, condition })
    });
    lines.push(windows);

    if let Some(back_end) = servers.iter().find(|row| row.role == Role::BackEnd) {
        let mut sql = Line::new(&licences::SQL_SERVER, back_end.count, Range::ZERO, vec![needs.sql_server]);
        if !back_end.count.is_certain() {
            sql.why.push(needs.sql_mirror);
            sql.depends_on = "more if the database must survive a failure too";
        }
        lines.push(sql);
    } else {
        lines.push(Line::new(&licences::SQL_SERVER, Range::ZERO, Range::ZERO, vec![needs.sql_express]));
    }
    if let Some(web) = servers.iter().find(|row| row.role == Role::OfficeWebApps) {
        let mut line = Line::new(&licences::OFFICE_WEB_APPS, web.count, Range::ZERO, vec![needs.office_web_apps]);
        line.to_buy = Range::between(0, web.count.cautious());
        line.depends_on = "verify whether the software itself must be bought";
        lines.push(line);
    }
}
