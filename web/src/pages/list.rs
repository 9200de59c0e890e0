//! A list: its rows, and a page for each of them.

use judge::{Column, Kind, Question};

use super::check::summary_row;
use super::pasted::rows as paste_rows;
use super::question::below;
use crate::act::Act;
use crate::parts::{
    Piece, Place, all, choices_left_out, element, field, form, hidden, nothing, paragraph, problems, text, title,
};
use crate::screen::Screen;
use crate::session::Page;
use crate::words::{self, interview};

/// The rows entered so far, with Change and Remove, and "add another".
pub fn list(screen: &Screen<'_>, question: &'static Question<'static>) -> Piece {
    let Kind::List { row: word, most, .. } = question.kind else { return nothing() };
    let session = screen.session;
    let Some(before) = session.judgement_without(question.id) else { return nothing() };
    let rows = session.rows(question.id);
    let changing = session.is_changing();
    let row_page = move |place| Page::Row(question.id.to_owned(), place, changing);
    let entries = rows.iter().enumerate().map(|(place, row)| {
        let name = words::row_name(question, row, place);
        let named = |verb: &'static str| all([text(verb), hidden(format!(" {name}"))]);
        // Buttons, because a thousand links would each carry a thousand rows.
        let change = screen.button(Act::Go(row_page(place)), named(interview::CHANGE));
        let remove = screen.button(Act::Remove(question.id, place), named(interview::REMOVE));
        let actions = vec![change, text(" "), remove];
        summary_row(&name, text(words::row_line(question, row)), actions)
    });
    let mut pieces = vec![problems(screen.form, &[question])];
    if question.assumed.is_none() {
        pieces.push(paragraph("caption", text(interview::number(session.number()))));
    }
    pieces.push(title(question.text));
    pieces.push(paragraph("hint", text(question.hint)));
    pieces.push(element("dl", "summary", entries.collect::<Vec<_>>()));
    if rows.len() < most {
        let another = text(interview::add_another(word));
        pieces.push(paragraph("", screen.link(row_page(rows.len()), "", another)));
    }
    pieces.push(form(Vec::new(), &screen.act));
    pieces.push(paste_rows(screen, question));
    pieces.push(below(screen, question, &before));
    all(pieces)
}

/// One row: a field for each column.
pub fn row(screen: &Screen<'_>, question: &'static Question<'static>, place: usize) -> Piece {
    let session = screen.session;
    let Some(judgement) = &screen.judgement else { return nothing() };
    let asked: Vec<&Column<'static>> =
        question.columns().iter().filter(|column| judgement.look().asks(question, column)).collect();
    let columns: Vec<&'static Question<'static>> = question.columns().iter().map(|column| &column.question).collect();
    let Kind::List { row: word, .. } = question.kind else { return nothing() };
    let heading = match session.rows(question.id).get(place) {
        Some(row) => interview::change_row(word, &words::row_name(question, row, place)),
        None => interview::new_row(word, place + 1),
    };
    let fields = asked.into_iter().map(|column| {
        let left_out = choices_left_out(&column.question, judgement);
        let place = Place { optional: !column.required, left_out, ..Place::default() };
        field(screen, &column.question, &place)
    });
    let caption = match question.assumed {
        None => interview::of_question(session.number(), question.text),
        Some(_) => question.text.to_owned(),
    };
    all([
        problems(screen.form, &columns),
        paragraph("caption", text(caption)),
        title(heading),
        paragraph("hint", text(question.hint)),
        form(fields.collect(), &screen.act),
        // Whoever has a spreadsheet need not enter the first row by hand.
        if session.rows(question.id).is_empty() { paste_rows(screen, question) } else { nothing() },
    ])
}
