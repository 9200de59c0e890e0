//! What is asked of a system that runs, or ran: which it is, and its servers.

use judge::{Column, Condition, Kind, Period, Question};

use super::{KEEPS, choice};
use crate::era;
use crate::products::Role;

/// The system that runs.
pub const SYSTEM: &str = "system";
/// The servers that run.
pub const SERVERS: &str = "servers";
/// The column with a server's role.
pub const ROLE: &str = "role";
/// A Front End of Standard Edition.
pub const FRONT_END_STANDARD: &str = "front-end-standard";
/// A Front End of Enterprise Edition.
pub const FRONT_END_ENTERPRISE: &str = "front-end-enterprise";
/// The column with a number: of servers, or of phones and rooms.
pub const COUNT: &str = "count";

/// Office Communications Server 2007.
pub const OCS_2007: &str = "ocs-2007";
/// Office Communications Server 2007 R2.
pub const OCS_2007_R2: &str = "ocs-2007-r2";
/// Lync Server 2010.
pub const LYNC_2010: &str = "lync-2010";
/// Lync Server 2013.
pub const LYNC_2013: &str = "lync-2013";
/// Skype for Business Server 2015.
pub const SKYPE_2015: &str = "sfb-2015";
/// Skype for Business Server 2019.
pub const SKYPE_2019: &str = "sfb-2019";
/// Skype for Business Server Subscription Edition.
pub const SKYPE_SE: &str = "sfb-se";
/// A server is a virtual machine.
pub const VIRTUAL: &str = "virtual";
/// A server is a machine of its own.
pub const PHYSICAL: &str = "physical";

const NOT_IN_2007: Condition<'_> = Condition::Not(&Condition::Is(SYSTEM, OCS_2007));
const ONLY_IN_R2: Condition<'_> = Condition::Is(SYSTEM, OCS_2007_R2);
const ONLY_IN_OCS: Condition<'_> = Condition::Any(&[Condition::Is(SYSTEM, OCS_2007), ONLY_IN_R2]);
const SINCE_LYNC: Condition<'_> = Condition::Not(&ONLY_IN_OCS);
const SINCE_2013: Condition<'_> = Condition::Not(&Condition::Any(&[ONLY_IN_OCS, Condition::Is(SYSTEM, LYNC_2010)]));
const HAS_CHAT: Condition<'_> = Condition::Not(&Condition::Any(&[
    Condition::Is(SYSTEM, OCS_2007),
    Condition::Is(SYSTEM, SKYPE_2019),
    Condition::Is(SYSTEM, SKYPE_SE),
]));

/// A plan can stand in for the CALs of the system that runs.
pub(super) const KNOWS_PLANS: Condition<'_> = SINCE_LYNC;

const fn system(id: &'static str, text: &'static str, since: Period) -> judge::Choice<'static> {
    judge::Choice { when: Condition::On(since), ..choice(id, text, "") }
}

pub(super) const SYSTEM_QUESTION: Question<'_> = Question {
    id: SYSTEM,
    topic: "System",
    text: "Which system runs, or ran?",
    hint: "Only systems released by the day are listed.",
    kind: Kind::Choice {
        choices: &[
            system(OCS_2007, "Office Communications Server 2007", era::SINCE_2007),
            system(OCS_2007_R2, "Office Communications Server 2007 R2", era::SINCE_R2),
            system(LYNC_2010, "Lync Server 2010", era::SINCE_2010),
            system(LYNC_2013, "Lync Server 2013", era::SINCE_2013),
            system(SKYPE_2015, "Skype for Business Server 2015", era::SINCE_SKYPE),
            system(SKYPE_2019, "Skype for Business Server 2019", era::SINCE_2019),
            system(SKYPE_SE, "Skype for Business Server Subscription Edition", era::SINCE_SUBSCRIPTION),
        ],
        unsure: false,
    },
    when: KEEPS,
    assumed: None,
};

pub(super) const SERVERS_QUESTION: Question<'_> = Question {
    id: SERVERS,
    topic: "Servers",
    text: "Which servers run?",
    hint: "They are counted as you enter them, never resized. A server with several roles is one row: choose Front End, else Edge, else its main role. Leave out machines switched off.",
    kind: Kind::List {
        columns: &[
            Column {
                question: Question {
                    id: ROLE,
                    topic: "Role",
                    text: "What do these servers do?",
                    hint: "",
                    kind: Kind::Choice {
                        choices: &[
                            choice(
                                FRONT_END_STANDARD,
                                "Front End, Standard Edition",
                                "Everything on one computer, the database too.",
                            ),
                            choice(
                                FRONT_END_ENTERPRISE,
                                "Front End, Enterprise Edition",
                                "A member of a pool, with the database elsewhere.",
                            ),
                            choice(Role::Edge.id(), "Edge", "For people outside."),
                            choice(Role::BackEnd.id(), "Back End", "SQL Server of a pool."),
                            choice(Role::Director.id(), "Director", ""),
                            choice(Role::Mediation.id(), "Mediation", ""),
                            judge::Choice {
                                when: HAS_CHAT,
                                ..choice(Role::PersistentChat.id(), "Persistent Chat or Group Chat", "")
                            },
                            choice(Role::Archiving.id(), "Archiving", ""),
                            judge::Choice { when: NOT_IN_2007, ..choice(Role::Monitoring.id(), "Monitoring", "") },
                            judge::Choice {
                                when: ONLY_IN_OCS,
                                ..choice(Role::WebAccess.id(), "Communicator Web Access", "")
                            },
                            choice(Role::AvConferencing.id(), "Audio and video conferencing, on its own", ""),
                            judge::Choice {
                                when: ONLY_IN_OCS,
                                ..choice(Role::WebConferencing.id(), "Web conferencing, on its own", "")
                            },
                            judge::Choice {
                                when: ONLY_IN_R2,
                                ..choice(Role::ApplicationSharing.id(), "Application sharing, on its own", "")
                            },
                            judge::Choice {
                                when: ONLY_IN_OCS,
                                ..choice(Role::WebComponents.id(), "Web components, on their own", "")
                            },
                            judge::Choice {
                                when: SINCE_2013,
                                ..choice(Role::OfficeWebApps.id(), "Office Web Apps Server or Office Online Server", "")
                            },
                            judge::Choice {
                                when: SINCE_LYNC,
                                ..choice(
                                    Role::BranchAppliance.id(),
                                    "Survivable Branch Appliance",
                                    "It brings its own licences.",
                                )
                            },
                            judge::Choice {
                                when: SINCE_LYNC,
                                ..choice(
                                    Role::BranchServer.id(),
                                    "Survivable Branch Server",
                                    "A server of your own in a branch.",
                                )
                            },
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
                    topic: "Number of servers",
                    text: "How many of them run?",
                    hint: "",
                    kind: Kind::Number { least: 1, most: 10_000, unit: "servers" },
                    when: Condition::Always,
                    assumed: None,
                },
                required: true,
            },
            Column {
                question: Question {
                    id: super::MACHINES,
                    topic: "Machines",
                    text: "Are they machines of their own, or virtual?",
                    hint: "Both count alike; some advice differs.",
                    kind: Kind::Choice {
                        choices: &[
                            choice(PHYSICAL, "Machines of their own", ""),
                            choice(VIRTUAL, "Virtual machines", ""),
                        ],
                        unsure: false,
                    },
                    when: Condition::Always,
                    assumed: None,
                },
                required: false,
            },
        ],
        row: "row",
        least: 1,
        most: 1000,
    },
    when: KEEPS,
    assumed: None,
};
