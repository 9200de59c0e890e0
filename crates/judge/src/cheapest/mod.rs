//! The cheapest way to cover needs out of what is held and what can be bought, with proof.
//!
//! People with the same needs each take one of several ways; a way takes some items for each head, and may lean on a set of
//! shared things (devices), whose items are taken once however many lean on them. What is held costs nothing, so it should
//! go where it saves most, and that makes all needs depend on each other.
//!
//! The method is branch and bound. What an item out of the stock is worth is guessed (a *rate* between nothing and its
//! price), and at fixed rates every need, and every set with the needs that lean on it, can be decided alone: the sum is a
//! lower bound, whatever the rates (`bound`). The best rates come from a small linear program with a row for each scarce
//! item (`rates`), whose answer also says how to share the stock out; what of it is not whole is split into cases
//! (`search`). Why not a general solver: it would weigh more than everything else here, and needs exact bounds all the
//! same. Rates are whole numbers of sixtieths of the smallest unit of money, and so is every sum: floating point numbers hold them
//! exactly below 2⁵³, and what could be larger is refused. Fractions only ever guide the search.

mod bound;
mod market;
mod rates;
mod search;

use market::Market;
use search::Found;

/// Something that is bought, or taken out of the stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// What one costs, in the smallest unit of money; `None` where none can be bought, or nobody knows its price.
    pub price: Option<u64>,
    /// How many there are already.
    pub held: u64,
}

/// An item that a set of shared things takes once, however many people lean on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Its place among the items.
    pub item: usize,
    /// How many.
    pub count: u64,
}

/// One way to cover a head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// The items that each head takes, by their places.
    pub items: Vec<usize>,
    /// What it leans on, by places in the set of the need; at most the first 8 of a set can be leaned on.
    pub shared: Vec<usize>,
}

/// People who can be covered in the same ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// How many.
    pub heads: u64,
    /// The set of shared things that they can lean on, by its place.
    pub set: Option<usize>,
    /// The ways to cover each of them.
    pub ways: Vec<Way>,
}

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// All items.
    pub items: Vec<Item>,
    /// Sets of shared things, each with the items that it may take.
    pub sets: Vec<Vec<Shared>>,
    /// Who is to be covered.
    pub needs: Vec<Need>,
}

/// A mix of ways that covers everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mix {
    /// What is bought costs so much.
    pub cost: u64,
    /// No mix costs less than this; where it equals the cost, the mix is proven to be the cheapest.
    pub at_least: u64,
    /// How many heads take each way of each need.
    pub heads: Vec<Vec<u64>>,
    /// Of each set, the places of what it takes.
    pub shared: Vec<Vec<usize>>,
    /// How many of each item are used.
    pub used: Vec<u64>,
    /// Whether other mixes cost the same; of those found this one has the fewest kinds of items.
    pub has_equals: bool,
    /// The cheapest mix that does without one of the kinds used here and costs more: that item, and the cost.
    pub next: Option<(usize, u64)>,
}

impl Mix {
    /// Whether nothing can be cheaper.
    pub fn is_proven(&self) -> bool {
        self.at_least == self.cost
    }
}

/// The cheapest mix, or the best that so much work finds, with what is proven of it. Nothing where some need cannot be covered,
/// or where sums could be too large to be exact. `work` is counted in looks at one way of one need.
pub fn cheapest(question: &Question, work: u64) -> Option<Mix> {
    let market = Market::of(question)?;
    let mut left = work as f64;
    let best = search::search(&market, &[], &mut left)?;
    let at_least = best.at_least;
    let mut kinds = Kinds { market: &market, equals: false, next: None, best: best.clone() };
    kinds.look_without(&best, &mut Vec::new(), &mut left);
    let Kinds { best, equals, next, .. } = kinds;
    let used = market.uses(&best.choice);
    let unscaled = |cost: f64| (cost / market::SCALE).ceil() as u64;
    let whole = |heads: &Vec<f64>| heads.iter().map(|heads| *heads as u64).collect();
    let places = |mask: &u32| (0..8).filter(|place| mask.wrapping_shr(*place) & 1 == 1).map(|it| it as usize).collect();
    Some(Mix {
        cost: unscaled(best.cost),
        at_least: unscaled(at_least),
        heads: best.choice.heads.iter().map(whole).collect(),
        shared: best.choice.masks.iter().map(places).collect(),
        used: used.iter().map(|used| *used as u64).collect(),
        has_equals: equals,
        next: next.map(|(item, cost)| (item, unscaled(cost))),
    })
}

/// The search for as cheap a mix of fewer kinds: every other mix does without one of the kinds of this one, so each is
/// forbidden in turn.
struct Kinds<'m> {
    market: &'m Market,
    best: Found,
    /// Whether others cost the same as the best.
    equals: bool,
    next: Option<(usize, f64)>,
}

impl Kinds<'_> {
    fn look_without(&mut self, found: &Found, forbidden: &mut Vec<usize>, left: &mut f64) {
        for item in self.market.kinds(&found.choice) {
            if *left <= 0.0 || forbidden.contains(&item) {
                continue;
            }
            forbidden.push(item);
            if let Some(other) = search::search(self.market, forbidden, left) {
                if other.cost > self.best.cost {
                    if self.next.is_none_or(|(_, cost)| other.cost < cost) && other.is_proven() {
                        self.next = Some((item, other.cost));
                    }
                } else {
                    let is_cheaper = other.cost < self.best.cost;
                    self.equals = !is_cheaper;
                    if is_cheaper {
                        self.next = None;
                    }
                    if is_cheaper || self.count(&other) < self.count(&self.best) {
                        self.best = other.clone();
                    }
                    self.look_without(&other, forbidden, left);
                }
            }
            forbidden.pop();
        }
    }

    fn count(&self, found: &Found) -> usize {
        self.market.kinds(&found.choice).len()
    }
}
