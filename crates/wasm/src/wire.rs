//! What goes over the wire, with its TypeScript types beside it.

use judge::link::Unread as UnreadPart;
use judge::{Confidence, Kind, Outcome, Range as Count, Record, Speaks};
use rules::deployments::Side;
use rules::{LicenceList, Place, Report};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A count between the lenient and the cautious reading. */
export interface Range { lenient: number; cautious: number }
export interface Question { id: string; text: string; kind: "choice" | "choices" | "number" | "text" | "money" | "list"; choices: string[]; columns: Question[] }
export interface Citation { title: string; place: string; url: string; speaks: "for" | "against"; heldBecause: string | null }
export interface Rule { id: string; because: string; confidence: "high" | "medium" | "low"; citations: Citation[] }
/** A count under another answer; `instead` is the licence or the edition that it counts, where that is another one. */
export interface Otherwise { count: number; instead: string | null; condition: string }
/** A place where servers stand; `place` is a central site or a branch of another, both by their place in the list. */
export interface Site { name: string; people: number; place: "central" | "branch"; pairedWith: number | null; branchOf: number | null; hasTrunk: boolean }
/** `site` is a place in the list of sites. */
export interface Server { site: number; role: string; edition: string | null; configuration: string; count: Range; formula: string; otherwise: Otherwise | null; rules: string[] }
export interface Price { once: number; month: number; year: number }
/** Amounts are hundredths of the currency. Ways stand as in `ways` of the list. */
export interface Cost { currency: string; years: number; prices: { licence: string; price: Price; rule: string | null }[]; unknown: string[]; list: Price | null; ways: (Price | null)[][]; cheapest: Cheapest | null }
export interface Cheapest { cost: number; atLeast: number; people: number[][]; hasEquals: boolean; without: { licence: string; cost: number } | null; leftOut: [number, number][]; asListed: number | null }
export interface Line { licence: string; name: string; unit: string; groups: string[]; needed: Range; covered: Range; coveredBy: string | null; held: { licence: string; count: Range }[]; toBuy: Range; otherwise: Otherwise | null; dependsOn: string; confidence: "high" | "medium" | "low"; rules: string[] }
/** Who lives where; `besideInService` means on servers, and in the service beside them. */
export interface Home { groups: string[]; people: number; side: "on-premises" | "online"; besideInService: boolean }
/** `isKept` means that the servers run already; `first` are the rules to know before any other, `unmet` those on what was asked for and cannot be had. */
export interface Owned { licence: string; count: number; covers: { licence: string; count: Range }[]; rules: string[] }
export interface List { deployment: string; sentence: string; isKept: boolean; service: string | null; homes: Home[]; first: string[]; unmet: string[]; sites: Site[]; servers: Server[]; lines: Line[]; held: Owned[]; ways: string[][]; told: string[]; open: string[] }
/** A deployment to turn to where needs exclude each other, or what is kept is out of support; `givesUp` are the rules against it. */
export interface WayOut { givesUp: string[]; list: List }
export interface Unread { part: string; why: string }
/**
 * `next` is the question to ask; the lists are there once a deployment is decided, the recommended one first.
 * `offered` are questions that nobody is asked, because something is assumed, and that may be answered all the same.
 * `cost` is that of the recommended list, as far as prices are known. Rules are named by id everywhere else and told in full
 * in `rules`.
 */
export interface Advice {
  outcome: "undecided" | "decided" | "conflict" | "outside-dates" | "no-date";
  next: string | null; atMost: number; offered: string[]; lists: List[]; cost: Cost | null; waysOut: WayOut[]; rules: Rule[]; unread: Unread[];
}
"#;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Advice {
    outcome: &'static str,
    next: Option<&'static str>,
    at_most: usize,
    offered: Vec<&'static str>,
    lists: Vec<List>,
    cost: Option<Cost>,
    ways_out: Vec<WayOut>,
    rules: Vec<Rule>,
    unread: Vec<Unread>,
}

#[derive(Serialize)]
pub struct Question {
    id: &'static str,
    text: &'static str,
    kind: &'static str,
    choices: Vec<&'static str>,
    columns: Vec<Question>,
}

/// Numbers as JavaScript has them: counts beyond 2^53 cannot come from a thousand rows of a million.
#[derive(Serialize)]
struct Range {
    lenient: f64,
    cautious: f64,
}

#[derive(Serialize)]
struct Rule {
    id: &'static str,
    because: &'static str,
    confidence: &'static str,
    citations: Vec<Citation>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Citation {
    title: &'static str,
    place: &'static str,
    url: &'static str,
    speaks: &'static str,
    held_because: Option<&'static str>,
}

#[derive(Serialize)]
struct Otherwise {
    count: f64,
    instead: Option<&'static str>,
    condition: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Site {
    name: String,
    people: f64,
    place: &'static str,
    paired_with: Option<usize>,
    branch_of: Option<usize>,
    has_trunk: bool,
}

#[derive(Serialize)]
struct Server {
    site: usize,
    role: &'static str,
    edition: Option<&'static str>,
    configuration: &'static str,
    count: Range,
    formula: String,
    otherwise: Option<Otherwise>,
    rules: Vec<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    licence: &'static str,
    name: &'static str,
    unit: &'static str,
    groups: Vec<String>,
    needed: Range,
    covered: Range,
    covered_by: Option<&'static str>,
    held: Vec<Share>,
    to_buy: Range,
    otherwise: Option<Otherwise>,
    depends_on: String,
    confidence: &'static str,
    rules: Vec<&'static str>,
}

/// How many of a licence.
#[derive(Serialize)]
struct Share {
    licence: &'static str,
    count: Range,
}

fn shares(of: &[(&'static rules::licences::Licence, Count)]) -> Vec<Share> {
    of.iter().map(|(licence, count)| Share { licence: licence.id, count: (*count).into() }).collect()
}

/// Licences that are owned, and what they cover.
#[derive(Serialize)]
struct Owned {
    licence: &'static str,
    count: f64,
    covers: Vec<Share>,
    rules: Vec<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct List {
    deployment: &'static str,
    sentence: &'static str,
    is_kept: bool,
    service: Option<&'static str>,
    homes: Vec<Home>,
    first: Vec<&'static str>,
    unmet: Vec<&'static str>,
    sites: Vec<Site>,
    servers: Vec<Server>,
    lines: Vec<Line>,
    held: Vec<Owned>,
    ways: Vec<Vec<String>>,
    told: Vec<&'static str>,
    open: Vec<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Home {
    groups: Vec<String>,
    people: f64,
    side: &'static str,
    beside_in_service: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WayOut {
    gives_up: Vec<&'static str>,
    list: List,
}

#[derive(Serialize)]
struct Unread {
    part: String,
    why: String,
}

/// Amounts are whole hundredths, which numbers of JavaScript hold exactly up to 90 million million.
#[derive(Serialize)]
struct Price {
    once: f64,
    month: f64,
    year: f64,
}

#[derive(Serialize)]
struct Priced {
    licence: &'static str,
    price: Price,
    rule: Option<&'static str>,
}

#[derive(Serialize)]
struct Cost {
    currency: String,
    years: f64,
    prices: Vec<Priced>,
    unknown: Vec<&'static str>,
    list: Option<Price>,
    ways: Vec<Vec<Option<Price>>>,
    cheapest: Option<Cheapest>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Cheapest {
    cost: f64,
    at_least: f64,
    people: Vec<Vec<f64>>,
    has_equals: bool,
    without: Option<Without>,
    left_out: Vec<(usize, usize)>,
    as_listed: Option<f64>,
}

/// What the cheapest mix costs that does without a licence.
#[derive(Serialize)]
struct Without {
    licence: &'static str,
    cost: f64,
}

impl From<rules::prices::Price> for Price {
    fn from(price: rules::prices::Price) -> Price {
        Price { once: price.once as f64, month: price.month as f64, year: price.year as f64 }
    }
}

impl Cost {
    fn of(report: &Report) -> Option<Cost> {
        let list = report.recommended()?;
        let cost = rules::cost(&report.judgement, list)?;
        let cheapest = rules::cheapest_mix(list, &cost);
        let priced =
            |(licence, price, rule): &(
                &'static rules::licences::Licence,
                rules::prices::Price,
                Option<Record<'static>>,
            )| { Priced { licence: licence.id, price: (*price).into(), rule: rule.map(|rule| rule.id) } };
        let of_kind = |ways: &Vec<Option<rules::prices::Price>>| ways.iter().map(|it| it.map(Price::from)).collect();
        Some(Cost {
            prices: cost.prices.iter().map(priced).collect(),
            unknown: cost.unknown.iter().map(|licence| licence.id).collect(),
            list: cost.list.map(Price::from),
            ways: cost.ways.iter().map(of_kind).collect(),
            cheapest: cheapest.map(Cheapest::from),
            years: cost.years as f64,
            currency: cost.currency,
        })
    }
}

impl From<rules::Cheapest> for Cheapest {
    fn from(of: rules::Cheapest) -> Cheapest {
        let without =
            of.mix.next.and_then(|(item, cost)| Some(Without { licence: of.items.get(item)?.id, cost: cost as f64 }));
        Cheapest {
            cost: of.mix.cost as f64,
            at_least: of.mix.at_least as f64,
            people: of.mix.heads.iter().map(|ways| ways.iter().map(|heads| *heads as f64).collect()).collect(),
            has_equals: of.mix.has_equals,
            without,
            left_out: of.left_out,
            as_listed: of.as_listed.map(|cost| cost as f64),
        }
    }
}

impl Advice {
    pub fn new(report: Option<&Report>, unread: &[UnreadPart]) -> Advice {
        let judgement = report.map(|report| &report.judgement);
        Advice {
            outcome: match judgement.map(|judgement| judgement.outcome) {
                None => "no-date",
                Some(Outcome::Undecided) => "undecided",
                Some(Outcome::Decided(_)) => "decided",
                Some(Outcome::Conflict) => "conflict",
                Some(Outcome::OutsideDates) => "outside-dates",
            },
            next: judgement.and_then(|judgement| judgement.path.next).map(|question| question.id),
            at_most: judgement.map_or(0, |judgement| judgement.path.at_most),
            offered: judgement
                .map(|judgement| judgement.path.offered.iter().map(|question| question.id).collect())
                .unwrap_or_default(),
            lists: report.map(|report| report.lists.iter().map(List::from).collect()).unwrap_or_default(),
            cost: report.and_then(Cost::of),
            ways_out: report.map(|report| report.ways_out.iter().map(WayOut::from).collect()).unwrap_or_default(),
            rules: report.map(|report| report.named().iter().map(Rule::from).collect()).unwrap_or_default(),
            unread: unread.iter().map(|it| Unread { part: it.part.clone(), why: it.why.clone() }).collect(),
        }
    }
}

impl From<&rules::Site> for Site {
    fn from(site: &rules::Site) -> Site {
        let (place, paired_with, branch_of) = match site.place {
            Place::Central { paired_with, .. } => ("central", paired_with, None),
            Place::Branch { of, .. } => ("branch", None, Some(of)),
        };
        Site {
            name: site.name.clone(),
            people: site.people as f64,
            place,
            paired_with,
            branch_of,
            has_trunk: site.has_trunk,
        }
    }
}

impl From<&rules::Home> for Home {
    fn from(home: &rules::Home) -> Home {
        Home {
            groups: home.names.clone(),
            people: home.people as f64,
            side: match home.side {
                Side::OnPremises => "on-premises",
                Side::Online => "online",
            },
            beside_in_service: home.beside.is_some(),
        }
    }
}

impl From<&rules::WayOut> for WayOut {
    fn from(way: &rules::WayOut) -> WayOut {
        WayOut { gives_up: way.gives_up.iter().map(|fired| fired.rule.id).collect(), list: List::from(&way.list) }
    }
}

impl From<&judge::Question<'static>> for Question {
    fn from(question: &judge::Question<'static>) -> Question {
        Question {
            id: question.id,
            text: question.text,
            kind: match question.kind {
                Kind::Choice { .. } => "choice",
                Kind::Choices { .. } => "choices",
                Kind::Number { .. } => "number",
                Kind::Text { .. } => "text",
                Kind::Money => "money",
                Kind::List { .. } => "list",
            },
            choices: question.choices().iter().map(|choice| choice.id).collect(),
            columns: question.columns().iter().map(|column| Question::from(&column.question)).collect(),
        }
    }
}

impl From<Count> for Range {
    fn from(count: Count) -> Range {
        Range { lenient: count.lenient() as f64, cautious: count.cautious() as f64 }
    }
}

impl From<&Record<'static>> for Rule {
    fn from(rule: &Record<'static>) -> Rule {
        Rule {
            id: rule.id,
            because: rule.because,
            confidence: confidence(rule.confidence),
            citations: rule
                .citations
                .iter()
                .map(|citation| Citation {
                    title: citation.source.title,
                    place: citation.place,
                    url: citation.source.url,
                    speaks: if citation.speaks == Speaks::For { "for" } else { "against" },
                    held_because: match citation.speaks {
                        Speaks::For => None,
                        Speaks::Against { held_because } => Some(held_because),
                    },
                })
                .collect(),
        }
    }
}

impl From<&LicenceList> for List {
    fn from(list: &LicenceList) -> List {
        List {
            deployment: list.deployment.id,
            sentence: list.deployment.sentence,
            is_kept: list.is_kept,
            service: list.service,
            homes: list.homes.iter().map(Home::from).collect(),
            first: list.first.iter().map(|rule| rule.id).collect(),
            unmet: list.unmet.iter().map(|rule| rule.id).collect(),
            sites: list.sites.iter().map(Site::from).collect(),
            servers: list
                .servers
                .iter()
                .map(|row| Server {
                    site: row.site,
                    role: row.role.id(),
                    edition: row.edition.map(|edition| edition.id()),
                    configuration: row.configuration,
                    count: row.count.into(),
                    formula: row.formula.clone(),
                    otherwise: row.otherwise.map(|other| Otherwise {
                        count: other.count as f64,
                        instead: other.edition.filter(|it| Some(*it) != row.edition).map(|edition| edition.id()),
                        condition: other.condition,
                    }),
                    rules: row.why.iter().map(|rule| rule.id).collect(),
                })
                .collect(),
            lines: list
                .lines
                .iter()
                .map(|line| Line {
                    licence: line.licence.id,
                    name: line.licence.name,
                    unit: line.licence.unit.name(),
                    groups: line.names.clone(),
                    needed: line.needed.into(),
                    covered: line.covered.into(),
                    covered_by: line.covered_by,
                    held: shares(&line.held),
                    to_buy: line.to_buy.into(),
                    otherwise: line.otherwise.map(|it| Otherwise {
                        count: it.needed as f64,
                        instead: it.instead.map(|licence| licence.id),
                        condition: it.condition,
                    }),
                    depends_on: line.depends_on.clone(),
                    confidence: confidence(line.confidence),
                    rules: line.why.iter().map(|rule| rule.id).collect(),
                })
                .collect(),
            held: list
                .held
                .iter()
                .map(|held| Owned {
                    licence: held.holding.licence.id,
                    count: held.holding.count as f64,
                    covers: shares(&held.covers),
                    rules: held.why.iter().map(|rule| rule.id).collect(),
                })
                .collect(),
            ways: list.ways.iter().map(|ways| ways.ways.iter().map(|way| way.id()).collect()).collect(),
            told: list.told.iter().map(|fired| fired.rule.id).collect(),
            open: list.open.clone(),
        }
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    }
}
