//! `cargo xtask dist`: the site as files, ready for any static host, under any path of it.

use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::pack::{self, Build, pack};
use crate::site::{self, File};
use crate::steps::{root, write};
use crate::{Failure, npm};

/// What the page may weigh in brotli; and what it may where it is not squeezed.
const BUDGET: usize = 160_000;
const PLAIN_BUDGET: usize = 260_000;

/// What the script that partners embed may weigh in gzip.
const EMBED_BUDGET: usize = 1_500;

/// What the module of the package may weigh in brotli.
const PACKAGE_BUDGET: usize = 100_000;

/// Builds the site into `dist/` and the package into `dist/npm/`, prints what weighs, and holds it to the budgets. `build`
/// says whether the page is squeezed: it is a third shorter then, and starts three seconds later, twenty on a slow processor.
pub fn dist(build: Build, site: Option<&str>) -> Result<(), Failure> {
    let site = site.map(address).transpose()?;
    let site = site.as_deref();
    let page = pack(build, site)?;
    let files = site::files(&page, site)?;
    let folder = root().join("dist");
    // What an earlier build left behind is no part of this one.
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let mut sums = String::new();
    for file in &files {
        put(&folder, file, &mut sums)?;
    }
    write(&folder.join("SHA256SUMS"), sums.as_bytes())?;
    let size = brotli(page.as_bytes())?.len();
    let embed = files.iter().find(|file| file.path == "embed.js").map_or(&[][..], |file| &file.bytes);
    let package = brotli(&npm::package(&folder.join("npm"))?)?.len();
    held(&[
        ("dist/index.html", size, "brotli", if build == Build::Plain { PLAIN_BUDGET } else { BUDGET }),
        ("dist/embed.js", gzip(embed)?.len(), "gzip", EMBED_BUDGET),
        ("dist/npm/calculator_bg.wasm", package, "brotli", PACKAGE_BUDGET),
    ])
}

/// Prints what files weigh, and holds them to their budgets.
fn held(files: &[(&str, usize, &str, usize)]) -> Result<(), Failure> {
    for (file, size, packing, budget) in files {
        println!("{file}: {size} bytes in {packing} of at most {budget}");
    }
    match files.iter().find(|(_, size, _, budget)| size > budget) {
        Some((file, size, _, budget)) => Err(format!("{file} is {} bytes over its budget.", size - budget)),
        None => Ok(()),
    }
}

/// The address of a site: it ends in a slash, so that the names of files can follow.
fn address(site: &str) -> Result<String, Failure> {
    let host = site.strip_prefix("https://").or_else(|| site.strip_prefix("http://"));
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "-._~:/%".contains(sign);
    if host.is_none_or(|host| !host.starts_with(|it: char| it.is_ascii_alphanumeric()) || !host.chars().all(plain)) {
        return Err(format!("“{site}” is no address of a site; give one like https://example.org/calculator/."));
    }
    Ok(format!("{}/", site.trim_end_matches('/')))
}

/// Writes a file, its packed forms where it is text, and its sum.
fn put(folder: &Path, file: &File, sums: &mut String) -> Result<(), Failure> {
    let mut forms = vec![(file.path.clone(), file.bytes.clone())];
    if file.is_packed() {
        forms.push((format!("{}.br", file.path), brotli(&file.bytes)?));
        forms.push((format!("{}.gz", file.path), gzip(&file.bytes)?));
    }
    for (path, bytes) in forms {
        write(&folder.join(&path), &bytes)?;
        let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        sums.push_str(&format!("{sum}  {path}\n"));
    }
    Ok(())
}

/// The smallest that any size of blocks gives.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut smallest = pack::brotli(bytes, 0)?;
    for lgblock in 16..=20 {
        let other = pack::brotli(bytes, lgblock)?;
        if other.len() < smallest.len() {
            smallest = other;
        }
    }
    Ok(smallest)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn the_address_of_a_site_is_checked() {
        assert_eq!(address("https://example.org"), Ok("https://example.org/".to_owned()));
        assert_eq!(address("http://localhost:8080/some/path/"), Ok("http://localhost:8080/some/path/".to_owned()));
        for bad in ["example.org", "ftp://example.org", "https://", "https:///x", "https://a/?b", "https://a/\"", ""] {
            assert!(address(bad).is_err(), "{bad}");
        }
    }
}
