//! The cheapest choice at fixed rates: there every need, and every set with those who lean on it, decides alone.

use super::market::{Choice, Heads, Market, add, at, has};

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
    pub fn without(market: &Market, forbidden: &[usize]) -> Branch {
        let has_to_go = |item: &usize| {
            forbidden.contains(item) || (at(&market.prices, *item).is_infinite() && at(&market.held, *item) == 0.0)
        };
        let may = |set: &Vec<(usize, f64)>| {
            let places = (0..set.len()).zip(set).filter(|(_, (item, _))| !has_to_go(item));
            places.fold(0, |mask, (place, _)| mask | 1_u32.wrapping_shl(place as u32))
        };
        let may: Vec<u32> = market.sets.iter().map(may).collect();
        let limits = |need: &Heads| {
            let leans_on = need.set.and_then(|set| may.get(set)).copied().unwrap_or_default();
            let can = |items: &[usize], mask: u32| mask & !leans_on == 0 && !items.iter().any(has_to_go);
            let most = need.ways.iter().map(|way| if can(&way.items, way.mask) { need.heads } else { 0.0 });
            most.map(|most| (0.0, most)).collect()
        };
        Branch { limits: market.needs.iter().map(limits).collect(), must: vec![0; market.sets.len()], may }
    }
}

/// The cheapest choice of a branch at these rates of all items, and what it comes to at them. `None` where no choice is left.
pub(super) fn at_rates(market: &Market, branch: &Branch, rates: &[f64], work: &mut f64) -> Option<(f64, Choice)> {
    let mut sum = 0.0;
    let mut heads = vec![Vec::new(); market.needs.len()];
    for (place, need) in market.needs.iter().enumerate().filter(|(_, need)| need.set.is_none()) {
        let filled = fill(need, branch.limits.get(place)?, rates, 0, work)?;
        sum += filled.0;
        *heads.get_mut(place)? = filled.1;
    }
    let mut masks = Vec::new();
    for (place, set) in market.sets.iter().enumerate() {
        let leaning =
            || market.needs.iter().zip(&branch.limits).enumerate().filter(|(_, (need, _))| need.set == Some(place));
        let (must, may) = (*branch.must.get(place)?, *branch.may.get(place)?);
        let mut best: Option<(f64, u32)> = None;
        for mask in (0..1_u32.wrapping_shl(set.len() as u32)).filter(|mask| mask & must == must && mask & !may == 0) {
            let taken = set.iter().enumerate().filter(|(place, _)| has(mask, *place));
            let mut cost: f64 = taken.map(|(_, (item, count))| at(rates, *item) * count).sum();
            for (_, (need, limits)) in leaning() {
                cost += fill(need, limits, rates, mask, work).map_or(f64::INFINITY, |filled| filled.0);
            }
            if cost.is_finite() && best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, mask));
            }
        }
        let (cost, mask) = best?;
        sum += cost;
        masks.push(mask);
        for (place, (need, limits)) in leaning() {
            *heads.get_mut(place)? = fill(need, limits, rates, mask, work)?.1;
        }
    }
    Some((sum, Choice { heads, masks }))
}

/// The cheapest way or ways for each head, within the limits.
fn fill(need: &Heads, limits: &[(f64, f64)], rates: &[f64], mask: u32, work: &mut f64) -> Option<(f64, Vec<f64>)> {
    *work -= need.ways.len() as f64;
    let rate = |items: &[usize]| -> f64 { items.iter().map(|item| at(rates, *item)).sum() };
    let mut ways: Vec<(f64, f64)> = Vec::new();
    let (mut left, mut cost) = (need.heads, 0.0);
    let mut heads = Vec::new();
    for (way, (least, most)) in need.ways.iter().zip(limits) {
        let rate = rate(&way.items);
        let most = if way.mask & !mask == 0 && rate.is_finite() { *most } else { 0.0 };
        if *least > most {
            return None;
        }
        ways.push((rate, most - least));
        heads.push(*least);
        left -= least;
        cost += if *least > 0.0 { least * rate } else { 0.0 };
    }
    while left > 0.0 {
        let mut cheapest: Option<(usize, f64, f64)> = None;
        for (place, (rate, more)) in ways.iter().enumerate() {
            if *more > 0.0 && cheapest.is_none_or(|(_, least, _)| *rate < least) {
                cheapest = Some((place, *rate, *more));
            }
        }
        let (place, rate, more) = cheapest?;
        let some = left.min(more);
        add(&mut heads, place, some);
        ways.get_mut(place)?.1 = 0.0;
        left -= some;
        cost += some * rate;
    }
    (left == 0.0).then_some((cost, heads))
}
