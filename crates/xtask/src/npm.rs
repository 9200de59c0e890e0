//! The package for JavaScript, `dist/npm/`: the rules for Node and browsers, with types, and without the page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::Failure;
use crate::pack;
use crate::steps::{read, root, run, target, write};

/// What stands in the package as it is.
const FILES: [&str; 4] = ["index.js", "index.d.ts", "node.js", "browser.js"];

/// Builds the package into a folder. Returns the module.
pub fn package(folder: &Path) -> Result<Vec<u8>, Failure> {
    let book = book()?;
    let built = module()?;
    let module = blanked(&fs::read(built.join("small.wasm")).map_err(|error| error.to_string())?, &book)?;
    write(&folder.join("calculator_bg.wasm"), &module)?;
    write(&folder.join("calculator.js"), read(&built.join("calculator.js"))?.as_bytes())?;
    write(&folder.join("book.js"), format!("export default {book};\n").as_bytes())?;
    let ours = root().join("crates/wasm/package");
    for name in FILES {
        write(&folder.join(name), read(&ours.join(name))?.as_bytes())?;
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        write(&folder.join(name), read(&root().join(name))?.as_bytes())?;
    }
    write(&folder.join("README.md"), read(&ours.join("README.md"))?.as_bytes())?;
    let about = read(&ours.join("package.json"))?.replace("\"0.0.0\"", &format!("\"{}\"", env!("CARGO_PKG_VERSION")));
    write(&folder.join("package.json"), about.as_bytes())?;
    Ok(module)
}

/// The texts of the book, as JSON.
fn book() -> Result<String, Failure> {
    let arguments = ["run", "--quiet", "--package", "wasm", "--example", "book"];
    let printed = Command::new(env!("CARGO")).args(arguments).current_dir(root()).output();
    let printed = printed.map_err(|error| format!("cargo: {error}"))?;
    if !printed.status.success() {
        return Err(String::from_utf8_lossy(&printed.stderr).into_owned());
    }
    String::from_utf8(printed.stdout).map(|text| text.trim().to_owned()).map_err(|error| error.to_string())
}

/// Builds the module and its glue, and returns the folder that they are in.
fn module() -> Result<PathBuf, Failure> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--package", "wasm", "--features", "untold", "--target", "wasm32-unknown-unknown"]);
    pack::small(&mut cargo, "");
    // Beside the page's, whose standard library is built the same way.
    run(&mut cargo)?;
    let out = target().join("npm");
    Bindgen::new()
        .input_path(target().join("wasm32-unknown-unknown/page/wasm.wasm"))
        .web(true)
        .map_err(|error| error.to_string())?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .out_name("calculator")
        .generate(&out)
        .map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    run(Command::new(pack::tool("wasm-opt"))
        .args(pack::SMALLEST)
        .arg(out.join("calculator_bg.wasm"))
        .arg("-o")
        .arg(out.join("small.wasm")))?;
    Ok(out)
}

/// The module without the texts that it never says, which the package brings beside it: the reasons of the rules, and the
/// hints of questions. Zeros in their place weigh nothing packed, which saves 14 kB of it.
fn blanked(module: &[u8], book: &str) -> Result<Vec<u8>, Failure> {
    let mut texts: Vec<String> = ["\"because\":\"", "\"hint\":\""]
        .iter()
        .flat_map(|key| book.split(*key).skip(1))
        .filter_map(|rest| rest.split_once("\",\""))
        .map(|(text, _)| text.replace("\\\"", "\""))
        .filter(|text| text.len() > 20)
        .collect();
    // What holds another comes before it.
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts.dedup();
    let mut out = module.to_vec();
    for text in texts.iter().map(String::as_bytes) {
        let Some(at) = out.windows(text.len()).position(|bytes| bytes == text) else { continue };
        out[at..at + text.len()].fill(0);
    }
    Ok(out)
}
