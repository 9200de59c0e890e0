//! Skype for Business Server 2019: larger pools, and no Persistent Chat any more.

use judge::{Condition, Confidence, Date, Effect, Rule};

use super::{
    Cal, EdgeLoad, MediationLoad, Pool, ServerProduct, Sites, Sizes, Support, lync_server_2013, shared,
    skype_server_2015, some,
};
use crate::deployments::ON_SINCE_2019;
use crate::era::SINCE_2019;
use crate::features::Generation;
use crate::licences;
use crate::plans::Right::{Enterprise, Plus, Standard};
use crate::questions::{AIR_GAP, FACTORS, SOMEBODY_SPEAKS};
use crate::sources::*;

const fn fact<E: Copy>(
    id: &'static str,
    effect: E,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, E> {
    super::fact(SINCE_2019, id, effect, because, citations, confidence)
}

/// The datasheet.
pub static PRODUCT: ServerProduct = ServerProduct {
    generation: Generation::Skype2019,
    cal_name: "Skype for Business CAL",
    cals: &[
        Cal {
            right: Standard,
            user: &licences::SKYPE_2019_STANDARD_CAL,
            device: &licences::SKYPE_2019_STANDARD_DEVICE_CAL,
        },
        Cal {
            right: Enterprise,
            user: &licences::SKYPE_2019_ENTERPRISE_CAL,
            device: &licences::SKYPE_2019_ENTERPRISE_DEVICE_CAL,
        },
        Cal { right: Plus, user: &licences::SKYPE_2019_PLUS_CAL, device: &licences::SKYPE_2019_PLUS_DEVICE_CAL },
    ],
    standard_licence: &licences::SKYPE_2019,
    enterprise_licence: &licences::SKYPE_2019,
    roles: lync_server_2013::ROLES,
    sizes: SIZES,
    prerequisites: &shared::PREREQUISITES,
    office_web_apps: Some(lync_server_2013::OFFICE_WEB_APPS),
    client: skype_server_2015::CLIENT,
    outsiders: lync_server_2013::OUTSIDERS,
    fixtures: lync_server_2013::FIXTURES,
    notes: lync_server_2013::NOTES,
    support: fact(
        "s19-support",
        Support { ends: Date::of(2025, 10, 14) },
        "Mainstream support for Skype for Business Server 2019 until 9 January 2024, extended support until 14 October 2025; security updates bought apart until 31 October 2026.",
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

pub(super) const SIZES: Sizes = Sizes {
    pools: &[fact(
        "s19-pool-capacity",
        // Sixteen Front Ends of 6,660 people each would be a few more than the pool may hold.
        Pool {
            configuration: "",
            people: some(106_560),
            front_ends: some(16),
            holds: Some(106_000),
            most: 16,
            beside: &[],
        },
        "A Front End carries 6,660 people, a pool at most 106,000 on 16 Front Ends.",
        cite![
            CAPACITY_2019.at("Front End pool"),
            CAPACITY_2019.against("80,000 users on 16 servers", "it contradicts the two figures beside it"),
        ],
        Confidence::High,
    )],
    pool_floor: fact(
        "s19-pool-floor",
        3,
        "A pool has at least three Front Ends: one of two cannot be published any more.",
        cite![HIGH_AVAILABILITY.at("2019: pools of two Front Ends")],
        Confidence::High,
    ),
    floor_always: true,
    edge: Some(EdgeLoad {
        people: fact(
            "s19-edge-capacity",
            some(18_000),
            "One Edge Server carries 18,000 people connected from outside at once.",
            cite![CAPACITY_2019.at("Edge Server")],
            Confidence::High,
        ),
        remote_percent: REMOTE,
    }),
    chat: None,
    hardware: Some(fact(
        "s19-hardware",
        (),
        "The figures hold on hardware as Microsoft tested it. One document gives 32 GB and 64 GB of memory: plan 64 GB.",
        cite![CAPACITY_2019.at("tested hardware")],
        Confidence::Medium,
    )),
    too_few: None,
    several_pools: fact(
        "s19-several-pools",
        (),
        "One pool holds at most 16 Front Ends and 106,000 people, so there are several, each with its own database.",
        cite![CAPACITY_2019.at("Front End pool"), TOPOLOGY_BASICS.at("Back End instance")],
        Confidence::High,
    ),
    sites: &SITES,
    ..lync_server_2013::SIZES
};

static SITES: Sites = Sites {
    pairing: Some(fact(
        "s19-pool-pairing",
        53_000,
        "Each of two paired pools can carry the people of both, so an Enterprise pool homes at most 53,000. Pair one to one, like with like: edition, operating system, physical or virtual.",
        cite![CAPACITY_2019.at("paired pools"), DISASTER_RECOVERY.at("pairing of pools")],
        Confidence::High,
    )),
    branch: lync_server_2013::SITES.branch,
    mediation: Some(fact(
        "s19-mediation-calls",
        MediationLoad { beside: 200, alone: some(1_500) },
        "A Mediation Server of its own carries 1,500 calls at once that do not bypass it, 2,000 with hyper-threading; beside a Front End 200.",
        cite![CAPACITY_2019.at("Mediation Server")],
        Confidence::High,
    )),
    director: Some(fact(
        "s19-director-capacity",
        some(18_000),
        "A Director is optional and carries 18,000 people connected from outside at once.",
        cite![CAPACITY_2019.at("Director")],
        Confidence::High,
    )),
    large_meeting: Some(fact(
        "s19-large-meetings",
        3,
        "A meeting of 251 to 1,000 people takes a pool of its own that homes nobody, one such meeting at a time. The guide says two Front Ends, but a pool of two cannot be published: three.",
        cite![
            HIGH_AVAILABILITY.at("2019: pools of two Front Ends"),
            LARGE_MEETINGS.against("two Front End Servers", "such a pool cannot be published in 2019"),
        ],
        Confidence::Medium,
    )),
    records: lync_server_2013::SITES.records,
    records_inside: lync_server_2013::SITES.records_inside,
    ports: lync_server_2013::SITES.ports,
};

const REMOTE: Rule<'static, u64> = match lync_server_2013::SIZES.edge {
    Some(edge) => edge.remote_percent,
    // Never: Lync Server 2013 has a figure for it.
    None => lync_server_2013::SIZES.edge_floor,
};

const fn tells(
    id: &'static str,
    when: Condition<'static>,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
) -> Rule<'static> {
    Rule { when, ..fact(id, Effect::Tells(ON_SINCE_2019), because, citations, Confidence::High) }
}

const SPEAKS_WITH_A_CLOUD: Condition<'_> =
    Condition::All(&[SOMEBODY_SPEAKS, Condition::Not(&Condition::Is(FACTORS, AIR_GAP))]);

/// What is told to those who run this product or the next.
pub static TELLS: &[Rule<'static>] = &[
    tells(
        "s19-removed",
        Condition::Always,
        "Gone since Skype for Business Server 2019: Persistent Chat, the XMPP gateway, SQL mirroring (other ways of high availability remain) and the upgrade in place from 2015.",
        cite![REMOVED_2019.at("the list")],
    ),
    tells(
        "s19-voice-mail",
        SPEAKS_WITH_A_CLOUD,
        "Voice mail: an Exchange server of 2013 or 2016, as later ones have none, or Cloud Voicemail, which needs hybrid with Microsoft 365.",
        cite![REMOVED_2019.at("Exchange Unified Messaging"), CLOUD_VOICEMAIL.at("who can use it")],
    ),
    tells(
        "s19-mediation",
        SOMEBODY_SPEAKS,
        "Mediation is counted on the Front Ends, 200 calls at once on each without media bypass. Servers of its own are strongly recommended for a SIP trunk, and needed for more calls: no licence of the product, but Windows Server for each.",
        cite![CAPACITY_2019.at("Mediation Server"), MEDIATION.at("collocation, SIP trunking")],
    ),
    tells(
        "s19-cloud-answering",
        SPEAKS_WITH_A_CLOUD,
        "With hybrid, people on these servers can use Cloud Voicemail, cloud auto attendants and call queues; each attendant or queue takes a free resource account.",
        cite![CLOUD_VOICEMAIL.at("who can use it")],
    ),
];
