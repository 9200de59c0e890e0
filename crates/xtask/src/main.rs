//! The project's commands. Links none of our crates but the one that packs: it runs them.
//!
//! ```text
//! cargo xtask serve [--port N]   build the calculator and serve it on 127.0.0.1
//! cargo xtask test [--all]       everything that must hold before a change lands
//! cargo xtask dist [--site URL]  the site, dist/: the one self-contained page, the same for frames, and what is beside it; and the
//!                                package for JavaScript, dist/npm/
//! cargo xtask cases [FOLDER]     run worked examples; --ids lists what they may name
//! cargo xtask bench [PART]       what weighs and what takes time, beside floors and other engines
//! cargo xtask gallery            every screen in every state as pictures: target/gallery/index.html
//! cargo xtask fuzz [SECONDS]     look for texts that the decoder does not bear
//! cargo xtask book               write the rule book anew, crates/rules/RULES.md
//! ```

#![forbid(unsafe_code)]

mod arrange;
mod bench;
mod dist;
mod fuzz;
mod gallery;
mod npm;
mod pack;
mod serve;
mod setup;
mod site;
mod steps;
mod test;

use std::process::ExitCode;

use pack::Build;

/// What went wrong, in a sentence that says what to do.
pub type Failure = String;

const USAGE: &str = "Usage: cargo xtask serve [--port N] | test [--all] | dist [--plain] [--site URL] | bench [size | visit | answer | judging | growth] | gallery | fuzz [SECONDS] | book | cases [FOLDER | --ids]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["serve"] => serve::serve(8080),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve::serve(port),
            Err(_) => Err(format!("“{port}” is not a port; give a number from 1 to 65535.")),
        },
        ["test"] => test::test(false),
        ["test", "--all"] => test::test(true),
        ["dist"] => dist(Build::Small, None),
        ["dist", "--site", site] => dist(Build::Small, Some(site)),
        ["dist", "--plain"] => dist(Build::Plain, None),
        ["dist", "--plain", "--site", site] | ["dist", "--site", site, "--plain"] => dist(Build::Plain, Some(site)),
        ["bench"] => bench::bench(None),
        ["bench", part] if bench::PARTS.contains(part) => bench::bench(Some(part)),
        ["gallery"] => gallery::gallery(),
        ["fuzz"] => fuzz::fuzz(60),
        ["fuzz", seconds] => match seconds.parse() {
            Ok(seconds) => fuzz::fuzz(seconds),
            Err(_) => Err(format!("“{seconds}” is no number of seconds.")),
        },
        ["cases", rest @ ..] => cases(rest),
        ["book"] => book(),
        ["--help" | "help"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dist(build: Build, site: Option<&str>) -> Result<(), Failure> {
    setup::for_dist()?;
    dist::dist(build, site)
}

/// Writes the rule book as it is committed.
fn book() -> Result<(), Failure> {
    let mut print = std::process::Command::new(env!("CARGO"));
    print.args(["run", "--quiet", "--package", "tests", "--bin", "cases", "--", "--rule-book"]);
    let printed = print.output().map_err(|error| format!("cargo: {error}"))?;
    if !printed.status.success() {
        return Err(String::from_utf8_lossy(&printed.stderr).into_owned());
    }
    let file = steps::root().join("crates/rules/RULES.md");
    std::fs::write(&file, printed.stdout).map_err(|error| format!("{}: {error}", file.display()))
}

/// Runs cases. A folder is meant as seen from where the command was given.
fn cases(arguments: &[&str]) -> Result<(), Failure> {
    let here = std::env::current_dir().unwrap_or_default();
    let arguments: Vec<String> = arguments
        .iter()
        .map(|word| if word.starts_with('-') { (*word).to_owned() } else { here.join(word).display().to_string() })
        .collect();
    let command = ["run", "--quiet", "--package", "tests", "--bin", "cases", "--"];
    let all: Vec<&str> = command.into_iter().chain(arguments.iter().map(String::as_str)).collect();
    steps::cargo(&all)
}
