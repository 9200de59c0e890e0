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
/// Lync Server 2013 that runs already.
pub const KEEP_LYNC_2013: &str = "keep-lync-2013";
/// Lync Server 2010 that runs already.
pub const KEEP_LYNC_2010: &str = "keep-lync-2010";
/// OCS 2007 R2 that runs already.
pub const KEEP_OCS_2007_R2: &str = "keep-ocs-2007-r2";
/// OCS 2007 that runs already.
pub const KEEP_OCS_2007: &str = "keep-ocs-2007";

/// Servers of one's own are set up.
pub const SETTING_UP: &[&str] = &[SPLIT, ON_PREMISES, ON_PREMISES_2010, ON_PREMISES_R2, ON_PREMISES_2007];
/// What runs is kept.
pub const KEEPING: &[&str] = &[KEEP_LYNC_2013, KEEP_LYNC_2010, KEEP_OCS_2007_R2, KEEP_OCS_2007];
/// All of them.
pub const EVERYWHERE: &[&str] = &[
    ONLINE,
    SPLIT,
    ON_PREMISES,
    ON_PREMISES_2010,
    ON_PREMISES_R2,
    ON_PREMISES_2007,
    KEEP_LYNC_2013,
    KEEP_LYNC_2010,
    KEEP_OCS_2007_R2,
    KEEP_OCS_2007,
];
/// There are servers of one's own.
pub const ON_SERVERS: &[&str] = &[
    SPLIT,
    ON_PREMISES,
    ON_PREMISES_2010,
    ON_PREMISES_R2,
    ON_PREMISES_2007,
    KEEP_LYNC_2013,
    KEEP_LYNC_2010,
    KEEP_OCS_2007_R2,
    KEEP_OCS_2007,
];

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
    new(ONLINE, "Lync Online", "Use Lync Online for everybody.", era::PLANS),
    new(
        SPLIT,
        "Split domain",
        "Split one domain: run Lync Server 2013 for those who need it, and use Lync Online for the rest.",
        // Before Lync Server 2013 a rule says why it could not be had.
        era::PLANS,
    ),
    new(ON_PREMISES, "On premises", "Run Lync Server 2013 on premises for everybody.", era::SINCE_2013),
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
