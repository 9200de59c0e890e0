//! Every word of the interface, apart from the code that shows it, in English. Another language is another folder with
//! the same names. What the rules say stands in `rules`, the start page in `index.html`, and what the page says while the
//! calculator sleeps in `shell/words.js`.
//!
//! A message is whole: a constant; a function of what it tells; or, where elements stand within it, the texts around them
//! in their order, which [`crate::parts::filled`] puts together. Numbers, days and money are written by `judge`.

mod answers;
pub mod book;
pub mod cost;
pub mod interview;
pub mod policies;
pub mod result;
pub mod take;

pub use answers::{
    answer, covered_by, for_whom, in_one_line, people, purchases, row_line, row_name, servers, side, since, to_buy,
    whom,
};
