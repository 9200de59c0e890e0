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
use crate::words::{book, policies as say, whom};

/// Who gets which policy, what each sets, and the files.
pub fn policies(screen: &Screen<'_>) -> Piece {
    let list = screen.changes.report.as_ref().and_then(|report| report.recommended());
    let Some(list) = list.filter(|list| list.generation.is_some_and(|it| it != Generation::Ocs2007)) else {
        return title(say::NONE);
    };
    let sources = Sources::default();
    let version = list.generation.and_then(Version::of);
    let save = |file: File, named: &'static str| paragraph("", screen.button(Act::Save(file), text(named)));
    let change = Page::Change(questions::POLICIES.to_owned());
    let mut pieces = vec![
        title(say::TITLE),
        paragraph("lead", text(say::LEAD)),
        reasons(if version.is_some() { held::FIRST } else { FOR_R2 }, &sources),
        granted(list),
        paragraph("", text(list.grants.options.consequence())),
        paragraph("", screen.link(change, "", text(say::CHANGE))),
    ];
    match version {
        Some(version) => {
            pieces.push(part(
                say::FILES,
                all([
                    paragraph("", text(say::files(version.name()))),
                    save(File::Policies, say::SAVE_SCRIPT),
                    save(File::Names, say::SAVE_NAMES),
                ]),
            ));
            pieces.push(part(say::CHECK_NAMES, names(screen, list)));
            pieces.push(part(say::SETTINGS, settings_of(list, version, &sources)));
            pieces.push(part(say::BESIDES, reasons(held::BESIDE, &sources)));
            pieces.push(part(say::TODAY, today(screen, list.grants.options, &sources)));
        }
        None => pieces.push(part(say::FILES, save(File::Policies, say::SAVE_SHEET))),
    }
    pieces.extend([saved(screen), part(book::SOURCES, sources.folded())]);
    element("article", "result", pieces)
}

/// What must be known where there are no cmdlets.
static FOR_R2: &[Record<'static>] = &[&held::R2_SHEET, &held::VALUES];

const GRANTED: &[Head] = &[
    column(say::GRANTED_HEADS[0]),
    figures(say::GRANTED_HEADS[1]),
    column(say::GRANTED_HEADS[2]),
    column(say::GRANTED_HEADS[3]),
];

fn granted(list: &LicenceList) -> Piece {
    let rows = list.grants.people.iter().map(|grant| Entry {
        cells: vec![
            text(whom(&grant.names)),
            text(judge::grouped(grant.people)),
            text(grant.policy.name()),
            text(if grant.voice { say::VOICE_ON } else { say::VOICE_OFF }),
        ],
        more: Some(paragraph("", text(grant.policy.meaning()))),
    });
    table("servers", say::GRANTED, GRANTED, rows.collect())
}

const SETTINGS: &[Head] = &[
    column(say::SETTING),
    column(say::NEW_POLICY),
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
            let word = value.map(in_words).unwrap_or_default();
            cells.push(if value == setting.default { text(word) } else { strong(word) });
        }
        let mut more = vec![paragraph("", text(setting.meaning))];
        more.extend(setting.gate.map(|gate| element("div", "", [reason(gate.rule(), sources)])));
        Entry { cells, more: Some(all(more)) }
    };
    table("settings", say::SETTING_TABLE, SETTINGS, first.iter().map(row).collect())
}

fn in_words(value: Value) -> String {
    match value {
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Word(word) => word.to_owned(),
        Value::Number(number) => number.to_string(),
    }
}
