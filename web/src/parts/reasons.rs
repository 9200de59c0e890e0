//! Reasons, and the sources they stand on, numbered as they are cited.

use std::cell::RefCell;

use judge::{Rule, Source, Speaks};
use yew::prelude::*;

use super::list;

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

    /// The list of sources, with title, date and full address, folded away.
    pub fn folded(&self) -> Html {
        let documents = format!("The {} documents cited above, with their addresses", self.0.borrow().len());
        html! {
            <details><summary>{ documents }</summary><ol class="sources">
                { for self.0.borrow().iter().zip(1..).map(|(source, number)| html! {
                    <li id={format!("source-{number}")}>
                        { source.title }{ ". " }{ source.publisher }
                        if !source.published.is_empty() { { ", " }{ source.published } }
                        { ". " }
                        if !source.url.is_empty() {
                            <a href={source.url} target="_blank" rel="noopener noreferrer">{ source.url }</a>
                            <span class="on-screen">{ " (new tab)" }</span>{ ". " }
                        }
                        if !source.url.is_empty() { { format!("Last checked {}.", source.checked.in_words()) } }
                    </li>
                }) }
            </ol></details>
        }
    }
}

/// A rule's sentence with its citations and how sure it is.
pub fn reason(rule: &Rule<'static, ()>, sources: &Sources) -> Html {
    let cited = |supporting: bool| -> Vec<Html> {
        rule.citations
            .iter()
            .filter(|citation| (citation.speaks == Speaks::For) == supporting)
            .map(|citation| {
                let number = sources.number(citation.source);
                let because = match citation.speaks {
                    Speaks::For => String::new(),
                    Speaks::Against { held_because } => format!(", not held because {held_because}"),
                };
                html! { <span title={citation.source.title}>{ format!("[{number}] {}{because}", citation.place) }</span> }
            })
            .collect()
    };
    let (for_it, against) = (cited(true), cited(false));
    html! {
        <>
            { rule.because }
            <span class="word">
                { " Source: " }{ joined(for_it) }
                if !against.is_empty() {
                    { ". Against it: " }{ joined(against) }
                }
                { format!(". Confidence: {}. ", rule.confidence.in_words()) }
                <a class="rule" href={format!("#/rules/{}", rule.id)}>{ "Rule" }<span class="hidden">{ format!(" {}", rule.id) }</span></a>
            </span>
        </>
    }
}

/// Several reasons as a list.
pub fn reasons(rules: &[Rule<'static, ()>], sources: &Sources) -> Html {
    list("reasons", rules.iter().map(|rule| reason(rule, sources)).collect())
}

fn joined(parts: Vec<Html>) -> Html {
    html! {
        { for parts.into_iter().enumerate().map(|(place, part)| html! { <>{ if place > 0 { "; " } else { "" } }{ part }</> }) }
    }
}
