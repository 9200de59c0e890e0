//! The best rates of scarce items: a linear program with a row for each, whose columns are whole choices that are found
//! when they are needed.

use super::bound::{Branch, at_rates};
use super::market::{Choice, Market, at};

/// What is told of a branch.
pub(super) struct Bound {
    /// No choice of the branch costs less.
    pub least: f64,
    /// Choices, and which part of the best sharing each has; the parts sum to 1.
    pub parts: Vec<(f64, Choice)>,
    /// The rates of all items at the end.
    pub rates: Vec<f64>,
}

/// What stands in a row.
struct Basic {
    cost: f64,
    choice: Option<Choice>,
}

/// What is smaller than this is nothing.
const NOTHING: f64 = 1e-7;

/// Looks for the best rates; stops where none are better, or where it has looked often enough. A bound that reaches
/// `enough` is good enough.
pub(super) fn best(market: &Market, branch: &Branch, enough: f64, work: &mut f64) -> Option<Bound> {
    let scarce = &market.scarce;
    let rows = scarce.len();
    let held: Vec<f64> = scarce.iter().map(|item| at(&market.held, *item)).collect();
    // Where an item cannot be bought, its rate may rise above any price.
    let dearest = market.prices.iter().filter(|price| price.is_finite()).sum::<f64>() * 64.0 + 60.0;
    let prices: Vec<f64> = scarce.iter().map(|item| at(&market.prices, *item).min(dearest)).collect();
    let with = |of_scarce: &[f64]| -> Vec<f64> {
        let mut rates: Vec<f64> = (0..)
            .zip(&market.prices)
            .map(|(item, price)| if at(&market.held, item) > 0.0 { 0.0 } else { *price })
            .collect();
        for (item, rate) in scarce.iter().zip(of_scarce) {
            if let Some(place) = rates.get_mut(*item) {
                *place = *rate;
            }
        }
        rates
    };
    // What a choice takes of scarce items, and what its others cost.
    let column = |choice: &Choice, sum: f64, rates: &[f64]| -> (f64, Vec<f64>) {
        let uses = market.uses(choice);
        let uses: Vec<f64> = scarce.iter().map(|item| at(&uses, *item)).collect();
        (sum - dot(&uses, rates), uses)
    };
    let stock = |rates: &[f64]| dot(&held, rates);

    let mut rates = vec![0.0; rows];
    let (sum, first) = at_rates(market, branch, &with(&rates), work)?;
    let mut bound = Bound { least: sum, parts: Vec::new(), rates: rates.clone() };
    let (cost, uses) = column(&first, sum, &rates);
    // The first basis: the first choice, and of each scarce item what it leaves or what must be bought for it.
    let mut inverse: Vec<Vec<f64>> = Vec::new();
    let mut values: Vec<f64> = Vec::new();
    let mut basis: Vec<Basic> = Vec::new();
    for (row, ((uses, held), price)) in uses.iter().zip(&held).zip(&prices).enumerate() {
        let sign = if uses > held { -1.0 } else { 1.0 };
        let mut line = vec![0.0; rows];
        if let Some(place) = line.get_mut(row) {
            *place = sign;
        }
        line.push(-sign * uses);
        inverse.push(line);
        values.push(sign * (held - uses));
        basis.push(Basic { cost: if uses > held { *price } else { 0.0 }, choice: None });
    }
    let mut line = vec![0.0; rows];
    line.push(1.0);
    inverse.push(line);
    values.push(1.0);
    basis.push(Basic { cost, choice: Some(first) });

    for _ in 0..rows.saturating_mul(30) {
        if bound.least >= enough || *work <= 0.0 {
            break;
        }
        let duals = (0..=rows)
            .map(|column| basis.iter().zip(&inverse).map(|(basic, line)| basic.cost * at(line, column)).sum::<f64>());
        let duals: Vec<f64> = duals.collect();
        // The rate that is furthest out of its limits comes back into them.
        let mut out: Option<(f64, usize, f64)> = None;
        for (row, (dual, price)) in duals.iter().zip(&prices).enumerate() {
            for (beyond, sign) in [(-dual - price, -1.0), (*dual, 1.0)] {
                if beyond > NOTHING * (1.0 + price) && out.is_none_or(|(most, _, _)| beyond > most) {
                    out = Some((beyond, row, sign));
                }
            }
        }
        let (cost, choice, entering) = match out {
            Some((_, row, sign)) => {
                let mut entering = vec![0.0; rows];
                if let Some(place) = entering.get_mut(row) {
                    *place = sign;
                }
                entering.push(0.0);
                (if sign < 0.0 { at(&prices, row) } else { 0.0 }, None, entering)
            }
            None => {
                rates = duals.iter().zip(&prices).map(|(dual, price)| (-dual).clamp(0.0, *price).round()).collect();
                let all = with(&rates);
                let (sum, choice) = at_rates(market, branch, &all, work)?;
                if sum - stock(&rates) > bound.least {
                    bound.least = sum - stock(&rates);
                }
                let (cost, mut entering) = column(&choice, sum, &rates);
                let reduced = cost - dot(&entering, &duals) - at(&duals, rows);
                if reduced > -NOTHING * (1.0 + cost.abs()) {
                    break;
                }
                entering.push(1.0);
                (cost, Some(choice), entering)
            }
        };
        if !enter(&mut basis, &mut inverse, &mut values, Basic { cost, choice }, &entering) {
            break;
        }
    }
    bound.rates = with(&rates);
    let parts = basis.into_iter().zip(values).filter_map(|(basic, part)| Some((part, basic.choice?)));
    bound.parts = parts.filter(|(part, _)| *part > NOTHING).collect();
    Some(bound)
}

/// Puts a column into the basis for the one that first comes to nothing; says whether there was one.
fn enter(basis: &mut [Basic], inverse: &mut [Vec<f64>], values: &mut [f64], basic: Basic, entering: &[f64]) -> bool {
    let moved: Vec<f64> = inverse.iter().map(|line| dot(line, entering)).collect();
    let mut leaves: Option<(f64, usize)> = None;
    for (row, (moved, value)) in moved.iter().zip(&*values).enumerate() {
        if *moved > 1e-9 && leaves.is_none_or(|(least, _)| value / moved < least) {
            leaves = Some((value / moved, row));
        }
    }
    let Some((step, leaves)) = leaves else { return false };
    let pivot = at(&moved, leaves);
    let line: Vec<f64> = match inverse.get(leaves) {
        Some(line) => line.iter().map(|number| number / pivot).collect(),
        None => return false,
    };
    for (row, ((moved, value), old)) in moved.iter().zip(values).zip(inverse).enumerate() {
        if row == leaves {
            (*value, *old) = (step, line.clone());
        } else if *moved != 0.0 {
            *value = (*value - step * moved).max(0.0);
            old.iter_mut().zip(&line).for_each(|(old, new)| *old -= moved * new);
        }
    }
    if let Some(place) = basis.get_mut(leaves) {
        *place = basic;
    }
    true
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}
