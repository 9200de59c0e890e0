//! The cheapest choice at fixed rates: there every need, and every set with those who lean on it, decides alone.

use super::market::{Choice, Heads, Market, at, dot, has, set};

/// A part of all choices: how many heads may take each way, and what each set must and must not take.
#[derive(Clone)]
pub(super) struct Branch {
    /// The fewest and the most heads, by need and way.
    pub limits: Vec<Vec<(f64, f64)>>,
    pub must: Vec<u32>,
    pub may: Vec<u32>,
}

impl Branch {
    /// All choices that do without some items.
    #[inline(never)]
    pub fn without(market: &Market, forbidden: &[usize]) -> Branch {
        let mut gone = vec![0.0; market.prices.len()];
        for (item, price) in market.prices.iter().enumerate() {
            if forbidden.contains(&item) || (price.is_infinite() && at(&market.held, item) == 0.0) {
                set(&mut gone, item, 1.0);
            }
        }
        let mut branch = Branch { limits: Vec::new(), must: vec![0; market.sets.len()], may: Vec::new() };
        for of in &market.sets {
            let mut may = 0;
            for (place, (item, _)) in of.iter().enumerate() {
                may |= u32::from(at(&gone, *item) == 0.0).wrapping_shl(place as u32);
            }
            branch.may.push(may);
        }
        for need in &market.needs {
            let may = need.set.and_then(|set| branch.may.get(set)).copied().unwrap_or_default();
            let mut limits = Vec::new();
            for way in &need.ways {
                let can = way.mask & !may == 0 && dot(&gone, &way.takes) == 0.0;
                limits.push((0.0, if can { need.heads } else { 0.0 }));
            }
            branch.limits.push(limits);
        }
        branch
    }
}

/// The cheapest choice of a branch at these rates of all items, and what it comes to at them. `None` where no choice is left.
#[inline(never)]
pub(super) fn at_rates(market: &Market, branch: &Branch, rates: &[f64], work: &mut f64) -> Option<(f64, Choice)> {
    let mut choice = Choice { heads: vec![Vec::new(); market.needs.len()], masks: Vec::new() };
    let mut sum = fill_all(market, branch, rates, None, 0, &mut choice, work);
    for (place, set) in market.sets.iter().enumerate() {
        let (must, may) = (*branch.must.get(place)?, *branch.may.get(place)?);
        let (mut least, mut best) = (f64::INFINITY, 0);
        for mask in 0..1_u32.wrapping_shl(set.len() as u32) {
            if mask & must != must || mask & !may != 0 {
                continue;
            }
            let mut cost = fill_all(market, branch, rates, Some(place), mask, &mut choice, work);
            for (place, (item, count)) in set.iter().enumerate() {
                if has(mask, place) {
                    cost += at(rates, *item) * count;
                }
            }
            if cost < least {
                (least, best) = (cost, mask);
            }
        }
        fill_all(market, branch, rates, Some(place), best, &mut choice, work);
        sum += least;
        choice.masks.push(best);
    }
    sum.is_finite().then_some((sum, choice))
}

/// Decides the needs that lean on a set, or on none; infinite where one of them cannot be covered.
#[inline(never)]
fn fill_all(
    market: &Market,
    branch: &Branch,
    rates: &[f64],
    set: Option<usize>,
    mask: u32,
    choice: &mut Choice,
    work: &mut f64,
) -> f64 {
    let mut sum = 0.0;
    for ((need, limits), heads) in market.needs.iter().zip(&branch.limits).zip(&mut choice.heads) {
        if need.set == set {
            *work -= need.ways.len() as f64;
            sum += fill(need, limits, rates, mask, heads);
        }
    }
    sum
}

/// The cheapest way or ways for each head, within the limits, and what they come to.
fn fill(need: &Heads, limits: &[(f64, f64)], rates: &[f64], mask: u32, heads: &mut Vec<f64>) -> f64 {
    let (mut left, mut cost) = (need.heads, 0.0);
    heads.clear();
    for (least, _) in limits {
        heads.push(*least);
        left -= least;
    }
    while left > 0.0 {
        let (mut least, mut cheapest, mut room) = (f64::INFINITY, 0, 0.0);
        for (place, (way, (_, most))) in need.ways.iter().zip(limits).enumerate() {
            let more = most - at(heads, place);
            if more > 0.0 && way.mask & !mask == 0 {
                let rate = dot(rates, &way.takes);
                if rate < least {
                    (least, cheapest, room) = (rate, place, more);
                }
            }
        }
        if room == 0.0 {
            return f64::INFINITY;
        }
        let some = left.min(room);
        let there = at(heads, cheapest);
        set(heads, cheapest, there + some);
        left -= some;
    }
    for (place, way) in need.ways.iter().enumerate() {
        let heads = at(heads, place);
        if heads > 0.0 {
            cost += heads * dot(rates, &way.takes);
            if way.mask & !mask != 0 {
                return f64::INFINITY;
            }
        }
    }
    if left < 0.0 { f64::INFINITY } else { cost }
}
