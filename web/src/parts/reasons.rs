//! Reasons, and the sources they stand on, numbered as they are cited.

use std::cell::RefCell;

use judge::{Record, Source, SourceKind, Speaks};

use super::element::{Piece, all, element, tag, text};
use super::table::{folded, hidden, list};
use crate::words::book as say;

/// The sources cited on one page, in the order in which they first appear.
#[derive(Default)]
pub struct Sources(RefCell<Vec<&'static Source<'static>>>);

impl Sources {
    /// The number of a source, from 1.
    fn number(&self, source: &'static Source<'static>) -> usize {
        let mut cited = self.0.borrow_mut();
        let place = cited.iter().position(|it| *it == source).unwrap_or_else(|| {
            cited.push(source);
            cited.len() - 1
        });
        place + 1
    }

    /// The list of sources, with title, date and full address.
    pub fn listed(&self) -> Piece {
        element(
            "ol",
            "sources",
            self.0.borrow().iter().zip(1..).map(|(source, number)| entry(source, number)).collect::<Vec<_>>(),
        )
    }

    /// The same, folded away.
    pub fn folded(&self) -> Piece {
        folded("", vec![text(say::documents(self.0.borrow().len()))], self.listed())
    }
}

fn entry(source: &Source<'static>, number: usize) -> Piece {
    let mut pieces = vec![text(say::document(source.title, source.publisher, source.published))];
    if !source.url.is_empty() {
        pieces.push(outward(source.url.to_owned(), source.url.to_owned()));
        pieces.push(element("span", "on-screen", [text(say::NEW_TAB)]));
        pieces.push(text(say::checked(source.checked)));
    }
    tag("li").with("id", format!("source-{number}")).holds(pieces)
}

/// A link that leads out of the calculator.
pub fn outward(href: String, named: String) -> Piece {
    let link = tag("a").with("href", href).with("target", "_blank").with("rel", "noopener noreferrer");
    link.holds([text(named)])
}

/// A rule's sentence; on whose word it stands, one tap away.
pub fn reason(rule: Record<'static>, sources: &Sources) -> Piece {
    let against = rule.citations.iter().filter(|citation| citation.speaks != Speaks::For).count();
    let known = rule.citations.iter().filter(|citation| citation.source.kind != SourceKind::GeneralKnowledge).count();
    let documents = known.saturating_sub(against);
    let summary = say::on_whose_word(documents, against, rule.confidence.in_words());
    all([text(rule.because), text(" "), folded("word", vec![text(summary)], word(rule, sources))])
}

/// A rule's sentence and on whose word it stands, for where one has tapped already.
pub fn reason_in_full(rule: Record<'static>, sources: &Sources) -> Piece {
    all([text(rule.because), element("span", "word", [text(" "), word(rule, sources)])])
}

/// A rule's citations, and how sure it is.
fn word(rule: Record<'static>, sources: &Sources) -> Piece {
    let cited = |supporting: bool| -> Vec<Piece> {
        rule.citations
            .iter()
            .filter(|citation| (citation.speaks == Speaks::For) == supporting)
            .map(|citation| {
                let number = sources.number(citation.source);
                let words = match citation.speaks {
                    Speaks::For => say::cited(number, citation.place),
                    Speaks::Against { held_because } => say::cited_against(number, citation.place, held_because),
                };
                tag("span").with("title", citation.source.title).holds([text(words)])
            })
            .collect()
    };
    let (for_it, against) = (cited(true), cited(false));
    let mut pieces = vec![text(say::FOR_IT), joined(for_it)];
    if !against.is_empty() {
        pieces.extend([text(say::AGAINST_IT), joined(against)]);
    }
    pieces.push(text(say::confidence(rule.confidence.in_words())));
    let link = tag("a").with("class", "rule").with("href", format!("#/rules/{}", rule.id)).with("target", "_blank");
    pieces.push(link.holds([text(say::RULE), hidden(say::rule_named(rule.id))]));
    all(pieces)
}

/// Several reasons as a list.
pub fn reasons(rules: &[Record<'static>], sources: &Sources) -> Piece {
    list("reasons", rules.iter().map(|rule| reason(rule, sources)).collect())
}

fn joined(parts: Vec<Piece>) -> Piece {
    let with = |(place, part): (usize, Piece)| [text(if place > 0 { say::AND } else { "" }), part];
    all(parts.into_iter().enumerate().flat_map(with).collect::<Vec<_>>())
}
