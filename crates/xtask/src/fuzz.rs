//! `cargo xtask fuzz`: looks for texts that the decoder does not bear, for as long as one likes.
//!
//! A command of its own, because it finds something or nothing after any length of time; what it finds becomes a test.

use std::process::Command;

use crate::Failure;
use crate::steps::{cargo, output, root, run, target, write};

/// What tells the fuzzer which code a text reached. The toolchain needs no unstable option for it.
const COVERAGE: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

/// Begins with the texts of earlier runs and of the worked examples, and runs for so many seconds.
pub fn fuzz(seconds: u32) -> Result<(), Failure> {
    let host = output("rustc", &["-vV"]).unwrap_or_default();
    let host =
        host.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc does not name its host.")?.to_owned();
    let folder = target().join("fuzz");
    println!("Building the fuzzer");
    run(Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--manifest-path", "tests/fuzz/Cargo.toml", "--target", &host])
        .arg("--target-dir")
        .arg(&folder)
        .env("RUSTFLAGS", COVERAGE))?;
    let corpus = folder.join("corpus");
    std::fs::create_dir_all(&corpus).map_err(|error| format!("{}: {error}", corpus.display()))?;
    cargo(&["build", "--quiet", "--package", "tests", "--bin", "cases"])?;
    let links = Command::new(target().join("debug/cases"))
        .arg("--links")
        .current_dir(root())
        .output()
        .map_err(|error| format!("cases: {error}"))?;
    for (number, text) in String::from_utf8_lossy(&links.stdout).split('\0').enumerate() {
        write(&corpus.join(format!("case-{number}")), text.as_bytes())?;
    }
    run(Command::new(folder.join(host).join("release/fuzz"))
        .arg(&corpus)
        .args([format!("-max_total_time={seconds}"), "-max_len=12000".to_owned(), "-rss_limit_mb=512".to_owned()])
        .args(["-timeout=5", "-print_final_stats=1", "-verbosity=0"])
        .arg(format!("-artifact_prefix={}/", folder.display())))
}
