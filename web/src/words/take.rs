//! What one takes along: links, copies, files.

use judge::link::LONGEST;

pub const TITLE: &str = "Take it with you";

pub fn too_long(is_framed: bool) -> String {
    // A frame has no copy of its own to keep.
    if is_framed {
        format!("Your answers are too long for a link, which holds {LONGEST} characters. Save them as a file.")
    } else {
        format!(
            "Your answers are too long for a link, which holds {LONGEST} characters. Save them as a file, or in a copy of the page."
        )
    }
}

/// Around the link.
pub const ADDRESS: [&str; 2] = [
    "The address of this page holds your answers: ",
    ". Printed, or saved by the browser as a complete page, it keeps them.",
];
pub const PERMALINK: &str = "link to this result";

/// A button, and what stands behind it.
pub const COPY_PAGE: [&str; 2] = ["Keep a copy of this page", " with your answers: one file that needs no network"];
/// See [`COPY_PAGE`].
pub const COPY_ZIP: [&str; 2] = ["Keep a copy as .zip", ": the same, for mail that refuses pages"];
/// See [`COPY_PAGE`].
pub const JSON: [&str; 2] = ["Save your answers as JSON", ": to open them in another copy, or work on them elsewhere"];
/// See [`COPY_PAGE`].
pub const CSV: [&str; 2] = ["Save the licence list as CSV", " for a spreadsheet"];

/// Around three buttons, and what stands on them.
pub const COPY_LIST: [&str; 4] = ["Copy the licence list as ", " for a mail, as a ", " for a document, or as ", ""];
/// See [`COPY_LIST`].
pub const COPY_AS: [&str; 3] = ["text", "table", "Markdown"];

pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "The browser does not let this page copy. The text is below, selected.";
pub const TO_COPY: &str = "To copy";

pub fn saved(name: &str) -> String {
    format!("{name} is saved.")
}

pub const WRONG: &str = "Something is wrong here";

/// How a mail about it begins.
pub fn wrong_mail(address: &str) -> String {
    format!("What should it say instead? {address}")
}

pub fn wrong_more(fits_link: bool) -> &'static str {
    if fits_link { ": a mail that holds your answers" } else { ": a mail; add the file of your answers" }
}

/// The result as a text for a mail: the recommendation, its day, what is to buy, and where it stands.
pub fn as_text(headline: &str, as_of: &str, purchases: &[(&str, Vec<String>)], address: &str) -> String {
    let mut out = format!("{headline}\n{as_of}\n");
    for (heading, items) in purchases.iter().filter(|(_, items)| !items.is_empty()) {
        out.push_str(&format!("\n{heading}\n"));
        for item in items {
            out.push_str(&format!("- {item}\n"));
        }
    }
    format!("{out}\n{address}\n")
}

// Prices in links.

pub fn prices_in_links(are_in: bool) -> [&'static str; 2] {
    if are_in {
        ["Links hold your prices. ", "Keep them out"]
    } else {
        ["Links do not hold your prices. ", "Put them in"]
    }
}

// In a frame.

pub const OWN_PAGE: [&str; 2] =
    ["Open it in a page of its own", ", to print it or keep a copy: this link holds your answers"];
pub const HAND: [&str; 2] = ["Hand this result to the page around", ", with your answers"];
pub const HANDED: &str = "Offered to the page around, which does not say whether it took it.";

pub fn discuss(with: &str) -> String {
    format!("Discuss this result with {with}")
}

pub fn discuss_more(fits_link: bool) -> &'static str {
    if fits_link { ": takes your answers there when you follow it" } else { ": add the file of your answers" }
}

// Files.

pub const ANSWERS_FILE: &str = "CALculator answers.json";
pub const PICTURE_FILE: &str = "CALculator servers.svg";
pub const LIST_FILE: &str = "CALculator licences.csv";
pub const SCRIPT_FILE: &str = "CALculator policies.ps1";
pub const SHEET_FILE: &str = "CALculator policies.txt";
pub const NAMES_FILE: &str = "names-example.csv";

/// The columns of the licence list for other programs: each count at both ends of its range.
pub const LIST_HEADS: [&str; 12] = [
    "Item",
    "One for each",
    "For whom",
    "Needed",
    "Needed at most",
    "Covered",
    "Covered at most",
    "Covered by",
    "To buy",
    "To buy at most",
    "Confidence",
    "Rules",
];

/// From which answers a script comes, of one group of people.
pub fn granted(whom: &str, people: &str, policy: &str, has_voice: bool) -> String {
    if has_voice {
        format!("{whom}, {people}: {policy}, with Enterprise Voice")
    } else {
        format!("{whom}, {people}: {policy}")
    }
}

pub fn script_as_of(day: judge::Date) -> String {
    format!("As of {}, rules of {}.", day.in_words(), rules::VERSION.in_words())
}
