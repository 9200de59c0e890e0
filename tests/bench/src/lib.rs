//! What is measured: a large organisation, and books and organisations that grow. The small decision that
//! engines of other people decide too is a package of its own.

#![forbid(unsafe_code)]

pub mod growth;
pub mod organisation;
