//! The result: the recommendation, the licence list, and the reasons with their sources.

use judge::{Fired, Outcome, Range, Rule, Standing, grouped};
use rules::licences::{ALL, Block, Unit};
use rules::products::Role;
use rules::{BINDS, BOOK, LicenceList, Line, Report, SCOPE, ServerRow, Ways, count};
use yew::prelude::*;

use super::check::{answers, offers};
use crate::act::Act;
use crate::parts::{Sources, reason, reasons};
use crate::screen::Screen;
use crate::session::{Page, Session};
use crate::words;

/// The recommendation in one sentence.
pub fn headline(session: &Session) -> String {
    match session.judgement().map(|judgement| judgement.outcome) {
        Some(Outcome::Decided(deployment)) => deployment.sentence.to_owned(),
        Some(Outcome::Conflict) => "No single deployment gives all you asked.".to_owned(),
        Some(Outcome::OutsideDates) => "No rules for this day".to_owned(),
        Some(Outcome::Undecided) | None => "Not decided yet".to_owned(),
    }
}

/// The whole result.
pub fn result(screen: &Screen<'_>) -> Html {
    let Some(judgement) = &screen.judgement else { return html! {} };
    let report = count(judgement.clone());
    let sources = Sources::default();
    let body = match judgement.outcome {
        Outcome::OutsideDates => outside(screen),
        Outcome::Undecided => html! {},
        Outcome::Conflict => conflict(&report, &sources),
        Outcome::Decided(_) => decided(screen, &report, &sources),
    };
    let documents = format!("The {} documents cited above, with their addresses", sources.count());
    html! {
        <article class="result">
            <p class="caption">{ format!("As of {}. Rules of {}.", judgement.on.in_words(), rules::VERSION.in_words()) }</p>
            <h1 tabindex="-1">{ headline(screen.session) }</h1>
            { body }
            if judgement.outcome != Outcome::OutsideDates {
                <h2>{ "Sources" }</h2>
                <details><summary>{ documents }</summary>{ sources.list() }</details>
                <h2>{ "Your answers" }</h2>
                { answers(screen) }
                { offers(screen) }
                <p>{ screen.link(Page::Rules(None), "", html! { "Rule book: every rule, with its sources" }) }</p>
                <h2>{ "Take it with you" }</h2>
                <p>{ "The address of this page holds your answers: " }
                    <a id="permalink" href={screen.address(&Page::Result)}>{ "link to this result" }</a>
                    { ". Saved or printed, the page keeps them too." }
                </p>
                <p class="on-paper">{ screen.address(&Page::Result) }</p>
            }
            <h2>{ "What binds" }</h2>
            <p>{ BINDS }</p>
        </article>
    }
}

fn outside(screen: &Screen<'_>) -> Html {
    let span = words::span(BOOK.valid);
    html! {
        <>
            <p class="lead">{ format!("The rules cover {SCOPE} from {span}. For other days there is no recommendation and no list here: products, plans and rights were different.") }</p>
            <p>{ screen.link(Page::Date, "button", html! { "Choose another day" }) }</p>
        </>
    }
}

fn conflict(report: &Report, sources: &Sources) -> Html {
    html! {
        <>
            <p class="lead">{ "These needs exclude each other:" }</p>
            { for report.judgement.standings.iter().map(|standing| why_not(standing, sources)) }
        </>
    }
}

fn decided(screen: &Screen<'_>, report: &Report, sources: &Sources) -> Html {
    let Some(list) = report.recommended() else { return html! {} };
    let standing = report.judgement.standing(list.deployment.id);
    // What speaks for it comes first, then what rules out the others, each once.
    let mut decisive: Vec<&Fired<'static>> = standing.map(|it| it.favoured_by.iter().collect()).unwrap_or_default();
    for fired in report.judgement.standings.iter().flat_map(|it| &it.ruled_out_by) {
        if !decisive.iter().any(|other| other.rule.id == fired.rule.id) {
            decisive.push(fired);
        }
    }
    let doubts: Vec<Rule<'static, ()>> = standing.map(|it| it.doubts.clone()).unwrap_or_default();
    html! {
        <>
            if let Some(shape) = shape(list) {
                <p class="lead">{ shape }</p>
            }
            if list.homes.len() > 1 {
                <ul>
                    { for list.homes.iter().map(|home| html! {
                        <li><strong>{ words::whom(&home.names) }</strong>{ format!(": {} {}", words::people(home.people), words::side(home.side)) }</li>
                    }) }
                </ul>
            }
            if !doubts.is_empty() {
                <p>{ "You were not sure of something that could change the recommendation:" }</p>
                { reasons(&doubts, sources) }
            }
            if !decisive.is_empty() {
                <h2>{ "Why" }</h2>
                <ul class="reasons">
                    { for decisive.into_iter().map(|fired| html! {
                        <li><span class="decided">{ by_answer(fired) }</span>{ reason(&fired.rule, sources) }</li>
                    }) }
                </ul>
            }
            <h2>{ "Licence list" }</h2>
            { to_buy(list) }
            { licences(list, sources) }
            if !list.servers.is_empty() {
                <h2>{ "Servers" }</h2>
                { servers(list, sources) }
            }
            { ways(list, sources) }
            { told(list, sources) }
            { others(screen, report, sources) }
        </>
    }
}

/// The edition and the configuration of the Front Ends, where they are certain and not merely kept.
fn shape(list: &LicenceList) -> Option<String> {
    let row = list.servers.iter().find(|row| row.role == Role::FrontEnd)?;
    let edition = row.edition.filter(|_| !list.is_kept)?;
    Some(match row.configuration {
        "" => format!("Its Front Ends: {} × {}.", row.count, edition.name()),
        configuration => {
            format!("Its Front Ends: {} × {}, in the {configuration} configuration.", row.count, edition.name())
        }
    })
}

/// "By your answer on *UCMA applications*: …"
fn by_answer(fired: &Fired<'static>) -> Html {
    let topics: Vec<&str> = fired.on.iter().filter_map(|id| BOOK.question(id)).map(|question| question.topic).collect();
    html! { if !topics.is_empty() { { "By your answer on " }<em>{ topics.join(", ") }</em>{ ": " } } }
}

/// What is left to buy, in two sentences: of this product, and besides.
fn to_buy(list: &LicenceList) -> Html {
    let items = |block: Block| -> Vec<String> {
        let mut items = Vec::new();
        for licence in ALL.iter().filter(|licence| licence.block == block) {
            let lines = list.lines.iter().filter(|line| line.licence.id == licence.id);
            let count = lines.fold(Range::ZERO, |sum, line| sum.plus(line.to_buy));
            if count != Range::ZERO {
                items.push(format!("{count}\u{a0}× {}", licence.name));
            }
        }
        items
    };
    let (product, besides) = (items(Block::Product), items(Block::AlsoNeeded));
    let product = if product.is_empty() { "nothing of this product".to_owned() } else { product.join(", ") };
    // "0 CALs" alone would be read as none of any kind.
    let none = list.cal_name.filter(|_| list.cals_to_buy() == Range::ZERO);
    html! {
        <>
            <p class="headline">
                <strong>{ "To buy: " }</strong>{ product }{ "." }
                if let Some(cal) = none {
                    { " " }<strong>{ format!("0 {cal}s to buy") }</strong>{ "." }
                }
            </p>
            if !besides.is_empty() {
                <p class="headline">{ "And besides: " }{ besides.join(", ") }{ ", less what you own." }</p>
            }
        </>
    }
}

fn licences(list: &LicenceList, sources: &Sources) -> Html {
    let block = |block: Block, caption: &'static str| {
        let lines: Vec<&Line> = list.lines.iter().filter(|line| line.licence.block == block).collect();
        html! {
            if !lines.is_empty() {
                <table class="licences">
                    <caption>{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "Item" }</th>
                            <th scope="col">{ "Unit" }</th>
                            <th scope="col">{ "For whom" }</th>
                            <th scope="col" class="count">{ "Needed" }</th>
                            <th scope="col" class="count">{ "Covered" }</th>
                            <th scope="col" class="count">{ "To buy" }</th>
                            <th scope="col">{ "Confidence" }</th>
                        </tr>
                    </thead>
                    { for lines.into_iter().map(|line| row(line, sources)) }
                </table>
            }
        }
    };
    html! {
        <>
            { block(Block::Product, "Licences of this product") }
            { block(Block::AlsoNeeded, "You also need") }
        </>
    }
}

fn row(line: &Line, sources: &Sources) -> Html {
    let whom = match line.licence.unit {
        Unit::Server => "Servers".to_owned(),
        _ => words::whom(&line.names),
    };
    let covered = match line.covered_by {
        Some(by) if line.covered != Range::ZERO => format!("{}: {by}", line.covered),
        _ => line.covered.to_string(),
    };
    html! {
        <tbody>
            <tr>
                <th scope="row">{ line.licence.name }</th>
                <td data-label="Unit">{ line.licence.unit.name() }</td>
                <td data-label="For whom">{ whom }</td>
                <td data-label="Needed" class="count">{ line.needed.to_string() }</td>
                <td data-label="Covered" class="count">{ covered }</td>
                <td data-label="To buy" class="count"><strong>{ line.to_buy.to_string() }</strong></td>
                <td data-label="Confidence">{ words::confidence(line.confidence()) }</td>
            </tr>
            <tr class="more">
                <td colspan="7">
                    if !line.depends_on.is_empty() && !line.to_buy.is_certain() {
                        <p>{ format!("{}: {}.", line.to_buy, line.depends_on) }</p>
                    }
                    { for line.mind.iter().map(|rule| html! { <p>{ reason(rule, sources) }</p> }) }
                    if let Some(otherwise) = line.otherwise {
                        <p>{ format!("{} {}.", grouped(otherwise.needed), otherwise.condition) }</p>
                    }
                    { folded(line.licence.name, &line.why, sources) }
                </td>
            </tr>
        </tbody>
    }
}

/// The reasons of a row, folded away under "Why".
fn folded(of: &str, why: &[Rule<'static, ()>], sources: &Sources) -> Html {
    html! { <details><summary>{ "Why" }<span class="hidden">{ format!(" {of}") }</span></summary>{ reasons(why, sources) }</details> }
}

fn servers(list: &LicenceList, sources: &Sources) -> Html {
    let row = |row: &ServerRow| {
        let edition = row.edition.map(|edition| format!(", {}", edition.name())).unwrap_or_default();
        html! {
            <tr>
                <th scope="row">{ row.role.name() }{ edition }</th>
                <td data-label="Servers" class="count">{ row.count.to_string() }</td>
                <td data-label="How it is counted">
                    { &row.formula }
                    if let Some((count, condition)) = row.otherwise {
                        <p>{ format!("{} {condition}.", grouped(count)) }</p>
                    }
                    { folded(row.role.name(), &row.why, sources) }
                </td>
            </tr>
        }
    };
    html! {
        <table class="servers">
            <caption>{ "Servers, physical or virtual, each a running instance" }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "Role" }</th>
                    <th scope="col" class="count">{ "Servers" }</th>
                    <th scope="col">{ "How it is counted" }</th>
                </tr>
            </thead>
            <tbody>{ for list.servers.iter().map(row) }</tbody>
        </table>
    }
}

/// The ways to cover the same people side by side, where there is more than one.
fn ways(list: &LicenceList, sources: &Sources) -> Html {
    let choices: Vec<&Ways> = list.ways.iter().filter(|ways| ways.ways.len() > 1).collect();
    if choices.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h2>{ "Ways to cover the same need" }</h2>
            <p>{ "The first is the one on the list. Each covers everything these people need; servers and Windows CALs come on top of all of them alike." }</p>
            { for choices.into_iter().map(|ways| html! {
                <section>
                    <h3>{ format!("{}: {}", words::whom(&ways.names), words::people(ways.people)) }</h3>
                    <ul class="choices">
                        { for ways.ways.iter().enumerate().map(|(place, way)| html! {
                            <li class={(place == 0).then_some("first")}>
                                if place == 0 { <p class="tag">{ "On the list" }</p> }
                                { for way.items.iter().enumerate().map(|(place, item)| html! {
                                    <p>
                                        { if place > 0 { "and " } else { "" } }
                                        { format!("{} × {}", grouped(item.count), item.licence.name) }
                                        { if item.to_buy == 0 { " (owned)" } else { "" } }
                                    </p>
                                }) }
                            </li>
                        }) }
                    </ul>
                    { reasons(&ways.compared, sources) }
                </section>
            }) }
        </>
    }
}

fn told(list: &LicenceList, sources: &Sources) -> Html {
    if list.told.is_empty() {
        return html! {};
    }
    let rules: Vec<Rule<'static, ()>> = list.told.iter().map(|fired| fired.rule).collect();
    html! { <><h2>{ "What you should know" }</h2>{ reasons(&rules, sources) }</> }
}

/// The other deployments: why not, and their lists where the answers allow them.
fn others(screen: &Screen<'_>, report: &Report, sources: &Sources) -> Html {
    let recommended = report.recommended().map(|list| list.deployment.id);
    let others: Vec<&Standing<'static>> =
        report.judgement.standings.iter().filter(|it| Some(it.deployment.id) != recommended).collect();
    if others.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h2>{ "Other deployments" }</h2>
            { for others.into_iter().map(|standing| {
                match report.lists.iter().skip(1).find(|list| list.deployment.id == standing.deployment.id) {
                    None => why_not(standing, sources),
                    Some(list) => beside(screen, report, list, sources),
                }
            }) }
        </>
    }
}

fn why_not(standing: &Standing<'static>, sources: &Sources) -> Html {
    let rules: Vec<Rule<'static, ()>> = standing.ruled_out_by.iter().map(|fired| fired.rule).collect();
    html! {
        <section>
            <h3>{ format!("{}: ruled out", standing.deployment.name) }</h3>
            { reasons(&rules, sources) }
        </section>
    }
}

/// A deployment that is possible but not recommended: why not, what it would take, and its list.
fn beside(screen: &Screen<'_>, report: &Report, list: &LicenceList, sources: &Sources) -> Html {
    let (id, name) = (list.deployment.id, list.deployment.name);
    let instead: Vec<Rule<'static, ()>> = report
        .recommended()
        .and_then(|winner| report.judgement.standing(winner.deployment.id))
        .map(|winner| winner.favoured_by.iter().map(|fired| fired.rule).collect())
        .unwrap_or_default();
    let completed = screen.session.beside.iter().any(|it| it == id);
    html! {
        <section>
            <h3>{ format!("{name}: possible, not recommended") }</h3>
            { reasons(&instead, sources) }
            <p>{ list.deployment.sentence }{ " It would take:" }</p>
            { to_buy(list) }
            if !list.open.is_empty() {
                <p>
                    { match list.open.len() {
                        1 => "Some counts are ranges, because 1 question was not asked for the recommendation. ".to_owned(),
                        n => format!("Some counts are ranges, because {n} questions were not asked for the recommendation. "),
                    } }
                    { screen.button(move || Act::Complete(id), html! { format!("Complete the list for {name}") }) }
                </p>
            }
            <details open={completed}>
                <summary>{ format!("Servers and licences for {name}") }</summary>
                { licences(list, sources) }
                { servers(list, sources) }
            </details>
        </section>
    }
}
