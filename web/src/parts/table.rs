//! Tables, lists, paragraphs and headings.

use yew::prelude::*;

use super::element::{Piece, all, element, nothing, tag, text};

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
    pub cells: Vec<Piece>,
    /// What stands below the cells, across the table.
    pub more: Option<Piece>,
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
pub fn table(class: &'static str, caption: &'static str, heads: &'static [Head], entries: Vec<Entry>) -> Piece {
    let class_of = |head: &Head| if head.is_count { "count" } else { "" };
    let head = |head: &Head| tag("th").with("scope", "col").with("class", class_of(head)).holds([text(head.name)]);
    let cell = |(place, (head, cell)): (usize, (&Head, Piece))| match place {
        0 => tag("th").with("scope", "row").holds([cell]),
        _ => tag("td").with("data-label", head.name).with("class", class_of(head)).holds([cell]),
    };
    let body = |entry: Entry| {
        let cells = heads.iter().zip(entry.cells).enumerate().map(cell).collect::<Vec<_>>();
        let more = entry.more.map(|more| {
            let across = tag("td").with("colspan", heads.len().to_string()).holds([more]);
            element("tr", "more", [across])
        });
        element("tbody", "", [element("tr", "", cells), more.unwrap_or_else(nothing)])
    };
    let caption = element("caption", "", [text(caption)]);
    let heads = element("thead", "", [element("tr", "", heads.iter().map(head).collect::<Vec<_>>())]);
    let bodies = all(entries.into_iter().map(body).collect::<Vec<_>>());
    element("table", class, [caption, heads, bodies])
}

/// A paragraph.
pub fn paragraph(class: &'static str, content: Piece) -> Piece {
    element("p", class, [content])
}

/// The heading of the page, to which focus goes.
pub fn title(words: impl Into<AttrValue>) -> Piece {
    tag("h1").with("tabindex", "-1").holds([text(words)])
}

/// A heading of the second level with what stands below it.
pub fn part(heading: &'static str, content: Piece) -> Piece {
    all([element("h2", "", [text(heading)]), content])
}

/// The same, of which the reader may fold away what stands below. Printed, all is unfolded.
pub fn fold(heading: &'static str, is_open: bool, content: Piece) -> Piece {
    let summary = element("summary", "", [element("h2", "", [text(heading)])]);
    let fold = tag("details").with("class", "fold").with("open", if is_open { "open" } else { "" });
    fold.holds([summary, content])
}

/// A section below a heading of the third level.
pub fn section(class: &'static str, heading: String, content: Piece) -> Piece {
    element("section", class, [element("h3", "", [text(heading)]), content])
}

/// What is folded away under a few words.
pub fn folded(class: &'static str, summary: Vec<Piece>, content: Piece) -> Piece {
    element("details", class, [element("summary", "", summary), content])
}

/// Words of weight.
pub fn strong(words: impl Into<AttrValue>) -> Piece {
    element("strong", "", [text(words)])
}

/// Words for those who hear the page and do not see what they belong to.
pub fn hidden(words: impl Into<AttrValue>) -> Piece {
    element("span", "hidden", [text(words)])
}

/// Entries of a list.
pub fn list(class: &'static str, entries: Vec<Piece>) -> Piece {
    element("ul", class, entries.into_iter().map(|entry| element("li", "", [entry])).collect::<Vec<_>>())
}
