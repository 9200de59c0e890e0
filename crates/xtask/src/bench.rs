//! `cargo xtask bench [PART]`: what the calculator weighs and takes, each beside something else of the same run: a floor, or
//! engines of other people. Never part of the tests, because a machine that is busy would fail them.

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::pack::{self, Build};
use crate::steps::{cargo, read, root, run, target, write};
use crate::{Failure, dist, setup};

/// The parts, in the order in which they run.
pub const PARTS: [&str; 5] = ["size", "visit", "answer", "judging", "growth"];

/// Runs one part, or all.
pub fn bench(part: Option<&str>) -> Result<(), Failure> {
    let browsers = setup::for_bench()?;
    let node = |script: &str| {
        run(Command::new("node")
            .arg(root().join(script))
            .env("BENCH", target().join("bench"))
            .env("CHROMIUM", &browsers.chromium)
            .env("FIREFOX", &browsers.firefox))
    };
    let wants = |name: &str| part.is_none_or(|part| part == name);
    if ["size", "visit", "answer"].into_iter().any(wants) {
        dist::dist(Build::Small, None)?;
        unsqueezed()?;
    }
    for name in PARTS.into_iter().filter(|name| wants(name)) {
        println!("\n── {name}");
        match name {
            "size" => node("tests/bench/size.mjs")?,
            "visit" => {
                node("tests/bench/visit.mjs")?;
                node("tests/bench/lighthouse.mjs")?;
            }
            "answer" => node("tests/bench/answer.mjs")?,
            "judging" => {
                judging()?;
                node("tests/bench/organisation.mjs")?;
            }
            _ => {
                cargo(&["build", "--quiet", "--release", "--package", "bench", "--bin", "native"])?;
                node("tests/bench/growth.mjs")?;
            }
        }
    }
    Ok(())
}

/// The small decision, natively and through the boundary, beside the engines of a harness. Where that is, PEERS says.
fn judging() -> Result<(), Failure> {
    organisation()?;
    cargo(&["build", "--quiet", "--release", "--package", "bench", "--bin", "native"])?;
    cargo(&["build", "--quiet", "--release", "--package", "small", "--target", "wasm32-unknown-unknown"])?;
    let built = target().join("bench");
    glue(&target().join("wasm32-unknown-unknown/release/small.wasm"), "small", &built)?;
    let module = built.join("small_bg.wasm");
    run(Command::new(pack::tool("wasm-opt")).args(["-O3"]).arg(&module).arg("-o").arg(&module))?;
    write(&built.join("peers.mjs"), read(&root().join("tests/bench/peers.mjs"))?.as_bytes())?;
    let peers = std::env::var_os("PEERS").map_or_else(|| root().join("../shared/peers"), PathBuf::from);
    if !peers.join("bench.mjs").exists() {
        println!("No harness of other engines is at {}; name one in the environment variable PEERS.", peers.display());
        return Ok(());
    }
    run(Command::new("node").arg(root().join("tests/bench/judging.mjs")).args([&peers, &built, &target()]))
}

/// The large organisation for browsers, as the page is built, but for the standard library.
fn organisation() -> Result<(), Failure> {
    cargo(&[
        "build",
        "--quiet",
        "--package",
        "bench",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "page",
    ])?;
    glue(&target().join("wasm32-unknown-unknown/page/bench.wasm"), "bench", &target().join("bench"))
}

fn glue(module: &Path, name: &str, folder: &Path) -> Result<(), Failure> {
    Bindgen::new()
        .input_path(module)
        .web(true)
        .map_err(|error| error.to_string())?
        .typescript(false)
        .out_name(name)
        .generate(folder)
        .map_err(|error| format!("wasm-bindgen: {error:#}"))
}

/// What the page is measured against: a page with nothing but Yew and a counter, and either of them not squeezed.
fn unsqueezed() -> Result<(), Failure> {
    let pages = [
        ("bare", pack::bare(Build::Small)?),
        ("bare-plain", pack::bare(Build::Plain)?),
        ("plain", pack::pack(Build::Plain, None)?),
    ];
    for (name, page) in pages {
        let file = target().join("bench").join(name).with_extension("html");
        write(&file, page.as_bytes())?;
        write(&file.with_extension("html.br"), &pack::brotli(page.as_bytes(), 0)?)?;
    }
    Ok(())
}
