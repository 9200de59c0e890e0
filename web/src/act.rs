//! What a screen asks for.

use crate::copy::Copy;
use crate::file::File;
use crate::form::Tick;
use crate::session::Page;

/// What a screen asks for.
#[derive(Clone)]
pub enum Act {
    /// Something was typed in a field.
    Typed(&'static str, String),
    /// Something was ticked in a field.
    Ticked(&'static str, Tick),
    /// The form was submitted.
    Continue,
    /// What was pasted into these fields is to be checked, and what is found shown there.
    Check(&'static [&'static str], &'static str),
    /// The pasted rows are to be taken into the list.
    Paste,
    /// Another page.
    Go(Page),
    /// A row of a list, taken away.
    Remove(&'static str, usize),
    /// The list of a deployment beside the recommended one, completed.
    Complete(&'static str),
    /// The same answers, for another day.
    Judge(judge::Date),
    /// All answers away.
    StartAgain,
    /// Bring back what was cleared.
    Restore,
    /// Answers came in from a file.
    Opened(String),
    /// Of answers that came in from elsewhere and those held: the former, or else the latter.
    Choose(bool),
    /// A copy of the page with the answers, inside an archive or as it is.
    SaveCopy(bool),
    /// Something as a file.
    Save(File),
    /// Something onto the clipboard.
    Copy(Copy),
    /// The result, handed to the page around.
    Give,
    /// Prices into links, or out of them again.
    SharePrices,
    /// One more answer is tried otherwise.
    Try,
    /// The address changed without us.
    Navigated,
}
