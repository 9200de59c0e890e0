//! Skype for Business Online: Lync Online under another name, and from December 2015 with outside calls.

use judge::{Condition, Confidence, Effect, Rule};

use super::lync_online::{BASE, MEETINGS};
use super::{Service, ServiceActivity};
use crate::deployments::{SKYPE_ONLINE, SPLIT_2015};
use crate::era::SINCE_CLOUD_PBX;
use crate::plans::Right::{self, CallingPlan, OnlineDialIn, OnlineMeetings, OnlineVoice};
use crate::questions::{CALLING_PLAN, CARRIER, DIAL_IN, DOES, SPEAKS};
use crate::sources::*;

/// The datasheet.
pub static SERVICE: Service = Service {
    name: "Skype for Business Online",
    activities: &[BASE, MEETINGS, voice("online-voice", &[OnlineMeetings, OnlineVoice]), DIALLING_IN, PLAN_CALLS],
    devices: None,
};

/// Outside calls, on top of these rights.
pub(super) const fn voice(id: &'static str, rights: &'static [Right]) -> ServiceActivity {
    Rule {
        id,
        when: SPEAKS,
        effect: rights,
        because: "Whoever calls outside numbers online needs Teams Phone Standard (Phone System, at first Cloud PBX): in E5, A5 and G5, else an add-on for each person.",
        citations: cite![E5_FAQ.at("Cloud PBX"), TEAMS_ADD_ONS.at("Phone System"), CALLING_LICENCES.at("Teams Phone"),],
        confidence: Confidence::High,
        valid: SINCE_CLOUD_PBX,
    }
}

/// Dial-in numbers.
pub(super) const DIALLING_IN: ServiceActivity = Rule {
    id: "online-dial-in",
    when: Condition::Is(DOES, DIAL_IN),
    effect: &[OnlineDialIn],
    because: "Dial-in numbers online take Audio Conferencing (at first PSTN Conferencing) for each organiser: in E5, else an add-on, free in one form today. Callers and attendees need nothing.",
    citations: cite![
        E_PLANS.at("Audio Conferencing for each organiser"),
        TEAMS_ADD_ONS.at("Audio Conferencing"),
        CALLING_LICENCES.at("Audio Conferencing with dial-out to the USA and Canada")
    ],
    confidence: Confidence::High,
    valid: SINCE_CLOUD_PBX,
};

/// Microsoft as the carrier.
pub(super) const PLAN_CALLS: ServiceActivity = Rule {
    id: "online-calling-plan",
    when: Condition::All(&[SPEAKS, Condition::Is(CARRIER, CALLING_PLAN)]),
    effect: &[CallingPlan],
    because: "Where Microsoft is the carrier, each person who calls needs a Calling Plan, not in E5. Operator Connect and Direct Routing take a contract with the carrier instead.",
    citations: cite![TEAMS_ADD_ONS.at("Calling Plans"), PSTN_CONNECTIVITY.at("the options compared")],
    confidence: Confidence::High,
    valid: SINCE_CLOUD_PBX,
};

/// What is told to those who use it.
pub static TELLS: &[Rule<'static>] = &[Rule {
    id: "online-own-carrier",
    when: Condition::Is(CARRIER, "own-carrier"),
    effect: Effect::Tells(&[SKYPE_ONLINE, SPLIT_2015]),
    because: "Your own carrier takes Cloud Connector Edition, free software on servers of yours, with a session border controller, only where no Skype for Business Server runs; such servers take their own trunks. Who needs response groups or group pickup stays on premises.",
    citations: cite![
        TELEPHONY.at("Cloud Connector Edition"),
        TOPOLOGY_2016.at("calling plans or local break-out; response groups")
    ],
    confidence: Confidence::Medium,
    valid: SINCE_CLOUD_PBX,
}];
