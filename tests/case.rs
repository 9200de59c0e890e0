//! Reads and checks worked examples: one scenario a TOML file. `cases/README.md` describes the format.
//!
//! A case is written by people who know licensing, not Rust: every mistake in a file is named with the key it stands
//! at and, for a slip of the pen, the word that was probably meant.

#![forbid(unsafe_code)]

mod check;
pub mod geometry;
mod print;
mod read;

use std::path::{Path, PathBuf};

use judge::link::{self, Link};
use judge::{Answers, Date, Range};
use rules::BOOK;

pub use check::{check, notes, said};
pub use print::rule_book;
pub use read::read;

/// One scenario.
#[derive(Clone, Debug)]
pub struct Case {
    /// The scenario in a sentence.
    pub title: String,
    /// The date it is judged for.
    pub date: Date,
    /// What is answered.
    pub answers: Answers,
    /// Deployments to complete beside the recommended one.
    pub beside: Vec<String>,
    /// What is expected.
    pub expect: Expect,
}

/// What is expected; what is not mentioned is not checked.
#[derive(Clone, Debug, Default)]
pub struct Expect {
    /// The deployment's id, or `conflict`, `undecided`, `outside-dates`.
    pub deployment: String,
    /// Servers by role.
    pub servers: Vec<Servers>,
    /// Lines of the licence list.
    pub lines: Vec<Line>,
    /// Ways that must be offered.
    pub ways: Vec<Way>,
    /// Lines that must show a range, with its ends.
    pub verify: Vec<Verify>,
    /// Rules that must be told as notices.
    pub notices: Vec<String>,
    /// Rules that exclude each other.
    pub conflict: Vec<String>,
    /// Licences, roles and rules that must not appear.
    pub absent: Vec<String>,
    /// Rules that must have fired.
    pub rules: Vec<String>,
    /// Deployments whose lists must stand beside.
    pub beside: Vec<String>,
    /// The most pages the interview may take, the date included.
    pub pages: Option<u64>,
    /// What is to be bought on the list costs over the years.
    pub cost: Option<String>,
    /// The cheapest mix of ways costs over the years.
    pub mix: Option<String>,
    /// Licences that are named as being without a price.
    pub unpriced: Vec<String>,
}

/// Expected servers of one role.
#[derive(Clone, Debug)]
pub struct Servers {
    /// In the list of this deployment; `None` for the recommended one.
    pub deployment: Option<String>,
    /// The role.
    pub role: String,
    /// The site by its name; `None` for all sites together.
    pub site: Option<String>,
    /// The edition, if it matters.
    pub edition: Option<String>,
    /// How many.
    pub count: Range,
}

/// An expected line. Lines of several groups for the same licence add up unless `group` names one.
#[derive(Clone, Debug)]
pub struct Line {
    /// In the list of this deployment; `None` for the recommended one.
    pub deployment: Option<String>,
    /// The licence.
    pub licence: String,
    /// Only the line of this group.
    pub group: Option<String>,
    /// How many are needed.
    pub needed: Option<Range>,
    /// How many are covered.
    pub covered: Option<Range>,
    /// How many are left to buy.
    pub buy: Option<Range>,
    /// The count that stands beside.
    pub otherwise: Option<u64>,
}

/// An expected way.
#[derive(Clone, Debug)]
pub struct Way {
    /// In the list of this deployment; `None` for the recommended one.
    pub deployment: Option<String>,
    /// Only for this group.
    pub group: Option<String>,
    /// Its items joined by `+`.
    pub way: String,
    /// What must be bought, by licence.
    pub buy: Vec<(String, u64)>,
    /// What is paid twice.
    pub twice: Vec<String>,
}

/// An expected range.
#[derive(Clone, Debug)]
pub struct Verify {
    /// In the list of this deployment; `None` for the recommended one.
    pub deployment: Option<String>,
    /// The licence.
    pub licence: String,
    /// Every doubt in the buyer's favour.
    pub lenient: u64,
    /// Every doubt against the buyer.
    pub cautious: u64,
}

/// The case files of a folder, in the order of their names.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("{}: cannot read this folder: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(format!("{}: there is no case in this folder (*.toml)", folder.display()));
    }
    Ok(files)
}

/// The folder of this project's own cases.
pub fn own_cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

/// What running one file shows.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// Everything that differs or cannot be read; empty when the case passes.
    pub differs: Vec<String>,
    /// What is odd without making it fail.
    pub notes: Vec<String>,
}

/// Reads and checks one file.
pub fn run(file: &Path) -> Run {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => return Run { differs: vec![format!("cannot be read: {error}")], notes: Vec::new() },
    };
    match read(&text) {
        Ok(case) => Run { differs: check(&case), notes: notes(&case) },
        Err(mistakes) => Run { differs: mistakes, notes: Vec::new() },
    }
}

/// Our own cases as links and as files: texts to begin with, for whoever looks for texts that are not borne.
pub fn links() -> Vec<String> {
    let texts = files(&own_cases()).unwrap_or_default();
    let cases = texts.iter().filter_map(|file| read(&std::fs::read_to_string(file).ok()?).ok());
    let links = cases.map(|case| Link { on: Some(case.date), beside: case.beside, answers: case.answers });
    links.flat_map(|link| [link::write(&BOOK, &link), Some(link::write_json(&BOOK, &link))]).flatten().collect()
}
