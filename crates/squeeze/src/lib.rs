//! A WebAssembly module in as few bits as it needs, and back.
//!
//! Each bit is foretold by models, each of which has seen what followed the same things before; they are weighed by how
//! right they were, and what is left to say goes through an arithmetic coder. The method is context mixing. A page holds
//! its module as letters of six bits each, of which any host's packing leaves six bits a letter.
//!
//! Packing and unpacking are one walk through a module (`walk`), which asks for bits one after the other ([`Bits`]):
//! a writer says what they are and learns how little each is worth, a reader finds out. So both cannot but agree, and
//! `web/shell/module.js` runs in the page what packed it. All reckoning is in integers, and the tables are made by
//! operations that every machine rounds alike.

#![deny(unsafe_code)]

mod four;
mod instructions;
mod kinds;
mod letters;
mod model;
mod order;
#[cfg(target_family = "wasm")]
mod page;
mod past;
mod walk;

use std::sync::Mutex;

pub use packing::{pack, unpack};
use walk::Walk;

/// The one walk. It takes more than 90 MB, which no stack has.
static WALK: Mutex<Walk> = Mutex::new(Walk::new());

/// The bits of a module, in the order in which the walk comes by them.
pub trait Bits {
    /// The next bit, 0 or 1. `chance` says how likely it is 1: from 4 to 65,532, of 65,536.
    fn bit(&mut self, chance: u32) -> u32;
}

mod packing {
    use std::sync::PoisonError;

    use crate::letters::{Reader, Span, Writer, bits_of};
    use crate::order::order;
    use crate::walk::Out;
    use crate::{WALK, walk::Walk};

    /// A module as letters; or why it cannot be one.
    pub fn pack(module: &[u8]) -> Result<String, String> {
        let bytes = order(module)?;
        let mut writer = Writer::new(&bytes);
        let out = walked(|walk, out| while walk.step(&mut writer, out) {});
        if !writer.is_done() {
            return Err("The module goes on where the walk has come to its end.".to_owned());
        }
        let letters = String::from_utf8(writer.end()).map_err(|error| error.to_string())?;
        // What is left out on the way must be the same as what is filled in.
        if order(&out)? == bytes { Ok(letters) } else { Err("The module would not come out as it went in.".to_owned()) }
    }

    /// The module behind letters: the same to an engine, if not byte by byte.
    pub fn unpack(letters: &str) -> Vec<u8> {
        let mut rest = letters.bytes();
        let mut span = Span::WHOLE;
        let mut reader = Reader { letters: || rest.next().map_or(0, bits_of), span: &mut span };
        reader.begin();
        walked(|walk, out| while walk.step(&mut reader, out) {})
    }

    fn walked(walking: impl FnOnce(&mut Walk, &mut Vec<u8>)) -> Vec<u8> {
        let mut walk = WALK.lock().unwrap_or_else(PoisonError::into_inner);
        walk.forget();
        walk.begin();
        let mut out = Vec::new();
        walking(&mut walk, &mut out);
        out
    }

    impl Out for Vec<u8> {
        fn push(&mut self, byte: u8) {
            Vec::push(self, byte);
        }
        fn length(&self) -> usize {
            self.len()
        }
        fn set(&mut self, place: usize, byte: u8) {
            self[place] = byte;
        }
        fn get(&self, place: usize) -> u8 {
            *<[u8]>::get(self, place).unwrap_or(&0)
        }
    }
}
