//! The walk through a module, byte by byte: what is known before each byte, and where it goes.

use crate::Bits;
use crate::instructions::{Follows, class, deeper, ends_statement, follow_another, follows, is_taken, takes};
use crate::kinds::{self, Kind};
use crate::model::{Model, mix};
use crate::past::Past;

/// Signs in the data that begin no text: the first stands before what begins like one of them, the others are addresses.
pub const PLAIN: u8 = 0xfc;
pub const NEXT: u8 = 0xfd;
pub const FRESH: u8 = 0xfe;
pub const KNOWN: u8 = 0xff;
/// What points to more than this is no text.
pub const LONGEST: usize = 4096;

/// The most instructions of one function, and the most addresses.
const MOST_CODES: usize = 1 << 16;
const MOST_ADDRESSES: usize = 1 << 15;
/// So many instructions, what follows so many, or so many words of data are read in one step: about a millisecond's work, so
/// that a page can stop between two.
const AT_ONCE: usize = 128;

/// Where a module is written.
pub trait Out {
    /// Appends a byte.
    fn push(&mut self, byte: u8);
    /// How many bytes there are.
    fn length(&self) -> usize;
    /// Changes a byte that is there.
    fn set(&mut self, place: usize, byte: u8);
    /// A byte that is there; 0 where none is.
    fn get(&self, place: usize) -> u8;
}

/// What the walk has come to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    /// So many functions are left.
    Functions(usize),
    /// The same, while the instructions of the next are read.
    Codes(usize),
    /// The same, while what follows each of them is read.
    Operands(usize),
    Between,
    /// So many words are left.
    Data(usize),
    Tail,
    End,
}

/// A walk, and all it has seen. It is large, so it stands still in memory; [`Walk::begin`] starts it. What is small comes
/// first, and what is large last, so that most addresses are short numbers: in the page they take place.
#[repr(C)]
pub struct Walk {
    part: Part,
    /// So many bytes are left of what is copied.
    copying: usize,
    /// Where the lengths of the section of functions and of the function at hand are to stand.
    section: usize,
    start: usize,
    /// The instructions of the function at hand: so many, so deep, and written up to here; what followed the last two.
    count: usize,
    depth: i32,
    written: usize,
    pair: [u32; 2],
    /// How many addresses were met, and the last two numbers that told a new one and a known one.
    met: usize,
    ends: [u32; 2],
    /// In which stretch the last word was a new address, and which: 0 for none.
    last: (usize, u32),
    far: [[u32; 2]; 2],
    /// Where the data begins, less its address.
    data: usize,
    /// Which function it is, how many locals it came upon, and the instructions of its statement so far.
    functions: u32,
    locals: u32,
    statement: u32,
    /// How long the text seems to be whose length comes next; 0 where none does.
    length: u32,
    /// The last two numbers that followed an instruction among its like, by what is known of it and by its class.
    by_class: [[u32; 2]; 256],
    by_key: [[u32; 2]; KEYS],
    addresses: [u32; MOST_ADDRESSES],
    function: [u8; MOST_CODES],
    codes: Past,
    operands: Past,
    text: Past,
    model: Model,
}

/// Keys of what follows instructions: by class; of locals and of constants, by what takes them and how many others come
/// before that; and counts.
const KEYS: usize = 256 + 2 * 32 + 256;

impl Walk {
    /// Before it is begun.
    pub const fn new() -> Walk {
        Walk {
            part: Part::Head,
            copying: 0,
            section: 0,
            start: 0,
            count: 0,
            depth: 0,
            written: 0,
            pair: [0; 2],
            met: 0,
            ends: [0; 2],
            last: (0, 0),
            far: [[0; 2]; 2],
            data: 0,
            functions: 0,
            locals: 0,
            statement: 0,
            length: 0,
            by_class: [[0; 2]; 256],
            by_key: [[0; 2]; KEYS],
            addresses: [0; MOST_ADDRESSES],
            function: [0; MOST_CODES],
            codes: Past::new(),
            operands: Past::new(),
            text: Past::new(),
            model: Model::new(),
        }
    }

    /// Ready for the beginning of a module, once: before that it is new or has forgotten.
    pub fn begin(&mut self) {
        self.model.begin();
    }

    /// Forgets all modules. In a page there is one only, so this takes no place there.
    pub fn forget(&mut self) {
        self.model.forget();
        for past in [&mut self.codes, &mut self.operands, &mut self.text] {
            past.forget();
        }
        (self.part, self.copying) = (Part::Head, 0);
        self.functions = 0;
        self.by_key = [[0; 2]; KEYS];
        self.by_class = [[0; 2]; 256];
        (self.met, self.last, self.far) = (0, (0, 0), [[0; 2]; 2]);
    }

    /// A step of the walk; says whether there are more.
    pub fn step(&mut self, bits: &mut impl Bits, out: &mut impl Out) -> bool {
        let part = self.part;
        self.part = match part {
            Part::Head if !self.copy(bits, out) => Part::Head,
            Part::Head => {
                self.section = room_for_length(out);
                Part::Functions(self.number(bits, out, true))
            }
            Part::Functions(0) => {
                measure(self.section, out);
                Part::Between
            }
            Part::Functions(left) => {
                self.begin_function(bits, out);
                Part::Codes(left)
            }
            Part::Codes(left) => {
                for _ in 0..AT_ONCE {
                    if self.depth <= 0 || self.count >= MOST_CODES {
                        break;
                    }
                    let code = self.code(bits);
                    self.function[self.count] = code;
                    self.count += 1;
                    self.depth += deeper(code);
                }
                if self.depth > 0 && self.count < MOST_CODES { Part::Codes(left) } else { Part::Operands(left) }
            }
            Part::Operands(left) => {
                let until = self.count.min(self.written + AT_ONCE);
                while self.written < until {
                    self.instruction(self.written, bits, out);
                    self.written += 1;
                }
                if until < self.count {
                    Part::Operands(left)
                } else {
                    measure(self.start, out);
                    Part::Functions(left - 1)
                }
            }
            Part::Between if !self.copy(bits, out) => Part::Between,
            Part::Between => {
                let base = self.number(bits, out, false) as u32;
                self.ends = [base; 2];
                self.data = out.length().wrapping_sub(base as usize);
                Part::Data(self.number(bits, out, false))
            }
            Part::Data(0) => Part::Tail,
            Part::Data(left) => {
                let some = left.min(AT_ONCE);
                (0..some).for_each(|_| self.word(bits, out));
                Part::Data(left - some)
            }
            Part::Tail if !self.copy(bits, out) => Part::Tail,
            Part::Tail | Part::End => Part::End,
        };
        self.part != Part::End
    }

    /// A number and as many bytes as it says, some of them at once; says whether that was all.
    fn copy(&mut self, bits: &mut impl Bits, out: &mut impl Out) -> bool {
        let left = if self.copying > 0 { self.copying } else { self.number(bits, out, false) };
        self.copying = left.saturating_sub(AT_ONCE);
        for _ in self.copying..left {
            let byte = self.text_byte(bits);
            out.push(byte);
        }
        self.copying == 0
    }

    fn number(&mut self, bits: &mut impl Bits, out: &mut impl Out, is_written: bool) -> usize {
        let mut number = Number::default();
        while number.goes_on {
            let byte = self.text_byte(bits);
            if is_written {
                out.push(byte);
            }
            number.add(byte);
        }
        number.value
    }

    /// The locals of a function; its instructions are next, then what follows each of them.
    fn begin_function(&mut self, bits: &mut impl Bits, out: &mut impl Out) {
        self.functions += 1;
        self.locals = 0;
        self.start = room_for_length(out);
        for _ in 0..self.number(bits, out, true) {
            self.number(bits, out, true);
            let kind = self.text_byte(bits);
            out.push(kind);
        }
        (self.count, self.depth, self.written, self.pair) = (0, 1, 0, [0; 2]);
    }

    fn code(&mut self, bits: &mut impl Bits) -> u8 {
        let past = &self.codes;
        let [b1, b2, b3, b4, b5, b6, b7, b8] = past.last();
        let known = [b1, b2, b3, b4, b5, b6, b7, b8, past.word];
        let before = kinds::CODES.before(&known, 16 + b1 as usize / 16, 256 + b1 as usize, past.repeated());
        let code = self.model.byte(bits, &before);
        self.codes.add(code, (!ends_statement(code)).then_some(code));
        code
    }

    /// Writes an instruction and what follows it.
    fn instruction(&mut self, place: usize, bits: &mut impl Bits, out: &mut impl Out) {
        let code = self.function[place];
        out.push(code);
        let goes_on = place > 0 && !ends_statement(self.function[place - 1]);
        self.statement = mix(if goes_on { self.statement } else { 0 }, u32::from(code));
        let counted = KEYS - 256 + code as usize;
        let numbers = match follows(code) {
            Some(Follows::Numbers(numbers)) => numbers,
            Some(Follows::Address) => {
                out.push(0);
                1
            }
            Some(Follows::Counted(besides)) => self.operand(place, counted, bits, out) + besides,
            Some(Follows::Bytes(bytes)) => {
                for _ in 0..bytes {
                    let byte = self.text_byte(bits);
                    out.push(byte);
                }
                0
            }
            Some(Follows::Another) => follow_another(self.operand(place, counted, bits, out)).unwrap_or_default(),
            None => 0,
        };
        let key = self.key(place);
        for _ in 0..numbers {
            self.operand(place, key, bits, out);
        }
    }

    /// Which local or constant it is, is told best by the instruction that takes it, and by how many others come before
    /// that.
    fn key(&self, place: usize) -> usize {
        let code = self.function[place];
        if !is_taken(code) {
            return class(code) as usize;
        }
        let after = &self.function[place + 1..self.count];
        let others = after.iter().take(3).take_while(|code| is_taken(**code)).count();
        let taken_by = after.get(others).map_or(0, |code| takes(*code));
        256 + usize::from(code == 0x41) * 32 + others * 8 + taken_by
    }

    /// A number that follows an instruction.
    fn operand(&mut self, place: usize, key: usize, bits: &mut impl Bits, out: &mut impl Out) -> usize {
        let code = self.function[place];
        let at = |away: isize| -> u32 {
            let place = place.checked_add_signed(away).filter(|place| *place < self.count);
            place.map_or(0, |place| u32::from(self.function[place]))
        };
        let (p1, p2, q1, q2) = (at(-1), at(-2), at(1), at(2));
        let class = class(code);
        // Reading and writing a local are about the same locals.
        let like = if (0x20..0x23).contains(&code) { 0x20 } else { class as usize };
        let ([h, _], [c1, c2], [v1, v2]) = (self.by_key[key], self.by_class[like], self.pair);
        let (function, statement) = (self.functions, self.statement);
        // A function comes upon its locals one after the other.
        let locals = if like == 0x20 { self.locals } else { 0 };
        let known = [0, 0, key as u32, class, p1, p2, q1, q2, v1, v2, h, c1, c2, function, statement, locals];
        let set = 48 + mix(key as u32, 1) as usize % 200 * 2;
        let number = self.told(&kinds::OPERANDS, known, (set, 768 + p1 as usize), bits, out, true);
        self.by_key[key] = [number.bytes, h];
        self.by_class[like] = [number.bytes, c1];
        if like == 0x20 {
            self.locals = self.locals.max(number.value as u32 + 1);
        }
        self.pair = [mix(number.bytes, class), v1];
        number.value
    }

    /// A number of a kind, of which so much is known besides its digits: they stand first.
    #[inline(never)]
    fn told(
        &mut self,
        kind: &Kind,
        mut known: [u32; 16],
        (set, other_set): (usize, usize),
        bits: &mut impl Bits,
        out: &mut impl Out,
        is_written: bool,
    ) -> Number {
        let mut number = Number::default();
        while number.goes_on {
            (known[0], known[1]) = (number.bytes, number.digits);
            let set = set + usize::from(number.digits > 0);
            let before = kind.before(&known, set, other_set, self.operands.repeated());
            let byte = self.model.byte(bits, &before);
            self.operands.add(byte, None);
            if is_written {
                out.push(byte);
            }
            number.add(byte);
        }
        number
    }

    /// Four bytes of data.
    fn word(&mut self, bits: &mut impl Bits, out: &mut impl Out) {
        let (stretch, last) = self.last;
        let mut new = (0, 0);
        if last != 0 {
            self.length = text_at(out, self.data.wrapping_add(last as usize));
        }
        let sign = self.text_byte(bits);
        let value = if sign == KNOWN {
            let place = self.far(1, bits, out);
            self.addresses[place % MOST_ADDRESSES]
        } else if sign > PLAIN {
            let told = if sign == FRESH { self.far(0, bits, out) as u32 } else { 0 };
            let (stretch, far) = ((told & 1) as usize, told >> 1);
            let end = self.ends[stretch];
            let whole = end.wrapping_add(3) & !3;
            let value = match (far, far & 1) {
                (0, _) => end,
                (_, 0) => whole.wrapping_add(far / 2 - 1),
                _ => whole.wrapping_sub(far / 2),
            };
            new = (stretch, value);
            value
        } else {
            let first = if sign == PLAIN { self.text_byte(bits) } else { sign };
            u32::from_le_bytes([first, self.text_byte(bits), self.text_byte(bits), self.text_byte(bits)])
        };
        if last != 0 && (value as usize) < LONGEST {
            self.ends[stretch] = last.wrapping_add(value);
        }
        self.length = 0;
        self.last = new;
        if new.1 != 0 {
            self.ends[new.0] = value;
            self.addresses[self.met % MOST_ADDRESSES] = value;
            self.met += 1;
        }
        value.to_le_bytes().into_iter().for_each(|byte| out.push(byte));
    }

    /// A byte of the data, or of what is like nothing else.
    fn text_byte(&mut self, bits: &mut impl Bits) -> u8 {
        let past = &self.text;
        let [b1, b2, b3, b4, b5, b6, b7, b8] = past.last();
        let known = [b1, b2, b3, b4, b5, b6, b7, b8, past.word, past.word_before, self.length];
        let before = if self.length > 0 {
            kinds::LENGTHS.before(&known, 40, 3, past.repeated())
        } else {
            kinds::TEXT.before(&known, b1 as usize / 16, 512 + b1 as usize, past.repeated())
        };
        let byte = self.model.byte(bits, &before);
        self.text.add(byte, byte.is_ascii_alphabetic().then_some(byte | 32));
        byte
    }

    /// A number that tells a new address (0) or a known one (1).
    fn far(&mut self, which: usize, bits: &mut impl Bits, out: &mut impl Out) -> usize {
        let [h1, h2] = self.far[which];
        let [b1, b2, b3, b4, ..] = self.text.last();
        let known = [0, 0, which as u32, h1, h2, b1, b2, b3, b4, 0, 0, 0, 0, 0, 0, 0];
        let number = self.told(&kinds::ADDRESSES, known, (33 + which * 2, 1 + which), bits, out, false);
        self.far[which] = [number.bytes, h1];
        number.value
    }
}

/// A number of WebAssembly while it is read: seven bits a byte.
struct Number {
    value: usize,
    /// Its bytes so far, the last the lowest, and how many.
    bytes: u32,
    digits: u32,
    goes_on: bool,
}

impl Default for Number {
    fn default() -> Number {
        Number { value: 0, bytes: 0, digits: 0, goes_on: true }
    }
}

impl Number {
    fn add(&mut self, byte: u8) {
        self.value |= (byte as usize & 127).checked_shl(7 * self.digits).unwrap_or_default();
        self.bytes = self.bytes << 8 | u32::from(byte);
        self.digits += 1;
        self.goes_on = byte > 127;
    }
}

/// How long a text seems to be: it ends with a sentence, before a capital that follows no blank, and before what is
/// no letter.
fn text_at(out: &impl Out, start: usize) -> u32 {
    let (mut last, mut spoken) = (b' ', false);
    for length in 0..LONGEST {
        let byte = out.get(start + length);
        let begins = (byte.is_ascii_uppercase() || byte == b'[')
            && !last.is_ascii_uppercase()
            && !matches!(last, b' ' | b'-' | b'(' | b'/' | b'"' | b'\'' | b'[' | b':' | b'=' | b'+');
        let ends = spoken && matches!(last, b'.' | b'?') && byte != b' ';
        spoken |= byte == b' ';
        if length > 0 && (byte < b' ' || begins || ends) {
            return length as u32;
        }
        last = byte;
    }
    1
}

/// Leaves room for a length, of five bytes; returns where.
fn room_for_length(out: &mut impl Out) -> usize {
    let place = out.length();
    (0..5).for_each(|_| out.push(0));
    place
}

/// Fills in a length, of five bytes, of all that was written since.
fn measure(place: usize, out: &mut impl Out) {
    let mut length = out.length() - place - 5;
    for n in 0..5 {
        out.set(place + n, (length & 127) as u8 | if n < 4 { 128 } else { 0 });
        length >>= 7;
    }
}
