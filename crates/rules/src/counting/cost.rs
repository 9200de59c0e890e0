//! What the list costs, what each way would, and the cheapest mix of ways within the deployment.
//!
//! Amounts are whole hundredths of one currency. What has no known price is named, and nothing that needs it is summed up.
//! A plan that is kept goes on costing what it costs. The servers and all else that every way takes alike stay out of
//! the mix.

use judge::cheapest::{Item, Mix, Need, Question, Shared, Way as Candidate, cheapest};
use judge::{Answer, Date, Judgement, Record, Row, Rule, money};

use super::{LicenceList, Way};
use crate::holdings::{SUITES, Serves, serves};
use crate::licences::{self, Licence, Unit};
use crate::prices::{PUBLISHED, Price, Published};
use crate::questions::cost::{CURRENCY, MONTH, PER, PRICE, PRICES, YEAR, YEARS};
use crate::questions::offered::ITEM;

/// What a suite brings beside CALs of the product.
static WINDOWS: [&Licence; 2] = [&licences::WINDOWS_CAL, &licences::WINDOWS_DEVICE_CAL];

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
    /// Whether the ways count the Windows CALs on top: where a suite that brings them is owned or has a price, and these
    /// have one.
    pub windows: bool,
    /// What has two prices of the same sort: the later counts.
    pub twice: Vec<&'static Licence>,
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

impl Cost {
    /// What one licence costs, if that is known.
    pub fn price(&self, licence: &Licence) -> Option<Price> {
        self.prices.iter().find(|(of, ..)| *of == licence).map(|(_, price, _)| *price)
    }
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
    let mut twice = Vec::new();
    let of_ways = list.ways.iter().flat_map(|ways| &ways.ways).flat_map(|way| way.with_windows(true));
    let of_ways = of_ways.map(|item| item.licence);
    let bought = list.lines.iter().filter(|line| line.to_buy.cautious() > 0).map(|line| line.licence);
    let bought: Vec<&'static Licence> = bought.collect();
    let of_ways: Vec<&'static Licence> = of_ways.collect();
    let is_needed = |licence: &&'static Licence| bought.contains(licence) || of_ways.contains(licence);
    for licence in licences::ALL.iter().copied().filter(is_needed) {
        let said = published(licence);
        match (typed(own, licence, said.map(|(price, _)| price), &mut twice), said) {
            (Some(price), _) => prices.push((licence, price, None)),
            (None, Some((price, rule))) => prices.push((licence, price, Some(rule))),
            // They are only looked at beside a suite.
            (None, None) if !bought.contains(&licence) && WINDOWS.contains(&licence) => {}
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
    let is_there =
        |suite: &&&Licence| price(suite).is_some() || list.held.iter().any(|it| it.holding.licence == **suite);
    let with_suites = SUITES.iter().filter(is_there).any(|suite| of_ways.contains(suite));
    let windows = with_suites && WINDOWS.iter().all(|cal| !of_ways.contains(cal) || price(cal).is_some());
    let way = |way: &Way| sum(&mut way.with_windows(windows).map(|item| (item.licence, item.count)));
    let ways: Vec<Vec<Option<Price>>> = list.ways.iter().map(|ways| ways.ways.iter().map(way).collect()).collect();
    let to_buy = list.lines.iter().map(|line| (line.licence, line.to_buy.cautious()));
    Some(Cost {
        list: sum(&mut to_buy.filter(|(_, count)| *count > 0)),
        turns: ways.iter().map(|ways| turn(ways)).collect(),
        on: judgement.on,
        currency,
        years,
        windows,
        twice,
        unknown,
        ways,
        prices,
    })
}

/// The price that somebody typed: what is paid once, every month and every year; of two for the same, the later. Who says
/// only what Software Assurance costs leaves the published price as it is.
fn typed(
    own: &[Row],
    licence: &'static Licence,
    published: Option<Price>,
    twice: &mut Vec<&'static Licence>,
) -> Option<Price> {
    let is_paid_on = licence.unit == Unit::Subscription;
    let mut price = None;
    let mut said: Vec<&str> = Vec::new();
    for row in own.iter().filter(|row| row.chose(ITEM, licence.id)) {
        let Some(Answer::Text(amount)) = row.get(PRICE) else { continue };
        let Some(amount) = money(amount) else { continue };
        let base = published.filter(|_| !is_paid_on).unwrap_or_default();
        let price: &mut Price = price.get_or_insert(base);
        let (per, of_price) = if row.chose(PER, MONTH) || (is_paid_on && row.get(PER).is_none()) {
            (MONTH, &mut price.month)
        } else if row.chose(PER, YEAR) {
            (YEAR, &mut price.year)
        } else {
            ("", &mut price.once)
        };
        *of_price = amount;
        if said.contains(&per) {
            twice.push(licence);
        }
        said.push(per);
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
    let price = |licence: &'static Licence| cost.price(licence).map(|price| price.after(cost.years.saturating_mul(12)));
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
            let taken = way.with_windows(cost.windows);
            need.ways.push(candidate(taken, ways.people, &name, &mut items, &mut sets));
        }
        if need.ways.iter().any(|way| !way.shared.is_empty()) {
            need.set = sets.iter().position(|(of, _)| *of == name);
        }
        needs.push(need);
    }
    let with_suites = || list.ways.iter().flat_map(|ways| &ways.ways).filter(|way| !way.in_suite.is_empty());
    let has = |way: &&Way, licence: &Licence| way.items.iter().any(|item| item.licence == licence);
    let held = |licence: &'static Licence| {
        let stands_for: Vec<&'static Licence> =
            with_suites().filter(|way| has(way, licence)).flat_map(|way| way.in_suite.iter().copied()).collect();
        let serving = list.held.iter().map(|held| &held.holding).filter(|held| {
            let serve = |licence| matches!(serves(held, licence, cost.on), Serves::Yes(_));
            // A suite stands in place of all its CALs for one person; they are not counted one by one then.
            let is_whole = SUITES.contains(&held.licence) && with_suites().any(|way| has(&way, held.licence));
            if is_whole { held.licence == licence && stands_for.iter().all(|cal| serve(cal)) } else { serve(licence) }
        });
        serving.fold(0_u64, |sum, held| sum.saturating_add(held.count))
    };
    let of_items: Vec<Item> = items.iter().map(|licence| Item { price: price(licence), held: held(licence) }).collect();
    for (kind, ways) in list.ways.iter().enumerate() {
        let unpriced = |way: &Way| way.items.iter().any(|item| price(item.licence).is_none());
        left_out.extend((0..).zip(&ways.ways).filter(|(_, way)| unpriced(way)).map(|(way, _)| (kind, way)));
    }
    let sets: Vec<Vec<Shared>> = sets.into_iter().map(|(_, set)| set).collect();
    // On the list, suites that are owned stand in place of CALs, and none is bought.
    let owned = of_items
        .iter()
        .zip(&items)
        .map(|(item, licence)| Item { price: item.price.filter(|_| !SUITES.contains(licence)), ..*item });
    let listed = list.ways.iter().zip(&needs).map(|(ways, need)| {
        let is_listed = |way: &Way| {
            let first = ways.ways.first();
            first.is_some_and(|first| {
                first.for_devices == way.for_devices && first.buys.is_none() && !way.in_suite.is_empty()
            })
        };
        let listed = ways.ways.iter().zip(&need.ways).enumerate();
        let listed = listed.filter(|(place, (way, _))| *place == 0 || is_listed(way)).map(|(_, (_, way))| way.clone());
        Need { ways: listed.collect(), ..need.clone() }
    });
    let as_listed = Question { items: owned.collect(), sets: sets.clone(), needs: listed.collect() };
    let mix = cheapest(&Question { items: of_items, sets, needs }, WORK)?;
    let as_listed = cheapest(&as_listed, WORK).map(|mix| mix.cost);
    Some(Cheapest { mix, items, left_out, as_listed })
}

/// A way in the numbers of the search: what each head takes, and what is taken for all devices together.
fn candidate<'a>(
    taken: impl Iterator<Item = &'a super::Item>,
    people: u64,
    name: &str,
    items: &mut Vec<&'static Licence>,
    sets: &mut Vec<(String, Vec<Shared>)>,
) -> Candidate {
    let mut candidate = Candidate::default();
    for item in taken {
        let place = items.iter().position(|licence| *licence == item.licence).unwrap_or_else(|| {
            items.push(item.licence);
            items.len().saturating_sub(1)
        });
        let is_shared = item.count != people && item.licence.unit == Unit::Device;
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
