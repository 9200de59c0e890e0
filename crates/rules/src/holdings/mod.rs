//! What licences that somebody holds are good for, whichever product is run: versions, Software Assurance, suites and
//! grants (`becomes`).
//!
//! A holding is looked at alone, against one licence that is needed; how far it goes is counted elsewhere.

mod becomes;

use judge::{Answer, Citation, Condition, Confidence, Date, Judgement, Period, Record, Row, Rule};

pub use becomes::{BECOMES, SUITES};
use becomes::{Becomes, Gives};

use crate::era;
use crate::features::Generation;
use crate::licences::{self, Licence};
use crate::plans::Right;
use crate::products::shared::NEWER_CALS_SERVE;
use crate::products::{Edition, ServerProduct};
use crate::questions::offered::{ASSURED, BOUGHT, COUNT, HOLDINGS, ITEM};
use crate::questions::{NO, YES};
use crate::setups::SETUPS;
use crate::sources::*;

/// Licences of one kind that somebody holds.
#[derive(Clone, Copy, Debug)]
pub struct Holding {
    /// What.
    pub licence: &'static Licence,
    /// How many.
    pub count: u64,
    /// Whether Software Assurance has been in force on them ever since they were bought; `None` where nobody said.
    pub assured: Option<bool>,
    /// The first day of the time in which they were bought; no rule cuts that time in two. `None` where nobody said.
    pub bought: Option<Date>,
}

/// What a holding is to a licence that is needed.
#[derive(Clone, Copy, Debug)]
pub enum Serves {
    /// It covers it; the rule, unless it is the same licence.
    Yes(Option<Record<'static>>),
    /// It covers it, if what nobody settled or said is so.
    Perhaps(Record<'static>),
    /// It does not, and here is why people may expect it to.
    No(Record<'static>),
    /// It has nothing to do with it.
    Nothing,
}

/// What is made of a licence in its product: within one use, a holding covers as many as it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Somebody or some device uses a server.
    Cal(Right),
    /// A server.
    Server(Edition),
    /// The client on a computer.
    Client,
    /// Anything else.
    Other,
}

/// The holdings that were entered, those of one kind together.
pub fn read(judgement: &Judgement<'static>) -> Vec<Holding> {
    let entered = judgement.book.quantity("holdings").and_then(|it| judgement.reads(it).get(HOLDINGS));
    let Some(Answer::Rows(rows)) = entered else { return Vec::new() };
    let mut all: Vec<Holding> = Vec::new();
    for holding in rows.iter().filter_map(holding) {
        match all.iter_mut().find(|other| other.is_like(&holding)) {
            Some(other) => other.count = other.count.saturating_add(holding.count),
            None => all.push(holding),
        }
    }
    all
}

impl Holding {
    /// Whether both are of one kind, so that they are counted together.
    fn is_like(&self, other: &Holding) -> bool {
        (self.licence, self.assured, self.bought) == (other.licence, other.assured, other.bought)
    }
}

fn holding(row: &Row) -> Option<Holding> {
    let chosen = |column: &str| match row.get(column) {
        Some(Answer::Choice(id)) => Some(id.as_str()),
        _ => None,
    };
    let licence = licences::ALL.iter().find(|licence| Some(licence.id) == chosen(ITEM))?;
    let Some(Answer::Number(count)) = row.get(COUNT) else { return None };
    let assured = match chosen(ASSURED) {
        Some(YES) => Some(true),
        Some(NO) => Some(false),
        _ => None,
    };
    let bought = chosen(BOUGHT).and_then(|id| BOUGHT_FROM.iter().find(|(of, ..)| *of == id));
    Some(Holding { licence, count: *count, assured, bought: bought.map(|(_, _, from)| *from) })
}

/// The times in which licences were bought, with the first day of each: no rule speaks of a day between two of them.
pub static BOUGHT_FROM: &[(&str, &str, Date)] = &[
    ("before-october-2007", "Before 27 October 2007", Date::of(2000, 1, 1)),
    ("october-2007", "27 October 2007 to 31 January 2009", Date::of(2007, 10, 27)),
    ("february-2009", "1 February to 30 June 2009", Date::of(2009, 2, 1)),
    ("july-2009", "1 July 2009 to 30 November 2010", Date::of(2009, 7, 1)),
    ("december-2010", "1 December 2010 to 31 July 2011", Date::of(2010, 12, 1)),
    ("august-2011", "1 August 2011 to 30 November 2012", Date::of(2011, 8, 1)),
    ("december-2012", "1 December 2012 to 30 April 2015", Date::of(2012, 12, 1)),
    ("may-2015", "1 May 2015 to 21 October 2018", Date::of(2015, 5, 1)),
    ("october-2018", "22 October 2018 to 30 June 2025", Date::of(2018, 10, 22)),
    ("july-2025", "Since 1 July 2025", Date::of(2025, 7, 1)),
];

/// What a holding is to a licence that is needed, on a day.
pub fn serves(holding: &Holding, needed: &'static Licence, on: Date) -> Serves {
    let product = made_for(needed);
    let serves = of_product(holding, needed, product, on);
    // What may only be run under Software Assurance is worth nothing without.
    let lasting = product.and_then(|(product, made)| product.condition.as_ref().filter(|_| made != Use::Client));
    match (serves, lasting, holding.assured) {
        (Serves::Yes(_), Some(lasting), Some(false)) => Serves::No(&lasting.condition),
        (Serves::Yes(_), Some(lasting), None) => Serves::Perhaps(&lasting.condition),
        (serves, ..) => serves,
    }
}

fn of_product(
    holding: &Holding,
    needed: &'static Licence,
    product: Option<(&'static ServerProduct, Use)>,
    on: Date,
) -> Serves {
    // What is not out yet cannot be owned.
    if holding.licence.since > on {
        return Serves::Nothing;
    }
    if holding.licence == needed {
        return Serves::Yes(None);
    }
    let Some((product, made)) = product else {
        return apart(holding, needed);
    };
    if needed.unit != holding.licence.unit && !matches!(made, Use::Client) {
        return Serves::Nothing;
    }
    if made == Use::Client && holding.licence == &licences::OFFICE {
        return Serves::Yes(Some(&product.client.unless));
    }
    let mut expected = Serves::Nothing;
    for rule in BECOMES.iter().filter(|rule| rule.valid.contains(on)) {
        for becomes in rule.effect.iter().filter(|becomes| becomes.is_about(holding.licence, product.generation, made))
        {
            match becomes.holds_for(holding, needed.since) {
                Some(true) => return Serves::Yes(Some(rule.record())),
                None => expected = Serves::Perhaps(rule.record()),
                Some(false) if matches!(expected, Serves::Nothing) => expected = Serves::No(rule.record()),
                Some(false) => {}
            }
        }
    }
    match made_for(holding.licence) {
        Some((held, of)) if is_alike(of, made, held, product) => {
            of_another_version(holding, needed, made, held, product)
        }
        _ => expected,
    }
}

/// The product a licence belongs to, and what for.
pub fn made_for(licence: &'static Licence) -> Option<(&'static ServerProduct, Use)> {
    SETUPS.iter().filter_map(|setup| setup.servers).find_map(|product| {
        let cal = product.cals.iter().find(|cal| cal.user == licence || cal.device == licence);
        let made = match cal {
            Some(cal) => Use::Cal(cal.right),
            None if licence == product.standard_licence => Use::Server(Edition::Standard),
            None if licence == product.enterprise_licence => Use::Server(Edition::Enterprise),
            None if licence == product.client.licence => Use::Client,
            None => return None,
        };
        Some((product, made))
    })
}

/// What Windows takes is in the suites too; all else is covered by its like alone.
fn apart(holding: &Holding, needed: &'static Licence) -> Serves {
    let is = |licence: &'static Licence| needed == licence && needed.unit == holding.licence.unit;
    let suites = SUITES.contains(&holding.licence);
    if suites && (is(&licences::WINDOWS_CAL) || is(&licences::WINDOWS_DEVICE_CAL)) {
        return Serves::Yes(Some(&WINDOWS_IN_SUITES));
    }
    Serves::Nothing
}

fn is_alike(one: Use, other: Use, of: &ServerProduct, in_place_of: &ServerProduct) -> bool {
    let has_editions = |product: &ServerProduct| product.standard_licence != product.enterprise_licence;
    match (one, other) {
        (Use::Cal(one), Use::Cal(other)) => one == other,
        // One licence for both editions serves either, and comes from either.
        (Use::Server(one), Use::Server(other)) => one == other || !has_editions(of) || !has_editions(in_place_of),
        _ => false,
    }
}

fn of_another_version(
    holding: &Holding,
    needed: &'static Licence,
    made: Use,
    held: &ServerProduct,
    product: &'static ServerProduct,
) -> Serves {
    let is_newer = holding.licence.since > needed.since;
    let gives_less = held.cals.len() > product.cals.len();
    match (made, is_newer, holding.assured) {
        (Use::Server(_), true, _) => Serves::Perhaps(&NEWER_SERVER),
        // Before there was a Plus CAL, the Enterprise CAL brought voice too.
        (Use::Cal(Right::Enterprise), true, _) if gives_less => Serves::Perhaps(&NEWER_ENTERPRISE_CAL),
        (_, true, _) => Serves::Yes(Some(NEWER_CALS_SERVE.record())),
        (_, false, Some(true)) => match &product.condition {
            Some(lasting) => Serves::Yes(Some(&lasting.assurance)),
            None => Serves::Yes(Some(&NEW_VERSIONS)),
        },
        (_, false, Some(false)) => Serves::No(&OLDER_LICENCES),
        (_, false, None) => Serves::Perhaps(&NEW_VERSIONS),
    }
}

impl Becomes {
    fn is_about(&self, licence: &Licence, generation: Generation, made: Use) -> bool {
        let gives = match (self.gives, made) {
            (Gives::Cals(rights), Use::Cal(right)) => rights.contains(&right),
            (Gives::Servers(of), Use::Server(edition)) => of == edition,
            (Gives::Client, Use::Client) => true,
            _ => false,
        };
        gives && self.held.iter().any(|held| held.id == licence.id) && self.products.contains(&generation)
    }

    /// Whether the conditions are met for a licence that came out on a day; `None` where it was not said.
    fn holds_for(&self, holding: &Holding, came: Date) -> Option<bool> {
        let assured = if self.assured { holding.assured } else { Some(true) };
        let by_assurance = |was: Option<bool>| match holding.assured {
            Some(true) => Some(true),
            Some(false) => was,
            None => was.filter(|was| *was),
        };
        let bought = holding.bought.map(|day| self.bought.contains(day));
        let in_time = match (self.bought == Period::ALWAYS, self.or_assured) {
            (true, _) => Some(true),
            (false, true) => by_assurance(bought),
            (false, false) => bought,
        };
        // A suite counts for versions that were out when it was bought, and for later ones under Software Assurance.
        let was_out = holding.bought.map(|day| day >= came);
        let in_version = if self.by_version { by_assurance(was_out) } else { Some(true) };
        let all = [assured, in_time, in_version, (!self.in_doubt).then_some(true)];
        if all.contains(&Some(false)) { Some(false) } else { (!all.contains(&None)).then_some(true) }
    }
}

const fn fact(
    id: &'static str,
    because: &'static str,
    citations: &'static [Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, ()> {
    Rule { id, when: Condition::Always, effect: (), because, citations, confidence, valid: era::VALID }
}

static NEW_VERSIONS: Rule<'static, ()> = fact(
    "held-new-versions",
    "Software Assurance in force when a newer version came out brings that version: servers and CALs under it need not be bought again.",
    cite![
        USER_CAL.at("Software Assurance: new versions released in its term"),
        LICENSE_REVIEW.at("Software Assurance on either edition")
    ],
    Confidence::High,
);

static OLDER_LICENCES: Rule<'static, ()> = fact(
    "held-older-licences",
    "Licences of an older version, without Software Assurance, do not serve a newer server.",
    cite![USER_CAL.at("CALs and versions")],
    Confidence::Medium,
);

static NEWER_ENTERPRISE_CAL: Rule<'static, ()> = fact(
    "held-newer-enterprise-cal",
    "Verify: in OCS the Enterprise CAL brought voice too, which later is in the Plus CAL. Whether a newer Enterprise CAL alone serves OCS, no source says.",
    cite![USER_CAL.at("CALs and versions"), VOICE_CAL.at("voice is in the Enterprise CAL of OCS")],
    Confidence::Low,
);

static NEWER_SERVER: Rule<'static, ()> = fact(
    "held-newer-server",
    "Verify: a server licence of a newer version usually allows an older one to be run in its place; your agreement says so, our sources do not.",
    cite![GENERAL_KNOWLEDGE.at("downgrade rights of volume licences")],
    Confidence::Low,
);

static WINDOWS_IN_SUITES: Rule<'static, ()> = fact(
    "held-windows-in-suites",
    "The Core and the Enterprise CAL Suite bring the Windows Server CAL.",
    cite![
        SUITE_2008.at("Enterprise CAL Suite: with Windows Server"),
        GENERAL_KNOWLEDGE.at("the Windows Server CAL in the Core CAL Suite")
    ],
    Confidence::Medium,
);

/// What is told beside ways with suites.
pub static SUITES_ARE_WHOLE: Rule<'static, ()> = fact(
    "suites-are-whole",
    "A CAL suite is one licence for one person or one device and is never divided. It brings the Windows Server CAL, and CALs for servers nobody asked about here, Exchange and SharePoint among them, which are paid all the same.",
    cite![SUITE_BRIEF.at("per user or per device, not divisible"), SUITE_2008.at("what the suites contain")],
    Confidence::High,
);

/// Every rule about what is held.
pub fn rules() -> impl Iterator<Item = Record<'static>> {
    static OTHERS: [Record<'static>; 6] =
        [&NEW_VERSIONS, &OLDER_LICENCES, &NEWER_ENTERPRISE_CAL, &NEWER_SERVER, &WINDOWS_IN_SUITES, &SUITES_ARE_WHOLE];
    OTHERS.into_iter().chain(BECOMES.iter().map(Rule::record))
}
