//! Published prices: indicative, dated, without discount. Whoever has a price of their own types it; where neither is
//! known, nothing is reckoned with it.

use judge::{Citation, Condition, Confidence, Date, Period, Rule};

use crate::era;
use crate::licences::{self, Licence};
use crate::sources::*;

/// What one licence costs, in hundredths of the currency: what is paid once, each month, and each year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Price {
    /// When it is bought.
    pub once: u64,
    /// At the beginning of every month.
    pub month: u64,
    /// At the beginning of every year: Software Assurance.
    pub year: u64,
}

/// A published price.
#[derive(Clone, Copy, Debug)]
pub struct Published {
    /// Of what.
    pub licence: &'static Licence,
    /// In which currency.
    pub currency: &'static Currency,
    /// How much.
    pub price: Price,
}

/// A currency in which prices were published: its name, and what people write for it.
pub type Currency = [&'static str];

/// The dollar of the United States.
pub static DOLLARS: [&str; 4] = ["US$", "USD", "$", "US dollars"];
/// The euro.
pub static EUROS: [&str; 3] = ["EUR", "€", "Euro"];

impl Price {
    /// What it comes to after some months, at least one.
    pub fn after(self, months: u64) -> u64 {
        let years = months.div_ceil(12);
        self.once.saturating_add(self.month.saturating_mul(months)).saturating_add(self.year.saturating_mul(years))
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Price) -> Price {
        Price {
            once: self.once.saturating_add(other.once),
            month: self.month.saturating_add(other.month),
            year: self.year.saturating_add(other.year),
        }
    }

    /// So many of them.
    #[must_use]
    pub fn times(self, count: u64) -> Price {
        Price {
            once: self.once.saturating_mul(count),
            month: self.month.saturating_mul(count),
            year: self.year.saturating_mul(count),
        }
    }
}

/// A price for whole dollars.
const fn dollars(
    id: &'static str,
    licence: &'static Licence,
    price: Price,
    valid: Period,
    because: &'static str,
    citations: &'static [Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, Published> {
    let effect = Published { licence, currency: &DOLLARS, price };
    Rule { id, when: Condition::Always, effect, because, citations, confidence, valid }
}

const fn once(dollars: u64) -> Price {
    Price { once: dollars.saturating_mul(100), month: 0, year: 0 }
}

const fn monthly(dollars: u64) -> Price {
    Price { once: 0, month: dollars.saturating_mul(100), year: 0 }
}

const LIST_2010: &str = "A list price of December 2010, in US dollars, without volume or discount.";
const LIST: &str = "A list price in US dollars for a person and month, with a commitment of a year.";
const LIST_ROOMS: &str = "A list price in US dollars for a device and month.";
const SAID_2010: &[Citation<'_>] = &[PRICES_2010.at("list prices")];
const SAID_2022: &[Citation<'_>] = &[PRICES_2022.at("old and new prices")];
const SAID_2026: &[Citation<'_>] = &[PRICES_2026.at("new prices of July 2026")];

/// What it was before is said in 2022; since when, our source does not say.
const BEFORE_2022: Period = Period::between(Date::of(2021, 1, 1), Date::of(2022, 2, 28));
const FROM_2022: Period = Period::between(Date::of(2022, 3, 1), Date::of(2026, 6, 30));
const FROM_2026: Period = Period { from: Some(Date::of(2026, 7, 1)), until: era::VALID.until };

const fn of_2010(id: &'static str, licence: &'static Licence, price: u64) -> Rule<'static, Published> {
    dollars(id, licence, once(price), era::SOLD_2010, LIST_2010, SAID_2010, Confidence::High)
}

const fn of_2022(id: &'static str, licence: &'static Licence, price: u64, valid: Period) -> Rule<'static, Published> {
    dollars(id, licence, monthly(price), valid, LIST, SAID_2022, Confidence::High)
}

const fn of_2026(id: &'static str, licence: &'static Licence, price: u64) -> Rule<'static, Published> {
    dollars(id, licence, monthly(price), FROM_2026, LIST, SAID_2026, Confidence::High)
}

/// The published prices. What only general knowledge says is no price.
pub static PUBLISHED: &[Rule<'static, Published>] = &[
    of_2010("price-lync-2010-standard", &licences::L10_STANDARD, 699),
    dollars(
        "price-lync-2010-enterprise",
        &licences::L10_ENTERPRISE,
        once(3999),
        era::SOLD_2010,
        "Microsoft's web site named 3,999 US dollars in December 2010, its licensing guide 3,443: the higher counts here.",
        cite![
            PRICES_2010.at("list prices"),
            LICENSING_GUIDE_NOVEMBER.against("3,443 dollars", "No Jitter reports both, and the cautious end counts"),
        ],
        Confidence::Medium,
    ),
    of_2010("price-lync-2010-standard-cal", &licences::L10_STANDARD_CAL, 31),
    of_2010("price-lync-2010-enterprise-cal", &licences::L10_ENTERPRISE_CAL, 107),
    of_2010("price-lync-2010-plus-cal", &licences::L10_PLUS_CAL, 107),
    Rule {
        effect: Published { licence: &licences::E3, currency: &EUROS, price: Price { once: 0, month: 1900, year: 0 } },
        valid: Period::between(Date::of(2014, 1, 1), Date::of(2015, 12, 31)),
        because: "A list price in euros for a person and month, in Germany.",
        citations: &[CALS_FROM_PLANS.at("price of E3")],
        confidence: Confidence::Medium,
        ..of_2022("price-e3-euros", &licences::E3, 0, BEFORE_2022)
    },
    of_2022("price-e1", &licences::E1, 8, BEFORE_2022),
    of_2022("price-e3", &licences::E3, 20, BEFORE_2022),
    of_2022("price-e5", &licences::E5, 35, BEFORE_2022),
    of_2022("price-m365-e3", &licences::M365_E3_CSP, 32, BEFORE_2022),
    of_2022("price-e1-2022", &licences::E1, 10, FROM_2022),
    of_2022("price-e3-2022", &licences::E3, 23, FROM_2022),
    of_2022("price-e5-2022", &licences::E5, 38, FROM_2022),
    of_2022("price-m365-e3-2022", &licences::M365_E3_CSP, 36, FROM_2022),
    Rule {
        citations: &[OFFICE_365_2026.at("Office 365 E3 from 23 to 26 dollars")],
        ..of_2026("price-e3-2026", &licences::E3, 26)
    },
    of_2026("price-m365-f3-2026", &licences::M365_F3, 10),
    of_2026("price-m365-e3-2026", &licences::M365_E3_CSP, 39),
    of_2026("price-m365-e5-2026", &licences::M365_E5_CSP, 60),
    dollars(
        "price-teams-phone",
        &licences::TEAMS_PHONE,
        monthly(10),
        Period { from: Some(Date::of(2025, 4, 1)), until: era::VALID.until },
        LIST,
        cite![
            PHONE_PRICES.at("add-on to E3 and below"),
            PHONE_PRICES.against("8 dollars", "the same page names 10 for the add-on")
        ],
        Confidence::Medium,
    ),
    dollars(
        "price-teams-rooms-basic",
        &licences::TEAMS_ROOMS_BASIC,
        monthly(0),
        Period { from: Some(Date::of(2022, 9, 1)), until: era::VALID.until },
        LIST_ROOMS,
        cite![ROOM_PRICES.at("Basic and Pro plan")],
        Confidence::High,
    ),
    dollars(
        "price-teams-rooms-pro",
        &licences::TEAMS_ROOMS_PRO,
        monthly(40),
        Period { from: Some(Date::of(2022, 9, 1)), until: era::VALID.until },
        LIST_ROOMS,
        cite![ROOM_PRICES.at("Basic and Pro plan")],
        Confidence::High,
    ),
    dollars(
        "price-teams-shared-space",
        &licences::TEAMS_SHARED_SPACE,
        monthly(8),
        Period { from: Some(Date::of(2022, 9, 1)), until: era::VALID.until },
        LIST_ROOMS,
        cite![SHARED_SPACE.at("price")],
        Confidence::High,
    ),
];
