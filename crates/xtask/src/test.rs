//! Everything that must hold before a change lands; what needs no browser comes first.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use crate::pack::{self, Build};
use crate::steps::{cargo, root, run, target, write};
use crate::{Failure, dist, setup};

/// How many interviews are walked when everything is to be tested.
const LONG_WALK: &str = "8000";

/// How many forged addresses and files are tried on a session then.
const FORGERIES: &str = "100000";

/// How long a file of browser tests may take, in milliseconds: half an hour. The longest, every screen in every look, takes
/// eight to nine minutes on two processors, and twice that where something else is busy.
const FILE_TIMEOUT: &str = "--test-timeout=1800000";

/// Runs all steps and stops at the first that fails. `all` adds what is slow.
pub fn test(all: bool) -> Result<(), Failure> {
    let browsers = setup::for_tests(all)?;
    step("Formatting", || cargo(&["fmt", "--all", "--check"]))?;
    step("Lints", || cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
    step("Lints of the page", || {
        cargo(&[
            "clippy",
            "--quiet",
            "--package",
            "web",
            "--package",
            "wasm",
            "--target",
            "wasm32-unknown-unknown",
            "--",
            "--deny",
            "warnings",
        ])
    })?;
    step("Documentation", || {
        run(Command::new(env!("CARGO"))
            .args(["doc", "--quiet", "--workspace", "--no-deps"])
            .env("RUSTDOCFLAGS", "--deny warnings"))
    })?;
    step("Unit, property, case and walk tests", || cargo(&["test", "--quiet"]))?;
    step("Tests of the session and of the commands", || {
        cargo(&["test", "--quiet", "--package", "web", "--package", "xtask"])
    })?;
    if all {
        step("The long walk", || {
            run(Command::new(env!("CARGO"))
                .args(["test", "--quiet", "--package", "tests", "--test", "walk"])
                .env("WALK_INTERVIEWS", LONG_WALK))
        })?;
        step("Many forgeries", || {
            run(Command::new(env!("CARGO"))
                .args(["test", "--quiet", "--package", "web", "forgery"])
                .env("FORGERIES", FORGERIES))
        })?;
    }
    step("The page, not squeezed", || {
        write(&target().join("plain/index.html"), pack::pack(Build::Plain, None)?.as_bytes())
    })?;
    step("The packed site and package", || dist::dist(Build::Small, None))?;
    step("The package from Node, and its types", || {
        run(Command::new("node")
            .args(["--test", "--test-reporter=spec"])
            .arg(root().join("crates/wasm/package.test.mjs")))
    })?;
    let in_browsers = |folder: &str| {
        run(Command::new("node")
            .args(["--test", "--test-concurrency=1", FILE_TIMEOUT, "--test-reporter=spec"])
            .args(tests_in(folder)?)
            .env("CHROMIUM", &browsers.chromium)
            .env("FIREFOX", &browsers.firefox))
    };
    step("The page in Chromium and Firefox", || in_browsers("tests/browser"))?;
    if all {
        step("The page in all its homes, in three engines", || in_browsers("tests/browser/homes"))?;
    }
    Ok(())
}

/// The test files of a folder, not of the folders in it.
fn tests_in(folder: &str) -> Result<Vec<PathBuf>, Failure> {
    let folder = root().join(folder);
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files = entries.flatten().map(|entry| entry.path());
    Ok(files.filter(|file| file.to_string_lossy().ends_with(".test.mjs")).collect())
}

fn step(name: &str, run: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
    println!("── {name}");
    let start = Instant::now();
    run().map_err(|failure| format!("{name}: {failure}"))?;
    println!("   {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}
