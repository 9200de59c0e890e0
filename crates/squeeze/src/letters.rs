//! The arithmetic coder, between bits and letters of six bits.

use crate::Bits;

/// The span is of 30 bits: five letters.
const ALL: u32 = 0x3fff_ffff;
const FIRST: u32 = 24;

/// The first of 64 signs in a row, from `?` to `~`: none of them begins or ends anything in a page.
const LETTER: u8 = b'?';

/// The letter of six bits.
pub fn letter(bits: u32) -> u8 {
    LETTER + (bits & 63) as u8
}

/// The six bits of a letter.
pub fn bits_of(letter: u8) -> u32 {
    u32::from(letter.wrapping_sub(LETTER)) & 63
}

/// Where in the span all that was said so far has led.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    low: u32,
    high: u32,
    code: u32,
}

impl Span {
    /// All zeros, so that it takes no place in a module.
    #[cfg(target_family = "wasm")]
    pub const BEFORE: Span = Span { low: 0, high: 0, code: 0 };
    /// Nothing was said.
    pub const WHOLE: Span = Span { low: 0, high: ALL, code: 0 };

    /// What is below this is 1. `chance` is of 65,536.
    fn middle(&self, chance: u32) -> u32 {
        self.low + ((u64::from(self.high - self.low) * u64::from(chance)) >> 16) as u32
    }

    fn narrow(&mut self, bit: u32, middle: u32) {
        if bit == 1 {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
    }

    /// The first letter of the span, once it is certain.
    fn settled(&mut self) -> Option<u32> {
        if (self.low ^ self.high) >> FIRST != 0 {
            return None;
        }
        let bits = self.high >> FIRST;
        self.low = self.low << 6 & ALL;
        self.high = self.high << 6 & ALL | 63;
        Some(bits)
    }
}

/// Writes bytes as letters.
pub struct Writer<'a> {
    bytes: &'a [u8],
    place: usize,
    span: Span,
    letters: Vec<u8>,
}

impl<'a> Writer<'a> {
    /// Will say these bytes, bit by bit, the highest bit of each first.
    pub fn new(bytes: &'a [u8]) -> Writer<'a> {
        Writer { bytes, place: 0, span: Span::WHOLE, letters: Vec::new() }
    }

    /// Whether all was said.
    pub fn is_done(&self) -> bool {
        self.place >= self.bytes.len() * 8
    }

    /// The letters.
    pub fn end(mut self) -> Vec<u8> {
        let last = self.span.high;
        self.letters.extend([24, 18, 12, 6, 0].map(|shift| letter(last >> shift)));
        self.letters
    }
}

impl Bits for Writer<'_> {
    /// After the last bit, zeros.
    fn bit(&mut self, chance: u32) -> u32 {
        let byte = self.bytes.get(self.place / 8).copied().unwrap_or_default();
        let bit = u32::from(byte >> (7 - self.place % 8) & 1);
        self.place += 1;
        let middle = self.span.middle(chance);
        self.span.narrow(bit, middle);
        while let Some(bits) = self.span.settled() {
            self.letters.push(letter(bits));
        }
        bit
    }
}

/// Reads letters.
pub struct Reader<'a, L> {
    /// The letters, one at a time.
    pub letters: L,
    /// Where the reading stands.
    pub span: &'a mut Span,
}

impl<L: FnMut() -> u32> Reader<'_, L> {
    /// Before the first bit.
    pub fn begin(&mut self) {
        *self.span = Span::WHOLE;
        for _ in 0..5 {
            self.span.code = self.span.code << 6 | (self.letters)();
        }
    }
}

impl<L: FnMut() -> u32> Bits for Reader<'_, L> {
    #[inline(always)]
    fn bit(&mut self, chance: u32) -> u32 {
        let middle = self.span.middle(chance);
        let bit = u32::from(self.span.code <= middle);
        self.span.narrow(bit, middle);
        while self.span.settled().is_some() {
            self.span.code = self.span.code << 6 & ALL | (self.letters)();
        }
        bit
    }
}
