//! A set of places in a list: of questions, or of deployments.

/// Places from 0 to [`Places::MOST`] less one. It is copied, not kept elsewhere: a judgement makes thousands of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places([u64; 2]);

const BITS: usize = u64::BITS as usize;

impl Places {
    /// How many places there can be. A book has no more questions, and no more deployments (linted); what is beyond
    /// does not exist for the judge.
    pub const MOST: usize = 2 * BITS;

    /// No place.
    pub const NONE: Places = Places([0; 2]);

    /// One place.
    pub fn one(place: usize) -> Places {
        let mut one = Places::NONE;
        one.insert(place);
        one
    }

    /// Adds a place; one beyond [`Places::MOST`] is left out.
    pub fn insert(&mut self, place: usize) {
        if let Some(word) = self.0.get_mut(place / BITS) {
            *word |= bit(place);
        }
    }

    /// Takes a place away.
    pub fn remove(&mut self, place: usize) {
        if let Some(word) = self.0.get_mut(place / BITS) {
            *word &= !bit(place);
        }
    }

    /// Whether a place is among them.
    pub fn contains(self, place: usize) -> bool {
        self.0.get(place / BITS).is_some_and(|word| word & bit(place) != 0)
    }

    /// All places of both.
    #[must_use]
    pub fn and(self, other: Places) -> Places {
        let ([a, b], [c, d]) = (self.0, other.0);
        Places([a | c, b | d])
    }

    /// The places that both have.
    #[must_use]
    pub fn shared(self, other: Places) -> Places {
        let ([a, b], [c, d]) = (self.0, other.0);
        Places([a & c, b & d])
    }

    /// The places that the other has not.
    #[must_use]
    pub fn without(self, other: Places) -> Places {
        let ([a, b], [c, d]) = (self.0, other.0);
        Places([a & !c, b & !d])
    }

    /// Whether both have a place.
    pub fn meets(self, other: Places) -> bool {
        !self.shared(other).is_empty()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self == Places::NONE
    }

    /// How many there are.
    pub fn len(self) -> usize {
        let [low, high] = self.0;
        low.count_ones().saturating_add(high.count_ones()) as usize
    }

    /// The first of them.
    pub fn first(self) -> Option<usize> {
        match self.0 {
            [0, 0] => None,
            [0, high] => Some(BITS.saturating_add(high.trailing_zeros() as usize)),
            [low, _] => Some(low.trailing_zeros() as usize),
        }
    }

    /// All of them, in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut rest = self;
        std::iter::from_fn(move || {
            let first = rest.first()?;
            rest.remove(first);
            Some(first)
        })
    }
}

fn bit(place: usize) -> u64 {
    1 << (place % BITS)
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn places_are_there_or_not() {
        let mut places = Places::one(127);
        places.insert(3);
        places.insert(64);
        places.insert(Places::MOST);
        assert_eq!(places.iter().collect::<Vec<_>>(), [3, 64, 127]);
        assert_eq!((places.len(), places.first(), places.contains(64), places.contains(65)), (3, Some(3), true, false));
        places.remove(3);
        assert_eq!(places.first(), Some(64));
        assert!(places.meets(Places::one(64)) && !places.meets(Places::one(3)));
        assert_eq!(Places::NONE.first(), None);
    }
}
