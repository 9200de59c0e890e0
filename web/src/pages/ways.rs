//! The ways to cover the same need side by side, what each costs, and the cheapest mix of them.

use judge::{Joined as _, Record, in_money};
use rules::licences::Licence;
use rules::plans::Right;
use rules::prices::Price;
use rules::questions::cost::{CURRENCY, PRICES, YEARS};
use rules::{Cheapest, Cost, LicenceList, Report, Way, cheapest_mix, cost};

use crate::parts::{
    Entry, Head, Piece, Sources, all, column, figures, fold, list, paragraph, reason, reasons, section, strong, table,
    text,
};
use crate::screen::Screen;
use crate::session::Page;
use crate::words::{cost as say, people, whom};

/// The ways of each kind of people, where there is more than one; and what it costs, as far as prices are known.
pub(super) fn ways(screen: &Screen<'_>, report: &Report, of: &LicenceList, sources: &Sources) -> Piece {
    let cost = cost(&report.judgement, of);
    let mut pieces = Vec::new();
    for (kind, ways) in of.ways.iter().enumerate().filter(|(_, ways)| ways.ways.len() > 1) {
        let heading = say::ways_of(&whom(&ways.names), &people(ways.people));
        let with_windows = cost.as_ref().is_some_and(|cost| cost.windows);
        let in_words = |way: &Way| in_words(way, ways.people, with_windows);
        let mut besides: Vec<Right> = Vec::new();
        for right in ways.ways.iter().flat_map(|way| &way.besides) {
            if !besides.contains(right) {
                besides.push(*right);
            }
        }
        let way = |(place, way): (usize, &Way)| {
            let first = if place == 0 { say::ON_THE_LIST } else { "" };
            let price = cost.as_ref().and_then(|cost| Some(priced(cost, *cost.ways.get(kind)?.get(place)?)));
            let mut after = price.unwrap_or_default();
            for (says, brings) in [(say::BRINGS, true), (say::WITHOUT, false)] {
                let these = besides.iter().filter(|right| way.besides.contains(right) == brings);
                let these: Vec<&str> = these.map(|right| right.name()).collect();
                if !these.is_empty() {
                    after.push_str(says);
                    after.push_str(&these.joined(", "));
                }
            }
            if !way.twice.is_empty() {
                after.push_str(&say::paid_twice(&names(&way.twice)));
            }
            all([text(first), strong(in_words(way)), text(after)])
        };
        let mut under = vec![list("choices", ways.ways.iter().enumerate().map(way).collect())];
        if let Some((first, last, month)) = cost.as_ref().and_then(|cost| *cost.turns.get(kind)?) {
            let [first, last] = [first, last].map(|place| in_words(&ways.ways[place]));
            under.push(paragraph("", text(say::cheaper_from(&last, &first, month))));
        }
        under.push(reasons(&ways.compared, sources));
        pieces.push(section("", heading, all(under)));
    }
    if !pieces.is_empty() {
        let lead = say::ways_lead(cost.as_ref().is_some_and(|cost| cost.windows));
        pieces.insert(0, paragraph("", text(lead)));
        pieces = vec![fold(say::WAYS, true, all(pieces))];
    }
    pieces.push(fold(say::COST, true, costs(screen, of, cost.as_ref(), sources)));
    all(pieces)
}

/// What a way consists of: "100 × Office 365 E3 (owned) and 100 × …".
fn in_words(way: &Way, people: u64, with_windows: bool) -> String {
    let item = |item: &rules::Item| {
        let count = (item.count != people).then_some(item.count);
        say::item(item.licence.name, count, item.to_buy == 0)
    };
    way.with_windows(with_windows).map(item).collect::<Vec<_>>().joined(" + ")
}

/// ": US$ 1,200 over 3 years"
fn priced(cost: &Cost, price: Option<Price>) -> String {
    match price {
        Some(price) => say::priced(&over_years(cost, price.after(cost.years * 12))),
        None => say::NO_PRICE.to_owned(),
    }
}

fn names(of: &[&'static Licence]) -> String {
    of.iter().map(|licence| licence.name).collect::<Vec<_>>().joined(", ")
}

fn over_years(cost: &Cost, amount: u64) -> String {
    say::over_years(&cost.currency, amount, cost.years)
}

const PRICE_HEADS: &[Head] = &[
    column(say::PRICE_HEADS[0]),
    figures(say::PRICE_HEADS[1]),
    figures(say::PRICE_HEADS[2]),
    figures(say::PRICE_HEADS[3]),
    column(say::PRICE_HEADS[4]),
];

fn costs(screen: &Screen<'_>, of: &LicenceList, cost: Option<&Cost>, sources: &Sources) -> Piece {
    let change = |id: &str, named: &'static str| screen.link(Page::Change(id.to_owned()), "", text(named));
    let Some(cost) = cost else {
        let is_done = of.lines.iter().all(|line| line.to_buy.cautious() == 0);
        let sentence = if is_done { say::DONE } else { say::UNKNOWN };
        return paragraph("", all([text(sentence), change(PRICES, say::ENTER)]));
    };
    let mut pieces = Vec::new();
    let sum = match cost.list {
        Some(price) => say::sum(&over_years(cost, price.after(cost.years * 12)), price.once, price.month, price.year),
        None => {
            let lines =
                of.lines.iter().filter(|line| line.to_buy.cautious() > 0 && cost.unknown.contains(&line.licence));
            let without: Vec<_> = lines.map(|line| line.licence).collect();
            say::no_sum(&names(&without))
        }
    };
    pieces.push(paragraph("", text(sum)));
    if !cost.twice.is_empty() {
        pieces.push(paragraph("notice", text(say::twice(&names(&cost.twice)))));
    }
    pieces.push(match cheapest_mix(of, cost) {
        Some(cheapest) => mix(of, cost, &cheapest),
        None => paragraph("", text(say::NO_MIX)),
    });
    let row = |(licence, price, rule): &(&'static Licence, Price, Option<Record<'static>>)| {
        let is_free = *price == Price::default();
        let amounts = [price.once, price.month, price.year]
            .map(|it| text(if it == 0 && !is_free { say::NO_AMOUNT.to_owned() } else { in_money(it) }));
        let mut cells = vec![text(licence.name)];
        cells.extend(amounts);
        cells.push(rule.map_or_else(|| text(say::YOURS), |rule| reason(rule, sources)));
        Entry { cells, more: None }
    };
    pieces.push(table("prices", say::PRICES, PRICE_HEADS, cost.prices.iter().map(row).collect()));
    let [prices, years, currency] = say::CHANGES;
    let links = [change(PRICES, prices), text(" "), change(YEARS, years), text(" "), change(CURRENCY, currency)];
    pieces.push(paragraph("", all(links)));
    all(pieces)
}

/// The cheapest mix: who takes which way, how sure that is, and what the next best costs.
fn mix(of: &LicenceList, cost: &Cost, cheapest: &Cheapest) -> Piece {
    let mix = &cheapest.mix;
    let mut sentences = vec![say::mix(&over_years(cost, mix.cost))];
    sentences.push(if mix.is_proven() { say::PROVEN.to_owned() } else { say::at_least(mix.at_least) });
    if let Some(listed) = cheapest.as_listed.filter(|listed| *listed > mix.cost) {
        sentences.push(say::listed_more(listed - mix.cost));
    }
    if let Some((item, next)) = mix.next {
        sentences.push(say::next_more(cheapest.items[item].name, next.saturating_sub(mix.cost)));
    }
    if mix.has_equals {
        sentences.push(say::EQUALS.to_owned());
    }
    if !cheapest.left_out.is_empty() {
        let left_out = cheapest.left_out.iter().filter_map(|(kind, way)| of.ways.get(*kind)?.ways.get(*way));
        let mut without: Vec<&'static Licence> = Vec::new();
        for item in left_out.flat_map(|way| &way.items) {
            if cost.price(item.licence).is_none() && !without.contains(&item.licence) {
                without.push(item.licence);
            }
        }
        sentences.push(say::left_out(&names(&without)));
    }
    let mut who = Vec::new();
    for (ways, heads) in of.ways.iter().zip(&mix.heads) {
        for (way, heads) in ways.ways.iter().zip(heads).filter(|(_, heads)| **heads > 0) {
            let takes = in_words(way, ways.people, cost.windows);
            who.push(text(say::taken_by(&whom(&ways.names), &people(*heads), &takes)));
        }
    }
    all([paragraph("", text(sentences.joined(" "))), list("", who)])
}
