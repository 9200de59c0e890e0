//! `cargo xtask gallery`: pictures of every screen in every state, to be looked at after a change of how things look.

use std::process::Command;

use crate::pack::Build;
use crate::steps::{root, run, target};
use crate::{Failure, dist, setup};

/// Packs the page and makes the pictures, in Chromium.
pub fn gallery() -> Result<(), Failure> {
    let browsers = setup::for_tests(false)?;
    dist::dist(Build::Small, None)?;
    let folder = target().join("gallery");
    run(Command::new("node")
        .arg(root().join("tests/browser/gallery.mjs"))
        .arg(&folder)
        .env("CHROMIUM", &browsers.chromium)
        .env("FIREFOX", &browsers.firefox))?;
    println!("{}", folder.join("index.html").display());
    Ok(())
}
