//! The rule book, and on whose word a rule stands.

use judge::Date;
use rules::SCOPE;

pub const TITLE: &str = "Rule book";
pub const SOURCES: &str = "Sources";
pub const FEATURES: &str = "Features and CALs";
pub const FEATURE: &str = "Feature";
pub const SINCE_2013: &str = "Lync Server 2013, Skype for Business Server";
pub const TABLE: &str =
    "The CALs that each feature takes; “?” means: verify. Persistent Chat is gone since Skype for Business Server 2019";
pub const LINK: &str = "Rule book: every rule, with its sources";
pub const NEW_TAB: &str = " (new tab)";
pub const OLD: &str = "Sources were last checked over a year ago: look for a newer copy of this page.";

pub fn version() -> String {
    format!("Rules of {}.", rules::VERSION.in_words())
}

pub fn scope() -> String {
    format!("{SCOPE}, from {}.", rules::BOOK.valid.in_words())
}

pub fn documents(count: usize) -> String {
    format!("The {count} documents cited above, with their addresses")
}

/// A document: "Title. Publisher, 2013. "
pub fn document(title: &str, publisher: &str, published: &str) -> String {
    if published.is_empty() {
        format!("{title}. {publisher}. ")
    } else {
        format!("{title}. {publisher}, {published}. ")
    }
}

pub fn checked(on: Date) -> String {
    format!(". Last checked {}.", on.in_words())
}

/// On whose word, before it is unfolded: "2 sources, 1 against it, confidence high".
pub fn on_whose_word(sources: usize, against: usize, confidence: &str) -> String {
    let sources = if sources == 1 { "1 source".to_owned() } else { format!("{sources} sources") };
    if against == 0 {
        format!("{sources}, confidence {confidence}")
    } else {
        format!("{sources}, {against} against it, confidence {confidence}")
    }
}

/// Around what is cited for a rule.
pub const FOR_IT: &str = "Source: ";
/// Around what is cited against a rule.
pub const AGAINST_IT: &str = ". Against it: ";
pub const AND: &str = "; ";

pub fn confidence(of: &str) -> String {
    format!(". Confidence: {of}. ")
}

/// A place in the document of this number.
pub fn cited(number: usize, place: &str) -> String {
    format!("[{number}] {place}")
}

/// The same, of a document that is not followed.
pub fn cited_against(number: usize, place: &str, held_because: &str) -> String {
    format!("[{number}] {place}, not held because {held_because}")
}

/// A link to a rule; those who only hear it hear which.
pub const RULE: &str = "Rule";

pub fn rule_named(id: &str) -> String {
    format!(" {id}{NEW_TAB}")
}
