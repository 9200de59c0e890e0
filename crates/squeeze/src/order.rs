//! A module's bytes in the order of the walk: what stands before its functions, function by function its instructions
//! and then what follows them, and its data, in which addresses are told by what they point to.
//!
//! What engines do not read, how memory is aligned and how long each function is, is left out and filled in again.

use std::collections::HashMap;
use std::ops::Range;

use crate::instructions::{Follows, follow_another, follows};
use crate::walk::{FRESH, KNOWN, LONGEST, NEXT, PLAIN};

/// The sections of a module that hold its functions and its data.
const CODE: u8 = 10;
const DATA: u8 = 11;

/// The bytes of a module in the order of the walk, or why it cannot be packed.
pub fn order(module: &[u8]) -> Result<Vec<u8>, String> {
    let (header, code) = section(module, CODE)?.ok_or("The module holds no functions.")?;
    let mut out = Vec::new();
    write(&mut out, header + 1);
    out.extend(&module[..=header]);
    let mut bytes = Bytes { bytes: module.get(..code.end).ok_or(CUT)?, at: code.start };
    for _ in 0..bytes.copy(&mut out)? {
        function(&mut bytes, &mut out)?;
    }
    let after = &module[code.end..];
    let data = data(after)?;
    write(&mut out, data.start);
    out.extend(&after[..data.start]);
    let (words, tail) = after[data.start..].split_at((data.end - data.start) / 4 * 4);
    write(&mut out, data.base);
    write(&mut out, words.len() / 4);
    addresses(words, data.base, &mut out)?;
    write(&mut out, tail.len());
    out.extend(tail);
    Ok(out)
}

/// Where a section begins, and where its contents stand.
fn section(module: &[u8], wanted: u8) -> Result<Option<(usize, Range<usize>)>, String> {
    let mut bytes = Bytes { bytes: module, at: if module.starts_with(b"\0asm") { 8 } else { 0 } };
    while bytes.at < module.len() {
        let header = bytes.at;
        let id = bytes.byte()?;
        let length = bytes.number()?;
        let end = bytes.at.checked_add(length).filter(|end| *end <= module.len()).ok_or(CUT)?;
        if id == wanted {
            return Ok(Some((header, bytes.at..end)));
        }
        bytes.at = end;
    }
    Ok(None)
}

fn function(code: &mut Bytes<'_>, out: &mut Vec<u8>) -> Result<(), String> {
    let length = code.number()?;
    let end = code.at + length;
    for _ in 0..code.copy(out)? {
        code.copy(out)?;
        out.push(code.byte()?);
    }
    let mut numbers = Vec::new();
    while code.at < end {
        let instruction = code.byte()?;
        out.push(instruction);
        follow(instruction, code, &mut numbers)?;
    }
    out.extend(numbers);
    if code.at == end { Ok(()) } else { Err(CUT.to_owned()) }
}

/// Copies what follows an instruction, but for the alignment of memory.
fn follow(instruction: u8, code: &mut Bytes<'_>, to: &mut Vec<u8>) -> Result<(), String> {
    let unknown = |name: &str| format!("The module holds the instruction {name}, which pages cannot carry yet.");
    let numbers = match follows(instruction).ok_or_else(|| unknown(&format!("{instruction:#04x}")))? {
        Follows::Numbers(numbers) => numbers,
        Follows::Address => {
            code.number()?;
            1
        }
        Follows::Counted(besides) => code.copy(to)? + besides,
        Follows::Bytes(bytes) => {
            for _ in 0..bytes {
                to.push(code.byte()?);
            }
            0
        }
        Follows::Another => {
            let other = code.copy(to)?;
            follow_another(other).ok_or_else(|| unknown(&format!("0xfc {other}")))?
        }
    };
    for _ in 0..numbers {
        code.copy(to)?;
    }
    Ok(())
}

/// Where the first piece of data stands, and its address in memory.
struct Data {
    start: usize,
    end: usize,
    base: usize,
}

fn data(after: &[u8]) -> Result<Data, String> {
    let Some((_, section)) = section(after, DATA)? else {
        return Ok(Data { start: 0, end: 0, base: 0 });
    };
    let mut bytes = Bytes { bytes: after, at: section.start };
    let (_pieces, kind, constant) = (bytes.number()?, bytes.number()?, bytes.byte()?);
    let (base, end, length) = (bytes.number()?, bytes.byte()?, bytes.number()?);
    if (kind, constant, end) != (0, 0x41, 0x0b) || base == 0 || bytes.at + length > section.end {
        return Err("The module's data begins in a way that pages cannot carry yet.".to_owned());
    }
    Ok(Data { start: bytes.at, end: bytes.at + length, base })
}

/// Texts lie in memory in the order in which they are written down, so a new address is the end of what the last one
/// points to, or not far from it; one that came before is told by how many others came before it.
fn addresses(words: &[u8], base: usize, out: &mut Vec<u8>) -> Result<(), String> {
    let mut seen: HashMap<usize, usize> = HashMap::new();
    // The ends of what the last new addresses point to, in two stretches of memory: texts lie apart from what is shared.
    let mut ends = [base, base];
    let mut last = None;
    for word in words.chunks_exact(4) {
        let word: [u8; 4] = word.try_into().map_err(|_| CUT)?;
        let value = u32::from_le_bytes(word) as usize;
        // The word behind an address is a length.
        if let Some((stretch, address)) = last.take().filter(|_| value < LONGEST) {
            ends[stretch] = address + value;
        }
        if !(base..base + words.len()).contains(&value) {
            out.extend((word[0] >= PLAIN).then_some(PLAIN));
            out.extend(word);
        } else if let Some(place) = seen.get(&value) {
            out.push(KNOWN);
            write(out, *place);
        } else {
            let stretch = usize::from(value.abs_diff(ends[1]) < value.abs_diff(ends[0]));
            if value == ends[0] {
                out.push(NEXT);
            } else {
                out.push(FRESH);
                write(out, far_from(ends[stretch], value) * 2 + stretch);
            }
            seen.insert(value, seen.len());
            ends[stretch] = value;
            last = Some((stretch, value));
        }
    }
    Ok(())
}

/// How far an address is from an end: 0 where it is the end, else counted from the next whole word, forth or back.
fn far_from(end: usize, value: usize) -> usize {
    let whole = end.next_multiple_of(4);
    match value {
        value if value == end => 0,
        value if value >= whole => (value - whole) * 2 + 2,
        value => (whole - value) * 2 + 1,
    }
}

const CUT: &str = "The module is cut short.";

struct Bytes<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bytes<'_> {
    fn byte(&mut self) -> Result<u8, String> {
        let byte = self.bytes.get(self.at).ok_or(CUT)?;
        self.at += 1;
        Ok(*byte)
    }

    /// A number in the way of WebAssembly, seven bits a byte. Of one that is signed, or longer than a length ever is,
    /// only the place where it ends counts.
    fn number(&mut self) -> Result<usize, String> {
        self.copy(&mut Vec::new())
    }

    fn copy(&mut self, to: &mut Vec<u8>) -> Result<usize, String> {
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

/// Appends a number, seven bits a byte.
fn write(out: &mut Vec<u8>, mut number: usize) {
    while number > 127 {
        out.push(number as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
}
