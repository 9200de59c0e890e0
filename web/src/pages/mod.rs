//! The screens, one a file: functions of the session.

mod arrival;
mod check;
mod date;
mod list;
mod pasted;
mod policies;
mod question;
mod result;
mod rulebook;
mod take;
mod ways;
mod why;
mod years;

pub use arrival::arrival;
pub use check::check;
pub use date::date;
pub use list::{list, row};
pub use policies::policies;
pub use question::question;
pub use result::{headline, result};
pub use rulebook::rulebook;
pub use years::years;
