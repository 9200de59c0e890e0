//! Branch and bound: parts of all choices are split until each holds nothing cheaper than the cheapest choice found.

use super::bound::Branch;
use super::market::{Choice, Market, add, at, has};
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
pub(super) fn search(market: &Market, forbidden: &[usize], work: &mut f64) -> Option<Found> {
    let mut open = vec![(0.0, Branch::without(market, forbidden))];
    let mut best: Option<(f64, Choice)> = None;
    // The least bound of what could not be decided.
    let mut undecided = f64::INFINITY;
    while let Some((least, branch)) = open.pop() {
        let enough = best.as_ref().map_or(f64::INFINITY, |(cost, _)| *cost - market.unit + 0.5);
        if least >= enough {
            continue;
        }
        if *work <= 0.0 {
            undecided = undecided.min(least);
            continue;
        }
        let Some(bound) = rates::best(market, &branch, enough, work) else { continue };
        let least = bound.least.max(least);
        let all = bound.parts.iter().map(|(_, choice)| choice.clone());
        for choice in all.chain(rounded(market, &branch, &bound)) {
            let (cost, choice) = polished(market, &branch, choice, work);
            if cost.is_finite() && best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, choice));
            }
        }
        let enough = best.as_ref().map_or(f64::INFINITY, |(cost, _)| *cost - market.unit + 0.5);
        if least >= enough {
            continue;
        }
        match split(market, &branch, &bound) {
            Some(branches) => open.extend(branches.map(|branch| (least, branch))),
            None => undecided = undecided.min(least),
        }
    }
    let (cost, choice) = best?;
    // Every cost is a multiple of the unit.
    let at_least = if undecided < cost && market.unit > 0.0 {
        ((undecided - 0.5) / market.unit).ceil() * market.unit
    } else {
        cost
    };
    Some(Found { cost, at_least: at_least.min(cost), choice })
}

/// How many heads take each way when the parts are put together.
fn together(bound: &Bound, need: usize) -> Vec<f64> {
    let mut heads: Vec<f64> = Vec::new();
    for (part, choice) in &bound.parts {
        let of_need = choice.heads.get(need).map(Vec::as_slice).unwrap_or_default();
        heads.resize(of_need.len(), 0.0);
        heads.iter_mut().zip(of_need).for_each(|(sum, heads)| *sum += part * heads);
    }
    heads
}

/// How large a part has this bit of a set.
fn part_with(bound: &Bound, set: usize, place: usize) -> f64 {
    let with = bound.parts.iter().filter(|(_, choice)| choice.masks.get(set).is_some_and(|mask| has(*mask, place)));
    with.map(|(part, _)| part).sum()
}

/// A whole choice near to the parts together.
fn rounded(market: &Market, branch: &Branch, bound: &Bound) -> Option<Choice> {
    // What most parts take of each set.
    let mut masks = Vec::new();
    for set in 0..market.sets.len() {
        let mut weights: Vec<(u32, f64)> = Vec::new();
        for (part, choice) in &bound.parts {
            let mask = *choice.masks.get(set)?;
            match weights.iter_mut().find(|(other, _)| *other == mask) {
                Some((_, weight)) => *weight += part,
                None => weights.push((mask, *part)),
            }
        }
        let heaviest = weights.iter().fold((0, 0.0), |heaviest, it| if it.1 > heaviest.1 { *it } else { heaviest });
        masks.push(heaviest.0);
    }
    let mut all = Vec::new();
    for (place, (need, limits)) in market.needs.iter().zip(&branch.limits).enumerate() {
        let mask = need.set.and_then(|set| masks.get(set)).copied().unwrap_or_default();
        let wished = together(bound, place);
        let mut left = need.heads;
        let mut heads: Vec<f64> = Vec::new();
        for ((way, (least, most)), wished) in need.ways.iter().zip(limits).zip(&wished) {
            let most = if way.mask & !mask == 0 { *most } else { 0.0 };
            let some = (wished + WHOLE).floor().clamp(0.0, most).max(*least);
            heads.push(some);
            left -= some;
        }
        if left < 0.0 {
            return None;
        }
        // The rest goes where the most was cut off, then to the cheapest.
        while left > 0.0 {
            let mut fits: Option<(usize, f64, f64)> = None;
            for (place, (way, (_, most))) in need.ways.iter().zip(limits).enumerate() {
                let more = if way.mask & !mask == 0 { most - at(&heads, place) } else { 0.0 };
                let cut = at(&wished, place) - at(&heads, place);
                let rate: f64 = way.items.iter().map(|item| at(&bound.rates, *item)).sum();
                let worth = if cut > WHOLE { 1.0 + cut } else { -rate };
                if more > 0.0 && fits.is_none_or(|(_, most, _)| worth > most) {
                    fits = Some((place, worth, if cut > WHOLE { more.min(1.0) } else { more }));
                }
            }
            let (place, _, more) = fits?;
            let some = left.min(more);
            add(&mut heads, place, some);
            left -= some;
        }
        all.push(heads);
    }
    Some(Choice { heads: all, masks })
}

/// Moves heads from way to way as long as that saves, and what its cost is then.
fn polished(market: &Market, branch: &Branch, mut choice: Choice, work: &mut f64) -> (f64, Choice) {
    let mut uses = market.uses(&choice);
    let mut saved = true;
    while saved && *work > 0.0 {
        saved = false;
        for ((need, limits), heads) in market.needs.iter().zip(&branch.limits).zip(&mut choice.heads) {
            let mask = need.set.and_then(|set| choice.masks.get(set)).copied().unwrap_or_default();
            *work -= need.ways.len() as f64;
            for (from, left) in need.ways.iter().enumerate() {
                for (to, taken) in need.ways.iter().enumerate() {
                    let some = at(heads, from) - limits.get(from).map_or(0.0, |(least, _)| *least);
                    let room = limits.get(to).map_or(0.0, |(_, most)| *most) - at(heads, to);
                    let some = some.min(room);
                    if from == to || some <= 0.0 || taken.mask & !mask != 0 {
                        continue;
                    }
                    let less = || left.items.iter().filter(|item| !taken.items.contains(item));
                    let more = || taken.items.iter().filter(|item| !left.items.contains(item));
                    // What moves pays until what it leaves was held, or what it takes must be bought.
                    let mut best = (0.0, 0.0);
                    let spare = |item: &usize| at(&market.held, *item) - at(&uses, *item);
                    let until = less().map(|item| -spare(item)).chain(more().map(spare));
                    for count in until.filter(|count| *count > 0.0 && *count < some).chain([some]) {
                        let change = |item: &usize, count: f64| {
                            let used = at(&uses, *item);
                            let (before, after) = (market.cost_of(*item, used), market.cost_of(*item, used + count));
                            if before == after { 0.0 } else { after - before }
                        };
                        let change: f64 =
                            less().map(|it| change(it, -count)).chain(more().map(|it| change(it, count))).sum();
                        if change < best.0 {
                            best = (change, count);
                        }
                    }
                    if best.1 > 0.0 {
                        saved = true;
                        less().for_each(|item| add(&mut uses, *item, -best.1));
                        more().for_each(|item| add(&mut uses, *item, best.1));
                        add(heads, from, -best.1);
                        add(heads, to, best.1);
                    }
                }
            }
        }
    }
    // What nobody leans on any more is not taken.
    for (place, mask) in choice.masks.iter_mut().enumerate() {
        let leaning = market.needs.iter().zip(&choice.heads).filter(|(need, _)| need.set == Some(place));
        let ways = leaning.flat_map(|(need, heads)| need.ways.iter().zip(heads)).filter(|(_, heads)| **heads > 0.0);
        let needed = ways.fold(0, |needed, (way, _)| needed | way.mask);
        *mask = needed | branch.must.get(place).copied().unwrap_or_default();
    }
    (market.cost(&market.uses(&choice)), choice)
}

/// Two halves of a branch: what a set takes or does not, or up to so many heads and more. `None` where all is whole.
fn split(market: &Market, branch: &Branch, bound: &Bound) -> Option<[Branch; 2]> {
    let mut furthest: Option<(f64, usize, usize, f64)> = None;
    for (place, set) in market.sets.iter().enumerate() {
        for bit in 0..set.len() {
            let part = part_with(bound, place, bit);
            let away = part.min(1.0 - part);
            if away > WHOLE && furthest.is_none_or(|(most, ..)| away > most) {
                furthest = Some((away, place, bit, part));
            }
        }
    }
    if let Some((_, set, bit, part)) = furthest {
        let (mut with, mut without) = (branch.clone(), branch.clone());
        let bit = 1_u32.wrapping_shl(bit as u32);
        *with.must.get_mut(set)? |= bit;
        *without.may.get_mut(set)? &= !bit;
        // The last is looked at first.
        return Some(if part > 0.5 { [without, with] } else { [with, without] });
    }
    let mut furthest: Option<(f64, usize, usize, f64)> = None;
    for need in 0..market.needs.len() {
        for (way, heads) in together(bound, need).into_iter().enumerate() {
            let away = (heads - heads.round()).abs();
            if away > WHOLE && furthest.is_none_or(|(most, ..)| away > most) {
                furthest = Some((away, need, way, heads));
            }
        }
    }
    let (_, need, way, heads) = furthest?;
    let (mut fewer, mut more) = (branch.clone(), branch.clone());
    fewer.limits.get_mut(need)?.get_mut(way)?.1 = heads.floor();
    more.limits.get_mut(need)?.get_mut(way)?.0 = heads.ceil();
    Some(if heads - heads.floor() > 0.5 { [fewer, more] } else { [more, fewer] })
}
