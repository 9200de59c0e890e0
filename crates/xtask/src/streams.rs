//! A module sorted into streams: all instructions one after the other, then what follows each kind of them. Like stands
//! beside like, so brotli packs the page 15 kB smaller than with the module as it is.
//!
//! `web/shell/module.js` puts it together again. What engines do not read, how memory is aligned and how long each
//! function is, is left out here and filled in there.

use std::collections::BTreeMap;

use crate::Failure;

/// The section of a module that holds its functions.
const CODE: u8 = 10;

/// The module as streams, each behind its length: first how long the module gets at most, what stands before and after
/// its functions, their instructions and their locals; then, behind its key, what follows each kind of instruction.
pub fn sort(module: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut rest = Bytes { bytes: module, at: 8 };
    let (start, end) = loop {
        let id = rest.byte()?;
        let length = rest.number()?;
        let start = rest.at;
        rest.at += length;
        if id == CODE {
            break (start, rest.at);
        }
    };
    let mut streams = Streams::default();
    let mut code = Bytes { bytes: module.get(..end).ok_or(CUT)?, at: start };
    let functions = code.copy(&mut streams.locals)?;
    for _ in 0..functions {
        streams.function(&mut code)?;
    }
    let mut out = Vec::new();
    // Lengths are written in five bytes each.
    write(&mut out, module.len() + 5 * (functions + 1));
    let before = module[..start].iter().rposition(|byte| *byte == CODE).ok_or(CUT)?;
    for part in [&module[..=before], &module[end..], &streams.codes, &streams.locals] {
        write(&mut out, part.len());
        out.extend(part);
    }
    for (key, stream) in streams.behind {
        write(&mut out, key);
        write(&mut out, stream.len());
        out.extend(stream);
    }
    Ok(out)
}

#[derive(Default)]
struct Streams {
    codes: Vec<u8>,
    locals: Vec<u8>,
    behind: BTreeMap<usize, Vec<u8>>,
}

impl Streams {
    fn function(&mut self, code: &mut Bytes<'_>) -> Result<(), Failure> {
        let length = code.number()?;
        let end = code.at + length;
        for _ in 0..code.copy(&mut self.locals)? {
            code.copy(&mut self.locals)?;
            self.locals.push(code.byte()?);
        }
        // Where the numbers of the instruction before belong hangs on the one that comes now.
        let mut last: Option<(u8, Vec<u8>)> = None;
        while code.at < end {
            let instruction = code.byte()?;
            let mut numbers = Vec::new();
            follow(instruction, code, &mut numbers)?;
            self.codes.push(instruction);
            if let Some((before, numbers)) = last.replace((instruction, numbers)) {
                self.behind.entry(key(before, instruction)).or_default().extend(numbers);
            }
        }
        if code.at == end { Ok(()) } else { Err(CUT.to_owned()) }
    }
}

/// The stream of what follows an instruction. A constant and a local are told best by the instruction that takes them.
fn key(instruction: u8, next: u8) -> usize {
    match instruction {
        0x20 | 0x41 => usize::from(instruction) * 256 + usize::from(next),
        0x28..=0x35 => 0x28,
        0x36..=0x3e => 0x36,
        _ => usize::from(instruction),
    }
}

/// Reads what follows an instruction, and copies it, but for the alignment of memory.
fn follow(instruction: u8, code: &mut Bytes<'_>, to: &mut Vec<u8>) -> Result<(), Failure> {
    let numbers = match instruction {
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => 0,
        0x02..=0x04 | 0x0c | 0x0d | 0x10 | 0x20..=0x26 | 0x3f..=0x42 | 0xd0 | 0xd2 => 1,
        0x11 => 2,
        0x28..=0x3e => {
            code.number()?;
            1
        }
        0x0e => code.copy(to)? + 1,
        0x1c => code.copy(to)?,
        0x43 | 0x44 => {
            for _ in 0..if instruction == 0x43 { 4 } else { 8 } {
                to.push(code.byte()?);
            }
            0
        }
        0xfc => match code.copy(to)? {
            0..=7 => 0,
            9 | 11 | 13 | 15..=17 => 1,
            8 | 10 | 12 | 14 => 2,
            other => {
                return Err(format!("The module holds the instruction 0xfc {other}, which pages cannot carry yet."));
            }
        },
        other => return Err(format!("The module holds the instruction {other:#04x}, which pages cannot carry yet.")),
    };
    for _ in 0..numbers {
        code.copy(to)?;
    }
    Ok(())
}

const CUT: &str = "The module is cut short.";

struct Bytes<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bytes<'_> {
    fn byte(&mut self) -> Result<u8, Failure> {
        let byte = self.bytes.get(self.at).ok_or(CUT)?;
        self.at += 1;
        Ok(*byte)
    }

    /// A number in the way of WebAssembly, seven bits a byte. Of one that is signed, or longer than a length ever is,
    /// only the place where it ends counts.
    fn number(&mut self) -> Result<usize, Failure> {
        self.copy(&mut Vec::new())
    }

    fn copy(&mut self, to: &mut Vec<u8>) -> Result<usize, Failure> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            to.push(byte);
            number |= usize::from(byte & 127).checked_shl(shift).unwrap_or_default();
            shift += 7;
            if byte < 128 {
                return Ok(number);
            }
        }
    }
}

fn write(out: &mut Vec<u8>, mut number: usize) {
    while number > 127 {
        out.push(number as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::{sort, write};

    #[test]
    fn a_module_that_is_cut_or_unknown_is_refused() {
        let module = |code: &[u8]| {
            let mut bytes = b"\0asm\x01\0\0\0\x0a".to_vec();
            write(&mut bytes, code.len() + 3);
            bytes.extend([1]);
            write(&mut bytes, code.len() + 1);
            bytes.push(0);
            bytes.extend(code);
            bytes
        };
        assert!(sort(&module(&[0x41, 1, 0x1a, 0x0b])).is_ok());
        assert!(sort(&module(&[0x41])).is_err(), "the constant is missing");
        assert!(sort(&module(&[0xff, 0x0b])).is_err(), "no such instruction");
        assert!(sort(&module(&[0xfc, 99, 0x0b])).is_err(), "no such instruction");
        assert!(sort(b"\0asm\x01\0\0\0").is_err(), "no functions");
    }
}
