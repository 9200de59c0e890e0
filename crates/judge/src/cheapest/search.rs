//! Branch and bound: parts of all choices are split until each holds nothing cheaper than the cheapest choice found.

use super::bound::Branch;
use super::market::{Choice, Market, Taken, add, at, has, set};
use super::rates::{self, Bound};

/// The cheapest choice found.
#[derive(Clone)]
pub(super) struct Found {
    pub cost: f64,
    /// No choice costs less.
    pub at_least: f64,
    pub choice: Choice,
}

impl Found {
    pub fn is_proven(&self) -> bool {
        self.at_least >= self.cost
    }
}

/// Nearer to a whole number than this is whole.
const WHOLE: f64 = 1e-4;

/// Searches among the choices that do without some items, as long as work is left. `None` where none covers everybody, or
/// none was found.
#[inline(never)]
pub(super) fn search(market: &Market, forbidden: &[usize], work: &mut f64) -> Option<Found> {
    let mut open = vec![(0.0, Branch::without(market, forbidden))];
    let mut best: Option<Found> = None;
    // The least bound of what could not be decided.
    let mut undecided = f64::INFINITY;
    while let Some((least, branch)) = open.pop() {
        // Every cost is a multiple of the unit.
        let enough = |best: &Option<Found>| best.as_ref().map_or(f64::INFINITY, |best| best.cost - market.unit + 0.5);
        if least >= enough(&best) {
            continue;
        }
        if *work <= 0.0 {
            undecided = least.min(undecided);
            continue;
        }
        let Some(mut bound) = rates::best(market, &branch, enough(&best), work) else { continue };
        let least = bound.least.max(least);
        let halves = split(market, &branch, &bound);
        bound.parts.extend(rounded(market, &branch, &bound).map(|choice| (0.0, choice)));
        for (_, mut choice) in bound.parts {
            let cost = polish(market, &branch, &mut choice, work);
            if cost < best.as_ref().map_or(f64::INFINITY, |best| best.cost) {
                best = Some(Found { cost, at_least: cost, choice });
            }
        }
        if least < enough(&best) {
            match halves {
                Some(halves) => open.extend(halves.map(|branch| (least, branch))),
                None => undecided = least.min(undecided),
            }
        }
    }
    let mut best = best?;
    if undecided < best.cost && market.unit > 0.0 {
        best.at_least = best.cost.min(((undecided - 0.5) / market.unit).ceil() * market.unit);
    }
    Some(best)
}

/// How many heads of a need take each way when the parts are put together.
#[inline(never)]
fn together(market: &Market, bound: &Bound, need: usize) -> Vec<f64> {
    let mut heads = vec![0.0; market.needs.get(need).map_or(0, |need| need.ways.len())];
    for (part, choice) in &bound.parts {
        if let Some(of_need) = choice.heads.get(need) {
            add(&mut heads, *part, of_need);
        }
    }
    heads
}

/// A whole choice near to the parts together: the sets of the largest part, as many heads of each way as are whole, and
/// the rest one by one where the most was cut off.
#[inline(never)]
fn rounded(market: &Market, branch: &Branch, bound: &Bound) -> Option<Choice> {
    let mut largest = bound.parts.first()?;
    for part in &bound.parts {
        if part.0 > largest.0 {
            largest = part;
        }
    }
    let mut rounded = largest.1.clone();
    for (place, heads) in rounded.heads.iter_mut().enumerate() {
        let (need, limits) = (market.needs.get(place)?, branch.limits.get(place)?);
        let mask = need.set.and_then(|set| rounded.masks.get(set)).copied().unwrap_or_default();
        let wished = together(market, bound, place);
        let mut left = need.heads;
        for (way, (least, most)) in limits.iter().enumerate() {
            let leans = need.ways.get(way)?.mask & !mask == 0;
            let some = if leans { (at(&wished, way) + WHOLE).floor().clamp(*least, most.max(*least)) } else { 0.0 };
            set(heads, way, some);
            left -= some;
        }
        while left > 0.0 {
            let (mut cut, mut to, mut room) = (f64::NEG_INFINITY, 0, 0.0);
            for (way, (_, most)) in limits.iter().enumerate() {
                let (more, off) = (most - at(heads, way), at(&wished, way) - at(heads, way));
                if need.ways.get(way)?.mask & !mask == 0 && more > 0.0 && off > cut {
                    (cut, to, room) = (off, way, more);
                }
            }
            if room == 0.0 {
                return None;
            }
            let some = left.min(room).min(cut.floor().max(1.0));
            let there = at(heads, to);
            set(heads, to, there + some);
            left -= some;
        }
        if left < 0.0 {
            return None;
        }
    }
    Some(rounded)
}

/// Moves heads from way to way as long as that saves, and what the choice costs then.
#[inline(never)]
fn polish(market: &Market, branch: &Branch, choice: &mut Choice, work: &mut f64) -> f64 {
    let mut uses = market.uses(choice);
    let mut saved = true;
    while saved && *work > 0.0 {
        saved = false;
        for ((need, limits), heads) in market.needs.iter().zip(&branch.limits).zip(&mut choice.heads) {
            let mask = need.set.and_then(|set| choice.masks.get(set)).copied().unwrap_or_default();
            *work -= need.ways.len() as f64;
            for (from, (left, (least, _))) in need.ways.iter().zip(limits).enumerate() {
                for (to, (taken, (_, most))) in need.ways.iter().zip(limits).enumerate() {
                    let some = (at(heads, from) - least).min(most - at(heads, to));
                    if from == to || some <= 0.0 || taken.mask & !mask != 0 {
                        continue;
                    }
                    let count = best_move(market, &uses, left, taken, some);
                    if count > 0.0 {
                        saved = true;
                        add(&mut uses, -count, &left.takes);
                        add(&mut uses, count, &taken.takes);
                        let (before, after) = (at(heads, from), at(heads, to));
                        set(heads, from, before - count);
                        set(heads, to, after + count);
                    }
                }
            }
        }
    }
    // What nobody leans on any more is not taken.
    for (place, mask) in choice.masks.iter_mut().enumerate() {
        let mut needed = branch.must.get(place).copied().unwrap_or_default();
        for (need, heads) in market.needs.iter().zip(&choice.heads) {
            for (way, heads) in need.ways.iter().zip(heads) {
                if need.set == Some(place) && *heads > 0.0 {
                    needed |= way.mask;
                }
            }
        }
        *mask = needed;
    }
    market.cost(&market.uses(choice))
}

/// How many heads should move from one way to another, at most so many; 0 where that saves nothing. What moves pays until
/// what it leaves was held, or what it takes must be bought.
#[inline(never)]
fn best_move(market: &Market, uses: &[f64], left: &Taken, taken: &Taken, some: f64) -> f64 {
    let mut counts = vec![some];
    for (item, used) in uses.iter().enumerate() {
        let until = (at(&market.held, item) - used) * (at(&taken.takes, item) - at(&left.takes, item));
        if until > 0.0 && until < some {
            counts.push(until);
        }
    }
    let (mut best, mut least) = (0.0, 0.0);
    for count in counts {
        let mut change = 0.0;
        for (item, used) in uses.iter().enumerate() {
            let more = (at(&taken.takes, item) - at(&left.takes, item)) * count;
            let (before, after) = (market.cost_of(item, *used), market.cost_of(item, used + more));
            // What cannot be bought costs infinitely much before and after.
            change += if more == 0.0 || before == after { 0.0 } else { after - before };
        }
        if change < least {
            (best, least) = (count, change);
        }
    }
    best
}

/// Two halves of a branch: what a set takes or does not, or up to so many heads and more. `None` where all is whole.
#[inline(never)]
fn split(market: &Market, branch: &Branch, bound: &Bound) -> Option<[Branch; 2]> {
    let (mut one, mut other) = (branch.clone(), branch.clone());
    let (mut furthest, mut at_set, mut at_bit, mut is_with) = (WHOLE, 0, 0, false);
    for (place, set) in market.sets.iter().enumerate() {
        for bit in 0..set.len() {
            let mut with = 0.0;
            for (part, choice) in &bound.parts {
                if choice.masks.get(place).is_some_and(|mask| has(*mask, bit)) {
                    with += part;
                }
            }
            let away = with.min(1.0 - with);
            if away > furthest {
                (furthest, at_set, at_bit, is_with) = (away, place, 1_u32.wrapping_shl(bit as u32), with > 0.5);
            }
        }
    }
    if at_bit > 0 {
        *one.must.get_mut(at_set)? |= at_bit;
        *other.may.get_mut(at_set)? &= !at_bit;
        // The last is looked at first.
        return Some(if is_with { [other, one] } else { [one, other] });
    }
    let (mut at_need, mut at_way, mut wished) = (0, 0, 0.0);
    for need in 0..market.needs.len() {
        for (way, heads) in together(market, bound, need).into_iter().enumerate() {
            let away = (heads - (heads + 0.5).floor()).abs();
            if away > furthest {
                (furthest, at_need, at_way, wished) = (away, need, way, heads);
            }
        }
    }
    if furthest == WHOLE {
        return None;
    }
    one.limits.get_mut(at_need)?.get_mut(at_way)?.1 = wished.floor();
    other.limits.get_mut(at_need)?.get_mut(at_way)?.0 = wished.ceil();
    Some(if wished - wished.floor() > 0.5 { [one, other] } else { [other, one] })
}
