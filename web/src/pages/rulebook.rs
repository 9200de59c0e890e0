//! The rule book: every rule with its sources, chapter by chapter, and the table of features and CALs.

use judge::Rule;
use rules::features::{Generation, TABLE};
use rules::{BOOK, SCOPE, chapters};
use yew::prelude::*;

use crate::parts::{Sources, reason};
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
            <p class="lead">{ format!("{SCOPE}, from {}.", words::span(BOOK.valid)) }</p>
            <h2>{ "Features and CALs" }</h2>
            { table() }
            { for chapters }
            <h2>{ "Sources" }</h2>
            { sources.list() }
        </article>
    }
}

/// Which CALs a feature takes in each product; "?" marks what is to be verified.
fn table() -> Html {
    let cell = |place: usize, cells: &[rules::features::Cell]| {
        let (tier, confidence) = cells[place];
        let verify = if confidence == judge::Confidence::Low { " ?" } else { "" };
        html! { <td data-label={Generation::ALL[place].name()}>{ tier.name() }{ verify }</td> }
    };
    html! {
        <table>
            <caption>{ "The CALs that each feature takes; “?” means: verify" }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "Feature" }</th>
                    { for Generation::ALL.iter().map(|of| html! { <th scope="col">{ of.name() }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for TABLE.iter().map(|row| html! {
                    <tr>
                        <th scope="row">{ row.name }</th>
                        { for (0..row.cells.len()).map(|place| cell(place, &row.cells)) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
