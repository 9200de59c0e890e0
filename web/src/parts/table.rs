//! Tables, lists and paragraphs: each element is written out once here, because `html!` writes it out wherever it
//! stands, and the page must stay small.

use yew::prelude::*;

/// A column of a table.
#[derive(Clone, Copy)]
pub struct Head {
    /// Its name; on a narrow screen it stands beside each cell.
    pub name: &'static str,
    /// Whether it holds figures.
    pub is_count: bool,
}

/// A row of a table.
pub struct Entry {
    /// One cell for each column; the first heads the row.
    pub cells: Vec<Html>,
    /// What stands below the cells, across the table.
    pub more: Option<Html>,
}

/// A column of words.
pub const fn column(name: &'static str) -> Head {
    Head { name, is_count: false }
}

/// A column of figures.
pub const fn figures(name: &'static str) -> Head {
    Head { name, is_count: true }
}

/// A table.
pub fn table(class: &'static str, caption: &'static str, heads: &'static [Head], entries: Vec<Entry>) -> Html {
    let class_of = |head: &Head| head.is_count.then_some("count");
    let cells = |entry: Vec<Html>| {
        heads.iter().zip(entry).enumerate().map(move |(place, (head, cell))| {
            if place == 0 {
                html! { <th scope="row">{ cell }</th> }
            } else {
                html! { <td data-label={head.name} class={class_of(head)}>{ cell }</td> }
            }
        })
    };
    html! {
        <table {class}>
            <caption>{ caption }</caption>
            <thead>
                <tr>{ for heads.iter().map(|head| html! { <th scope="col" class={class_of(head)}>{ head.name }</th> }) }</tr>
            </thead>
            { for entries.into_iter().map(|entry| html! {
                <tbody>
                    <tr>{ for cells(entry.cells) }</tr>
                    if let Some(more) = entry.more {
                        <tr class="more"><td colspan={heads.len().to_string()}>{ more }</td></tr>
                    }
                </tbody>
            }) }
        </table>
    }
}

/// Text, as a cell or as part of a paragraph.
pub fn text(text: impl Into<AttrValue>) -> Html {
    Html::from(yew::virtual_dom::VText::new(text))
}

/// A paragraph.
pub fn paragraph(class: &'static str, content: Html) -> Html {
    html! { <p {class}>{ content }</p> }
}

/// A heading of the second level with what stands below it.
pub fn part(heading: &'static str, content: Html) -> Html {
    html! { <><h2>{ heading }</h2>{ content }</> }
}

/// A section below a heading of the third level.
pub fn section(heading: String, content: Html) -> Html {
    html! { <section><h3>{ heading }</h3>{ content }</section> }
}

/// Several pieces one after the other.
pub fn all(pieces: Vec<Html>) -> Html {
    Html::from_iter(pieces)
}

/// Entries of a list.
pub fn list(class: &'static str, entries: Vec<Html>) -> Html {
    html! { <ul {class}>{ for entries.into_iter().map(|entry| html! { <li>{ entry }</li> }) }</ul> }
}
