//! Any text whatever, as a link or as a file: it is read, judged and counted without a panic, and what was understood of
//! it is written in both forms and read back the same.

#![no_main]

use judge::{judge, link};
use libfuzzer_sys::fuzz_target;
use rules::{BOOK, count};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (read, unread) = link::read(&BOOK, &text);
    assert!(unread.len() <= 14, "the list of what was not understood grows with the text");
    for again in [link::write(&BOOK, &read), Some(link::write_json(&BOOK, &read))].into_iter().flatten() {
        assert_eq!(link::read(&BOOK, &again), (read.clone(), vec![]));
    }
    if let Some(on) = read.on {
        let beside: Vec<&str> = read.beside.iter().map(String::as_str).collect();
        let report = count(judge(&BOOK, &read.answers, on, &beside));
        assert!(report.judgement.on == on);
    }
});
