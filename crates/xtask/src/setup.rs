//! What the machine must have. Installs what is missing, a line each; where it may not, it says what to do and stops
//! before anything is built. With everything there it costs a fraction of a second.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;
use crate::steps::{output, root, run};

/// The browsers the page is tested in.
pub struct Browsers {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// Firefox.
    pub firefox: PathBuf,
}

/// For building the page at all: the WebAssembly target.
fn for_page() -> Result<(), Failure> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = output("rustc", &["--print", "sysroot"]).ok_or("rustc is not found. Install Rust with rustup.")?;
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    println!("Setting up: the {TARGET} target");
    run(Command::new("rustup").args(["target", "add", TARGET]))
        .map_err(|_| format!("Add the target with your Rust installation, as `rustup target add {TARGET}` would."))
}

/// For the site: the target, and the tools that shrink scripts and styles.
pub fn for_site() -> Result<(), Failure> {
    for_page()?;
    npm("web")
}

/// For the smallest page: that, and the sources of the standard library.
pub fn for_dist() -> Result<(), Failure> {
    for_site()?;
    const SOURCES: &str = "rust-src";
    let sysroot = output("rustc", &["--print", "sysroot"]).unwrap_or_default();
    if !Path::new(&sysroot).join("lib/rustlib/src/rust/library/std").exists() {
        println!("Setting up: {SOURCES}");
        run(Command::new("rustup").args(["component", "add", SOURCES])).map_err(|_| {
            format!("Add {SOURCES} to your Rust installation, as `rustup component add {SOURCES}` would.")
        })?;
    }
    Ok(())
}

/// For benchmarks: what tests in browsers need, and Lighthouse.
pub fn for_bench() -> Result<Browsers, Failure> {
    npm("tests/bench")?;
    for_tests(false)
}

/// For tests: what `dist` needs, and the browsers with what drives them. `all` adds what drives WebKit, the dialogs of
/// browsers, and the blog that the widget is tried in.
pub fn for_tests(all: bool) -> Result<Browsers, Failure> {
    for_dist()?;
    npm("tests/browser")?;
    let browsers = [
        ("CHROMIUM", "chromium", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"][..]),
        ("FIREFOX", "firefox-esr", &["firefox-esr", "firefox"][..]),
    ];
    for (variable, ..) in &browsers {
        if let Some(named) = std::env::var_os(variable).map(PathBuf::from).filter(|named| !named.is_file()) {
            return Err(format!(
                "{variable} names {}, which is no program. Name a browser, or unset it.",
                named.display()
            ));
        }
    }
    const SLOW: [(&str, &str); 4] =
        [("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb"), ("xdotool", "xdotool"), ("hugo", "hugo")];
    let slow = SLOW.iter().filter(|(program, _)| all && on_path(&[program]).is_none()).map(|(_, package)| *package);
    let missing: Vec<&str> = browsers
        .iter()
        .filter(|(variable, _, names)| browser(variable, names).is_none())
        .map(|(_, package, _)| *package)
        .chain(slow)
        .collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    let found = |(variable, package, names): &(&str, &str, &[&str])| {
        browser(variable, names).ok_or_else(|| {
            format!("No {package} is found. Install it, or name the program in the environment variable {variable}.")
        })
    };
    let [chromium, firefox] = &browsers;
    Ok(Browsers { chromium: found(chromium)?, firefox: found(firefox)? })
}

/// The browser that a variable names, or the first of these names that the machine has.
fn browser(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(variable) {
        return Some(PathBuf::from(named));
    }
    on_path(names)
}

/// The first of these programs that the machine has.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&folders).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|path| path.is_file())
}

/// Installs Debian packages, where this is Debian and we are root.
fn install(packages: &[&str]) -> Result<(), Failure> {
    let root_on_debian = Path::new("/etc/debian_version").exists() && output("id", &["-u"]).as_deref() == Some("0");
    if !root_on_debian {
        return Err(format!(
            "Missing: {}. Install them, or name the programs in the environment variables CHROMIUM and FIREFOX.",
            packages.join(" and ")
        ));
    }
    println!("Setting up: {}", packages.join(" and "));
    let quiet = |command: &mut Command| {
        run(command.env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null()))
    };
    quiet(Command::new("apt-get").args(["update", "--quiet"]))?;
    quiet(Command::new("apt-get").args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(packages))
}

/// Installs the npm packages of a folder, unless they are there as the lock file says.
fn npm(folder: &str) -> Result<(), Failure> {
    let folder = root().join(folder);
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    let stamp = folder.join("node_modules/.installed-lock");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let node = output("node", &["--version"]).unwrap_or_default();
    let major: u32 = node.trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok()).unwrap_or(0);
    if major < 20 {
        return Err("Node.js 20 or newer is needed. Install it from your system's packages.".to_owned());
    }
    println!("Setting up: npm packages of {}", folder.file_name().unwrap_or_default().to_string_lossy());
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--silent"]).current_dir(&folder))?;
    std::fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
}
