//! Checks who gets which policy before a script does, by the same rules, so that a mistake shows while it is easy to
//! mend. Nothing leaves the page.

use judge::Joined as _;

use super::named::Policy;
use super::powershell::{Refusal, account, line_uri, policy_name, shown, sip_address};
use crate::csv::{Table, cell, named_before};

/// A list of people, as far as it can be used, and what cannot be.
#[derive(Debug, Default)]
pub struct Names {
    /// Every row, in the order of the file: what it asks for, or what is wrong with it, with the number of its line.
    pub rows: Vec<Result<Row, String>>,
    /// What is to be said of the file as a whole: columns it lacks, lines that were empty, rows beyond the limit.
    pub remarks: Vec<String>,
}

/// What one row asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of its line.
    pub line: usize,
    /// For whom.
    pub who: Who,
    /// Which policy.
    pub policy: Policy,
    /// Whether Enterprise Voice is to be switched on; without a number it is skipped.
    pub voice: bool,
    /// The number.
    pub line_uri: Option<String>,
}

/// How somebody is found; where a row says both, the SIP address, because it needs no domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// By SIP address.
    Sip(String),
    /// By sAMAccountName.
    Account(String),
}

/// What is said of somebody whom an earlier line names.
fn twice(line: usize) -> String {
    format!("It names the same person as line {line}, which counts: take one out.")
}

/// The columns that are read; any other is ignored.
pub const COLUMNS: [&str; 5] = ["SamAccountName", "SipAddress", "Policy", "EnterpriseVoice", "LineUri"];

/// Checks a list of people against the policies a script will know.
pub fn check(text: &str, policies: &[Policy]) -> Names {
    let table = Table::read(text);
    let columns = COLUMNS.map(|name| table.column(name));
    let mut names = Names { rows: Vec::new(), remarks: remarks(&table) };
    let [account, sip, policy, _, _] = columns;
    if let Some(twice) = table.twice(&COLUMNS) {
        names.remarks.push(["Two columns are called ", twice, ": rename one."].joined(""));
    } else if policy.is_none() || account.or(sip).is_none() {
        names.remarks.push(String::from(
            "The first line must name the columns Policy, and SamAccountName or SipAddress. No row was checked.",
        ));
    } else {
        for (line, cells) in &table.rows {
            let mut surplus = cells.iter().flat_map(|cells| cells.iter().skip(table.header.len()));
            names.rows.push(if surplus.any(|cell| !cell.trim().is_empty()) {
                Err(at_line(*line, SURPLUS))
            } else {
                check_row(*line, cells.as_deref(), columns, policies)
            });
        }
        // A row may name somebody in two ways.
        let right = table.rows.iter().zip(&names.rows).filter(|(_, row)| row.is_ok());
        let named = right.flat_map(|((line, cells), _)| {
            [sip, account].map(|column| (cells.as_deref().map_or("", |cells| cell(cells, column)), *line))
        });
        let again = named_before(named);
        for row in &mut names.rows {
            let line = row.as_ref().map_or(0, |row| row.line);
            if let Some(first) = again.get(line).filter(|first| **first > 0) {
                *row = Err(at_line(line, &twice(*first)));
            }
        }
        for Row { line, voice, line_uri, .. } in names.rows.iter().flatten() {
            let remark = match (voice, line_uri) {
                (true, None) => "Enterprise Voice is skipped: there is no LineUri.",
                (false, Some(_)) => "The LineUri is not used: EnterpriseVoice does not say yes.",
                _ => continue,
            };
            names.remarks.push(at_line(*line, remark));
        }
    }
    names
}

/// What is to be said of any table, so that nothing in it is lost without a word.
pub(super) fn remarks(table: &Table) -> Vec<String> {
    let mut remarks = Vec::new();
    if table.rows.is_empty() {
        remarks.push(String::from("There are no rows: every line after the first is a row."));
    }
    if table.empty > 0 {
        remarks.push(format!("Empty lines passed over: {}.", table.empty));
    }
    if table.beyond > 0 {
        remarks.push(format!("Rows beyond the first 100,000, not read: {}. Split the file.", table.beyond));
    }
    remarks
}

fn check_row(
    line: usize,
    cells: Option<&[String]>,
    columns: [Option<usize>; COLUMNS.len()],
    policies: &[Policy],
) -> Result<Row, String> {
    let found = match cells {
        Some(cells) => read_row(line, columns.map(|column| cell(cells, column)), policies),
        None => Err(Refusal { sentence: String::from(OPEN_QUOTE) }),
    };
    found.map_err(|refusal| at_line(line, &refusal.sentence))
}

/// What is said of a row that goes on behind the last column: most often a number with an extension.
const SURPLUS: &str = "There are more cells than columns: write a cell that holds the separator, such as one with ;ext=, in double quotes.";

/// What is said of a line whose quote is left open.
pub(super) const OPEN_QUOTE: &str =
    "A cell begins with a quote that does not end on this line: end it, and double a quote inside it.";

/// A sentence with the number of its line in front.
pub(super) fn at_line(line: usize, sentence: &str) -> String {
    format!("Line {line}: {sentence}")
}

fn read_row(line: usize, cells: [&str; COLUMNS.len()], policies: &[Policy]) -> Result<Row, Refusal> {
    let [sam, sip, policy, voice, number] = cells;
    let refusal = |sentence: String| Refusal { sentence };
    // Both are checked where both are given: a wrong one is a mistake even if it would not be used.
    let sip_found = if sip.is_empty() { None } else { Some(sip_address(sip)?) };
    let who = match sip_found {
        Some(sip) if sam.is_empty() => Who::Sip(String::from(sip)),
        Some(sip) => {
            account(sam)?;
            Who::Sip(String::from(sip))
        }
        None if sam.is_empty() => {
            return Err(refusal(String::from("It names nobody: write a SamAccountName or a SipAddress.")));
        }
        None => Who::Account(String::from(account(sam)?)),
    };
    let name = policy_name(policy)?;
    let Some(policy) = Policy::named(name).filter(|policy| policies.contains(policy)) else {
        return Err(refusal(["The script has no policy ", &shown(name), ": choose one that it makes."].joined("")));
    };
    let Some(voice) = yes_or_no(voice) else {
        return Err(refusal(["EnterpriseVoice says ", &shown(voice), ": write yes or no."].joined("")));
    };
    let line_uri = if number.is_empty() { None } else { Some(String::from(line_uri(number)?)) };
    Ok(Row { line, who, policy, voice, line_uri })
}

/// Nothing is no: Enterprise Voice takes the Plus CAL, so it is never switched on by leaving a cell out.
fn yes_or_no(text: &str) -> Option<bool> {
    let is = |word: &&str| text.eq_ignore_ascii_case(word);
    if ["yes", "true", "1"].iter().any(is) {
        Some(true)
    } else if ["", "no", "false", "0"].iter().any(is) {
        Some(false)
    } else {
        None
    }
}
