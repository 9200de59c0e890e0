//! A small decision as a toy book: the one by which engines of other people are measured, so it can be compared with them.
//! Six factors move a system on premises, and five counts follow. It is no advice to anybody.

#![forbid(unsafe_code)]

use judge::{
    Answer, Answers, Book, Choice, Citation, Condition, Confidence, Date, Deployment, Effect, Interview, Judgement,
    Kind, Period, Quantity, Question, Reads, Record, Rule, Source, SourceKind,
};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

/// The day that is judged for; the toy holds on every one of its year.
pub const ON: Date = Date::of(2026, 6, 1);

const VALID: Period = Period::between(Date::of(2026, 1, 1), Date::of(2026, 12, 31));

const SOURCE: Source<'_> = Source {
    title: "A small decision",
    publisher: "The benchmark",
    url: "https://benchmark.example/small",
    published: "2026",
    checked: Date::of(2026, 6, 1),
    kind: SourceKind::Vendor,
};

const CITED: &[Citation<'_>] = &[SOURCE.at("The decision, stated once")];

/// What moves the system on premises, each by itself.
pub const FACTORS: [&str; 6] =
    ["enterprise-voice", "call-admission-control", "persistent-chat", "ucma-apps", "multi-region", "full-control"];

const fn choice(id: &'static str) -> Choice<'static> {
    Choice { id, text: id, hint: "", when: Condition::Always }
}

const YES_NO: Kind<'_> = Kind::Choice { choices: &[choice("yes"), choice("no")], unsure: true };

const PLANS: Kind<'_> =
    Kind::Choice { choices: &[choice("none"), choice("e1"), choice("e3"), choice("e4")], unsure: false };

const PEOPLE: Kind<'_> = Kind::Number { least: 0, most: 1_000_000, unit: "people" };

const fn question(id: &'static str, kind: Kind<'static>) -> Question<'static> {
    Question { id, topic: id, text: id, hint: "", kind, when: Condition::Always, assumed: None }
}

const fn rule<E>(id: &'static str, because: &'static str, when: Condition<'static>, effect: E) -> Rule<'static, E> {
    Rule { id, when, effect, because, citations: CITED, confidence: Confidence::High, valid: VALID }
}

/// A factor, ruling out the service.
const fn moves(factor: &'static str, because: &'static str) -> Rule<'static> {
    rule(factor, because, Condition::Is(factor, "yes"), Effect::RulesOut(&["online"]))
}

const QUESTIONS: &[Question<'_>] = &[
    question(FACTORS[0], YES_NO),
    question(FACTORS[1], YES_NO),
    question(FACTORS[2], YES_NO),
    question(FACTORS[3], YES_NO),
    question(FACTORS[4], YES_NO),
    question(FACTORS[5], YES_NO),
    question("users", PEOPLE),
    question("ha", YES_NO),
    question("conferencing-users", PEOPLE),
    question("voice-users", PEOPLE),
    question("plan", PLANS),
];

const RULES: &[Rule<'_>] = &[
    moves(FACTORS[0], "The service carries no outside calls."),
    moves(FACTORS[1], "The service admits every call."),
    moves(FACTORS[2], "The service has no lasting rooms."),
    moves(FACTORS[3], "The service runs no applications of others."),
    moves(FACTORS[4], "The service stands in one region."),
    moves(FACTORS[5], "The service is run by its owner."),
];

const DEPLOYMENTS: &[Deployment<'_>] = &[
    Deployment { id: "online", name: "Online", sentence: "Use the service.", valid: VALID, when: Condition::Always },
    Deployment {
        id: "on-premises",
        name: "On premises",
        sentence: "Run servers.",
        valid: VALID,
        when: Condition::Always,
    },
];

const BOTH: &[&str] = &["online", "on-premises"];

/// All that speaks for servers is told, not only what sufficed to decide: so that the six factors are asked for whatever
/// the first of them says.
const REASONS: Quantity<'_> =
    Quantity { id: "reasons", title: "the reasons", of: BOTH, when: Condition::Always, reads: &FACTORS };
const SERVERS: Quantity<'_> = Quantity {
    id: "front-ends",
    title: "the Front Ends",
    of: &["on-premises"],
    when: Condition::Always,
    reads: &["users", "ha"],
};
const STANDARD: Quantity<'_> =
    Quantity { id: "standard", title: "Standard CALs", of: BOTH, when: Condition::Always, reads: &["users", "plan"] };
const ENTERPRISE: Quantity<'_> = Quantity {
    id: "enterprise",
    title: "Enterprise CALs",
    of: BOTH,
    when: Condition::Always,
    reads: &["conferencing-users", "plan"],
};
const PLUS: Quantity<'_> =
    Quantity { id: "plus", title: "Plus CALs", of: BOTH, when: Condition::Always, reads: &["voice-users", "plan"] };

/// The toy.
pub const BOOK: Book<'_> = Book {
    valid: VALID,
    questions: QUESTIONS,
    deployments: DEPLOYMENTS,
    rules: &[RULES],
    quantities: &[REASONS, SERVERS, STANDARD, ENTERPRISE, PLUS],
};

/// One input of the harness, as its rows have it.
#[derive(Clone, Debug, Deserialize)]
pub struct Asked {
    /// How many people there are.
    pub users: u64,
    /// The factors of [`FACTORS`], in their order.
    pub enterprise_voice: bool,
    /// See above.
    pub call_admission_control: bool,
    /// See above.
    pub persistent_chat: bool,
    /// See above.
    pub ucma_apps: bool,
    /// See above.
    pub multi_region: bool,
    /// See above.
    pub full_control: bool,
    /// How many of them meet.
    pub conferencing_users: u64,
    /// How many of them telephone.
    pub voice_users: u64,
    /// Whether a Front End may fail.
    pub ha: bool,
    /// The plan that everybody has.
    pub plan: String,
}

impl Asked {
    /// The same as answers to the toy's questions.
    pub fn answers(&self) -> Answers {
        let yes = |holds: bool| Answer::choice(if holds { "yes" } else { "no" });
        // In the order of their ids, so that each comes behind the one before.
        Answers::new()
            .with(FACTORS[1], yes(self.call_admission_control))
            .with("conferencing-users", Answer::Number(self.conferencing_users))
            .with(FACTORS[0], yes(self.enterprise_voice))
            .with(FACTORS[5], yes(self.full_control))
            .with("ha", yes(self.ha))
            .with(FACTORS[4], yes(self.multi_region))
            .with(FACTORS[2], yes(self.persistent_chat))
            .with("plan", Answer::choice(&self.plan.to_ascii_lowercase()))
            .with(FACTORS[3], yes(self.ucma_apps))
            .with("users", Answer::Number(self.users))
            .with("voice-users", Answer::Number(self.voice_users))
    }
}

/// What it comes to, and why: the judgement says which rules fired on which answers, every count which rule it followed.
#[derive(Debug)]
pub struct Decided {
    /// The deployment, and what rules out the service.
    pub judgement: Judgement<'static>,
    /// The Front Ends; Standard, Enterprise and Plus CALs.
    pub counts: [Line; 4],
}

/// A count and on whose word.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// How many.
    pub count: u64,
    /// The rule by which it was counted.
    pub rule: Record<'static>,
    /// The answers that were read.
    pub on: &'static [&'static str],
}

const fn counting(id: &'static str, because: &'static str) -> Rule<'static, ()> {
    rule(id, because, Condition::Always, ())
}

static NO_SERVERS: Rule<'_, ()> = counting("no-servers", "The service takes no servers.");
static POOL: Rule<'_, ()> = counting("pool", "One for every 6,600 people, and three at least if one may fail.");
static ONE_SERVER: Rule<'_, ()> = counting("one-server", "One server carries up to 5,000 people.");
static BY_CAPACITY: Rule<'_, ()> = counting("by-capacity", "One for every 6,600 people.");
static COVERED: Rule<'_, ()> = counting("covered", "The plan includes it.");
static EVERYBODY: Rule<'_, ()> = counting("each-of-them", "Each of them needs one.");

/// Counts what was judged.
pub fn decide(judgement: Judgement<'static>) -> Decided {
    let front_ends = if matches!(judgement.outcome, judge::Outcome::Decided(it) if it.id == "online") {
        Line { count: 0, rule: NO_SERVERS.record(), on: &[] }
    } else {
        front_ends(judgement.reads(&SERVERS))
    };
    let covered_by = |quantity: &Quantity<'static>, people, plans: &[&str]| {
        licences(judgement.reads(quantity), quantity, people, plans)
    };
    let counts = [
        front_ends,
        covered_by(&STANDARD, "users", &["e1", "e3", "e4"]),
        covered_by(&ENTERPRISE, "conferencing-users", &["e3", "e4"]),
        covered_by(&PLUS, "voice-users", &["e4"]),
    ];
    Decided { judgement, counts }
}

fn front_ends(reads: Reads<'_, '_>) -> Line {
    let users = number(reads, "users");
    let by_capacity = users.div_ceil(6600);
    let (count, rule) = match reads.is("ha", "yes") {
        Some(true) => (by_capacity.max(3), POOL.record()),
        _ if users <= 5000 => (1, ONE_SERVER.record()),
        _ => (by_capacity, BY_CAPACITY.record()),
    };
    Line { count, rule, on: SERVERS.reads }
}

fn licences(reads: Reads<'_, '_>, quantity: &Quantity<'static>, people: &str, plans: &[&str]) -> Line {
    let covered = matches!(reads.get("plan"), Some(Answer::Choice(plan)) if plans.iter().any(|it| it == plan));
    let (count, rule) = if covered { (0, COVERED.record()) } else { (number(reads, people), EVERYBODY.record()) };
    Line { count, rule, on: quantity.reads }
}

fn number(reads: Reads<'_, '_>, question: &str) -> u64 {
    match reads.get(question) {
        Some(Answer::Number(number)) => *number,
        _ => 0,
    }
}

/// The counting rules, by whose places lines name them; then the reasons, by the places of their factors.
const COUNTING: [&Rule<'static, ()>; 6] = [&NO_SERVERS, &POOL, &ONE_SERVER, &BY_CAPACITY, &COVERED, &EVERYBODY];

/// A decision as it crosses the boundary: places instead of texts, which JavaScript has had once ([`Small::texts`]).
#[derive(Serialize)]
struct Crossing(u8, Vec<usize>, [(u64, usize); 4]);

/// The small decision for JavaScript.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Small(Interview<'static>);

#[wasm_bindgen]
impl Small {
    /// Makes the interview once.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "an interview of a day is no default")]
    pub fn new() -> Small {
        Small(Interview::on(&BOOK, ON))
    }

    /// What the places stand for: the reasons, then the counting rules; each with its id, its sentence and its source.
    pub fn texts(&self) -> Result<JsValue, JsError> {
        let told = |id: &'static str, because, citations: &'static [Citation<'static>]| {
            let source = citations.first().map_or(("", ""), |it| (it.source.url, it.place));
            (id, because, source)
        };
        let reasons: Vec<_> = RULES.iter().map(|rule| told(rule.id, rule.because, rule.citations)).collect();
        let counting: Vec<_> = COUNTING.iter().map(|rule| told(rule.id, rule.because, rule.citations)).collect();
        Ok(serde_wasm_bindgen::to_value(&(reasons, counting))?)
    }

    /// Decides, and says why.
    pub fn decide(&self, asked: JsValue) -> Result<JsValue, JsError> {
        let asked: Asked = serde_wasm_bindgen::from_value(asked)?;
        let Decided { judgement, counts } = decide(self.0.judge(&asked.answers(), &[]));
        let reasons = judgement.standing("online").map_or(&[][..], |standing| &standing.ruled_out_by);
        let reasons =
            reasons.iter().filter_map(|fired| RULES.iter().position(|rule| std::ptr::eq(rule.id, fired.rule.id)));
        let line = |line: Line| (line.count, COUNTING.iter().position(|rule| rule.id == line.rule.id).unwrap_or(0));
        let crossing = Crossing(
            u8::from(!judgement.standing("online").is_some_and(|it| it.can_win)),
            reasons.collect(),
            counts.map(line),
        );
        Ok(serde_wasm_bindgen::to_value(&crossing)?)
    }
}
