//! What is known before a byte of each kind, and what of it each model remembers by. What helps was found by trying.

use crate::model::{Before, mix};

/// A kind of bytes. Each mask chooses some of what is known, the lowest bit the first.
pub struct Kind {
    /// Keeps its contexts apart from those of other kinds.
    name: u32,
    /// One for each model.
    models: &'static [u16],
    /// By what the whole is refined, in two ways.
    near: u16,
    other_near: u16,
}

/// Of instructions: the last eight, the newest first, then those of the statement so far.
pub static CODES: Kind = Kind {
    name: 2,
    models: &[0b1, 0b11, 0b111, 0b1111, 0b0011_1111, 0b1111_1111, 0b10, 0b0001_0000_0000, 0b0, 0b0111_1101],
    near: 0b0001_0000_1001,
    other_near: 0b11,
};

/// Of data, and of all that is like nothing else: the last eight bytes, the newest first, then the word that is not ended
/// and the word before.
pub static TEXT: Kind = Kind {
    name: 3,
    models: &[
        0b0100_0000_0001,
        0b11,
        0b0100_0000_0111,
        0b1111,
        0b0001_1111_0100,
        0b0011_0110_0001,
        0b0011_1011,
        0b10,
        0b1100,
        0b0001_0000_0000,
        0b0001_0000,
    ],
    near: 0b1,
    other_near: 0b10,
};

/// Of the lengths of texts: as of data, then how long the text seems to be.
pub static LENGTHS: Kind = Kind {
    name: 6,
    models: &[
        0b0100_0000_0110,
        0b0100_0000_0001,
        0b110,
        0b0001_1001,
        0b11,
        0b1111,
        0b0111_1111,
        0b0100_1001_0000,
        0b0011_0011_0110,
    ],
    near: 0b0100_0000_0000,
    other_near: 0b11,
};

/// Of what follows instructions: the digits of the number that were read, and how many; the key and the class of the
/// instruction; the two instructions before and the two behind; what followed the last two instructions; what followed
/// one of this key last, and of this class the last two; which function it is; the statement so far;
/// how many locals the function came upon.
pub static OPERANDS: Kind = Kind {
    name: 4,
    models: &[
        0b1100_0000_0011_1110,
        0b1000_0000_0000_0010,
        0b1000_0000_0000_1001,
        0b0100_0110_1101,
        0b0010_0001_0001_1110,
        0b0100_0010,
        0b1000_0000_1100_1110,
        0b1000_0001_0111,
        0b0101_1000_1111_1111,
        0b0010_0000_0000_1111,
        0b0100_0000_1100_0001,
    ],
    near: 0b10,
    other_near: 0b1010,
};

/// Of numbers that tell addresses: the digits that were read, and how many; which kind of address; the last two such
/// numbers; the four bytes of data before.
pub static ADDRESSES: Kind = Kind {
    name: 5,
    models: &[0b11, 0b0100_1111, 0b0010_1110, 0b0001_0111, 0b0110_0010, 0b0010_0110, 0b0001_1110_0111],
    near: 0b101,
    other_near: 0b110,
};

impl Kind {
    /// What is known, for the model.
    #[inline(never)]
    pub fn before(&self, known: &[u32], set: usize, other_set: usize, repeated: (u32, i32)) -> Before {
        let hash = |salt: usize, mask: u16| {
            let chosen = known.iter().enumerate().filter(|(place, _)| mask >> place & 1 == 1);
            chosen.fold(mix(self.name, salt as u32), |hash, (_, value)| mix(hash, *value))
        };
        let mut before = Before {
            contexts: Default::default(),
            models: self.models.len(),
            kind: self.name as usize,
            set,
            other_set,
            near: hash(10, self.near),
            other_near: hash(11, self.other_near),
            repeated,
        };
        for (salt, (context, mask)) in before.contexts.iter_mut().zip(self.models).enumerate() {
            *context = hash(salt, *mask);
        }
        before
    }
}
