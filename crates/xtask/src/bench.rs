//! `cargo xtask bench`: what the calculator takes, measured in browsers against a floor of the same run. Never part of the
//! tests, because a machine that is busy would fail them.

use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::steps::{root, run, target};
use crate::{Failure, setup};

/// Judging, counting and the cheapest mix for a large organisation, as ratios to judging it.
pub fn bench() -> Result<(), Failure> {
    let browsers = setup::for_tests(false)?;
    // As the page is built, but for the standard library.
    let build = ["build", "--quiet", "--package", "bench", "--target", "wasm32-unknown-unknown", "--profile", "page"];
    run(Command::new(env!("CARGO")).args(build))?;
    let built = target().join("bench");
    Bindgen::new()
        .input_path(target().join("wasm32-unknown-unknown/page/bench.wasm"))
        .web(true)
        .map_err(|error| error.to_string())?
        .typescript(false)
        .out_name("bench")
        .generate(&built)
        .map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    run(Command::new("node")
        .arg(root().join("tests/browser/bench.mjs"))
        .env("BENCH", &built)
        .env("CHROMIUM", &browsers.chromium)
        .env("FIREFOX", &browsers.firefox))
}
