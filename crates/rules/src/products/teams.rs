//! Teams with Teams Phone: what people need, what devices take, what it cannot do, and how it stands beside servers.

use judge::{Citation, Condition, Confidence, Date, Effect, Period, Rule};

use super::skype_online::{DIALLING_IN, PLAN_CALLS, voice};
use super::{Accounts, Rooms, Service, ServiceActivity, ServiceDevices, fact, some};
use crate::deployments::{HYBRID_2019, HYBRID_SE, TEAMS, WITH_TEAMS};
use crate::era::SINCE_2019;
use crate::licences;
use crate::plans::Right::{self, Teams};
use crate::questions::{
    CARRIER, CHAT, CONTROL, DIAL_IN, DOES, GROUPS, HOST, PLAN, QUALITY, REGIONS, SOMEBODY_CALLS, SOMEBODY_CHATS, WISHES,
};
use crate::sources::*;

/// The datasheet.
pub static SERVICE: Service = Service {
    name: "Teams",
    activities: &[
        activity(
            "teams-base",
            Condition::Always,
            &[Teams],
            "Everybody in Teams needs a plan that brings it, for a person, never for a device.",
            cite![TEAMS_ADD_ONS.at("Teams for every user")],
        ),
        activity(
            "teams-meetings",
            Condition::Any(&[Condition::Is(DOES, HOST), Condition::Is(DOES, DIAL_IN)]),
            &[Teams],
            "Hosting meetings and sharing are in every plan that brings Teams.",
            cite![TEAMS_ADD_ONS.at("Teams for every user")],
        ),
        activity(
            "teams-channels",
            Condition::Is(DOES, CHAT),
            &[Teams],
            "Rooms that keep their history are teams and channels, in every plan that brings Teams.",
            cite![REMOVED_2019.at("Persistent Chat: Teams takes its place")],
        ),
        voice("teams-voice", &[Right::OnlineVoice]),
        DIALLING_IN,
        PLAN_CALLS,
    ],
    devices: Some(&ServiceDevices {
        shared: fact(
            SINCE_DEVICES,
            "teams-shared-space",
            &licences::TEAMS_SHARED_SPACE,
            "A shared phone, panel or desk takes one Teams Shared Space licence (Shared Devices until April 2026); one also covers four bookable desks.",
            cite![SHARED_SPACE.at("what one licence covers")],
            Confidence::High,
        ),
        rooms: fact(
            SINCE_DEVICES,
            "teams-rooms",
            Rooms {
                plain: &["room-join", "room-host"],
                with_number: &["room-number", "room-host-number"],
                basic: &licences::TEAMS_ROOMS_BASIC,
                most_basic: 25,
                pro: &licences::TEAMS_ROOMS_PRO,
            },
            "A meeting room takes Teams Rooms Basic, free for 25 rooms at most, or Pro, with Teams Phone and Audio Conferencing, for a telephone number or remote management. People's licences are not allowed on rooms since July 2023.",
            cite![TEAMS_ROOMS.at("Basic and Pro"), TEAMS_ROOMS.at("user licences on rooms")],
            Confidence::High,
        ),
        accounts: fact(
            SINCE_2019,
            "teams-resource-accounts",
            Accounts { licence: &licences::RESOURCE_ACCOUNT, free: 25, one_more_for: some(10) },
            "Every auto attendant and call queue takes a Teams Phone Resource Account licence, never Teams Phone Standard: 25 are free, one more for each ten people with Teams Phone or shared devices.",
            cite![RESOURCE_ACCOUNTS.at("how many are free; example of 600 users")],
            Confidence::High,
        ),
    }),
};

/// Since shared devices and rooms are licensed as they are today: rooms from September 2022 on.
const SINCE_DEVICES: Period = Period { from: Some(Date::of(2022, 9, 1)), ..SINCE_2019 };

const fn activity(
    id: &'static str,
    when: Condition<'static>,
    rights: &'static [Right],
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> ServiceActivity {
    Rule { id, when, effect: rights, because, citations, confidence: Confidence::High, valid: SINCE_2019 }
}

const fn tells(
    id: &'static str,
    whom: &'static [&'static str],
    when: Condition<'static>,
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> Rule<'static> {
    Rule { id, when, effect: Effect::Tells(whom), because, citations, confidence: Confidence::High, valid: SINCE_2019 }
}

const FRONTLINE: Condition<'_> = Condition::Any(&[Condition::Is(PLAN, "m365-f3"), Condition::Is(PLAN, "f3")]);

const fn wish(choice: &'static str) -> Condition<'static> {
    Condition::Is(WISHES, choice)
}

/// What is told to those who use Teams, for everybody or for some.
pub static TELLS: &[Rule<'static>] = &[
    tells(
        "teams-wish-ucma",
        WITH_TEAMS,
        wish("ucma"),
        "For the people in Teams you give up server applications built on UCMA: write them anew for Graph and Teams bots, or buy them from a maker who has.",
        cite![GRAPH_CALLS.at("calls and meetings")],
    ),
    tells(
        "teams-wish-quality",
        WITH_TEAMS,
        wish(QUALITY),
        "For the people in Teams there is QoS by ports and marks, and limits of bit rate and video by site, but no admission control that refuses a call.",
        cite![TEAMS_QOS.at("ports and marks"), NETWORK_ROAMING.at("limits by site")],
    ),
    tells(
        "teams-wish-regions",
        WITH_TEAMS,
        wish(REGIONS),
        "For the people in Teams you give up servers of your own in each region; data lies in the region of your tenant, carriers can differ by country.",
        cite![TEAMS_DATA.at("regions"), PSTN_CONNECTIVITY.at("the options compared")],
    ),
    tells(
        "teams-wish-control",
        WITH_TEAMS,
        wish(CONTROL),
        "For the people in Teams you keep policies and reports of calls, and give up the day of upgrades: the client updates itself every two weeks, and is blocked when older than three months.",
        cite![TEAMS_UPDATES.at("how often; what is blocked")],
    ),
    tells(
        "teams-channels-differ",
        WITH_TEAMS,
        SOMEBODY_CHATS,
        "Rooms of Persistent Chat do not move along: teams and channels are set up anew.",
        cite![REMOVED_2019.at("Persistent Chat: Teams takes its place")],
    ),
    tells(
        "teams-phone-differs",
        WITH_TEAMS,
        SOMEBODY_CALLS,
        "Teams Phone has transfer, delegation, pickup, queues, attendants and voice mail; parked calls get codes from 10 to 99. Without the Internet nobody calls but branches with a maker's appliance for Direct Routing.",
        cite![
            PHONE_FEATURES.at("the list"),
            CALL_PARK_TEAMS.at("codes"),
            BRANCH_TEAMS.at("what works while the Internet is down"),
        ],
    ),
    tells(
        "teams-direct-routing",
        WITH_TEAMS,
        Condition::Is(CARRIER, "own-carrier"),
        "Direct Routing takes a certified session border controller of yours and any carrier, and keeps links to a PBX, analog devices and contact centres: no Calling Plan. It serves only people homed in Teams.",
        cite![DIRECT_ROUTING.at("requirements"), PSTN_CONNECTIVITY.at("the options compared")],
    ),
    tells(
        "teams-operator-connect",
        WITH_TEAMS,
        Condition::Is(CARRIER, "operator-connect"),
        "With Operator Connect a listed carrier runs the session border controllers: a contract with it, no Calling Plan.",
        cite![PSTN_CONNECTIVITY.at("the options compared")],
    ),
    tells(
        "teams-frontline",
        WITH_TEAMS,
        Condition::Any(&[FRONTLINE, Condition::Some(GROUPS, &FRONTLINE)]),
        "People on F plans who call outside numbers can take the cheaper Teams Phone Standard for Frontline Workers: ask for it.",
        cite![CALLING_LICENCES.at("Teams Phone Standard for Frontline Workers")],
    ),
    tells(
        "cals-give-nothing-in-teams",
        &[TEAMS],
        Condition::Always,
        "CALs and server licences give nothing in Teams; the rights go the other way only.",
        cite![CAL_REQUIREMENTS.at("user licences meet CAL requirements, and not the other way round"),],
    ),
    tells(
        "hybrid-one-side",
        &[HYBRID_2019, HYBRID_SE],
        Condition::Always,
        "People homed on the servers may use Teams beside them, without outside calls or partners. Whoever is moved to Teams is there alone, and needs a plan with Teams and, switched on, its Skype for Business Online Plan 2.",
        cite![HYBRID_TEAMS.at("coexistence modes; licences")],
    ),
];

/// Why servers and Teams stand together only by hybrid.
pub static HYBRID_PREREQUISITES: Rule<'static> = tells(
    "hybrid-prerequisites",
    &[HYBRID_2019, HYBRID_SE],
    Condition::Always,
    "Hybrid needs one tenant, one deployment of servers, an Edge Server with federation in the public DNS, and directory synchronisation of all people.",
    cite![HYBRID_TEAMS.at("infrastructure requirements")],
);
