//! Lync Online, as it was until 2015: what people need, and what it cannot do.

use judge::{Citation, Condition, Confidence, Effect, Rule};

use super::{Service, ServiceActivity};
use crate::deployments::{ONLINE, SKYPE_ONLINE, SPLIT, SPLIT_2015};
use crate::era::{self, PLANS, SINCE_2013, VOICE_ON_SERVERS};
use crate::plans::Right::{self, OnlineBase, OnlineMeetings};
use crate::questions::{CALLS, CHAT, CONTROL, DIAL_IN, DOES, GROUPS, HOST, PLAN, QUALITY, REGIONS, WISHES};
use crate::sources::*;

/// The datasheet.
pub static SERVICE: Service = Service { name: "Lync Online", activities: &[BASE, MEETINGS], devices: None };

const fn activity(
    id: &'static str,
    when: Condition<'static>,
    rights: &'static [Right],
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> ServiceActivity {
    Rule { id, when, effect: rights, because, citations, confidence: Confidence::High, valid: PLANS }
}

pub(super) const BASE: ServiceActivity = activity(
    "online-base",
    Condition::Always,
    &[OnlineBase],
    "Everybody online needs a subscription, for a person, never for a device; Plan 1 suffices for chat, presence and calls between computers.",
    cite![IT_PROS.at("comparison of the online plans"), LICENSING_GUIDE.at("contents, 4.2.1 to 4.2.3"),],
);

pub(super) const MEETINGS: ServiceActivity = activity(
    "online-meetings",
    Condition::Any(&[Condition::Is(DOES, HOST), Condition::Is(DOES, DIAL_IN)]),
    &[OnlineBase, OnlineMeetings],
    "Whoever hosts meetings or shares a screen online needs Plan 2, alone or in a suite; Plan 1 lets them attend.",
    cite![IT_PROS.at("comparison of the online plans"), CLIENT_TABLES.at("notes on Plan 1"),],
);

const ONLINE_FOR_SOME: &[&str] = &[ONLINE, SPLIT, SKYPE_ONLINE, SPLIT_2015];
const SPLITS: &[&str] = &[SPLIT, SPLIT_2015];

const fn tells(
    id: &'static str,
    whom: &'static [&'static str],
    when: Condition<'static>,
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> Rule<'static> {
    Rule { id, when, effect: Effect::Tells(whom), because, citations, confidence: Confidence::High, valid: PLANS }
}

/// Told since Lync Server 2013: the documents do not speak of the service before.
const fn since_2013(rule: Rule<'static>) -> Rule<'static> {
    Rule { valid: SINCE_2013, ..rule }
}

const fn wish(choice: &'static str) -> Condition<'static> {
    Condition::Is(WISHES, choice)
}

const SOMEBODY_DIALS_IN: Condition<'_> =
    Condition::Any(&[Condition::Is(DOES, DIAL_IN), Condition::Some(GROUPS, &Condition::Is(DOES, DIAL_IN))]);

const VOICE_RIGHTS: Condition<'_> = Condition::Any(&[Condition::Is(PLAN, "e4"), Condition::Is(PLAN, "lync-online-3")]);

const OWNS_VOICE_RIGHTS: Condition<'_> = Condition::Any(&[VOICE_RIGHTS, Condition::Some(GROUPS, &VOICE_RIGHTS)]);

/// What is told to those who use Lync Online, for everybody or for some.
pub static TELLS: &[Rule<'static>] = &[
    tells(
        "wish-calls",
        ONLINE_FOR_SOME,
        wish(CALLS),
        "For the people online you give up calls to outside numbers, PBX and trunks, response groups and call park: only servers on premises have them.",
        cite![
            DECIDING.at("Lync Server: Full Enterprise Voice Capabilities"),
            CLIENT_TABLES.at("Enterprise Voice table, notes on Lync Online users"),
        ],
    ),
    tells(
        "wish-chat",
        ONLINE_FOR_SOME,
        wish(CHAT),
        "For the people online you give up Persistent Chat: it exists only on premises.",
        cite![DECIDING.at("Lync Server: Persistent Chat")],
    ),
    tells(
        "wish-ucma",
        ONLINE_FOR_SOME,
        wish("ucma"),
        "For the people online you give up server applications built on UCMA: only the client can be customised.",
        cite![DECIDING.at("Lync Server: 3rd-Party Server Applications"), ONLINE_ADMIN.at("server-side customisation"),],
    ),
    tells(
        "wish-quality",
        ONLINE_FOR_SOME,
        wish(QUALITY),
        "For the people online you give up call admission control and the full range of QoS.",
        cite![DECIDING.at("Lync Server: Media Quality Controls")],
    ),
    tells(
        "wish-regions",
        ONLINE_FOR_SOME,
        wish(REGIONS),
        "For the people online you give up servers of your own in each region.",
        &[DECIDING.at("Lync Server: Multi-National/Multi-Regional Companies Needing Regional Support")],
    ),
    tells(
        "wish-control",
        ONLINE_FOR_SOME,
        wish(CONTROL),
        "For the people online you give up part of the policies and reports; upgrades come within Microsoft's window.",
        cite![
            DECIDING.at("Lync Server: Complete control over policies, reports, and upgrades"),
            ONLINE_ADMIN.at("dial plans and client policies"),
        ],
    ),
    Rule {
        valid: VOICE_ON_SERVERS,
        ..tells(
            "online-dial-in-by-others",
            ONLINE_FOR_SOME,
            SOMEBODY_DIALS_IN,
            "Online, dial-in numbers come only from a third-party audio conferencing provider, under a contract of its own; your own numbers work only on premises.",
            cite![CLIENT_TABLES.at("meetings table")],
        )
    },
    since_2013(tells(
        "online-contacts",
        ONLINE_FOR_SOME,
        Condition::Always,
        "Online, a contact list holds 250 contacts at most; the rest are dropped when a person is moved there.",
        cite![PLAN_HYBRID.at("User contacts")],
    )),
    since_2013(tells(
        "online-voice-mail",
        ONLINE_FOR_SOME,
        Condition::Always,
        "Online, voice mail works only with Exchange Online, never with an Exchange server of yours.",
        cite![
            SUPPORTED_HYBRID.at("table: Lync Online with Exchange on premises"),
            CLIENT_TABLES
                .against("voice mail: not available to Lync Online users", "it means users without Exchange Online"),
        ],
    )),
    Rule {
        confidence: Confidence::Medium,
        ..tells(
            "online-guest-calls",
            ONLINE_FOR_SOME,
            Condition::Always,
            "Verify: online, calls with people of other organisations work in meetings only, but for Skype contacts.",
            cite![CLIENT_TABLES.at("external users, notes on Lync Online users")],
        )
    },
    since_2013(tells(
        "online-policies",
        ONLINE_FOR_SOME,
        Condition::Always,
        "Online, dial plans and client policies cannot be managed; there is no plug-in for virtual desktops, skill search or attendant console.",
        cite![
            ONLINE_ADMIN.at("dial plans and client policies"),
            CLIENTS.at("VDI plug-in"),
            CLIENT_TABLES.at("notes on Lync Online users"),
        ],
    )),
    Rule {
        confidence: Confidence::Medium,
        ..tells(
            "online-voice-rights-idle",
            &[ONLINE],
            OWNS_VOICE_RIGHTS,
            "The Plus right of E4 or Lync Online Plan 3 is idle here: the service had no Enterprise Voice, so E3 or Plan 2 does the same.",
            cite![
                DECIDING.at("Lync Server: Full Enterprise Voice Capabilities"),
                CLIENT_TABLES.at("Enterprise Voice table, notes on Lync Online users"),
            ],
        )
    },
    Rule {
        valid: era::SOLD_2013,
        ..since_2013(tells(
            "online-client",
            ONLINE_FOR_SOME,
            Condition::Always,
            "With Office the plan brings the full Lync 2013 client, else the free Lync Basic, which lacks recording, gallery video and skill search.",
            cite![CLIENTS.at("Lync Basic 2013")],
        ))
    },
    since_2013(tells(
        "split-one-side",
        SPLITS,
        Condition::Always,
        "Each person is wholly on one side, with chat, voice and meetings. Meetings do not move along with a person.",
        cite![PLAN_HYBRID.at("users are homed either on premises or online, with all workloads")],
    )),
    Rule {
        confidence: Confidence::Medium,
        ..tells(
            "split-edge-failure",
            SPLITS,
            Condition::Always,
            "If your Edge Server fails, people online still reach each other, but nobody on premises or in other organisations.",
            cite![WHY_HYBRID.at("comments: answer on Edge failure")],
        )
    },
];

/// Why servers and service can share one domain only through an Edge Server.
pub static SPLIT_PREREQUISITES: Rule<'static> = tells(
    "split-prerequisites",
    SPLITS,
    Condition::Always,
    "A split domain needs one tenant, an Edge Server with federation in the public DNS, open or closed alike on both sides, and directory synchronisation of all people.",
    cite![PLAN_HYBRID.at("Infrastructure prerequisites"), HYBRID_OVERVIEW.at("shared SIP address space"),],
);
