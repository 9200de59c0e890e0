//! The ways to cover what people need: by CALs, by a plan, by a plan and CALs, side by side.
//!
//! A way is a plan, or none, and what must be added to it. Of two ways that add the same, only the one with the
//! smaller plan is kept; nothing is kept that adds to what is owned and still needs as much beside it.

use std::collections::BTreeSet;

use super::needs::{Owns, People};
use crate::deployments::Side;
use crate::licences::{self, Licence};
use crate::plans::{PLANS, Plan, Right};
use crate::products::ServerProduct;

/// The ways to cover the same people.
#[derive(Clone, Debug)]
pub struct Ways {
    /// The groups' names; empty for everybody.
    pub names: Vec<String>,
    /// How many people.
    pub people: u64,
    /// The first is the one on the licence list. Empty only if nothing could be found, which a test excludes.
    pub ways: Vec<Way>,
}

/// One way.
#[derive(Clone, Debug)]
pub struct Way {
    /// The plan it stands on.
    pub plan: Option<&'static Plan>,
    /// Whether that plan is owned already.
    pub owned: bool,
    /// Whether it covers devices instead of people.
    pub for_devices: bool,
    /// Everything it consists of, the plan first.
    pub items: Vec<Item>,
}

/// One part of a way.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// What.
    pub licence: &'static Licence,
    /// How many are needed.
    pub count: u64,
    /// How many of them must be bought.
    pub to_buy: u64,
}

impl Way {
    /// Stable name for cases: its items joined by `+`.
    pub fn id(&self) -> String {
        let ids: Vec<&str> = self.items.iter().map(|item| item.licence.id).collect();
        ids.join("+")
    }

    /// Whether its plan grants a right.
    pub fn grants(&self, right: Right) -> bool {
        self.plan
            .is_some_and(|plan| plan.grants.effect.contains(&right))
    }
}

/// All ways worth naming for these people, best first.
pub(super) fn ways(people: &People, product: Option<&'static ServerProduct>) -> Ways {
    let needed: BTreeSet<Right> = people.requires.iter().map(|(right, _)| *right).collect();
    let owned = match people.owns {
        Owns::Plan(plan) => Some(plan),
        Owns::Nothing | Owns::Unsure => None,
    };
    let mut candidates: Vec<(Way, BTreeSet<Right>)> = Vec::new();
    let mut add = |plan: Option<&'static Plan>, is_owned: bool| {
        let granted = plan.map_or(&[][..], |plan| plan.grants.effect);
        let rest: BTreeSet<Right> = needed
            .iter()
            .copied()
            .filter(|right| !granted.contains(right))
            .collect();
        if let Some(way) = way(people, product, plan, is_owned, &rest) {
            candidates.push((way, rest));
        }
    };
    add(owned, owned.is_some());
    for plan in PLANS.iter().filter(|plan| plan.advised) {
        // Beside a plan that is owned, only one that replaces all of it is an alternative.
        let replaces = owned.is_none_or(|owned| {
            owned.licence.id != plan.licence.id
                && is_subset(owned.grants.effect, plan.grants.effect)
        });
        if replaces {
            add(Some(plan), false);
        }
    }
    if owned.is_some() && candidates.iter().all(|(way, _)| way.plan.is_none()) {
        candidates.clear();
    }
    let kept: Vec<Way> = candidates
        .iter()
        .filter(|(way, rest)| {
            !candidates
                .iter()
                .any(|(other, other_rest)| other.is_better(way) && other_rest.is_subset(rest))
        })
        .map(|(way, _)| way.clone())
        .collect();
    let mut ways = kept;
    if let Some(way) = device_way(people, product, &needed, &ways) {
        ways.push(way);
    }
    let suite_wanted = needed.contains(&Right::Office) || needed.contains(&Right::Mailbox);
    let in_full = |way: &Way| way.owned && way.items.len() == 1;
    ways.sort_by_key(|way| {
        (
            !in_full(way),
            !way.for_devices,
            !way.owned,
            // Without a wish for Office or a mailbox, whoever runs servers starts from plain CALs.
            people.side == Side::OnPremises && !suite_wanted && way.plan.is_some(),
            way.items.len(),
        )
    });
    Ways {
        names: people.names.clone(),
        people: people.count,
        ways,
    }
}

impl Way {
    /// Whether this way stands on less than the other: on something owned, on nothing, or on a smaller plan.
    fn is_better(&self, other: &Way) -> bool {
        if other.owned {
            return false;
        }
        match (self.plan, other.plan) {
            (_, None) => false,
            (_, Some(_)) if self.owned => true,
            (None, Some(_)) => true,
            (Some(plan), Some(other)) => {
                plan.licence.id != other.licence.id
                    && is_subset(plan.grants.effect, other.grants.effect)
                    && !is_subset(other.grants.effect, plan.grants.effect)
            }
        }
    }
}

fn is_subset(small: &[Right], large: &[Right]) -> bool {
    small.iter().all(|right| large.contains(right))
}

/// The plan and what must be added for the rest; `None` where something can only come from a plan.
fn way(
    people: &People,
    product: Option<&'static ServerProduct>,
    plan: Option<&'static Plan>,
    owned: bool,
    rest: &BTreeSet<Right>,
) -> Option<Way> {
    let count = people.count;
    let mut items = Vec::new();
    if let Some(plan) = plan {
        items.push(Item {
            licence: plan.licence,
            count,
            to_buy: if owned { 0 } else { count },
        });
    }
    for right in rest {
        let licence = match right {
            Right::Office => &licences::OFFICE,
            Right::Mailbox => &licences::EXCHANGE_ONLINE,
            _ => product?.cals.iter().find(|cal| cal.right == *right)?.user,
        };
        items.push(Item {
            licence,
            count,
            to_buy: count,
        });
    }
    Some(Way {
        plan,
        owned,
        for_devices: false,
        items,
    })
}

/// Device CALs for people who share devices, unless a plan they own covers them already.
fn device_way(
    people: &People,
    product: Option<&'static ServerProduct>,
    needed: &BTreeSet<Right>,
    ways: &[Way],
) -> Option<Way> {
    let devices = people.devices.filter(|devices| *devices < people.count)?;
    if people.side != Side::OnPremises || ways.iter().any(|way| way.owned && way.items.len() == 1) {
        return None;
    }
    let mut items = Vec::new();
    for right in needed {
        let (licence, count) = match right {
            Right::Office => (&licences::OFFICE, devices),
            Right::Mailbox => (&licences::EXCHANGE_ONLINE, people.count),
            _ => (
                product?.cals.iter().find(|cal| cal.right == *right)?.device,
                devices,
            ),
        };
        items.push(Item {
            licence,
            count,
            to_buy: count,
        });
    }
    Some(Way {
        plan: None,
        owned: false,
        for_devices: true,
        items,
    })
}
