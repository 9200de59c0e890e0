//! A list: its rows, and a page for each of them.

use std::collections::BTreeMap;

use judge::{Answer, Question, Row};
use yew::prelude::*;

use crate::app::Act;
use crate::browser;
use crate::pages::why;
use crate::parts::{Draft, Field, Link, error_summary, verdict};
use crate::session::{Page, Session};
use crate::words;

/// Properties of [`ListPage`].
#[derive(Properties, PartialEq)]
pub struct ListProps {
    pub session: Session,
    pub question: &'static Question<'static>,
    pub act: Callback<Act>,
}

/// The rows entered so far, with Change and Remove, and "add another".
#[component]
pub fn ListPage(props: &ListProps) -> Html {
    let ListProps { session, question, act } = props;
    let question = *question;
    let Some(before) = session.judgement_without(question.id) else {
        return html! {};
    };
    let rows = session.rows(question.id);
    let changing = matches!(session.page, Page::Change(_));
    let row_page = |place| Page::Row(question.id.to_owned(), place, changing);
    let onsubmit = {
        let act = act.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            act.emit(Act::GoOn(question.id));
        })
    };
    let remove = |place: usize| {
        let (act, rows) = (act.clone(), rows.clone());
        Callback::from(move |_: MouseEvent| {
            let mut rows = rows.clone();
            if place < rows.len() {
                rows.remove(place);
            }
            act.emit(Act::Rows(question.id, rows));
        })
    };
    html! {
        <>
            <p class="caption">{ format!("Question {}", session.number()) }</p>
            <h1 tabindex="-1">{ question.text }</h1>
            <p class="hint">{ question.hint }</p>
            <dl class="summary">
                { for rows.iter().enumerate().map(|(place, row)| {
                    let name = words::row_name(question, row, place);
                    html! {
                        <div key={place}>
                            <dt>{ &name }</dt>
                            <dd>{ words::row_line(question, row) }</dd>
                            <dd class="actions">
                                <Link fragment={session.fragment_of(&row_page(place))} page={row_page(place)} {act}>
                                    { "Change" }<span class="hidden">{ format!(" {name}") }</span>
                                </Link>
                                { " " }
                                <button type="button" class="plain" onclick={remove(place)}>{ "Remove" }<span class="hidden">{ format!(" {name}") }</span></button>
                            </dd>
                        </div>
                    }
                }) }
            </dl>
            <p><Link fragment={session.fragment_of(&row_page(rows.len()))} page={row_page(rows.len())} {act}>{ "Add another group" }</Link></p>
            <form novalidate=true {onsubmit}>
                <button type="submit" class="button">{ "Continue" }</button>
            </form>
            { why(&before) }
            { verdict(&before) }
        </>
    }
}

/// Properties of [`RowPage`].
#[derive(Properties, PartialEq)]
pub struct RowProps {
    pub session: Session,
    pub question: &'static Question<'static>,
    pub row: usize,
    pub act: Callback<Act>,
}

/// One row: a field for each column.
#[component]
pub fn RowPage(props: &RowProps) -> Html {
    let RowProps { session, question, row: place, act } = props;
    let (question, place) = (*question, *place);
    let rows = session.rows(question.id);
    let held: Row = rows.get(place).cloned().unwrap_or_default();
    let drafts = use_state(|| {
        let drafts: BTreeMap<&'static str, Draft> = question
            .columns()
            .iter()
            .map(|column| (column.question.id, Draft::of(held.get(column.question.id))))
            .collect();
        drafts
    });
    let errors = use_state(BTreeMap::<&'static str, String>::new);
    use_effect_with((*errors).clone(), move |errors| {
        if !errors.is_empty() {
            browser::set_title(&format!("Error: {} – CALculator", question.text));
            browser::focus("#problem");
        }
    });
    let onsubmit = {
        let (drafts, errors, act, rows) = (drafts.clone(), errors.clone(), act.clone(), rows.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match read_row(question, &drafts) {
                Err(wrong) => errors.set(wrong),
                Ok(row) => {
                    let mut rows = rows.clone();
                    match rows.get_mut(place) {
                        Some(old) => *old = row,
                        None => rows.push(row),
                    }
                    // Only the number of rows can be wrong now.
                    match question.accept(&Answer::Rows(rows.clone())) {
                        Ok(_) => act.emit(Act::Rows(question.id, rows)),
                        Err(refusal) => {
                            let first = question.columns().first().map_or(question.id, |column| column.question.id);
                            errors.set(BTreeMap::from([(first, refusal.to_string())]));
                        }
                    }
                }
            }
        })
    };
    let summary: Vec<_> = question
        .columns()
        .iter()
        .filter_map(|column| Some((&column.question, errors.get(column.question.id)?.clone())))
        .collect();
    let heading = match words::row_name(question, &held, place) {
        name if held.is_empty() => format!("Group {name}: who are they?"),
        name => format!("Group “{name}”"),
    };
    html! {
        <>
            { error_summary(&summary) }
            <p class="caption">{ format!("Question {}: {}", session.number(), question.text) }</p>
            <h1 tabindex="-1">{ heading }</h1>
            <p class="hint">{ question.hint }</p>
            <form novalidate=true {onsubmit}>
                { for question.columns().iter().map(|column| {
                    let id = column.question.id;
                    let change = {
                        let drafts = drafts.clone();
                        Callback::from(move |changed: Draft| {
                            let mut all = (*drafts).clone();
                            all.insert(id, changed);
                            drafts.set(all);
                        })
                    };
                    html! {
                        <Field key={id} question={&column.question} draft={drafts.get(id).cloned().unwrap_or_default()}
                            error={errors.get(id).cloned()} {change} optional={!column.required} />
                    }
                }) }
                <button type="submit" class="button">{ "Continue" }</button>
            </form>
        </>
    }
}

fn read_row(
    question: &'static Question<'static>,
    drafts: &BTreeMap<&'static str, Draft>,
) -> Result<Row, BTreeMap<&'static str, String>> {
    let (mut row, mut wrong) = (Row::new(), BTreeMap::new());
    for column in question.columns() {
        let id = column.question.id;
        let draft = drafts.get(id).cloned().unwrap_or_default();
        if draft.is_empty() && !column.required {
            continue;
        }
        match draft.read(&column.question) {
            Ok(answer) => {
                row.insert(id.to_owned(), answer);
            }
            Err(sentence) => {
                wrong.insert(id, sentence);
            }
        }
    }
    if wrong.is_empty() { Ok(row) } else { Err(wrong) }
}
