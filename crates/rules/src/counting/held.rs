//! What is owned, put to use: each line of the list is covered by its like first, then by what serves it for certain,
//! then by what perhaps does. A licence is used once.

use judge::{Date, Range, Record};

use super::buy::Line;
use super::each_once;
use crate::holdings::{Holding, Serves, Use, made_for, serves};
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
    /// How many are used, by what for: a suite covers several things for the same person.
    used: Vec<(Use, u64)>,
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

    fn left(&self, made: Use) -> u64 {
        let used = self.used.iter().find(|(other, _)| *other == made).map_or(0, |(_, used)| *used);
        self.holding.count.saturating_sub(used)
    }

    fn take(&mut self, made: Use, line: &mut Line, rule: Option<Record<'static>>, is_certain: bool) {
        let made = self.pool(made);
        let some = self.left(made).min(line.to_buy.cautious());
        if some == 0 {
            return;
        }
        match self.used.iter_mut().find(|(other, _)| *other == made) {
            Some((_, used)) => *used = used.saturating_add(some),
            None => self.used.push((made, some)),
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
    // By its like, for certain, perhaps.
    for round in 0..3 {
        for line in lines.iter_mut() {
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
