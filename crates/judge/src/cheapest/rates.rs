//! The best rates of scarce items: a linear program with a row for each, whose columns are whole choices that are found
//! when they are needed.

use super::bound::{Branch, at_rates};
use super::market::{Choice, Market, add, at, dot, set};

/// What is told of a branch.
pub(super) struct Bound {
    /// No choice of the branch costs less.
    pub least: f64,
    /// Choices, and which part of the best sharing each has; the parts sum to 1.
    pub parts: Vec<(f64, Choice)>,
}

/// What stands in a row: its cost, the choice it is, where it is one, its line of the inverse and its value.
struct Basic {
    cost: f64,
    choice: Option<Choice>,
    line: Vec<f64>,
    value: f64,
}

/// What is smaller than this is nothing.
const NOTHING: f64 = 1e-7;

/// Looks for the best rates; stops where none are better, or where it has looked often enough. A bound that reaches
/// `enough` is good enough.
#[inline(never)]
pub(super) fn best(market: &Market, branch: &Branch, enough: f64, work: &mut f64) -> Option<Bound> {
    let rows = market.scarce.len();
    // Items of which none are held cost their price, those of which enough are held cost nothing. Where a scarce item cannot
    // be bought, its rate may rise above any price.
    let (mut rates, mut dearest) = (vec![0.0; market.prices.len()], 60.0);
    for (item, price) in market.prices.iter().enumerate() {
        if price.is_finite() {
            dearest += price * 64.0;
            if at(&market.held, item) == 0.0 {
                set(&mut rates, item, *price);
            }
        }
    }
    let (sum, first) = at_rates(market, branch, &rates, work)?;
    let mut bound = Bound { least: sum, parts: Vec::new() };
    // The first basis: the first choice, and of each scarce item what it leaves or what must be bought for it.
    let uses = market.uses(&first);
    let mut basis: Vec<Basic> = Vec::new();
    for (row, item) in market.scarce.iter().enumerate() {
        let left = at(&market.held, *item) - at(&uses, *item);
        let sign = if left < 0.0 { -1.0 } else { 1.0 };
        let mut line = vec![0.0; rows];
        set(&mut line, row, sign);
        line.push(-sign * at(&uses, *item));
        let cost = if left < 0.0 { at(&market.prices, *item).min(dearest) } else { 0.0 };
        basis.push(Basic { cost, choice: None, line, value: left.abs() });
    }
    let mut line = vec![0.0; rows];
    line.push(1.0);
    basis.push(Basic { cost: sum, choice: Some(first), line, value: 1.0 });

    for _ in 0..rows.saturating_mul(30) {
        if bound.least >= enough || *work <= 0.0 {
            break;
        }
        let mut duals = vec![0.0; rows];
        duals.push(0.0);
        for basic in &basis {
            add(&mut duals, basic.cost, &basic.line);
        }
        // The rate that is furthest out of its limits comes back into them.
        let mut entering = vec![0.0; rows];
        let (mut furthest, mut out, mut sign) = (0.0, 0, 0.0);
        for (row, item) in market.scarce.iter().enumerate() {
            let (rate, price) = (-at(&duals, row), at(&market.prices, *item).min(dearest));
            let beyond = (rate - price).max(-rate);
            if beyond > furthest && beyond > NOTHING * (1.0 + price) {
                (furthest, out, sign) = (beyond, row, if rate > 0.0 { -1.0 } else { 1.0 });
            }
            set(&mut rates, *item, (rate.clamp(0.0, price) + 0.5).floor());
        }
        let mut basic = Basic { cost: 0.0, choice: None, line: Vec::new(), value: 0.0 };
        if furthest > 0.0 {
            set(&mut entering, out, sign);
            entering.push(0.0);
            if let Some(item) = market.scarce.get(out).filter(|_| sign < 0.0) {
                basic.cost = at(&market.prices, *item).min(dearest);
            }
        } else {
            let (sum, choice) = at_rates(market, branch, &rates, work)?;
            let uses = market.uses(&choice);
            let mut of_stock = 0.0;
            basic.cost = sum;
            for (row, item) in market.scarce.iter().enumerate() {
                let rate = at(&rates, *item);
                of_stock += rate * at(&market.held, *item);
                basic.cost -= rate * at(&uses, *item);
                set(&mut entering, row, at(&uses, *item));
            }
            bound.least = bound.least.max(sum - of_stock);
            entering.push(1.0);
            if basic.cost - dot(&entering, &duals) > -NOTHING * (1.0 + basic.cost.abs()) {
                break;
            }
            basic.choice = Some(choice);
        }
        if !enter(&mut basis, basic, &entering) {
            break;
        }
    }
    for basic in basis {
        if let Some(choice) = basic.choice.filter(|_| basic.value > NOTHING) {
            bound.parts.push((basic.value, choice));
        }
    }
    Some(bound)
}

/// Puts a column into the basis for the one that first comes to nothing; says whether there was one.
fn enter(basis: &mut [Basic], mut basic: Basic, entering: &[f64]) -> bool {
    let mut moved: Vec<f64> = Vec::new();
    let (mut least, mut leaves) = (f64::INFINITY, 0);
    for (row, basic) in basis.iter().enumerate() {
        let by = dot(&basic.line, entering);
        moved.push(by);
        if by > 1e-9 && basic.value / by < least {
            (least, leaves) = (basic.value / by, row);
        }
    }
    let Some(leaving) = basis.get_mut(leaves).filter(|_| least.is_finite()) else { return false };
    basic.line = vec![0.0; leaving.line.len()];
    add(&mut basic.line, 1.0 / at(&moved, leaves), &leaving.line);
    basic.value = least;
    for (row, other) in basis.iter_mut().enumerate() {
        if row != leaves {
            other.value = (other.value - least * at(&moved, row)).max(0.0);
            add(&mut other.line, -at(&moved, row), &basic.line);
        }
    }
    if let Some(place) = basis.get_mut(leaves) {
        *place = basic;
    }
    true
}
