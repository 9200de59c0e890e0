//! A module sorted into streams: all instructions one after the other, then what follows each kind of them, and the
//! addresses among its data. Like stands beside like, so it packs 21 kB smaller than the module as it is.
//!
//! `web/shell/module.js` puts it together again. What engines do not read, how memory is aligned and how long each
//! function is, is left out here and filled in there.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::Failure;

/// The sections of a module that hold its functions and its data.
const CODE: u8 = 10;
const DATA: u8 = 11;

/// Some of a module's bytes, like to each other.
pub struct Stream {
    /// By which it is found again.
    pub key: usize,
    /// What it holds.
    pub kind: Kind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What a stream holds: texts between numbers, instructions, or numbers of seven bits a byte.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Texts between numbers.
    Text,
    /// Instructions, without what follows them.
    Codes,
    /// Numbers of seven bits a byte.
    Numbers,
}

/// The module as streams: what stands around its functions and its data, its instructions, its locals, its data, the
/// addresses in it; then what follows each kind of instruction, by its key. The first holds how long the module gets at
/// most, and where its data begins.
pub fn sort(module: &[u8]) -> Result<Vec<Stream>, Failure> {
    let (header, code) = section(module, CODE)?.ok_or("The module holds no functions.")?;
    let mut bytes = Bytes { bytes: module.get(..code.end).ok_or(CUT)?, at: code.start };
    let mut locals = Vec::new();
    let mut instructions = Vec::new();
    let functions = bytes.copy(&mut locals)?;
    for _ in 0..functions {
        function(&mut bytes, &mut locals, &mut instructions)?;
    }
    let codes: Vec<u8> = instructions.iter().map(|(instruction, _)| *instruction).collect();
    let mut behind: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    for (place, (_, numbers)) in instructions.iter().enumerate().filter(|(_, (_, numbers))| !numbers.is_empty()) {
        behind.entry(key(&codes[place..])).or_default().extend(numbers);
    }

    let after = &module[code.end..];
    let data = data(after)?;
    let (head, rest) = after.split_at(data.start);
    let (words, tail) = rest.split_at((data.end - data.start) / 4 * 4);
    let Addresses { words, fresh, known } = addresses(words, data.base)?;
    // Lengths are written in five bytes each.
    let mut numbers = Vec::new();
    write(&mut numbers, module.len() + 5 * (functions + 1));
    write(&mut numbers, data.base);
    let parts: [(Kind, Vec<u8>); AROUND] = [
        (Kind::Numbers, numbers),
        (Kind::Text, words),
        (Kind::Codes, codes),
        (Kind::Numbers, fresh),
        (Kind::Numbers, known),
        (Kind::Numbers, module[..=header].to_vec()),
        (Kind::Numbers, head.to_vec()),
        (Kind::Numbers, tail.to_vec()),
        (Kind::Numbers, locals),
    ];
    let around = parts.into_iter().enumerate().map(|(key, (kind, bytes))| Stream { key, kind, bytes });
    let behind = behind.into_iter().map(|(key, bytes)| Stream { key: AROUND + key, kind: Kind::Numbers, bytes });
    Ok(around.chain(behind).collect())
}

/// How many streams there are besides what follows instructions.
const AROUND: usize = 9;

/// Where a section begins, and where its contents stand.
fn section(module: &[u8], wanted: u8) -> Result<Option<(usize, Range<usize>)>, Failure> {
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

/// Where the first piece of data stands, and its address in memory.
struct Data {
    start: usize,
    end: usize,
    base: usize,
}

fn data(after: &[u8]) -> Result<Data, Failure> {
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

/// Data in which each address is one sign, and what tells them apart stands aside. Texts lie in memory in the order in
/// which they are written down, so a new address is the end of what the last one points to, or not far from it; one that
/// came before is told by how many others came before it.
#[derive(Default)]
struct Addresses {
    words: Vec<u8>,
    fresh: Vec<u8>,
    known: Vec<u8>,
}

/// The signs, none of which is in a text. What begins like one of them follows the first.
const PLAIN: u8 = 0xfc;
const NEXT: u8 = 0xfd;
const FRESH: u8 = 0xfe;
const KNOWN: u8 = 0xff;

/// What points to more than this is no text.
const LONGEST: usize = 4096;

fn addresses(words: &[u8], base: usize) -> Result<Addresses, Failure> {
    let mut out = Addresses::default();
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
            out.words.extend((word[0] >= PLAIN).then_some(PLAIN));
            out.words.extend(word);
        } else if let Some(place) = seen.get(&value) {
            out.words.push(KNOWN);
            write(&mut out.known, *place);
        } else {
            let stretch = usize::from(value.abs_diff(ends[1]) < value.abs_diff(ends[0]));
            if value == ends[0] {
                out.words.push(NEXT);
            } else {
                out.words.push(FRESH);
                let away = value.abs_diff(ends[stretch]) * 2 + usize::from(value < ends[stretch]);
                write(&mut out.fresh, away * 2 + stretch);
            }
            seen.insert(value, seen.len());
            ends[stretch] = value;
            last = Some((stretch, value));
        }
    }
    Ok(out)
}

type Instruction = (u8, Vec<u8>);

fn function(code: &mut Bytes<'_>, locals: &mut Vec<u8>, instructions: &mut Vec<Instruction>) -> Result<(), Failure> {
    let length = code.number()?;
    let end = code.at + length;
    for _ in 0..code.copy(locals)? {
        code.copy(locals)?;
        locals.push(code.byte()?);
    }
    while code.at < end {
        let instruction = code.byte()?;
        let mut numbers = Vec::new();
        follow(instruction, code, &mut numbers)?;
        instructions.push((instruction, numbers));
    }
    if code.at == end { Ok(()) } else { Err(CUT.to_owned()) }
}

/// The stream of what follows the first of these instructions. Which local or constant it is, is told best by the
/// instruction that takes it, and by how many others come before that.
fn key(codes: &[u8]) -> usize {
    let is_taken = |code: &u8| matches!(code, 0x20 | 0x41);
    match codes.first().copied().unwrap_or_default() {
        first if is_taken(&first) => {
            let others = codes[1..].iter().take(3).take_while(|code| is_taken(code)).count();
            let takes = match codes.get(1 + others).copied().unwrap_or_default() {
                0x36..=0x3e => 1,
                0x28..=0x35 => 2,
                0x20 => 3,
                0x41 => 4,
                0x10 => 5,
                0x6a => 6,
                0x21 | 0x22 => 7,
                _ => 0,
            };
            usize::from(first) * 256 + others * 8 + takes
        }
        0x28..=0x35 => 0x28,
        0x36..=0x3e => 0x36,
        first => usize::from(first),
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

/// Appends a number, seven bits a byte.
pub fn write(out: &mut Vec<u8>, mut number: usize) {
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
