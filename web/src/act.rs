//! What a screen asks for.

use crate::form::Tick;
use crate::session::Page;

/// What a screen asks for.
pub enum Act {
    /// Something was typed in a field.
    Typed(&'static str, String),
    /// Something was ticked in a field.
    Ticked(&'static str, Tick),
    /// The form was submitted.
    Continue,
    /// Another page.
    Go(Page),
    /// A row of a list, taken away.
    Remove(&'static str, usize),
    /// The list of a deployment beside the recommended one, completed.
    Complete(&'static str),
    /// All answers away.
    StartAgain,
    /// The address changed without us.
    Navigated,
}
