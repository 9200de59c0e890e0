//! The first page: the situation, and the day for which the rules are read.

use judge::Question;
use rules::{BOOK, questions};

use crate::form::DATE_FIELDS;
use crate::parts::{
    Piece, Place, all, element, error_words, field, form as form_of, input, nothing, paragraph, problems, tag, text,
    title,
};
use crate::screen::Screen;

/// What heads the page.
pub const FIRST_QUESTION: &str = "What is your situation, and on which day?";

/// The question that stands beside the day.
fn situation() -> Option<&'static Question<'static>> {
    BOOK.question(questions::SITUATION)
}

/// Asks for the situation, and for the day in three fields.
pub fn date(screen: &Screen<'_>) -> Piece {
    let (form, act) = (screen.form, &screen.act);
    let span = BOOK.valid.in_words();
    let error = form.error("day");
    let fields = DATE_FIELDS.into_iter().zip(["Day", "Month", "Year"]).map(|(id, label)| {
        let input = input(id, id, "numeric", form.draft(id).text, act).with("aria-describedby", "date-hint");
        let label = tag("label").with("for", id).holds([text(label)]);
        tag("div").with("class", "part").key(id).holds([label, input.holds(Vec::new())])
    });
    let label = element("span", "label", [text("For which day should the rules be read?")]);
    let hint = format!(
        "What plans brought and servers needed changed over the years. Leave it empty for today; for an audit, enter the audited day. The rules cover the days from {span}: for example 15 1 2014."
    );
    let day = vec![
        element("legend", "", [label]),
        tag("p").with("class", "hint").with("id", "date-hint").holds([text(hint)]),
        error.map_or_else(nothing, |error| element("p", "error", error_words(error))),
        element("div", "parts", fields.collect::<Vec<_>>()),
    ];
    let class = if error.is_some() { "field wrong" } else { "field" };
    let day = tag("fieldset").with("class", class).with("aria-describedby", "date-hint").holds(day);
    let asked = situation().map(|question| field(screen, question, &Place::default()));
    all([
        problems(form, &situation().into_iter().collect::<Vec<_>>()),
        paragraph("caption", text("Question 1")),
        title(FIRST_QUESTION),
        form_of(asked.into_iter().chain([day]).collect(), act),
    ])
}
