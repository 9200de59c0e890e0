//! One question.

use judge::{Judgement, Question};

use super::why::why;
use crate::parts::{Piece, Place, all, choices_left_out, field, form, nothing, paragraph, problems, text, verdict};
use crate::screen::Screen;
use crate::words::interview as say;

/// Asks one question.
pub fn question(screen: &Screen<'_>, question: &'static Question<'static>) -> Piece {
    let session = screen.session;
    let Some(before) = session.judgement_without(question.id) else { return nothing() };
    let place = Place { heading: true, left_out: choices_left_out(question, &before), ..Place::default() };
    let mut pieces = vec![problems(screen.form, &[question])];
    if question.assumed.is_none() {
        pieces.push(paragraph("caption", text(say::number(session.number()))));
    }
    let mut fields = vec![field(screen, question, &place)];
    if session.is_changing() {
        fields.push(paragraph("hint", text(say::CHANGING)));
    }
    pieces.push(form(fields, &screen.act));
    pieces.push(below(screen, question, &before));
    all(pieces)
}

/// What stands below a question: why it is asked, and what is decided without it.
pub(super) fn below(screen: &Screen<'_>, question: &'static Question<'static>, before: &Judgement<'static>) -> Piece {
    let session = screen.session;
    // While an answer is being changed, what all of them came to is what counts.
    let so_far = screen.judgement.as_ref().filter(|_| session.is_changing()).unwrap_or(before);
    let asked = if question.assumed.is_none() { why(before) } else { nothing() };
    all([asked, verdict(so_far, &session.beside)])
}
