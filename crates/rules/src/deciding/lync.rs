//! What decides while Lync Online and then Skype for Business Online stand beside servers.

use judge::{Citation, Condition, Confidence, Effect, Period, Rule};

use crate::deployments::{ONLINE, SKYPE_ONLINE, SPLIT, SPLIT_2015};
use crate::era;
use crate::questions::{
    CONTROL, EVERYBODY_NEEDS_A_SERVER, FACTORS, QUALITY, REGIONS, SOME_NEED_A_SERVER, SOMEBODY_CALLS, SOMEBODY_CHATS,
    SOMEBODY_NEEDS_A_SERVER, THE_ORGANISATION_NEEDS_SERVERS, UCMA, YES,
};
use crate::sources::*;

const SERVICES: &[&str] = &[ONLINE, SKYPE_ONLINE];
const SPLITS: &[&str] = &[SPLIT, SPLIT_2015];

/// No reason for servers of one's own.
pub(super) const NOTHING_NEEDS_SERVERS: Condition<'_> =
    Condition::Not(&Condition::Any(&[SOMEBODY_NEEDS_A_SERVER, THE_ORGANISATION_NEEDS_SERVERS]));

const fn rule(
    id: &'static str,
    when: Condition<'static>,
    effect: Effect<'static>,
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> Rule<'static> {
    let valid = Period { from: era::SINCE_2013.from, ..era::SKYPE_ONLINE };
    Rule { id, when, effect, because, citations, confidence: Confidence::High, valid }
}

/// The rules that rule out or favour a deployment since Lync Server 2013.
pub static RULES: &[Rule<'static>] = &[
    Rule {
        valid: Period { from: era::SINCE_2013.from, ..era::VOICE_ON_SERVERS },
        ..rule(
            "voice-needs-servers",
            SOMEBODY_CALLS,
            Effect::RulesOut(SERVICES),
            "Calls to outside numbers through a PBX or trunk, response groups and call park exist only on premises.",
            cite![
                DECIDING.at("Lync Server: Full Enterprise Voice Capabilities"),
                CLIENT_TABLES.at("Enterprise Voice table, notes on Lync Online users"),
            ],
        )
    },
    Rule {
        valid: Period { from: era::SINCE_2013.from, ..era::CHAT_ON_SERVERS },
        ..rule(
            "chat-needs-servers",
            SOMEBODY_CHATS,
            Effect::RulesOut(SERVICES),
            "Persistent Chat exists only on premises.",
            cite![DECIDING.at("Lync Server: Persistent Chat")],
        )
    },
    rule(
        "ucma-needs-servers",
        Condition::Is(UCMA, YES),
        Effect::RulesOut(SERVICES),
        "Server applications built on UCMA work only with servers on premises, for the people homed there.",
        cite![DECIDING.at("Lync Server: 3rd-Party Server Applications"), ONLINE_ADMIN.at("server-side customisation"),],
    ),
    rule(
        "quality-needs-servers",
        Condition::Is(FACTORS, QUALITY),
        Effect::RulesOut(SERVICES),
        "Call admission control and full quality of service need servers on premises.",
        cite![DECIDING.at("Lync Server: Media Quality Controls")],
    ),
    rule(
        "regions-need-servers",
        Condition::Is(FACTORS, REGIONS),
        Effect::RulesOut(SERVICES),
        "Only your own servers are deployed and managed region by region.",
        cite![DECIDING.at("Lync Server: Multi-National/Multi-Regional Companies Needing Regional Support"),],
    ),
    rule(
        "control-needs-servers",
        Condition::Is(FACTORS, CONTROL),
        Effect::RulesOut(SERVICES),
        "Only servers on premises give all policies and reports and leave you the day of upgrades.",
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
            Effect::RulesOut(SPLITS),
            "The whole organisation needs this, which people online would lack: everybody is homed on premises.",
            cite![
                DECIDING.at("Lync Server: the list of scenarios"),
                PLAN_HYBRID.at("users are homed either on premises or online, with all workloads"),
            ],
        )
    },
    rule(
        "split-leaves-nobody-online",
        EVERYBODY_NEEDS_A_SERVER,
        Effect::RulesOut(SPLITS),
        "Everybody needs what only servers on premises give: nobody would be left online.",
        cite![PLAN_HYBRID.at("users are homed either on premises or online, with all workloads")],
    ),
    Rule {
        confidence: Confidence::Medium,
        ..rule(
            "split-adds-nothing",
            Condition::Not(&SOMEBODY_NEEDS_A_SERVER),
            Effect::RulesOut(SPLITS),
            "Nobody needs what only servers give, and a split domain adds no feature by itself.",
            cite![WHY_HYBRID.at("what a hybrid deployment brings")],
        )
    },
    rule(
        "online-is-simpler",
        NOTHING_NEEDS_SERVERS,
        Effect::Favours(ONLINE),
        "None of Microsoft's six reasons for servers of your own is critical here, and Lync Online is simpler to deploy and manage.",
        cite![DECIDING.at("Lync Online")],
    ),
    KEEPS_THE_REST_ONLINE,
    Rule {
        valid: era::SKYPE_ONLINE_OPEN,
        ..rule(
            "skype-online-is-simpler",
            NOTHING_NEEDS_SERVERS,
            Effect::Favours(SKYPE_ONLINE),
            "No reason for servers of your own is critical here, and the service is simpler to deploy and manage.",
            cite![DECIDING.at("Lync Online, stated for 2013"), TELEPHONY.at("Phone System in the cloud")],
        )
    },
    Rule { id: "split-2015-keeps-the-rest-online", effect: Effect::Favours(SPLIT_2015), ..KEEPS_THE_REST_ONLINE },
];

const KEEPS_THE_REST_ONLINE: Rule<'static> = rule(
    "split-keeps-the-rest-online",
    SOME_NEED_A_SERVER,
    Effect::Favours(SPLIT),
    "Only some people need what servers on premises give; the others can share the domain from the service.",
    cite![HYBRID_OVERVIEW.at("shared SIP address space"), DECIDING.at("Lync Online"),],
);

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
            "Enterprise Voice exists only on premises, and then for everybody: Lync is all in the cloud or all on premises. Mailboxes and voice mail may stay online.",
            cite![FORUM_E4.at("reply of 16 August 2012"), E4_EXPLAINED.at("voice on premises only"),],
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
        "Only your own servers are deployed and managed region by region.",
        cite![DECIDING.at("Lync Server: regional support, stated for 2013")],
    ),
    before_2013(
        "control-needs-servers-2010",
        Condition::Is(FACTORS, CONTROL),
        "Only servers on premises give all policies and reports and leave you the day of upgrades.",
        cite![DECIDING.at("Lync Server: complete control, stated for 2013")],
    ),
    Rule {
        effect: Effect::Favours(ONLINE),
        ..before_2013(
            "online-is-simpler-2010",
            NOTHING_NEEDS_SERVERS,
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
                FORUM_E4.at("reply of 16 August 2012"),
                HYBRID_OVERVIEW.against("shared SIP address space", "it speaks of Lync Server 2013"),
            ],
        )
    },
];
