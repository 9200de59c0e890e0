//! How many Front Ends, of which edition, for so many people and what must survive.

use judge::{Joined as _, Reads, Record, Rule, grouped};

use super::sites::Load;
use crate::products::{Edition, Pool, Role, Sizes, Spare, StandardEdition};
use crate::questions::{EDITION, FRONT_END, FULL_PERFORMANCE, MACHINES, SURVIVE, offered, running};

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
            Survival::OneFails => "if the failure of a Front End must be survived",
            Survival::FullPerformance => "if full performance must remain after a failure",
        }
    }
}

/// Front Ends for so many people.
#[derive(Clone, Debug)]
pub(super) struct FrontEnds {
    pub edition: Edition,
    /// How the pools are configured; empty where there is only one way.
    pub configuration: &'static str,
    pub pools: u64,
    pub count: u64,
    /// The servers that the configuration puts beside them.
    pub beside: Vec<(Role, u64)>,
    pub formula: String,
    pub why: Vec<Record<'static>>,
    pub notes: Vec<Record<'static>>,
}

/// A count under another answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherCount {
    /// How many.
    pub count: u64,
    /// Of which edition, for Front Ends.
    pub edition: Option<Edition>,
    /// When, after the count: "if ...".
    pub condition: &'static str,
}

/// The capacities to count with, and the edition that was asked for.
#[derive(Clone, Copy)]
struct Capacity {
    sizes: &'static Sizes,
    standard: &'static Rule<'static, StandardEdition>,
    pools: &'static [Rule<'static, Pool>],
    edition: Option<Edition>,
}

impl Capacity {
    fn of(sizes: &'static Sizes, edition: Option<Edition>, is_virtual: bool) -> Capacity {
        match &sizes.on_virtual_machines {
            Some(small) if is_virtual => Capacity { sizes, standard: &small.standard, pools: small.pools, edition },
            _ => Capacity { sizes, standard: &sizes.standard, pools: sizes.pools, edition },
        }
    }
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
    /// The count if something else were asked to survive.
    pub otherwise: Option<OtherCount>,
    /// Whether the other count changes Front Ends alone: no database comes or goes with it.
    pub otherwise_alone: bool,
}

/// The Front Ends of an edition that carry so many people where nothing need survive.
pub(super) fn for_load(sizes: &'static Sizes, people: u64, edition: Edition, is_virtual: bool) -> u64 {
    let capacity = Capacity::of(sizes, Some(edition), is_virtual);
    let of = sized(&capacity, Load { homed: people, backed: 0 }, Survival::Nothing);
    // A spare one is advice, not load.
    match (of.edition, sizes.spare.effect) {
        (Edition::Enterprise, Spare::Always(spare)) => of.count.saturating_sub(spare.saturating_mul(of.pools)),
        _ => of.count,
    }
}

/// The Front Ends for so many people, on the answers about survival, or where the failure of one must be survived anyway; `machines` are the answers about the machines,
/// where the product tells virtual ones apart.
#[inline(never)]
pub(super) fn front_ends(
    sizes: &'static Sizes,
    people: Load,
    must_survive: bool,
    reads: &Reads<'_, '_>,
    machines: Option<&Reads<'_, '_>>,
) -> Spread {
    let edition = match reads.is(EDITION, offered::STANDARD) {
        Some(true) => Some(Edition::Standard),
        _ if reads.is(EDITION, offered::ENTERPRISE) == Some(true) => Some(Edition::Enterprise),
        _ => None,
    };
    let is_virtual = machines.is_some_and(|reads| reads.is(MACHINES, running::VIRTUAL) == Some(true));
    let sizes = &Capacity::of(sizes, edition, is_virtual);
    let survival = match (reads.is(SURVIVE, FULL_PERFORMANCE), reads.is(SURVIVE, FRONT_END)) {
        (None, _) | (_, None) => None,
        (Some(true), _) => Some(Survival::FullPerformance),
        (_, Some(true)) => Some(Survival::OneFails),
        _ => Some(Survival::Nothing),
    };
    let survival = match survival {
        Some(Survival::Nothing) if must_survive => Some(Survival::OneFails),
        other => other,
    };
    let (least, most) = match survival {
        Some(survival) => (survival, survival),
        None if must_survive => (Survival::OneFails, Survival::FullPerformance),
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
        .find(|(of, _)| of.count != high.count || of.edition != high.edition);
    let otherwise =
        other.as_ref().map(|(of, condition)| OtherCount { count: of.count, edition: Some(of.edition), condition });
    let otherwise_alone = other.is_some_and(|(of, _)| of.edition == Edition::Standard && high.edition == of.edition);
    let formula = if survival.is_some() { high.formula.clone() } else { steps(sizes, people) };
    let survives = survival.map(|survival| survival != Survival::Nothing);
    Spread { low, high, survives, formula, otherwise, otherwise_alone }
}

/// The count for each thing that could be asked to survive, where it changes.
#[inline(never)]
fn steps(sizes: &Capacity, people: Load) -> String {
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
    steps.iter().map(step).collect::<Vec<_>>().joined("; ")
}

/// People, counted.
pub(super) fn counted(people: u64) -> String {
    if people == 1 { "1 person".to_owned() } else { format!("{} people", grouped(people)) }
}

/// The people of a pool, and those of the pool that it stands in for.
fn loaded(load: Load) -> String {
    match load.backed {
        0 => counted(load.homed),
        backed => format!("({} and {} of the paired site)", counted(load.homed), grouped(backed)),
    }
}

/// Standard Edition as far as it carries the people, Enterprise pools beyond; or the edition that was asked for.
#[inline(never)]
fn sized(capacity: &Capacity, load: Load, survival: Survival) -> FrontEnds {
    let StandardEdition { people: one, failed_over } = capacity.standard.effect;
    let one = one.get();
    let people = load.homed;
    let needed = people.div_ceil(one).max(1);
    // Servers in pairs, so that each survivor carries so many.
    let pairs_of = |survivor: u64| people.div_ceil(survivor.max(1)).max(1).saturating_mul(2);
    let (fits, count) = match (survival, failed_over) {
        // The other half of the pair stands in the paired site.
        (_, Some(survivor)) if load.backed > 0 => {
            let survivor = if survival == Survival::FullPerformance { one } else { survivor };
            let fits = people.max(load.backed) <= one && load.all() <= survivor;
            // Each server has one partner, so both sites have as many.
            (fits, needed.max(load.backed.div_ceil(one)).max(load.all().div_ceil(survivor.max(1))))
        }
        // As many as carry the load, up to the two that would make a pair, or as virtual machines to what one machine
        // of its own carries.
        (Survival::Nothing, failed_over) => {
            (people <= failed_over.unwrap_or(capacity.sizes.standard.effect.people.get()), needed)
        }
        (Survival::OneFails, Some(survivor)) => (people <= survivor, pairs_of(survivor)),
        // The survivor must carry everybody at its ordinary load.
        (Survival::FullPerformance, Some(_)) => (people <= one, pairs_of(one)),
        (Survival::OneFails | Survival::FullPerformance, None) => (false, needed),
    };
    let on_standard = capacity.edition.map_or(fits, |edition| edition == Edition::Standard);
    if !on_standard {
        return pools(capacity, load, survival);
    }
    let is_paired = load.backed > 0 || survival != Survival::Nothing && failed_over.is_some();
    let formula = if load.backed > 0 {
        format!("paired with the other site: the survivor carries all {}", grouped(load.all()))
    } else if is_paired {
        let pairs = count / 2;
        let each = people.div_ceil(count.max(1));
        let carried = people.div_ceil(pairs.max(1));
        let pair = if pairs == 1 { "a pair".to_owned() } else { format!("{} pairs", grouped(pairs)) };
        let all = if pairs == 1 { "all " } else { "" };
        format!("{pair}: {} on each, and the survivor carries {all}{}", grouped(each), grouped(carried))
    } else {
        format!("{} ÷ {} a server, rounded up = {}", counted(people), grouped(one), grouped(count))
    };
    FrontEnds {
        edition: Edition::Standard,
        configuration: "",
        pools: count,
        count,
        beside: Vec::new(),
        formula,
        why: vec![capacity.standard.record()],
        notes: if is_paired { vec![] } else { vec![&capacity.sizes.standard_alone] },
    }
}

/// Enterprise pools: the fewest Front Ends that carry the people, in the fewest pools that hold them.
#[inline(never)]
fn pools(capacity: &Capacity, load: Load, survival: Survival) -> FrontEnds {
    let (sizes, people) = (capacity.sizes, load.all());
    let spare = match sizes.spare.effect {
        Spare::Always(spare) => spare,
        Spare::ForFullPerformance(spare) if survival == Survival::FullPerformance => spare,
        Spare::ForFullPerformance(_) => 0,
    };
    // Front Ends of a full pool that carry the load: one that keeps a spare may have one place less for it.
    let places = |pool: &Pool| {
        let carrying = pool.front_ends.get();
        let most = if pool.beside.is_empty() { pool.most } else { carrying };
        carrying.min(most.saturating_sub(spare)).max(1)
    };
    // The smallest configuration that holds everybody, else several pools of the largest.
    let holds = |pool: &&Rule<'static, Pool>| {
        let (full, carrying) = (pool.effect.people.get(), pool.effect.front_ends.get());
        people.saturating_mul(carrying).div_ceil(full.max(1)) <= places(&pool.effect)
            && pool.effect.holds.is_none_or(|most| people <= most)
    };
    let Some(chosen) = capacity.pools.iter().find(holds).or(capacity.pools.last()) else {
        // A product without Enterprise Edition.
        return sized(&Capacity { edition: Some(Edition::Standard), ..*capacity }, load, survival);
    };
    let pool = chosen.effect;
    let (full, carrying) = (pool.people.get(), pool.front_ends.get());
    let floor = if survival == Survival::Nothing && !sizes.floor_always { 1 } else { sizes.pool_floor.effect };
    let carrying_all = people.saturating_mul(carrying).div_ceil(full.max(1)).max(1);
    let paired = sizes.sites.pairing.filter(|_| load.backed > 0);
    let pools = carrying_all
        .div_ceil(places(&pool))
        .max(pool.holds.map_or(1, |most| people.div_ceil(most.max(1))))
        .max(paired.map_or(1, |rule| load.homed.max(load.backed).div_ceil(rule.effect.max(1))));
    // Where further servers stand beside the Front Ends, the published set is taken whole.
    let is_whole = !pool.beside.is_empty();
    let with_spare = if is_whole {
        carrying.saturating_mul(pools)
    } else {
        carrying_all.saturating_add(spare.saturating_mul(pools))
    };
    let count = with_spare.max(floor.saturating_mul(pools));

    let mut formula = if is_whole {
        format!("{} in the published set of {carrying} for {}", loaded(load), grouped(full))
    } else if full.checked_rem(carrying) == Some(0) {
        format!("{} ÷ {}, rounded up = {carrying_all}", loaded(load), grouped(full.div_ceil(carrying)))
    } else {
        format!("{} × {carrying} ÷ {}, rounded up = {carrying_all}", loaded(load), grouped(full))
    };
    if spare > 0 {
        formula.push_str(&format!(", {}{spare} to spare", if is_whole { "of which " } else { "and " }));
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
    let mut why = vec![chosen.record()];
    if floor > 1 {
        why.push(sizes.pool_floor.record());
    }
    if spare > 0 {
        why.push(sizes.spare.record());
    }
    let mut notes: Vec<Record<'static>> = Vec::new();
    if pools > 1 {
        notes.push(&sizes.several_pools);
    }
    let too_few = sizes.too_few.as_ref().filter(|_| count < sizes.pool_floor.effect);
    notes.extend(too_few.map(Rule::record));
    FrontEnds {
        edition: Edition::Enterprise,
        configuration: pool.configuration,
        pools,
        count,
        beside: pool.beside.iter().map(|(role, count)| (*role, count.saturating_mul(pools))).collect(),
        formula,
        why,
        notes,
    }
}
