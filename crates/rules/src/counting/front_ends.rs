//! How many Front Ends, of which edition, for so many people and what must survive.

use judge::{Reads, Rule, grouped};

use crate::products::Sizes;
use crate::questions::{FRONT_END, FULL_PERFORMANCE, SURVIVE};

/// The edition that is installed on Front Ends. A choice of topology, never of features.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// All on one computer, the database included.
    Standard,
    /// A pool with a database of its own.
    Enterprise,
}

impl Edition {
    /// Stable name for cases and links.
    pub const fn id(self) -> &'static str {
        match self {
            Edition::Standard => "standard",
            Edition::Enterprise => "enterprise",
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Edition::Standard => "Standard Edition",
            Edition::Enterprise => "Enterprise Edition",
        }
    }
}

/// What Front Ends must survive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Survival {
    Nothing,
    OneFails,
    FullPerformance,
}

impl Survival {
    const fn condition(self) -> &'static str {
        match self {
            Survival::Nothing => "if no failure need be survived",
            Survival::OneFails => "if a Front End may fail",
            Survival::FullPerformance => "if full performance must remain after a failure",
        }
    }
}

/// Front Ends for so many people.
#[derive(Clone, Debug)]
pub(super) struct FrontEnds {
    pub edition: Edition,
    pub pools: u64,
    pub count: u64,
    pub formula: String,
    pub why: Vec<Rule<'static, ()>>,
    pub notes: Vec<Rule<'static, ()>>,
}

/// The Front Ends between the two readings of what must survive; both are the same where somebody said.
#[derive(Debug)]
pub(super) struct Spread {
    /// With every doubt in the buyer's favour.
    pub low: FrontEnds,
    /// With every doubt against the buyer.
    pub high: FrontEnds,
    /// Whether the loss of a server must be survived, as far as is known.
    pub survives: Option<bool>,
    /// How the count came about, of both readings where they differ.
    pub formula: String,
    /// The count if something else were asked to survive: `(count, condition)`.
    pub otherwise: Option<(u64, &'static str)>,
    /// Whether the other count changes Front Ends alone: no database comes or goes with it.
    pub otherwise_alone: bool,
}

/// The Front Ends for so many people, on the answers about survival.
pub(super) fn front_ends(sizes: &Sizes, people: u64, reads: &Reads<'_, '_>) -> Spread {
    let survival = match (reads.is(SURVIVE, FULL_PERFORMANCE), reads.is(SURVIVE, FRONT_END)) {
        (None, _) | (_, None) => None,
        (Some(true), _) => Some(Survival::FullPerformance),
        (_, Some(true)) => Some(Survival::OneFails),
        _ => Some(Survival::Nothing),
    };
    let (least, most) = match survival {
        Some(survival) => (survival, survival),
        None => (Survival::Nothing, Survival::FullPerformance),
    };
    let (low, high) = (sized(sizes, people, least), sized(sizes, people, most));
    // The other count that stands beside: of what could also be asked to survive, the first that differs.
    let others: &[Survival] = match survival {
        Some(Survival::Nothing) => &[Survival::OneFails, Survival::FullPerformance],
        Some(Survival::OneFails) => &[Survival::FullPerformance, Survival::Nothing],
        Some(Survival::FullPerformance) => &[Survival::OneFails, Survival::Nothing],
        None => &[],
    };
    let other = others
        .iter()
        .map(|other| (sized(sizes, people, *other), other.condition()))
        .find(|(of, _)| of.count != high.count);
    let otherwise = other.as_ref().map(|(of, condition)| (of.count, *condition));
    let otherwise_alone = other.is_some_and(|(of, _)| of.edition == Edition::Standard && high.edition == of.edition);
    let formula = if survival.is_some() { high.formula.clone() } else { steps(sizes, people) };
    let survives = survival.map(|survival| survival != Survival::Nothing);
    Spread { low, high, survives, formula, otherwise, otherwise_alone }
}

/// The count for each thing that could be asked to survive, where it changes.
fn steps(sizes: &Sizes, people: u64) -> String {
    let mut steps: Vec<(FrontEnds, &'static str)> = Vec::new();
    for survival in [Survival::Nothing, Survival::OneFails, Survival::FullPerformance] {
        let of = sized(sizes, people, survival);
        let first = steps.len() == 1;
        match steps.last_mut().filter(|(last, _)| last.count == of.count && last.edition == of.edition) {
            // The first count holds as long as it does not change, the others from where they begin.
            Some((_, condition)) if first => *condition = survival.condition(),
            Some(_) => {}
            None => steps.push((of, survival.condition())),
        }
    }
    let step = |(of, condition): &(FrontEnds, &'static str)| format!("{} {}, {condition}", of.count, of.edition.name());
    steps.iter().map(step).collect::<Vec<_>>().join("; ")
}

/// People, counted.
pub(super) fn counted(people: u64) -> String {
    if people == 1 { "1 person".to_owned() } else { format!("{} people", grouped(people)) }
}

/// Standard Edition as far as it carries the people, Enterprise pools beyond.
fn sized(sizes: &Sizes, people: u64, survival: Survival) -> FrontEnds {
    let one = sizes.standard.effect.people.get();
    let pair = sizes.standard.effect.failed_over;
    let needed = people.div_ceil(one).max(1);
    let on_standard = match survival {
        // As many as carry the load, up to the two that would make a pair.
        Survival::Nothing => (people <= pair).then_some(needed),
        Survival::OneFails => (people <= pair).then_some(needed.max(2)),
        // The survivor must carry everybody at its ordinary load.
        Survival::FullPerformance => (people <= one).then_some(2),
    };
    match on_standard {
        Some(count) => FrontEnds {
            edition: Edition::Standard,
            pools: count,
            count,
            formula: match (survival, count) {
                (Survival::Nothing, _) => {
                    format!("{} ÷ {} a server, rounded up = {count}", counted(people), grouped(one))
                }
                _ => format!(
                    "a pair: {} on each, and the survivor carries all {}",
                    grouped(people.div_ceil(2)),
                    grouped(people)
                ),
            },
            why: vec![sizes.standard.record()],
            notes: if count == 1 || survival == Survival::Nothing { vec![sizes.pair_advised] } else { vec![] },
        },
        None => pools(sizes, people, survival),
    }
}

/// Enterprise pools: the fewest Front Ends that carry the people, in the fewest pools that hold them.
fn pools(sizes: &Sizes, people: u64, survival: Survival) -> FrontEnds {
    let (full, most) = (sizes.pool.effect.people.get(), sizes.pool.effect.front_ends.get());
    let spare = if survival == Survival::FullPerformance { sizes.spare.effect } else { 0 };
    let floor = if survival == Survival::Nothing { 1 } else { sizes.pool_floor.effect };
    let load = people.saturating_mul(most).div_ceil(full.max(1)).max(1);
    // A pool that keeps a spare has one place less for the load.
    let pools = load.div_ceil(most.saturating_sub(spare).max(1));
    let with_spare = load.saturating_add(spare.saturating_mul(pools));
    let count = with_spare.max(floor.saturating_mul(pools));

    let mut formula = format!("{} × {most} ÷ {}, rounded up = {load}", counted(people), grouped(full));
    if spare > 0 {
        formula.push_str(&format!(", and {spare} to spare"));
    }
    if spare > 0 && pools > 1 {
        formula.push_str(" in each pool");
    }
    if count > with_spare {
        formula.push_str(&format!("; at least {floor} in a pool"));
    }
    if pools > 1 {
        formula.push_str(&format!("; in {pools} pools"));
    }
    let mut why = vec![sizes.pool.record()];
    if floor > 1 {
        why.push(sizes.pool_floor.record());
    }
    if spare > 0 {
        why.push(sizes.spare.record());
    }
    let mut notes = Vec::new();
    if pools > 1 {
        notes.push(sizes.several_pools);
    }
    if count < sizes.pool_floor.effect {
        notes.push(sizes.too_few);
    }
    FrontEnds { edition: Edition::Enterprise, pools, count, formula, why, notes }
}
