//! A count that may be uncertain.

use std::fmt;

use crate::number::grouped;

/// A count between the lenient and the cautious reading; equal ends mean that it is certain.
///
/// Arithmetic saturates: a count stops at the largest number there is, it never wraps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Range {
    lenient: u64,
    cautious: u64,
}

impl Range {
    /// Nothing.
    pub const ZERO: Range = Range::exactly(0);

    /// A count without doubt.
    pub const fn exactly(count: u64) -> Range {
        Range { lenient: count, cautious: count }
    }

    /// Between two counts, in either order.
    pub const fn between(a: u64, b: u64) -> Range {
        if a <= b { Range { lenient: a, cautious: b } } else { Range { lenient: b, cautious: a } }
    }

    /// The smaller end: every doubt resolved in the buyer's favour.
    pub const fn lenient(self) -> u64 {
        self.lenient
    }

    /// The larger end: every doubt resolved against the buyer.
    pub const fn cautious(self) -> u64 {
        self.cautious
    }

    /// Whether both readings agree.
    pub const fn is_certain(self) -> bool {
        self.lenient == self.cautious
    }

    /// The sum, end by end.
    #[must_use]
    pub const fn plus(self, other: Range) -> Range {
        Range {
            lenient: self.lenient.saturating_add(other.lenient),
            cautious: self.cautious.saturating_add(other.cautious),
        }
    }

    /// The product, end by end.
    #[must_use]
    pub const fn times(self, each: Range) -> Range {
        Range {
            lenient: self.lenient.saturating_mul(each.lenient),
            cautious: self.cautious.saturating_mul(each.cautious),
        }
    }

    /// What remains after `covered`: the most lenient remainder takes the largest cover, the most cautious the smallest.
    #[must_use]
    pub const fn less(self, covered: Range) -> Range {
        Range {
            lenient: self.lenient.saturating_sub(covered.cautious),
            cautious: self.cautious.saturating_sub(covered.lenient),
        }
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(self.lenient))?;
        if !self.is_certain() {
            write!(f, "–{}", grouped(self.cautious))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Range;

    #[test]
    fn a_range_keeps_its_ends_in_order_and_never_wraps() {
        let range = Range::between(5, 2);
        assert_eq!((range.lenient(), range.cautious()), (2, 5));
        assert_eq!(range.plus(Range::exactly(u64::MAX)).cautious(), u64::MAX);
        assert_eq!(Range::exactly(3).less(Range::between(0, 9)), Range::between(0, 3));
        assert_eq!(Range::between(1, 4).times(Range::between(0, 2)), Range::between(0, 8));
        assert_eq!(Range::between(1, 1200).to_string(), "1–1,200");
    }
}
