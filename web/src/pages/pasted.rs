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
use crate::words::{interview, policies as say};

const NAMES: &str = "names";
const USERS: &str = "users";
const SET: &str = "set";

/// So many lines are shown; of a thousand people nobody reads each, and a page of a hundred thousand stands still.
const SHOWN: usize = 1000;

/// Checks names as the script will.
pub fn names(screen: &Screen<'_>, of: &LicenceList) -> Piece {
    let field = pasted(screen, NAMES, say::NAMES, say::NAMES_HINT);
    let form = form_for(Act::Check(&[NAMES], "#names-found"), say::CHECK_NAMES, vec![field], &screen.act);
    let found = screen.form.checked(NAMES).map(|names| told(&check(names, &of.grants.policies())));
    all([form, found.unwrap_or_else(nothing)])
}

/// Rows pasted into a list, folded away until something was pasted.
pub fn rows(screen: &Screen<'_>, list: &'static Question<'static>) -> Piece {
    let columns: Vec<&str> = list.columns().iter().map(|column| column.question.topic).collect();
    let field = pasted(screen, PASTED, interview::PASTED, interview::paste_hint(&columns.joined(", ")));
    let form = form_for(Act::Paste, interview::TAKE_ROWS, vec![field], &screen.act);
    match &screen.form.taken {
        None => folded("", vec![text(interview::PASTE)], form),
        Some((taken, refused)) => {
            let sentence = interview::rows_taken(&grouped(*taken as u64), &grouped(refused.len() as u64));
            all([found("taken", sentence), capped(refused.clone()), form])
        }
    }
}

fn told(names: &Names) -> Piece {
    let right = names.rows.iter().flatten().count();
    let spoken = names.rows.iter().flatten().filter(|row| row.voice && row.line_uri.is_some()).count();
    let refused = names.rows.len() - right;
    let sentence = say::names_checked(&grouped(right as u64), &grouped(spoken as u64), &grouped(refused as u64));
    let lines = names.remarks.iter().cloned().chain(names.rows.iter().filter_map(|row| row.as_ref().err().cloned()));
    all([found("names-found", sentence), capped(lines.collect())])
}

/// Counts the CALs that what is set today takes.
pub fn today(screen: &Screen<'_>, options: Options, sources: &Sources) -> Piece {
    let users = pasted(screen, USERS, say::USERS, say::USERS_HINT);
    let set = pasted(screen, SET, say::SET, say::SET_HINT);
    let form = form_for(Act::Check(&[USERS, SET], "#users-found"), say::COUNT, vec![users, set], &screen.act);
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

const HEADS: &[Head] = &[column(say::COUNTED_HEADS[0]), figures(say::COUNTED_HEADS[1])];

fn counted(audit: &Audit, problems: Vec<String>, sources: &Sources) -> Piece {
    if audit.users.is_empty() {
        return all([found("users-found", say::NOTHING_COUNTED.to_owned()), capped(problems)]);
    }
    let taken = |right: Right| {
        let each = Cals::ALL.iter().zip(audit.counts).filter(|(cals, _)| cals.rights().contains(&right));
        grouped(each.map(|(_, count)| count as u64).sum())
    };
    let verify = audit.users.iter().filter(|user| user.verdict.verify).count();
    let taken = [Right::Standard, Right::Enterprise, Right::Plus].map(taken);
    let (users, verify) = (grouped(audit.users.len() as u64), grouped(verify as u64));
    let sentence = say::counted(&users, &verify, [&taken[0], &taken[1], &taken[2]]);
    let row = |(cals, count): (&Cals, usize)| Entry {
        cells: vec![text(cals.name()), text(grouped(count as u64))],
        more: None,
    };
    let why = each_once(audit.users.iter().flat_map(|user| user.verdict.reasons.iter().copied()));
    let each = |user: &Audited| say::of_user(user.line, &user.who, &user.verdict.sentence);
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
        table("servers", say::COUNTED_TABLE, HEADS, Cals::ALL.iter().zip(audit.counts).map(row).collect()),
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
    let rest = interview::and_more(&grouped(beyond as u64));
    let rest = if beyond > 0 { paragraph("", text(rest)) } else { nothing() };
    all([list("", lines.into_iter().map(text).collect()), rest])
}
