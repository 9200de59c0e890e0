//! What several screens share.

mod element;
mod field;
pub mod picture;
mod reasons;
mod table;
mod verdict;

pub use element::{Piece, all, element, filled, nothing, tag, text};
pub use field::{Place, choices_left_out, error_words, field, form, form_for, input, pasted, problems};
pub use reasons::{Sources, outward, reason, reason_in_full, reasons};
pub use table::{
    Entry, Head, column, figures, fold, folded, hidden, list, paragraph, part, section, strong, table, title,
};
pub use verdict::verdict;

use judge::link::Unread;

use crate::words::interview as say;

/// What of a link or a file was not understood.
pub fn unread(unread: &[Unread]) -> Piece {
    if unread.is_empty() {
        return nothing();
    }
    let entry = |it: &Unread| {
        all([element("code", "", [text(it.part.clone())]), text(say::BEFORE_THE_REASON), text(it.why.clone())])
    };
    let entries = list("", unread.iter().map(entry).collect());
    let notice = tag("div").with("class", "notice").with("id", "unread").with("role", "status");
    notice.holds([paragraph("", text(say::NOT_UNDERSTOOD)), entries])
}
