//! What is owned, put to use: each line of the list is covered by its like first, then by what serves it for certain,
//! then by what perhaps does. A licence is used once. Suites go first to those of whom they cover the most.

use judge::{Date, Range, Record};

use super::buy::Line;
use super::each_once;
use crate::holdings::{Holding, SUITES, Serves, Use, made_for, serves};
use crate::licences::{self, Licence};
use crate::products::Edition;

/// Licences of one kind that are owned, and what became of them here.
#[derive(Clone, Debug)]
pub struct Held {
    /// What is owned, as it was entered.
    pub holding: Holding,
    /// What they cover; a range where it is not certain that they do.
    pub covers: Vec<(&'static Licence, Range)>,
    /// Why they do, or why not, against what people may expect.
    pub why: Vec<Record<'static>>,
    /// How many are used.
    used: Vec<Used>,
}

/// So many licences, in use.
#[derive(Clone, Debug)]
struct Used {
    /// For whom: the groups' names.
    names: Vec<String>,
    /// What for.
    made: Use,
    /// How many.
    count: u64,
}

impl Held {
    /// What a use is counted with: a suite brings several CALs to the same person, but a server licence runs one server of either
    /// edition, and Office is on one computer.
    fn pool(&self, made: Use) -> Use {
        match made {
            Use::Server(_) => Use::Server(Edition::Standard),
            Use::Client if self.holding.licence == &licences::OFFICE => Use::Other,
            made => made,
        }
    }

    /// How many are left for a use of these people. Licences cover several uses at once; a suite, which belongs to one
    /// person, only for the same people.
    fn left(&self, made: Use, names: &[String]) -> u64 {
        let is_whole = SUITES.contains(&self.holding.licence);
        let are_same = |used: &&Used| used.names == names || used.names.iter().any(|name| names.contains(name));
        let here = self.used.iter().filter(|used| used.made == made && (!is_whole || are_same(used)));
        let here = here.fold(0_u64, |sum, used| sum.saturating_add(used.count));
        let mut elsewhere: Vec<&Used> = Vec::new();
        for used in self.used.iter().filter(|used| is_whole && !are_same(used)) {
            match elsewhere.iter_mut().find(|other| other.names == used.names) {
                Some(other) if other.count < used.count => *other = used,
                Some(_) => {}
                None => elsewhere.push(used),
            }
        }
        let elsewhere = elsewhere.iter().fold(0_u64, |sum, used| sum.saturating_add(used.count));
        self.holding.count.saturating_sub(here).saturating_sub(elsewhere)
    }

    fn take(&mut self, made: Use, line: &mut Line, rule: Option<Record<'static>>, is_certain: bool) {
        let made = self.pool(made);
        let some = self.left(made, &line.names).min(line.to_buy.cautious());
        if some == 0 {
            return;
        }
        match self.used.iter_mut().find(|used| used.made == made && used.names == line.names) {
            Some(used) => used.count = used.count.saturating_add(some),
            None => self.used.push(Used { names: line.names.clone(), made, count: some }),
        }
        let covers = if is_certain { Range::exactly(some) } else { Range::between(0, some) };
        self.covers.push((line.licence, covers));
        line.cover_by(self.holding.licence, covers);
        if let Some(rule) = rule {
            line.why.push(rule);
            line.confidence = line.confidence.min(rule.confidence);
            self.why.push(rule);
        }
        if !is_certain {
            line.mind.extend(rule);
            line.depends_on = format!("fewer if your {} licences serve", self.holding.licence.name);
        }
    }
}

/// Covers the lines by what is owned, and says what became of it.
#[inline(never)]
pub(super) fn cover(lines: &mut [Line], holdings: Vec<Holding>, on: Date) -> Vec<Held> {
    let held = |holding| Held { holding, covers: Vec::new(), why: Vec::new(), used: Vec::new() };
    let mut held: Vec<Held> = holdings.into_iter().map(held).collect();
    let is_of_suite = |line: &Line| {
        held.iter().any(|held| {
            let serves = || serves(&held.holding, line.licence, on);
            SUITES.contains(&held.holding.licence) && matches!(serves(), Serves::Yes(_))
        })
    };
    let of_suites: Vec<bool> = lines.iter().map(is_of_suite).collect();
    let of_the_same =
        |line: &Line| lines.iter().zip(&of_suites).filter(|(it, of)| **of && it.names == line.names).count();
    let uses: Vec<usize> = lines.iter().map(|line| of_the_same(line).min(3)).collect();
    // By its like, for certain, perhaps.
    for (round, most) in (0..3).flat_map(|round| (0..=3).rev().map(move |uses| (round, uses))) {
        for (line, _) in lines.iter_mut().zip(&uses).filter(|(_, uses)| **uses == most) {
            let made = made_for(line.licence).map_or(Use::Other, |(_, made)| made);
            for held in &mut held {
                let (rule, of_round) = match serves(&held.holding, line.licence, on) {
                    Serves::Yes(None) => (None, 0),
                    Serves::Yes(rule) => (rule, 1),
                    Serves::Perhaps(rule) => (Some(rule), 2),
                    Serves::No(rule) => {
                        held.why.push(rule);
                        continue;
                    }
                    Serves::Nothing => continue,
                };
                if of_round == round {
                    held.take(made, line, rule, round < 2);
                }
            }
        }
    }
    for held in &mut held {
        held.why = each_once(held.why.iter().copied());
    }
    held
}
