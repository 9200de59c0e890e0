//! The interview: every question, in the order in which it is asked.
//!
//! The order is editorial. Whether a question is asked at all is not decided here: a rule or a count must need it.

use judge::{Choice, Column, Condition, Kind, Question};

use crate::plans;

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
/// Access from outside.
pub const OUTSIDE: &str = "outside";
/// What must survive.
pub const SURVIVE: &str = "survive";
/// The column with a group's name.
pub const NAME: &str = "name";
/// The column with a group's shared devices.
pub const DEVICES: &str = "devices";

/// The most people one answer may hold.
const MOST_PEOPLE: u64 = 1_000_000;

/// Everybody needs the same.
const ALIKE: Condition<'_> = Condition::Is(SAME, "yes");

const fn choice(id: &'static str, text: &'static str, hint: &'static str) -> Choice<'static> {
    Choice { id, text, hint, when: Condition::Always }
}

const DOES_CHOICES: &[Choice<'_>] = &[
    choice(
        "host",
        "Host or schedule meetings, or share their screen",
        "Starting to share a screen counts even between two people; attending a meeting does not.",
    ),
    choice(
        "dial-in",
        "Offer telephone numbers for dialling in to their meetings",
        "The callers themselves need nothing.",
    ),
    choice(
        "calls",
        "Call outside telephone numbers",
        "A PBX or trunk behind it, response groups, call park, delegation.",
    ),
    choice("chat", "Use Persistent Chat", "Chat rooms that keep their history."),
];

const DOES_NONE: &str = "None of these: only chat, presence and calls between computers";

const WANTS_CHOICES: &[Choice<'_>] = &[
    choice("office", "The Office desktop applications", "Word, Excel, Outlook and the full Lync client."),
    choice("mailbox", "A mailbox in Exchange Online", ""),
];

const WANTS_NONE: &str = "Neither";

const fn people(when: Condition<'static>) -> Question<'static> {
    Question {
        id: PEOPLE,
        topic: "Number of people",
        text: "How many people will be enabled for Lync?",
        hint: "Everybody who is switched on counts, not only those signed in at the same time.",
        kind: Kind::Number { least: 1, most: MOST_PEOPLE, unit: "people" },
        when,
    }
}

const fn does(when: Condition<'static>) -> Question<'static> {
    Question {
        id: DOES,
        topic: "What people do",
        text: "What must people be able to do, beyond chat, presence and calls between computers?",
        hint: "Tick what they cannot do without. What would only be welcome is asked later.",
        kind: Kind::Choices { choices: DOES_CHOICES, none: DOES_NONE, unsure: false },
        when,
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
    }
}

const fn plan(when: Condition<'static>) -> Question<'static> {
    Question {
        id: PLAN,
        topic: "Plan owned",
        text: "Which Lync Online or Office 365 plan do these people have already?",
        hint: "Choose the one that all of them have; those who have another are a group of their own. Take A3, A4 and G1 to G4 as the E plan of the same number.",
        kind: Kind::Choice { choices: plans::CHOICES, unsure: true },
        when,
    }
}

/// All questions, in the order in which they are asked.
pub static QUESTIONS: &[Question<'static>] = &[
    Question {
        id: SAME,
        topic: "Everybody alike",
        text: "Does everybody need the same, each at a device of their own?",
        hint: "If some need a telephone or Persistent Chat and others do not, say no: those some may be all that you must run yourself.",
        kind: Kind::Choice {
            choices: &[
                choice("yes", "Yes, everybody needs the same", ""),
                choice(
                    "no",
                    "No, there are groups",
                    "They need different things, hold different plans, or share devices.",
                ),
            ],
            unsure: false,
        },
        when: Condition::Always,
    },
    people(ALIKE),
    does(ALIKE),
    Question {
        id: GROUPS,
        topic: "Groups",
        text: "Which groups of people are there?",
        hint: "Everybody who will be enabled belongs to exactly one group. Contractors and agency staff count like staff.",
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
                    },
                    required: true,
                },
                Column { question: people(Condition::Always), required: true },
                Column { question: does(Condition::Always), required: true },
                Column { question: wants(Condition::Always), required: true },
                Column { question: plan(Condition::Always), required: true },
                Column {
                    question: Question {
                        id: DEVICES,
                        topic: "Shared devices",
                        text: "How many devices do these people share, if they sign in nowhere else?",
                        hint: "Leave this empty if people have a device of their own, or also sign in elsewhere: they then need a user CAL.",
                        kind: Kind::Number { least: 1, most: MOST_PEOPLE, unit: "shared devices" },
                        when: Condition::Always,
                    },
                    required: false,
                },
            ],
            row: "group",
            least: 1,
            most: 1000,
        },
        when: Condition::Not(&ALIKE),
    },
    Question {
        id: UCMA,
        topic: "UCMA applications",
        text: "Must server applications built on UCMA work with it?",
        hint: "UCMA is Microsoft's Unified Communications Managed API. Contact centres, recorders and attendant consoles are often built on it.",
        kind: Kind::Choice {
            choices: &[
                choice("yes", "Yes, we cannot do without them", ""),
                choice("no", "No", "Choose this also if they would only be welcome."),
            ],
            unsure: true,
        },
        when: Condition::Always,
    },
    Question {
        id: FACTORS,
        topic: "Needs of the organisation",
        text: "Which of these can your organisation not do without?",
        hint: "What would only be welcome is asked on the next page.",
        kind: Kind::Choices {
            choices: &[
                choice(
                    "quality",
                    "Call admission control and QoS",
                    "You limit and prioritise voice and video on your own lines.",
                ),
                choice("regions", "Servers of your own in several countries", "Deployed and managed region by region."),
                choice("control", "Your own say over policies, reports and the day of upgrades", ""),
            ],
            none: "None of these",
            unsure: true,
        },
        when: Condition::Always,
    },
    Question {
        id: WISHES,
        topic: "Welcome, but not needed",
        text: "Which of these would be welcome, though you can do without?",
        hint: "They do not change the recommendation. We tell you what you would give up.",
        kind: Kind::Choices {
            choices: &[
                Choice {
                    when: Condition::Not(&crate::deployments::SOMEBODY_CALLS),
                    ..choice("calls", "Calls to outside telephone numbers", "")
                },
                Choice {
                    when: Condition::Not(&crate::deployments::SOMEBODY_CHATS),
                    ..choice("chat", "Persistent Chat", "")
                },
                choice("ucma", "Server applications built on UCMA", ""),
                choice("quality", "Call admission control and QoS", ""),
                choice("regions", "Servers of your own in several countries", ""),
                choice("control", "Your own say over policies, reports and the day of upgrades", ""),
            ],
            none: "None of these",
            unsure: false,
        },
        when: Condition::Always,
    },
    wants(ALIKE),
    plan(ALIKE),
    Question {
        id: OUTSIDE,
        topic: "Access from outside",
        text: "Will people connect from outside your network, or talk with other organisations?",
        hint: "From home or on a mobile, with guests in meetings, with partners who also run Lync, or with Skype contacts.",
        kind: Kind::Choice { choices: &[choice("yes", "Yes", ""), choice("no", "No, only inside", "")], unsure: true },
        when: Condition::Always,
    },
    Question {
        id: SURVIVE,
        topic: "What must survive a failure",
        text: "What must your servers survive?",
        hint: "The licence list follows your answer; the other count stands beside it.",
        kind: Kind::Choices {
            choices: &[
                choice("front-end", "A Front End server may fail", "People go on working, perhaps more slowly."),
                choice(
                    "full-performance",
                    "A Front End server may fail and full performance remains",
                    "One server more than the load needs.",
                ),
                Choice {
                    when: Condition::Not(&Condition::Is(OUTSIDE, "no")),
                    ..choice("edge", "Access from outside survives the failure of an Edge server", "")
                },
            ],
            none: "None of these: a standstill is acceptable",
            unsure: true,
        },
        when: Condition::Always,
    },
];
