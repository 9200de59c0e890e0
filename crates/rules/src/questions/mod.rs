//! The interview: every question, in the order in which it is asked.
//!
//! The order is editorial. Whether a question is asked at all is not decided here: a rule or a count must need it.
//! What stands in `offered` the path never asks for: something is assumed, and the result offers to say otherwise.

pub mod cost;
pub mod offered;
pub mod running;
pub mod sites;

use judge::{Choice, Column, Condition, Kind, Question};

use crate::era;
use crate::plans;
pub use offered::{
    ASSURANCE, EDITION, FEATURES, GUESTS, HOLDINGS, MACHINES, OUTSIDERS, PHONES_ROOMS, POLICIES, PUBLIC_IM, QUEUES,
    SITUATION,
};
pub use running::{SERVERS, SYSTEM};
pub use sites::SITES;

/// Does everybody need the same?
pub const SAME: &str = "same";
/// How many people, when all need the same; also the column of a group.
pub const PEOPLE: &str = "people";
/// What people do beyond the basics; also the column of a group.
pub const DOES: &str = "does";
/// The groups, when people differ.
pub const GROUPS: &str = "groups";
/// UCMA applications.
pub const UCMA: &str = "ucma";
/// What the organisation needs for everybody.
pub const FACTORS: &str = "factors";
/// What would be welcome, but decides nothing.
pub const WISHES: &str = "wishes";
/// What the same subscription should bring; also the column of a group.
pub const WANTS: &str = "wants";
/// The plan owned; also the column of a group.
pub const PLAN: &str = "plan";
/// Who carries the calls of people online.
pub const CARRIER: &str = "carrier";
/// Access from outside.
pub const OUTSIDE: &str = "outside";
/// What must survive.
pub const SURVIVE: &str = "survive";
/// The column with a group's name.
pub const NAME: &str = "name";
/// The column with a group's shared devices.
pub const DEVICES: &str = "devices";
/// The column with the name of devices that several groups share.
pub const DEVICES_OF: &str = "devices-of";

/// Hosting meetings or sharing a screen.
pub const HOST: &str = "host";
/// Offering dial-in numbers.
pub const DIAL_IN: &str = "dial-in";
/// Calling outside numbers.
pub const CALLS: &str = "calls";
/// Persistent Chat.
pub const CHAT: &str = "chat";
/// Calls that go on without the Internet.
pub const LOCAL_CALLS: &str = "local-calls";
/// Call admission control and QoS.
pub const QUALITY: &str = "quality";
/// Servers in several countries.
pub const REGIONS: &str = "regions";
/// A say over policies, reports and upgrades.
pub const CONTROL: &str = "control";
/// No connection to any cloud.
pub const AIR_GAP: &str = "air-gap";
/// Microsoft is the carrier.
pub const CALLING_PLAN: &str = "calling-plan";
/// The Office desktop applications.
pub const OFFICE: &str = "office";
/// A mailbox.
pub const MAILBOX: &str = "mailbox";
/// A Front End may fail.
pub const FRONT_END: &str = "front-end";
/// A Front End may fail and full performance remains.
pub const FULL_PERFORMANCE: &str = "full-performance";
/// An Edge Server may fail.
pub const EDGE: &str = "edge";
/// Yes.
pub const YES: &str = "yes";
/// No.
pub const NO: &str = "no";

/// The most people one answer may hold.
pub(crate) const MOST_PEOPLE: u64 = 1_000_000;

/// Everybody needs the same.
const ALIKE: Condition<'_> = Condition::Is(SAME, YES);

pub(crate) const fn choice(id: &'static str, text: &'static str, hint: &'static str) -> Choice<'static> {
    Choice { id, text, hint, when: Condition::Always }
}

const DOES_CHOICES: &[Choice<'_>] = &[
    choice(
        HOST,
        "Host or schedule meetings, or share their screen",
        "Starting to share a screen counts, even between two; attending a meeting does not.",
    ),
    choice(
        DIAL_IN,
        "Offer telephone numbers for dialling in to their meetings",
        "The callers themselves need nothing.",
    ),
    choice(
        CALLS,
        "Call outside telephone numbers",
        "A PBX or trunk behind it, response groups, call park, delegation.",
    ),
    Choice {
        when: Condition::On(era::SINCE_2019),
        ..choice(
            LOCAL_CALLS,
            "Go on calling outside numbers while the Internet is down",
            "In a plant or a hospital, say. A branch with an appliance for its few phones needs no tick.",
        )
    },
    choice(
        CHAT,
        "Use Persistent Chat (Group Chat)",
        "Rooms that keep their history: Group Chat until 2012, teams and channels in Teams.",
    ),
];

const DOES_NONE: &str = "None of these: only chat, presence and calls between computers";

const WANTS_CHOICES: &[Choice<'_>] = &[
    choice(
        OFFICE,
        "The Office desktop applications",
        "Word, Excel, Outlook and the full client of Lync or Skype for Business.",
    ),
    choice(MAILBOX, "A mailbox in Exchange Online", ""),
];

const WANTS_NONE: &str = "Neither";

const fn people(when: Condition<'static>) -> Question<'static> {
    Question {
        id: PEOPLE,
        topic: "Number of people",
        text: "How many people are or will be enabled?",
        hint: "Everybody switched on for the system counts, not only those signed in at once.",
        kind: Kind::Number { least: 1, most: MOST_PEOPLE, unit: "people" },
        when,
        assumed: None,
    }
}

const fn does(when: Condition<'static>) -> Question<'static> {
    Question {
        id: DOES,
        topic: "What people do",
        text: "What must people be able to do, beyond chat, presence and calls between computers?",
        hint: "Tick what they cannot do without; what is only welcome is asked later, where it matters.",
        kind: Kind::Choices { choices: DOES_CHOICES, none: DOES_NONE, unsure: false },
        when,
        assumed: None,
    }
}

const fn wants(when: Condition<'static>) -> Question<'static> {
    Question {
        id: WANTS,
        topic: "Office and mailbox",
        text: "Which of these should people get as well?",
        hint: "A plan that brings them may be the better buy.",
        kind: Kind::Choices { choices: WANTS_CHOICES, none: WANTS_NONE, unsure: false },
        when,
        assumed: None,
    }
}

const fn plan(when: Condition<'static>) -> Question<'static> {
    Question {
        id: PLAN,
        topic: "Plan owned",
        text: "Which plan or suite do these people have, or will have?",
        hint: "Choose the one that all have; those with another are a group of their own.",
        kind: Kind::Choice { choices: &plans::CHOICES, unsure: true },
        when,
        assumed: None,
    }
}

/// All questions, in the order in which they are asked.
pub static QUESTIONS: &[Question<'static>] = &[
    offered::SITUATION_QUESTION,
    running::SYSTEM_QUESTION,
    Question {
        id: SAME,
        topic: "Everybody alike",
        text: "Does everybody need the same, each at a device of their own?",
        hint: "If only some need a telephone or Persistent Chat, say no: they take other licences, and since 2012 they may be all that you must run yourself.",
        kind: Kind::Choice {
            choices: &[
                choice(YES, "Yes, everybody needs the same", ""),
                choice(
                    NO,
                    "No, there are groups",
                    "They need different things, hold different plans, or share devices.",
                ),
            ],
            unsure: false,
        },
        when: Condition::Always,
        assumed: None,
    },
    people(ALIKE),
    does(ALIKE),
    Question {
        id: GROUPS,
        topic: "Groups",
        text: "Which groups of people are there?",
        hint: "Everybody who will be enabled belongs to exactly one group, contractors and agency staff too.",
        kind: Kind::List {
            columns: &[
                Column {
                    question: Question {
                        id: NAME,
                        topic: "Name",
                        text: "What is this group called?",
                        hint: "",
                        kind: Kind::Text { most: 60 },
                        when: Condition::Always,
                        assumed: None,
                    },
                    required: true,
                },
                Column { question: people(Condition::Always), required: true },
                Column { question: does(Condition::Always), required: true },
                Column { question: wants(SOMETHING_NEW_WITH_PLANS), required: true },
                Column { question: plan(PLANS_COUNT), required: true },
                Column {
                    question: Question {
                        id: DEVICES,
                        topic: "Shared devices",
                        text: "How many devices do these people share, if they sign in nowhere else?",
                        hint: "Leave this empty if people have their own device, or also sign in elsewhere: they need a user CAL.",
                        kind: Kind::Number { least: 1, most: MOST_PEOPLE, unit: "shared devices" },
                        when: Condition::Always,
                        assumed: None,
                    },
                    required: false,
                },
                Column {
                    question: Question {
                        id: DEVICES_OF,
                        topic: "Name of the devices",
                        text: "What are these devices called, if other groups use the same ones?",
                        hint: "Groups that give the same name share the devices, which are counted once.",
                        kind: Kind::Text { most: 60 },
                        when: Condition::Always,
                        assumed: None,
                    },
                    required: false,
                },
            ],
            row: "group",
            least: 1,
            most: 1000,
        },
        when: Condition::Not(&ALIKE),
        assumed: None,
    },
    Question {
        id: UCMA,
        topic: "UCMA applications",
        text: "Must server applications built on UCMA work with it?",
        hint: "Microsoft's Unified Communications Managed API: contact centres, recorders and attendant consoles are often built on it.",
        kind: Kind::Choice {
            choices: &[
                choice(YES, "Yes, we cannot do without them", ""),
                choice(NO, "No", "Choose this too if they are only welcome."),
            ],
            unsure: true,
        },
        when: Condition::Always,
        assumed: None,
    },
    Question {
        id: FACTORS,
        topic: "Needs of the organisation",
        text: "Which of these can your organisation not do without?",
        hint: "What is only welcome is asked on the next page.",
        kind: Kind::Choices {
            choices: &[
                choice(
                    QUALITY,
                    "Call admission control and QoS",
                    "You limit and prioritise voice and video on your lines.",
                ),
                choice(REGIONS, "Servers of your own in several countries", "Deployed and managed region by region."),
                choice(CONTROL, "Your own say over policies, reports and the day of upgrades", ""),
                Choice {
                    when: Condition::On(era::PLANS),
                    ..choice(AIR_GAP, "No cloud at all", "An air gap, or a rule against services of others.")
                },
            ],
            none: "None of these",
            unsure: true,
        },
        when: SETS_UP,
        assumed: None,
    },
    Question {
        id: WISHES,
        topic: "Welcome, but not needed",
        text: "Which of these would be welcome?",
        hint: "They change no recommendation. We tell you what you would give up.",
        kind: Kind::Choices {
            choices: &[
                Choice {
                    when: Condition::All(&[Condition::On(era::VOICE_ON_SERVERS), Condition::Not(&SOMEBODY_CALLS)]),
                    ..choice(CALLS, "Calls to outside telephone numbers", "")
                },
                Choice {
                    when: Condition::All(&[Condition::On(era::CHAT_ON_SERVERS), Condition::Not(&SOMEBODY_CHATS)]),
                    ..choice(CHAT, "Persistent Chat", "")
                },
                choice("ucma", "Server applications built on UCMA", ""),
                choice(QUALITY, "Call admission control and QoS", ""),
                choice(REGIONS, "Servers of your own in several countries", ""),
                choice(CONTROL, "Your own say over policies, reports and the day of upgrades", ""),
            ],
            none: "None of these",
            unsure: false,
        },
        when: Condition::Always,
        assumed: None,
    },
    wants(Condition::All(&[ALIKE, SOMETHING_NEW_WITH_PLANS])),
    plan(Condition::All(&[ALIKE, PLANS_COUNT])),
    Question {
        id: CARRIER,
        topic: "Carrier",
        text: "Who shall carry the outside calls of the people online?",
        hint: "Microsoft sells calling plans in some countries only.",
        kind: Kind::Choice {
            choices: &[
                choice(CALLING_PLAN, "Microsoft, by a calling plan for each person", ""),
                Choice {
                    when: Condition::On(era::SINCE_OPERATOR_CONNECT),
                    ..choice("operator-connect", "A carrier that connects itself (Operator Connect)", "")
                },
                choice(
                    "own-carrier",
                    "A carrier or PBX of our own (Direct Routing)",
                    "Over your own session border controllers; Cloud Connector Edition until 2021.",
                ),
            ],
            unsure: true,
        },
        when: Condition::All(&[SETS_UP, Condition::On(era::SINCE_CLOUD_PBX), SOMEBODY_CALLS_ONLINE]),
        assumed: None,
    },
    Question {
        id: OUTSIDE,
        topic: "Access from outside",
        text: "Will people connect from outside your network, or talk with other organisations?",
        hint: "From home or on a mobile, with guests in meetings, partners who run the same, or public contacts.",
        kind: Kind::Choice { choices: &[choice(YES, "Yes", ""), choice(NO, "No, only inside", "")], unsure: true },
        when: SETS_UP,
        assumed: None,
    },
    Question {
        id: SURVIVE,
        topic: "What must survive a failure",
        text: "What must your servers survive?",
        hint: "The licence list follows your answer; the other count stands beside it.",
        kind: Kind::Choices {
            choices: &[
                choice(FRONT_END, "A Front End server may fail", "People go on working, perhaps more slowly."),
                choice(
                    FULL_PERFORMANCE,
                    "A Front End server may fail and full performance remains",
                    "One server more than the load needs.",
                ),
                Choice {
                    when: Condition::Any(&[
                        Condition::Not(&Condition::Is(OUTSIDE, NO)),
                        Condition::All(&[Condition::On(era::SINCE_2013), SOME_NEED_A_SERVER]),
                    ]),
                    ..choice(EDGE, "Access from outside survives the failure of an Edge server", "")
                },
            ],
            none: "None of these: a standstill is acceptable",
            unsure: true,
        },
        when: Condition::Always,
        assumed: None,
    },
    running::SERVERS_QUESTION,
    offered::EDITION_QUESTION,
    offered::MACHINES_QUESTION,
    sites::SITES_QUESTION,
    sites::TRUNK_QUESTION,
    sites::ROLES_QUESTION,
    sites::LARGEST_MEETING_QUESTION,
    sites::REMOTE_SHARE_QUESTION,
    sites::CALLING_SHARE_QUESTION,
    sites::BYPASS_SHARE_QUESTION,
    sites::TRAFFIC_QUESTION,
    offered::FEATURES_QUESTION,
    offered::PHONES_ROOMS_QUESTION,
    offered::OUTSIDERS_QUESTION,
    offered::GUESTS_QUESTION,
    offered::PUBLIC_IM_QUESTION,
    offered::QUEUES_QUESTION,
    offered::ASSURANCE_QUESTION,
    offered::HOLDINGS_QUESTION,
    cost::CURRENCY_QUESTION,
    cost::YEARS_QUESTION,
    cost::PRICES_QUESTION,
    offered::POLICIES_QUESTION,
];

// Conditions over these answers that several rules share.

/// What runs is kept, extended or audited.
pub const KEEPS: Condition<'_> = Condition::Is(SITUATION, offered::KEEP);

/// Something new is set up, with or without an old system to leave.
pub const SETS_UP: Condition<'_> = Condition::Not(&KEEPS);

/// There are plans to buy for something new.
const SOMETHING_NEW_WITH_PLANS: Condition<'_> = Condition::All(&[SETS_UP, Condition::On(era::PLANS)]);

/// A plan that somebody owns can count: for something new, and on servers of a product that knows plans.
const PLANS_COUNT: Condition<'_> =
    Condition::All(&[Condition::On(era::PLANS), Condition::Any(&[SETS_UP, running::KNOWS_PLANS])]);

/// Somebody calls outside numbers.
pub const SOMEBODY_CALLS: Condition<'_> = Condition::Any(&[SPEAKS, Condition::Some(GROUPS, &SPEAKS)]);

/// A person calls outside numbers, whatever happens to the Internet.
pub const SPEAKS: Condition<'_> = Condition::Any(&[Condition::Is(DOES, CALLS), Condition::Is(DOES, LOCAL_CALLS)]);

/// A person calls outside numbers, and could do so online.
const CALLS_ONLINE: Condition<'_> = Condition::All(&[SPEAKS, Condition::Not(&NEEDS_A_SERVER)]);

/// Somebody does.
pub const SOMEBODY_CALLS_ONLINE: Condition<'_> =
    Condition::Any(&[CALLS_ONLINE, Condition::Some(GROUPS, &CALLS_ONLINE)]);

/// Somebody calls outside numbers, or has a telephone with features that do.
pub const SOMEBODY_SPEAKS: Condition<'_> = Condition::Any(&[
    SOMEBODY_CALLS,
    Condition::Is(FEATURES, "call-control"),
    Condition::Is(FEATURES, "desk-phone"),
    Condition::Is(FEATURES, "response-groups"),
    Condition::Is(FEATURES, "voice-mail"),
]);

/// Somebody uses Persistent Chat.
pub const SOMEBODY_CHATS: Condition<'_> =
    Condition::Any(&[Condition::Is(DOES, CHAT), Condition::Some(GROUPS, &Condition::Is(DOES, CHAT))]);

/// A person does what only a server on premises gives on the day. Judged for everybody alike, or for one group.
pub const NEEDS_A_SERVER: Condition<'_> = Condition::Any(&[
    Condition::All(&[Condition::On(era::VOICE_ON_SERVERS), Condition::Is(DOES, CALLS)]),
    Condition::All(&[Condition::On(era::CHAT_ON_SERVERS), Condition::Is(DOES, CHAT)]),
    Condition::Is(DOES, LOCAL_CALLS),
]);

/// Somebody does.
pub const SOMEBODY_NEEDS_A_SERVER: Condition<'_> =
    Condition::Any(&[NEEDS_A_SERVER, Condition::Some(GROUPS, &NEEDS_A_SERVER)]);

/// Nobody could stay online.
pub const EVERYBODY_NEEDS_A_SERVER: Condition<'_> =
    Condition::Any(&[NEEDS_A_SERVER, Condition::Every(GROUPS, &NEEDS_A_SERVER)]);

/// Some need a server and some do not.
pub const SOME_NEED_A_SERVER: Condition<'_> = Condition::All(&[
    Condition::Some(GROUPS, &NEEDS_A_SERVER),
    Condition::Some(GROUPS, &Condition::Not(&NEEDS_A_SERVER)),
]);

/// The organisation needs servers of its own, whatever people do.
pub const THE_ORGANISATION_NEEDS_SERVERS: Condition<'_> = Condition::Any(&[
    Condition::Is(UCMA, YES),
    Condition::Is(FACTORS, QUALITY),
    Condition::Is(FACTORS, REGIONS),
    Condition::Is(FACTORS, CONTROL),
    Condition::Is(FACTORS, AIR_GAP),
]);
