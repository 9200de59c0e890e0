//! How many servers, of which role.

use judge::{Judgement, Range, Rule, grouped};

use super::needs::People;
use crate::deployments::Side;
use crate::products::{Role, ServerProduct, Sizes};
use crate::questions::{CHAT, EDGE, FRONT_END, FULL_PERFORMANCE, OUTSIDE, SURVIVE, YES};

/// One role and its servers.
#[derive(Clone, Debug)]
pub struct ServerRow {
    /// The role.
    pub role: Role,
    /// The edition, for Front Ends: "Standard Edition", "Enterprise Edition".
    pub edition: Option<Edition>,
    /// How many.
    pub count: Range,
    /// How the count came about, with the numbers filled in.
    pub formula: String,
    /// The count if something else were asked to survive: `(count, condition)`.
    pub otherwise: Option<(u64, &'static str)>,
    /// What a range hangs on; empty where there is none.
    pub depends_on: &'static str,
    /// Lync licences that each takes.
    pub licences_each: u64,
    /// On whose word.
    pub why: Vec<Rule<'static, ()>>,
    /// What must not be overlooked about this count.
    pub mind: Vec<Rule<'static, ()>>,
}

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
struct FrontEnds {
    edition: Edition,
    pools: u64,
    count: u64,
    formula: String,
    why: Vec<Rule<'static, ()>>,
    notes: Vec<Rule<'static, ()>>,
}

/// The servers for the people who live on premises, and what to tell about them.
pub(super) fn count(
    judgement: &Judgement<'static>,
    product: &'static ServerProduct,
    people: &[People],
    shares_the_domain: Option<&'static Rule<'static>>,
) -> (Vec<ServerRow>, Vec<Rule<'static, ()>>) {
    let Some(quantity) = judgement.book.quantity("servers") else {
        return (Vec::new(), Vec::new());
    };
    let reads = judgement.reads(quantity);
    let homed = || people.iter().filter(|group| group.side == Side::OnPremises);
    let sum = |who: &dyn Fn(&People) -> bool| {
        homed().filter(|group| who(group)).fold(0_u64, |sum, group| sum.saturating_add(group.count))
    };
    let total = sum(&|_| true);
    let sizes = &product.sizes;
    let survive = |what| reads.is(SURVIVE, what);

    let survival = match (survive(FULL_PERFORMANCE), survive(FRONT_END)) {
        (None, _) | (_, None) => None,
        (Some(true), _) => Some(Survival::FullPerformance),
        (_, Some(true)) => Some(Survival::OneFails),
        _ => Some(Survival::Nothing),
    };
    let (least, most) = match survival {
        Some(survival) => (survival, survival),
        None => (Survival::Nothing, Survival::FullPerformance),
    };
    let low = front_ends(sizes, total, least);
    let high = front_ends(sizes, total, most);
    // The other count that stands beside: of what could also be asked to survive, the first that differs.
    let others: &[Survival] = match survival {
        Some(Survival::Nothing) => &[Survival::OneFails, Survival::FullPerformance],
        Some(Survival::OneFails) => &[Survival::FullPerformance, Survival::Nothing],
        Some(Survival::FullPerformance) => &[Survival::OneFails, Survival::Nothing],
        None => &[],
    };
    let otherwise = others
        .iter()
        .map(|other| (front_ends(sizes, total, *other).count, other.condition()))
        .find(|(count, _)| *count != high.count);

    let mut notes: Vec<Rule<'static, ()>> = Vec::new();
    for note in low.notes.iter().chain(&high.notes) {
        if !notes.iter().any(|it| it.id == note.id) {
            notes.push(*note);
        }
    }
    let mut rows = vec![row(product, Role::FrontEnd, Range::between(low.count, high.count), &high.formula)];
    if let Some(front_end) = rows.first_mut() {
        front_end.depends_on = "more if a failure must be survived";
        front_end.mind = high.notes.iter().filter(|note| note.id == sizes.too_few.id).copied().collect();
        front_end.edition = (low.edition == high.edition).then_some(high.edition);
        front_end.otherwise = otherwise;
        if survival.is_none() && low.count != high.count {
            front_end.formula = format!(
                "{} {}, {}; {} {}, {}",
                low.count,
                low.edition.name(),
                Survival::Nothing.condition(),
                high.count,
                high.edition.name(),
                Survival::FullPerformance.condition()
            );
        }
        front_end.why.splice(0..0, high.why.clone());
    }

    let databases = |of: &FrontEnds, mirrored: bool| match of.edition {
        Edition::Standard => 0,
        Edition::Enterprise => of.pools.saturating_mul(if mirrored { 2 } else { 1 }),
    };
    let back_ends = Range::between(databases(&low, false), databases(&high, survival != Some(Survival::Nothing)));
    if back_ends != Range::ZERO {
        let mut back_end = row(product, Role::BackEnd, back_ends, "one for each Enterprise pool");
        back_end.why.push(product.prerequisites.sql_server);
        if !back_ends.is_certain() {
            back_end.formula =
                "one for each Enterprise pool, two if the database must survive a failure too".to_owned();
            back_end.why.push(product.prerequisites.sql_mirror);
        }
        rows.push(back_end);
    }

    if let Some(edge) = edge(judgement, product, total, shares_the_domain) {
        rows.push(edge);
    }

    let chatting = sum(&|group| group.does(CHAT));
    let chat_servers = |of: &FrontEnds| match of.edition {
        Edition::Standard => 0,
        Edition::Enterprise => chatting.div_ceil(sizes.chat.effect.people.get()),
    };
    if chatting > 0 {
        let servers = Range::between(chat_servers(&low), chat_servers(&high));
        if servers == Range::ZERO {
            notes.push(sizes.chat_shares_standard);
        } else {
            let formula = format!(
                "{} people in Persistent Chat ÷ {}, rounded up",
                grouped(chatting),
                grouped(sizes.chat.effect.people.get())
            );
            let mut chat = row(product, Role::PersistentChat, servers, &formula);
            chat.why.extend([sizes.chat.record(), sizes.chat_shares_standard]);
            if servers.cautious() > sizes.chat.effect.most_servers {
                notes.push(sizes.chat_too_many);
            }
            rows.push(chat);
        }
    }

    if homed().any(People::meets) {
        let mut web = row(product, Role::OfficeWebApps, Range::exactly(1), "at least one where meetings are hosted");
        web.why.push(product.prerequisites.office_web_apps);
        rows.push(web);
    }
    (rows, notes)
}

impl ServerRow {
    /// The reasons that make the licences of this row: what the role takes, and for a role that takes some, its count.
    pub(super) fn why_licensed(&self, product: &'static ServerProduct) -> Vec<Rule<'static, ()>> {
        let takes = |rule: &Rule<'static, ()>| product.roles.iter().any(|takes| takes.id == rule.id);
        self.why.iter().copied().filter(|rule| self.licences_each > 0 || takes(rule)).collect()
    }
}

fn row(product: &'static ServerProduct, role: Role, count: Range, formula: &str) -> ServerRow {
    let takes = product.roles.iter().find(|rule| rule.effect.roles.contains(&role));
    ServerRow {
        role,
        edition: None,
        count,
        formula: formula.to_owned(),
        otherwise: None,
        depends_on: "",
        licences_each: takes.map_or(0, |rule| rule.effect.each),
        why: takes.iter().map(|rule| rule.record()).collect(),
        mind: Vec::new(),
    }
}

/// Standard Edition as far as it carries the people, Enterprise pools beyond.
fn front_ends(sizes: &Sizes, people: u64, survival: Survival) -> FrontEnds {
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

/// Edge Servers, where people connect from outside or the domain is shared with the service.
fn edge(
    judgement: &Judgement<'static>,
    product: &'static ServerProduct,
    people: u64,
    shares_the_domain: Option<&'static Rule<'static>>,
) -> Option<ServerRow> {
    let reads = judgement.reads(judgement.book.quantity("servers")?);
    let sizes = &product.sizes;
    let outside = reads.is(OUTSIDE, YES);
    let survives = reads.is(SURVIVE, EDGE);
    let capacity = sizes.edge.effect.get();
    let remote =
        if outside == Some(false) { 0 } else { people.saturating_mul(sizes.remote_percent.effect).div_ceil(100) };
    let for_load = remote.div_ceil(capacity).max(1);
    let surviving = for_load.max(sizes.edge_floor.effect);
    let none_possible = outside != Some(true) && shares_the_domain.is_none();
    let (least, most) = match survives {
        Some(true) => (surviving, surviving),
        Some(false) => (for_load, for_load),
        None => (for_load, surviving),
    };
    let count = match (outside, none_possible) {
        (Some(false), true) => return None,
        (None, true) => Range::between(0, most),
        // Nobody may connect from outside at all, and still the domain is shared through one.
        (None, false) => Range::between(if survives == Some(true) { sizes.edge_floor.effect } else { 1 }, most),
        (Some(_), _) => Range::between(least, most),
    };
    let mut formula = match remote {
        0 => "one, because the domain is shared with the service".to_owned(),
        remote => format!(
            "{} % of {} people = {} connected from outside ÷ {}, rounded up",
            sizes.remote_percent.effect,
            grouped(people),
            grouped(remote),
            grouped(capacity)
        ),
    };
    if survives == Some(true) && surviving > for_load {
        formula.push_str(&format!("; at least {}", sizes.edge_floor.effect));
    }
    let mut edge = row(product, Role::Edge, count, &formula);
    edge.why.extend(shares_the_domain.map(Rule::record));
    if remote > 0 {
        edge.why.extend([sizes.edge.record(), sizes.remote_percent.record()]);
    }
    if survives != Some(false) {
        edge.why.push(sizes.edge_floor.record());
    }
    edge.otherwise = match survives {
        Some(false) => Some((surviving, "if access from outside must survive the failure of an Edge Server")),
        Some(true) => Some((for_load, "if it need not survive the failure of an Edge Server")),
        None => None,
    }
    .filter(|(other, _)| *other != count.cautious());
    Some(edge)
}
