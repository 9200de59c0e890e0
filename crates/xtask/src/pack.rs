//! The pack step: everything into one HTML file that works from a web server, in a frame, and from a disk.
//!
//! The module stands in an inert data block as letters, because text survives every way of saving a page, and because
//! brotli then packs the module itself: base64 of a gzipped module made the page 19 kB larger. Glue and boot are one
//! inline script, allowed by its hash.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::Failure;
use crate::steps::{root, run, target};

/// What the page may weigh in brotli.
pub const BUDGET: usize = 160_000;

/// How much care goes into a build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// Compiled quickly, not shrunk.
    Quick,
    /// As small as it gets.
    Small,
}

/// Packs the smallest page into `dist/index.html`, prints its size and holds it to the budget.
pub fn dist() -> Result<(), Failure> {
    let page = pack(Build::Small)?;
    let file = root().join("dist/index.html");
    write(&file, page.as_bytes())?;
    let size = brotli_size(page.as_bytes())?;
    println!("dist/index.html: {} bytes, {size} in brotli of at most {BUDGET}", page.len());
    if size > BUDGET {
        return Err(format!("The page is {} bytes over its budget.", size - BUDGET));
    }
    Ok(())
}

/// The packed page.
pub fn pack(build: Build) -> Result<String, Failure> {
    let profile = if build == Build::Small { "page" } else { "dev" };
    run(Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--package", "web", "--target", "wasm32-unknown-unknown", "--profile", profile])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_paths()))?;
    let folder = if build == Build::Small { "page" } else { "debug" };
    let module = target().join("wasm32-unknown-unknown").join(folder).join("web.wasm");
    let out = target().join("pack");
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(&module)
        .no_modules(true)
        .map_err(|error| error.to_string())?
        .typescript(false)
        .remove_name_section(build == Build::Small)
        .remove_producers_section(true)
        .out_name("page")
        .generate(&out)
        .map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    let wasm = out.join("page_bg.wasm");
    let glue = out.join("page.js");
    let boot = root().join("web/boot.js");
    let script = format!("{}\n{}", read(&glue)?, read(&boot)?);
    let style = read(&root().join("web/style.css"))?;
    let (script, style, wasm) = match build {
        Build::Quick => (script, style, wasm),
        Build::Small => (minify(&script, "js", &out)?, minify(&style, "css", &out)?, optimise(&wasm)?),
    };
    let template = read(&root().join("index.html"))?;
    let wasm = fs::read(&wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
    let here = root().display().to_string();
    if wasm.windows(here.len()).any(|bytes| bytes == here.as_bytes())
        || wasm.windows(13).any(|it| it == b"/registry/src")
    {
        return Err("The module names a path of this machine, so another machine would build another page.".to_owned());
    }
    assemble(&template, style.trim(), script.trim(), &wasm)
}

/// Flags that keep the paths of this machine out of panic messages, so that every machine builds the same page.
fn without_paths() -> String {
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let registries = cargo.and_then(|cargo| fs::read_dir(cargo.join("registry/src")).ok());
    let registries = registries.into_iter().flatten().flatten().map(|entry| entry.path());
    let remap = |path: PathBuf| format!("--remap-path-prefix={}=.", path.display());
    registries.chain([root()]).map(remap).collect::<Vec<_>>().join(" ")
}

/// Fills the template. Refuses what would end a script early or leave a placeholder behind.
fn assemble(template: &str, style: &str, script: &str, wasm: &[u8]) -> Result<String, Failure> {
    let lower = script.to_lowercase();
    if let Some(bad) = ["</script", "<!--"].into_iter().find(|bad| lower.contains(bad)) {
        return Err(format!("The script holds “{bad}”, which would end it early inside the page."));
    }
    if style.to_lowercase().contains("</style") {
        return Err("The style sheet holds “</style”, which would end it early inside the page.".to_owned());
    }
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        hash(script),
        hash(style)
    );
    let mut page = template.to_owned();
    for (placeholder, text) in [
        ("{{policy}}", policy.as_str()),
        ("{{style}}", style),
        ("{{wasm}}", &letters(wasm)),
        ("{{check}}", &checksum(wasm).to_string()),
        ("{{script}}", script),
    ] {
        if page.matches(placeholder).count() != 1 {
            return Err(format!("index.html must hold {placeholder} exactly once."));
        }
        page = page.replace(placeholder, text);
    }
    Ok(page)
}

/// How a content security policy names an inline script or style.
fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(text.as_bytes())))
}

/// The signs that stand for the bytes 0 to 31, because those are frequent in a module and these are rare: it takes 7 kB
/// off the page in brotli. `web/boot.js` has the same signs (tested).
const RARE: &[u8; 32] = b"%&'*+;=>?DHIJKNQRUVWXYZ[\\]^z{|}~";

/// Bytes as letters: printable ASCII stands for itself, the bytes below it for signs that are rare, and every other byte
/// for the letter 256 places after it in Unicode. No letter ends a script, is a control character, or is changed by
/// normalising to NFC.
fn letters(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match RARE.get(usize::from(*byte)) {
        Some(rare) => char::from(*rare),
        None if (b' '..=b'~').contains(byte) && *byte != b'<' && !RARE.contains(byte) => char::from(*byte),
        None => char::from_u32(u32::from(*byte) + 256).unwrap_or_default(),
    };
    bytes.iter().map(letter).collect()
}

/// What the page compares the module with, so that a damaged copy says so (FNV-1a, 32 bits).
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum: u32, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

fn brotli_size(bytes: &[u8]) -> Result<usize, Failure> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).map_err(|error| error.to_string())
}

/// `wasm-opt` without feature flags: with them it writes modules that browsers refuse. Packing memory would cut the
/// data into a thousand pieces, which takes 3 kB more in brotli, and the other passes left out 1.5 kB more: what they
/// save in bytes they cost in regularity. The first kilobyte of memory is the far end of the stack, a megabyte deep:
/// to leave it out of account saves 0.7 kB.
fn optimise(wasm: &Path) -> Result<PathBuf, Failure> {
    let small = wasm.with_file_name("page_small.wasm");
    run(Command::new(tool("wasm-opt"))
        .args(["-Oz", "--low-memory-unused"])
        .args(
            ["memory-packing", "local-cse", "simplify-locals", "inlining-optimizing", "merge-locals"]
                .map(|pass| format!("--skip-pass={pass}")),
        )
        .arg(wasm)
        .arg("-o")
        .arg(&small))?;
    Ok(small)
}

fn minify(text: &str, kind: &str, out: &Path) -> Result<String, Failure> {
    let (long, short) = (out.join(format!("long.{kind}")), out.join(format!("short.{kind}")));
    write(&long, text.as_bytes())?;
    run(Command::new(tool("esbuild"))
        .arg(&long)
        .args(["--minify", "--target=es2022", "--legal-comments=none", "--log-level=warning"])
        .arg(format!("--outfile={}", short.display())))?;
    read(&short)
}

/// A program that the page's npm packages bring.
fn tool(name: &str) -> PathBuf {
    root().join("web/node_modules/.bin").join(name)
}

fn read(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, bytes))
        .map_err(|error| format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{RARE, assemble, letters, root};

    const TEMPLATE: &str =
        "<meta content=\"{{policy}}\"><style>{{style}}</style>{{check}}{{wasm}}<script>{{script}}</script>";

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        for script in ["'</script>'", "'<!--'", "'</SCRIPT'"] {
            assert!(assemble(TEMPLATE, "", script, b"").is_err(), "{script}");
        }
        assert!(assemble(TEMPLATE, "a{}</style>", "", b"").is_err());
        assert!(assemble("{{policy}}", "", "", b"").is_err());
    }

    #[test]
    fn every_byte_has_a_letter_of_its_own() {
        let all: Vec<u8> = (0..=255).collect();
        let letters: BTreeSet<char> = letters(&all).chars().collect();
        assert_eq!(letters.len(), 256);
        assert!(!letters.iter().any(|letter| letter.is_control() || *letter == '<'));
        let boot = std::fs::read_to_string(root().join("web/boot.js")).unwrap();
        let signs = String::from_utf8_lossy(RARE).replace('\\', "\\\\");
        assert!(boot.contains(&format!("\"{signs}\"")), "the page decodes other signs");
    }

    #[test]
    fn the_same_parts_give_the_same_page() {
        let page = || assemble(TEMPLATE, "a{}", "1", b"module");
        assert!(page().is_ok_and(|it| it.contains("default-src 'none'")));
        assert_eq!(page(), page());
    }
}
