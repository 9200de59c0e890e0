//! What is bought apart where no plan brings it, wherever people live.

use judge::{Confidence, Date, Period, Rule};

use super::fact;
use crate::era::{PLANS, SINCE_CLOUD_PBX};
use crate::licences::{self, Licence};
use crate::plans::Right;
use crate::sources::*;

/// One item that gives a right of its own.
#[derive(Clone, Copy, Debug)]
pub struct Apart {
    /// What it gives.
    pub right: Right,
    /// What is bought, and why.
    pub rule: Rule<'static, &'static Licence>,
}

/// All of them.
pub static BOUGHT_APART: &[Apart] = &[
    Apart {
        right: Right::Office,
        rule: fact(
            PLANS,
            "office-apart",
            &licences::OFFICE,
            "No plan in this way brings Office: it is bought apart; Office Professional Plus includes the full Lync client.",
            cite![CLIENTS.at("Lync 2013: setup is part of Office"), UC_SORTED.at("client licences")],
            Confidence::Medium,
        ),
    },
    Apart {
        right: Right::Mailbox,
        rule: fact(
            PLANS,
            "mailbox-apart",
            &licences::EXCHANGE_ONLINE,
            "Verify: no plan in this way brings the mailbox: an Exchange Online plan is bought apart, for voice mail Plan 2.",
            cite![GENERAL_KNOWLEDGE.at("Exchange Online was sold on its own")],
            Confidence::Low,
        ),
    },
    add_on(
        Right::OnlineVoice,
        "teams-phone-add-on",
        &licences::TEAMS_PHONE,
        "The plan brings no outside calls: Teams Phone Standard is added for each person who calls.",
    ),
    add_on(
        Right::OnlineDialIn,
        "audio-conferencing-add-on",
        &licences::AUDIO_CONFERENCING,
        "The plan brings no dial-in numbers: Audio Conferencing is added for each organiser.",
    ),
    add_on(
        Right::CallingPlan,
        "calling-plan-add-on",
        &licences::CALLING_PLAN,
        "No plan brings a Calling Plan: it is added for each person who calls.",
    ),
    TEAMS_ON_TOP,
];

const fn add_on(right: Right, id: &'static str, licence: &'static Licence, because: &'static str) -> Apart {
    let said = cite![TEAMS_ADD_ONS.at("add-ons"), CALLING_LICENCES.at("add-ons")];
    Apart { right, rule: fact(SINCE_CLOUD_PBX, id, licence, because, said, Confidence::High) }
}

/// Teams for a suite that comes without it.
const TEAMS_ON_TOP: Apart = Apart {
    right: Right::Teams,
    rule: fact(
        Period { from: Some(Date::of(2023, 10, 1)), ..PLANS },
        "teams-on-top",
        &licences::TEAMS_ENTERPRISE,
        "The suite comes without Teams: Teams Enterprise is added for each person.",
        cite![NO_TEAMS_SUITES.at("suites without Teams, and Teams Enterprise")],
        Confidence::Medium,
    ),
};
