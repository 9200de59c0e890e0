//! Skype for Business Server Subscription Edition: 2019 under a licence that lasts as long as it is paid.

use judge::{Condition, Confidence, Date, Effect, Rule};

use super::{Cal, Lasting, ServerProduct, Support, lync_server_2013, shared, skype_server_2015, skype_server_2019};
use crate::deployments::{
    HYBRID_SE, KEEP_2015, KEEP_2019, KEEP_LYNC_2010, KEEP_LYNC_2013, KEEP_OCS_2007, KEEP_OCS_2007_R2, ON_PREMISES_SE,
    ON_SE,
};
use crate::era::SINCE_SUBSCRIPTION;
use crate::features::Generation;
use crate::licences;
use crate::plans::Right::{Enterprise, Plus, Standard};
use crate::questions::{AIR_GAP, FACTORS};
use crate::sources::*;

const fn fact<E: Copy>(
    id: &'static str,
    effect: E,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, E> {
    super::fact(SINCE_SUBSCRIPTION, id, effect, because, citations, confidence)
}

/// The datasheet.
pub static PRODUCT: ServerProduct = ServerProduct {
    generation: Generation::SkypeSe,
    cal_name: "Skype for Business CAL",
    cals: &[
        Cal {
            right: Standard,
            user: &licences::SKYPE_SE_STANDARD_CAL,
            device: &licences::SKYPE_SE_STANDARD_DEVICE_CAL,
        },
        Cal {
            right: Enterprise,
            user: &licences::SKYPE_SE_ENTERPRISE_CAL,
            device: &licences::SKYPE_SE_ENTERPRISE_DEVICE_CAL,
        },
        Cal { right: Plus, user: &licences::SKYPE_SE_PLUS_CAL, device: &licences::SKYPE_SE_PLUS_DEVICE_CAL },
    ],
    standard_licence: &licences::SKYPE_SE,
    enterprise_licence: &licences::SKYPE_SE,
    roles: lync_server_2013::ROLES,
    sizes: skype_server_2019::SIZES,
    prerequisites: &shared::PREREQUISITES,
    office_web_apps: Some(lync_server_2013::OFFICE_WEB_APPS),
    client: skype_server_2015::CLIENT,
    outsiders: lync_server_2013::OUTSIDERS,
    fixtures: lync_server_2013::FIXTURES,
    notes: lync_server_2013::NOTES,
    support: fact(
        "se-support",
        Support { ends: Date::of(2035, 12, 31) },
        "Subscription Edition has no end of support yet, and none before 31 December 2035, but must be kept up to date; an announced update blocks working beside 2015 and 2019.",
        cite![LOCAL_CLOUD.at("Modern Lifecycle"), SE_RELEASED.at("Modern Lifecycle"),],
        Confidence::Medium,
    ),
    condition: Some(Lasting {
        condition: fact(
            "se-condition",
            (),
            "Verify before you buy: Subscription Edition may run only while Software Assurance is in force on every server licence and CAL, or everybody who uses it has a qualifying subscription such as Microsoft 365 E3 or E5. Microsoft says so of Exchange Server SE; here it is our inference.",
            cite![
                EXCHANGE_SE.at("what Exchange Server SE requires"),
                PRODUCT_TERMS.at("Skype for Business Server SE, its CALs and the Plus CAL subscription"),
            ],
            Confidence::Medium,
        ),
        assurance: fact(
            "assurance-brings-se",
            (),
            "Software Assurance in force when Subscription Edition came out on 1 July 2025 brings it: while it is renewed, servers and CALs under it need not be bought again.",
            cite![
                USER_CAL.at("Software Assurance: new versions released in its term"),
                EXCHANGE_SE.at("licences with Software Assurance"),
            ],
            Confidence::Medium,
        ),
    }),
    plans_stand_in: true,
    in_suites: true,
    carries_over: true,
};

const fn tells(
    id: &'static str,
    whom: &'static [&'static str],
    when: Condition<'static>,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
    confidence: Confidence,
) -> Rule<'static> {
    Rule { when, ..fact(id, Effect::Tells(whom), because, citations, confidence) }
}

/// What is told to those who run it, or could.
pub static TELLS: &[Rule<'static>] = &[
    tells(
        "se-upgrade-path",
        &[
            ON_PREMISES_SE,
            HYBRID_SE,
            KEEP_2019,
            KEEP_2015,
            KEEP_LYNC_2013,
            KEEP_LYNC_2010,
            KEEP_OCS_2007_R2,
            KEEP_OCS_2007,
        ],
        Condition::Always,
        "Skype for Business Server 2019 is upgraded in place to Subscription Edition; 2015 only side by side, on new servers. Verify: older systems move to one of them first.",
        cite![
            IN_PLACE.at("in place from 2019"),
            SE_RELEASED.against("in place from 2015 too", "Microsoft's own text speaks of 2019 alone"),
            GENERAL_KNOWLEDGE.at("systems before 2015"),
        ],
        Confidence::Medium,
    ),
    tells(
        "se-air-gap",
        &[ON_PREMISES_SE, HYBRID_SE],
        Condition::Is(FACTORS, AIR_GAP),
        "Without any cloud there is no voice mail from Microsoft (a third party's takes its place), no Teams, no Persistent Chat; subscriptions in place of licences must be confirmed from time to time: verify, or buy licences with Software Assurance. Partners sell Microsoft 365 Local for disconnected sites since 24 February 2026.",
        cite![
            CLOUD_VOICEMAIL.at("who can use it"),
            REMOVED_2019.at("Persistent Chat; Exchange Unified Messaging"),
            LOCAL_CLOUD.at("disconnected operation"),
            GENERAL_KNOWLEDGE.at("confirming subscriptions"),
        ],
        Confidence::Medium,
    ),
    tells(
        "se-clients-and-rooms",
        ON_SE,
        Condition::Always,
        "The clients of 2016 and 2019 are supported until 14 October 2025, that of LTSC 2021 until 13 October 2026. Verify that yours is that of LTSC 2024, which we hold is supported. Teams Rooms cannot sign in to Skype for Business Server since 1 October 2023.",
        cite![
            LIFE_CYCLE.at("Skype for Business 2016, 2019 and LTSC 2021"),
            ROOMS_END.at("1 October 2023"),
            GENERAL_KNOWLEDGE.at("the client of LTSC 2024")
        ],
        Confidence::Medium,
    ),
];
