//! What is assumed unless somebody says otherwise, and what comes into question at all.

mod toy;

use judge::{
    Answer, Answers, Assumed, Book, Column, Condition, Date, Deployment, Judgement, Kind, Question, Row, judge, lint,
};
use toy::BOOK;

const ON: Date = Date::of(2020, 6, 1);

fn judged(held: &Answers) -> Judgement<'static> {
    judge(&BOOK, held, ON, &[])
}

fn windy() -> Answers {
    let held = Answers::new().with("wind", Answer::choice("yes")).with("luggage", Answer::choices([]));
    held.with("cabins", Answer::Number(1))
}

fn calm() -> Answers {
    Answers::new().with("wind", Answer::choice("no")).with("luggage", Answer::choices([]))
}

fn winter(held: Answers) -> Answers {
    held.with("season", Answer::choice("winter"))
}

fn party(row: Row) -> Answer {
    Answer::Rows(vec![row])
}

fn ann() -> Row {
    Row::new().with("name", Answer::Text("Ann".into())).with("age", Answer::Number(30))
}

fn offered(judgement: &Judgement<'static>) -> Vec<&'static str> {
    judgement.path.offered.iter().map(|question| question.id).collect()
}

fn question<'a>(book: &Book<'a>, id: &str, change: impl Fn(&mut Question<'a>)) -> Vec<Question<'a>> {
    let mut questions = book.questions.to_vec();
    questions.iter_mut().filter(|question| question.id == id).for_each(change);
    questions
}

#[test]
fn an_assumption_is_taken_and_never_asked_for() {
    let start = judged(&Answers::new());
    assert_eq!(start.path.next.map(|question| question.id), Some("wind"));
    assert!(start.standing("sledge").is_none(), "nobody goes by sledge in summer");
    assert!(!start.path.answered.iter().any(|question| question.id == "season"));
    assert!(start.answers.get("season").is_none(), "an assumption is no answer");
}

#[test]
fn what_is_said_otherwise_counts_and_can_bring_up_a_deployment() {
    let judgement = judged(&winter(calm()));
    assert!(judgement.standing("sledge").is_some_and(|it| it.favoured_by.len() == 1));
    assert_eq!(judgement.answers.get("season"), Some(&Answer::choice("winter")));
    assert_eq!(judgement.parked, [""; 0]);
}

#[test]
fn only_what_matters_is_offered() {
    // The wind leaves the car alone, which carries no meals but minds dogs.
    assert_eq!(offered(&judged(&windy())), ["season", "pets"]);
    let calm = calm().with("party", party(ann().with("swims", Answer::choice("no"))));
    assert_eq!(offered(&judged(&calm)), ["season", "meals"], "the bicycle is decided");
    assert_eq!(offered(&judged(&Answers::new())), ["season", "meals", "pets"], "while both can win");
    let beside = judge(&BOOK, &windy(), ON, &["bicycle"]);
    assert!(beside.path.offered.iter().any(|question| question.id == "meals"));
}

#[test]
fn an_offered_answer_that_does_not_matter_is_parked() {
    let judgement = judged(&windy().with("meals", Answer::Number(2)).with("pets", Answer::choices(["dog"])));
    assert_eq!(judgement.parked, ["meals"]);
    assert_eq!(judgement.told("car").iter().map(|it| it.rule.id).collect::<Vec<_>>(), ["dogs-bark"]);
    let misfit = judged(&windy().with("pets", Answer::choice("dog")));
    assert_eq!((misfit.answers.get("pets"), misfit.told("car").len()), (None, 0));
}

#[test]
fn a_column_is_asked_where_its_guard_holds() {
    let party_of = |judgement: &Judgement<'static>| judgement.answers.get("party").cloned();
    let plain = party(ann());
    // In summer nobody is asked whether they skate, and who says so is not heard.
    let summer = judged(&calm().with("party", party(ann().with("skates", Answer::choice("yes")))));
    assert_eq!(party_of(&summer), Some(plain.clone()));
    // In winter a row that does not say so is incomplete.
    let cold = judged(&winter(calm()).with("party", plain.clone()));
    assert_eq!(cold.path.next.map(|question| question.id), Some("party"));
    let question = BOOK.question("party").unwrap();
    assert_eq!(
        question.fit(&plain, &cold.look()).unwrap_err().to_string(),
        "Person 1: the answer to “skates” is missing."
    );
    let skates = party(ann().with("skates", Answer::choice("yes")));
    assert_eq!(party_of(&judged(&winter(calm()).with("party", skates.clone()))), Some(skates));
}

/// A row may leave an optional cell empty, and then says neither yes nor no; a required one that is asked is missing.
#[test]
fn an_empty_cell_is_not_asked_for_twice() {
    let judgement = judged(&calm().with("party", party(ann())));
    assert_eq!(judgement.path.next, None);
    let swims = Condition::Some("party", &Condition::Is("swims", "yes"));
    assert_eq!(swims.judge(&judgement.look()), judge::Truth::No);
}

#[test]
fn the_lint_reads_assumptions_and_guards() {
    let found = |questions: &[Question<'_>], expected: &str| {
        let findings = lint(&Book { questions, ..BOOK });
        assert!(findings.iter().any(|it| it.0.contains(expected)), "{expected}: {findings:?}");
    };
    found(&question(&BOOK, "season", |it| it.assumed = Some(Assumed::Choice("spring"))), "assumes what is no answer");
    found(&question(&BOOK, "meals", |it| it.assumed = Some(Assumed::Number(10))), "assumes what is no answer");
    found(&question(&BOOK, "pets", |it| it.assumed = Some(Assumed::NoRows)), "assumes what is no answer");
    let mut late = BOOK.questions.to_vec();
    late.rotate_left(1);
    late.iter_mut().filter(|it| it.id == "season").for_each(|it| it.when = Condition::Is("wind", "no"));
    found(&late, "season is offered and leads on, but hangs on wind, which is asked");
    let meals = question(&BOOK, "meals", |it| it.when = Condition::Is("wind", "no"));
    assert!(
        !lint(&Book { questions: &meals, ..BOOK }).iter().any(|it| it.0.contains("leads on")),
        "it leads to nothing"
    );
    let columns = [Column { question: Question { assumed: Some(Assumed::None), ..BOOK.questions[1] }, required: true }];
    let lists = question(&BOOK, "party", |it| {
        it.kind = Kind::List { columns: &columns, row: "person", least: 1, most: 5 };
    });
    found(&lists, "assumes something of column wind");
    let winter_only = Deployment { when: Condition::Is("season", "autumn"), ..BOOK.deployments[0] };
    let findings = lint(&Book { deployments: &[winter_only], ..BOOK });
    assert!(findings.iter().any(|it| it.0.contains("autumn, which is no choice of season")), "{findings:?}");
}
