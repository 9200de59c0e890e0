//! The conferencing policies that keep people within the CALs on the list, and the script that sets them up.

use judge::Rule;
use rules::policies::named::{FIVE, Policy, settings};
use rules::policies::rules as held;
use rules::policies::settings::{Setting, Value, Version};
use rules::{LicenceList, count, questions};
use yew::prelude::*;

use crate::act::Act;
use crate::file::File;
use crate::parts::{Entry, Head, Sources, all, column, figures, paragraph, part, reason, reasons, table, text};
use crate::screen::Screen;
use crate::session::Page;
use crate::words;

/// What heads the page.
pub const POLICIES: &str = "Conferencing policies";

/// Who gets which policy, what each sets, and the files.
pub fn policies(screen: &Screen<'_>) -> Html {
    let report = screen.judgement.clone().map(count);
    let Some(list) = report.as_ref().and_then(|report| report.recommended()) else { return html! {} };
    let sources = Sources::default();
    let version = list.generation.and_then(Version::of);
    let save = |file: File, words: &'static str| paragraph("", screen.button(move || Act::Save(file), text(words)));
    let mut pieces = vec![
        paragraph("lead", text("The server enforces no CAL: what people may do is what their policy opens.")),
        told(held::FIRST, &sources),
        granted(list),
        paragraph("", text(list.grants.1.consequence())),
        paragraph(
            "",
            screen.link(
                Page::Change(questions::POLICIES.to_owned()),
                "",
                text("Change video, recording and data collaboration"),
            ),
        ),
    ];
    pieces.push(match version {
        Some(version) => part(
            "Files",
            all(vec![
                paragraph("", text(format!("A script for {}. It changes nothing until you say so in its first lines; it has not been run against a live server.", version.name()))),
                save(File::Policies, "Save the PowerShell script"),
                save(File::Names, "Save an example of the names that it reads"),
            ]),
        ),
        None => part("Files", save(File::Policies, "Save the sheet of settings: this product has no cmdlets for them")),
    });
    pieces.push(html! { <p role="status" id="saved" class="on-screen">{ screen.saved }</p> });
    pieces.push(part("Every setting", settings_of(list, version.unwrap_or(Version::Lync2010), &sources)));
    pieces.push(part("Besides the policies", told(held::BESIDE, &sources)));
    html! {
        <article class="result">
            <h1 tabindex="-1">{ POLICIES }</h1>
            { all(pieces) }
            <h2>{ "Sources" }</h2>
            { sources.folded() }
        </article>
    }
}

fn told(rules: &[&Rule<'static, ()>], sources: &Sources) -> Html {
    reasons(&rules.iter().map(|rule| **rule).collect::<Vec<_>>(), sources)
}

const GRANTED: &[Head] = &[column("For whom"), figures("People"), column("Policy"), column("Enterprise Voice")];

fn granted(list: &LicenceList) -> Html {
    let rows = list.grants.0.iter().map(|grant| Entry {
        cells: vec![
            text(words::whom(&grant.names)),
            text(judge::grouped(grant.people)),
            text(grant.policy.name()),
            text(if grant.voice { "on" } else { "off" }),
        ],
        more: None,
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

fn settings_of(list: &LicenceList, version: Version, sources: &Sources) -> Html {
    let options = list.grants.1;
    let columns: Vec<Vec<(&Setting, Value)>> = FIVE.iter().map(|policy| settings(*policy, options, version)).collect();
    let first = settings(Policy::NoConferencing, options, version);
    let row = |(setting, _): &(&'static Setting, Value)| {
        let mut cells = vec![text(setting.name), text(setting.default.map(in_words).unwrap_or_default())];
        for column in &columns {
            let value = column.iter().find(|(other, _)| other.name == setting.name).map(|(_, value)| *value);
            let words = text(value.map(in_words).unwrap_or_default());
            cells.push(if value == setting.default {
                words
            } else {
                html! { <strong>{ words }</strong> }
            });
        }
        let mut more = vec![paragraph("", text(setting.meaning))];
        more.extend(setting.gate.map(|gate| paragraph("", reason(gate.rule(), sources))));
        Entry { cells, more: Some(all(more)) }
    };
    table(
        "settings",
        "What each policy sets; what differs from a new policy is bold",
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
