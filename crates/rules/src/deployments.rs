//! The deployments, and the rules that decide between them.

use judge::{Condition, Confidence, Deployment, Effect, Rule};

use crate::era::VALID;
use crate::questions::{
    CONTROL, EVERYBODY_NEEDS_A_SERVER, FACTORS, NEEDS_A_SERVER, QUALITY, REGIONS, SOME_NEED_A_SERVER, SOMEBODY_CALLS,
    SOMEBODY_CHATS, THE_ORGANISATION_NEEDS_SERVERS, UCMA, YES,
};
use crate::sources::{CLIENT_TABLES, DECIDING, HYBRID_OVERVIEW, ONLINE_ADMIN, PLAN_HYBRID, WHY_HYBRID};

/// Lync Server 2013 for everybody.
pub const ON_PREMISES: &str = "on-premises";
/// Lync Online for everybody.
pub const ONLINE: &str = "online";
/// Both, in one SIP domain.
pub const SPLIT: &str = "split-domain";

/// All deployments; the order settles ties.
pub static DEPLOYMENTS: &[Deployment<'static>] = &[
    Deployment { id: ONLINE, name: "Lync Online", sentence: "Use Lync Online for everybody.", valid: VALID },
    Deployment {
        id: SPLIT,
        name: "Split domain",
        sentence: "Split one domain: run Lync Server 2013 for those who need it, and use Lync Online for the rest.",
        valid: VALID,
    },
    Deployment {
        id: ON_PREMISES,
        name: "On premises",
        sentence: "Run Lync Server 2013 on premises for everybody.",
        valid: VALID,
    },
];

/// Where one group lives in a split domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// On the organisation's own servers.
    OnPremises,
    /// In Microsoft's service.
    Online,
}

/// Who is homed on premises in a split domain; everybody else is homed online.
pub static HOMED_ON_PREMISES: Rule<'static, Side> = Rule {
    id: "split-home",
    when: NEEDS_A_SERVER,
    effect: Side::OnPremises,
    because: "A person is wholly on one side, so whoever needs a telephone or Persistent Chat is homed on premises with chat and meetings too.",
    citations: cite![PLAN_HYBRID.at("users are homed either on premises or online, with all workloads")],
    confidence: Confidence::High,
    valid: VALID,
};

const fn rule(
    id: &'static str,
    when: Condition<'static>,
    effect: Effect<'static>,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
) -> Rule<'static> {
    Rule { id, when, effect, because, citations, confidence: Confidence::High, valid: VALID }
}

/// The rules that rule out or favour a deployment.
pub static RULES: &[Rule<'static>] = &[
    rule(
        "voice-needs-servers",
        SOMEBODY_CALLS,
        Effect::RulesOut(&[ONLINE]),
        "Calls to outside numbers through a PBX or trunk, response groups and call park exist only on premises.",
        cite![
            DECIDING.at("Lync Server: Full Enterprise Voice Capabilities"),
            CLIENT_TABLES.at("Enterprise Voice table, notes on Lync Online users"),
        ],
    ),
    rule(
        "chat-needs-servers",
        SOMEBODY_CHATS,
        Effect::RulesOut(&[ONLINE]),
        "Persistent Chat exists only on premises.",
        cite![DECIDING.at("Lync Server: Persistent Chat")],
    ),
    rule(
        "ucma-needs-servers",
        Condition::Is(UCMA, YES),
        Effect::RulesOut(&[ONLINE]),
        "Server applications built on UCMA work only with servers on premises, and only for the people homed there.",
        cite![DECIDING.at("Lync Server: 3rd-Party Server Applications"), ONLINE_ADMIN.at("server-side customisation"),],
    ),
    rule(
        "quality-needs-servers",
        Condition::Is(FACTORS, QUALITY),
        Effect::RulesOut(&[ONLINE]),
        "Call admission control and full quality of service need servers on premises.",
        cite![DECIDING.at("Lync Server: Media Quality Controls")],
    ),
    rule(
        "regions-need-servers",
        Condition::Is(FACTORS, REGIONS),
        Effect::RulesOut(&[ONLINE]),
        "Servers that are deployed and managed region by region can only be your own.",
        cite![DECIDING.at("Lync Server: Multi-National/Multi-Regional Companies Needing Regional Support"),],
    ),
    rule(
        "control-needs-servers",
        Condition::Is(FACTORS, CONTROL),
        Effect::RulesOut(&[ONLINE]),
        "Only servers on premises give the full set of policies and reports and leave you the day of upgrades.",
        cite![
            DECIDING.at("Lync Server: Complete control over policies, reports, and upgrades"),
            ONLINE_ADMIN.at("dial plans and client policies"),
        ],
    ),
    Rule {
        confidence: Confidence::Medium,
        ..rule(
            "organisation-moves-everybody",
            THE_ORGANISATION_NEEDS_SERVERS,
            Effect::RulesOut(&[SPLIT]),
            "The whole organisation needs this, and people online would be without it, so everybody is homed on premises.",
            cite![
                DECIDING.at("Lync Server: the list of scenarios"),
                PLAN_HYBRID.at("users are homed either on premises or online, with all workloads"),
            ],
        )
    },
    rule(
        "split-leaves-nobody-online",
        EVERYBODY_NEEDS_A_SERVER,
        Effect::RulesOut(&[SPLIT]),
        "Everybody needs what only servers on premises give, so nobody would be left online.",
        cite![PLAN_HYBRID.at("users are homed either on premises or online, with all workloads")],
    ),
    Rule {
        confidence: Confidence::Medium,
        ..rule(
            "split-adds-nothing",
            Condition::All(&[Condition::Not(&SOMEBODY_CALLS), Condition::Not(&SOMEBODY_CHATS)]),
            Effect::RulesOut(&[SPLIT]),
            "Nobody needs a telephone or Persistent Chat, and a split domain adds no feature by itself.",
            cite![WHY_HYBRID.at("what a hybrid deployment brings")],
        )
    },
    rule(
        "online-is-simpler",
        Condition::Not(&Condition::Any(&[SOMEBODY_CALLS, SOMEBODY_CHATS, THE_ORGANISATION_NEEDS_SERVERS])),
        Effect::Favours(ONLINE),
        "None of Microsoft's six reasons for servers of your own is critical here, and Lync Online is simpler to deploy and manage.",
        cite![DECIDING.at("Lync Online")],
    ),
    rule(
        "split-keeps-the-rest-online",
        SOME_NEED_A_SERVER,
        Effect::Favours(SPLIT),
        "Only some people need what servers on premises give; the others can share the domain from Lync Online.",
        cite![HYBRID_OVERVIEW.at("shared SIP address space"), DECIDING.at("Lync Online"),],
    ),
];
