//! Links: what is written is read back, and what cannot be read is named.

mod toy;

use judge::link::{LONGEST, LONGEST_FILE, Link, read, write, write_elsewhere, write_json};
use judge::{Answer, Answers, Date, Row};
use toy::BOOK;

fn full() -> Link {
    let row = Row::new().with("name", Answer::Text("A:b;c&d é%".to_owned())).with("age", Answer::Number(7));
    let mut other = row.clone();
    other.set("swims", Answer::Unsure);
    Link {
        on: Some(Date::of(2020, 2, 29)),
        beside: vec!["car".to_owned()],
        answers: Answers::new()
            .with("wind", Answer::Unsure)
            .with("luggage", Answer::choices(["tent", "piano"]))
            .with("piano-tuned", Answer::choice("yes"))
            .with("party", Answer::Rows(vec![row, other]))
            .with("cabins", Answer::Number(3)),
    }
}

#[test]
fn what_is_written_is_read_back() {
    let text = write(&BOOK, &full()).unwrap();
    assert_eq!(
        text,
        "v=1&on=2020-02-29&beside=car&wind=unsure&luggage=piano,tent&piano-tuned=yes\
         &party=A%3Ab%3Bc%26d%20%C3%A9%25:7::;A%3Ab%3Bc%26d%20%C3%A9%25:7:unsure:&cabins=3&end"
    );
    assert_eq!(read(&BOOK, &text), (full(), vec![]));
    assert_eq!(read(&BOOK, ""), (Link::default(), vec![]));
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_kept() {
    for (bad, part, why) in [
        ("rain=yes", "rain=yes", "no question of this name"),
        ("wind=gale", "wind=gale", "not one of the choices"),
        ("cabins=0", "cabins=0", "from 1 to 9"),
        ("cabins=-1", "cabins=-1", "from 1 to 9"),
        ("cabins=1000000000000000000000000000000", "cabins=10000", "from 1 to 9"),
        ("cabins=NaN", "cabins=NaN", "from 1 to 9"),
        ("cabins=unsure", "cabins=unsure", "from 1 to 9"),
        ("wind=%ZZ", "wind=%ZZ", "cannot be read"),
        ("wind=%FF", "wind=%FF", "cannot be read"),
        ("on=2020-02-30", "on=2020-02-30", "year-month-day"),
        ("v=9", "v=9", "not known"),
        ("nonsense", "nonsense", "not an answer"),
        ("luggage=none", "luggage=none", "answered before"),
        ("beside=plane", "plane", "no such deployment"),
        ("party=Bo:5:yes;Cy:500:;D:1:no:9", "party=Cy:500:", "whole number"),
        ("beside=car,car,plane", "plane", "no such deployment"),
    ] {
        let (link, unread) = read(&BOOK, &format!("luggage=tent&{bad}&end"));
        assert_eq!(link.answers.get("luggage"), Some(&Answer::choices(["tent"])), "{bad}");
        assert!(unread.iter().any(|it| it.part.starts_with(part) && it.why.contains(why)), "{bad}: {unread:?}");
    }
    // A row keeps what is good of it, and is given up only without what it must have.
    let (link, unread) = read(&BOOK, "luggage=tent,boat&party=Bo:5:yes;Cy:500:;D:1:perhaps;E:1:no::9&end");
    assert!(matches!(link.answers.get("party"), Some(Answer::Rows(rows)) if rows.len() == 3));
    assert_eq!(link.answers.get("luggage"), Some(&Answer::choices(["tent"])));
    let whys: Vec<&str> = unread.iter().map(|it| it.why.as_str()).collect();
    assert!(whys.iter().any(|it| it.contains("“boat” is not one of the choices")), "{whys:?}");
    assert!(whys.iter().any(|it| it.starts_with("Person 2: the answer to “age” is missing")), "{whys:?}");
    assert!(whys.iter().any(|it| it.contains("more cells than there are columns")), "{whys:?}");
}

#[test]
fn a_link_cut_short_gives_up_its_last_part() {
    let (link, unread) = read(&BOOK, "wind=yes&cabins=3");
    assert_eq!(link.answers.get("wind"), Some(&Answer::choice("yes")));
    assert_eq!(link.answers.get("cabins"), None, "3 may once have been 30");
    assert!(unread[0].why.contains("cut short"));
    let whole = write(&BOOK, &full()).unwrap();
    for end in 0..whole.len() {
        let (link, unread) = read(&BOOK, &whole[..end]);
        for (question, answer) in link.answers.iter() {
            assert_eq!(Some(answer), full().answers.get(question), "{question} of {}", &whole[..end]);
        }
        assert!(end == 0 || !unread.is_empty() || whole[..end].ends_with("&end"), "{}", &whole[..end]);
    }
}

#[test]
fn a_link_too_long_keeps_its_beginning() {
    let junk = "x=1&".repeat(262_144);
    let (link, unread) = read(&BOOK, &format!("wind=yes&{junk}"));
    assert_eq!(link.answers.get("wind"), Some(&Answer::choice("yes")));
    assert!(unread.len() <= 14 && unread[0].part.contains("1,048,5"), "{unread:?}");
    let (link, _) = read(&BOOK, &format!("wind=yes&luggage={}&end", "é".repeat(LONGEST)));
    assert_eq!(link.answers.get("wind"), Some(&Answer::choice("yes")));
}

/// What is too long for a link goes into a file; the link left over says where the answers are.
#[test]
fn a_link_without_its_answers_says_where_they_are() {
    let (left, unread) = read(&BOOK, &write_elsewhere(&full()));
    assert_eq!((left.on, left.answers.is_empty()), (full().on, true));
    assert!(unread[0].why.starts_with("These answers were too many for a link"), "{unread:?}");
}

/// A file as other programs write it: names in any order, numbers as numbers or as text.
#[test]
fn a_file_names_its_answers() {
    let (link, unread) = read(
        &BOOK,
        r#"{"answers": {"party": [{"age": "7", "name": "Bo \u00e9\ud83d\ude00"}], "cabins": 3, "luggage": [], "wind": "unsure"},
            "on": "2020-02-29", "calculator": 1}"#,
    );
    assert_eq!(unread, vec![]);
    assert_eq!(link.on, Some(Date::of(2020, 2, 29)));
    assert_eq!(link.answers.get("luggage"), Some(&Answer::choices([])));
    let row = Row::new().with("name", Answer::Text("Bo é😀".to_owned())).with("age", Answer::Number(7));
    assert_eq!(link.answers.get("party"), Some(&Answer::Rows(vec![row])));
}

#[test]
fn what_cannot_be_read_of_a_file_is_named_and_the_rest_is_kept() {
    for (bad, part, why) in [
        (r#""rain": "yes""#, "rain", "no question of this name"),
        (r#""__proto__": {"wind": "yes"}"#, "__proto__", "no question of this name"),
        (r#""wind": "gale""#, "wind: gale", "not one of the choices"),
        (r#""wind": ["yes"]"#, "wind", "another kind of answer"),
        (r#""wind": {"yes": true}"#, "wind", "not an answer"),
        (r#""wind": null"#, "wind: null", "Leave it out"),
        (r#""party": [{"name": null, "age": 5}]"#, "party, number 1", "Leave it out"),
        (r#""cabins": 1e3"#, "cabins: 1e3", "from 1 to 9"),
        (r#""cabins": 1.5e3"#, "cabins: 1.5e3", "from 1 to 9"),
        (r#""cabins": -1"#, "cabins: -1", "from 1 to 9"),
        (r#""cabins": 2.5"#, "cabins: 2.5", "from 1 to 9"),
        // The point of a number in JSON separates no thousands.
        (r#""cabins": 0.005"#, "cabins: 0.005", "from 1 to 9"),
        (r#""wind": [["yes"]]"#, "wind", "list in this list"),
        (r#""party": "Bo""#, "party: Bo", "list is expected"),
        (r#""party": [{"name": "Bo", "age": 5, "hat": 1}]"#, "party, number 1", "no “hat”"),
        (r#""party": [{"name": "Bo", "age": 5}, 7]"#, "party, number 2", "more cells"),
        (r#""party": [{"name": "Bo", "age": 500}]"#, "party, number 1", "whole number"),
        (r#""luggage": ["tent"]"#, "luggage", "answered before"),
    ] {
        let (link, unread) = read(&BOOK, &format!(r#"{{"calculator": 1, "answers": {{"luggage": ["tent"], {bad}}}}}"#));
        assert_eq!(link.answers.get("luggage"), Some(&Answer::choices(["tent"])), "{bad}");
        assert!(unread.iter().any(|it| it.part.starts_with(part) && it.why.contains(why)), "{bad}: {unread:?}");
    }
    let (_, unread) = read(&BOOK, r#"{"calculator": 2, "on": "2020-02-30", "beside": ["plane"], "theme": "dark"}"#);
    let whys: Vec<&str> = unread.iter().map(|it| it.why.as_str()).collect();
    for (said, why) in
        whys.iter().zip(["no question of this name", "version of files", "no such day", "no such deployment"])
    {
        assert!(said.contains(why), "{whys:?}");
    }
}

/// Nothing is read of a file that is not whole: what is missing at its end cannot be known.
#[test]
fn a_damaged_file_says_so() {
    let whole = write_json(&BOOK, &full());
    let nested = format!("{{\"answers\": {}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let long = format!("{{\"x\": \"{}\"}}", "x".repeat(LONGEST_FILE));
    let cuts = (1..whole.trim_end().len()).filter(|at| whole.is_char_boundary(*at)).map(|at| whole[..at].to_owned());
    for text in cuts.chain([nested, long, "{} {}".to_owned(), "{\"a\": }".to_owned(), "{\"a\" 1}".to_owned()]) {
        let (link, unread) = read(&BOOK, &text);
        assert_eq!((link, unread.len()), (Link::default(), 1));
        assert_eq!(unread[0].part, "the file");
    }
}

/// Links and files of every earlier version keep opening. A new version adds its own here, and takes none away.
#[test]
fn links_of_earlier_versions_open() {
    let answers = Answers::new().with("wind", Answer::choice("yes")).with("cabins", Answer::Number(3));
    let same = Link { on: Some(Date::of(2020, 2, 29)), beside: vec!["car".to_owned()], answers };
    for text in [
        "v=1&on=2020-02-29&beside=car&wind=yes&cabins=3&end",
        r#"{"calculator": 1, "on": "2020-02-29", "beside": ["car"], "answers": {"wind": "yes", "cabins": 3}}"#,
    ] {
        assert_eq!(read(&BOOK, text), (same.clone(), vec![]), "{text}");
    }
}

/// The worst that fits a file is read in time that grows with its length alone.
#[test]
fn many_names_are_read_once_each() {
    let fields: Vec<String> = (0..90_000).map(|n| format!("\"{n:x}\":1")).collect();
    let (link, unread) = read(&BOOK, &format!("{{\"answers\":{{{},\"wind\":\"yes\"}}}}", fields.join(",")));
    assert_eq!(link.answers.get("wind"), Some(&Answer::choice("yes")));
    assert_eq!(unread.len(), 13);
}

/// No text whatever makes reading fail, and what is read can be written in both forms and reads the same.
#[test]
fn any_text_is_read() {
    let wholes = [String::new(), write(&BOOK, &full()).unwrap(), write_json(&BOOK, &full())];
    let alphabet: Vec<char> =
        "&=;:,%0123456789abcdefoné\u{0}\u{202e}-unsurewindpartycabins{}[]\"\\u:true ".chars().collect();
    for seed in 0..100_000 {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut text: Vec<char> = wholes[random.usize(..wholes.len())].chars().collect();
        for _ in 0..random.usize(1..30) {
            let letter = alphabet[random.usize(..alphabet.len())];
            let at = random.usize(..=text.len());
            if random.bool() && at < text.len() {
                text[at] = letter;
            } else {
                text.insert(at, letter);
            }
        }
        let (link, _) = read(&BOOK, &text.iter().collect::<String>());
        for again in [write(&BOOK, &link), Some(write_json(&BOOK, &link))].into_iter().flatten() {
            assert_eq!(read(&BOOK, &again), (link.clone(), vec![]), "seed {seed}");
        }
    }
}

/// A long part is shortened and says so; of very many, the rest is counted.
#[test]
fn unread_parts_are_shown_short_and_few() {
    let unread = |text: &str| judge::link::read(&BOOK, text).1;
    let long = |letters: usize| unread(&format!("v=1&{}&end", "x".repeat(letters)))[0].part.clone();
    assert_eq!((long(40), long(41)), ("x".repeat(40), format!("{}…", "x".repeat(40))));
    let many = |parts: usize| {
        let parts: Vec<String> = (0..parts).map(|n| format!("x{n}=1")).collect();
        unread(&format!("v=1&{}&end", parts.join("&")))
    };
    assert_eq!(many(12).len(), 12);
    let list = many(14);
    assert_eq!((list.len(), list[12].part.as_str()), (13, "2 more parts"));
}

/// A number has no "not sure".
#[test]
fn not_sure_of_a_number_is_refused_as_a_number() {
    let (_, unread) = judge::link::read(&BOOK, "v=1&cabins=unsure&end");
    assert!(unread[0].why.starts_with("Enter the number of cabins"), "{unread:?}");
    let refusal = BOOK.question("cabins").unwrap().accept(&Answer::Unsure).unwrap_err();
    assert_eq!(refusal.to_string(), "Enter the number of cabins as a whole number from 1 to 9, like 2.");
}
