//! Links: what is written is read back, and what cannot be read is named.

mod toy;

use judge::link::{LONGEST, Link, read, write};
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
    let text = write(&BOOK, &full());
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
    let whole = write(&BOOK, &full());
    for end in 0..whole.len() {
        let (link, unread) = read(&BOOK, &whole[..end]);
        for (question, answer) in link.answers.iter() {
            assert_eq!(Some(answer), full().answers.get(question), "{question} of {}", &whole[..end]);
        }
        assert!(end == 0 || !unread.is_empty() || whole[..end].ends_with("&end"), "{}", &whole[..end]);
    }
}

#[test]
fn a_megabyte_keeps_its_beginning() {
    let junk = "x=1&".repeat(262_144);
    let (link, unread) = read(&BOOK, &format!("wind=yes&{junk}"));
    assert_eq!(link.answers.get("wind"), Some(&Answer::choice("yes")));
    assert!(unread.len() <= 14 && unread[0].part.contains("1,048,5"), "{unread:?}");
    let (link, _) = read(&BOOK, &format!("wind=yes&luggage={}&end", "é".repeat(LONGEST)));
    assert_eq!(link.answers.get("wind"), Some(&Answer::choice("yes")));
}

/// No text whatever makes reading fail, and what is read writes a link that reads the same.
#[test]
fn any_text_is_read() {
    let whole = write(&BOOK, &full());
    let alphabet: Vec<char> = "&=;:,%0123456789abcdefoné\u{0}\u{202e}-unsurewindpartycabins".chars().collect();
    for seed in 0..50_000 {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut text: Vec<char> = if random.bool() { whole.chars().collect() } else { vec![] };
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
        let again = read(&BOOK, &write(&BOOK, &link));
        assert_eq!(again, (link, vec![]), "seed {seed}");
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
