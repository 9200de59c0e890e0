//! What goes in comes out, and what cannot go in is refused.

use squeeze::{pack, unpack};

/// A module of one function, and of data if there is any.
fn module(code: &[u8], data: &[u8]) -> Vec<u8> {
    let mut bytes = b"\0asm\x01\0\0\0\x0a".to_vec();
    let section = [&[1, code.len() as u8 + 1, 0][..], code].concat();
    bytes.push(section.len() as u8);
    bytes.extend(section);
    if !data.is_empty() {
        // One piece of data at the address 1024.
        let section = [&[1, 0, 0x41, 0x80, 0x08, 0x0b, data.len() as u8][..], data].concat();
        bytes.extend([11, section.len() as u8]);
        bytes.extend(section);
    }
    bytes
}

#[test]
fn a_module_comes_out_as_it_went_in_but_for_the_length_of_lengths() {
    let data = b"\0\x04\0\0\x05\0\0\0\0\x04\0\0textabcd\xfe\0\0\0\x09\x04\0\0rest!";
    // A block with a branch table, a constant of each kind, memory with an alignment of 0.
    let code = [
        2, 0x40, 0x41, 1, 0x0e, 2, 0, 1, 0, 0x0b, 0x43, 1, 2, 3, 4, 0x1a, 0x41, 8, 0x28, 0, 3, 0x1a, 0xfc, 8, 0, 0,
        0x0b,
    ];
    let packed = pack(&module(&code, data)).unwrap();
    let out = unpack(&packed);
    assert!(out.ends_with(data));
    assert!(out.windows(code.len()).any(|part| part == code));
    assert_eq!(pack(&out).unwrap(), packed, "a second time the same");
}

#[test]
fn like_parts_take_little() {
    let code: Vec<u8> = [0x41, 1, 0x1a].into_iter().cycle().take(99).chain([0x0b]).collect();
    assert!(pack(&module(&code, &[])).unwrap().len() < 70);
}

#[test]
fn a_module_that_is_cut_or_unknown_is_refused() {
    assert!(pack(&module(&[0x41, 1, 0x1a, 0x0b], &[])).is_ok());
    assert!(pack(&module(&[0x41], &[])).is_err(), "the constant is missing");
    assert!(pack(&module(&[0xff, 0x0b], &[])).is_err(), "no such instruction");
    assert!(pack(&module(&[0xfc, 99, 0x0b], &[])).is_err(), "no such instruction");
    assert!(pack(&module(&[0x0b, 0x01], &[])).is_err(), "goes on behind its end");
    assert!(pack(b"\0asm\x01\0\0\0").is_err(), "no functions");
    let mut cut = module(&[0x41, 1, 0x1a, 0x0b], b"data");
    cut.pop();
    assert!(pack(&cut).is_err());
}
