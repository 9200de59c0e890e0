//! What follows the instructions of WebAssembly, as far as compilers of Rust write them.

/// What follows an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// So many numbers.
    Numbers(usize),
    /// An alignment, which engines do not read and which is left out, and an offset.
    Address,
    /// A number, then as many numbers more, and so many besides.
    Counted(usize),
    /// So many bytes of a constant.
    Bytes(usize),
    /// The number of another instruction, and what follows that.
    Another,
}

/// What follows an instruction; `None` for one that is not known here.
pub fn follows(code: u8) -> Option<Follows> {
    Some(match code {
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => Follows::Numbers(0),
        0x02..=0x04 | 0x0c | 0x0d | 0x10 | 0x20..=0x26 | 0x3f..=0x42 | 0xd0 | 0xd2 => Follows::Numbers(1),
        0x11 => Follows::Numbers(2),
        0x28..=0x3e => Follows::Address,
        0x0e => Follows::Counted(1),
        0x1c => Follows::Counted(0),
        0x43 => Follows::Bytes(4),
        0x44 => Follows::Bytes(8),
        0xfc => Follows::Another,
        _ => return None,
    })
}

/// How many numbers follow the instructions that have a number of their own; `None` for one that is not known here.
pub fn follow_another(number: usize) -> Option<usize> {
    match number {
        0..=7 => Some(0),
        9 | 11 | 13 | 15..=17 => Some(1),
        8 | 10 | 12 | 14 => Some(2),
        _ => None,
    }
}

/// By how many levels an instruction goes deeper.
pub fn deeper(code: u8) -> i32 {
    match code {
        0x02..=0x04 => 1,
        0x0b => -1,
        _ => 0,
    }
}

/// Instructions that differ only in the size of what they read or write are one class.
pub fn class(code: u8) -> u32 {
    match code {
        0x28..=0x35 => 0x28,
        0x36..=0x3e => 0x36,
        other => u32::from(other),
    }
}

/// Whether an instruction puts a local or a constant there for a later one.
pub fn is_taken(code: u8) -> bool {
    matches!(code, 0x20 | 0x41)
}

/// What kind of instruction takes what others put there, of eight.
pub fn takes(code: u8) -> usize {
    match code {
        0x36..=0x3e => 1,
        0x28..=0x35 => 2,
        0x20 => 3,
        0x41 => 4,
        0x10 => 5,
        0x6a => 6,
        0x21 | 0x22 => 7,
        _ => 0,
    }
}

/// Whether a statement ends with this instruction: it leaves, calls, or keeps what was reckoned.
pub fn ends_statement(code: u8) -> bool {
    matches!(code, 0x00..=0x11 | 0x1a | 0x21 | 0x24 | 0x36..=0x3e)
}
