//! What decides since Skype for Business Server 2019: between servers without Persistent Chat, Teams without UCMA, and
//! both; and, at any time, where no cloud may be used.

use judge::{Citation, Condition, Confidence, Effect, Rule};

use super::lync::NOTHING_NEEDS_SERVERS;
use crate::deployments::{
    HYBRID_2019, HYBRID_SE, ON_PREMISES_2019, ON_PREMISES_SE, ONLINE, SKYPE_ONLINE, SPLIT, SPLIT_2015, TEAMS,
};
use crate::era;
use crate::questions::{
    AIR_GAP, CHAT, CONTROL, DOES, EVERYBODY_NEEDS_A_SERVER, FACTORS, GROUPS, NEEDS_A_SERVER, QUALITY, REGIONS,
    SOME_NEED_A_SERVER, SOMEBODY_CHATS, SOMEBODY_NEEDS_A_SERVER, THE_ORGANISATION_NEEDS_SERVERS, UCMA, YES,
};
use crate::sources::*;

const WITHOUT_ROOMS: &[&str] = &[ON_PREMISES_2019, ON_PREMISES_SE, SKYPE_ONLINE];
const HYBRIDS: &[&str] = &[HYBRID_2019, HYBRID_SE];
const CLOUD: &[&str] = &[TEAMS, SKYPE_ONLINE, HYBRID_2019, HYBRID_SE, ONLINE, SPLIT, SPLIT_2015];

const ON_BOTH_SIDES: Condition<'_> = Condition::All(&[NEEDS_A_SERVER, Condition::Is(DOES, CHAT)]);

const fn rule(
    id: &'static str,
    when: Condition<'static>,
    effect: Effect<'static>,
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> Rule<'static> {
    Rule { id, when, effect, because, citations, confidence: Confidence::High, valid: era::SINCE_2019 }
}

const fn less_sure(rule: Rule<'static>) -> Rule<'static> {
    Rule { confidence: Confidence::Medium, ..rule }
}

/// The rules that rule out or favour a deployment.
pub static RULES: &[Rule<'static>] = &[
    rule(
        "chat-needs-teams",
        SOMEBODY_CHATS,
        Effect::RulesOut(WITHOUT_ROOMS),
        "Persistent Chat is gone since Skype for Business Server 2019; in its place Microsoft names teams and channels in Teams.",
        cite![REMOVED_2019.at("Persistent Chat"), TOPOLOGY_BASICS.at("Persistent Chat: 2015 only")],
    ),
    rule(
        "ucma-needs-skype-servers",
        Condition::Is(UCMA, YES),
        Effect::RulesOut(&[TEAMS]),
        "Teams runs no applications built on UCMA: they need Skype for Business Server, or are written anew for Graph and Teams bots.",
        cite![TRUSTED_APPLICATIONS.at("trusted application servers"), GRAPH_CALLS.at("calls and meetings")],
    ),
    less_sure(rule(
        "admission-control-needs-servers",
        Condition::Is(FACTORS, QUALITY),
        Effect::RulesOut(&[TEAMS]),
        "Teams marks voice and video for QoS and limits them by site, but admits every call: only servers of your own refuse one for want of bandwidth. Where marking suffices, leave this unticked.",
        cite![
            ADMISSION_CONTROL.at("overview"),
            TEAMS_QOS.at("ports and marks"),
            NETWORK_ROAMING.at("limits by site"),
            GENERAL_KNOWLEDGE.at("no admission control in Teams"),
        ],
    )),
    less_sure(rule(
        "regions-need-skype-servers",
        Condition::Is(FACTORS, REGIONS),
        Effect::RulesOut(&[TEAMS]),
        "Teams has no servers of your own in several countries. Where data in a region and carriers by country suffice, leave this unticked: Teams has them.",
        cite![
            TEAMS_DATA.at("regions"),
            PSTN_CONNECTIVITY.at("the options compared"),
            LOCAL_CLOUD.at("servers on own hardware")
        ],
    )),
    less_sure(rule(
        "control-needs-skype-servers",
        Condition::Is(FACTORS, CONTROL),
        Effect::RulesOut(&[TEAMS]),
        "Teams updates itself every two weeks and blocks clients older than three months; your own servers leave you more say, though Subscription Edition must be kept up to date.",
        cite![TEAMS_UPDATES.at("how often; what is blocked"), SE_RELEASED.at("Modern Lifecycle")],
    )),
    Rule {
        valid: era::PLANS,
        ..rule(
            "air-gap-needs-servers",
            Condition::Is(FACTORS, AIR_GAP),
            Effect::RulesOut(CLOUD),
            "Without any cloud there are only servers of your own.",
            cite![LOCAL_CLOUD.at("disconnected operation")],
        )
    },
    less_sure(rule(
        "local-calls-need-servers",
        SOMEBODY_NEEDS_A_SERVER,
        Effect::RulesOut(&[TEAMS, SKYPE_ONLINE]),
        "Teams needs the Internet for every call; a maker's appliance saves only calls of desktop clients in a branch. Calls that must go on take servers of your own.",
        cite![BRANCH_TEAMS.at("what works while the Internet is down"), DIRECT_ROUTING.at("requirements")],
    )),
    less_sure(rule(
        "organisation-moves-everybody-to-servers",
        THE_ORGANISATION_NEEDS_SERVERS,
        Effect::RulesOut(HYBRIDS),
        "The whole organisation needs this, which people in Teams would lack: everybody is homed on servers.",
        cite![HYBRID_TEAMS.at("coexistence modes")],
    )),
    rule(
        "hybrid-person-on-both-sides",
        Condition::Any(&[ON_BOTH_SIDES, Condition::Some(GROUPS, &ON_BOTH_SIDES)]),
        Effect::RulesOut(HYBRIDS),
        "The same people need calls that only servers give and rooms that only Teams gives, but a person is homed on one side.",
        cite![HYBRID_TEAMS.at("coexistence modes"), REMOVED_2019.at("Persistent Chat")],
    ),
    rule(
        "hybrid-leaves-nobody-in-teams",
        EVERYBODY_NEEDS_A_SERVER,
        Effect::RulesOut(HYBRIDS),
        "Everybody needs what only servers give: nobody would be left in Teams.",
        cite![HYBRID_TEAMS.at("coexistence modes")],
    ),
    less_sure(rule(
        "hybrid-adds-nothing",
        NOTHING_NEEDS_SERVERS,
        Effect::RulesOut(HYBRIDS),
        "Nobody needs what only servers give, and hybrid adds no feature by itself.",
        cite![WHY_HYBRID.at("what a hybrid deployment brings, stated for 2013")],
    )),
    rule(
        "teams-is-simpler",
        NOTHING_NEEDS_SERVERS,
        Effect::Favours(TEAMS),
        "No reason for servers of your own is critical here, and Microsoft names Teams as the successor.",
        cite![SKYPE_RETIREMENT.at("Teams as the successor"), PHONE_FEATURES.at("the list")],
    ),
    KEEPS_THE_REST_IN_TEAMS,
    Rule { id: "hybrid-2019-keeps-the-rest-in-teams", effect: Effect::Favours(HYBRID_2019), ..KEEPS_THE_REST_IN_TEAMS },
];

const KEEPS_THE_REST_IN_TEAMS: Rule<'static> = rule(
    "hybrid-keeps-the-rest-in-teams",
    SOME_NEED_A_SERVER,
    Effect::Favours(HYBRID_SE),
    "Only some people need what servers give; the others can be in Teams, under the same domain.",
    cite![HYBRID_TEAMS.at("shared SIP address space")],
);
