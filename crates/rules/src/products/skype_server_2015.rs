//! Skype for Business Server 2015: Lync Server 2013 under another name, as far as licences and capacities go.

use judge::{Condition, Confidence, Date, Effect, Rule};

use super::{Cal, Client, ServerProduct, Support, lync_server_2013, shared};
use crate::deployments::{KEEP_2015, ON_PREMISES_2015, ON_SKYPE, SPLIT_2015};
use crate::era::SINCE_SKYPE;
use crate::features::Generation;
use crate::licences;
use crate::plans::Right::{Enterprise, Plus, Standard};
use crate::questions::SOMEBODY_SPEAKS;
use crate::sources::*;

const fn fact<E: Copy>(
    id: &'static str,
    effect: E,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, E> {
    super::fact(SINCE_SKYPE, id, effect, because, citations, confidence)
}

/// The datasheet.
pub static PRODUCT: ServerProduct = ServerProduct {
    generation: Generation::Skype2015,
    cal_name: "Skype for Business CAL",
    cals: &[
        Cal {
            right: Standard,
            user: &licences::SKYPE_2015_STANDARD_CAL,
            device: &licences::SKYPE_2015_STANDARD_DEVICE_CAL,
        },
        Cal {
            right: Enterprise,
            user: &licences::SKYPE_2015_ENTERPRISE_CAL,
            device: &licences::SKYPE_2015_ENTERPRISE_DEVICE_CAL,
        },
        Cal { right: Plus, user: &licences::SKYPE_2015_PLUS_CAL, device: &licences::SKYPE_2015_PLUS_DEVICE_CAL },
    ],
    standard_licence: &licences::SKYPE_2015,
    enterprise_licence: &licences::SKYPE_2015,
    roles: lync_server_2013::ROLES,
    sizes: lync_server_2013::SIZES,
    prerequisites: &shared::PREREQUISITES,
    office_web_apps: Some(lync_server_2013::OFFICE_WEB_APPS),
    client: CLIENT,
    outsiders: lync_server_2013::OUTSIDERS,
    fixtures: lync_server_2013::FIXTURES,
    notes: lync_server_2013::NOTES,
    support: fact(
        "s15-support",
        Support { ends: Date::of(2025, 10, 14) },
        "Mainstream support for Skype for Business Server 2015 until 13 October 2020, extended support until 14 October 2025; security updates bought apart until 31 October 2026.",
        cite![
            LIFE_CYCLE.at("end of support"),
            EXTENDED_UPDATES.at("period 1 until 14 April, period 2 until 31 October 2026"),
            EXTENDED_UPDATES.against("July 2025: no extension beyond April 2026", "it was extended once"),
        ],
        Confidence::High,
    ),
    condition: None,
    plans_stand_in: true,
    in_suites: true,
    carries_over: true,
};

pub(super) const CLIENT: Client = Client {
    licence: &licences::SKYPE_CLIENT,
    for_everybody: false,
    why: fact(
        "s15-client-for-voice",
        (),
        "The free basic client lacks Enterprise Voice: to call from a computer takes the full Skype for Business client, from Office Professional Plus, a plan with Office, or on its own.",
        cite![CLIENTS.at("Lync Basic 2013, before it was renamed")],
        Confidence::Medium,
    ),
    unless: fact(
        "s15-client-not-on-desk-phones",
        (),
        "Verify: we hold that whoever speaks only on a desk phone needs no client.",
        cite![GENERAL_KNOWLEDGE.at("desk phones")],
        Confidence::Low,
    ),
    depends_on: "none for people who speak only on a desk phone",
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

/// What is told to those who run Skype for Business Server.
pub static TELLS: &[Rule<'static>] = &[
    tells(
        "s15-cals-owned",
        ON_SKYPE,
        Condition::Always,
        "Enter CALs that you own under “Licences owned”: those of the same version count, and older ones whose Software Assurance was in force when it came out.",
        cite![
            USER_CAL.at("CALs and versions"),
            EQUIVALENCY.at("suites count for a new version if bought after its release, or with SA in force then"),
        ],
        Confidence::Medium,
    ),
    tells(
        "s15-voice-mail",
        &[ON_PREMISES_2015, SPLIT_2015, KEEP_2015],
        SOMEBODY_SPEAKS,
        "Voice mail takes an Exchange server up to 2016 with an Exchange Standard and Enterprise CAL for each person, or Exchange Online Plan 2 until 28 February 2020, then Cloud Voicemail by hybrid.",
        cite![UM_CALS.at("Enterprise CAL"), CLOUD_VOICEMAIL.at("retirement of Exchange Unified Messaging Online"),],
        Confidence::Medium,
    ),
];
