//! The rule book: every rule with its sources, chapter by chapter, and the table of features and CALs.

use judge::{Confidence, Record};
use rules::chapters;
use rules::features::{Cell, Feature, Generation, TABLE};

use crate::parts::{
    Entry, Head, Piece, Sources, column, element, nothing, paragraph, part, reason_in_full, table, tag, text, title,
};
use crate::screen::Screen;
use crate::words::{book as say, since as in_words};

/// The whole book on one page; each rule has an address of its own.
pub fn rulebook(_: &Screen<'_>) -> Piece {
    let sources = Sources::default();
    let entry = |rule: &Record<'static>| {
        let since = in_words(rule.valid);
        let since = if since.is_empty() { nothing() } else { element("span", "word", [text(format!(" {since}"))]) };
        let id = element("code", "", [text(rule.id)]);
        let entry = tag("li").with("id", format!("rule-{}", rule.id)).with("tabindex", "-1");
        entry.holds([id, since, element("br", "", Vec::new()), reason_in_full(rule, &sources)])
    };
    let mut pieces = vec![
        paragraph("caption", text(say::version())),
        title(say::TITLE),
        paragraph("lead", text(say::scope())),
        part(say::FEATURES, features()),
    ];
    for chapter in &chapters() {
        let rules = element("ul", "reasons", chapter.rules.iter().map(entry).collect::<Vec<_>>());
        pieces.push(element("section", "", [part(chapter.title, rules)]));
    }
    pieces.push(part(say::SOURCES, sources.folded()));
    element("article", "result", pieces)
}

const HEADS: &[Head] = &[
    column(say::FEATURE),
    column(Generation::ALL[0].name()),
    column(Generation::ALL[1].name()),
    column(Generation::ALL[2].name()),
    column(say::SINCE_2013),
];

/// Which CALs a feature takes in each product; "?" marks what is to be verified.
fn features() -> Piece {
    let cell = |(tier, confidence): &Cell| {
        let verify = if *confidence == Confidence::Low { " ?" } else { "" };
        text(format!("{}{verify}", tier.name()))
    };
    let row = |row: &Feature| {
        let cells = std::iter::once(text(row.name)).chain(row.cells.iter().map(cell)).collect();
        Entry { cells, more: None }
    };
    table("", say::TABLE, HEADS, TABLE.iter().map(row).collect())
}
