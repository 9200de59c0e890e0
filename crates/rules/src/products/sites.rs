//! What several sites and further roles take, as far as figures were found for a product.

use std::num::NonZeroU64;

use judge::{Confidence, Record, Rule};

use super::{Role, fact};
use crate::era;
use crate::sources::{
    BRANCH_SITES, DISASTER_RECOVERY, GENERAL_KNOWLEDGE, LIMITED_AVAILABILITY_2010, PLANNING_TOOL_MEDIATION,
    POOL_PAIRING, TOPOLOGY_BASICS, USER_MODELS, VOICE_USAGE,
};

/// What several sites and further roles take.
#[derive(Debug)]
pub struct Sites {
    /// The most people homed in each of two pools that stand in for each other; `None` where pools cannot.
    pub pairing: Option<Rule<'static, u64>>,
    /// What keeps the calls of a branch alive; `None` where nothing does.
    pub branch: Option<Rule<'static, Branch>>,
    /// Calls that a Mediation Server carries.
    pub mediation: Option<Rule<'static, MediationLoad>>,
    /// People connected from outside that one Director carries.
    pub director: Option<Rule<'static, NonZeroU64>>,
    /// Archiving and Monitoring on servers of their own: people that one of either carries.
    pub records: &'static [Rule<'static, Records>],
    /// Told where Archiving or Monitoring is wanted and takes no server of its own.
    pub records_inside: Option<Rule<'static, ()>>,
    /// Front Ends of a pool for a meeting of more than 250 people.
    pub large_meeting: Option<Rule<'static, u64>>,
    /// Whether the ports of gateways can be counted.
    pub ports: Option<Rule<'static, ()>>,
}

/// What keeps the calls of a branch alive, by the people there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Fewer than this take nothing.
    pub from: u64,
    /// One appliance carries so many.
    pub appliance: u64,
    /// A Survivable Branch Server, or two appliances, so many. More are a site of their own.
    pub most: u64,
}

/// Calls at once that do not bypass the Mediation Server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MediationLoad {
    /// Beside each Front End.
    pub beside: u64,
    /// On a server of its own.
    pub alone: NonZeroU64,
}

/// A role that records what people write or how they call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Records {
    /// Archiving or Monitoring.
    pub role: Role,
    /// People that one server carries when nothing shares it; `None` where no figure was found.
    pub people: Option<NonZeroU64>,
}

impl Sites {
    /// Every rule of it. A field that is added does not compile until it is here.
    pub fn rules(&'static self) -> Vec<Record<'static>> {
        let Sites { pairing, branch, mediation, director, records, records_inside, large_meeting, ports } = self;
        let mut rules: Vec<Record<'static>> = pairing.iter().map(Rule::record).collect();
        rules.extend(branch.iter().map(Rule::record));
        rules.extend(mediation.iter().map(Rule::record));
        rules.extend(director.iter().map(Rule::record));
        rules.extend(records.iter().map(Rule::record));
        rules.extend(records_inside.iter().chain(ports).map(Rule::record));
        rules.extend(large_meeting.iter().map(Rule::record));
        rules
    }
}

/// Ports of gateways, since Lync Server 2010.
pub(super) const PORTS: Rule<'static, ()> = fact(
    era::SINCE_2010,
    "gateway-ports",
    (),
    "Gateways: one port for 15 people with a telephone who have one outside call an hour each, for 10 with two, for 5 with three or more. A gateway has 2 to 960 ports.",
    cite![VOICE_USAGE.at("ports by light, medium and heavy traffic")],
    Confidence::High,
);

/// A SIP trunk takes Mediation Servers of its own.
pub static TRUNK_NEEDS_MEDIATION: Rule<'static, ()> = fact(
    era::SINCE_2010,
    "trunk-needs-mediation",
    (),
    "Where each SIP trunk ends there must be a Mediation Server, and it should be one of its own.",
    cite![PLANNING_TOOL_MEDIATION.at("SIP trunk: strongly recommended")],
    Confidence::High,
);

/// How many speak at once.
pub static CALLS_AT_ONCE: Rule<'static, ()> = fact(
    era::SINCE_2010,
    "calls-at-once",
    (),
    "Microsoft's user model: 60 % of the people with a telephone make 4 outside calls of 3 minutes in the busiest hour, so 12 % speak at once; 65 % of the calls bypass Mediation.",
    cite![USER_MODELS.at("Enterprise Voice")],
    Confidence::Medium,
);

/// What a branch takes whose line is resilient.
pub static BRANCH_WITH_GATEWAY: Rule<'static, ()> = fact(
    era::SINCE_2010,
    "branch-with-gateway",
    (),
    "A branch with a resilient line takes a gateway and no server: its people are homed and counted in the central site.",
    cite![TOPOLOGY_BASICS.at("branch sites"), BRANCH_SITES.at("resilient connection to the central site")],
    Confidence::High,
);

/// Pools were to be paired with more than one, or with none.
pub static ONE_PARTNER: Rule<'static, ()> = fact(
    era::SINCE_2013,
    "one-partner",
    (),
    "A pool has one partner, a branch none: a pair was asked for with a site that has its partner already, or with none. That site is sized for its own people.",
    cite![DISASTER_RECOVERY.at("pairing of pools")],
    Confidence::High,
);

/// Pools were to be paired before the product knew it.
pub static CANNOT_PAIR: Rule<'static, ()> = fact(
    era::VALID,
    "cannot-pair",
    (),
    "Pools stand in for each other since Lync Server 2013: before, each site is sized for its own people.",
    cite![
        POOL_PAIRING.at("paired pools are both active"),
        LIMITED_AVAILABILITY_2010.at("two Standard Edition servers keep voice")
    ],
    Confidence::Medium,
);

/// Something was asked for of which nothing was found for the product.
pub static NOT_COUNTED: Rule<'static, ()> = fact(
    era::VALID,
    "not-counted",
    (),
    "For this product we found no figures for branches or for meetings of more than 250 people: they are not counted.",
    cite![GENERAL_KNOWLEDGE.at("no source found")],
    Confidence::Low,
);

/// The sites and the people disagree.
pub static SITES_WITH_OTHER_PEOPLE: Rule<'static, ()> = fact(
    era::VALID,
    "sites-with-other-people",
    (),
    "The sites do not hold as many people as the servers. Servers and their licences follow the sites, CALs and plans the people: make the two agree.",
    cite![GENERAL_KNOWLEDGE.at("nobody is enabled nowhere, or twice")],
    Confidence::Low,
);
