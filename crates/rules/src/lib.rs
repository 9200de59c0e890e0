//! The licensing rules of Microsoft's unified communications, as plain constant data, and the counting that follows.
//!
//! Reading goes from the outside in: [`questions`] are what is asked, [`deployments`] what is recommended, [`deciding`]
//! why, [`features`], [`products`] and [`plans`] what each feature and product needs and each plan gives, [`licences`]
//! the items of the list, [`holdings`] what licences that are owned are good for, [`prices`] what is published of prices, and
//! [`sources`] on whose word. [`count`] turns a judgement into the servers and the licences, [`cost`] and [`cheapest_mix`]
//! say what they cost, [`picture`] draws them, and [`policies`] are what keeps people within their licences.
//!
//! What this crate is not: it shows nothing, reads no clock, and has no path through the questions.
//! The rules speak of OCS 2007 to Skype for Business Server Subscription Edition, and of Lync Online to Teams.

#![forbid(unsafe_code)]
#![cfg_attr(feature = "untold", allow(unused_imports, reason = "sources that are cited nowhere"))]
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
    ($($citation:expr),* $(,)?) => { &[] };
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
