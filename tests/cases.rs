//! Every worked example holds, and no two say the same.

use std::collections::BTreeMap;

#[test]
fn every_case_holds() {
    let files = tests::files(&tests::own_cases()).unwrap();
    assert!(files.len() >= 30, "only {} cases", files.len());
    let failures: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let tests::Run { differs, notes } = tests::run(file);
            differs.into_iter().chain(notes).map(move |sentence| format!("{name}: {sentence}"))
        })
        .collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Two cases that fire the same rules and give the same lines test the same thing.
#[test]
fn no_two_cases_say_the_same() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut twins = Vec::new();
    for file in tests::files(&tests::own_cases()).unwrap() {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let case = tests::read(&std::fs::read_to_string(&file).unwrap()).unwrap();
        if let Some(other) = seen.insert(tests::said(&case), name.clone()) {
            twins.push(format!("{name} fires the same rules with the same lines as {other}"));
        }
    }
    assert!(twins.is_empty(), "\n{}", twins.join("\n"));
}

#[test]
fn mistakes_are_named_with_the_word_that_was_meant() {
    let case = std::fs::read_to_string(tests::own_cases().join("seed-e4-voice.toml")).unwrap();
    for (from, to, sentence) in [
        ("same =", "sane =", "answers.sane: there is no key “sane” here; did you mean “same”?"),
        ("\"calls\"", "\"cals\"", "answers.does: “cals” is not known; did you mean “calls”?"),
        (
            "people = 100",
            "people = 0",
            "answers.people: Enter the number of people as a whole number from 1 to 1,000,000",
        ),
        ("people = 100", "people = -1", "answers.people: is below zero"),
        ("people = 100", "people = \"100\"", "answers.people: should be a whole number without quotes"),
        ("licence = \"lync-server-2013\"", "license = \"lync-server-2013\"", "did you mean “licence”?"),
        ("role = \"front-end\"", "role = \"frontend\"", "did you mean “front-end”?"),
        ("date = 2014-01-15", "date = 2014-02-30", "is not TOML"),
        ("date = 2014-01-15", "", "date: is missing"),
        ("deployment = \"on-premises\"", "deployment = \"on-premise\"", "did you mean “on-premises”?"),
        ("plan = \"e4\"", "plan = \"no-plan\"\n[[answers.groups]]\nname = \"x\"\nwnats = []", "did you mean “wants”?"),
    ] {
        assert!(case.contains(from), "{from}");
        let mistakes = tests::read(&case.replacen(from, to, 1)).unwrap_err();
        assert!(mistakes.iter().any(|it| it.contains(sentence)), "{sentence}: {mistakes:?}");
    }
}

/// A case that expects too much fails, and says what it got.
#[test]
fn a_wrong_expectation_fails() {
    let text = std::fs::read_to_string(tests::own_cases().join("seed-e4-voice.toml")).unwrap();
    for (from, to, sentence) in [
        ("count = 1", "count = 2", "servers, front-end: expected 2, got 1"),
        ("buy = 1", "buy = [1, 2]", "lines, lync-server-2013, buy: expected 1–2, got 1"),
        ("pages = 10", "pages = 7", "pages: expected at most 7, got 8"),
        ("absent = [", "absent = [\"plus-cal\", ", "absent: expected no plus-cal"),
    ] {
        let case = tests::read(&text.replacen(from, to, 1)).unwrap();
        let differs = tests::check(&case);
        assert!(differs.iter().any(|it| it.contains(sentence)), "{sentence}: {differs:?}");
    }
}

/// What is odd is noted, and changes nothing.
#[test]
fn answers_too_many_or_too_few_are_noted() {
    let text = std::fs::read_to_string(tests::own_cases().join("seed-e4-voice.toml")).unwrap();
    for (from, to, sentence) in [
        ("survive = []\n", "", "answers.survive: is asked but not answered"),
        ("outside = \"no\"", "outside = \"no\"\nucma = \"no\"", "answers.ucma: is answered, but is not asked"),
    ] {
        let case = tests::read(&text.replacen(from, to, 1)).unwrap();
        let notes = tests::notes(&case);
        assert!(notes.iter().any(|it| it.contains(sentence)), "{sentence}: {notes:?}");
    }
}
