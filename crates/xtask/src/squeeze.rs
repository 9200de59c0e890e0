//! The streams of a module in as few bits as they need: each bit is foretold by seven models, each of which has seen what
//! followed the same bytes before; they are weighed against each other by how right they were, and what is left to say
//! goes through an arithmetic coder. The method is context mixing; it takes 18 kB off the page in brotli, and 44 kB
//! where a host packs with gzip alone; a saved page is a third as long.
//!
//! `web/shell/expand.js` reads it back, step by step the same, in integers: a rounding that differs in one place would make
//! noise of all that follows. So the tables are made by operations that every machine rounds alike.

use crate::streams::{Kind, Stream};

/// How many models foretell a bit.
const MODELS: usize = 7;
/// What is weighed: the models, and the longest repetition.
const INPUTS: usize = MODELS + 1;
/// Each model's memory, in bits of its length: 16 counters for each half of a byte in its context.
const MEMORY: u32 = 20;
/// Sets of weights, by how many models know their context: of texts and of instructions one for each sixteenth byte
/// before, of numbers one for each stream, and one for where a number goes on.
const SETS: usize = (2 * 16 + 2 * 64) * (MODELS + 1);
/// After so many bits a counter follows the newest ones no more slowly.
const SLOWEST: i32 = 24;
/// How fast weights follow.
const RATE: i32 = 16;
/// The coder's span is of 30 bits: five letters, and engines calculate fast with so many.
const ALL: u32 = 0x3fff_ffff;
/// A probability of ½, seen never.
const UNSEEN: i32 = i32::MIN;

/// All streams as letters of six bits, behind a list of their keys and lengths, behind the length of that list in two.
pub fn squeeze(streams: &[Stream]) -> String {
    let mut list = Vec::new();
    for stream in streams {
        crate::streams::write(&mut list, stream.key);
        crate::streams::write(&mut list, stream.bytes.len());
    }
    let mut coder = Coder::new();
    coder.out.extend([letter(list.len() as u32 >> 6), letter(list.len() as u32)]);
    let list = Stream { key: 0, kind: Kind::Numbers, bytes: list };
    let mut places = vec![0; 1 << 16];
    let mut start = 0;
    for (place, stream) in std::iter::once(&list).chain(streams).enumerate() {
        let mut past = Past::default();
        for byte in &stream.bytes {
            let contexts = past.contexts(stream, place as u32);
            coder.byte(
                *byte,
                &contexts,
                past.set(stream.kind, place),
                place as u32 * 256 + past.last(1),
                past.repeated(&stream.bytes),
            );
            past.add(*byte, &stream.bytes, start, &mut places);
        }
        start += stream.bytes.len();
    }
    coder.end()
}

/// The letter of the lowest six bits.
fn letter(bits: u32) -> char {
    char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[bits as usize & 63])
}

/// A step of hashing.
fn mix(hash: u32, value: u32) -> u32 {
    let hash = (hash ^ value).wrapping_mul(0x85EB_CA6B);
    hash ^ hash >> 14
}

/// What came before in a stream.
#[derive(Default)]
struct Past {
    at: usize,
    /// The last eight bytes, the newest first.
    bytes: [u32; 8],
    /// The letters of the word that is not ended, and the word before.
    word: u32,
    word_before: u32,
    /// The number that is not ended, how many bytes it has, and the two before.
    number: u32,
    digits: u32,
    numbers: [u32; 2],
    /// Where the same bytes came before, and for how many it has been the same.
    same_at: usize,
    same_for: usize,
}

impl Past {
    fn last(&self, n: usize) -> u32 {
        self.bytes[n - 1]
    }

    fn contexts(&self, stream: &Stream, place: u32) -> [u32; MODELS] {
        let chain = |from: u32, values: &[u32]| values.iter().fold(from, |hash, value| mix(hash, *value));
        let [b1, b2, b3, b4, b5, b6, b7, _] = self.bytes;
        match stream.kind {
            Kind::Text => {
                let two = chain(1, &[b1, b2]);
                let four = chain(two, &[b3, b4]);
                let word = mix(2, self.word);
                let words = chain(word, &[self.word_before, 1]);
                [mix(1, b1), two, mix(two, b3), four, mix(word, b1), words, mix(four, b5)]
            }
            Kind::Codes => {
                let two = chain(1, &[b1, b2]);
                let four = chain(two, &[b3, b4]);
                let seven = chain(four, &[b5, b6, b7]);
                [mix(1, b1), two, mix(two, b3), four, mix(four, b5), seven, chain(3, &[b2, b3])]
            }
            Kind::Numbers => {
                let begun = mix(self.digits, self.number);
                let of = mix(begun, place);
                let [n1, n2] = self.numbers;
                let group = chain(begun, &[stream.key as u32 >> 8, 1]);
                let both = chain(of, &[n1, n2]);
                let here = chain(place, &[self.digits, 2]);
                [of, mix(of, n1), both, chain(of, &[n2, 1]), group, here, chain(group, &[n1])]
            }
        }
    }

    fn set(&self, kind: Kind, place: usize) -> usize {
        let sixteenth = self.last(1) as usize / 16;
        match kind {
            Kind::Text => sixteenth,
            Kind::Codes => 16 + sixteenth,
            Kind::Numbers => 32 + place.min(63) * 2 + usize::from(self.digits > 0),
        }
    }

    /// The byte that followed last time, and for how long it has been the same as then.
    fn repeated(&self, stream: &[u8]) -> Option<(i32, i32)> {
        (self.same_for > 0).then(|| (i32::from(stream[self.same_at]), self.same_for.min(24) as i32))
    }

    /// `places` tells where five bytes came last, counted from the start of the first stream.
    fn add(&mut self, byte: u8, stream: &[u8], start: usize, places: &mut [usize]) {
        let value = u32::from(byte);
        if byte.is_ascii_alphabetic() {
            self.word = mix(self.word, value | 32);
        } else if self.word != 0 {
            (self.word_before, self.word) = (self.word, 0);
        }
        self.number = self.number << 8 | value;
        self.digits += 1;
        if byte < 128 {
            (self.numbers, self.number, self.digits) = ([self.number, self.numbers[0]], 0, 0);
        }
        self.bytes.rotate_right(1);
        self.bytes[0] = value;
        if self.same_for > 0 && stream[self.same_at] == byte {
            self.same_for += 1;
            self.same_at += 1;
        } else {
            self.same_for = 0;
        }
        self.at += 1;
        if self.at > 4 {
            let five = self.bytes[..5].iter().fold(0, |hash, byte| mix(hash, *byte));
            let before = std::mem::replace(&mut places[(five >> 16) as usize], start + self.at);
            if self.same_for == 0 && before > start {
                let before = before - start;
                self.same_at = before;
                while self.same_for < 32
                    && self.same_for < before
                    && stream[before - 1 - self.same_for] == stream[self.at - 1 - self.same_for]
                {
                    self.same_for += 1;
                }
            }
        }
    }
}

/// The models, their weights, and the arithmetic coder.
struct Coder {
    /// Chances as the logarithm of their odds, and back: 12 bits either way.
    stretched: Vec<i32>,
    squashed: Vec<i32>,
    /// How far a counter moves, by how often it was seen.
    steps: Vec<i32>,
    memory: Vec<i32>,
    weights: Vec<i32>,
    /// What came true where the models together said so and the last byte was this one.
    refined: Vec<i32>,
    low: u32,
    high: u32,
    out: String,
}

impl Coder {
    fn new() -> Self {
        let squashed = squashed();
        let mut stretched = Vec::new();
        for (place, chance) in squashed.iter().enumerate() {
            while stretched.len() <= *chance as usize {
                stretched.push(place as i32 - 2048);
            }
        }
        stretched.resize(4096, 2047);
        let refined = (0..4096 * 33).map(|n| squashed[(n % 33 * 128_usize).min(4095)] * 16).collect();
        Self {
            stretched,
            squashed,
            steps: (0..64).map(|n| (32768.0 / (f64::from(n) + 1.3)) as i32).collect(),
            memory: vec![0; MODELS << MEMORY],
            weights: vec![14000; SETS * INPUTS],
            refined,
            low: 0,
            high: ALL,
            out: String::new(),
        }
    }

    /// The 16 counters of a context, in one of two places. Where neither is its own, the context seen less loses them.
    fn counters(&mut self, model: usize, hash: u32) -> usize {
        let first = (model << MEMORY) + ((hash >> (36 - MEMORY)) as usize * 16);
        let sign = (hash & 0xffff | 1) as i32;
        let seen = |at: usize| self.memory[at + 1] & 63;
        let places = [first, first ^ 16];
        if let Some(at) = places.into_iter().find(|at| self.memory[*at] == sign) {
            return at;
        }
        let at = places[usize::from(seen(places[1]) < seen(places[0]))];
        self.memory[at] = sign;
        self.memory[at + 1..at + 16].fill(UNSEEN);
        at
    }

    fn byte(&mut self, byte: u8, contexts: &[u32; MODELS], set: usize, near: u32, repeated: Option<(i32, i32)>) {
        let mut so_far = 1;
        for half in 0..2 {
            let counters: [usize; MODELS] = std::array::from_fn(|model| {
                let hash = contexts[model].wrapping_add((so_far * half) as u32).wrapping_mul(0x9E37_79B1);
                self.counters(model, mix(hash ^ hash >> 15, 0))
            });
            let mut within = 1;
            for bit in (0..4).rev().map(|bit| bit + 4 - 4 * half) {
                let bit_is = i32::from(byte >> bit & 1);
                let slots = counters.map(|at| at + within);
                let foretold = repeated.filter(|(expected, _)| (expected | 256) >> (bit + 1) == so_far);
                let foretold = foretold.map_or(0, |(expected, length)| {
                    let strength = length * 32 + 64;
                    if expected >> bit & 1 == 1 { strength } else { -strength }
                });
                self.bit(bit_is, &slots, set, near.wrapping_add(so_far as u32 * 0x1_0000), foretold);
                so_far = so_far * 2 + bit_is;
                within = within * 2 + bit_is as usize;
            }
        }
    }

    fn bit(&mut self, bit: i32, slots: &[usize; MODELS], set: usize, near: u32, foretold: i32) {
        let mut inputs = [foretold; INPUTS];
        let mut known = 0;
        for (input, slot) in inputs.iter_mut().zip(slots) {
            let counter = self.memory[*slot];
            known += usize::from(counter & 63 != 0);
            *input = self.stretched[(counter as u32 >> 20) as usize];
        }
        let set = (set * (MODELS + 1) + known) * INPUTS;
        let weights = &mut self.weights[set..set + INPUTS];
        let sum = inputs
            .iter()
            .zip(&*weights)
            .fold(0, |sum: i32, (input, weight)| sum.wrapping_add(input.wrapping_mul(*weight) >> 8));
        let together = (sum >> 8).clamp(-2047, 2047) + 2048;
        let chance = self.squashed[together as usize];

        let (step, part) = ((together >> 7) as usize, together & 127);
        let refined = (near.wrapping_mul(0x9E37_79B1) >> 20) as usize * 33 + step;
        let finer = (self.refined[refined] * (128 - part) + self.refined[refined + 1] * part) >> 11;
        let final_chance = ((chance + 3 * finer + 2) >> 2).clamp(1, 4095);

        let middle = self.low + ((self.high - self.low) >> 12) * final_chance as u32;
        if bit == 1 {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.out.push(letter(self.high >> 24));
            (self.low, self.high) = (self.low << 6 & ALL, self.high << 6 & ALL | 63);
        }

        let error = ((bit << 12) - chance) * RATE;
        for (weight, input) in weights.iter_mut().zip(&inputs) {
            *weight = weight.wrapping_add((input.wrapping_mul(error).wrapping_add(0x8000)) >> 16);
        }
        let aim = bit * 65535;
        let refined = &mut self.refined[refined + usize::from(part > 63)];
        *refined += (aim - *refined) >> 6;
        for slot in slots {
            let counter = self.memory[*slot];
            let (old, seen) = ((counter as u32 >> 16) as i32, counter & 63);
            let new = old + (((aim - old) * self.steps[seen as usize]) >> 15);
            self.memory[*slot] = new << 16 | (seen + i32::from(seen < SLOWEST));
        }
    }

    fn end(mut self) -> String {
        self.out.extend([24, 18, 12, 6, 0].map(|shift| letter(self.high >> shift)));
        self.out
    }
}

/// The chances, of 4096, whose odds have the logarithms −8 to 8, in steps of 1/256.
fn squashed() -> Vec<i32> {
    let mut odds = vec![1.0; 2049];
    for n in 1..odds.len() {
        // e to the power of 1/256.
        odds[n] = odds[n - 1] * 1.003_913_889_338_347_6;
    }
    let chance = |place: usize| match place {
        0..2048 => 4096.0 / (1.0 + odds[2048 - place]),
        _ => 4096.0 - 4096.0 / (1.0 + odds[place - 2048]),
    };
    (0..4096).map(|place| (chance(place) as i32).clamp(1, 4095)).collect()
}
