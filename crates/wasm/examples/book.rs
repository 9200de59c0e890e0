//! Prints the texts of the book as JSON: what the package brings beside its module.

use judge::{Choice, Citation, Column, Kind, Period, Question, Record, Speaks};
use rules::products::{Edition, Role};
use rules::{BINDS, BOOK, SCOPE, VERSION};
use serde_json::{Map, Value, json};

fn main() {
    let rules: Map<String, Value> = rules::all_rules().into_iter().map(|it| (it.id.to_owned(), rule(it))).collect();
    let of_setups = rules::setups::SETUPS.iter().flat_map(|setup| {
        [setup.servers.map(|servers| servers.generation.name()), setup.service.map(|service| service.name)]
    });
    let names: Vec<&str> = of_setups.flatten().collect();
    let products: Vec<Value> = rules::chapters()
        .iter()
        .filter(|chapter| names.contains(&chapter.title))
        .map(|chapter| {
            let ids: Vec<&str> = chapter.rules.iter().map(|rule| rule.id).collect();
            json!({ "name": chapter.title, "rules": ids })
        })
        .collect();
    let book = json!({
        "version": VERSION.to_string(),
        "valid": period(BOOK.valid),
        "scope": SCOPE,
        "binds": BINDS,
        "products": products,
        "questions": BOOK.questions.iter().map(question).collect::<Vec<_>>(),
        "counts": BOOK.quantities.iter().map(|it| json!({ "id": it.id, "title": it.title })).collect::<Vec<_>>(),
        "deployments": BOOK.deployments.iter().map(|it| json!({
            "id": it.id, "name": it.name, "sentence": it.sentence, "valid": period(it.valid),
        })).collect::<Vec<_>>(),
        "plans": rules::plans::PLANS.iter().map(|it| json!({
            "licence": it.licence.id, "name": it.licence.name, "valid": period(it.grants.valid), "rule": it.grants.id,
        })).collect::<Vec<_>>(),
        "licences": rules::licences::ALL.iter().map(|it| json!({
            "id": it.id, "name": it.name, "unit": it.unit.name(), "since": it.since.to_string(),
        })).collect::<Vec<_>>(),
        "roles": Role::ALL.iter().map(|it| json!({ "id": it.id(), "name": it.name() })).collect::<Vec<_>>(),
        "editions": Edition::ALL.iter().map(|it| json!({ "id": it.id(), "name": it.name() })).collect::<Vec<_>>(),
        "sources": rules::sources::ALL.iter().map(|it| json!({
            "title": it.title, "publisher": it.publisher, "url": it.url, "published": it.published,
            "checked": it.checked.to_string(),
        })).collect::<Vec<_>>(),
        "rules": rules,
    });
    println!("{book}");
}

fn rule(rule: Record<'static>) -> Value {
    let citations: Vec<Value> = rule.citations.iter().map(citation).collect();
    json!({
        "because": rule.because,
        "confidence": rule.confidence.id(),
        "valid": period(rule.valid),
        "citations": citations,
    })
}

/// The source is named by its place among the sources.
fn citation(citation: &Citation<'static>) -> Value {
    let source = rules::sources::ALL.iter().position(|source| *source == citation.source);
    let held_because = match citation.speaks {
        Speaks::For => None,
        Speaks::Against { held_because } => Some(held_because),
    };
    json!({ "source": source, "place": citation.place, "heldAgainstBecause": held_because })
}

fn question(question: &Question<'static>) -> Value {
    // What a field for it needs: its bounds, and what it counts.
    let (kind, least, most, unit) = match question.kind {
        Kind::Choice { .. } => ("choice", None, None, ""),
        Kind::Choices { .. } => ("choices", None, None, ""),
        Kind::Number { least, most, unit } => ("number", Some(least), Some(most), unit),
        Kind::Text { most } => ("text", None, Some(most as u64), ""),
        Kind::Money => ("money", None, None, ""),
        Kind::List { row, least, most, .. } => ("list", Some(least as u64), Some(most as u64), row),
    };
    let none = if let Kind::Choices { none, .. } = question.kind { none } else { "" };
    let choices: Vec<Value> = question.choices().iter().map(choice).collect();
    let columns: Vec<Value> = question.columns().iter().map(column).collect();
    json!({
        "id": question.id, "topic": question.topic, "text": question.text, "hint": question.hint, "kind": kind,
        "offersUnsure": question.offers_unsure(), "isOffered": question.assumed.is_some(),
        "least": least, "most": most, "unit": unit, "none": none,
        "choices": choices, "columns": columns,
    })
}

fn column(column: &Column<'static>) -> Value {
    let mut value = question(&column.question);
    value["isRequired"] = json!(column.required);
    value
}

fn choice(choice: &Choice<'static>) -> Value {
    json!({ "id": choice.id, "text": choice.text, "hint": choice.hint })
}

fn period(period: Period) -> Value {
    let day = |day: Option<judge::Date>| day.map(|day| day.to_string());
    json!({ "from": day(period.from), "until": day(period.until) })
}
