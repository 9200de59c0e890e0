//! What the reader can take away as a file, made when it is asked for.

use judge::link;
use rules::features::Generation;
use rules::policies::script::{names_csv, script, settings_sheet};
use rules::policies::settings::Version;
use rules::{BOOK, LicenceList, Report};

use crate::browser;
use crate::session::Session;
use crate::sheet::{CSV, sheet};
use crate::words::{self, take};

/// What the reader can take away.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// The answers, to be opened again.
    Answers,
    /// The picture of the servers.
    Picture,
    /// The licence list, for a spreadsheet.
    Csv,
    /// The script that sets up the conferencing policies; for OCS 2007 R2 the sheet of settings.
    Policies,
    /// An example of the names that the script reads.
    Names,
}

impl File {
    /// Its name, its kind and its text; nothing where there is nothing to save.
    pub fn of(self, session: &Session, report: Option<&Report>) -> Option<(&'static str, &'static str, String)> {
        if self == File::Answers {
            let text = link::write_json(&BOOK, &session.carried(session.judgement().as_ref()));
            return Some((take::ANSWERS_FILE, "application/json", text));
        }
        let report = report?;
        let list = report.recommended()?;
        Some(match self {
            File::Answers | File::Picture => (take::PICTURE_FILE, "image/svg+xml", browser::picture()),
            File::Csv => (take::LIST_FILE, "text/csv", sheet(list, &CSV)),
            File::Names => (take::NAMES_FILE, "text/csv", names_csv(&list.grants.policies())),
            File::Policies => {
                let header = header(report, list);
                match list.generation.and_then(Version::of) {
                    Some(version) => {
                        let text = script(version, &list.grants.policies(), list.grants.options, &header);
                        (take::SCRIPT_FILE, "text/plain", text)
                    }
                    None if list.generation == Some(Generation::Ocs2007R2) => {
                        let text = settings_sheet(&list.grants.policies(), list.grants.options, &header);
                        (take::SHEET_FILE, "text/plain", text)
                    }
                    None => return None,
                }
            }
        })
    }
}

/// From which answers a script comes: a line for each group of people.
fn header(report: &Report, list: &LicenceList) -> Vec<String> {
    let mut lines = vec![list.deployment.sentence.to_owned(), take::script_as_of(report.judgement.on)];
    lines.extend(list.grants.people.iter().map(|grant| {
        take::granted(&words::whom(&grant.names), &words::people(grant.people), grant.policy.name(), grant.voice)
    }));
    lines
}
