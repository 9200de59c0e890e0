//! What is licensed beside the people enabled: shared phones and rooms, people outside, public contacts; and in a
//! service its devices, rooms, attendants and queues.

use judge::{Answer, Judgement, Range, Record, Row, Rule, total};

use super::buy::{Line, Otherwise};
use super::servers::ServerRow;
use crate::licences;
use crate::plans::Right;
use crate::products::shared::DEVICE_WITHOUT_RULE;
use crate::products::{OutsiderTerms, Role, ServerProduct, ServiceDevices, public_im};
use crate::questions::offered::{KIND, SHARED_PHONE, STAFF_PHONE};
use crate::questions::running::COUNT;
use crate::questions::{GUESTS, OUTSIDERS, PHONES_ROOMS, PUBLIC_IM, QUEUES};

/// The lines, and what to tell of those that take none.
#[inline(never)]
pub(super) fn lines(
    judgement: &Judgement<'static>,
    product: &'static ServerProduct,
    servers: &[ServerRow],
) -> (Vec<Line>, Vec<Record<'static>>) {
    let mut notes: Vec<Record<'static>> = Vec::new();
    let mut lines = fixtures(judgement, product, &mut notes);
    let mut of_outsiders: Vec<Line> = Vec::new();
    for (people, name, rule) in [
        (number(judgement, "outsiders", OUTSIDERS), "Outsiders with an account", &product.outsiders.with_account),
        (number(judgement, "guests", GUESTS), "Guests in web conferences", &product.outsiders.guests),
    ] {
        if people == 0 {
            continue;
        }
        let Some(line) = outsiders(product, servers, people, rule) else {
            notes.push(rule.record());
            continue;
        };
        match of_outsiders.iter_mut().find(|first| first.licence == line.licence) {
            // A connector covers any number of people outside, so the first serves these too.
            Some(first) => {
                first.names.push(name.to_owned());
                first.mind.push(rule.record());
                if let Some(instead) = &mut first.otherwise {
                    instead.needed = instead.needed.saturating_add(people);
                }
            }
            None => of_outsiders.push(Line { names: vec![name.to_owned()], ..line }),
        }
    }
    lines.extend(of_outsiders);

    let contacts = number(judgement, "public-im", PUBLIC_IM);
    for rule in public_im::RULES.iter().filter(|rule| contacts > 0 && rule.valid.contains(judgement.on)) {
        let needed = Range::exactly(contacts).times(rule.effect.each);
        if needed == Range::ZERO {
            notes.push(rule.record());
        } else {
            let mut line = Line::new(&licences::PUBLIC_IM, needed, Range::ZERO, vec![rule.record()]);
            line.names.push("People with public contacts".to_owned());
            line.depends_on = "by whether contacts in Yahoo! are among them".to_owned();
            if !rule.effect.is_sold {
                line.to_buy = Range::ZERO;
                line.mind.push(rule.record());
            }
            lines.push(line);
        }
    }
    (lines, notes)
}

/// What devices, rooms, attendants and queues take in a service, where so many people have the right to
/// call outside numbers; `with_devices` where phones and rooms are not counted on servers.
#[inline(never)]
pub(super) fn in_service(
    judgement: &Judgement<'static>,
    terms: &'static ServiceDevices,
    with_phone: u64,
    with_devices: bool,
) -> (Vec<Line>, Vec<Record<'static>>) {
    let ServiceDevices { shared, rooms, accounts } = terms;
    let read = judgement.book.quantity("devices").and_then(|it| judgement.reads(it).get(PHONES_ROOMS));
    let rows = match read {
        Some(Answer::Rows(rows)) if with_devices => rows.as_slice(),
        _ => &[],
    };
    let of = |kinds: &[&str]| kinds.iter().fold(0_u64, |sum, kind| sum.saturating_add(total(rows, COUNT, KIND, kind)));
    let mut lines = Vec::new();
    let mut notes: Vec<Record<'static>> = Vec::new();
    let mut line = |licence, count: u64, name: &str, why: Record<'static>, covered: u64| {
        if count > 0 && !why.valid.contains(judgement.on) {
            notes.push(&DEVICE_WITHOUT_RULE);
        } else if count > 0 {
            let line = Line::new(licence, Range::exactly(count), Range::exactly(covered), vec![why]);
            let covered_by = (covered > 0).then_some("the free ones");
            lines.push(Line { names: vec![name.to_owned()], covered_by, ..line });
        }
    };
    let phones = of(&[SHARED_PHONE]);
    line(shared.effect, phones, "Shared phones", shared.record(), 0);
    let plain = of(rooms.effect.plain);
    let with_number = of(rooms.effect.with_number);
    let basic = plain.min(rooms.effect.most_basic);
    line(rooms.effect.basic, basic, "Rooms", rooms.record(), basic);
    let pro = plain.saturating_sub(basic).saturating_add(with_number);
    line(rooms.effect.pro, pro, "Rooms", rooms.record(), 0);
    let answering = number(judgement, "accounts", QUEUES);
    let more = with_phone.saturating_add(phones).checked_div(accounts.effect.one_more_for.get()).unwrap_or(0);
    let free = answering.min(accounts.effect.free.saturating_add(more));
    line(accounts.effect.licence, answering, "Attendants and queues", accounts.record(), free);
    let known = [STAFF_PHONE, SHARED_PHONE].iter().chain(rooms.effect.plain).chain(rooms.effect.with_number);
    let known: Vec<&str> = known.copied().collect();
    if rows.iter().any(|row| !known.iter().any(|kind| row.chose(KIND, kind))) {
        notes.push(&DEVICE_WITHOUT_RULE);
    }
    (lines, notes)
}

/// The answer to an offered question that is a number.
fn number(judgement: &Judgement<'static>, quantity: &str, question: &str) -> u64 {
    let read = judgement.book.quantity(quantity).and_then(|it| judgement.reads(it).get(question));
    match read {
        Some(Answer::Number(number)) => *number,
        _ => 0,
    }
}

/// The device CALs of phones and rooms that belong to nobody.
#[inline(never)]
fn fixtures(
    judgement: &Judgement<'static>,
    product: &'static ServerProduct,
    notes: &mut Vec<Record<'static>>,
) -> Vec<Line> {
    let read = judgement.book.quantity("fixtures").and_then(|it| judgement.reads(it).get(PHONES_ROOMS));
    let Some(Answer::Rows(rows)) = read else { return Vec::new() };
    let mut lines = Vec::new();
    for rule in product.fixtures {
        let count = total(rows, COUNT, KIND, rule.effect.kind);
        if count == 0 {
            continue;
        }
        let needed = Range::exactly(count);
        let named = |line: Line| Line { names: vec![rule.effect.name.to_owned()], ..line };
        for cal in product.cals.iter().filter(|cal| rule.effect.rights.contains(&cal.right)) {
            lines.push(named(Line::new(cal.device, needed, Range::ZERO, vec![rule.record()])));
        }
        let windows = &product.prerequisites.windows_cal;
        lines.push(named(Line::new(&licences::WINDOWS_DEVICE_CAL, needed, Range::ZERO, vec![windows])));
    }
    if rows.iter().any(|row| row.chose(KIND, STAFF_PHONE)) {
        // The rule of shared phones says why these take nothing.
        notes.extend(product.fixtures.iter().find(|rule| rule.effect.kind == SHARED_PHONE).map(Rule::record));
    }
    let has_a_rule = |row: &Row| product.fixtures.iter().any(|rule| row.chose(KIND, rule.effect.kind));
    if rows.iter().any(|row| !row.chose(KIND, STAFF_PHONE) && !has_a_rule(row)) {
        notes.push(&DEVICE_WITHOUT_RULE);
    }
    lines
}

/// The line of outsiders; `None` where they take nothing.
#[inline(never)]
fn outsiders(
    product: &'static ServerProduct,
    servers: &[ServerRow],
    people: u64,
    rule: &'static Rule<'static, OutsiderTerms>,
) -> Option<Line> {
    match rule.effect {
        OutsiderTerms::Nothing => None,
        OutsiderTerms::Connector { licence, settled } => {
            let front_ends = servers.iter().filter(|row| row.role == Role::FrontEnd);
            let reached = front_ends.fold(Range::ZERO, |sum, row| sum.plus(row.count));
            let needed = if settled { reached } else { Range::between(0, reached.cautious()) };
            let line = Line::new(licence, needed, Range::ZERO, vec![rule.record()]);
            let depends_on = if settled { "by the number of Front Ends" } else { "none on the lenient reading" };
            let cal = product.cals.iter().find(|cal| cal.right == Right::Standard)?;
            let instead = Otherwise { needed: people, instead: Some(cal.user), condition: "one for each of them" };
            Some(Line { otherwise: Some(instead), depends_on: depends_on.to_owned(), ..line })
        }
        OutsiderTerms::CalsInDoubt => {
            let cal = product.cals.iter().find(|cal| cal.right == Right::Standard)?;
            let line = Line::new(cal.user, Range::between(0, people), Range::ZERO, vec![rule.record()]);
            Some(Line { depends_on: "none on the lenient reading".to_owned(), ..line })
        }
    }
}
