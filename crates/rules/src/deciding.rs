//! The rules that decide between the deployments, for each time; who is homed where; and what is told of the market and
//! to those who leave an old system.

use judge::{Citation, Condition, Confidence, Effect, Period, Rule};

use crate::deployments::{
    KEEP_OCS_2007, KEEP_OCS_2007_R2, ON_PREMISES, ON_PREMISES_2007, ON_PREMISES_2010, ON_PREMISES_R2, ONLINE, SPLIT,
    Side,
};
use crate::era;
use crate::questions::{
    CONTROL, EVERYBODY_NEEDS_A_SERVER, FACTORS, NEEDS_A_SERVER, QUALITY, REGIONS, SITUATION, SOME_NEED_A_SERVER,
    SOMEBODY_CALLS, SOMEBODY_CHATS, THE_ORGANISATION_NEEDS_SERVERS, UCMA, YES, offered,
};
use crate::sources::*;

/// Who is homed on premises in a split domain; everybody else is homed online.
pub static HOMED_ON_PREMISES: Rule<'static, Side> = Rule {
    id: "split-home",
    when: NEEDS_A_SERVER,
    effect: Side::OnPremises,
    because: "A person is wholly on one side, so whoever needs a telephone or Persistent Chat is homed on premises with chat and meetings too.",
    citations: cite![PLAN_HYBRID.at("users are homed either on premises or online, with all workloads")],
    confidence: Confidence::High,
    valid: era::SINCE_2013,
};

const fn rule(
    id: &'static str,
    when: Condition<'static>,
    effect: Effect<'static>,
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> Rule<'static> {
    Rule { id, when, effect, because, citations, confidence: Confidence::High, valid: era::SINCE_2013 }
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

/// A factor as it decided while Lync Online stood beside Lync Server 2010. Microsoft wrote the factors down for Lync
/// Server 2013; that they held before is our reading.
const fn before_2013(
    id: &'static str,
    when: Condition<'static>,
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> Rule<'static> {
    let valid = era::ONLINE_BESIDE_2010;
    Rule { confidence: Confidence::Medium, valid, ..rule(id, when, Effect::RulesOut(&[ONLINE]), because, citations) }
}

/// The rules that decide while Lync Online stands beside Lync Server 2010.
pub static RULES_OF_2010: &[Rule<'static>] = &[
    Rule {
        confidence: Confidence::High,
        ..before_2013(
            "voice-needs-servers-2010",
            SOMEBODY_CALLS,
            "Enterprise Voice exists only on premises, and then for everybody: all of Lync is either in the cloud or on premises. Mailboxes and voice mail may stay online.",
            cite![
                FORUM_E4.at(
                    "reply of 16 August 2012: all in the cloud or all on premises; Exchange UM may be in the cloud"
                ),
                E4_EXPLAINED.at("voice on premises only; the work of one user cannot be divided"),
            ],
        )
    },
    before_2013(
        "chat-needs-servers-2010",
        SOMEBODY_CHATS,
        "Group Chat exists only on premises.",
        cite![DECIDING.at("Lync Server: Persistent Chat, stated for 2013")],
    ),
    before_2013(
        "ucma-needs-servers-2010",
        Condition::Is(UCMA, YES),
        "Server applications built on UCMA work only with servers on premises.",
        cite![DECIDING.at("Lync Server: 3rd-Party Server Applications, stated for 2013")],
    ),
    before_2013(
        "quality-needs-servers-2010",
        Condition::Is(FACTORS, QUALITY),
        "Call admission control and full quality of service need servers on premises.",
        cite![DECIDING.at("Lync Server: Media Quality Controls, stated for 2013")],
    ),
    before_2013(
        "regions-need-servers-2010",
        Condition::Is(FACTORS, REGIONS),
        "Servers that are deployed and managed region by region can only be your own.",
        cite![DECIDING.at("Lync Server: regional support, stated for 2013")],
    ),
    before_2013(
        "control-needs-servers-2010",
        Condition::Is(FACTORS, CONTROL),
        "Only servers on premises give the full set of policies and reports and leave you the day of upgrades.",
        cite![DECIDING.at("Lync Server: complete control, stated for 2013")],
    ),
    Rule {
        effect: Effect::Favours(ONLINE),
        ..before_2013(
            "online-is-simpler-2010",
            Condition::Not(&Condition::Any(&[SOMEBODY_CALLS, SOMEBODY_CHATS, THE_ORGANISATION_NEEDS_SERVERS])),
            "None of Microsoft's six reasons for servers of your own is critical here, and Lync Online is simpler to deploy and manage.",
            cite![DECIDING.at("Lync Online, stated for 2013")],
        )
    },
    Rule {
        confidence: Confidence::High,
        effect: Effect::RulesOut(&[SPLIT]),
        ..before_2013(
            "no-shared-domain-2010",
            Condition::Always,
            "Lync Online and Lync Server 2010 cannot share a SIP domain: that came with Lync Server 2013. Different domains can only be federated.",
            cite![
                E4_EXPLAINED.at("one SIP domain cannot be shared"),
                FORUM_E4.at("reply of 16 August 2012: all in the cloud or all on premises"),
                HYBRID_OVERVIEW.against("shared SIP address space", "it speaks of Lync Server 2013"),
            ],
        )
    },
];

const OCS: &[&str] = &[ON_PREMISES_R2, ON_PREMISES_2007, KEEP_OCS_2007_R2, KEEP_OCS_2007];
const LEAVES: Condition<'_> = Condition::Is(SITUATION, offered::LEAVE);

const fn leaving(
    id: &'static str,
    when: Condition<'static>,
    valid: Period,
    whom: &'static [&'static str],
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> Rule<'static> {
    let confidence = Confidence::Medium;
    Rule { id, when, effect: Effect::Tells(whom), because, citations, confidence, valid }
}

/// What is told of the market, and to those who leave an old system.
pub static TELLS: &[Rule<'static>] = &[
    Rule {
        confidence: Confidence::Low,
        ..leaving(
            "no-cloud-with-ocs",
            Condition::Always,
            era::BEFORE_PLANS,
            OCS,
            "Verify: the book holds no cloud service of the time of OCS. Office 365, with Lync Online, came on 28 June 2011.",
            cite![GENERAL_KNOWLEDGE.at("services before Office 365 were not studied")],
        )
    },
    leaving(
        "leave-lcs-2005",
        LEAVES,
        era::SOLD_2007,
        &[ON_PREMISES_2007],
        "From LCS 2005: CALs under Software Assurance became both OCS 2007 CALs: subtract them. With servers under it too, Communicator 2007 may be installed without buying it.",
        cite![OCS_PACKAGING.at("upgrade of LCS CALs"), OCS_CALS.at("customers with active Software Assurance")],
    ),
    leaving(
        "leave-ocs",
        LEAVES,
        era::SINCE_2010,
        &[ON_PREMISES, SPLIT, ON_PREMISES_2010],
        "From OCS: with Software Assurance in force at the release, servers and CALs become those of Lync: subtract them. OCS Enterprise CALs bought under it before 1 July 2009 brought Plus CALs for Lync 2010 and, while it is kept, the next version; bought until 1 December 2010, for Lync 2010 only.",
        cite![
            GRANDFATHERING.at("the three periods"),
            USER_CAL.at("Software Assurance: new versions released in its term")
        ],
    ),
    leaving(
        "leave-for-r2",
        LEAVES,
        era::SOLD_R2,
        &[ON_PREMISES_R2],
        "From OCS 2007: servers and CALs under Software Assurance at the release become those of R2: subtract them.",
        cite![
            USER_CAL.at("Software Assurance: new versions released in its term"),
            OCS_CALS.at("customers with active Software Assurance")
        ],
    ),
    leaving(
        "leave-lync-2010",
        LEAVES,
        era::SINCE_2013,
        &[ON_PREMISES, SPLIT],
        "From Lync Server 2010: Software Assurance on either edition gives the single licence of Lync Server 2013, and on CALs those of 2013: subtract them. Without it, licences of 2010 do not serve 2013.",
        cite![LICENSE_REVIEW.at("Software Assurance on either edition"), USER_CAL.at("CALs and versions")],
    ),
    leaving(
        "leave-for-online",
        LEAVES,
        era::PLANS,
        &[ONLINE],
        "CALs and server licences that you own give nothing online: each person takes a subscription.",
        cite![CAL_REQUIREMENTS.at("user licences meet CAL requirements, and not the other way round")],
    ),
];
