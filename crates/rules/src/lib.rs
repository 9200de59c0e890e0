//! The licensing rules of Microsoft's unified communications, as plain constant data, and the counting that follows.
//!
//! Reading goes from the outside in: [`questions`] are what is asked, [`deployments`] what is recommended, [`deciding`]
//! why, [`features`], [`products`] and [`plans`] what each feature and product needs and each plan gives, [`licences`]
//! the items of the list, [`holdings`] what licences that are owned are good for, [`prices`] what is published of prices, and
//! [`sources`] on whose word. [`count`] turns a judgement into the servers and the licences, [`cost`] and [`cheapest_mix`]
//! say what they cost, [`picture`] draws them, and [`policies`] are what keeps people within their licences.
//!
//! ```
//! use judge::{Answer, Answers, Date};
//!
//! // "We own Office 365 E4: what must we still buy?"
//! let answers = Answers::new()
//!     .with("same", Answer::choice("yes"))
//!     .with("people", Answer::Number(100))
//!     .with("does", Answer::choices(["calls", "host"]))
//!     .with("wants", Answer::choices(["office"]))
//!     .with("plan", Answer::choice("e4"))
//!     .with("outside", Answer::choice("no"))
//!     .with("survive", Answer::choices([]));
//! let report = rules::count(rules::judge(&answers, Date::of(2014, 1, 15), &[]));
//!
//! let list = report.recommended().unwrap();
//! assert_eq!(list.deployment.name, "On premises");
//! let line = |licence: &str| list.lines.iter().find(|line| line.licence.id == licence).unwrap();
//! assert_eq!(line("lync-server-2013").to_buy.to_string(), "1");
//! assert_eq!((line("plus-cal").needed.to_string(), line("plus-cal").to_buy.to_string()), ("100".into(), "0".into()));
//! // Every line says on whose word.
//! assert!(line("plus-cal").why.iter().all(|rule| !rule.citations.is_empty()));
//! ```
//!
//! What this crate is not: it shows nothing, reads no clock, and has no path through the questions.
//! The rules speak of OCS 2007 to Skype for Business Server Subscription Edition, and of Lync Online to Teams.

#![forbid(unsafe_code)]
#![cfg_attr(feature = "untold", allow(unused_imports, dead_code, reason = "what only citations name"))]
#![deny(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used
)]

/// A list of citations as a constant, so that a rule can be built by a function.
#[cfg(not(feature = "untold"))]
macro_rules! cite {
    ($($citation:expr),* $(,)?) => { const { &[$($citation),*] } };
}

/// No citations: nobody asks for them.
#[cfg(feature = "untold")]
macro_rules! cite {
    ($($citation:expr),* $(,)?) => {
        &[]
    };
}

mod book;
mod changes;
mod counting;
mod csv;
pub mod deciding;
pub mod deployments;
pub mod era;
pub mod features;
pub mod holdings;
pub mod licences;
mod pasted;
pub mod picture;
pub mod plans;
pub mod policies;
pub mod prices;
pub mod products;
pub mod questions;
pub mod setups;
pub mod sources;

pub use book::{BINDS, BOOK, Chapter, SCOPE, VERSION, all_rules, chapters, mentions};
pub use changes::{Change, Changed, ROWS_MOVED, To, changed, changes};
pub use counting::{
    Cheapest, Cost, Grant, Grants, Held, Home, Item, LicenceList, Line, OtherCount, Otherwise, Place, Report,
    ServerRow, Site, Way, WayOut, Ways, cheapest_mix, cost, count, each_once, judge,
};
pub use pasted::{Pasted, pasted};
