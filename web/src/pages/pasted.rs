//! Tables that are pasted: rows for a list; and to be checked, the names for a script, and what is set on the servers
//! today. The latter stay on their page, and no link carries them.

use judge::{Joined as _, Question, grouped};
use rules::plans::Right;
use rules::policies::audit::{Audit, Audited, Cals, Policies, audit};
use rules::policies::named::Options;
use rules::policies::rows::{Names, check};
use rules::{LicenceList, each_once};

use crate::act::Act;
use crate::form::PASTED;
use crate::parts::{
    Entry, Head, Piece, Sources, all, column, figures, folded, form_for, list, nothing, paragraph, pasted, reasons,
    table, tag, text,
};
use crate::screen::Screen;

const NAMES: &str = "names";
const USERS: &str = "users";
const SET: &str = "set";

/// So many lines are shown; of a thousand people nobody reads each, and a page of a hundred thousand stands still.
const SHOWN: usize = 1000;

/// Checks names as the script will.
pub fn names(screen: &Screen<'_>, of: &LicenceList) -> Piece {
    let hint = "Paste names.csv with its first line. It stays on this page, in no link, until you leave.";
    let field = pasted(screen, NAMES, "The names, as the script will read them", hint);
    let form = form_for(Act::Check(&[NAMES], "#names-found"), "Check the names", vec![field], &screen.act);
    let found = screen.form.checked(NAMES).map(|names| told(&check(names, &of.grants.policies())));
    all([form, found.unwrap_or_else(nothing)])
}

/// Rows pasted into a list, folded away until something was pasted.
pub fn rows(screen: &Screen<'_>, list: &'static Question<'static>) -> Piece {
    let columns: Vec<&str> = list.columns().iter().map(|column| column.question.topic).collect();
    let hint = format!("With a first line that names the columns: {}.", columns.joined(", "));
    let field = pasted(screen, PASTED, "Rows from a spreadsheet", hint);
    let form = form_for(Act::Paste, "Take the rows", vec![field], &screen.act);
    match &screen.form.taken {
        None => folded("", vec![text("Paste rows")], form),
        Some((taken, refused)) => {
            let sentence = format!(
                "Rows taken: {}. Rows left in the field, to be mended: {}.",
                grouped(*taken as u64),
                grouped(refused.len() as u64)
            );
            all([found("taken", sentence), capped(refused.clone()), form])
        }
    }
}

fn told(names: &Names) -> Piece {
    let right = names.rows.iter().flatten().count();
    let spoken = names.rows.iter().flatten().filter(|row| row.voice && row.line_uri.is_some()).count();
    let refused = names.rows.len() - right;
    let sentence = format!(
        "Rows that are right: {}, of them with Enterprise Voice: {}. Rows refused: {}.",
        grouped(right as u64),
        grouped(spoken as u64),
        grouped(refused as u64)
    );
    let lines = names.remarks.iter().cloned().chain(names.rows.iter().filter_map(|row| row.as_ref().err().cloned()));
    all([found("names-found", sentence), capped(lines.collect())])
}

/// Counts the CALs that what is set today takes.
pub fn today(screen: &Screen<'_>, options: Options, sources: &Sources) -> Piece {
    let hint = "From Get-CsUser | Select-Object SipAddress, Enabled, EnterpriseVoiceEnabled, RemoteCallControlTelephonyEnabled, ConferencingPolicy, LineURI, HostingProvider | Export-Csv users.csv -NoTypeInformation -Encoding UTF8. Of one person, what Get-CsUser shows will do. Rooms and common-area phones are not among them.";
    let users = pasted(screen, USERS, "The users", hint);
    let hint = "From Get-CsConferencingPolicy | Export-Csv policies.csv -NoTypeInformation. If empty, Global is taken as it ships, and the policies of the article as this page makes them.";
    let set = pasted(screen, SET, "The conferencing policies", hint);
    let form = form_for(Act::Check(&[USERS, SET], "#users-found"), "Count the CALs", vec![users, set], &screen.act);
    let counted = screen.form.checked(USERS).map(|users| {
        let set = screen.form.checked(SET).filter(|set| !set.trim().is_empty());
        let (policies, mut problems) =
            set.map_or_else(|| (Policies::shipped(options), Vec::new()), |set| Policies::read(set, options));
        let audit = audit(users, &policies);
        problems.extend(audit.problems.iter().cloned());
        counted(&audit, problems, sources)
    });
    all([form, counted.unwrap_or_else(nothing)])
}

const HEADS: &[Head] = &[column("CALs that they take"), figures("People")];

fn counted(audit: &Audit, problems: Vec<String>, sources: &Sources) -> Piece {
    if audit.users.is_empty() {
        return all([found("users-found", "Nothing was counted.".to_owned()), capped(problems)]);
    }
    let taken = |right: Right| {
        let each = Cals::ALL.iter().zip(audit.counts).filter(|(cals, _)| cals.rights().contains(&right));
        grouped(each.map(|(_, count)| count as u64).sum())
    };
    let verify = audit.users.iter().filter(|user| user.verdict.verify).count();
    let sentence = format!(
        "Users counted: {}, of them to verify: {}. In all: Standard CALs {}, Enterprise CALs {}, Plus CALs {}, for what people can do.",
        grouped(audit.users.len() as u64),
        grouped(verify as u64),
        taken(Right::Standard),
        taken(Right::Enterprise),
        taken(Right::Plus)
    );
    let row = |(cals, count): (&Cals, usize)| Entry {
        cells: vec![text(cals.name()), text(grouped(count as u64))],
        more: None,
    };
    let why = each_once(audit.users.iter().flat_map(|user| user.verdict.reasons.iter().copied()));
    let each = |user: &Audited| format!("Line {}, {}: {}", user.line, user.who, user.verdict.sentence);
    // What must be looked at comes first, then what costs: of many users not all are shown.
    let of = |verify: bool, cals: Cals| {
        audit.users.iter().filter(move |user| user.verdict.verify == verify && user.verdict.cals == cals)
    };
    let in_order =
        [true, false].into_iter().flat_map(|verify| Cals::ALL.into_iter().rev().map(move |cals| (verify, cals)));
    let users = in_order.flat_map(|(verify, cals)| of(verify, cals));
    all([
        found("users-found", sentence),
        capped(problems),
        table("servers", "Who takes which CALs", HEADS, Cals::ALL.iter().zip(audit.counts).map(row).collect()),
        reasons(&why, sources),
        capped(users.map(each).collect()),
    ])
}

/// What came of a check, to which focus goes.
fn found(id: &'static str, sentence: String) -> Piece {
    tag("p").with("class", "notice").with("id", id).with("tabindex", "-1").holds([text(sentence)])
}

/// Lines, as far as one can read them; how many there are besides is said.
fn capped(mut lines: Vec<String>) -> Piece {
    let beyond = lines.len().saturating_sub(SHOWN);
    lines.truncate(SHOWN);
    let rest = format!("And {} more.", grouped(beyond as u64));
    let rest = if beyond > 0 { paragraph("", text(rest)) } else { nothing() };
    all([list("", lines.into_iter().map(text).collect()), rest])
}
