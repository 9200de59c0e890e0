//! Addresses and files from elsewhere: they never replace answers without asking.

use crate::session::Session;

/// What becomes of a session that comes in from elsewhere.
pub enum Arrival {
    /// It is shown; nothing is lost.
    Goes(Session),
    /// It would replace answers, so the visitor decides.
    Asks(Session),
}

/// What becomes of an address or a file from elsewhere while a session is under way.
/// `is_typing` means that something is typed on its page that is no answer yet.
pub fn arrive(held: &Session, text: &str, is_typing: bool) -> Arrival {
    let mut named = Session::parse(text);
    // An address without answers names a page, and the answers held are the ones to show there.
    if named.is_empty() {
        named.remember(held);
        return Arrival::Goes(named);
    }
    let mut arriving = Session::read(text);
    let carried = |session: &Session| session.carried(session.judgement().as_ref());
    if carried(held) == carried(&arriving) {
        arriving.remember(held);
        return Arrival::Goes(arriving);
    }
    if held.is_empty() && !is_typing { Arrival::Goes(arriving) } else { Arrival::Asks(arriving) }
}

/// A file of answers as a text that [`Session::read`] reads: its result, or whatever is still open. What is no file
/// of answers is handed on as a damaged one.
pub fn of_file(text: &str) -> String {
    let is_file = text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    format!("/result?{}", if is_file { text } else { "{" })
}

#[cfg(test)]
mod tests {
    use super::{Arrival, arrive, of_file};
    use crate::session::{Page, Session};

    const E4: &str =
        "v=1&on=2014-01-15&same=yes&people=100&does=calls,host&wants=office&plan=e4&outside=no&survive=none&end";

    #[test]
    fn a_file_without_answers_says_so() {
        for file in [
            "",
            "{}",
            "{\"a\"",
            "PK\u{3}\u{4}",
            "v=1&on=2014-01-15&end",
            &format!("{{\"x\": \"{}\"}}", "x".repeat(2_000_000)),
        ] {
            let session = Session::read(&of_file(file));
            assert!(session.is_empty() && session.unread.len() == 1, "{:?}", session.unread);
            assert_eq!(session.unread[0].part, "the file");
        }
    }

    #[test]
    fn answers_under_way_are_never_replaced_without_asking() {
        let work = Session::read(&format!("/check?{E4}"));
        let other = E4.replace("people=100", "people=7");
        for (from_elsewhere, asks) in [
            (String::new(), false),
            ("/date".to_owned(), false),
            ("/rules".to_owned(), false),
            ("/nonsense".to_owned(), false),
            (format!("/result?{E4}"), false),
            (format!("/result?{other}"), true),
            ("/date?v=1&on=2013-01-15&end".to_owned(), true),
            ("/result?{\"answers\": {\"people\": 7}}".to_owned(), true),
            ("/result?{\"damaged".to_owned(), false),
        ] {
            match arrive(&work, &from_elsewhere, false) {
                Arrival::Asks(_) => assert!(asks, "{from_elsewhere}"),
                Arrival::Goes(session) => {
                    assert!(!asks, "{from_elsewhere}");
                    assert_eq!(session.held, work.held, "{from_elsewhere}");
                }
            }
        }
        assert!(matches!(arrive(&work, "/result", false), Arrival::Goes(session) if session.page == Page::Result));
        let nothing = Session::read("");
        assert!(matches!(arrive(&nothing, &format!("/result?{other}"), false), Arrival::Goes(_)));
        assert!(matches!(arrive(&nothing, &format!("/result?{other}"), true), Arrival::Asks(_)));
    }

    /// However an address or a file is forged or broken, it is read, and never changes an answer without asking.
    /// `FORGERIES` sets how many are tried.
    #[test]
    fn no_forgery_changes_an_answer() {
        let work = Session::read(&format!("/check?{E4}"));
        let file = work.whole().replacen(E4, &judge::link::write_json(&rules::BOOK, &work.carried(None)), 1);
        let wholes = [String::new(), format!("/result?{E4}"), format!("/q/people?{E4}"), format!("/rules?{E4}"), file];
        let signs: Vec<char> = "/?&=;:,%{}[]\"\\0123456789abcdeghlnoprstuvwy-\u{0}\u{202e}é".chars().collect();
        let forgeries = std::env::var("FORGERIES").ok().and_then(|it| it.parse().ok()).unwrap_or(10_000);
        for seed in 0..forgeries {
            let mut random = fastrand::Rng::with_seed(seed);
            let mut text: Vec<char> = wholes[random.usize(..wholes.len())].chars().collect();
            for _ in 0..random.usize(1..12) {
                let at = random.usize(..=text.len());
                match random.usize(..3) {
                    0 => text.insert(at, signs[random.usize(..signs.len())]),
                    1 if at < text.len() => text[at] = signs[random.usize(..signs.len())],
                    _ => text.truncate(text.len().saturating_sub(random.usize(..3))),
                }
            }
            let text: String = text.into_iter().collect();
            match arrive(&work, &text, false) {
                Arrival::Asks(session) => assert!(!session.is_empty(), "seed {seed}: {text}"),
                Arrival::Goes(session) => {
                    assert_eq!((&session.held, session.on), (&work.held, work.on), "seed {seed}: {text}");
                }
            }
        }
    }
}
