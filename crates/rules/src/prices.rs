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

/// Prices that were published together.
#[derive(Clone, Copy, Debug)]
pub struct Published {
    /// In which currency.
    pub currency: &'static Currency,
    /// Of what, and how much.
    pub prices: &'static [(&'static Licence, Price)],
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

const fn dollars(
    id: &'static str,
    prices: &'static [(&'static Licence, Price)],
    valid: Period,
    because: &'static str,
    citations: &'static [Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, Published> {
    let effect = Published { currency: &DOLLARS, prices };
    Rule { id, when: Condition::Always, effect, because, citations, confidence, valid }
}

const fn once(whole: u64) -> Price {
    Price { once: whole.saturating_mul(100), month: 0, year: 0 }
}

const fn monthly(whole: u64) -> Price {
    Price { once: 0, month: whole.saturating_mul(100), year: 0 }
}

const fn since(year: u16, month: u8) -> Period {
    Period { from: Some(Date::of(year, month, 1)), until: era::VALID.until }
}

const LIST: &str = "List prices in US dollars, for a person and month, with a commitment of a year.";
const LIST_ROOMS: &str = "List prices in US dollars, for a device and month.";

/// The published prices. What only general knowledge says is no price.
pub static PUBLISHED: &[Rule<'static, Published>] = &[
    dollars(
        "prices-2010",
        &[
            (&licences::L10_STANDARD, once(699)),
            (&licences::L10_STANDARD_CAL, once(31)),
            (&licences::L10_ENTERPRISE_CAL, once(107)),
            (&licences::L10_PLUS_CAL, once(107)),
        ],
        era::SOLD_2010,
        "List prices of December 2010 in US dollars, without volume or discount.",
        cite![PRICES_2010.at("list prices")],
        Confidence::High,
    ),
    dollars(
        "price-lync-2010-enterprise",
        &[(&licences::L10_ENTERPRISE, once(3999))],
        era::SOLD_2010,
        "In December 2010 Microsoft's web site named 3,999 US dollars, its licensing guide 3,443: the higher counts here.",
        cite![
            PRICES_2010.at("list prices"),
            LICENSING_GUIDE_NOVEMBER.against("3,443 US dollars", "both were published, and the cautious end counts"),
        ],
        Confidence::Medium,
    ),
    Rule {
        effect: Published { currency: &EUROS, prices: &[(&licences::E3, monthly(19))] },
        ..dollars(
            "price-e3-euros",
            &[],
            Period::between(Date::of(2014, 1, 1), Date::of(2015, 12, 31)),
            "A list price in euros, for a person and month, in Germany.",
            cite![CALS_FROM_PLANS.at("price of E3")],
            Confidence::Medium,
        )
    },
    dollars(
        "prices-2021",
        &[
            (&licences::E1, monthly(8)),
            (&licences::E3, monthly(20)),
            (&licences::E5, monthly(35)),
            (&licences::M365_E3_CSP, monthly(32)),
        ],
        // Since when these prices were those of the list, the source does not say.
        Period::between(Date::of(2021, 1, 1), Date::of(2022, 2, 28)),
        LIST,
        cite![PRICES_2022.at("old and new prices")],
        Confidence::High,
    ),
    dollars(
        "prices-2022",
        &[
            (&licences::E1, monthly(10)),
            (&licences::E3, monthly(23)),
            (&licences::E5, monthly(38)),
            (&licences::M365_E3_CSP, monthly(36)),
        ],
        Period::between(Date::of(2022, 3, 1), Date::of(2026, 6, 30)),
        LIST,
        cite![PRICES_2022.at("old and new prices")],
        Confidence::High,
    ),
    dollars(
        "prices-2026",
        &[
            (&licences::E3, monthly(26)),
            (&licences::M365_F3, monthly(10)),
            (&licences::M365_E3_CSP, monthly(39)),
            (&licences::M365_E5_CSP, monthly(60)),
        ],
        since(2026, 7),
        LIST,
        cite![PRICES_2026.at("new prices"), OFFICE_365_2026.at("Office 365 E3 from 23 to 26 dollars")],
        Confidence::High,
    ),
    dollars(
        "price-teams-phone",
        &[(&licences::TEAMS_PHONE, monthly(10))],
        since(2025, 4),
        LIST,
        cite![
            PHONE_PRICES.at("add-on to E3 and below"),
            PHONE_PRICES.against("8 US dollars", "the same page names 10 for the add-on")
        ],
        Confidence::Medium,
    ),
    dollars(
        "prices-teams-rooms",
        &[(&licences::TEAMS_ROOMS_BASIC, monthly(0)), (&licences::TEAMS_ROOMS_PRO, monthly(40))],
        since(2022, 9),
        LIST_ROOMS,
        cite![ROOM_PRICES.at("Basic and Pro plan")],
        Confidence::High,
    ),
    dollars(
        "price-teams-shared-space",
        &[(&licences::TEAMS_SHARED_SPACE, monthly(8))],
        since(2022, 9),
        LIST_ROOMS,
        cite![SHARED_SPACE.at("price")],
        Confidence::High,
    ),
];
