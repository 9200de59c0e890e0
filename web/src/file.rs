//! What the reader can take away as a file, made when it is asked for.

use judge::link;
use rules::features::Generation;
use rules::policies::script::{names_csv, script, settings_sheet};
use rules::policies::settings::Version;
use rules::{BOOK, LicenceList, count};

use crate::browser;
use crate::pages::headline;
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
    pub fn of(self, session: &Session) -> Option<(&'static str, &'static str, String)> {
        let judgement = session.judgement();
        if self == File::Answers {
            let text = link::write_json(&BOOK, &session.carried(judgement.as_ref()));
            return Some((take::ANSWERS_FILE, "application/json", text));
        }
        let report = count(judgement?);
        let list = report.recommended()?;
        Some(match self {
            File::Answers | File::Picture => (take::PICTURE_FILE, "image/svg+xml", browser::picture()),
            File::Csv => (take::LIST_FILE, "text/csv", sheet(list, &CSV)),
            File::Names => (take::NAMES_FILE, "text/csv", names_csv(&list.grants.policies())),
            File::Policies => {
                let header = header(session, list);
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
fn header(session: &Session, list: &LicenceList) -> Vec<String> {
    let mut lines = vec![headline(session)];
    lines.extend(session.on.map(take::script_as_of));
    lines.extend(list.grants.people.iter().map(|grant| {
        take::granted(&words::whom(&grant.names), &words::people(grant.people), grant.policy.name(), grant.voice)
    }));
    lines
}
