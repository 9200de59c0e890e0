//! What judging means, told on a toy book.

mod toy;

use judge::{
    Answer, Answers, Book, Date, Effect, Judgement, Outcome, Places, Readiness, Row, Rule, SourceKind, judge,
    judge_open, lint,
};
use toy::BOOK;

const ON: Date = Date::of(2020, 6, 1);

fn choice(id: &str) -> Answer {
    Answer::choice(id)
}

fn party(swims: &[&str]) -> Answer {
    let row = |swims: &&str| {
        let mut row = Row::new().with("name", Answer::Text("Ann".to_owned())).with("age", Answer::Number(30));
        if !swims.is_empty() {
            row.set("swims", choice(swims));
        }
        row
    };
    Answer::Rows(swims.iter().map(row).collect())
}

fn judged(answers: &[(&str, Answer)]) -> Judgement<'static> {
    let held = answers.iter().fold(Answers::new(), |held, (id, answer)| held.with(id, answer.clone()));
    judge(&BOOK, &held, ON, &[])
}

fn decided(judgement: &Judgement<'_>) -> &'static str {
    match judgement.outcome {
        Outcome::Decided(deployment) => BOOK.deployment(deployment.id).map_or("?", |it| it.id),
        Outcome::Undecided => "undecided",
        Outcome::Conflict => "conflict",
        Outcome::OutsideDates => "outside",
    }
}

fn next(judgement: &Judgement<'_>) -> Option<&'static str> {
    judgement.path.next.and_then(|question| BOOK.question(question.id)).map(|question| question.id)
}

#[test]
fn the_toy_book_is_clean() {
    assert_eq!(lint(&BOOK), []);
}

#[test]
fn a_question_is_asked_because_a_rule_lacks_its_answer() {
    let start = judged(&[]);
    assert_eq!((decided(&start), next(&start)), ("undecided", Some("wind")));
    assert_eq!(start.path.at_most, 5);
    assert_eq!(start.path.why.len(), 1);

    // Wind rules out all but the car, and a tuned piano leaves it; the party then decides nothing.
    let windy = judged(&[("wind", choice("yes")), ("luggage", Answer::choices(["piano"]))]);
    assert_eq!(next(&windy), Some("piano-tuned"));
    let tuned =
        judged(&[("wind", choice("yes")), ("luggage", Answer::choices(["piano"])), ("piano-tuned", choice("yes"))]);
    assert_eq!((decided(&tuned), next(&tuned)), ("car", Some("cabins")));
}

#[test]
fn needs_that_exclude_each_other_are_a_conflict() {
    let judgement =
        judged(&[("wind", choice("yes")), ("luggage", Answer::choices(["piano"])), ("piano-tuned", choice("no"))]);
    assert_eq!((decided(&judgement), next(&judgement)), ("conflict", None));
    let reasons: Vec<_> = judgement.standings.iter().flat_map(|it| &it.ruled_out_by).map(|it| it.rule.id).collect();
    assert!(reasons.contains(&"untuned-pianos-stay") && reasons.contains(&"no-piano-on-bicycle"));
}

#[test]
fn not_sure_asks_no_more_and_rules_nothing_out() {
    let judgement = judged(&[("wind", Answer::Unsure), ("luggage", Answer::choices([])), ("party", party(&["no"]))]);
    assert_eq!(decided(&judgement), "bicycle");
    let bicycle = judgement.standing("bicycle").unwrap();
    assert!(bicycle.ruled_out_by.is_empty());
    assert_eq!(bicycle.doubts.iter().map(|rule| rule.id).collect::<Vec<_>>(), ["no-bicycle-in-wind"]);
}

#[test]
fn what_is_lacking_can_be_left_open() {
    let held = Answers::new().with("party", party(&["no"]));
    let judgement = judge_open(&BOOK, &held, ON, &[]);
    assert_eq!((decided(&judgement), next(&judgement)), ("bicycle", None));
    let doubts = &judgement.standing("bicycle").unwrap().doubts;
    let doubts: Vec<_> = doubts.iter().map(|rule| rule.id).collect();
    assert_eq!(doubts, ["no-bicycle-in-wind", "no-piano-on-bicycle"], "as if somebody were unsure");
    // Nothing can stand for a number or a list.
    assert_eq!(next(&judge_open(&BOOK, &Answers::new(), ON, &[])), Some("party"));
}

#[test]
fn favours_are_counted_and_ties_go_to_the_books_order() {
    let calm = [("wind", choice("no")), ("luggage", Answer::choices([]))];
    let with = |swims: &[&str]| {
        let mut answers = calm.to_vec();
        answers.push(("party", party(swims)));
        decided(&judged(&answers))
    };
    assert_eq!(with(&["yes", "yes"]), "swim");
    assert_eq!(with(&["yes", "no"]), "bicycle");
    assert_eq!(with(&["yes", ""]), "bicycle", "a cell left empty is not a yes");
}

#[test]
fn answers_off_the_path_are_parked_and_inert() {
    let judgement = judged(&[
        ("wind", choice("yes")),
        ("luggage", Answer::choices(["tent"])),
        ("piano-tuned", choice("no")),
        ("cabins", Answer::Number(2)),
    ]);
    assert_eq!(decided(&judgement), "car");
    assert_eq!(judgement.parked, ["piano-tuned"]);
    assert_eq!(judgement.path.next, None);
    assert_eq!(judgement.told("car").iter().map(|it| it.rule.id).collect::<Vec<_>>(), ["tents-in-cars"]);
}

#[test]
fn what_is_only_mentioned_is_never_asked_for() {
    let told =
        |answers: &[(&str, Answer)]| -> Vec<&str> { judged(answers).told("car").iter().map(|it| it.rule.id).collect() };
    // The car is decided by the wind; nobody asks whether the piano is tuned to mention the ramp.
    let windy = [("wind", choice("yes")), ("luggage", Answer::choices([])), ("cabins", Answer::Number(1))];
    assert_eq!((next(&judged(&windy)), told(&windy)), (None, vec![]));
    let piano = [
        ("wind", choice("yes")),
        ("luggage", Answer::choices(["piano"])),
        ("piano-tuned", choice("yes")),
        ("cabins", Answer::Number(1)),
    ];
    assert_eq!((next(&judged(&piano)), told(&piano)), (None, vec!["pianos-need-a-ramp"]));
}

#[test]
fn a_rule_names_the_answers_it_fired_on() {
    let judgement = judged(&[("wind", choice("yes")), ("luggage", Answer::choices([]))]);
    let on =
        |id: &str| judgement.standing(id).unwrap().ruled_out_by.iter().flat_map(|it| it.on.clone()).collect::<Vec<_>>();
    assert_eq!(on("bicycle"), ["wind"]);
    let either =
        judge::Condition::Any(&[judge::Condition::Is("wind", "yes"), judge::Condition::Is("luggage", "piano")]);
    let rule = Rule { id: "either", when: either, ..toy::RULES[0] };
    let held = Answers::new().with("wind", choice("no")).with("luggage", Answer::choices(["piano"]));
    let book = Book { rules: &[&[rule]], ..BOOK };
    let judgement = judge(&book, &held, ON, &[]);
    assert_eq!(
        judgement.standing("bicycle").unwrap().ruled_out_by[0].on,
        ["luggage"],
        "the calm wind has no part in it"
    );
}

#[test]
fn what_does_not_fit_its_question_counts_as_not_given() {
    for misfit in [Answer::Number(3), choice("gale"), Answer::Text("x".into()), Answer::Rows(vec![])] {
        assert_eq!(next(&judged(&[("wind", misfit)])), Some("wind"));
    }
}

#[test]
fn a_deployment_beside_the_winner_asks_only_when_completed() {
    let held =
        Answers::new().with("wind", choice("no")).with("luggage", Answer::choices([])).with("party", party(&["no"]));
    let alone = judge(&BOOK, &held, ON, &[]);
    assert_eq!(next(&alone), None);
    let cabins = BOOK.quantity("cabins").unwrap();
    let place = BOOK.questions.iter().position(|it| it.id == "cabins").unwrap();
    assert_eq!(alone.readiness(cabins), Readiness::Waiting(Places::one(place)));
    assert_eq!(alone.reads(cabins).get("wind"), None, "a quantity reads only what it declares");
    let beside = judge(&BOOK, &held, ON, &["car"]);
    assert_eq!((decided(&beside), next(&beside)), ("bicycle", Some("cabins")));
}

#[test]
fn outside_its_dates_the_book_is_silent() {
    let judgement = judge(&BOOK, &Answers::new().with("wind", choice("no")), Date::of(2021, 1, 1), &[]);
    assert_eq!(judgement.outcome, Outcome::OutsideDates);
    assert_eq!((next(&judgement), judgement.parked.len()), (None, 1));
}

/// Every sentence of the lint, each provoked by one change to the clean book.
#[test]
fn the_lint_names_what_is_wrong() {
    fn found(change: impl Fn(&mut Vec<Rule<'static>>), expected: &str) {
        let mut rules = toy::RULES.to_vec();
        change(&mut rules);
        let findings = lint(&Book { rules: &[&rules], ..BOOK });
        assert!(findings.iter().any(|it| it.0.contains(expected)), "{expected}: {findings:?}");
    }
    const GENERAL: judge::Source<'_> = judge::Source { kind: SourceKind::GeneralKnowledge, ..source() };
    const fn source() -> judge::Source<'static> {
        *toy::RULES[0].citations[0].source
    }
    found(|rules| rules[0].citations = &[], "cites nothing that speaks for it");
    found(
        |rules| rules[0].citations = const { &[GENERAL.against("a pub", "a pub is no timetable")] },
        "cites nothing that speaks for it",
    );
    found(|rules| rules[0].citations = const { &[GENERAL.at(" ")] }, "without the place");
    found(|rules| rules[0].citations = const { &[GENERAL.at("a pub")] }, "must be low");
    const NAMELESS: judge::Source<'_> = judge::Source { title: "", ..source() };
    const DATELESS: judge::Source<'_> = judge::Source { published: "", ..source() };
    found(|rules| rules[0].citations = const { &[NAMELESS.at("a page")] }, "lacks its title or date");
    found(|rules| rules[0].citations = const { &[DATELESS.at("a page")] }, "lacks its title or date");
    found(|rules| rules[0].because = "", "no reason");
    found(|rules| rules[0].id = rules[1].id, "There are two of rule");
    found(|rules| rules[0].id = "No Id", "is not an id");
    found(
        |rules| rules[0].valid = judge::Period::between(Date::of(2019, 1, 1), Date::of(2019, 2, 1)),
        "never in force",
    );
    found(|rules| rules[0].effect = Effect::Favours("plane"), "unknown deployment plane");
    found(|rules| rules[0].when = judge::Condition::Is("rain", "yes"), "unknown question rain");
    found(|rules| rules[0].when = judge::Condition::Is("wind", "gale"), "no choice of wind");
    found(|rules| rules[0].when = judge::Condition::AtLeast("wind", 3), "asks wind for a number");
    found(|rules| rules[0].when = judge::Condition::Every("wind", &judge::Condition::Always), "asks wind for rows");
    found(
        |rules| {
            rules[0].when =
                judge::Condition::Some("party", &judge::Condition::Some("party", &judge::Condition::Always));
        },
        "inside a row",
    );
    found(|rules| rules[0].citations = const { &[GENERAL.against("a pub", "")] }, "does not say why it is held");
    found(|rules| rules[0].when = rules[1].when, "say the same");
    found(|rules| rules.retain(|rule| rule.id != "swimmers"), "party is never asked");
    found(
        |rules| rules[0].when = judge::Condition::Some("party", &judge::Condition::Is("cabins-of-row", "yes")),
        "unknown question cabins-of-row",
    );
}

#[test]
fn the_lint_asks_when_the_book_speaks() {
    for valid in [judge::Period::ALWAYS, judge::Period::between(Date::of(2020, 2, 1), Date::of(2020, 1, 1))] {
        let findings = lint(&Book { valid, ..BOOK });
        assert!(findings.iter().any(|it| it.0 == "The book does not say when it is valid."), "{findings:?}");
    }
}

#[test]
fn the_lint_minds_how_many_questions_there_are() {
    let many = BOOK.questions.repeat(9);
    let findings = lint(&Book { questions: &many, ..BOOK });
    let expected = format!("A book has at most 64 questions; this one has {}.", many.len());
    assert!(findings.iter().any(|it| it.0 == expected), "{findings:?}");
    assert_eq!(
        next(&judge(&Book { questions: &many, ..BOOK }, &Answers::new(), ON, &[])),
        Some("wind"),
        "and none panics"
    );
}

#[test]
fn the_lint_minds_the_order_of_questions() {
    let mut backwards = toy::QUESTIONS.to_vec();
    backwards.reverse();
    let findings = lint(&Book { questions: &backwards, ..BOOK });
    assert!(findings.iter().any(|it| { it.0.contains("piano-tuned depends on luggage, which is asked later") }));
    assert!(findings.iter().any(|it| it.0.contains("cabins is only for some deployments")));
}
