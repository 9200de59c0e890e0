//! What the reader can take away by the clipboard, made when it is asked for.

use rules::Report;

use crate::sheet::{HTML, MARKDOWN, sheet};
use crate::words::{purchases, result, take};

/// In which form the licence list is copied.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// Lines for a mail: what is recommended, and what is to buy.
    Text,
    /// A table: programs that know tables take it as one, others as HTML.
    Table,
    /// A table in Markdown.
    Markdown,
}

impl Copy {
    /// The kind of text that it is besides plain text.
    pub fn kind(self) -> &'static str {
        if self == Copy::Table { "text/html" } else { "text/plain" }
    }

    /// The text, of a result that stands at this address; nothing where there is no list.
    pub fn of(self, report: &Report, address: &str) -> Option<String> {
        let list = report.recommended()?;
        Some(match self {
            Copy::Text => {
                let as_of = result::as_of(report.judgement.on);
                take::as_text(list.deployment.sentence, &as_of, &purchases(list), address)
            }
            Copy::Table => sheet(list, &HTML),
            Copy::Markdown => sheet(list, &MARKDOWN),
        })
    }
}
