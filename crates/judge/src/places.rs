//! A set of places in a list: of questions, or of deployments.

/// Places from 0 to [`Places::MOST`] less one. It is copied, not kept elsewhere: a judgement makes thousands of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places(u64);

impl Places {
    /// How many places there can be. A book has no more questions, and no more deployments (linted); what is beyond
    /// does not exist for the judge.
    pub const MOST: usize = u64::BITS as usize;

    /// No place.
    pub const NONE: Places = Places(0);

    /// Every place.
    pub const ALL: Places = Places(u64::MAX);

    /// One place; none where it is beyond [`Places::MOST`].
    pub const fn one(place: usize) -> Places {
        if place < Places::MOST { Places(1 << place) } else { Places::NONE }
    }

    /// Adds a place.
    pub const fn insert(&mut self, place: usize) {
        *self = self.and(Places::one(place));
    }

    /// Takes a place away.
    pub const fn remove(&mut self, place: usize) {
        *self = self.without(Places::one(place));
    }

    /// Whether a place is among them.
    pub const fn contains(self, place: usize) -> bool {
        self.meets(Places::one(place))
    }

    /// All places of both.
    #[must_use]
    pub const fn and(self, other: Places) -> Places {
        Places(self.0 | other.0)
    }

    /// The places that both have.
    #[must_use]
    pub const fn shared(self, other: Places) -> Places {
        Places(self.0 & other.0)
    }

    /// The places that the other has not.
    #[must_use]
    pub const fn without(self, other: Places) -> Places {
        Places(self.0 & !other.0)
    }

    /// Whether both have a place.
    pub const fn meets(self, other: Places) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// How many come before a place.
    pub const fn before(self, place: usize) -> usize {
        match 1_u64.checked_shl(place as u32) {
            Some(bit) => self.shared(Places(bit.wrapping_sub(1))).len(),
            None => self.len(),
        }
    }

    /// The first of them.
    pub const fn first(self) -> Option<usize> {
        if self.is_empty() { None } else { Some(self.0.trailing_zeros() as usize) }
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

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn places_are_there_or_not() {
        let mut places = Places::one(63);
        places.insert(3);
        places.insert(Places::MOST);
        assert_eq!(places.iter().collect::<Vec<_>>(), [3, 63]);
        assert_eq!((places.len(), places.first(), places.contains(63), places.contains(64)), (2, Some(3), true, false));
        assert_eq!([0, 3, 4, 63, 64].map(|place| places.before(place)), [0, 0, 1, 1, 2]);
        places.remove(3);
        assert_eq!(places.first(), Some(63));
        assert!(places.meets(Places::one(63)) && !places.meets(Places::one(3)));
        assert_eq!(Places::NONE.first(), None);
    }
}
