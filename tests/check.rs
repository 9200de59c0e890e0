//! A case against the rules: everything that differs, expected against got.

use judge::{Outcome, Range, in_money};
use rules::{LicenceList, Report, Ways, cheapest_mix, cost, count, judge};

use crate::{Case, Expect};

/// What differs, a sentence each; empty when the case passes.
pub fn check(case: &Case) -> Vec<String> {
    let beside: Vec<&str> = case.beside.iter().map(String::as_str).collect();
    let report = count(judge(&case.answers, case.date, &beside));
    let mut differs = Differs { sentences: Vec::new() };
    let got = match report.judgement.outcome {
        Outcome::Decided(deployment) => deployment.id,
        Outcome::Conflict => "conflict",
        Outcome::Undecided => "undecided",
        Outcome::OutsideDates => "outside-dates",
    };
    differs.compare("deployment", &case.expect.deployment, got);
    if let Some(pages) = case.expect.pages {
        // The date is a page too.
        let asked = report.judgement.path.answered.len() as u64 + 1;
        if asked > pages {
            differs.say(format!("pages: expected at most {pages}, got {asked}"));
        }
    }
    if got == case.expect.deployment {
        differs.lists(&case.expect, &report);
        differs.cost(&case.expect, &report);
    }
    differs.sentences
}

/// What is odd about a case without making it fail: answers that are not asked for, questions that stay open.
pub fn notes(case: &Case) -> Vec<String> {
    let beside: Vec<&str> = case.beside.iter().map(String::as_str).collect();
    let judgement = judge(&case.answers, case.date, &beside);
    if judgement.outcome == Outcome::OutsideDates {
        return Vec::new();
    }
    let next = judgement.path.next.map(|question| question.id);
    let mut notes = Vec::new();
    if let Some(id) = next {
        let what = match case.answers.get(id) {
            None => "is asked but not answered; what depends on it is a range",
            Some(_) => {
                "holds only choices that are not offered after the other answers; what comes after it is not read"
            }
        };
        notes.push(format!("answers.{id}: {what}"));
    }
    for id in judgement.parked.iter().filter(|id| next != Some(id.as_str())) {
        notes.push(format!("answers.{id}: is answered, but is not asked after the other answers, and changes nothing"));
    }
    notes
}

/// Every list that stands on the result: the recommended one, those beside it, and the ways out.
fn lists(report: &Report) -> impl Iterator<Item = &LicenceList> {
    report.lists.iter().chain(report.ways_out.iter().map(|way| &way.list))
}

struct Differs {
    sentences: Vec<String>,
}

impl Differs {
    fn cost(&mut self, expect: &Expect, report: &Report) {
        let Some(of) = report.recommended() else { return };
        let cost = cost(&report.judgement, of);
        let mut compare = |key: &str, expected: &Option<String>, got: Option<u64>| {
            if let Some(expected) = expected {
                self.compare(key, expected, got.map_or_else(|| "unknown".to_owned(), in_money));
            }
        };
        let list = cost.as_ref().and_then(|cost| Some(cost.list?.after(cost.years * 12)));
        let mix = cost.as_ref().and_then(|cost| cheapest_mix(of, cost)).filter(|it| it.mix.is_proven());
        compare("cost", &expect.cost, list);
        compare("mix", &expect.mix, mix.map(|it| it.mix.cost));
        for licence in &expect.unpriced {
            if !cost.as_ref().is_some_and(|cost| cost.unknown.iter().any(|it| it.id == licence)) {
                self.say(format!("unpriced: expected {licence} to be named"));
            }
        }
    }

    fn say(&mut self, sentence: String) {
        self.sentences.push(sentence);
    }

    fn compare(&mut self, what: &str, expected: impl ToString, got: impl ToString) {
        let (expected, got) = (expected.to_string(), got.to_string());
        if expected != got {
            self.say(format!("{what}: expected {expected}, got {got}"));
        }
    }

    fn lists(&mut self, expect: &Expect, report: &Report) {
        let shown: Vec<&str> =
            lists(report).map(|list| list.deployment.id).filter(|id| *id != expect.deployment).collect();
        for id in &expect.beside {
            if !shown.contains(&id.as_str()) {
                self.say(format!("beside: expected the list of {id}, got {shown:?}"));
            }
        }
        for expected in &expect.servers {
            let Some(list) = self.find(report, &expected.deployment) else {
                continue;
            };
            let at = |row: &rules::ServerRow| list.sites.get(row.site).map(|site| site.name.as_str());
            let of_role: Vec<_> = list
                .servers
                .iter()
                .filter(|row| row.role.id() == expected.role)
                .filter(|row| expected.site.as_deref().is_none_or(|site| at(row) == Some(site)))
                .collect();
            // What runs may have Front Ends of both editions, each a row of its own.
            let of_edition: Vec<_> =
                of_role.iter().filter(|row| row.edition.map(|it| it.id()) == expected.edition.as_deref()).collect();
            let of_edition = if of_edition.is_empty() { of_role.iter().collect() } else { of_edition };
            let site = expected.site.as_ref().map(|site| format!(", {site}")).unwrap_or_default();
            let what = format!("servers, {}{site}", expected.role);
            self.compare(&what, expected.count, of_edition.iter().fold(Range::ZERO, |sum, row| sum.plus(row.count)));
            if let Some(edition) = &expected.edition {
                let got = of_edition.first().and_then(|row| row.edition).map_or("none", |edition| edition.id());
                self.compare(&format!("{what}, edition"), edition, got);
            }
        }
        for expected in &expect.lines {
            let Some(list) = self.find(report, &expected.deployment) else {
                continue;
            };
            let lines: Vec<_> = list
                .lines
                .iter()
                .filter(|line| line.licence.id == expected.licence)
                .filter(|line| expected.group.as_ref().is_none_or(|group| line.names.contains(group)))
                .collect();
            let mut what = format!("lines, {}", expected.licence);
            if let Some(group) = &expected.group {
                what.push_str(&format!(" for {group}"));
            }
            if lines.is_empty() {
                self.say(format!("{what}: expected a line, got none"));
                continue;
            }
            let sum = |of: fn(&rules::Line) -> Range| lines.iter().fold(Range::ZERO, |sum, line| sum.plus(of(line)));
            for (name, expected, got) in [
                ("needed", expected.needed, sum(|line| line.needed)),
                ("covered", expected.covered, sum(|line| line.covered)),
                ("buy", expected.buy, sum(|line| line.to_buy)),
            ] {
                if let Some(expected) = expected {
                    self.compare(&format!("{what}, {name}"), expected, got);
                }
            }
            if let Some(count) = expected.otherwise {
                let got = lines.iter().find_map(|line| line.otherwise).map(|it| it.needed);
                self.compare(&format!("{what}, otherwise"), count, got.map_or("none".to_owned(), |it| it.to_string()));
            }
        }
        for expected in &expect.ways {
            let Some(list) = self.find(report, &expected.deployment) else {
                continue;
            };
            let ways: Vec<&Ways> = list
                .ways
                .iter()
                .filter(|ways| expected.group.as_ref().is_none_or(|group| ways.names.contains(group)))
                .collect();
            let offered: Vec<_> = ways.iter().flat_map(|ways| &ways.ways).collect();
            let Some(way) = offered.iter().find(|way| way.id() == expected.way) else {
                let ids: Vec<String> = offered.iter().map(|way| way.id()).collect();
                self.say(format!("ways: expected {}, got {}", expected.way, ids.join(", ")));
                continue;
            };
            for (licence, count) in &expected.buy {
                let got: u64 = way.items.iter().filter(|item| item.licence.id == licence).map(|item| item.to_buy).sum();
                self.compare(&format!("ways, {}, {licence}", expected.way), count, got);
            }
            let twice: Vec<&str> = way.twice.iter().map(|licence| licence.id).collect();
            self.compare(&format!("ways, {}, paid twice", expected.way), expected.twice.join(", "), twice.join(", "));
        }
        for expected in &expect.verify {
            let Some(list) = self.find(report, &expected.deployment) else {
                continue;
            };
            let got = list
                .lines
                .iter()
                .filter(|line| line.licence.id == expected.licence)
                .fold(Range::ZERO, |sum, line| sum.plus(line.to_buy));
            self.compare(
                &format!("verify, {}", expected.licence),
                format!("{} to {}", expected.lenient, expected.cautious),
                format!("{} to {}", got.lenient(), got.cautious()),
            );
        }
        self.rules(expect, report);
    }

    fn rules(&mut self, expect: &Expect, report: &Report) {
        let fired: Vec<&str> = report.fired().iter().map(|rule| rule.id).collect();
        let told: Vec<&str> =
            report.recommended().map(|list| list.told.iter().map(|fired| fired.rule.id).collect()).unwrap_or_default();
        let excluding: Vec<&str> = report
            .judgement
            .standings
            .iter()
            .flat_map(|standing| &standing.ruled_out_by)
            .map(|fired| fired.rule.id)
            .collect();
        for (what, expected, got) in [
            ("rules", &expect.rules, &fired),
            ("notices", &expect.notices, &told),
            ("conflict", &expect.conflict, &excluding),
        ] {
            for id in expected {
                if !got.contains(&id.as_str()) {
                    self.say(format!("{what}: expected {id}, got {}", got.join(", ")));
                }
            }
        }
        for id in &expect.absent {
            let list = report.recommended();
            let shown = fired.contains(&id.as_str())
                || list.is_some_and(|list| {
                    list.lines.iter().any(|line| line.licence.id == id)
                        || list.servers.iter().any(|row| row.role.id() == id)
                });
            if shown {
                self.say(format!("absent: expected no {id}, but it is there"));
            }
        }
    }

    fn find<'r>(&mut self, report: &'r Report, deployment: &Option<String>) -> Option<&'r LicenceList> {
        let list = match deployment {
            None => report.recommended(),
            Some(id) => lists(report).find(|list| list.deployment.id == id),
        };
        if list.is_none() {
            self.say(format!(
                "expected a licence list{}, got none",
                deployment.as_ref().map(|id| format!(" of {id}")).unwrap_or_default()
            ));
        }
        list
    }
}

/// What a case makes the rules say: the rules that fire, the lines and the servers. Two cases that agree in it test
/// the same thing.
pub fn said(case: &Case) -> String {
    let beside: Vec<&str> = case.beside.iter().map(String::as_str).collect();
    let report = count(judge(&case.answers, case.date, &beside));
    let mut fired: Vec<&str> = report.fired().iter().map(|rule| rule.id).collect();
    fired.sort_unstable();
    let lines: Vec<String> = report
        .recommended()
        .map(|list| {
            let lines = list.lines.iter().map(|line| {
                format!("{} {:?} {} {} {}", line.licence.id, line.names, line.needed, line.covered, line.to_buy)
            });
            let servers = list.servers.iter().map(|row| format!("{} {}", row.role.id(), row.count));
            lines.chain(servers).collect()
        })
        .unwrap_or_default();
    // Without a list, the date is what is tested.
    let date = if lines.is_empty() { case.date.to_string() } else { String::new() };
    format!("{date}{:?}{fired:?}{lines:?}", report.judgement.path.next.map(|question| question.id))
}
