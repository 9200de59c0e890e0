//! The result: the recommendation, the licence list, and the reasons with their sources.

use judge::{Fired, Outcome, Range, Rule, Standing};
use rules::licences::Block;
use rules::{BOOK, LicenceList, Line, Report, Ways, count};
use yew::prelude::*;

use super::check::answers;
use crate::app::Act;
use crate::parts::{Sources, link, reason, reasons};
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
pub fn result(session: &Session, act: &Callback<Act>) -> Html {
    let Some(judgement) = session.judgement() else {
        return html! {};
    };
    let report = count(judgement);
    let sources = Sources::default();
    let on = report.judgement.on.in_words();
    let body = match report.judgement.outcome {
        Outcome::OutsideDates => outside(session, act),
        Outcome::Undecided => html! {},
        Outcome::Conflict => conflict(&report, &sources),
        Outcome::Decided(_) => decided(session, act, &report, &sources),
    };
    html! {
        <article class="result">
            <p class="caption">{ format!("As of {on}. Rules of {}.", rules::VERSION.in_words()) }</p>
            <h1 tabindex="-1">{ headline(session) }</h1>
            { body }
            if report.judgement.outcome != Outcome::OutsideDates {
                <h2>{ "Sources" }</h2>
                <details><summary>{ format!("The {} documents cited above, with their addresses", sources.count()) }</summary>{ sources.list() }</details>
                <h2>{ "Your answers" }</h2>
                { answers(session, act) }
                <h2>{ "Take it with you" }</h2>
                <p>{ "The address of this page holds your answers: " }
                    <a id="permalink" href={format!("#{}", session.fragment())}>{ "link to this result" }</a>
                    { ". Saved or printed, the page keeps them too." }
                </p>
            }
            <h2>{ "What binds" }</h2>
            <p>{ "Your agreement, and Microsoft's Product Use Rights of the quarter. This is our reading of the sources above, not Microsoft's, and not legal advice. Hosting for others (SPLA) is out of scope." }</p>
        </article>
    }
}

fn outside(session: &Session, act: &Callback<Act>) -> Html {
    let span = match (BOOK.valid.from, BOOK.valid.until) {
        (Some(from), Some(until)) => format!("{} to {}", from.in_words(), until.in_words()),
        _ => String::new(),
    };
    html! {
        <>
            <p class="lead">{ format!("The rules cover Lync Server 2013 and Lync Online from {span}. For other days there is no recommendation and no list here: products, plans and rights were different.") }</p>
            <p>{ link(session, Page::Date, act, classes!("button"), html! { "Choose another day" }) }</p>
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

fn decided(session: &Session, act: &Callback<Act>, report: &Report, sources: &Sources) -> Html {
    let Some(list) = report.recommended() else {
        return html! {};
    };
    let standing = report.judgement.standing(list.deployment.id);
    let decisive: Vec<&Fired<'static>> = report
        .judgement
        .standings
        .iter()
        .flat_map(|it| &it.ruled_out_by)
        .chain(standing.into_iter().flat_map(|it| &it.favoured_by))
        .collect();
    let doubts: Vec<Rule<'static, ()>> = standing.map(|it| it.doubts.clone()).unwrap_or_default();
    let mut shown: Vec<&str> = Vec::new();
    html! {
        <>
            if list.homes.len() > 1 {
                <ul class="homes">
                    { for list.homes.iter().map(|home| html! {
                        <li><strong>{ words::whom(&home.names) }</strong>{ format!(": {} people {}", judge::grouped(home.people), words::side(home.side)) }</li>
                    }) }
                </ul>
            }
            <h2>{ "Why" }</h2>
            <ul class="reasons">
                { for decisive.into_iter().filter(|fired| {
                    let new = !shown.contains(&fired.rule.id);
                    shown.push(fired.rule.id);
                    new
                }).map(|fired| html! {
                    <li><span class="decided">{ decided_by(fired) }</span>{ reason(&fired.rule, sources) }</li>
                }) }
            </ul>
            if !doubts.is_empty() {
                <p>{ "You were not sure of something that could change the recommendation:" }</p>
                { reasons(&doubts, sources) }
            }
            { licence_list(list, sources, true) }
            { servers(list, sources) }
            { ways(list, sources) }
            { told(list, sources) }
            { others(session, act, report, sources) }
        </>
    }
}

/// "Decided by *UCMA applications*: …"
fn decided_by(fired: &Fired<'static>) -> Html {
    let topics: Vec<&str> = fired.on.iter().filter_map(|id| BOOK.question(id)).map(|question| question.topic).collect();
    html! { <>{ "By your answer on " }<em>{ topics.join(", ") }</em>{ ": " }</> }
}

fn licence_list(list: &LicenceList, sources: &Sources, recommended: bool) -> Html {
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
            if recommended {
                <h2>{ "Licence list" }</h2>
            }
            { to_buy(list) }
            { block(Block::Product, "Licences of this product") }
            { block(Block::AlsoNeeded, "You also need") }
        </>
    }
}

/// What is left to buy of this product, in one sentence: "1 × Lync Server 2013. 0 Lync CALs to buy."
fn to_buy(list: &LicenceList) -> Html {
    let mut items: Vec<String> = Vec::new();
    for licence in rules::licences::ALL.iter().filter(|licence| licence.block == Block::Product) {
        let lines = list.lines.iter().filter(|line| line.licence.id == licence.id);
        let count = lines.fold(Range::ZERO, |sum, line| sum.plus(line.to_buy));
        if count != Range::ZERO {
            items.push(format!("{count} × {}", licence.name));
        }
    }
    if items.is_empty() {
        items.push("nothing of this product".to_owned());
    }
    html! {
        <p class="headline">
            <strong>{ "To buy: " }</strong>{ items.join(", ") }{ "." }
            if list.has_servers() && list.cals_to_buy() == Range::ZERO {
                { " " }<strong>{ words::cals(list.cals_to_buy()) }</strong>{ "." }
            }
        </p>
    }
}

fn row(line: &Line, sources: &Sources) -> Html {
    let whom = match line.licence.unit {
        rules::licences::Unit::Server => "Servers".to_owned(),
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
                    if let Some(rule) = &line.mind {
                        <p class="mind">{ reason(rule, sources) }</p>
                    }
                    if let Some(otherwise) = line.otherwise {
                        <p>{ format!("{} {}.", judge::grouped(otherwise.needed), otherwise.condition) }</p>
                    }
                    <details><summary>{ "Why" }<span class="hidden">{ format!(" {}", line.licence.name) }</span></summary>{ reasons(&line.why, sources) }</details>
                </td>
            </tr>
        </tbody>
    }
}

fn servers(list: &LicenceList, sources: &Sources) -> Html {
    if list.servers.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h2>{ "Servers" }</h2>
            <table class="servers">
                <caption>{ "Physical or virtual, each a running instance" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Role" }</th>
                        <th scope="col" class="count">{ "Servers" }</th>
                        <th scope="col">{ "How it is counted" }</th>
                    </tr>
                </thead>
                <tbody>
                    { for list.servers.iter().map(|row| html! {
                        <tr>
                            <th scope="row">{ row.role.name() }{ row.edition.map(|edition| format!(", {}", edition.name())).unwrap_or_default() }</th>
                            <td data-label="Servers" class="count">{ row.count.to_string() }</td>
                            <td data-label="How it is counted">
                                { &row.formula }
                                if let Some((count, condition)) = row.otherwise {
                                    <p>{ format!("{} {condition}.", judge::grouped(count)) }</p>
                                }
                                <details><summary>{ "Why" }<span class="hidden">{ format!(" {}", row.role.name()) }</span></summary>{ reasons(&row.why, sources) }</details>
                            </td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </>
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
            <p>{ "The first is the one on the list. Each covers everything these people need; servers come on top of all of them alike." }</p>
            { for choices.into_iter().map(|ways| html! {
                <section class="ways">
                    <h3>{ format!("{}: {} people", words::whom(&ways.names), judge::grouped(ways.people)) }</h3>
                    <ul class="choices">
                        { for ways.ways.iter().enumerate().map(|(place, way)| html! {
                            <li class={(place == 0).then_some("first")}>
                                if place == 0 { <p class="tag">{ "On the list" }</p> }
                                { for way.items.iter().map(|item| html! {
                                    <p>{ format!("{} × {}", judge::grouped(item.count), item.licence.name) }
                                        if item.to_buy == 0 { { " (owned)" } }
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
    html! {
        <>
            <h2>{ "What you should know" }</h2>
            { reasons(&rules, sources) }
        </>
    }
}

/// The other deployments: why not, and their lists where the answers allow them.
fn others(session: &Session, act: &Callback<Act>, report: &Report, sources: &Sources) -> Html {
    let recommended = report.recommended().map(|list| list.deployment.id);
    let others: Vec<&Standing<'static>> =
        report.judgement.standings.iter().filter(|it| Some(it.deployment.id) != recommended).collect();
    html! {
        <>
            <h2>{ "Other deployments" }</h2>
            { for others.into_iter().map(|standing| {
                let list = report.lists.iter().skip(1).find(|list| list.deployment.id == standing.deployment.id);
                match list {
                    None => why_not(standing, sources),
                    Some(list) => beside(session, act, list, sources),
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

fn beside(session: &Session, act: &Callback<Act>, list: &LicenceList, sources: &Sources) -> Html {
    let id = list.deployment.id;
    let complete = {
        let act = act.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            act.emit(Act::Complete(id));
        })
    };
    let mut completed = session.clone();
    completed.beside.push(id.to_owned());
    html! {
        <section>
            <h3>{ format!("{}: possible, not recommended", list.deployment.name) }</h3>
            <p>{ list.deployment.sentence }</p>
            if !list.open.is_empty() {
                <p>{ format!("Some counts are ranges, because {} not asked for the recommendation. ",
                    if list.open.len() == 1 { "1 question was".to_owned() } else { format!("{} questions were", list.open.len()) }) }
                    <a href={format!("#{}", completed.fragment_of(&Page::Check))} onclick={complete}>{ format!("Complete the list for {}", list.deployment.name) }</a>
                </p>
            }
            <details>
                <summary>{ format!("Servers and licences for {}", list.deployment.name) }</summary>
                { servers(list, sources) }
                { licence_list(list, sources, false) }
            </details>
        </section>
    }
}
