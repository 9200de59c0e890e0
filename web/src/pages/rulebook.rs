//! The rule book: every rule with its sources, chapter by chapter, and the table of features and CALs.

use judge::{Confidence, Rule};
use rules::features::{Cell, Feature, Generation, TABLE};
use rules::{BOOK, SCOPE, chapters};
use yew::prelude::*;

use crate::parts::{Entry, Head, Sources, column, reason, table, text};
use crate::screen::Screen;
use crate::words;

/// The whole book on one page; each rule has an address of its own.
pub fn rulebook(_: &Screen<'_>) -> Html {
    let sources = Sources::default();
    let entry = |rule: &Rule<'static, ()>| {
        let since = words::since(rule.valid);
        html! {
            <li id={format!("rule-{}", rule.id)} tabindex="-1">
                <code>{ rule.id }</code>
                if !since.is_empty() { <span class="word">{ format!(" {since}") }</span> }
                <br />
                { reason(rule, &sources) }
            </li>
        }
    };
    let book = chapters();
    let chapters = book.iter().map(|chapter| {
        html! {
            <section>
                <h2>{ chapter.title }</h2>
                <ul class="reasons">{ for chapter.rules.iter().map(entry) }</ul>
            </section>
        }
    });
    let chapters: Vec<Html> = chapters.collect();
    html! {
        <article class="result">
            <p class="caption">{ format!("Rules of {}.", rules::VERSION.in_words()) }</p>
            <h1 tabindex="-1">{ "Rule book" }</h1>
            <p class="lead">{ format!("{SCOPE}, from {}.", BOOK.valid.in_words()) }</p>
            <h2>{ "Features and CALs" }</h2>
            { features() }
            { for chapters }
            <h2>{ "Sources" }</h2>
            { sources.folded() }
        </article>
    }
}

const HEADS: &[Head] = &[
    column("Feature"),
    column(Generation::ALL[0].name()),
    column(Generation::ALL[1].name()),
    column(Generation::ALL[2].name()),
    column("Lync Server 2013, Skype for Business Server"),
];

/// Which CALs a feature takes in each product; "?" marks what is to be verified.
fn features() -> Html {
    let cell = |(tier, confidence): &Cell| {
        let verify = if *confidence == Confidence::Low { " ?" } else { "" };
        text(format!("{}{verify}", tier.name()))
    };
    let row = |row: &Feature| {
        let cells = std::iter::once(text(row.name)).chain(row.cells.iter().map(cell)).collect();
        Entry { cells, more: None }
    };
    table(
        "",
        "The CALs that each feature takes; “?” means: verify. Persistent Chat is gone since Skype for Business Server 2019",
        HEADS,
        TABLE.iter().map(row).collect(),
    )
}
