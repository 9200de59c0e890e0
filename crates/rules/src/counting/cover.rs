//! The ways to cover what people need: by CALs, by a plan, by a plan and CALs, side by side.
//!
//! A way is the plan that is owned, or none; a plan that is bought, or none; and what must be added to them. Of two
//! ways that add the same, only the one with the smaller plan is kept. After these come suites in place of CALs
//! (`in_suites`), and what pays twice.

use std::cmp::Reverse;

use judge::{Date, Joined as _, Record, Rule};

use super::in_suites;
use super::needs::{Owns, People};
use crate::deployments::Side;
use crate::era;
use crate::holdings::{Holding, SUITES_ARE_WHOLE, Serves, serves};
use crate::licences::{Block, Licence};
use crate::plans::{self, INSTEAD_OF_PLUS, InsteadOfPlus, PLANS, Plan, Right};
use crate::products::ServerProduct;
use crate::products::apart::BOUGHT_APART;

/// The ways to cover the same people.
#[derive(Clone, Debug)]
pub struct Ways {
    /// The groups' names; empty for everybody.
    pub names: Vec<String>,
    /// How many people.
    pub people: u64,
    /// What the devices they share are called, where other groups use them too; empty for devices of their own.
    pub devices_of: String,
    /// The first is the one on the licence list. Never empty (tested).
    pub ways: Vec<Way>,
    /// What is known of two of these ways in comparison.
    pub compared: Vec<Record<'static>>,
}

/// One way.
#[derive(Clone, Debug, Default)]
pub struct Way {
    /// The plan that is owned and kept.
    pub keeps: Option<&'static Plan>,
    /// The plan that is bought, in place of or beside what is owned.
    pub buys: Option<&'static Plan>,
    /// Whether its CALs are for devices instead of people.
    pub for_devices: bool,
    /// Everything it consists of, plans first.
    pub items: Vec<Item>,
    /// The CALs that its suite brings, in place of which it stands.
    pub in_suite: Vec<&'static Licence>,
    /// The Windows CALs on top of people on premises, unless the way brings them.
    pub windows: Option<Item>,
    /// What its plans bring that nobody here asked for.
    pub besides: Vec<Right>,
    /// What its plan grants already, so that it is paid twice. Such a way comes last, and is told to be compared.
    pub twice: Vec<&'static Licence>,
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

/// A way, and the rights for which something had to be added to its plans.
type Candidate = (Way, Vec<Right>);

impl Way {
    /// Stable name for cases: its items joined by `+`.
    pub fn id(&self) -> String {
        let ids: Vec<&str> = self.items.iter().map(|item| item.licence.id).collect();
        ids.joined("+")
    }

    /// What it consists of, with the Windows CALs on top or without.
    pub fn with_windows(&self, with: bool) -> impl Iterator<Item = &Item> {
        self.items.iter().chain(self.windows.iter().filter(move |_| with))
    }

    /// The plan that grants a right to each person.
    pub fn granting(&self, right: Right) -> Option<&'static Plan> {
        self.keeps.into_iter().chain(self.buys).find(|plan| plan.grants.effect.contains(&right))
    }

    /// Whether what is owned suffices.
    fn is_owned_in_full(&self) -> bool {
        self.keeps.is_some() && self.items.len() == 1
    }
}

/// All ways worth naming for these people, best first.
#[inline(never)]
pub(super) fn ways(people: &People, product: Option<&'static ServerProduct>, holdings: &[Holding], on: Date) -> Ways {
    let needed: Vec<Right> = people.requires.iter().map(|(right, _)| *right).collect();
    // A suite on top of which Teams can be bought brings it in so far.
    let gives = |right: &Right, rights: &[Right]| {
        rights.contains(right) || (*right == Right::TeamsOnTop && rights.contains(&Right::Teams))
    };
    let grants_some = |plan: &Plan, rights: &[Right]| plan.grants.effect.iter().any(|it| gives(it, rights));
    // A plan that grants nothing of what is needed stays out of it.
    let owned = match people.owns {
        Owns::Plan(plan) if grants_some(plan, &needed) => Some(plan),
        _ => None,
    };
    let plans_count = product.is_none_or(|product| product.plans_stand_in);
    let advised = || PLANS.iter().filter(|plan| plans_count && plan.is_sold(on));
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut add = |keeps: Option<&'static Plan>, buys: Option<&'static Plan>| {
        let rest = lacking(&lacking(&needed, keeps), buys);
        // On top of a plan the Plus right can come otherwise than by the CAL.
        let carries = |on: &[Right]| {
            keeps.into_iter().chain(buys).any(|plan| on.iter().all(|right| plan.grants.effect.contains(right)))
        };
        let others = INSTEAD_OF_PLUS.iter().filter(|other| {
            product.is_some() && rest.contains(&Right::Plus) && other.valid.contains(on) && carries(other.effect.on)
        });
        for plus in std::iter::once(None).chain(others.map(|other| Some(other.effect.licence))) {
            if let Some(items) = items(people, product, keeps, buys, &rest, plus, on) {
                candidates.push((Way { keeps, buys, items, ..Way::default() }, rest.clone()));
            }
        }
    };
    add(owned, None);
    // Whoever has a plan that is sold no more may have to leave it.
    let is_leaving = owned.filter(|plan| !plan.sold.is_empty() && !plan.is_sold(on)).is_some();
    if is_leaving {
        add(None, None);
    }
    for plan in advised() {
        match owned {
            None => add(None, Some(plan)),
            Some(_) if is_leaving => add(None, Some(plan)),
            Some(owned) if owned.licence.id == plan.licence.id => {}
            Some(owned) if is_subset(owned, plan) && owned.family == plan.family => add(None, Some(plan)),
            Some(owned) => {
                if !(owned.is_suite() && plan.is_suite()) && grants_some(plan, &lacking(&needed, Some(owned))) {
                    add(Some(owned), Some(plan));
                }
            }
        }
    }
    let mut unranked: Vec<Way> = candidates
        .iter()
        .filter(|way| {
            // Keeping what is sold no more makes nothing pointless.
            let is_compared = |other: &&Candidate| !(is_leaving && other.0.keeps.is_some() && way.0.keeps.is_none());
            !candidates.iter().filter(is_compared).any(|other| is_better(other, way))
        })
        .map(|(way, _)| way.clone())
        .collect();
    unranked.extend(device_way(people, product, &needed, owned, &unranked, on));
    let suite_wanted = needed.contains(&Right::Office) || needed.contains(&Right::Mailbox);
    // Whoever runs servers starts from CALs, unless Office or a mailbox is wanted and no plan is there yet.
    let cals_first = people.side == Side::OnPremises && (owned.is_some() || !suite_wanted);
    let is_held = |item: &&Item| {
        let serving = holdings.iter().filter(|held| matches!(serves(held, item.licence, on), Serves::Yes(_)));
        serving.fold(0_u64, |sum, held| sum.saturating_add(held.count)) >= item.count.div_ceil(2)
    };
    let rank = |way: &Way| {
        (
            !way.is_owned_in_full(),
            !way.for_devices,
            way.keeps.is_none(),
            cals_first && way.buys.is_some(),
            // Office and mailbox from the same plan come before buying them apart.
            way.items.iter().filter(|item| item.licence.block == Block::AlsoNeeded).count(),
            // What is owned for at least half of them should be put to use.
            Reverse(way.items.iter().filter(|item| is_held(item)).count()),
            // What a plan brings that nobody asked for is paid all the same.
            way.buys.map_or(0, |plan| plan.grants.effect.iter().filter(|right| !needed.contains(right)).count()),
            way.items.len(),
        )
    };
    let mut ways: Vec<Way> = Vec::new();
    for way in unranked {
        let place = ways.partition_point(|other| rank(other) <= rank(&way));
        ways.insert(place, way);
    }
    let ids: Vec<String> = ways.iter().map(Way::id).collect();
    let compared = plans::COMPARED
        .iter()
        .filter(|compared| {
            compared.valid.contains(on) && compared.effect.iter().all(|id| ids.iter().any(|way| way == id))
        })
        .map(Rule::record);
    let used = |other: &&Rule<'static, InsteadOfPlus>| {
        let stands_in = |way: &Way| way.items.iter().any(|item| item.licence == other.effect.licence);
        people.side == Side::OnPremises && ways.iter().any(stands_in)
    };
    let mut compared: Vec<Record<'static>> =
        compared.chain(INSTEAD_OF_PLUS.iter().filter(used).map(Rule::record)).collect();
    if let Some(product) = product
        && in_suites::add(&mut ways, product, holdings, on)
    {
        compared.push(&SUITES_ARE_WHOLE);
    }
    let (licence, count) = people.windows_cals();
    for way in &mut ways {
        way.besides = besides(way, &needed, on);
        if people.side == Side::OnPremises && way.in_suite.is_empty() && way.granting(Right::WindowsCal).is_none() {
            way.windows = Some(Item { licence, count, to_buy: count });
        }
    }
    ways.extend(product.and_then(|product| all_cals_beside_a_plan(&ways, product, &needed, people.count)));
    Ways {
        names: people.names.clone(),
        people: people.count,
        devices_of: people.devices_of.clone().unwrap_or_default(),
        ways,
        compared,
    }
}

/// What the plans of a way bring beyond what is needed, as far as somebody may want it.
fn besides(way: &Way, needed: &[Right], on: Date) -> Vec<Right> {
    let wanted = [
        (Right::Office, era::PLANS),
        (Right::Mailbox, era::PLANS),
        (Right::OnlineMeetings, era::LYNC_ONLINE),
        (Right::OnlineMeetings, era::SKYPE_ONLINE),
        (Right::Teams, era::SINCE_2019),
        (Right::OnlineVoice, era::SINCE_CLOUD_PBX),
        (Right::OnlineDialIn, era::SINCE_CLOUD_PBX),
    ];
    let is_apart =
        |right: Right| apart(right, on).is_some_and(|licence| way.items.iter().any(|item| item.licence == licence));
    let is_brought = |right: &Right| !needed.contains(right) && (way.granting(*right).is_some() || is_apart(*right));
    let now = wanted.iter().filter(|(right, when)| when.contains(on) && is_brought(right));
    now.map(|(right, _)| *right).collect()
}

/// What remains of these rights after a plan.
fn lacking(rights: &[Right], plan: Option<&Plan>) -> Vec<Right> {
    let granted = plan.map_or(&[][..], |plan| plan.grants.effect);
    rights.iter().copied().filter(|right| !granted.contains(right)).collect()
}

/// Whether the first candidate makes the second pointless: it adds no more, and stands on less.
fn is_better((one, one_adds): &Candidate, (other, other_adds): &Candidate) -> bool {
    if !one_adds.iter().all(|right| other_adds.contains(right)) {
        return false;
    }
    match (one.buys, other.buys) {
        (None, Some(_)) => true,
        (Some(small), Some(large)) => {
            one.keeps.is_some() == other.keeps.is_some() && is_subset(small, large) && !is_subset(large, small)
        }
        (_, None) => false,
    }
}

fn is_subset(small: &Plan, large: &Plan) -> bool {
    // Teams inside is more than Teams that can be bought on top.
    let has = |right: &Right| {
        let inside = if *right == Right::TeamsOnTop { Right::Teams } else { *right };
        large.grants.effect.contains(right) || large.grants.effect.contains(&inside)
    };
    small.grants.effect.iter().all(has)
}

/// The plans and what must be added for the rest; `None` where something can only come from a plan.
#[inline(never)]
fn items(
    people: &People,
    product: Option<&'static ServerProduct>,
    keeps: Option<&'static Plan>,
    buys: Option<&'static Plan>,
    rest: &[Right],
    plus: Option<&'static Licence>,
    on: Date,
) -> Option<Vec<Item>> {
    let count = people.count;
    let kept = keeps.map(|plan| Item { licence: plan.licence, count, to_buy: 0 });
    let bought = buys.map(|plan| Item { licence: plan.licence, count, to_buy: count });
    let mut items: Vec<Item> = kept.into_iter().chain(bought).collect();
    for right in rest {
        let (licence, count) = match (right, plus) {
            // Office bought apart belongs to a device, whoever sits at it.
            (Right::Office, _) => (apart(*right, on)?, people.shared_devices().unwrap_or(count)),
            (Right::OnlineBase | Right::OnlineMeetings, _) => return None,
            // Teams comes from a plan, or on top of a suite that was sold without it.
            (Right::Teams, _)
                if !keeps.into_iter().chain(buys).any(|plan| plan.grants.effect.contains(&Right::TeamsOnTop)) =>
            {
                return None;
            }
            (Right::Plus, Some(licence)) => (licence, count),
            (Right::Standard | Right::Enterprise | Right::Plus, _) => {
                (product?.cals.iter().find(|cal| cal.right == *right)?.user, count)
            }
            _ => (apart(*right, on)?, count),
        };
        if !items.iter().any(|item| item.licence == licence) {
            items.push(Item { licence, count, to_buy: count });
        }
    }
    Some(items)
}

/// What gives a right of its own on a day, bought apart.
fn apart(right: Right, on: Date) -> Option<&'static Licence> {
    let apart = BOUGHT_APART.iter().find(|apart| apart.right == right && apart.rule.valid.contains(on));
    apart.map(|apart| apart.rule.effect)
}

/// A plan beside which CALs are needed, with all CALs bought beside it all the same: the plan that grants the most of them.
fn all_cals_beside_a_plan(ways: &[Way], product: &'static ServerProduct, needed: &[Right], count: u64) -> Option<Way> {
    let cals = || product.cals.iter().filter(|cal| needed.contains(&cal.right));
    let beside = |way: &Way| {
        let bought = |licence: &Licence| way.items.iter().any(|item| item.licence == licence);
        let twice: Vec<&'static Licence> = cals().map(|cal| cal.user).filter(|licence| !bought(licence)).collect();
        let is_beside = way.keeps.or(way.buys).is_some()
            && way.in_suite.is_empty()
            && !way.for_devices
            && cals().any(|cal| bought(cal.user));
        (is_beside && !twice.is_empty()).then(|| Way { twice, ..way.clone() })
    };
    let mut way = ways.iter().rev().filter_map(beside).max_by_key(|way| way.twice.len())?;
    let first = way.items.iter().position(|item| cals().any(|cal| cal.user == item.licence)).unwrap_or_default();
    way.items.splice(first..first, way.twice.iter().map(|licence| Item { licence, count, to_buy: count }));
    Some(way)
}

/// Device CALs for people who share devices, unless a plan they own covers them already.
#[inline(never)]
fn device_way(
    people: &People,
    product: Option<&'static ServerProduct>,
    needed: &[Right],
    owned: Option<&'static Plan>,
    ways: &[Way],
    on: Date,
) -> Option<Way> {
    let devices = people.shared_devices()?;
    if people.side != Side::OnPremises || people.beside.is_some() || ways.iter().any(Way::is_owned_in_full) {
        return None;
    }
    // A device CAL stands on no plan, but Office and a mailbox may still come from it.
    let personal: Vec<Right> =
        needed.iter().copied().filter(|right| matches!(right, Right::Office | Right::Mailbox)).collect();
    let keeps = owned.filter(|plan| plan.grants.effect.iter().any(|right| personal.contains(right)));
    let mut items: Vec<Item> =
        keeps.iter().map(|plan| Item { licence: plan.licence, count: people.count, to_buy: 0 }).collect();
    for right in needed {
        let (licence, count) = match right {
            Right::Office | Right::Mailbox if keeps.is_some_and(|plan| plan.grants.effect.contains(right)) => {
                continue;
            }
            Right::Office => (apart(*right, on)?, devices),
            Right::Mailbox => (apart(*right, on)?, people.count),
            _ => (product?.cals.iter().find(|cal| cal.right == *right)?.device, devices),
        };
        items.push(Item { licence, count, to_buy: count });
    }
    Some(Way { keeps, for_devices: true, items, ..Way::default() })
}
