//! The pack step: everything into one HTML file that works from a web server, in a frame, and from a disk.
//!
//! The module stands in an inert data block as letters, because text survives every way of saving a page: squeezed, in
//! letters of which any host's packing leaves six bits each. Glue and boot are one inline script, allowed by its hash; it
//! brings the small module along that unpacks the large one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::Failure;
use crate::arrange::arrange;
use crate::steps::{read, root, run, target, write};

/// How much care goes into a build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// Compiled quickly, not shrunk.
    Quick,
    /// As small as it gets.
    Small,
    /// Shrunk, and not squeezed: for hosts whose visitors have slow processors rather than slow lines.
    Plain,
}

/// Builds the calculator and packs it into one page. `site` is where the page will be found, if that is known.
pub fn pack(build: Build, site: Option<&str>) -> Result<String, Failure> {
    let out = target().join("pack");
    let module = module("web", build, &out)?;
    let shell = |name: &str| read(&root().join("web/shell").join(name));
    let glue = started(&read(&module.with_file_name("page.js"))?)?;
    let scripts: Result<Vec<String>, Failure> =
        ["words", "module", "page", "copy", "frame", "boot"].map(|it| shell(&format!("{it}.js"))).into_iter().collect();
    let scripts = scripts?.concat();
    let style = shell("style.css")?;
    let (script, style, module) = match build {
        Build::Quick => (glue + &scripts, style, module),
        Build::Small | Build::Plain => {
            let (module, short) = optimise(&module)?;
            let script = minify(&(rename(&glue, &short) + &scripts), "js", &out)?;
            (
                fill_one(&script, "\"{{unpacker}}\"", &format!("\"{}\"", unpacker(&out)?))?,
                minify(&style, "css", &out)?,
                module,
            )
        }
    };
    let mut wasm = fs::read(&module).map_err(|error| format!("{}: {error}", module.display()))?;
    if build == Build::Small {
        wasm = arrange(&wasm)?;
        fs::write(&module, &wasm).map_err(|error| format!("{}: {error}", module.display()))?;
    }
    let here = root().display().to_string();
    let names = |path: &str| wasm.windows(path.len()).any(|bytes| bytes == path.as_bytes());
    if build == Build::Small && [here.as_str(), "/registry/src", "/rustlib/src"].into_iter().any(names) {
        return Err("The module names a path of this machine, so another machine would build another page.".to_owned());
    }
    // Squeezing a module that is not shrunk takes longer than one waits for while working on the page.
    let letters = if build == Build::Small { squeeze::pack(&wasm)? } else { signs(&wasm) };
    let (template, imprint) = (read(&root().join("index.html"))?, imprint(site)?);
    let page = |blank_lines| {
        let template = fill_one(&template, MODULE_BLOCK, &format!("{}{MODULE_BLOCK}", "\n".repeat(blank_lines)))?;
        assemble(&template, &imprint, style.trim(), script.trim(), &letters)
    };
    let mut best = page(0)?;
    if build == Build::Small {
        let mut size = brotli(best.as_bytes(), 0)?.len();
        for blank_lines in 1..BLANK_LINES {
            let other = page(blank_lines)?;
            let other_size = brotli(other.as_bytes(), 0)?.len();
            if other_size < size {
                (best, size) = (other, other_size);
            }
        }
    }
    Ok(best)
}

/// Where the module stands in the template. Brotli packs in blocks, and how well it keeps the letters of the module apart
/// from the rest hangs on where a block happens to end: that makes up to 0.4 kB. So blank lines before the module, fewer
/// than these, are tried for the place that suits it.
const MODULE_BLOCK: &str = "<script type=\"text/plain\" id=\"wasm\"";
const BLANK_LINES: usize = 8;

/// Packs in brotli with blocks of a size, 0 for what suits it.
pub fn brotli(bytes: &[u8], lgblock: i32) -> Result<Vec<u8>, Failure> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, lgblock, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).map_err(|error| error.to_string())?;
    Ok(out)
}

/// The glue without the ways in which it would fetch a module, which the page holds, without what browsers lacked that do not
/// know the packing either, and without the care for functions that the module forgot, which are those alone that end with
/// their one call: a function from the module's bytes.
fn started(glue: &str) -> Result<String, Failure> {
    let (glue, _) = parted(glue, "    async function __wbg_load(")?;
    let (head, rest) = parted(glue, "    let script_src;")?;
    let (_, rest) = parted(rest, "    function __wbg_get_imports()")?;
    let (rest, tail) = parted(rest, "    if (!('encodeInto' in cachedTextEncoder)) {")?;
    let (_, tail) = parted(tail, "\n    }\n")?;
    let (rest, closures) = parted(rest, "    const CLOSURE_DTORS = ")?;
    let (_, closures) = parted(closures, ";\n")?;
    let closures = closures
        .replace("CLOSURE_DTORS.register(real, state, state);", "")
        .replace("CLOSURE_DTORS.unregister(state);", "");
    Ok(format!("{head}    function __wbg_get_imports(){rest}{closures}{tail}{STARTED}"))
}

fn parted<'g>(glue: &'g str, at: &str) -> Result<(&'g str, &'g str), Failure> {
    let otherwise =
        || format!("wasm-bindgen writes its glue otherwise than before, without “{at}”: see to `started` in pack.rs.");
    glue.split_once(at).ok_or_else(otherwise)
}

const STARTED: &str = "    return async (bytes) => {
        const { instance } = await WebAssembly.instantiate(bytes, __wbg_get_imports());
        return __wbg_finalize_init(instance);
    };
})({ __proto__: null });
";

/// Compiles a package to a module, and writes it and its glue into a folder.
fn module(package: &str, build: Build, out: &Path) -> Result<PathBuf, Failure> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--package", package, "--target", "wasm32-unknown-unknown"]);
    if build != Build::Quick {
        small(&mut cargo, "");
    }
    run(&mut cargo)?;
    let folder = if build == Build::Quick { "debug" } else { "page" };
    Bindgen::new()
        .input_path(target().join("wasm32-unknown-unknown").join(folder).join(package).with_extension("wasm"))
        .no_modules(true)
        .map_err(|error| error.to_string())?
        .typescript(false)
        .remove_name_section(build != Build::Quick)
        .remove_producers_section(true)
        .out_name("page")
        .generate(out)
        .map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    Ok(out.join("page_bg.wasm"))
}

/// A page with nothing but Yew and a counter, packed as the calculator is, or not squeezed: to measure against.
pub fn bare(build: Build) -> Result<String, Failure> {
    let (out, here) = (target().join("bare"), root().join("tests/bench/bare"));
    let module = module("bare", build, &out)?;
    let glue = started(&read(&module.with_file_name("page.js"))?)?;
    let (module, short) = optimise(&module)?;
    let scripts = rename(&glue, &short) + &read(&root().join("web/shell/module.js"))? + &read(&here.join("boot.js"))?;
    let script = fill_one(&minify(&scripts, "js", &out)?, "\"{{unpacker}}\"", &format!("\"{}\"", unpacker(&out)?))?;
    let wasm = fs::read(&module).map_err(|error| format!("{}: {error}", module.display()))?;
    let letters = if build == Build::Small { squeeze::pack(&arrange(&wasm)?)? } else { signs(&wasm) };
    fill(&read(&here.join("page.html"))?, &[("wasm", letters), ("script", script)])
}

/// Builds the standard library along, for size, and lets a panic stop the module at once instead of writing a message
/// that no visitor reads: together 12 kB of 160 in brotli. `web/shell/boot.js` says that the page has stopped. These options
/// are not stable, so they hold for the toolchain that `rust-toolchain.toml` pins; `serve` and the tests outside browsers do without.
pub fn small(cargo: &mut Command, more: &str) {
    let flags = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
    cargo
        .args(["--profile", "page", "-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", format!("{flags} {more}"));
}

/// The module that unpacks the calculator in the page. It reckons four numbers
/// at once, which takes about a sixth off the time, and which every browser can that knows the packing.
fn unpacker(out: &Path) -> Result<String, Failure> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--package", "squeeze", "--lib", "--target", "wasm32-unknown-unknown"]);
    // A small stack makes small addresses of all that comes after it. What is large stands still, so little goes onto it.
    small(&mut cargo, "-Ctarget-feature=+simd128 -Clink-arg=-zstack-size=4096");
    run(cargo.env("CARGO_TARGET_DIR", target().join("unpacker")))?;
    let (module, small) =
        (target().join("unpacker/wasm32-unknown-unknown/page/squeeze.wasm"), out.join("unpacker.wasm"));
    run(Command::new(tool("wasm-opt"))
        .args(["-Oz", "--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz", "--reorder-locals"])
        .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
        .arg(module)
        .arg("-o")
        .arg(&small))?;
    let wasm = fs::read(&small).map_err(|error| format!("{}: {error}", small.display()))?;
    Ok(signs(&wasm))
}

/// Bytes as signs, of which the lower eight bits less 35 are the byte: those that ASCII has, but for two that a text
/// or a script cannot hold as they are, and else letters of other alphabets, which nothing takes for a control.
fn signs(bytes: &[u8]) -> String {
    let sign = |byte: &u8| {
        let sign = char::from(byte.wrapping_add(FIRST));
        let plain = *byte < u8::MAX - FIRST && sign.is_ascii_graphic() && !"<\\".contains(sign);
        if plain { sign } else { char::from_u32(u32::from(*byte) + u32::from(FIRST) + 256).unwrap_or_default() }
    };
    bytes.iter().map(sign).collect()
}

/// The sign behind the last of those that a text in quotation marks cannot hold.
const FIRST: u8 = b'#';

/// What a build says of itself: the day of its rules, and where newer ones are to be found.
fn imprint(site: Option<&str>) -> Result<[(&'static str, String); 3], Failure> {
    let book = read(&root().join("crates/rules/RULES.md"))?;
    let rules = book.split_once("Rules of ").and_then(|(_, rest)| rest.split_once('.'));
    let (rules, _) = rules.ok_or("crates/rules/RULES.md does not say of when its rules are: cargo xtask book.")?;
    let newer = site.map_or("where this copy came from".to_owned(), |site| {
        format!("at <a href=\"{site}\" rel=\"noopener noreferrer\">{site}</a>")
    });
    Ok([("rules", rules.to_owned()), ("newer", newer), ("head", site.map(about).unwrap_or_default())])
}

/// What other sites and search engines are told of the page, where its address is known.
fn about(site: &str) -> String {
    format!(
        "<link rel=\"canonical\" href=\"{site}\">\n\
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{site}oembed.json\" title=\"CALculator\">\n\
         <meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:title\" content=\"CALculator\">\n\
         <meta property=\"og:url\" content=\"{site}\">\n\
         <meta property=\"og:image\" content=\"{site}preview.png\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n"
    )
}

/// By it browsers know the letters of the page, even where a host names them otherwise: letters that are read as others
/// would change the script, which would not pass its hash.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Fills the template. The script carries the template too, with everything that is short filled in, because copies of
/// the page are made from it.
fn assemble(
    template: &str,
    imprint: &[(&'static str, String)],
    style: &str,
    script: &str,
    letters: &str,
) -> Result<String, Failure> {
    let mut parts: Vec<(&str, String)> = imprint.to_vec();
    parts.extend([("style-hash", hash(style)), ("check", checksum(letters).to_string())]);
    let later = ["style", "wasm", "script", "script-hash", "state"];
    parts.extend(later.map(|part| (part, format!("{{{{{part}}}}}"))));
    let form = format!("{BYTE_ORDER_MARK}{}", fill(template, &parts)?);
    let literal =
        form.replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${").replace("</script", "<\\/script");
    let script = &fill_one(script, "\"{{form}}\"", &format!("`{literal}`"))?;
    let lower = script.to_lowercase();
    if let Some(bad) = ["</script", "<!--"].into_iter().find(|bad| lower.contains(bad)) {
        return Err(format!("The script holds “{bad}”, which would end it early inside the page."));
    }
    if style.to_lowercase().contains("</style") {
        return Err("The style sheet holds “</style”, which would end it early inside the page.".to_owned());
    }
    let parts = [
        ("style", style.to_owned()),
        ("wasm", letters.to_owned()),
        ("script", script.clone()),
        ("script-hash", hash(script)),
        ("state", String::new()),
    ];
    fill(&form, &parts)
}

/// Puts each part in the place of its `{{name}}`, in one go, so that nothing inside a part is taken for a place.
pub fn fill(template: &str, parts: &[(&str, String)]) -> Result<String, Failure> {
    let mut pieces = template.split("{{");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("}}").ok_or("A template opens a place and does not close it.")?;
        let part = parts.iter().find(|(part, _)| *part == name);
        let (_, text) = part.ok_or_else(|| format!("A template has a place {{{{{name}}}}} that nothing fills."))?;
        out.push_str(text);
        out.push_str(rest);
    }
    match parts.iter().find(|(part, _)| !template.contains(&format!("{{{{{part}}}}}"))) {
        Some((part, _)) => Err(format!("A template has no place {{{{{part}}}}}.")),
        None => Ok(out),
    }
}

fn fill_one(text: &str, place: &str, part: &str) -> Result<String, Failure> {
    match text.matches(place).count() {
        1 => Ok(text.replacen(place, part, 1)),
        n => Err(format!("The script holds {place} {n} times instead of once.")),
    }
}

/// The hash by which a content security policy names an inline script or style, behind `sha256-`.
pub fn hash(text: &str) -> String {
    BASE64.encode(Sha256::digest(text.as_bytes()))
}

/// What the page compares the module with, so that a damaged copy says so (FNV-1a, 32 bits).
fn checksum(letters: &str) -> u32 {
    letters.encode_utf16().fold(0x811c_9dc5, |sum: u32, unit| (sum ^ u32::from(unit)).wrapping_mul(0x0100_0193))
}

/// How `wasm-opt` makes a module smallest. Without feature flags: with them it writes modules that browsers refuse. Packing
/// memory would cut the data into a thousand pieces, which takes 3 kB more in brotli, and the other passes left out 1.5 kB
/// more: what they save in bytes they cost in regularity. Building the loops anew and doing it all again saves 0.4 kB. The
/// first kilobyte of memory is the far end of the stack, a megabyte deep: to leave it out of account saves 0.7 kB.
pub const SMALLEST: [&str; 11] = [
    "-Oz",
    "--low-memory-unused",
    "--skip-pass=memory-packing",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    "--skip-pass=inlining-optimizing",
    "--skip-pass=merge-locals",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
];

/// The module as small as it gets. What passes between it and the glue gets short names: 2 kB.
fn optimise(wasm: &Path) -> Result<(PathBuf, BTreeMap<String, String>), Failure> {
    let small = wasm.with_file_name("page_small.wasm");
    let mut tool = Command::new(tool("wasm-opt"));
    tool.args(SMALLEST).arg("--minify-imports-and-exports-and-modules").arg(wasm).arg("-o").arg(&small);
    let told = tool.output().map_err(|error| format!("wasm-opt: {error}"))?;
    if !told.status.success() {
        return Err(format!("wasm-opt: {}", String::from_utf8_lossy(&told.stderr)));
    }
    Ok((small, short_names(&String::from_utf8_lossy(&told.stdout))))
}

/// The short names that `wasm-opt` gave, by the long ones. It tells them as rows of JSON, the short name last and the
/// long one before it; what is imported comes from one module, whose short name is always `a`.
fn short_names(told: &str) -> BTreeMap<String, String> {
    let rows = told.lines().filter_map(|line| {
        let mut names = line.split('"').skip(1).step_by(2).collect::<Vec<_>>().into_iter().rev();
        let (short, long) = (names.next()?, names.next()?);
        Some((long.to_owned(), short.to_owned()))
    });
    rows.chain([(MODULE.to_owned(), "a".to_owned())]).collect()
}

/// How wasm-bindgen's glue names itself to the module.
const MODULE: &str = "./page_bg.js";

/// The glue with the module's short names: as keys of what the module imports, and behind `wasm.` for its exports.
fn rename(glue: &str, short: &BTreeMap<String, String>) -> String {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "_$".contains(letter);
    let glue = glue.replace(&format!("\"{MODULE}\":"), &format!("\"{}\":", short[MODULE]));
    let mut out = String::with_capacity(glue.len());
    let mut rest = glue.as_str();
    while let Some(start) = rest.find(is_name) {
        let (before, after) = rest.split_at(start);
        let (name, after) = after.split_at(after.find(|letter| !is_name(letter)).unwrap_or(after.len()));
        out.push_str(before);
        let is_import = name.starts_with("__wb") && after.starts_with(": function");
        match short.get(name).filter(|_| is_import || out.ends_with("wasm.")) {
            Some(short) => out.push_str(short),
            None => out.push_str(name),
        }
        rest = after;
    }
    // Methods are written shorter than functions by name: 40 B in brotli.
    (out + rest).replace(": function(", "(")
}

/// Shrinks a script or a style sheet.
pub fn minify(text: &str, kind: &str, out: &Path) -> Result<String, Failure> {
    let (long, short) = (out.join(format!("long.{kind}")), out.join(format!("short.{kind}")));
    write(&long, text.as_bytes())?;
    run(Command::new(tool("esbuild"))
        .arg(&long)
        .args(["--minify", "--charset=utf8", "--target=es2022", "--legal-comments=none", "--log-level=warning"])
        .arg(format!("--outfile={}", short.display())))?;
    read(&short)
}

/// A program that the page's npm packages bring.
pub fn tool(name: &str) -> PathBuf {
    root().join("web/node_modules/.bin").join(name)
}

#[cfg(test)]
mod tests {
    use super::{assemble, rename, root, short_names, signs};

    const TEMPLATE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"{{script-hash}} {{style-hash}}\">\
         <style>{{style}}</style>{{check}}{{state}}{{wasm}}<script>{{script}}</script>";

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        for script in ["'</script>'", "'<!--'", "'</SCRIPT'"] {
            assert!(assemble(TEMPLATE, &[], "", &format!("\"{{{{form}}}}\"{script}"), "").is_err(), "{script}");
        }
        assert!(assemble(TEMPLATE, &[], "a{}</style>", "\"{{form}}\"", "").is_err());
        assert!(assemble("{{policy}}", &[], "", "\"{{form}}\"", "").is_err());
        assert!(assemble(TEMPLATE, &[], "", "1", "").is_err(), "a page that cannot copy itself");
    }

    #[test]
    fn every_byte_has_a_sign_that_a_script_can_hold() {
        let bytes: Vec<u8> = (0..=255).collect();
        let signs = signs(&bytes);
        assert!(signs.chars().all(|sign| sign.is_alphanumeric() || sign.is_ascii_graphic()), "{signs}");
        assert!(!signs.contains(['"', '\\', '<']), "{signs}");
        // As `bytesOf` in `web/shell/module.js` reads them.
        let read: Vec<u8> = signs.encode_utf16().map(|unit| (unit.wrapping_sub(35) & 255) as u8).collect();
        assert_eq!(read, bytes);
    }

    #[test]
    fn short_names_reach_the_glue_and_nothing_else() {
        let short = short_names("{\n  [\"./page_bg.js\", \"__wbg_now_1\", \"A\"],\n  [\"memory\", \"b\"]\n}\n");
        let glue = "x = { __wbg_now_1: function() { return wasm.memory + memory; }, \"./page_bg.js\": x };";
        assert_eq!(rename(glue, &short), "x = { A() { return wasm.b + memory; }, \"a\": x };");
    }

    /// The lint forbids Rust to make HTML from text; this forbids it to the scripts, and inline styles, which the page's
    /// policy would block, to the screens.
    #[test]
    fn no_script_makes_html_from_text_and_no_screen_sets_a_style() {
        let sinks = [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "DOMParser",
            "srcdoc",
            "eval(",
            "Function(",
            "setAttribute(\"on",
            "setAttribute(\"style",
        ];
        for (folder, end, forbidden) in
            [("web/shell", ".js", &sinks[..]), ("web/site", ".js", &sinks), ("web/src", ".rs", &[" style="])]
        {
            let mut folders = vec![root().join(folder)];
            let mut seen = 0;
            while let Some(folder) = folders.pop() {
                for path in std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
                    if path.is_dir() {
                        folders.push(path);
                    } else if path.to_string_lossy().ends_with(end) {
                        seen += 1;
                        let text = std::fs::read_to_string(&path).unwrap();
                        let bad = forbidden.iter().find(|bad| text.contains(**bad));
                        assert_eq!(bad, None, "{}", path.display());
                    }
                }
            }
            assert!(seen > 0, "{folder}");
        }
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        let page = assemble(TEMPLATE, &[], "{{wasm}}", "\"{{form}}\"", "module").unwrap();
        assert!(page.contains("<style>{{wasm}}</style>"));
        assert!(page.contains("<style>{{style}}</style>"), "the script holds the template");
    }
}
