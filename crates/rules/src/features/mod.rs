//! Features and the CALs they ask for: what a row of the table is, and how it becomes a rule.
//!
//! A row is judged like any rule: it applies to people who do it, or who tick it among the particular features. Its
//! sentence is put together here, because a hundred and fifty of them would say the same. The rows stand in `table`.

mod table;

use std::sync::OnceLock;

use judge::{Citation, Condition, Confidence, Period, Rule};

use crate::era;
use crate::plans::Right;
use crate::sources::IT_PROS;
pub use table::{CHOICES, TABLE};

/// The server products, oldest first: the columns of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Generation {
    /// Office Communications Server 2007.
    Ocs2007,
    /// Office Communications Server 2007 R2.
    Ocs2007R2,
    /// Lync Server 2010.
    Lync2010,
    /// Lync Server 2013.
    Lync2013,
    /// Skype for Business Server 2015.
    Skype2015,
    /// Skype for Business Server 2019.
    Skype2019,
    /// Skype for Business Server Subscription Edition.
    SkypeSe,
}

use Generation::{Lync2010, Lync2013, Ocs2007, Ocs2007R2, Skype2015, Skype2019, SkypeSe};

impl Generation {
    /// All of them, oldest first.
    pub const ALL: [Generation; 7] = [Ocs2007, Ocs2007R2, Lync2010, Lync2013, Skype2015, Skype2019, SkypeSe];

    /// The product whose column of the table holds for it: since Lync Server 2013 the licence model has not changed.
    pub const fn column(self) -> Generation {
        match self {
            Skype2015 | Skype2019 | SkypeSe => Lync2013,
            own => own,
        }
    }

    /// What the ids of its rules begin with.
    pub const fn prefix(self) -> &'static str {
        match self {
            Ocs2007 => "o7",
            Ocs2007R2 => "r2",
            Lync2010 => "l10",
            Lync2013 => "l13",
            Skype2015 => "s15",
            Skype2019 => "s19",
            SkypeSe => "se",
        }
    }

    /// The name of the product.
    pub const fn name(self) -> &'static str {
        match self {
            Ocs2007 => "OCS 2007",
            Ocs2007R2 => "OCS 2007 R2",
            Lync2010 => "Lync Server 2010",
            Lync2013 => "Lync Server 2013",
            Skype2015 => "Skype for Business Server 2015",
            Skype2019 => "Skype for Business Server 2019",
            SkypeSe => "Skype for Business Server SE",
        }
    }

    /// From its release to the end of the book: whoever runs it is bound by its rules.
    pub const fn since(self) -> Period {
        match self {
            Ocs2007 => era::SINCE_2007,
            Ocs2007R2 => era::SINCE_R2,
            Lync2010 => era::SINCE_2010,
            Lync2013 => era::SINCE_2013,
            Skype2015 => era::SINCE_SKYPE,
            Skype2019 => era::SINCE_2019,
            SkypeSe => era::SINCE_SUBSCRIPTION,
        }
    }
}

/// What a feature asks of whoever uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// The Standard CAL.
    Standard,
    /// The Enterprise CAL, on top of Standard.
    Enterprise,
    /// The Plus CAL, on top of Standard.
    Plus,
    /// Either of them, on top of Standard.
    EnterpriseOrPlus,
    /// Standard, and nobody could settle whether Enterprise too.
    EnterpriseInDoubt,
    /// No CAL of its own.
    Free,
    /// The product does not have it.
    Absent,
}

impl Tier {
    /// The rights it takes beyond doubt, the base first.
    pub const fn rights(self) -> &'static [Right] {
        match self {
            Tier::Standard | Tier::EnterpriseOrPlus | Tier::EnterpriseInDoubt => &[Right::Standard],
            Tier::Enterprise => &[Right::Standard, Right::Enterprise],
            Tier::Plus => &[Right::Standard, Right::Plus],
            Tier::Free | Tier::Absent => &[],
        }
    }

    /// In a few words, for the table.
    pub const fn name(self) -> &'static str {
        match self {
            Tier::Standard => "Standard",
            Tier::Enterprise => "Standard + Enterprise",
            Tier::Plus => "Standard + Plus",
            Tier::EnterpriseOrPlus => "Standard + Enterprise or Plus",
            Tier::EnterpriseInDoubt => "Standard, perhaps + Enterprise",
            Tier::Free => "none",
            Tier::Absent => "–",
        }
    }
}

/// One row: a feature, and what it asks in each product.
#[derive(Debug)]
pub struct Feature {
    /// Stable name; the ids of its rules end with it.
    pub id: &'static str,
    /// The feature, as the subject of a sentence.
    pub name: &'static str,
    /// Who uses it.
    pub when: Condition<'static>,
    /// What it asks, oldest product first, and how sure that is.
    pub cells: [Cell; 4],
    /// The first product that does not have it any more.
    pub gone: Option<Generation>,
    /// Who says so, and of which products.
    pub said: &'static [Said],
}

impl Feature {
    /// What it asks in a product, and how sure that is.
    pub fn cell(&self, of: Generation) -> Cell {
        if self.gone.is_some_and(|gone| gone <= of) {
            return (Tier::Absent, Confidence::High);
        }
        self.cells.get(of.column() as usize).copied().unwrap_or((Tier::Absent, Confidence::Low))
    }
}

/// What a feature asks in one product.
pub type Cell = (Tier, Confidence);

/// A citation, and the products it speaks of.
pub type Said = (Citation<'static>, &'static [Generation]);

/// What a feature asks of people, as a rule.
pub type Activity = Rule<'static, Tier>;

/// What features ask in a product, one rule a row.
pub fn activities(of: Generation) -> &'static [Activity] {
    static OF_ALL: [OnceLock<Vec<Activity>>; Generation::ALL.len()] =
        [const { OnceLock::new() }; Generation::ALL.len()];
    let made =
        OF_ALL.get(of as usize).map(|made| made.get_or_init(|| TABLE.iter().map(|row| activity(row, of)).collect()));
    made.map_or(&[], Vec::as_slice)
}

const UNCHANGED: Citation<'_> = IT_PROS.at("CALs as before");

fn activity(row: &'static Feature, of: Generation) -> Activity {
    let (tier, confidence) = row.cell(of);
    let column = of.column();
    let asks = match tier {
        Tier::Standard => "needs the Standard CAL",
        Tier::Enterprise => "needs the Enterprise CAL on top of Standard",
        Tier::Plus => "needs the Plus CAL on top of Standard",
        Tier::EnterpriseOrPlus => "needs the Enterprise or the Plus CAL on top of Standard",
        Tier::EnterpriseInDoubt => "needs the Standard CAL and, as we hold, the Enterprise CAL on top",
        Tier::Free => "needs no CAL of its own",
        Tier::Absent => "is not to be had",
    };
    let verify = if confidence == Confidence::Low { "Verify: " } else { "" };
    let because = format!("{verify}{} {asks} in {}.", row.name, of.name());
    // Of later products only what they have lost was written down anew.
    let said =
        row.said.iter().filter(|(_, products)| products.contains(if row.gone.is_some() { &of } else { &column }));
    let unchanged = (column != of && row.gone.is_none()).then_some(UNCHANGED);
    Rule {
        id: format!("{}-cal-{}", of.prefix(), row.id).leak(),
        when: row.when,
        effect: tier,
        because: because.leak(),
        citations: said.map(|(citation, _)| *citation).chain(unchanged).collect::<Vec<_>>().leak(),
        confidence,
        valid: of.since(),
    }
}
