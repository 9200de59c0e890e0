//! A toy book: should the ferry carry a bicycle, a car, or must one swim? No product of the real world.

use judge::{
    Assumed, Book, Choice, Citation, Column, Condition, Confidence, Date, Deployment, Effect, Kind, Period, Quantity,
    Question, Rule, Source, SourceKind,
};

const VALID: Period = Period::between(Date::of(2020, 1, 1), Date::of(2020, 12, 31));

const TIMETABLE: Source<'_> = Source {
    title: "Timetable",
    publisher: "The ferry",
    url: "https://ferry.example/timetable",
    published: "2020-01",
    checked: Date::of(2020, 2, 1),
    kind: SourceKind::Vendor,
};
const CITED: &[Citation<'_>] = &[TIMETABLE.at("Conditions of carriage")];

const fn choice(id: &'static str) -> Choice<'static> {
    Choice { id, text: id, hint: "", when: Condition::Always }
}

const fn question(id: &'static str, kind: Kind<'static>, when: Condition<'static>) -> Question<'static> {
    Question { id, topic: id, text: id, hint: "", kind, when, assumed: None }
}

const fn rule(id: &'static str, when: Condition<'static>, effect: Effect<'static>) -> Rule<'static> {
    Rule { id, when, effect, because: "It is so.", citations: CITED, confidence: Confidence::High, valid: VALID }
}

const YES_NO: Kind<'_> = Kind::Choice { choices: &[choice("yes"), choice("no")], unsure: true };

const WINTER: Condition<'_> = Condition::Is("season", "winter");

/// A question that is offered, because something is assumed.
const fn offered(id: &'static str, kind: Kind<'static>, assumed: Assumed<'static>) -> Question<'static> {
    Question { assumed: Some(assumed), ..question(id, kind, Condition::Always) }
}

pub const QUESTIONS: &[Question<'_>] = &[
    offered(
        "season",
        Kind::Choice { choices: &[choice("summer"), choice("winter")], unsure: false },
        Assumed::Choice("summer"),
    ),
    question("wind", YES_NO, Condition::Always),
    question(
        "luggage",
        Kind::Choices { choices: &[choice("tent"), choice("piano")], none: "none", unsure: true },
        Condition::Always,
    ),
    question("piano-tuned", YES_NO, Condition::Is("luggage", "piano")),
    question(
        "party",
        Kind::List {
            columns: &[
                Column { question: question("name", Kind::Text { most: 10 }, Condition::Always), required: true },
                Column {
                    question: question("age", Kind::Number { least: 0, most: 120, unit: "years" }, Condition::Always),
                    required: true,
                },
                Column { question: question("swims", YES_NO, Condition::Always), required: false },
                Column { question: question("skates", YES_NO, WINTER), required: true },
            ],
            row: "person",
            least: 1,
            most: 5,
        },
        Condition::Always,
    ),
    question("cabins", Kind::Number { least: 1, most: 9, unit: "cabins" }, Condition::Always),
    offered("meals", Kind::Number { least: 0, most: 9, unit: "meals" }, Assumed::Number(0)),
    offered("pets", Kind::Choices { choices: &[choice("dog")], none: "none", unsure: false }, Assumed::None),
];

pub const DEPLOYMENTS: &[Deployment<'_>] = &[
    Deployment { id: "bicycle", name: "Bicycle", sentence: "Take the bicycle.", valid: VALID, when: Condition::Always },
    Deployment { id: "car", name: "Car", sentence: "Take the car.", valid: VALID, when: Condition::Always },
    Deployment { id: "swim", name: "Swim", sentence: "Swim.", valid: VALID, when: Condition::Always },
    Deployment { id: "sledge", name: "Sledge", sentence: "Take the sledge.", valid: VALID, when: WINTER },
];

pub const RULES: &[Rule<'_>] = &[
    rule("no-bicycle-in-wind", Condition::Is("wind", "yes"), Effect::RulesOut(&["bicycle", "swim"])),
    rule("no-piano-on-bicycle", Condition::Is("luggage", "piano"), Effect::RulesOut(&["bicycle", "swim"])),
    rule("untuned-pianos-stay", Condition::Is("piano-tuned", "no"), Effect::RulesOut(&["car"])),
    rule("swimmers", Condition::Every("party", &Condition::Is("swims", "yes")), Effect::Favours("swim")),
    rule("pianos-need-a-ramp", Condition::Is("piano-tuned", "yes"), Effect::Mentions(&["bicycle", "car"])),
    rule("ice-carries", WINTER, Effect::Favours("sledge")),
    rule("dogs-bark", Condition::Is("pets", "dog"), Effect::Mentions(&["car"])),
    rule("tents-in-cars", Condition::Is("luggage", "tent"), Effect::Tells(&["car"])),
];

pub const QUANTITIES: &[Quantity<'_>] = &[
    Quantity { id: "cabins", title: "the cabins", of: &["car"], when: Condition::Always, reads: &["cabins"] },
    Quantity { id: "meals", title: "the meals", of: &["bicycle"], when: Condition::Always, reads: &["meals"] },
];

pub const BOOK: Book<'_> =
    Book { valid: VALID, questions: QUESTIONS, deployments: DEPLOYMENTS, rules: &[RULES], quantities: QUANTITIES };
