//! Where people are, and what else could stand there: sites, branches, further roles, and the shares of the user model.
//! All of it is offered beside the result.

use judge::{Assumed, Column, Condition, Kind, Question};

use super::{MOST_PEOPLE, NAME, SETS_UP, choice};
use crate::era;
use crate::products::Role;

/// The sites.
pub const SITES: &str = "sites";
/// The column with the kind of a site.
pub const PLACE: &str = "place";
/// The column with the people of a site.
pub const HOMED: &str = "homed";
/// The column that says whether two pools stand in for each other.
pub const PAIRING: &str = "pairing";
/// The column that says whether a site has Edge Servers.
pub const EDGES: &str = "edges";
/// How calls leave, of a site or of all.
pub const TRUNK: &str = "trunk";
/// Roles beyond those that are needed.
pub const ROLES: &str = "roles";
/// The people in the largest meeting.
pub const LARGEST_MEETING: &str = "largest-meeting";
/// The share of people who are connected from outside at once, in percent.
pub const REMOTE_SHARE: &str = "remote-share";
/// The share of people with a telephone who speak with outside numbers at once, in percent.
pub const CALLING_SHARE: &str = "calling-share";
/// The share of those calls that bypass the Mediation Server, in percent.
pub const BYPASS_SHARE: &str = "bypass-share";
/// How much people telephone.
pub const TRAFFIC: &str = "traffic";

/// A site with servers.
pub const CENTRAL: &str = "central";
/// A branch whose people are homed in the central site above it, and whose calls go on when the line fails.
pub const BRANCH: &str = "branch";
/// A branch whose line is resilient, or whose calls may stop.
pub const BRANCH_WITHOUT: &str = "branch-without";
/// Its pool and that of the central site above stand in for each other.
pub const PAIRED: &str = "paired";
/// Its people connect through the Edge Servers of the central site above.
pub const SHARED: &str = "shared";
/// Calls leave over gateways, or a PBX.
pub const GATEWAY: &str = "gateway";
/// Calls leave over a SIP trunk of a carrier.
pub const SIP_TRUNK: &str = "sip-trunk";
/// One call an hour.
pub const LIGHT: &str = "light";
/// Two calls an hour.
pub const MEDIUM: &str = "medium";
/// Three calls an hour or more.
pub const HEAVY: &str = "heavy";

/// Something new, since Lync Server 2010: for the products before, no such figures were found, or others.
const SINCE_LYNC: Condition<'_> = Condition::All(&[SETS_UP, Condition::On(era::SINCE_2010)]);

const fn column(question: Question<'static>, required: bool) -> Column<'static> {
    Column { question, required }
}

const fn question(
    id: &'static str,
    topic: &'static str,
    text: &'static str,
    hint: &'static str,
    kind: Kind<'static>,
) -> Question<'static> {
    Question { id, topic, text, hint, kind, when: Condition::Always, assumed: None }
}

const fn one_of(choices: &'static [judge::Choice<'static>]) -> Kind<'static> {
    Kind::Choice { choices, unsure: false }
}

const TRUNKS: Kind<'_> =
    one_of(&[choice(GATEWAY, "Over gateways or a PBX", ""), choice(SIP_TRUNK, "Over a SIP trunk of a carrier", "")]);

pub(super) const SITES_QUESTION: Question<'_> = Question {
    when: SETS_UP,
    assumed: Some(Assumed::NoRows),
    ..question(
        SITES,
        "Sites",
        "At which sites are your people?",
        "A central site has servers; a branch has none, and belongs to the central site above it. The people of all sites together are those on your servers.",
        Kind::List {
            columns: &[
                column(question(NAME, "Name", "What is this site called?", "", Kind::Text { most: 60 }), true),
                column(
                    question(
                        PLACE,
                        "Kind",
                        "What is it?",
                        "",
                        one_of(&[
                            choice(CENTRAL, "A central site", "With servers of its own."),
                            choice(BRANCH, "A branch whose calls go on when its line fails", ""),
                            choice(
                                BRANCH_WITHOUT,
                                "A branch with a resilient line, or whose calls may stop",
                                "It takes no server.",
                            ),
                        ]),
                    ),
                    true,
                ),
                column(
                    question(
                        HOMED,
                        "People",
                        "How many people are there?",
                        "",
                        Kind::Number { least: 1, most: MOST_PEOPLE, unit: "people" },
                    ),
                    true,
                ),
                column(
                    question(
                        PAIRING,
                        "Pairing",
                        "Of a central site: do its pool and that of the central site above stand in for each other?",
                        "",
                        one_of(&[choice("alone", "No", ""), choice(PAIRED, "Yes, the two are paired", "")]),
                    ),
                    false,
                ),
                column(
                    question(
                        EDGES,
                        "Edge",
                        "Of a central site: where do its people connect from outside?",
                        "",
                        one_of(&[
                            choice("own", "Through Edge Servers of its own", ""),
                            choice(SHARED, "Through those of the central site above", ""),
                        ]),
                    ),
                    false,
                ),
                column(question(TRUNK, "Calls", "How do its calls leave?", "", TRUNKS), false),
            ],
            row: "site",
            least: 1,
            most: 1000,
        },
    )
};

pub(super) const TRUNK_QUESTION: Question<'_> = Question {
    when: SINCE_LYNC,
    assumed: Some(Assumed::Choice(GATEWAY)),
    ..question(TRUNK, "Calls", "How do calls to outside numbers leave?", "Sites can say otherwise.", TRUNKS)
};

pub(super) const ROLES_QUESTION: Question<'_> = Question {
    when: SETS_UP,
    assumed: Some(Assumed::None),
    ..question(
        ROLES,
        "Further roles",
        "Which of these do you want as well?",
        "None is needed to run the rest.",
        Kind::Choices {
            choices: &[
                choice(
                    Role::Director.id(),
                    "Director",
                    "It signs people in and keeps outside traffic away from the pools.",
                ),
                choice(Role::Archiving.id(), "Archiving", "What is written is kept."),
                choice(Role::Monitoring.id(), "Monitoring", "Calls and their quality are recorded."),
            ],
            none: "None of these",
            unsure: false,
        },
    )
};

pub(super) const LARGEST_MEETING_QUESTION: Question<'_> = Question {
    when: SETS_UP,
    assumed: Some(Assumed::Number(250)),
    ..question(
        LARGEST_MEETING,
        "Largest meeting",
        "How many people attend your largest meeting?",
        "Up to 250 meet in any pool.",
        Kind::Number { least: 2, most: 100_000, unit: "people" },
    )
};

const fn share(
    id: &'static str,
    topic: &'static str,
    text: &'static str,
    hint: &'static str,
    assumed: u64,
) -> Question<'static> {
    Question {
        when: SINCE_LYNC,
        assumed: Some(Assumed::Number(assumed)),
        ..question(id, topic, text, hint, Kind::Number { least: 0, most: 100, unit: "percent" })
    }
}

pub(super) const REMOTE_SHARE_QUESTION: Question<'_> = share(
    REMOTE_SHARE,
    "Connected from outside",
    "What share of the people is connected from outside at once?",
    "In percent; 30 in Microsoft's user model.",
    30,
);

pub(super) const CALLING_SHARE_QUESTION: Question<'_> = share(
    CALLING_SHARE,
    "Calling at once",
    "What share of the people with a telephone calls outside numbers at once, in the busiest hour?",
    "In percent; 12 in Microsoft's user model: 60 % of them make 4 calls of 3 minutes.",
    12,
);

pub(super) const BYPASS_SHARE_QUESTION: Question<'_> = share(
    BYPASS_SHARE,
    "Media bypass",
    "What share of those calls bypasses the Mediation Server?",
    "In percent; 65 in Microsoft's user model.",
    65,
);

pub(super) const TRAFFIC_QUESTION: Question<'_> = Question {
    when: SINCE_LYNC,
    assumed: Some(Assumed::Choice(MEDIUM)),
    ..question(
        TRAFFIC,
        "Telephone traffic",
        "How much do people telephone?",
        "It gives the ports of the gateways.",
        one_of(&[
            choice(LIGHT, "One outside call an hour", ""),
            choice(MEDIUM, "Two an hour", ""),
            choice(HEAVY, "Three an hour, or more", ""),
        ]),
    )
};
