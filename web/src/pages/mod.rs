//! The screens, one a file.

mod check;
mod date;
mod list;
mod question;
mod result;
mod why;

pub use check::check;
pub use date::{DATE_QUESTION, DatePage};
pub use list::{ListPage, RowPage};
pub use question::QuestionPage;
pub use result::{headline, result};
use why::why;
