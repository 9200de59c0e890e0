//! The result: the recommendation, the licence list, and the reasons with their sources.

use judge::{Date, Fired, Joined as _, Outcome, Range, Record, Standing, grouped};
use rules::features::Generation;
use rules::licences::{Block, Licence, Unit};
use rules::products::Role;
use rules::questions::offered::HOLDINGS;
use rules::sources::ALL as ALL_SOURCES;
use rules::{BINDS, BOOK, Held, Home, LicenceList, Line, OtherCount, ROWS_MOVED, Report, ServerRow, WayOut};

use super::check::{again, answers, offers};
use super::take::take;
use super::ways::ways;
use crate::act::Act;
use crate::browser;
use crate::changes::{Changes, Found};
use crate::file::File;
use crate::parts::picture::drawing;
use crate::parts::{
    Entry, Head, Piece, Sources, all, column, element, figures, filled, fold, folded, hidden, list, nothing, paragraph,
    part, reason, reason_in_full, reasons, section, strong, table, tag, text, title,
};
use crate::screen::Screen;
use crate::session::{Page, Session};
use crate::words::{self, book, result as say};

/// The recommendation in one sentence.
pub fn headline(session: &Session) -> String {
    sentence(session.judgement().map(|judgement| judgement.outcome))
}

/// What an outcome recommends, in one sentence.
pub(super) fn sentence(outcome: Option<Outcome<'static>>) -> String {
    match outcome {
        Some(Outcome::Decided(deployment)) => deployment.sentence.to_owned(),
        Some(Outcome::Conflict) => say::CONFLICT.to_owned(),
        Some(Outcome::OutsideDates) => say::OUTSIDE.to_owned(),
        Some(Outcome::Undecided) | None => say::UNDECIDED.to_owned(),
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
    let lead = report.recommended().and_then(shape).map_or_else(nothing, |shape| paragraph("lead", text(shape)));
    let bought = report.recommended().map_or_else(nothing, to_buy);
    // Where nothing is recommended, there is something to decide.
    let class = if report.recommended().is_some() { "hero" } else { "hero open" };
    let hero = element(
        "div",
        class,
        [paragraph("caption", text(say::as_of(judgement.on))), title(sentence(Some(judgement.outcome))), lead, bought],
    );
    let mut pieces = vec![hero, body];
    if judgement.outcome != Outcome::OutsideDates {
        let old = if are_old() { paragraph("notice", text(book::OLD)) } else { nothing() };
        let rules = paragraph("", screen.link(Page::Rules(None), "", text(book::LINK)));
        pieces.extend([
            fold(book::SOURCES, false, all([old, sources.listed()])),
            fold(say::YOUR_ANSWERS, true, all([answers(screen), offers(screen), rules, again(screen)])),
            take(screen),
        ]);
    }
    pieces.push(part(say::BINDS, paragraph("", text(BINDS))));
    element("article", "result", pieces)
}

/// Whether nobody has looked for a year whether the sources still say so.
fn are_old() -> bool {
    let months = |day: Date| u32::from(day.year()) * 12 + u32::from(day.month());
    ALL_SOURCES.iter().any(|source| months(browser::today()) > months(source.checked) + 12)
}

fn outside(screen: &Screen<'_>) -> Piece {
    all([
        paragraph("lead", text(say::outside(&BOOK.valid.in_words()))),
        paragraph("", screen.link(Page::Date(None), "button", text(say::OTHER_DAY))),
    ])
}

fn conflict(screen: &Screen<'_>, report: &Report, sources: &Sources) -> Piece {
    // What speaks against servers and service together follows from what speaks against each of them alone.
    let alone = report.ways_out.iter().filter(|way| way.list.servers.is_empty() || way.list.service.is_none());
    let because = |fired: &Fired<'static>| {
        let since = fired.rule.valid.from.map(say::since);
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
        paragraph("lead", text(say::EXCLUDE)),
        list("reasons", pair),
        part(say::WAYS_OUT, ways_out(screen, report, sources)),
        fold(say::CHANGES, false, changes(screen.changes)),
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
            pieces.push(paragraph("tag", text(say::GIVEN_UP)));
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
    paragraph("on-screen", screen.link(Page::Years, "", text(say::OTHER_DAYS)))
}

fn decided(screen: &Screen<'_>, report: &Report, sources: &Sources) -> Piece {
    let Some(of) = report.recommended() else { return nothing() };
    let standing = report.judgement.standing(of.deployment.id);
    let mut pieces = Vec::new();
    if !of.first.is_empty() {
        let over = (!report.ways_out.is_empty()).then_some(say::UNSUPPORTED);
        let over = over.map_or_else(nothing, strong);
        pieces.push(element("div", "notice", [over, reasons(&of.first, sources)]));
    }
    if !of.unmet.is_empty() {
        pieces.push(paragraph("lead", text(say::UNMET)));
        pieces.push(reasons(&of.unmet, sources));
    }
    pieces.push(homes(of));
    if let Some(doubts) = standing.map(|it| &it.doubts).filter(|doubts| !doubts.is_empty()) {
        pieces.push(paragraph("", text(say::DOUBTS)));
        pieces.push(reasons(doubts, sources));
    }
    pieces.push(later(screen));
    if !report.ways_out.is_empty() {
        pieces.push(part(say::TURN, ways_out(screen, report, sources)));
    }
    let because = |fired: &Fired<'static>| all([by_answer(fired), reason(fired.rule, sources)]);
    let decisive: Vec<Piece> = decisive(report).into_iter().map(because).collect();
    if !decisive.is_empty() {
        pieces.push(fold(say::WHY, true, list("reasons", decisive)));
    }
    let own = screen.link(Page::Change(HOLDINGS.to_owned()), "", text(say::ENTER_OWNED));
    let own = if of.held.is_empty() { paragraph("on-screen", own) } else { nothing() };
    pieces.push(fold(say::LIST, true, all([licences(of, sources), own, held(of, sources)])));
    if of.generation.is_some_and(|it| it != Generation::Ocs2007) && !of.grants.people.is_empty() {
        pieces.push(paragraph("on-screen", screen.link(Page::Policies, "", text(say::POLICIES))));
    }
    if !of.servers.is_empty() {
        let save = screen.button(Act::Save(File::Picture), text(say::SAVE_PICTURE));
        let below = paragraph("", all([text(say::BOXES), save]));
        pieces.push(fold(say::SERVERS, true, all([drawing(of), below, servers(of, sources)])));
    }
    pieces.push(ways(screen, report, of, sources));
    pieces.extend([told(of, sources), others(screen, report, sources)]);
    pieces.push(fold(say::CHANGES, false, changes(screen.changes)));
    all(pieces)
}

/// Who lives where, if not all in one place.
fn homes(of: &LicenceList) -> Piece {
    let home = |home: &Home| {
        let names = words::whom(&home.names);
        text(say::home(&names, &words::people(home.people), &words::side(home, of.service)))
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
    Some(say::front_ends(row.count, edition.name(), row.configuration))
}

/// "By your answer on *UCMA applications*: …"
pub(super) fn by_answer(fired: &Fired<'static>) -> Piece {
    let topics: Vec<&str> = fired.on.iter().filter_map(|id| BOOK.question(id)).map(|question| question.topic).collect();
    if topics.is_empty() {
        return nothing();
    }
    let topics = element("em", "", [text(topics.joined(", "))]);
    element("span", "decided", [filled(&say::BY_ANSWER, [topics])])
}

const CHANGE_HEADS: &[Head] = &[column(say::CHANGE_HEADS[0]), column(say::CHANGE_HEADS[1])];

/// Answers said otherwise, each with what it comes to.
fn changes(changes: &Changes) -> Piece {
    let tried = if changes.is_done() { say::tried(ROWS_MOVED) } else { say::TRYING.to_owned() };
    let row = |it: &Found| {
        let said = filled(&say::SAID, [text(it.question.clone()), strong(it.said.clone())]);
        Entry { cells: vec![said, text(it.result.clone())], more: None }
    };
    let rows: Vec<Entry> = changes.found.iter().map(row).collect();
    let found = match rows.len() {
        0 if changes.is_done() => paragraph("", text(say::NO_CHANGE)),
        0 => nothing(),
        _ => table("changes", say::CHANGE_TABLE, CHANGE_HEADS, rows),
    };
    all([found, paragraph("", text(tried))])
}

/// What is left to buy, a line each: of this product, and besides.
pub(super) fn to_buy(list_of: &LicenceList) -> Piece {
    let [(first, product), (second, besides)] = words::purchases(list_of);
    let tally = |items: Vec<String>| list("tally", items.into_iter().map(text).collect());
    let mut pieces = vec![paragraph("headline", strong(first)), tally(product)];
    if !besides.is_empty() {
        pieces.extend([paragraph("", text(second)), tally(besides)]);
    }
    all(pieces)
}

const LICENCE_HEADS: &[Head] = &[
    column(say::ITEM),
    column(say::UNIT),
    column(say::FOR_WHOM),
    figures(say::LINE_NEEDED),
    figures(say::LINE_COVERED),
    figures(say::LINE_TO_BUY),
    column(say::CONFIDENCE),
];

/// Where nobody said what is owned besides plans, nothing of what runs is said to be bought.
const KEPT_HEADS: &[Head] = &[
    column(say::ITEM),
    column(say::UNIT),
    column(say::FOR_WHOM),
    figures(say::LINE_NEEDED),
    figures(say::LINE_COVERED),
    figures(say::NOT_COVERED),
    column(say::CONFIDENCE),
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
    all([block(Block::Product, say::OF_PRODUCT), block(Block::AlsoNeeded, say::ALSO_NEEDED)])
}

fn row(line: &Line, sources: &Sources) -> Entry {
    let covered = match words::covered_by(line) {
        by if line.covered_by.is_none() && line.held.len() == 1 => by,
        by if by.is_empty() || line.covered == Range::ZERO => line.covered.to_string(),
        by => say::covered_by(line.covered, &by),
    };
    let mut more = Vec::new();
    if !line.depends_on.is_empty() && !line.to_buy.is_certain() {
        more.push(paragraph("", text(say::depends_on(line.to_buy, &line.depends_on))));
    }
    more.extend(line.mind.iter().map(|rule| element("div", "", [reason(rule, sources)])));
    if let Some(otherwise) = line.otherwise {
        let of_servers = otherwise.instead.is_some_and(|licence| licence.unit == Unit::Server);
        let instead = otherwise.instead.map(|licence| licence.name);
        let sentence = say::otherwise(&grouped(otherwise.needed), instead, of_servers, otherwise.condition);
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
    folded("", vec![text(say::WHY), hidden(format!(" {of}"))], list("reasons", why))
}

const HELD_HEADS: &[Head] = &[column(say::OWNED_HEADS[0]), figures(say::OWNED_HEADS[1]), column(say::OWNED_HEADS[2])];

/// What is owned, and what becomes of it: what covers nothing is said to.
fn held(of: &LicenceList, sources: &Sources) -> Piece {
    let row = |held: &Held| {
        let covers = held.covers.iter().map(|(licence, count)| format!("{count} × {}", licence.name));
        let covers: Vec<String> = covers.collect();
        let covers = if covers.is_empty() { say::COVERS_NOTHING.to_owned() } else { covers.joined(", ") };
        let name = held.holding.licence.name;
        let more = (!held.why.is_empty()).then(|| because(name, &held.why, sources));
        Entry { cells: vec![text(name), text(grouped(held.holding.count)), text(covers)], more }
    };
    if of.held.is_empty() {
        return nothing();
    }
    table("held", say::OWNED, HELD_HEADS, of.held.iter().map(row).collect())
}

const SERVER_HEADS: &[Head] = &[
    column(say::SERVER_HEADS[0]),
    figures(say::SERVER_HEADS[1]),
    column(say::SERVER_HEADS[2]),
    column(say::SERVER_HEADS[3]),
];

/// The servers, site by site, with the licences of each row, and all together.
fn servers(of: &LicenceList, sources: &Sources) -> Piece {
    let row = |row: &ServerRow| {
        let mut counted = vec![text(row.formula.clone())];
        if let Some(OtherCount { count, edition, condition }) = row.otherwise {
            let edition = edition.map(|edition| edition.name());
            counted.push(paragraph("", text(say::servers_otherwise(&grouped(count), edition, condition))));
        }
        counted.push(because(row.role.name(), &row.why, sources));
        let site = of.sites.get(row.site).map_or("", |site| site.name.as_str());
        let role = text(say::role(site, row.role.name(), row.edition.map(|edition| edition.name())));
        let cells = vec![role, text(row.count.to_string()), all(counted), text(in_words(&row.licences))];
        Entry { cells, more: None }
    };
    let mut rows: Vec<Entry> = of.servers.iter().map(row).collect();
    let count = words::servers(of);
    let licences = text(in_words(&of.licences_of_servers()));
    rows.push(Entry {
        cells: vec![text(say::ALL_SERVERS), text(count.to_string()), text(say::NOT_COUNTED), licences],
        more: None,
    });
    table("servers", say::SERVER_TABLE, SERVER_HEADS, rows)
}

fn in_words(licences: &[(&'static Licence, Range)]) -> String {
    let each = |(licence, count): &(&'static Licence, Range)| say::times(*count, licence.name);
    match licences {
        [] => say::NO_LICENCE.to_owned(),
        some => some.iter().map(each).collect::<Vec<_>>().joined(", "),
    }
}

fn told(of: &LicenceList, sources: &Sources) -> Piece {
    if of.told.is_empty() {
        return nothing();
    }
    let rules: Vec<Record<'static>> = of.told.iter().map(|fired| fired.rule).collect();
    fold(say::TO_KNOW, true, reasons(&rules, sources))
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
    fold(say::OTHERS, false, all(others.into_iter().map(other).collect::<Vec<_>>()))
}

fn why_not(standing: &Standing<'static>, sources: &Sources) -> Piece {
    let rules: Vec<Record<'static>> = standing.ruled_out_by.iter().map(|fired| fired.rule).collect();
    section("out", say::ruled_out(standing.deployment.name), reasons(&rules, sources))
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
        paragraph("", text(say::would_take(list.deployment.sentence))),
        to_buy(list),
        completing(screen, list),
        folded_lists(list, sources, screen.session.beside.iter().any(|it| it == id)),
    ];
    section("possible", say::not_recommended(name), all(pieces))
}

/// What was not asked for this deployment, and a way to complete it.
fn completing(screen: &Screen<'_>, list: &LicenceList) -> Piece {
    let (id, name) = (list.deployment.id, list.deployment.name);
    if list.open.is_empty() {
        return nothing();
    }
    let complete = screen.button(Act::Complete(id), text(say::complete(name)));
    paragraph("", all([text(say::ranges(list.open.len())), complete]))
}

/// The servers and licences of a deployment, folded away.
fn folded_lists(list: &LicenceList, sources: &Sources, is_open: bool) -> Piece {
    let summary = element("summary", "", [text(say::lists_for(list.deployment.name))]);
    let servers = if list.servers.is_empty() { nothing() } else { servers(list, sources) };
    let lists = tag("details").with("open", if is_open { "open" } else { "" });
    lists.holds([summary, licences(list, sources), servers])
}
