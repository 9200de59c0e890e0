//! What the path never asks for, because something is assumed: the first page asks the situation with the day; the
//! others are offered beside the result.

use judge::{Assumed, Choice, Column, Condition, Kind, Question};

pub use super::running::COUNT;
use super::running::{PHYSICAL, VIRTUAL};
use super::{MOST_PEOPLE, SETS_UP, choice};
use crate::era;
use crate::features;
use crate::holdings::BOUGHT_FROM;
use crate::licences::{self, Unit};

/// Something new, something that runs, or away from it. Always shown on the first page, with the day.
pub const SITUATION: &str = "situation";
/// The edition of the Front Ends.
pub const EDITION: &str = "edition";
/// Machines of their own, or virtual ones; also the column of a server.
pub const MACHINES: &str = "machines";
/// Particular features that everybody needs.
pub const FEATURES: &str = "features";
/// Telephones and rooms that belong to nobody.
pub const PHONES_ROOMS: &str = "phones-rooms";
/// People outside the organisation who have an account in its directory.
pub const OUTSIDERS: &str = "outsiders";
/// People without an account who attend web conferences.
pub const GUESTS: &str = "guests";
/// Own people with contacts in public networks.
pub const PUBLIC_IM: &str = "public-im";
/// Auto attendants and call queues.
pub const QUEUES: &str = "queues";
/// Software Assurance on what runs.
pub const ASSURANCE: &str = "assurance";
/// What the conferencing policies give.
pub const POLICIES: &str = "policies";
/// No video in meetings.
pub const NO_VIDEO: &str = "no-video";
/// No recording of meetings.
pub const NO_RECORDING: &str = "no-recording";
/// Data collaboration stays open to the Standard CAL.
pub const LENIENT_DATA: &str = "lenient-data";
/// The column with the kind of telephone or room.
pub const KIND: &str = "kind";
/// Licences that are owned, beside plans.
pub const HOLDINGS: &str = "holdings";
/// The column with the licence that is owned.
pub const ITEM: &str = "item";
/// The column of what is under Software Assurance.
pub const ASSURED: &str = "assured";
/// The column with the time of a purchase.
pub const BOUGHT: &str = "bought";

/// A phone used mainly by people without a user CAL.
pub const SHARED_PHONE: &str = "shared-phone";
/// A phone used mainly by people who have one.
pub const STAFF_PHONE: &str = "staff-phone";
/// Something new.
pub const NEW: &str = "new";
/// Keep, extend or audit.
pub const KEEP: &str = "keep";
/// Leave an old system.
pub const LEAVE: &str = "leave";
/// Whichever edition fits.
pub const ANY: &str = "any";
/// Standard Edition.
pub const STANDARD: &str = "standard";
/// Enterprise Edition.
pub const ENTERPRISE: &str = "enterprise";

pub(super) const SITUATION_QUESTION: Question<'_> = Question {
    id: SITUATION,
    topic: "Situation",
    text: "What is your situation?",
    hint: "",
    kind: Kind::Choice {
        choices: &[
            choice(NEW, "Set up something new", "You get a recommendation, the servers and the licences."),
            choice(KEEP, "Keep, extend or audit a system", "The servers that run are counted, never resized."),
            choice(
                LEAVE,
                "Leave a system for something new",
                "Like something new, with what your old licences carry over.",
            ),
        ],
        unsure: false,
    },
    when: Condition::Always,
    assumed: Some(Assumed::Choice(NEW)),
};

pub(super) const EDITION_QUESTION: Question<'_> = Question {
    id: EDITION,
    topic: "Edition",
    text: "Which edition shall the Front Ends have?",
    hint: "Standard Edition keeps everything on one computer. Enterprise Edition makes pools with their own database.",
    kind: Kind::Choice {
        choices: &[
            choice(ANY, "Whichever fits", ""),
            choice(STANDARD, "Standard Edition", ""),
            choice(ENTERPRISE, "Enterprise Edition", ""),
        ],
        unsure: false,
    },
    when: SETS_UP,
    assumed: Some(Assumed::Choice(ANY)),
};

pub(super) const MACHINES_QUESTION: Question<'_> = Question {
    id: MACHINES,
    topic: "Machines",
    text: "Shall the servers be machines of their own, or virtual?",
    hint: "A virtual machine carries fewer people, and takes a licence too.",
    kind: Kind::Choice {
        choices: &[choice(PHYSICAL, "Machines of their own", ""), choice(VIRTUAL, "Virtual machines", "")],
        unsure: false,
    },
    when: SETS_UP,
    assumed: Some(Assumed::Choice(PHYSICAL)),
};

pub(super) const FEATURES_QUESTION: Question<'_> = Question {
    id: FEATURES,
    topic: "Particular features",
    text: "Which particular features does everybody need?",
    hint: "Each is looked up in the table of features and CALs.",
    kind: Kind::Choices { choices: &features::CHOICES, none: "None in particular", unsure: false },
    when: Condition::Always,
    assumed: Some(Assumed::None),
};

pub(super) const PHONES_ROOMS_QUESTION: Question<'_> = Question {
    id: PHONES_ROOMS,
    topic: "Shared phones and rooms",
    text: "Which telephones and rooms belong to nobody?",
    hint: "Those that sign in by themselves.",
    kind: Kind::List {
        columns: &[
            Column {
                question: Question {
                    id: KIND,
                    topic: "Kind",
                    text: "What are they?",
                    hint: "",
                    kind: Kind::Choice {
                        choices: &[
                            choice(
                                SHARED_PHONE,
                                "Phones used mainly by people without a user CAL",
                                "In the lobby, on the shop floor.",
                            ),
                            choice(
                                STAFF_PHONE,
                                "Phones used mainly by people who have user CALs",
                                "At shared desks, in meeting rooms.",
                            ),
                            choice("analog-phone", "Analog phones or fax used mainly by people without a user CAL", ""),
                            choice("room-join", "Room systems that join scheduled meetings", ""),
                            choice("room-host", "Room systems that also start meetings", ""),
                            choice("room-number", "Room systems with a telephone number of their own", ""),
                            choice(
                                "room-host-number",
                                "Room systems that start meetings and have a number of their own",
                                "",
                            ),
                        ],
                        unsure: false,
                    },
                    when: Condition::Always,
                    assumed: None,
                },
                required: true,
            },
            Column {
                question: Question {
                    id: COUNT,
                    topic: "Number",
                    text: "How many are there?",
                    hint: "",
                    kind: Kind::Number { least: 1, most: MOST_PEOPLE, unit: "devices" },
                    when: Condition::Always,
                    assumed: None,
                },
                required: true,
            },
        ],
        row: "kind of device",
        least: 1,
        most: 100,
    },
    when: Condition::Always,
    assumed: Some(Assumed::NoRows),
};

const fn number(id: &'static str, topic: &'static str, text: &'static str, hint: &'static str) -> Question<'static> {
    let kind = Kind::Number { least: 0, most: 10_000_000, unit: "people" };
    Question { id, topic, text, hint, kind, when: Condition::Always, assumed: Some(Assumed::Number(0)) }
}

pub(super) const OUTSIDERS_QUESTION: Question<'_> = number(
    OUTSIDERS,
    "Outsiders with an account",
    "How many people outside your organisation have an account in your directory?",
    "Customers or partners who sign in to your servers. Contractors on your premises are staff.",
);

pub(super) const GUESTS_QUESTION: Question<'_> = number(
    GUESTS,
    "Guests in web conferences",
    "How many people without an account attend your web conferences?",
    "Parents, customers, anybody who is invited.",
);

pub(super) const PUBLIC_IM_QUESTION: Question<'_> = number(
    PUBLIC_IM,
    "Public contacts",
    "How many of your people chat with contacts in MSN, AOL or Yahoo!?",
    "Your own people count, not their contacts.",
);

pub(super) const QUEUES_QUESTION: Question<'_> = Question {
    kind: Kind::Number { least: 0, most: 100_000, unit: "attendants and queues" },
    ..number(
        QUEUES,
        "Attendants and queues",
        "How many auto attendants and call queues will there be in Teams?",
        "Each answers calls by an account of its own.",
    )
};

pub(super) const POLICIES_QUESTION: Question<'_> = Question {
    id: POLICIES,
    topic: "Conferencing policies",
    text: "What shall the conferencing policies be like?",
    hint: "They keep people within the CALs on the list. Dial-in follows what people do.",
    kind: Kind::Choices {
        choices: &[
            choice(NO_VIDEO, "Meetings have audio only", ""),
            choice(NO_RECORDING, "Meetings may not be recorded", ""),
            choice(
                LENIENT_DATA,
                "People with the Standard CAL alone may send a file to several",
                "Data collaboration stays open to them: the strict reading counts them as Enterprise.",
            ),
        ],
        none: "Audio, video and recording; data collaboration closed to the Standard CAL",
        unsure: false,
    },
    when: Condition::Always,
    assumed: Some(Assumed::None),
};

pub(super) const ASSURANCE_QUESTION: Question<'_> = Question {
    id: ASSURANCE,
    topic: "Software Assurance",
    text: "Is Software Assurance in force on your licences of Skype for Business Server?",
    hint: "It brings Subscription Edition, and its end ends the right to run it.",
    kind: Kind::Choice {
        choices: &[
            choice(super::NO, "No, or not on all", ""),
            choice(super::YES, "Yes, on as many server licences and CALs as we need", ""),
        ],
        unsure: false,
    },
    when: Condition::On(era::SINCE_SUBSCRIPTION),
    assumed: Some(Assumed::Choice(super::NO)),
};

pub(super) const HOLDINGS_QUESTION: Question<'_> = Question {
    id: HOLDINGS,
    topic: "Licences owned",
    text: "Which licences do you own already?",
    hint: "Not subscriptions: a plan belongs to the people who have it. Of Windows, SQL Server and Office, only what is new enough.",
    kind: Kind::List {
        columns: &[
            Column {
                question: Question {
                    id: ITEM,
                    topic: "Licence",
                    text: "What do you own?",
                    hint: "",
                    kind: Kind::Choice { choices: &OWNED, unsure: false },
                    when: Condition::Always,
                    assumed: None,
                },
                required: true,
            },
            Column {
                question: Question {
                    id: COUNT,
                    topic: "Number",
                    text: "How many?",
                    hint: "",
                    kind: Kind::Number { least: 1, most: MOST_PEOPLE, unit: "licences" },
                    when: Condition::Always,
                    assumed: None,
                },
                required: true,
            },
            Column {
                question: Question {
                    id: ASSURED,
                    topic: "Software Assurance",
                    text: "Has Software Assurance been in force on them ever since?",
                    hint: "If it has ended, enter the newest version that it brought, and say no.",
                    kind: Kind::Choice {
                        choices: &[choice(super::YES, "Yes", ""), choice(super::NO, "No", "")],
                        unsure: false,
                    },
                    when: Condition::Always,
                    assumed: None,
                },
                required: false,
            },
            Column {
                question: Question {
                    id: BOUGHT,
                    topic: "Bought",
                    text: "When were they bought?",
                    hint: "Some licences bring more if they were bought in time.",
                    kind: Kind::Choice { choices: &BOUGHT_WHEN, unsure: false },
                    when: Condition::Always,
                    assumed: None,
                },
                required: false,
            },
        ],
        row: "licence",
        least: 1,
        most: 1000,
    },
    when: Condition::Always,
    assumed: Some(Assumed::NoRows),
};

/// How many items can be owned for good.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "a wrong index does not compile")]
const OWNED_COUNT: usize = {
    let (mut count, mut place) = (0, 0);
    while place < licences::ALL.len() {
        count += !matches!(licences::ALL[place].unit, Unit::Subscription) as usize;
        place += 1;
    }
    count
};

/// What can be owned for good. All of it is offered on every day: one licence that is not out yet would else cost a whole
/// list.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "a wrong index does not compile")]
static OWNED: [Choice<'_>; OWNED_COUNT] = {
    let mut choices = [choice("", "", ""); OWNED_COUNT];
    let (mut count, mut place) = (0, 0);
    while place < licences::ALL.len() {
        let licence = licences::ALL[place];
        if !matches!(licence.unit, Unit::Subscription) {
            choices[count] = choice(licence.id, licence.name, "");
            count += 1;
        }
        place += 1;
    }
    choices
};

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "a wrong index does not compile")]
static BOUGHT_WHEN: [Choice<'_>; BOUGHT_FROM.len()] = {
    let mut choices = [choice("", "", ""); BOUGHT_FROM.len()];
    let mut place = 0;
    while place < BOUGHT_FROM.len() {
        let (id, text, _) = BOUGHT_FROM[place];
        choices[place] = choice(id, text, "");
        place += 1;
    }
    choices
};
