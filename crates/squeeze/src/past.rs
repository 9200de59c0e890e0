//! What came before among bytes of one kind.

use crate::model::mix;

/// The most bytes of one kind; what comes after those is told without a memory of them.
const MOST: usize = 1 << 19;
/// Places are remembered by so many bits of a hash of five bytes.
const PLACES: usize = 1 << 16;

/// The bytes of one kind that came before. What is large comes last, as in [`crate::walk::Walk`].
#[repr(C)]
pub struct Past {
    length: usize,
    /// The letters of the word that is not ended, and the word before. A statement is a word of instructions.
    pub word: u32,
    pub word_before: u32,
    /// Where the same bytes came before, and for how many it has been the same.
    same_at: usize,
    same_for: usize,
    /// Where five bytes came last.
    places: [u32; PLACES],
    bytes: [u8; MOST],
}

impl Past {
    /// Nothing.
    pub const fn new() -> Past {
        Past { bytes: [0; MOST], length: 0, word: 0, word_before: 0, places: [0; PLACES], same_at: 0, same_for: 0 }
    }

    /// Forgets all.
    pub fn forget(&mut self) {
        (self.length, self.word, self.word_before, self.same_for) = (0, 0, 0, 0);
        self.places.fill(0);
    }

    /// The last eight bytes, the newest first; zeros before the first.
    pub fn last(&self) -> [u32; 8] {
        std::array::from_fn(|n| if n < self.length { u32::from(self.bytes[self.length - 1 - n]) } else { 0 })
    }

    /// The byte that followed last time, and how strongly that speaks, the longer it has been the same.
    pub fn repeated(&self) -> (u32, i32) {
        if self.same_for == 0 {
            return (0, 0);
        }
        (u32::from(self.bytes[self.same_at]), self.same_for.min(31) as i32 * 64 + 64)
    }

    /// Takes the next byte, which is a letter of a word, or ends it.
    pub fn add(&mut self, byte: u8, letter: Option<u8>) {
        if self.length >= MOST {
            return;
        }
        if let Some(letter) = letter {
            self.word = mix(self.word, u32::from(letter));
        } else if self.word != 0 {
            (self.word_before, self.word) = (self.word, 0);
        }
        self.bytes[self.length] = byte;
        self.length += 1;
        if self.same_for > 0 && self.bytes[self.same_at] == byte {
            (self.same_at, self.same_for) = (self.same_at + 1, self.same_for + 1);
        } else {
            self.same_for = 0;
        }
        if self.length < 5 {
            return;
        }
        let five = (1..=5).fold(0, |hash, n| mix(hash, u32::from(self.bytes[self.length - n])));
        let before = std::mem::replace(&mut self.places[(five >> 16) as usize], self.length as u32) as usize;
        if self.same_for == 0 && before > 0 {
            self.same_at = before;
            while self.same_for < 32
                && self.same_for < before
                && self.bytes[before - 1 - self.same_for] == self.bytes[self.length - 1 - self.same_for]
            {
                self.same_for += 1;
            }
        }
    }
}
