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
use crate::words;

/// The ways of each kind of people, where there is more than one; and what it costs, as far as prices are known.
pub(super) fn ways(screen: &Screen<'_>, report: &Report, of: &LicenceList, sources: &Sources) -> Piece {
    let cost = cost(&report.judgement, of);
    let mut pieces = Vec::new();
    for (kind, ways) in of.ways.iter().enumerate().filter(|(_, ways)| ways.ways.len() > 1) {
        let heading = format!("{}: {}", words::whom(&ways.names), words::people(ways.people));
        let with_windows = cost.as_ref().is_some_and(|cost| cost.windows);
        let in_words = |way: &Way| in_words(way, ways.people, with_windows);
        let mut besides: Vec<Right> = Vec::new();
        for right in ways.ways.iter().flat_map(|way| &way.besides) {
            if !besides.contains(right) {
                besides.push(*right);
            }
        }
        let way = |(place, way): (usize, &Way)| {
            let first = if place == 0 { "On the list: " } else { "" };
            let price = cost.as_ref().and_then(|cost| Some(priced(cost, *cost.ways.get(kind)?.get(place)?)));
            let mut after = price.unwrap_or_default();
            for (words, brings) in [("; brings besides: ", true), ("; without: ", false)] {
                let these = besides.iter().filter(|right| way.besides.contains(right) == brings);
                let these: Vec<&str> = these.map(|right| right.name()).collect();
                if !these.is_empty() {
                    after.push_str(words);
                    after.push_str(&these.joined(", "));
                }
            }
            if !way.twice.is_empty() {
                after.push_str(&format!("; the plan grants {} already: paid twice", names(&way.twice)));
            }
            all([text(first), strong(in_words(way)), text(after)])
        };
        let mut under = vec![list("choices", ways.ways.iter().enumerate().map(way).collect())];
        if let Some((first, last, month)) = cost.as_ref().and_then(|cost| *cost.turns.get(kind)?) {
            let [first, last] = [first, last].map(|place| in_words(&ways.ways[place]));
            under.push(paragraph(
                "",
                text(format!("{last} is cheaper than {first} from month {month} of ten years on.")),
            ));
        }
        under.push(reasons(&ways.compared, sources));
        pieces.push(section("", heading, all(under)));
    }
    if !pieces.is_empty() {
        let windows =
            if cost.as_ref().is_some_and(|cost| cost.windows) { "are in them" } else { "come on top, but with suites" };
        let first = "Each covers everything these people need. Servers come on top of all alike; what you own is not subtracted. Windows CALs";
        pieces.insert(0, paragraph("", text(format!("{first} {windows}."))));
        pieces = vec![fold("Ways to cover the same need", true, all(pieces))];
    }
    pieces.push(fold("Cost", true, costs(screen, of, cost.as_ref(), sources)));
    all(pieces)
}

/// What a way consists of: "100 × Office 365 E3 (owned) and 100 × …".
fn in_words(way: &Way, people: u64, with_windows: bool) -> String {
    let item = |item: &rules::Item| {
        let owned = if item.to_buy == 0 { " (owned)" } else { "" };
        let count = if item.count == people { String::new() } else { format!("{} × ", judge::grouped(item.count)) };
        format!("{count}{}{owned}", item.licence.name)
    };
    way.with_windows(with_windows).map(item).collect::<Vec<_>>().joined(" + ")
}

/// ": US$ 1,200 over 3 years"
fn priced(cost: &Cost, price: Option<Price>) -> String {
    match price {
        Some(price) => format!(": {}", over_years(cost, price.after(cost.years * 12))),
        None => ": no price".to_owned(),
    }
}

fn names(of: &[&'static Licence]) -> String {
    of.iter().map(|licence| licence.name).collect::<Vec<_>>().joined(", ")
}

fn over_years(cost: &Cost, amount: u64) -> String {
    let years = if cost.years == 1 { "1 year".to_owned() } else { format!("{} years", cost.years) };
    format!("{} {} over {years}", cost.currency, in_money(amount))
}

const PRICE_HEADS: &[Head] =
    &[column("Item"), figures("Once"), figures("Every month"), figures("Every year"), column("On whose word")];

fn costs(screen: &Screen<'_>, of: &LicenceList, cost: Option<&Cost>, sources: &Sources) -> Piece {
    let change = |id: &str, words: &'static str| screen.link(Page::Change(id.to_owned()), "", text(words));
    let Some(cost) = cost else {
        let is_done = of.lines.iter().all(|line| line.to_buy.cautious() == 0);
        let sentence =
            if is_done { "Nothing is left to buy. " } else { "No price is known for this day and currency. " };
        return paragraph("", all([text(sentence), change(PRICES, "Enter prices")]));
    };
    let mut pieces = Vec::new();
    let sum = match cost.list {
        Some(price) => format!(
            "What is to buy on the list: {}: {} once, {} every month, {} every year.",
            over_years(cost, price.after(cost.years * 12)),
            in_money(price.once),
            in_money(price.month),
            in_money(price.year)
        ),
        None => {
            let lines =
                of.lines.iter().filter(|line| line.to_buy.cautious() > 0 && cost.unknown.contains(&line.licence));
            let without: Vec<_> = lines.map(|line| line.licence).collect();
            format!("The list has no sum, because these have no price: {}.", names(&without))
        }
    };
    pieces.push(paragraph("", text(sum)));
    if !cost.twice.is_empty() {
        let sentence =
            format!("Of two prices that you entered for the same, the later counts: {}.", names(&cost.twice));
        pieces.push(paragraph("notice", text(sentence)));
    }
    pieces.push(match cheapest_mix(of, cost) {
        Some(cheapest) => mix(of, cost, &cheapest),
        None => paragraph("", text("There is no cheapest mix: for some people no way has a price.")),
    });
    let row = |(licence, price, rule): &(&'static Licence, Price, Option<Record<'static>>)| {
        let is_free = *price == Price::default();
        let amounts = [price.once, price.month, price.year]
            .map(|it| text(if it == 0 && !is_free { "–".to_owned() } else { in_money(it) }));
        let mut cells = vec![text(licence.name)];
        cells.extend(amounts);
        cells.push(rule.map_or_else(|| text("yours"), |rule| reason(rule, sources)));
        Entry { cells, more: None }
    };
    pieces.push(table(
        "prices",
        "Prices used: indicative, without discount",
        PRICE_HEADS,
        cost.prices.iter().map(row).collect(),
    ));
    let links = vec![change(PRICES, "Change prices"), text(" "), change(YEARS, "Change the years"), text(" ")];
    pieces.push(paragraph(
        "",
        all(links.into_iter().chain([change(CURRENCY, "Change the currency")]).collect::<Vec<_>>()),
    ));
    all(pieces)
}

/// The cheapest mix: who takes which way, how sure that is, and what the next best costs.
fn mix(of: &LicenceList, cost: &Cost, cheapest: &Cheapest) -> Piece {
    let mix = &cheapest.mix;
    let mut sentences = vec![format!(
        "The cheapest mix of these ways, with what you own put to best use: {}. Plans that you keep go on costing what they cost; servers, and what every way takes alike, are not in it.",
        over_years(cost, mix.cost)
    )];
    sentences.push(if mix.is_proven() {
        "No mix of ways with a price costs less.".to_owned()
    } else {
        format!("It is the best found; none costs less than {}.", in_money(mix.at_least))
    });
    if let Some(listed) = cheapest.as_listed.filter(|listed| *listed > mix.cost) {
        sentences.push(format!("The ways on the list cost {} more.", in_money(listed - mix.cost)));
    }
    if let Some((item, next)) = mix.next {
        let more = in_money(next.saturating_sub(mix.cost));
        sentences.push(format!("Without {} the cheapest costs {more} more.", cheapest.items[item].name));
    }
    if mix.has_equals {
        sentences.push("Others cost the same; this one has the fewest kinds of licences.".to_owned());
    }
    if !cheapest.left_out.is_empty() {
        let left_out = cheapest.left_out.iter().filter_map(|(kind, way)| of.ways.get(*kind)?.ways.get(*way));
        let mut without: Vec<&'static Licence> = Vec::new();
        for item in left_out.flat_map(|way| &way.items) {
            if cost.price(item.licence).is_none() && !without.contains(&item.licence) {
                without.push(item.licence);
            }
        }
        let without = names(&without);
        sentences.push(format!(
            "Ways with these have no part in it, beyond what you own, because they have no price: {without}."
        ));
    }
    let mut who = Vec::new();
    for (ways, heads) in of.ways.iter().zip(&mix.heads) {
        for (way, heads) in ways.ways.iter().zip(heads).filter(|(_, heads)| **heads > 0) {
            let whom = words::whom(&ways.names);
            who.push(text(format!("{whom}: {}: {}", words::people(*heads), in_words(way, ways.people, cost.windows))));
        }
    }
    all([paragraph("", text(sentences.joined(" "))), list("", who)])
}
