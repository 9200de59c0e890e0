//! The part that runs in the page, called by `web/shell/module.js`: letters in, a module out, piece by piece, so that
//! the page can be used meanwhile.
//!
//! What the script writes and reads stands in cells that may change at any time; so nothing here is unsafe but the
//! names under which the functions are found.

#![allow(unsafe_code, reason = "a function that JavaScript finds by its name counts as unsafe")]

use std::sync::Mutex;
use std::sync::atomic::{AtomicU8, Ordering::Relaxed};

use crate::WALK;
use crate::letters::{Reader, Span, bits_of};
use crate::walk::Out;

/// The most letters, and the longest module.
const MOST_LETTERS: usize = 1 << 19;
const LONGEST_MODULE: usize = 1 << 21;

static LETTERS: [AtomicU8; MOST_LETTERS] = [const { AtomicU8::new(0) }; MOST_LETTERS];
static MODULE: [AtomicU8; LONGEST_MODULE] = [const { AtomicU8::new(0) }; LONGEST_MODULE];
static READING: Mutex<Reading> = Mutex::new(Reading { span: Span::BEFORE, place: 0, length: 0 });

struct Reading {
    span: Span,
    place: usize,
    length: usize,
}

/// Where the letters are to be written.
#[unsafe(no_mangle)]
pub extern "C" fn letters() -> *const AtomicU8 {
    LETTERS.as_ptr()
}

/// Where the module is.
#[unsafe(no_mangle)]
pub extern "C" fn module() -> *const AtomicU8 {
    MODULE.as_ptr()
}

/// A step of the unpacking: the length of the module once it is whole, before that 0.
#[unsafe(no_mangle)]
pub extern "C" fn step() -> usize {
    let (Ok(mut walk), Ok(mut reading)) = (WALK.try_lock(), READING.try_lock()) else { return 0 };
    let Reading { span, place, length } = &mut *reading;
    let begins = *place == 0;
    let letters = || {
        let letter = LETTERS[*place % MOST_LETTERS].load(Relaxed);
        *place += 1;
        bits_of(letter)
    };
    let mut reader = Reader { letters, span };
    if begins {
        walk.begin();
        reader.begin();
    }
    if walk.step(&mut reader, &mut Module(length)) { 0 } else { *length }
}

struct Module<'a>(&'a mut usize);

impl Out for Module<'_> {
    #[inline(never)]
    fn push(&mut self, byte: u8) {
        MODULE[*self.0 % LONGEST_MODULE].store(byte, Relaxed);
        *self.0 += 1;
    }
    fn length(&self) -> usize {
        *self.0
    }
    fn set(&mut self, place: usize, byte: u8) {
        MODULE[place % LONGEST_MODULE].store(byte, Relaxed);
    }
    fn get(&self, place: usize) -> u8 {
        MODULE[place % LONGEST_MODULE].load(Relaxed)
    }
}
