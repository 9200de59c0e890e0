//! What is asked, in the numbers that the search counts in.

use super::{Question, Way};

/// Prices and rates are counted in sixtieths of the smallest unit of money: rates are often halves and thirds of prices.
pub(super) const SCALE: f64 = 60.0;
/// Whole numbers up to this are exact.
const EXACT: f64 = 9.0e15;

/// Items, sets and needs; ways that nobody can take are left out, but keep their places.
pub(super) struct Market {
    /// Infinite where none can be bought.
    pub prices: Vec<f64>,
    pub held: Vec<f64>,
    /// The items of which some are held, but not enough for everything.
    pub scarce: Vec<usize>,
    /// Items and counts of each set.
    pub sets: Vec<Vec<(usize, f64)>>,
    pub needs: Vec<Heads>,
    /// Every cost is a multiple of this.
    pub unit: f64,
}

/// A need.
pub(super) struct Heads {
    pub heads: f64,
    pub set: Option<usize>,
    pub ways: Vec<Taken>,
}

/// A way: what it takes for each head, and on what of the set it leans.
pub(super) struct Taken {
    pub items: Vec<usize>,
    pub mask: u32,
}

/// How many heads take each way, and what each set takes.
#[derive(Clone)]
pub(super) struct Choice {
    pub heads: Vec<Vec<f64>>,
    pub masks: Vec<u32>,
}

/// The number at a place; nothing beyond the last.
pub(super) fn at(numbers: &[f64], place: usize) -> f64 {
    numbers.get(place).copied().unwrap_or_default()
}

/// Adds to the number at a place.
pub(super) fn add(numbers: &mut [f64], place: usize, more: f64) {
    if let Some(number) = numbers.get_mut(place) {
        *number += more;
    }
}

/// Whether a mask has a bit.
pub(super) fn has(mask: u32, place: usize) -> bool {
    mask.wrapping_shr(place as u32) & 1 == 1
}

impl Market {
    /// `None` where sums could grow too large, or an item or a set has no place.
    pub fn of(question: &Question) -> Option<Market> {
        let prices = question.items.iter().map(|item| item.price.map_or(f64::INFINITY, |price| price as f64 * SCALE));
        let taken = |way: &Way| Taken {
            items: way.items.clone(),
            mask: way.shared.iter().fold(0, |mask, place| mask | 1_u32.wrapping_shl(*place as u32)),
        };
        let needs = question.needs.iter().map(|need| Heads {
            heads: need.heads as f64,
            set: need.set,
            ways: need.ways.iter().map(taken).collect(),
        });
        let sets = question.sets.iter();
        let mut market = Market {
            prices: prices.collect(),
            held: question.items.iter().map(|item| item.held as f64).collect(),
            scarce: Vec::new(),
            sets: sets.map(|set| set.iter().take(8).map(|it| (it.item, it.count as f64)).collect()).collect(),
            needs: needs.collect(),
            unit: 0.0,
        };
        let most = market.most();
        let all_there = market.needs.iter().all(|need| {
            need.set.is_none_or(|set| set < market.sets.len())
                && need.ways.iter().all(|way| way.items.iter().all(|item| *item < most.len()))
        });
        let known = |price: &f64| if price.is_finite() { *price } else { 0.0 };
        let dearest: f64 = market.prices.iter().zip(&most).map(|(price, most)| known(price) * most).sum();
        if !all_there || dearest > EXACT / 64.0 || most.iter().any(|most| *most > EXACT / 64.0) {
            return None;
        }
        let held = market.held.iter().zip(&most).enumerate();
        market.scarce = held.filter(|(_, (held, most))| **held > 0.0 && held < most).map(|(item, _)| item).collect();
        market.unit = market.prices.iter().map(known).fold(0.0, common);
        Some(market)
    }

    /// The most of each item that could be used.
    fn most(&self) -> Vec<f64> {
        let mut most = vec![0.0; self.prices.len()];
        for need in &self.needs {
            let mut taken: Vec<usize> = Vec::new();
            for item in need.ways.iter().flat_map(|way| &way.items) {
                if !taken.contains(item) {
                    taken.push(*item);
                    add(&mut most, *item, need.heads);
                }
            }
        }
        for (item, count) in self.sets.iter().flatten() {
            add(&mut most, *item, *count);
        }
        most
    }

    /// How many of each item a choice takes.
    pub fn uses(&self, choice: &Choice) -> Vec<f64> {
        let mut uses = vec![0.0; self.prices.len()];
        for (need, heads) in self.needs.iter().zip(&choice.heads) {
            for (way, heads) in need.ways.iter().zip(heads) {
                way.items.iter().for_each(|item| add(&mut uses, *item, *heads));
            }
        }
        for (set, mask) in self.sets.iter().zip(&choice.masks) {
            for (place, (item, count)) in set.iter().enumerate() {
                if has(*mask, place) {
                    add(&mut uses, *item, *count);
                }
            }
        }
        uses
    }

    /// What must be bought for that costs this much; infinite where it cannot be bought.
    pub fn cost(&self, uses: &[f64]) -> f64 {
        (0..).zip(uses).map(|(item, uses)| self.cost_of(item, *uses)).sum()
    }

    /// What so many of an item cost, less those that are held.
    pub fn cost_of(&self, item: usize, uses: f64) -> f64 {
        let bought = uses - at(&self.held, item);
        if bought > 0.0 { bought * at(&self.prices, item) } else { 0.0 }
    }

    /// The items that a choice uses at all.
    pub fn kinds(&self, choice: &Choice) -> impl Iterator<Item = usize> + use<> {
        let used: Vec<f64> = self.uses(choice);
        (0..).zip(used).filter(|(_, used)| *used > 0.0).map(|(item, _)| item)
    }
}

/// The largest number that divides both.
fn common(one: f64, other: f64) -> f64 {
    let (mut one, mut other) = (one, other);
    while other > 0.0 {
        (one, other) = (other, one % other);
    }
    one
}
