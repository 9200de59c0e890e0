//! CAL suites in place of the CALs that they bring, as ways of their own.
//!
//! A suite bought on a day is good for what one is that is held and was bought on that day, so the rules of holdings
//! answer for both.

use judge::Date;

use super::cover::Way;
use crate::holdings::{Holding, SUITES, Serves, serves};
use crate::licences::{Licence, Unit};
use crate::products::ServerProduct;

/// Adds the ways in which a suite stands in place of CALs; whether there are any.
pub(super) fn add(ways: &mut Vec<Way>, product: &'static ServerProduct, holdings: &[Holding], on: Date) -> bool {
    let mut with_suite: Vec<Way> = Vec::new();
    for way in ways.iter().filter(|way| way.buys.is_none()) {
        let unit = if way.for_devices { Unit::Device } else { Unit::User };
        let mut brought = 0;
        for suite in SUITES.into_iter().filter(|suite| suite.unit == unit) {
            let Some(way) = in_place(way, suite, product, holdings, on) else { continue };
            // A larger suite that brings no more is of use only to those who have it.
            if way.in_suite.len() > brought || holdings.iter().any(|held| held.licence == suite) {
                brought = way.in_suite.len();
                with_suite.push(way);
            }
        }
    }
    if with_suite.is_empty() {
        return false;
    }
    ways.append(&mut with_suite);
    true
}

/// The way with a suite in place of the CALs that it brings; `None` where it brings none of them, or one that is there
/// already.
fn in_place(
    way: &Way,
    suite: &'static Licence,
    product: &'static ServerProduct,
    holdings: &[Holding],
    on: Date,
) -> Option<Way> {
    // Where licences must be under Software Assurance, the suite is bought with it.
    let bought = Holding { licence: suite, count: 0, assured: Some(product.condition.is_some()), bought: Some(on) };
    let brings = |held: &Holding, cal: &'static Licence| matches!(serves(held, cal, on), Serves::Yes(_));
    let mut brought = Vec::new();
    for cal in product.cals {
        let licence = if way.for_devices { cal.device } else { cal.user };
        if brings(&bought, licence) {
            if way.granting(cal.right).is_some() {
                return None;
            }
            brought.push(licence);
        } else if holdings.iter().any(|held| held.licence == suite && brings(held, licence)) {
            // Older ones are good for more than what is sold, and are counted with the CALs.
            return None;
        }
    }
    let in_suite: Vec<_> = brought.into_iter().filter(|cal| way.items.iter().any(|it| it.licence == *cal)).collect();
    let mut way = Way { in_suite, ..way.clone() };
    let place = way.items.iter().position(|item| way.in_suite.contains(&item.licence))?;
    for item in way.items.iter_mut().skip(place).take(1) {
        item.licence = suite;
    }
    way.items.retain(|item| !way.in_suite.contains(&item.licence));
    Some(way)
}
