//! What is asked, in the numbers that the search counts in.

use super::Question;

/// Prices and rates are counted in sixtieths of the smallest unit of money: rates are often halves and thirds of prices.
pub(super) const SCALE: f64 = 60.0;
/// Whole numbers up to this are exact.
const EXACT: f64 = 9.0e15;

/// Items, sets and needs, in their own order; ways that nobody can take are closed by the search.
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

/// A way: how many of each item it takes for a head, and on what of the set it leans.
pub(super) struct Taken {
    pub takes: Vec<f64>,
    pub mask: u32,
}

/// How many heads take each way, and what each set takes.
#[derive(Clone)]
pub(super) struct Choice {
    pub heads: Vec<Vec<f64>>,
    pub masks: Vec<u32>,
}

/// The number at a place; nothing beyond the last.
#[inline(never)]
pub(super) fn at(numbers: &[f64], place: usize) -> f64 {
    numbers.get(place).copied().unwrap_or_default()
}

/// Sets the number at a place.
#[inline(never)]
pub(super) fn set(numbers: &mut [f64], place: usize, to: f64) {
    if let Some(number) = numbers.get_mut(place) {
        *number = to;
    }
}

/// The sum of the products, place by place.
#[inline(never)]
pub(super) fn dot(one: &[f64], other: &[f64]) -> f64 {
    let mut sum = 0.0;
    for (one, other) in one.iter().zip(other) {
        sum += one * other;
    }
    sum
}

/// Adds so many times these numbers.
#[inline(never)]
pub(super) fn add(to: &mut [f64], times: f64, these: &[f64]) {
    for (to, this) in to.iter_mut().zip(these) {
        *to += times * this;
    }
}

/// Whether a mask has a bit.
pub(super) fn has(mask: u32, place: usize) -> bool {
    mask.wrapping_shr(place as u32) & 1 == 1
}

impl Market {
    /// `None` where sums could grow too large, or an item or a set has no place.
    #[inline(never)]
    pub fn of(question: &Question) -> Option<Market> {
        let items = question.items.len();
        let mut market = Market {
            prices: Vec::new(),
            held: Vec::new(),
            scarce: Vec::new(),
            sets: Vec::new(),
            needs: Vec::new(),
            unit: 0.0,
        };
        for item in &question.items {
            market.prices.push(item.price.map_or(f64::INFINITY, |price| price as f64 * SCALE));
            market.held.push(item.held as f64);
        }
        // The most of each item that could be used.
        let mut most = vec![0.0; items];
        for shared in &question.sets {
            let mut set = Vec::new();
            for shared in shared.iter().take(8) {
                let count = shared.count as f64;
                set.push((shared.item, count));
                *most.get_mut(shared.item)? += count;
            }
            market.sets.push(set);
        }
        for need in &question.needs {
            let mut heads = Heads { heads: need.heads as f64, set: need.set, ways: Vec::new() };
            let mut of_need = vec![0.0; items];
            for way in &need.ways {
                let mut taken = Taken { takes: vec![0.0; items], mask: 0 };
                for item in &way.items {
                    *taken.takes.get_mut(*item)? += 1.0;
                    let both = at(&taken.takes, *item).max(at(&of_need, *item));
                    set(&mut of_need, *item, both);
                }
                for place in &way.shared {
                    taken.mask |= 1_u32.wrapping_shl(*place as u32);
                }
                heads.ways.push(taken);
            }
            add(&mut most, heads.heads, &of_need);
            if need.set.is_some_and(|set| set >= market.sets.len()) {
                return None;
            }
            market.needs.push(heads);
        }
        let mut dearest = 0.0;
        for item in 0..items {
            let (held, most, price) = (at(&market.held, item), at(&most, item), at(&market.prices, item));
            if held > 0.0 && held < most {
                market.scarce.push(item);
            }
            if price.is_finite() {
                dearest += price * most;
                market.unit = common(market.unit, price);
            }
            dearest += most;
        }
        (dearest <= EXACT / 64.0).then_some(market)
    }

    /// How many of each item a choice takes.
    #[inline(never)]
    pub fn uses(&self, choice: &Choice) -> Vec<f64> {
        let mut uses = vec![0.0; self.prices.len()];
        for (need, heads) in self.needs.iter().zip(&choice.heads) {
            for (way, heads) in need.ways.iter().zip(heads) {
                add(&mut uses, *heads, &way.takes);
            }
        }
        for (of, mask) in self.sets.iter().zip(&choice.masks) {
            for (place, (item, count)) in of.iter().enumerate() {
                if has(*mask, place) {
                    let used = at(&uses, *item);
                    set(&mut uses, *item, used + count);
                }
            }
        }
        uses
    }

    /// What must be bought for that costs this much; infinite where it cannot be bought.
    pub fn cost(&self, uses: &[f64]) -> f64 {
        let mut cost = 0.0;
        for (item, uses) in uses.iter().enumerate() {
            cost += self.cost_of(item, *uses);
        }
        cost
    }

    /// What so many of an item cost, less those that are held.
    #[inline(never)]
    pub fn cost_of(&self, item: usize, uses: f64) -> f64 {
        let bought = uses - at(&self.held, item);
        if bought > 0.0 { bought * at(&self.prices, item) } else { 0.0 }
    }

    /// The items that a choice uses at all.
    #[inline(never)]
    pub fn kinds(&self, choice: &Choice) -> Vec<usize> {
        let uses = self.uses(choice);
        (0..uses.len()).filter(|item| at(&uses, *item) > 0.0).collect()
    }
}

/// The largest number that divides both, which are whole.
fn common(one: f64, other: f64) -> f64 {
    let (mut one, mut other) = (one as u64, other as u64);
    while let Some(rest) = one.checked_rem(other) {
        (one, other) = (other, rest);
    }
    one as f64
}
