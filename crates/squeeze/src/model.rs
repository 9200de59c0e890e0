//! How likely each bit is: what the models say, weighed.

use crate::Bits;
use crate::four::{Four, four, learnt, weighed};

/// The most models that foretell one byte.
pub const MODELS: usize = 11;
/// Each model's memory, in bits of its length: 16 counters for each half of a byte in its context.
const MEMORY: u32 = 21;
/// What is weighed: of each model what it says slowly and what it says quickly, the longest repetition, and one that always
/// says the same, so that its weight is what is to be said of itself.
const INPUTS: usize = 2 * MODELS + 2;
const REPEATED: usize = 2 * MODELS;
const ALWAYS: i32 = 800;
/// How many opinions are formed of what is weighed, each with a set of weights of its own: by the kind of byte and how many
/// models know their context; by what came before and how well the third model knows it; by the bits so far and what the
/// longest repetition says; and by what the whole is refined by.
const OPINIONS: usize = 4;
/// Where the sets of each opinion begin, and where the last ends.
const BEGINS: [usize; OPINIONS + 1] = [0, 6144, 14336, 38912, 40960];
/// The kinds of bytes.
const KINDS: usize = 8;
/// What a repetition can say: for a bit or against it, more or less strongly.
const SAYINGS: usize = 12;
/// After so many bits a counter follows the newest ones no more slowly.
const SLOWEST: i32 = 63;
/// How fast weights follow, in the long run and how much faster at first; and how fast those of the opinions do.
const RATE: i32 = 9;
const FASTER: i32 = 38;
/// How what was said is refined: by so many contexts, in so many steps.
const REFINED: usize = 4096;
const STEPS: usize = 33;
/// A counter of which nothing is known: ½, quickly and slowly, seen never. From the highest bit: 16 bits of what it says
/// slowly, 10 of what it says quickly, 6 of how often it was seen.
const UNSEEN: i32 = i32::MIN | 512 << 6;

/// All that was learnt. It is large, so it stands still in memory.
#[repr(C)]
pub struct Model {
    /// How many bits of each kind there were.
    met: [i32; KINDS],
    /// How far a counter moves, by how often it was seen.
    steps: [i32; 64],
    /// Of the opinions, by the kind of byte and how many models know their context.
    last_weights: [[i32; OPINIONS]; KINDS * 16],
    /// Chances as the logarithm of their odds, and back: 12 bits either way.
    stretched: [i32; 4096],
    squashed: [i32; 4096],
    refined: [i32; REFINED * STEPS],
    other_refined: [i32; REFINED * STEPS],
    weights: [[Four; INPUTS / 4]; BEGINS[OPINIONS]],
    memory: [i32; MODELS << MEMORY],
}

/// What is known before a byte.
pub struct Before {
    /// One hash for each model, of which so many are at work: what it remembers by.
    pub contexts: [u32; MODELS],
    /// See `contexts`.
    pub models: usize,
    /// Which kind of byte it is.
    pub kind: usize,
    /// By which of two sets of weights it is weighed.
    pub set: usize,
    /// See `set`.
    pub other_set: usize,
    /// By which of two contexts the whole is refined.
    pub near: u32,
    /// See `near`.
    pub other_near: u32,
    /// What followed where the same went before, and how strongly that speaks; 0 where nothing did.
    pub repeated: (u32, i32),
}

/// A step of hashing.
pub fn mix(hash: u32, value: u32) -> u32 {
    let hash = (hash ^ value).wrapping_mul(0x85EB_CA6B);
    hash ^ hash >> 14
}

impl Model {
    /// All zeros, so that it takes no place in a module.
    pub const fn new() -> Model {
        Model {
            memory: [0; MODELS << MEMORY],
            weights: [[four([0; 4]); INPUTS / 4]; BEGINS[OPINIONS]],
            last_weights: [[0; OPINIONS]; KINDS * 16],
            met: [0; KINDS],
            refined: [0; REFINED * STEPS],
            other_refined: [0; REFINED * STEPS],
            stretched: [0; 4096],
            squashed: [0; 4096],
            steps: [0; 64],
        }
    }

    /// Forgets what was learnt, but for what `begin` fills anew.
    pub fn forget(&mut self) {
        self.memory.fill(0);
        self.met.fill(0);
    }

    /// Knows nothing yet, but how to reckon.
    pub fn begin(&mut self) {
        // The chances, of 4096, whose odds have the logarithms −8 to 8, in steps of 1/256: e to the power of −8, and of 1/256.
        let mut odds = 0.000_335_462_627_902_511_9;
        for squashed in &mut self.squashed {
            *squashed = ((4096.0 * odds / (1.0 + odds)) as i32).clamp(1, 4095);
            odds *= 1.003_913_889_338_347_6;
        }
        self.stretched.fill(2047);
        let mut chance = 0;
        for (place, squashed) in self.squashed.iter().enumerate() {
            while chance <= *squashed as usize {
                self.stretched[chance] = place as i32 - 2048;
                chance += 1;
            }
        }
        for (seen, step) in self.steps.iter_mut().enumerate() {
            // What was seen often was seen far back: it moves less than an average would.
            *step = (32768.0 / (seen as f64 + 1.02 + (seen * seen * seen * seen) as f64 / 65536.0)) as i32;
        }
        self.weights.fill([four([6000, 4500, 6000, 4500]); INPUTS / 4]);
        self.last_weights.fill([1 << 14; OPINIONS]);
        for refined in [&mut self.refined, &mut self.other_refined] {
            for (place, chance) in refined.iter_mut().enumerate() {
                *chance = self.squashed[(place % STEPS * 128).min(4095)] * 16;
            }
        }
    }

    /// The 16 counters of a context, in one of two places. Where neither is its own, the context seen less loses them.
    fn counters(&mut self, model: usize, hash: u32) -> usize {
        let first = (model << MEMORY) + ((hash >> (36 - MEMORY)) as usize * 16);
        let other = first ^ 16;
        let sign = (hash & 0xffff | 1) as i32;
        if self.memory[first] == sign {
            return first;
        }
        if self.memory[other] == sign {
            return other;
        }
        let at = if self.memory[other + 1] & 63 < self.memory[first + 1] & 63 { other } else { first };
        self.memory[at] = sign;
        self.memory[at + 1..at + 16].fill(UNSEEN);
        at
    }

    /// The next byte.
    #[inline(never)]
    pub fn byte(&mut self, bits: &mut impl Bits, before: &Before) -> u8 {
        let mut so_far = 1;
        for half in 0..2 {
            let mut rows = [0; MODELS];
            for (model, context) in before.contexts[..before.models].iter().enumerate() {
                let hash = context.wrapping_add(so_far * half).wrapping_mul(0x9E37_79B1);
                rows[model] = self.counters(model, mix(hash ^ hash >> 15, 0));
            }
            let rows = &rows[..before.models];
            let mut within = 1;
            for bit in (0..4).rev().map(|bit| bit + 4 - 4 * half) {
                let (expected, strength) = before.repeated;
                let strength = if (expected | 256) >> (bit + 1) == so_far { strength } else { 0 };
                let repeated = if expected >> bit & 1 == 1 { strength } else { -strength };
                let is = self.bit(bits, rows, within, before, half as usize, so_far, repeated);
                so_far = so_far * 2 + is;
                within = within * 2 + is as usize;
            }
        }
        so_far as u8
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "what is known before one bit; a struct of it would only be taken apart"
    )]
    #[inline(always)]
    fn bit(
        &mut self,
        bits: &mut impl Bits,
        counters: &[usize],
        within: usize,
        before: &Before,
        half: usize,
        so_far: u32,
        repeated: i32,
    ) -> u32 {
        let mut inputs = [[0; 4]; INPUTS / 4];
        let of_all = inputs.as_flattened_mut();
        (of_all[REPEATED], of_all[REPEATED + 1]) = (repeated, ALWAYS);
        let mut known = 0;
        for (model, at) in counters.iter().enumerate() {
            let counter = self.memory[at + within];
            if counter & 63 != 0 {
                known += 1;
                of_all[2 * model + 1] = self.stretched[(counter >> 4 & 4092 | 2) as usize];
            }
            of_all[2 * model] = self.stretched[(counter as u32 >> 20) as usize];
        }
        let place = |near: u32| near.wrapping_mul(0x9E37_79B1) >> 20;
        let near = place(before.near.wrapping_add(so_far << 16)) as usize * STEPS;
        let other_near = place(before.other_near.wrapping_add(so_far.wrapping_mul(0x2F0B_4C47))) as usize;
        let bits_of = |number: i32| 32 - number.leading_zeros() as usize;
        let third = bits_of(self.memory[counters[2] + within] & 63).div_ceil(2);
        let length = if repeated == 0 { 0 } else { 1 + bits_of(repeated.abs() >> 8) };
        let saying = length * 2 + usize::from(repeated > 0);
        let sets = [
            before.set * (MODELS + 1) + known,
            BEGINS[1] + (before.other_set * 2 + half) * 4 + third,
            BEGINS[2] + (before.kind * SAYINGS + saying) * 256 + so_far as usize,
            BEGINS[3] + other_near / 2,
        ];
        let inputs = inputs.map(four);
        let mut said = [0; OPINIONS];
        for (said, set) in said.iter_mut().zip(&sets) {
            *said = (weighed(&inputs, &self.weights[*set]) >> 8).clamp(-2047, 2047);
        }
        let other_near = other_near * STEPS;
        let last_weights = &mut self.last_weights[before.kind * 16 + known];
        let sum = said.iter().zip(&*last_weights).fold(0, |sum, (said, weight)| sum + said * (weight >> 2));
        let together = (sum >> 14).clamp(-2047, 2047) + 2048;
        let chance = self.squashed[together as usize];

        let (step, part) = ((together >> 7) as usize, together & 127);
        let (near, other_near) = (near + step, other_near + step);
        let finer = |refined: &[i32], at: usize| (refined[at] * (128 - part) + refined[at + 1] * part) >> 7;
        let refined = finer(&self.refined, near) + finer(&self.other_refined, other_near);
        // Of 65,536, because most bits are all but certain.
        let last = ((48 * chance + 5 * refined / 2 + 4) >> 3).clamp(4, 65532);

        let bit = bits.bit(last as u32);
        let is = bit as i32;
        let met = &mut self.met[before.kind];
        *met += 1;
        let rate = RATE + FASTER * 65536 / (65536 + (*met >> 1));
        let error = (is << 12) - chance;
        for (weight, said) in last_weights.iter_mut().zip(&said) {
            *weight += (said * error + 0x2000) >> 14;
        }
        for (said, set) in said.iter().zip(&sets) {
            let error = (is << 12) - self.squashed[(said + 2048) as usize];
            for (weight, input) in self.weights[*set].iter_mut().zip(&inputs) {
                *weight = learnt(*weight, *input, error * rate);
            }
        }
        let aim = is * 65535;
        let nearer = usize::from(part > 63);
        let refined = &mut self.refined[near + nearer];
        *refined += (aim - *refined) >> 6;
        let refined = &mut self.other_refined[other_near + nearer];
        *refined += (aim - *refined) >> 6;
        for at in counters {
            let counter = &mut self.memory[at + within];
            let (slow, quick, seen) = ((*counter as u32 >> 16) as i32, *counter >> 6 & 1023, *counter & 63);
            let slow = slow + (((aim - slow) * self.steps[seen as usize]) >> 15);
            let quick = quick + (((aim >> 6) - quick) >> 1);
            *counter = slow << 16 | quick << 6 | (seen + i32::from(seen < SLOWEST));
        }
        bit
    }
}
