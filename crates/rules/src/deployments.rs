//! The deployments: what can be recommended, or kept. What decides between them stands in `deciding`.

use judge::{Condition, Deployment, Period};

use crate::era;
use crate::questions::{KEEPS, SETS_UP, SYSTEM, running};

/// Lync Server 2013 for everybody.
pub const ON_PREMISES: &str = "on-premises";
/// Lync Online for everybody.
pub const ONLINE: &str = "online";
/// Both, in one SIP domain.
pub const SPLIT: &str = "split-domain";
/// Lync Server 2010 for everybody.
pub const ON_PREMISES_2010: &str = "on-premises-2010";
/// OCS 2007 R2 for everybody.
pub const ON_PREMISES_R2: &str = "on-premises-r2";
/// OCS 2007 for everybody.
pub const ON_PREMISES_2007: &str = "on-premises-2007";
/// Skype for Business Online for everybody.
pub const SKYPE_ONLINE: &str = "skype-online";
/// Skype for Business Server 2015 and Skype for Business Online, in one SIP domain.
pub const SPLIT_2015: &str = "split-domain-2015";
/// Skype for Business Server 2015 for everybody.
pub const ON_PREMISES_2015: &str = "on-premises-2015";
/// Teams for everybody.
pub const TEAMS: &str = "teams";
/// Skype for Business Server 2019 for some, Teams for the others.
pub const HYBRID_2019: &str = "hybrid-2019";
/// Skype for Business Server 2019 for everybody.
pub const ON_PREMISES_2019: &str = "on-premises-2019";
/// Subscription Edition for some, Teams for the others.
pub const HYBRID_SE: &str = "hybrid-se";
/// Subscription Edition for everybody.
pub const ON_PREMISES_SE: &str = "on-premises-se";
/// Subscription Edition that runs already.
pub const KEEP_SE: &str = "keep-sfb-se";
/// Skype for Business Server 2019 that runs already.
pub const KEEP_2019: &str = "keep-sfb-2019";
/// Skype for Business Server 2015 that runs already.
pub const KEEP_2015: &str = "keep-sfb-2015";
/// Lync Server 2013 that runs already.
pub const KEEP_LYNC_2013: &str = "keep-lync-2013";
/// Lync Server 2010 that runs already.
pub const KEEP_LYNC_2010: &str = "keep-lync-2010";
/// OCS 2007 R2 that runs already.
pub const KEEP_OCS_2007_R2: &str = "keep-ocs-2007-r2";
/// OCS 2007 that runs already.
pub const KEEP_OCS_2007: &str = "keep-ocs-2007";

/// Servers of one's own are set up.
pub const SETTING_UP: &[&str] = &[
    SPLIT,
    ON_PREMISES,
    ON_PREMISES_2010,
    ON_PREMISES_R2,
    ON_PREMISES_2007,
    SPLIT_2015,
    ON_PREMISES_2015,
    HYBRID_2019,
    ON_PREMISES_2019,
    HYBRID_SE,
    ON_PREMISES_SE,
];
/// What runs is kept.
pub const KEEPING: &[&str] =
    &[KEEP_LYNC_2013, KEEP_LYNC_2010, KEEP_OCS_2007_R2, KEEP_OCS_2007, KEEP_2015, KEEP_2019, KEEP_SE];
/// Everybody lives in Microsoft's service.
pub const ONLINE_ALONE: &[&str] = &[ONLINE, SKYPE_ONLINE, TEAMS];
/// There are servers of one's own.
pub const ON_SERVERS: &[&str] = &{
    let mut all = [""; SETTING_UP.len() + KEEPING.len()];
    join(&mut all, SETTING_UP, KEEPING);
    all
};
/// All of them.
pub const EVERYWHERE: &[&str] = &{
    let mut all = [""; ON_SERVERS.len() + ONLINE_ALONE.len()];
    join(&mut all, ON_SERVERS, ONLINE_ALONE);
    all
};
/// Servers of Lync Server 2013 or Skype for Business Server 2015.
pub const ON_UNTIL_2015: &[&str] = &[ON_PREMISES, SPLIT, KEEP_LYNC_2013, ON_PREMISES_2015, SPLIT_2015, KEEP_2015];
/// Servers of Skype for Business Server 2019 or Subscription Edition.
pub const ON_SINCE_2019: &[&str] = &[ON_PREMISES_2019, HYBRID_2019, KEEP_2019, ON_PREMISES_SE, HYBRID_SE, KEEP_SE];
/// Servers of Lync Server 2013 or any later product.
pub const ON_SINCE_2013: &[&str] = &{
    let mut all = [""; ON_UNTIL_2015.len() + ON_SINCE_2019.len()];
    join(&mut all, ON_UNTIL_2015, ON_SINCE_2019);
    all
};
/// Servers of Skype for Business.
pub const ON_SKYPE: &[&str] = &[
    ON_PREMISES_2015,
    SPLIT_2015,
    KEEP_2015,
    ON_PREMISES_2019,
    HYBRID_2019,
    KEEP_2019,
    ON_PREMISES_SE,
    HYBRID_SE,
    KEEP_SE,
];
/// Software Assurance on what runs can bring Subscription Edition.
pub const WITH_ASSURANCE: &[&str] = &[ON_PREMISES_SE, HYBRID_SE, KEEP_SE, KEEP_2019, KEEP_2015];
/// Servers of Subscription Edition.
pub const ON_SE: &[&str] = &[ON_PREMISES_SE, HYBRID_SE, KEEP_SE];
/// A plan that somebody owns can count.
pub const WITH_PLANS: &[&str] = &[
    ONLINE,
    SPLIT,
    ON_PREMISES,
    ON_PREMISES_2010,
    KEEP_LYNC_2013,
    KEEP_LYNC_2010,
    SKYPE_ONLINE,
    SPLIT_2015,
    ON_PREMISES_2015,
    KEEP_2015,
    TEAMS,
    HYBRID_2019,
    ON_PREMISES_2019,
    KEEP_2019,
    HYBRID_SE,
    ON_PREMISES_SE,
    KEEP_SE,
];
/// People use Teams, all of them or some.
pub const WITH_TEAMS: &[&str] = &[TEAMS, HYBRID_2019, HYBRID_SE];

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "a wrong index does not compile")]
const fn join<'a>(all: &mut [&'a str], first: &[&'a str], then: &[&'a str]) {
    let mut place = 0;
    while place < all.len() {
        all[place] = if place < first.len() { first[place] } else { then[place - first.len()] };
        place += 1;
    }
}

const fn new(id: &'static str, name: &'static str, sentence: &'static str, valid: Period) -> Deployment<'static> {
    Deployment { id, name, sentence, valid, when: SETS_UP }
}

const fn kept(
    id: &'static str,
    name: &'static str,
    sentence: &'static str,
    valid: Period,
    when: Condition<'static>,
) -> Deployment<'static> {
    Deployment { id, name, sentence, valid, when }
}

/// All deployments; the order settles ties.
pub static DEPLOYMENTS: &[Deployment<'static>] = &[
    new(ONLINE, "Lync Online", "Use Lync Online for everybody.", era::LYNC_ONLINE),
    new(
        SPLIT,
        "Split domain",
        "Split one domain: run Lync Server 2013 for those who need it, and use Lync Online for the rest.",
        // Before Lync Server 2013 a rule says why it could not be had.
        era::LYNC_ONLINE,
    ),
    new(ON_PREMISES, "On premises", "Run Lync Server 2013 on premises for everybody.", era::SOLD_2013),
    new(ON_PREMISES_2010, "On premises", "Run Lync Server 2010 on premises for everybody.", era::SOLD_2010),
    new(
        ON_PREMISES_R2,
        "On premises",
        "Run Office Communications Server 2007 R2 on premises for everybody.",
        era::SOLD_R2,
    ),
    new(
        ON_PREMISES_2007,
        "On premises",
        "Run Office Communications Server 2007 on premises for everybody.",
        era::SOLD_2007,
    ),
    new(
        SKYPE_ONLINE,
        "Skype for Business Online",
        "Use Skype for Business Online for everybody.",
        era::SKYPE_ONLINE_OPEN,
    ),
    new(
        SPLIT_2015,
        "Split domain",
        "Split one domain: run Skype for Business Server 2015 for those who need it, and use Skype for Business Online for the rest.",
        era::SOLD_2015,
    ),
    new(
        ON_PREMISES_2015,
        "On premises",
        "Run Skype for Business Server 2015 on premises for everybody.",
        era::SOLD_2015,
    ),
    new(TEAMS, "Teams", "Use Teams for everybody.", era::SINCE_2019),
    new(
        HYBRID_2019,
        "Hybrid",
        "Run Skype for Business Server 2019 for those who need it, and use Teams for the rest.",
        era::SOLD_2019,
    ),
    new(
        ON_PREMISES_2019,
        "On premises",
        "Run Skype for Business Server 2019 on premises for everybody.",
        era::SOLD_2019,
    ),
    new(
        HYBRID_SE,
        "Hybrid",
        "Run Skype for Business Server Subscription Edition for those who need it, and use Teams for the rest.",
        era::SINCE_SUBSCRIPTION,
    ),
    new(
        ON_PREMISES_SE,
        "On premises",
        "Run Skype for Business Server Subscription Edition on premises for everybody.",
        era::SINCE_SUBSCRIPTION,
    ),
    kept(
        KEEP_SE,
        "Subscription Edition",
        "Keep Skype for Business Server Subscription Edition, with these licences.",
        era::SINCE_SUBSCRIPTION,
        Condition::All(&[KEEPS, Condition::Is(SYSTEM, running::SKYPE_SE)]),
    ),
    kept(
        KEEP_2019,
        "Skype for Business Server 2019",
        "Keep Skype for Business Server 2019, with these licences.",
        era::SINCE_2019,
        Condition::All(&[KEEPS, Condition::Is(SYSTEM, running::SKYPE_2019)]),
    ),
    kept(
        KEEP_2015,
        "Skype for Business Server 2015",
        "Keep Skype for Business Server 2015, with these licences.",
        era::SINCE_SKYPE,
        Condition::All(&[KEEPS, Condition::Is(SYSTEM, running::SKYPE_2015)]),
    ),
    kept(
        KEEP_LYNC_2013,
        "Lync Server 2013",
        "Keep Lync Server 2013, with these licences.",
        era::SINCE_2013,
        Condition::All(&[KEEPS, Condition::Is(SYSTEM, running::LYNC_2013)]),
    ),
    kept(
        KEEP_LYNC_2010,
        "Lync Server 2010",
        "Keep Lync Server 2010, with these licences.",
        era::SINCE_2010,
        Condition::All(&[KEEPS, Condition::Is(SYSTEM, running::LYNC_2010)]),
    ),
    kept(
        KEEP_OCS_2007_R2,
        "OCS 2007 R2",
        "Keep Office Communications Server 2007 R2, with these licences.",
        era::SINCE_R2,
        Condition::All(&[KEEPS, Condition::Is(SYSTEM, running::OCS_2007_R2)]),
    ),
    kept(
        KEEP_OCS_2007,
        "OCS 2007",
        "Keep Office Communications Server 2007, with these licences.",
        era::SINCE_2007,
        Condition::All(&[KEEPS, Condition::Is(SYSTEM, running::OCS_2007)]),
    ),
];

/// Where people live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// On the organisation's own servers.
    OnPremises,
    /// In Microsoft's service.
    Online,
}
