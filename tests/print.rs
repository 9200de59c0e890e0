//! The rule book as a page to read: Markdown, from the same rules that judge and count.

use std::fmt::Write as _;

use judge::{Confidence, Record, Source, Speaks};
use rules::features::{Generation, TABLE};
use rules::{BINDS, BOOK, SCOPE, VERSION, chapters, plans, sources};

/// The whole book.
pub fn rule_book() -> String {
    let mut page = String::new();
    let chapters = chapters();
    let all: Vec<Record<'static>> = chapters.iter().flat_map(|chapter| chapter.rules.iter().copied()).collect();
    // Writing to a string cannot fail.
    let _ = writeln!(page, "# Rule book\n\n{SCOPE}, {}. Rules of {}.\n", BOOK.valid.in_words(), VERSION.in_words());
    let _ = writeln!(page, "Written by `cargo xtask book` from the rules themselves; a test keeps it true. {BINDS}\n");
    let _ = writeln!(page, "## Deployments and when they are judged\n\n| deployment | judged |\n|---|---|");
    for deployment in BOOK.deployments {
        let _ = writeln!(page, "| {} | {} |", deployment.sentence, deployment.valid.in_words());
    }
    features(&mut page);
    let _ = writeln!(page, "\n## Plans and what they grant\n\n| plan | grants |\n|---|---|");
    for plan in plans::PLANS {
        let rights: Vec<&str> = plan.grants.effect.iter().map(|right| right.name()).collect();
        let _ = writeln!(page, "| {} | {} |", plan.licence.name, rights.join(", "));
    }
    for chapter in &chapters {
        let _ = writeln!(page, "\n## {}\n", chapter.title);
        chapter.rules.iter().for_each(|one| rule(&mut page, one));
    }
    contradictions(&mut page, &all);
    let _ = writeln!(page, "\n## Sources\n");
    for source in sources::ALL {
        let _ = writeln!(page, "{}. {}", number(source), document(source));
    }
    page
}

fn features(page: &mut String) {
    let names: Vec<&str> = Generation::ALL.iter().map(|of| of.name()).collect();
    let _ = writeln!(page, "\n## Features and CALs\n\nA question mark: verify.\n");
    let _ = writeln!(page, "| feature | {} |\n|---|{}", names.join(" | "), "---|".repeat(names.len()));
    for row in &TABLE {
        let cell = |of: Generation| {
            let (tier, confidence) = row.cell(of);
            let verify = if confidence == Confidence::Low { " ?" } else { "" };
            format!("{}{verify}", tier.name())
        };
        let cells: Vec<String> = Generation::ALL.into_iter().map(cell).collect();
        let _ = writeln!(page, "| {} | {} |", row.name, cells.join(" | "));
    }
}

fn rule(page: &mut String, rule: Record<'static>) {
    let cited = |supports: bool| -> Vec<String> {
        let speaking = rule.citations.iter().filter(|citation| (citation.speaks == Speaks::For) == supports);
        speaking
            .map(|citation| match citation.speaks {
                Speaks::For => format!("[{}] {}", number(citation.source), citation.place),
                Speaks::Against { held_because } => {
                    format!("[{}] {}, not held because {held_because}", number(citation.source), citation.place)
                }
            })
            .collect()
    };
    let against = cited(false);
    let against = if against.is_empty() { String::new() } else { format!(" Against it: {}.", against.join("; ")) };
    let _ = writeln!(
        page,
        "- **`{}`** ({}, confidence {}). {} Source: {}.{against}",
        rule.id,
        rule.valid.in_words(),
        rule.confidence.in_words(),
        rule.because,
        cited(true).join("; ")
    );
}

/// Where sources contradict each other, and what could not be settled.
fn contradictions(page: &mut String, all: &[Record<'static>]) {
    let _ = writeln!(page, "\n## Where sources disagree\n");
    for rule in all {
        for citation in rule.citations {
            if let Speaks::Against { held_because } = citation.speaks {
                let _ = writeln!(
                    page,
                    "- `{}`: {} [{}] says: {}. Not held because {held_because}.",
                    rule.id,
                    rule.because,
                    number(citation.source),
                    citation.place
                );
            }
        }
    }
}

fn number(source: &Source<'_>) -> usize {
    sources::ALL.iter().position(|it| *it == source).map_or(0, |place| place + 1)
}

fn document(source: &Source<'_>) -> String {
    if source.url.is_empty() {
        return format!("{}.", source.title);
    }
    format!(
        "{}. {}, {}. <{}> Last checked {}.",
        source.title,
        source.publisher,
        source.published,
        source.url,
        source.checked.in_words()
    )
}
