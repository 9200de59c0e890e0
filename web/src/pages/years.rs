//! The same answers on other days: what was recommended then, what is today, and what each takes.

use judge::{Date, Fired, Outcome, Record, judge_open};
use rules::{BOOK, Report, count, era};

use super::result::{by_answer, decisive, sentence, shape, to_buy};
use crate::act::Act;
use crate::browser;
use crate::parts::{Piece, Sources, all, element, list, nothing, paragraph, reason, reasons, text, title};
use crate::screen::Screen;
use crate::words::result as say;

/// One section a day, the earliest first.
pub fn years(screen: &Screen<'_>) -> Piece {
    let Some(own) = screen.session.on else { return nothing() };
    let sources = Sources::default();
    let today = browser::today();
    let days: Vec<Piece> = days(own, today)
        .into_iter()
        .filter_map(|day| {
            let report = count(judge_open(&BOOK, &screen.session.held, day, &[]));
            // Nobody kept it before it was released, and some answers did not exist on other days.
            let speaks = !matches!(report.judgement.outcome, Outcome::Undecided | Outcome::OutsideDates);
            speaks.then(|| on(screen, &report, (day == own, day == today), &sources))
        })
        .collect();
    element(
        "article",
        "result years",
        vec![
            title(say::YEARS),
            paragraph("lead", text(say::YEARS_LEAD)),
            element("div", "beside", days),
            sources.folded(),
        ],
    )
}

/// The reader's day and today, and of the other eras the last day.
fn days(own: Date, today: Date) -> Vec<Date> {
    let era_of = |day: Date| era::LAST_DAYS.iter().filter(|last| **last < day).count();
    let mut days: Vec<Date> = era::LAST_DAYS.into_iter().filter(|last| era_of(*last) != era_of(own)).collect();
    for day in [own, today] {
        let place = days.partition_point(|other| *other < day);
        if days.get(place) != Some(&day) {
            days.insert(place, day);
        }
    }
    days
}

fn on(screen: &Screen<'_>, report: &Report, (is_own, is_today): (bool, bool), sources: &Sources) -> Piece {
    let day = report.judgement.on;
    let mut pieces = vec![paragraph("lead", text(sentence(Some(report.judgement.outcome))))];
    let left = rules::judge(&screen.session.held, day, &[]).path.at_most;
    if left > 0 {
        pieces.push(paragraph("", text(say::still_open(left))));
    }
    match report.recommended() {
        Some(list) => {
            pieces.extend(shape(list).map(|shape| paragraph("", text(shape))));
            let mut lost: Vec<Record<'static>> = list.first.clone();
            lost.extend(&list.unmet);
            lost.extend(list.lost());
            pieces.push(reasons(&lost, sources));
            pieces.push(to_buy(list));
        }
        None => {
            let because = |fired: &Fired<'static>| all([by_answer(fired), reason(fired.rule, sources)]);
            pieces.push(list("reasons", decisive(report).into_iter().map(because).collect()));
        }
    }
    for way in &report.ways_out {
        pieces.push(paragraph("tag", text(say::way_out(way.list.deployment.sentence))));
        pieces.push(to_buy(&way.list));
    }
    pieces.push(screen.button(Act::Judge(day), text(say::OPEN_DAY)));
    let heading = element("h2", "", [text(say::day(day, is_own, is_today))]);
    element("section", "", [heading, all(pieces)])
}
