//! What the list costs, what each way would, and the cheapest mix of ways within the deployment.
//!
//! Amounts are whole hundredths of one currency. What has no known price is named, and nothing that needs it is summed up.
//! A plan that is kept goes on costing what it costs. The servers and all else that every way takes alike stay out of
//! the mix.

use judge::cheapest::{Item, Mix, Need, Question, Shared, Way as Candidate, cheapest};
use judge::{Answer, Date, Judgement, Record, Row, Rule, money};

use super::{LicenceList, Way, Ways};
use crate::holdings::{Serves, serves};
use crate::licences::{self, Licence, Unit};
use crate::prices::{PUBLISHED, Price, Published};
use crate::questions::cost::{CURRENCY, MONTH, PER, PRICE, PRICES, YEAR, YEARS};
use crate::questions::offered::ITEM;

/// So many looks at a way may the search for the cheapest mix take.
const WORK: u64 = 4_000_000;

/// What a list costs.
#[derive(Debug)]
pub struct Cost {
    /// The day of the prices.
    pub on: Date,
    /// The currency of all amounts.
    pub currency: String,
    /// Over so many years.
    pub years: u64,
    /// The prices used, with the rule of those that are published.
    pub prices: Vec<(&'static Licence, Price, Option<Record<'static>>)>,
    /// What is on the list or in a way, and has no price.
    pub unknown: Vec<&'static Licence>,
    /// What is to be bought on the list, at its cautious end; `None` where a price is missing.
    pub list: Option<Price>,
    /// What each way of each kind of people costs, before what is owned; `None` where a price is missing.
    pub ways: Vec<Vec<Option<Price>>>,
    /// For each kind of people: the way that is cheapest at first, the one that is in the end, and from which month on.
    pub turns: Vec<Option<(usize, usize, u64)>>,
}

/// The cheapest mix.
#[derive(Debug)]
pub struct Cheapest {
    /// As it was found; its items are those of `items`.
    pub mix: Mix,
    /// The items that it speaks of.
    pub items: Vec<&'static Licence>,
    /// Ways that have no price, by kind of people: they had to stay out.
    pub left_out: Vec<(usize, usize)>,
    /// What the first way of all costs with what is owned put to best use; `None` where a price is missing.
    pub as_listed: Option<u64>,
}

/// What a list costs, as far as prices are known; nothing where none is.
#[inline(never)]
pub fn cost(judgement: &Judgement<'static>, list: &LicenceList) -> Option<Cost> {
    let reads = judgement.reads(judgement.book.quantity("cost")?);
    let text = |id: &str| match reads.get(id) {
        Some(Answer::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let years = match reads.get(YEARS) {
        Some(Answer::Number(years)) => *years,
        _ => 1,
    };
    let own = match reads.get(PRICES) {
        Some(Answer::Rows(rows)) => rows.as_slice(),
        _ => &[],
    };
    let currency = text(CURRENCY);
    let said = |rule: &&Rule<'static, Published>| {
        rule.valid.contains(judgement.on) && rule.effect.currency.iter().any(|it| it.eq_ignore_ascii_case(&currency))
    };
    let published = |licence: &Licence| {
        PUBLISHED.iter().filter(said).find_map(|rule| {
            let (_, price) = rule.effect.prices.iter().find(|(of, _)| *of == licence)?;
            Some((*price, rule.record()))
        })
    };
    let mut prices = Vec::new();
    let mut unknown = Vec::new();
    let of_ways = list.ways.iter().flat_map(|ways| &ways.ways).flat_map(|way| &way.items).map(|item| item.licence);
    let bought = list.lines.iter().filter(|line| line.to_buy.cautious() > 0).map(|line| line.licence);
    let needed: Vec<&'static Licence> = bought.chain(of_ways).collect();
    for licence in licences::ALL.iter().copied().filter(|licence| needed.contains(licence)) {
        let said = published(licence);
        match (typed(own, licence, said.map(|(price, _)| price)), said) {
            (Some(price), _) => prices.push((licence, price, None)),
            (None, Some((price, rule))) => prices.push((licence, price, Some(rule))),
            (None, None) => unknown.push(licence),
        }
    }
    if prices.is_empty() {
        return None;
    }
    let price = |licence: &Licence| prices.iter().find(|(of, ..)| *of == licence).map(|(_, price, _)| *price);
    let sum = |items: &mut dyn Iterator<Item = (&'static Licence, u64)>| {
        let mut sum = Price::default();
        for (licence, count) in items {
            sum = sum.plus(price(licence)?.times(count));
        }
        Some(sum)
    };
    let way = |way: &Way| sum(&mut way.items.iter().map(|item| (item.licence, item.count)));
    let ways: Vec<Vec<Option<Price>>> = list.ways.iter().map(|ways| ways.ways.iter().map(way).collect()).collect();
    let to_buy = list.lines.iter().map(|line| (line.licence, line.to_buy.cautious()));
    Some(Cost {
        list: sum(&mut to_buy.filter(|(_, count)| *count > 0)),
        turns: ways.iter().map(|ways| turn(ways)).collect(),
        on: judgement.on,
        currency,
        years,
        unknown,
        ways,
        prices,
    })
}

/// The price that somebody typed: what is paid once, every month and every year; of two for the same, the later. Who says
/// only what Software Assurance costs leaves the published price as it is.
fn typed(own: &[Row], licence: &Licence, published: Option<Price>) -> Option<Price> {
    let is_paid_on = licence.unit == Unit::Subscription;
    let mut price = None;
    for row in own.iter().filter(|row| row.chose(ITEM, licence.id)) {
        let Some(Answer::Text(amount)) = row.get(PRICE) else { continue };
        let Some(amount) = money(amount) else { continue };
        let base = published.filter(|_| !is_paid_on).unwrap_or_default();
        let price: &mut Price = price.get_or_insert(base);
        if row.chose(PER, MONTH) || (is_paid_on && row.get(PER).is_none()) {
            price.month = amount;
        } else if row.chose(PER, YEAR) {
            price.year = amount;
        } else {
            price.once = amount;
        }
    }
    price
}

/// The way that is cheapest in the first month, the one that is after ten years, and from which month on it stays so.
fn turn(ways: &[Option<Price>]) -> Option<(usize, usize, u64)> {
    let cheapest = |months: u64| {
        let priced = ways.iter().enumerate().filter_map(|(place, price)| Some((place, (*price)?.after(months))));
        priced.min_by_key(|(_, cost)| *cost).map(|(place, _)| place)
    };
    let (first, last) = (cheapest(1)?, cheapest(120)?);
    let cost = |place: usize, months: u64| ways.get(place).copied().flatten().map(|price| price.after(months));
    let dearer = (1..=120).rev().find(|months| cost(last, *months) >= cost(first, *months))?;
    (first != last).then_some((first, last, dearer.saturating_add(1)))
}

/// The cheapest mix of the ways that have a price, with what is owned put to best use; `None` where somebody has no such way.
pub fn cheapest_mix(list: &LicenceList, cost: &Cost) -> Option<Cheapest> {
    let price = |licence: &'static Licence| {
        let known = cost.prices.iter().find(|(of, ..)| *of == licence);
        known.map(|(_, price, _)| price.after(cost.years.saturating_mul(12)))
    };
    let mut items: Vec<&'static Licence> = Vec::new();
    let mut sets: Vec<(String, Vec<Shared>)> = Vec::new();
    let mut needs = Vec::new();
    let mut left_out = Vec::new();
    for (kind, ways) in list.ways.iter().enumerate() {
        // Devices of their own, or those of that name.
        let name = if ways.devices_of.is_empty() { format!("\u{0}{kind}") } else { ways.devices_of.clone() };
        let mut need = Need { heads: ways.people, set: None, ways: Vec::new() };
        // What pays twice is never the cheapest, and comes last, so that leaving it out moves no other.
        for way in ways.ways.iter().filter(|way| way.twice.is_empty()) {
            need.ways.push(candidate(way, ways, &name, &mut items, &mut sets));
        }
        if need.ways.iter().any(|way| !way.shared.is_empty()) {
            need.set = sets.iter().position(|(of, _)| *of == name);
        }
        needs.push(need);
    }
    let held = |licence: &'static Licence| {
        let serving = list.held.iter().filter(|held| matches!(serves(&held.holding, licence, cost.on), Serves::Yes(_)));
        serving.fold(0_u64, |sum, held| sum.saturating_add(held.holding.count))
    };
    let of_items: Vec<Item> = items.iter().map(|licence| Item { price: price(licence), held: held(licence) }).collect();
    for (kind, ways) in list.ways.iter().enumerate() {
        let unpriced = |way: &Way| way.items.iter().any(|item| price(item.licence).is_none());
        left_out.extend((0..).zip(&ways.ways).filter(|(_, way)| unpriced(way)).map(|(way, _)| (kind, way)));
    }
    let sets: Vec<Vec<Shared>> = sets.into_iter().map(|(_, set)| set).collect();
    let first = needs.iter().map(|need| Need { ways: need.ways.iter().take(1).cloned().collect(), ..need.clone() });
    let as_listed = Question { items: of_items.clone(), sets: sets.clone(), needs: first.collect() };
    let mix = cheapest(&Question { items: of_items, sets, needs }, WORK)?;
    let as_listed = cheapest(&as_listed, WORK).map(|mix| mix.cost);
    Some(Cheapest { mix, items, left_out, as_listed })
}

/// A way in the numbers of the search: what each head takes, and what is taken for all devices together.
fn candidate(
    way: &Way,
    ways: &Ways,
    name: &str,
    items: &mut Vec<&'static Licence>,
    sets: &mut Vec<(String, Vec<Shared>)>,
) -> Candidate {
    let mut candidate = Candidate::default();
    for item in &way.items {
        let place = items.iter().position(|licence| *licence == item.licence).unwrap_or_else(|| {
            items.push(item.licence);
            items.len().saturating_sub(1)
        });
        let is_shared = item.count != ways.people && item.licence.unit == Unit::Device;
        if !is_shared {
            candidate.items.push(place);
            continue;
        }
        if !sets.iter().any(|(of, _)| of == name) {
            sets.push((name.to_owned(), Vec::new()));
        }
        let Some((_, set)) = sets.iter_mut().find(|(of, _)| of == name) else { continue };
        let shared = set.iter_mut().enumerate().find(|(_, shared)| shared.item == place);
        let of_set = match shared {
            Some((of_set, shared)) => {
                // Whoever says more of the same devices is believed.
                shared.count = shared.count.max(item.count);
                of_set
            }
            None => {
                set.push(Shared { item: place, count: item.count });
                set.len().saturating_sub(1)
            }
        };
        candidate.shared.push(of_set);
    }
    candidate
}
