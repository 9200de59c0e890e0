//! The conferencing policies that keep people within the CALs on the list, and the script that sets them up.

use judge::Record;
use rules::features::Generation;
use rules::policies::named::{FIVE, Policy, settings};
use rules::policies::rules as held;
use rules::policies::settings::{Setting, Value, Version};
use rules::{LicenceList, questions};

use super::pasted::{names, today};
use super::take::saved;
use crate::act::Act;
use crate::file::File;
use crate::parts::{
    Entry, Head, Piece, Sources, all, column, element, figures, paragraph, part, reason, reasons, strong, table, text,
    title,
};
use crate::screen::Screen;
use crate::session::Page;
use crate::words;

/// What heads the page.
pub const POLICIES: &str = "Conferencing policies";

/// Who gets which policy, what each sets, and the files.
pub fn policies(screen: &Screen<'_>) -> Piece {
    let list = screen.changes.report.as_ref().and_then(|report| report.recommended());
    let Some(list) = list.filter(|list| list.generation.is_some_and(|it| it != Generation::Ocs2007)) else {
        return title("There are no policies for these servers");
    };
    let sources = Sources::default();
    let version = list.generation.and_then(Version::of);
    let save = |file: File, words: &'static str| paragraph("", screen.button(Act::Save(file), text(words)));
    let change = Page::Change(questions::POLICIES.to_owned());
    let mut pieces = vec![
        title(POLICIES),
        paragraph("lead", text("The server enforces no CAL: people may do what their policy opens.")),
        reasons(if version.is_some() { held::FIRST } else { FOR_R2 }, &sources),
        granted(list),
        paragraph("", text(list.grants.options.consequence())),
        paragraph("", screen.link(change, "", text("Change video, recording and data collaboration"))),
    ];
    match version {
        Some(version) => {
            pieces.push(part(
                "Files",
                all([
                    paragraph("", text(format!("A script for the Management Shell of {}, with the names beside it in names.csv. It changes nothing until you say so in its first lines: run it as it is, read what it would do, then let it. It leaves Global and the policies of sites as they are, and so everybody without a policy of their own: its last line closes Global for all of them at once. It has not been run against a live server.", version.name()))),
                    save(File::Policies, "Save the PowerShell script"),
                    save(File::Names, "Save an example of names.csv"),
                ]),
            ));
            pieces.push(part("Check the names", names(screen, list)));
            pieces.push(part("Every setting", settings_of(list, version, &sources)));
            pieces.push(part("Besides the policies", reasons(held::BESIDE, &sources)));
            pieces.push(part("Count what is set today", today(screen, list.grants.options, &sources)));
        }
        None => pieces.push(part("Files", save(File::Policies, "Save the sheet of settings"))),
    }
    pieces.extend([saved(screen), part("Sources", sources.folded())]);
    element("article", "result", pieces)
}

/// What must be known where there are no cmdlets.
static FOR_R2: &[Record<'static>] = &[&held::R2_SHEET, &held::VALUES];

const GRANTED: &[Head] = &[column("For whom"), figures("People"), column("Policy"), column("Enterprise Voice")];

fn granted(list: &LicenceList) -> Piece {
    let rows = list.grants.people.iter().map(|grant| Entry {
        cells: vec![
            text(words::whom(&grant.names)),
            text(judge::grouped(grant.people)),
            text(grant.policy.name()),
            text(if grant.voice { "on" } else { "not switched on" }),
        ],
        more: Some(paragraph("", text(grant.policy.meaning()))),
    });
    table("servers", "Who gets which", GRANTED, rows.collect())
}

const SETTINGS: &[Head] = &[
    column("Setting"),
    column("New policy"),
    column(FIVE[0].name()),
    column(FIVE[1].name()),
    column(FIVE[2].name()),
    column(FIVE[3].name()),
    column(FIVE[4].name()),
];

fn settings_of(list: &LicenceList, version: Version, sources: &Sources) -> Piece {
    let options = list.grants.options;
    let columns: Vec<Vec<(&Setting, Value)>> = FIVE.iter().map(|policy| settings(*policy, options, version)).collect();
    let first = settings(Policy::NoConferencing, options, version);
    let row = |(setting, _): &(&'static Setting, Value)| {
        let mut cells = vec![text(setting.name), text(setting.default.map(in_words).unwrap_or_default())];
        for column in &columns {
            let value = column.iter().find(|(other, _)| other.name == setting.name).map(|(_, value)| *value);
            let words = value.map(in_words).unwrap_or_default();
            cells.push(if value == setting.default { text(words) } else { strong(words) });
        }
        let mut more = vec![paragraph("", text(setting.meaning))];
        more.extend(setting.gate.map(|gate| element("div", "", [reason(gate.rule(), sources)])));
        Entry { cells, more: Some(all(more)) }
    };
    table(
        "settings",
        "The five policies of the article; others by name. What differs from a new policy is bold; the script writes what they decide and leaves the rest",
        SETTINGS,
        first.iter().map(row).collect(),
    )
}

fn in_words(value: Value) -> String {
    match value {
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Word(word) => word.to_owned(),
        Value::Number(number) => number.to_string(),
    }
}
