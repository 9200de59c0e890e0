//! The result: the recommendation, the licence list, and the reasons with their sources.

use judge::{Date, Fired, Joined as _, Outcome, Range, Record, Standing, grouped};
use rules::features::Generation;
use rules::licences::{Block, Licence, Unit};
use rules::products::Role;
use rules::questions::offered::HOLDINGS;
use rules::sources::ALL as ALL_SOURCES;
use rules::{BINDS, BOOK, Held, Home, LicenceList, Line, OtherCount, ROWS_MOVED, Report, SCOPE, ServerRow, WayOut};

use super::check::{answers, offers};
use super::take::take;
use super::ways::ways;
use crate::act::Act;
use crate::browser;
use crate::changes::{Changes, Found};
use crate::file::File;
use crate::parts::picture::drawing;
use crate::parts::{
    Entry, Head, Piece, Sources, all, column, element, figures, fold, folded, hidden, list, nothing, paragraph, part,
    reason, reason_in_full, reasons, section, strong, table, tag, text, title,
};
use crate::screen::Screen;
use crate::session::{Page, Session};
use crate::words;

/// The recommendation in one sentence.
pub fn headline(session: &Session) -> String {
    sentence(session.judgement().map(|judgement| judgement.outcome))
}

/// What an outcome recommends, in one sentence.
pub(super) fn sentence(outcome: Option<Outcome<'static>>) -> String {
    match outcome {
        Some(Outcome::Decided(deployment)) => deployment.sentence.to_owned(),
        Some(Outcome::Conflict) => "No single deployment gives all you asked.".to_owned(),
        Some(Outcome::OutsideDates) => "No rules for this day".to_owned(),
        Some(Outcome::Undecided) | None => "Not decided yet".to_owned(),
    }
}

/// The whole result.
pub fn result(screen: &Screen<'_>) -> Piece {
    let Some(report) = &screen.changes.report else { return nothing() };
    let judgement = &report.judgement;
    let sources = Sources::default();
    let body = match judgement.outcome {
        Outcome::OutsideDates => outside(screen),
        Outcome::Undecided => nothing(),
        Outcome::Conflict => conflict(screen, report, &sources),
        Outcome::Decided(_) => decided(screen, report, &sources),
    };
    let as_of = format!("As of {}. Rules of {}.", judgement.on.in_words(), rules::VERSION.in_words());
    let lead = report.recommended().and_then(shape).map_or_else(nothing, |shape| paragraph("lead", text(shape)));
    // Where nothing is recommended, there is something to decide.
    let class = if report.recommended().is_some() { "hero" } else { "hero open" };
    let hero = element("div", class, [paragraph("caption", text(as_of)), title(headline(screen.session)), lead]);
    let mut pieces = vec![hero, body];
    if judgement.outcome != Outcome::OutsideDates {
        let old = "Sources were last checked over a year ago: look for a newer copy of this page.";
        let old = if are_old() { paragraph("notice", text(old)) } else { nothing() };
        let book = text("Rule book: every rule, with its sources");
        let book = paragraph("", screen.link(Page::Rules(None), "", book));
        pieces.extend([
            fold("Sources", false, all([old, sources.listed()])),
            fold("Your answers", true, all([answers(screen), offers(screen), book])),
            take(screen),
        ]);
    }
    pieces.push(part("What binds", paragraph("", text(BINDS))));
    element("article", "result", pieces)
}

/// Whether nobody has looked for a year whether the sources still say so.
fn are_old() -> bool {
    let months = |day: Date| u32::from(day.year()) * 12 + u32::from(day.month());
    ALL_SOURCES.iter().any(|source| months(browser::today()) > months(source.checked) + 12)
}

fn outside(screen: &Screen<'_>) -> Piece {
    let span = BOOK.valid.in_words();
    let sentence = format!(
        "The rules cover {SCOPE} from {span}. For other days there is no recommendation and no list: products, plans and rights were different."
    );
    all([
        paragraph("lead", text(sentence)),
        paragraph("", screen.link(Page::Date, "button", text("Choose another day"))),
    ])
}

fn conflict(screen: &Screen<'_>, report: &Report, sources: &Sources) -> Piece {
    // What speaks against servers and service together follows from what speaks against each of them alone.
    let alone = report.ways_out.iter().filter(|way| way.list.servers.is_empty() || way.list.service.is_none());
    let because = |fired: &Fired<'static>| {
        let since = fired.rule.valid.from.map(|day| format!("Since {}: ", day.in_words()));
        all([by_answer(fired), text(since.unwrap_or_default()), reason(fired.rule, sources)])
    };
    // What has no answer behind it is the day's, not a need.
    let mut pair: Vec<&Fired<'static>> = Vec::new();
    for fired in alone.flat_map(|way| &way.gives_up).filter(|fired| !fired.on.is_empty()) {
        if !pair.iter().any(|other| other.rule.id == fired.rule.id) {
            pair.push(fired);
        }
    }
    let pair = pair.into_iter().map(because).collect();
    all([
        paragraph("lead", text("These needs exclude each other:")),
        list("reasons", pair),
        part("Ways out", ways_out(screen, report, sources)),
        fold("What would change this", false, changes(screen.changes)),
        later(screen),
    ])
}

/// What speaks for the recommended deployment, then what rules out the others, each once.
pub(super) fn decisive(report: &Report) -> Vec<&Fired<'static>> {
    let winner = report.recommended().and_then(|list| report.judgement.standing(list.deployment.id));
    let mut decisive: Vec<&Fired<'static>> = winner.map(|it| it.favoured_by.iter().collect()).unwrap_or_default();
    for fired in report.judgement.standings.iter().flat_map(|it| &it.ruled_out_by) {
        if !decisive.iter().any(|other| other.rule.id == fired.rule.id) {
            decisive.push(fired);
        }
    }
    decisive
}

/// Where to turn instead, side by side: what is given up by it, and its own list.
fn ways_out(screen: &Screen<'_>, report: &Report, sources: &Sources) -> Piece {
    let way = |way: &WayOut| {
        let list = &way.list;
        let mut lost: Vec<Record<'static>> = way.gives_up.iter().map(|fired| fired.rule).collect();
        lost.extend(&list.unmet);
        lost.extend(list.lost());
        lost.extend(list.homes.iter().find_map(|home| home.beside));
        let mut pieces = Vec::new();
        if !lost.is_empty() {
            pieces.push(paragraph("tag", text("What is given up or lost")));
            pieces.push(reasons(&lost, sources));
        }
        pieces.push(reasons(&list.first, sources));
        pieces.extend([to_buy(list), homes(list), completing(screen, list)]);
        section("", list.deployment.sentence.to_owned(), all(pieces))
    };
    let mut pieces = vec![element("div", "beside", report.ways_out.iter().map(way).collect::<Vec<_>>())];
    pieces.extend(report.ways_out.iter().map(|way| folded_lists(&way.list, sources, false)));
    all(pieces)
}

/// A link to the same answers on other days.
fn later(screen: &Screen<'_>) -> Piece {
    paragraph("", screen.link(Page::Years, "", text("The same answers on other days, and today, side by side")))
}

fn decided(screen: &Screen<'_>, report: &Report, sources: &Sources) -> Piece {
    let Some(of) = report.recommended() else { return nothing() };
    let standing = report.judgement.standing(of.deployment.id);
    let mut pieces = Vec::new();
    if !of.first.is_empty() {
        let over = (!report.ways_out.is_empty()).then_some("Microsoft supports it no longer: see where to turn below.");
        let over = over.map_or_else(nothing, strong);
        pieces.push(element("div", "notice", [over, reasons(&of.first, sources)]));
    }
    if !of.unmet.is_empty() {
        pieces.push(paragraph("lead", text("What you asked for and do not get:")));
        pieces.push(reasons(&of.unmet, sources));
    }
    pieces.push(homes(of));
    if let Some(doubts) = standing.map(|it| &it.doubts).filter(|doubts| !doubts.is_empty()) {
        pieces.push(paragraph("", text("You were not sure of what could change the recommendation:")));
        pieces.push(reasons(doubts, sources));
    }
    pieces.push(later(screen));
    if !report.ways_out.is_empty() {
        pieces.push(part("Where to turn from here", ways_out(screen, report, sources)));
    }
    let because = |fired: &Fired<'static>| all([by_answer(fired), reason(fired.rule, sources)]);
    let decisive: Vec<Piece> = decisive(report).into_iter().map(because).collect();
    if !decisive.is_empty() {
        pieces.push(fold("Why", true, list("reasons", decisive)));
    }
    let own = screen.link(Page::Change(HOLDINGS.to_owned()), "", text("Enter licences that you own"));
    let own = if of.held.is_empty() { paragraph("", own) } else { nothing() };
    pieces.push(fold("Licence list", true, all([to_buy(of), licences(of, sources), own, held(of, sources)])));
    if of.generation.is_some_and(|it| it != Generation::Ocs2007) && !of.grants.people.is_empty() {
        let link = screen.link(
            Page::Policies,
            "",
            text("Conferencing policies that keep people within these CALs, and a script"),
        );
        pieces.push(paragraph("", link));
    }
    if !of.servers.is_empty() {
        let boxes = "In the boxes, the licences of the product; what else is bought for a server is in the table. ";
        let save = screen.button(Act::Save(File::Picture), text("Save this picture as SVG"));
        let below = paragraph("", all([text(boxes), save]));
        pieces.push(fold("Servers", true, all([drawing(of), below, servers(of, sources)])));
    }
    pieces.push(ways(screen, report, of, sources));
    pieces.extend([told(of, sources), others(screen, report, sources)]);
    pieces.push(fold("What would change this", false, changes(screen.changes)));
    all(pieces)
}

/// Who lives where, if not all in one place.
fn homes(of: &LicenceList) -> Piece {
    let home = |home: &Home| {
        let names = words::whom(&home.names);
        text(format!("{names}: {} {}", words::people(home.people), words::side(home, of.service)))
    };
    if of.homes.len() > 1 || of.homes.iter().any(|home| home.beside.is_some()) {
        list("", of.homes.iter().map(home).collect())
    } else {
        nothing()
    }
}

/// The edition and the configuration of the Front Ends, where they are certain and not merely kept.
pub(super) fn shape(list: &LicenceList) -> Option<String> {
    let row = list.servers.iter().find(|row| row.role == Role::FrontEnd)?;
    let edition = row.edition.filter(|_| !list.is_kept && list.sites.len() == 1)?;
    Some(match row.configuration {
        "" => format!("Its Front Ends: {} × {}.", row.count, edition.name()),
        configuration => {
            format!("Its Front Ends: {} × {}, in the {configuration} configuration.", row.count, edition.name())
        }
    })
}

/// "By your answer on *UCMA applications*: …"
pub(super) fn by_answer(fired: &Fired<'static>) -> Piece {
    let topics: Vec<&str> = fired.on.iter().filter_map(|id| BOOK.question(id)).map(|question| question.topic).collect();
    if topics.is_empty() {
        return nothing();
    }
    let topics = element("em", "", [text(topics.joined(", "))]);
    element("span", "decided", [text("By your answer on "), topics, text(": ")])
}

const CHANGES: &str = "One answer said otherwise changes the deployment, the servers, or what is to buy";
const CHANGE_HEADS: &[Head] = &[column("If you said"), column("It would be")];

/// Answers said otherwise, each with what it comes to.
fn changes(changes: &Changes) -> Piece {
    let open = "Each of your other answers is being tried.";
    let done = "A number goes to the nearest value that changes the deployment or a count of servers. What was not asked is not tried, nor the number of one group among more than";
    let words = if changes.is_done() { format!("{done} {ROWS_MOVED}.") } else { open.to_owned() };
    let row = |it: &Found| {
        let said = all([text(it.question.clone()), text(": "), strong(it.said.clone())]);
        Entry { cells: vec![said, text(it.result.clone())], more: None }
    };
    let rows: Vec<Entry> = changes.found.iter().map(row).collect();
    let found = match rows.len() {
        0 if changes.is_done() => paragraph("", text("No other answer would change the result.")),
        0 => nothing(),
        _ => table("changes", CHANGES, CHANGE_HEADS, rows),
    };
    all([found, paragraph("", text(words))])
}

/// What is left to buy, a line each: of this product, and besides.
pub(super) fn to_buy(list_of: &LicenceList) -> Piece {
    let lines = |block| -> Vec<Piece> { words::to_buy(list_of, block).into_iter().map(text).collect() };
    let (mut product, besides) = (lines(Block::Product), lines(Block::AlsoNeeded));
    if product.is_empty() {
        product.push(text("nothing of this product"));
    }
    // "0 CALs" alone would be read as none of any kind.
    if let Some(cal) = list_of.cal_name.filter(|_| list_of.cals_to_buy() == Range::ZERO) {
        product.push(strong(format!("0 {cal}s to buy")));
    }
    let is_known = !list_of.is_kept || !list_of.held.is_empty();
    let what = if is_known { "To buy: " } else { "Needed, less the licences that you own: " };
    let mut pieces = vec![paragraph("headline", strong(what)), list("tally", product)];
    if !besides.is_empty() {
        pieces.extend([paragraph("", text("And besides, less what you own: ")), list("tally", besides)]);
    }
    all(pieces)
}

const LICENCE_HEADS: &[Head] = &[
    column("Item"),
    column("Unit"),
    column("For whom"),
    figures("Needed"),
    figures("Covered"),
    figures("To buy"),
    column("Confidence"),
];

/// Where nobody said what is owned besides plans, nothing of what runs is said to be bought.
const KEPT_HEADS: &[Head] = &[
    column("Item"),
    column("Unit"),
    column("For whom"),
    figures("Needed"),
    figures("Covered"),
    figures("Not covered"),
    column("Confidence"),
];

fn licences(of: &LicenceList, sources: &Sources) -> Piece {
    let block = |block: Block, caption: &'static str| {
        let lines = of.lines.iter().filter(|line| line.licence.block == block);
        let rows: Vec<Entry> = lines.map(|line| row(line, sources)).collect();
        if rows.is_empty() {
            nothing()
        } else {
            table("licences", caption, if of.is_kept && of.held.is_empty() { KEPT_HEADS } else { LICENCE_HEADS }, rows)
        }
    };
    all([block(Block::Product, "Licences of this product"), block(Block::AlsoNeeded, "You also need")])
}

fn row(line: &Line, sources: &Sources) -> Entry {
    let held = line.held.iter().map(|(licence, count)| format!("{count} × {}", licence.name));
    let by: Vec<String> = line.covered_by.map(str::to_owned).into_iter().chain(held).collect();
    let covered = match by.joined(", ") {
        by if line.covered_by.is_none() && line.held.len() == 1 => by,
        by if by.is_empty() || line.covered == Range::ZERO => line.covered.to_string(),
        by => format!("{}: {by}", line.covered),
    };
    let mut more = Vec::new();
    if !line.depends_on.is_empty() && !line.to_buy.is_certain() {
        more.push(paragraph("", text(format!("{}: {}.", line.to_buy, line.depends_on))));
    }
    more.extend(line.mind.iter().map(|rule| element("div", "", [reason(rule, sources)])));
    if let Some(otherwise) = line.otherwise {
        let (for_whom, instead) = match otherwise.instead {
            None => ("", String::new()),
            Some(licence) if licence.unit == Unit::Server => {
                ("For the Front Ends ", format!(" × {} instead,", licence.name))
            }
            Some(licence) => ("", format!(" × {} instead,", licence.name)),
        };
        let sentence = format!("{for_whom}{}{instead} {}.", grouped(otherwise.needed), otherwise.condition);
        more.push(paragraph("", text(sentence)));
    }
    more.push(because(line.licence.name, &line.why, sources));
    let cells = vec![
        text(line.licence.name),
        text(line.licence.unit.name()),
        text(words::for_whom(line)),
        text(line.needed.to_string()),
        text(covered),
        strong(line.to_buy.to_string()),
        text(line.confidence.in_words()),
    ];
    Entry { cells, more: Some(all(more)) }
}

/// The reasons of a row, folded away under "Why".
fn because(of: &str, why: &[Record<'static>], sources: &Sources) -> Piece {
    let why = why.iter().map(|rule| reason_in_full(rule, sources)).collect();
    folded("", vec![text("Why"), hidden(format!(" {of}"))], list("reasons", why))
}

const HELD_HEADS: &[Head] = &[column("What you own"), figures("Owned"), column("Covers")];

/// What is owned, and what becomes of it: what covers nothing is said to.
fn held(of: &LicenceList, sources: &Sources) -> Piece {
    let row = |held: &Held| {
        let covers = held.covers.iter().map(|(licence, count)| format!("{count} × {}", licence.name));
        let covers: Vec<String> = covers.collect();
        let covers = if covers.is_empty() { "nothing that is needed here".to_owned() } else { covers.joined(", ") };
        let name = held.holding.licence.name;
        let more = (!held.why.is_empty()).then(|| because(name, &held.why, sources));
        Entry { cells: vec![text(name), text(grouped(held.holding.count)), text(covers)], more }
    };
    if of.held.is_empty() {
        return nothing();
    }
    table("held", "What you own, and what it covers", HELD_HEADS, of.held.iter().map(row).collect())
}

const SERVER_HEADS: &[Head] = &[column("Role"), figures("Servers"), column("How it is counted"), column("Licences")];

/// The servers, site by site, with the licences of each row, and all together.
fn servers(of: &LicenceList, sources: &Sources) -> Piece {
    let row = |row: &ServerRow| {
        let edition = row.edition.map(|edition| format!(", {}", edition.name())).unwrap_or_default();
        let mut counted = vec![text(row.formula.clone())];
        if let Some(OtherCount { count, edition, condition }) = row.otherwise {
            let edition = edition.map(|edition| format!(" of {}", edition.name())).unwrap_or_default();
            counted.push(paragraph("", text(format!("{}{edition} {condition}.", grouped(count)))));
        }
        counted.push(because(row.role.name(), &row.why, sources));
        let site = of.sites.get(row.site).map(|site| site.name.as_str()).filter(|name| !name.is_empty());
        let site = site.map(|site| format!("{site}: ")).unwrap_or_default();
        let role = text(format!("{site}{}{edition}", row.role.name()));
        let cells = vec![role, text(row.count.to_string()), all(counted), text(in_words(&row.licences))];
        Entry { cells, more: None }
    };
    let mut rows: Vec<Entry> = of.servers.iter().map(row).collect();
    let count = words::servers(of);
    let licences = text(in_words(&of.licences_of_servers()));
    rows.push(Entry {
        cells: vec![
            text("All servers"),
            text(count.to_string()),
            text("gateways and appliances not counted"),
            licences,
        ],
        more: None,
    });
    table("servers", "Servers, physical or virtual, each a running instance", SERVER_HEADS, rows)
}

fn in_words(licences: &[(&'static Licence, Range)]) -> String {
    let each = |(licence, count): &(&'static Licence, Range)| format!("{count}\u{a0}× {}", licence.name);
    match licences {
        [] => "none: its maker brings them".to_owned(),
        some => some.iter().map(each).collect::<Vec<_>>().joined(", "),
    }
}

fn told(of: &LicenceList, sources: &Sources) -> Piece {
    if of.told.is_empty() {
        return nothing();
    }
    let rules: Vec<Record<'static>> = of.told.iter().map(|fired| fired.rule).collect();
    fold("What you should know", true, reasons(&rules, sources))
}

/// The other deployments: why not, and their lists where the answers allow them.
fn others(screen: &Screen<'_>, report: &Report, sources: &Sources) -> Piece {
    let recommended = report.recommended().map(|list| list.deployment.id);
    let others: Vec<&Standing<'static>> =
        report.judgement.standings.iter().filter(|it| Some(it.deployment.id) != recommended).collect();
    if others.is_empty() {
        return nothing();
    }
    let other = |standing: &Standing<'static>| match report
        .lists
        .iter()
        .skip(1)
        .find(|list| list.deployment.id == standing.deployment.id)
    {
        None => why_not(standing, sources),
        Some(list) => beside(screen, report, list, sources),
    };
    fold("Other deployments, and why not", false, all(others.into_iter().map(other).collect::<Vec<_>>()))
}

fn why_not(standing: &Standing<'static>, sources: &Sources) -> Piece {
    let rules: Vec<Record<'static>> = standing.ruled_out_by.iter().map(|fired| fired.rule).collect();
    section("out", format!("{}: ruled out", standing.deployment.name), reasons(&rules, sources))
}

/// A deployment that is possible but not recommended: why not, what it would take, and its list.
fn beside(screen: &Screen<'_>, report: &Report, list: &LicenceList, sources: &Sources) -> Piece {
    let (id, name) = (list.deployment.id, list.deployment.name);
    let instead: Vec<Record<'static>> = report
        .recommended()
        .and_then(|winner| report.judgement.standing(winner.deployment.id))
        .map(|winner| winner.favoured_by.iter().map(|fired| fired.rule).collect())
        .unwrap_or_default();
    let pieces = vec![
        reasons(&instead, sources),
        paragraph("", text(format!("{} It would take:", list.deployment.sentence))),
        to_buy(list),
        completing(screen, list),
        folded_lists(list, sources, screen.session.beside.iter().any(|it| it == id)),
    ];
    section("possible", format!("{name}: possible, not recommended"), all(pieces))
}

/// What was not asked for this deployment, and a way to complete it.
fn completing(screen: &Screen<'_>, list: &LicenceList) -> Piece {
    let (id, name) = (list.deployment.id, list.deployment.name);
    if list.open.is_empty() {
        return nothing();
    }
    let questions = match list.open.len() {
        1 => "1 question was".to_owned(),
        n => format!("{n} questions were"),
    };
    let sentence = format!("Some counts are ranges, as {questions} not asked. ");
    let complete = screen.button(Act::Complete(id), text(format!("Complete the list for {name}")));
    paragraph("", all([text(sentence), complete]))
}

/// The servers and licences of a deployment, folded away.
fn folded_lists(list: &LicenceList, sources: &Sources, is_open: bool) -> Piece {
    let summary = element("summary", "", [text(format!("Servers and licences for {}", list.deployment.name))]);
    let servers = if list.servers.is_empty() { nothing() } else { servers(list, sources) };
    let lists = tag("details").with("open", if is_open { "open" } else { "" });
    lists.holds([summary, licences(list, sources), servers])
}
