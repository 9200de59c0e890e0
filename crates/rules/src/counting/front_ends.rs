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
    let otherwise = others
        .iter()
        .map(|other| (sized(sizes, people, *other).count, other.condition()))
        .find(|(count, _)| *count != high.count);
    let formula = if low.count == high.count {
        high.formula.clone()
    } else {
        let one = |of: &FrontEnds, survival: Survival| {
            format!("{} {}, {}", of.count, of.edition.name(), survival.condition())
        };
        format!("{}; {}", one(&low, least), one(&high, most))
    };
    let survives = survival.map(|survival| survival != Survival::Nothing);
    Spread { low, high, survives, formula, otherwise }
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
                    format!("{} people ÷ {} a server, rounded up = {count}", grouped(people), grouped(one))
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

    let mut formula = format!("{} people × {most} ÷ {}, rounded up = {load}", grouped(people), grouped(full));
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
