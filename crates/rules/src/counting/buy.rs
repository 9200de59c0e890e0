//! The licence list: needed, covered, to buy. The lines themselves are those of people (`buy_for_people`) and of servers
//! (`buy_for_servers`), adjusted by what covers several of them at once.

use judge::{Confidence, Date, Range, Record, Rule};

use super::buy_for_people::for_people;
use super::buy_for_servers::for_servers;
use super::cover::{Way, Ways};
use super::each_once;
use super::needs::{Owns, People};
use super::servers::ServerRow;
use crate::deployments::Side;
use crate::licences::{self, Block, Licence, Unit};
use crate::plans;
use crate::products::ServerProduct;

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
    pub why: Vec<Record<'static>>,
    /// What must not be overlooked about this line: above all what readers often expect otherwise.
    pub mind: Vec<Record<'static>>,
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
    pub(super) fn new(licence: &'static Licence, needed: Range, covered: Range, why: Vec<Record<'static>>) -> Line {
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
    fn say_instead(&mut self, rule: Record<'static>) {
        let stays = |other: &Record<'static>| other.id != plans::NO_PLAN_INCLUDES_A_SERVER.id && other.id != rule.id;
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
    fn cover(&mut self, rule: Record<'static>, by: &'static str) {
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
            line.say_instead(&plans::EXTENDED_USE_FOR_ALL);
        }
    }
}

/// Covers what Software Assurance brings: all servers and CALs of the product.
pub(super) fn assured(lines: &mut [Line], rule: Record<'static>) {
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
