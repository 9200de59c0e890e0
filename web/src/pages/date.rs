//! The first page: the situation, and the day for which the rules are read.

use judge::Question;
use rules::{BOOK, questions};

use crate::form::DATE_FIELDS;
use crate::parts::{
    Piece, Place, all, element, error_words, field, form as form_of, input, nothing, paragraph, problems, tag, text,
    title,
};
use crate::screen::Screen;
use crate::words::interview as say;

/// The question that stands beside the day.
fn situation() -> Option<&'static Question<'static>> {
    BOOK.question(questions::SITUATION)
}

/// Asks for the situation, and for the day in three fields.
pub fn date(screen: &Screen<'_>) -> Piece {
    let (form, act) = (screen.form, &screen.act);
    let span = BOOK.valid.in_words();
    let error = form.error("day");
    let fields = DATE_FIELDS.into_iter().zip(say::DAY_PARTS).map(|(id, label)| {
        let input = input(id, id, "numeric", form.draft(id).text, act).with("aria-describedby", "date-hint");
        let label = tag("label").with("for", id).holds([text(label)]);
        tag("div").with("class", "part").key(id).holds([label, input.holds(Vec::new())])
    });
    let label = element("span", "label", [text(say::WHICH_DAY)]);
    let day = vec![
        element("legend", "", [label]),
        tag("p").with("class", "hint").with("id", "date-hint").holds([text(say::day_hint(&span))]),
        error.map_or_else(nothing, |error| element("p", "error", error_words(error))),
        element("div", "parts", fields.collect::<Vec<_>>()),
    ];
    let class = if error.is_some() { "field wrong" } else { "field" };
    let day = tag("fieldset").with("class", class).with("aria-describedby", "date-hint").holds(day);
    let asked = situation().map(|question| field(screen, question, &Place::default()));
    all([
        problems(form, &situation().into_iter().collect::<Vec<_>>()),
        paragraph("caption", text(say::number(1))),
        title(say::FIRST),
        form_of(asked.into_iter().chain([day]).collect(), act),
    ])
}
