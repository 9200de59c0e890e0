//! Lync Server 2013: what takes a server licence, capacities, the client, people outside, phones and rooms.
//!
//! What the products after it have not changed, they take from here.

use judge::{Condition, Confidence, Date, Effect, Period, Range, Rule};

use super::{
    Branch, Cal, Chat, ChatPool, Client, EdgeLoad, Edition, Fixture, MediationLoad, Notes, OutsiderTerms, Outsiders,
    Pool, Role, ServerProduct, Sites, Sizes, Spare, StandardEdition, Support, TakesLicences, shared, sites, some,
};
use crate::deployments::{
    KEEP_2015, KEEP_2019, KEEP_LYNC_2013, KEEP_SE, ON_PREMISES, ON_SINCE_2013, ON_UNTIL_2015, SPLIT,
};
use crate::era::SINCE_2013;
use crate::features::Generation;
use crate::licences;
use crate::plans::Right::{Enterprise, Plus, Standard};
use crate::questions::{FACTORS, KEEPS, OUTSIDE, REGIONS, SOMEBODY_SPEAKS, YES};
use crate::sources::*;

const fn fact<E: Copy>(
    id: &'static str,
    effect: E,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, E> {
    super::fact(SINCE_2013, id, effect, because, citations, confidence)
}

/// The datasheet.
pub static PRODUCT: ServerProduct = ServerProduct {
    generation: Generation::Lync2013,
    cal_name: "Lync CAL",
    cals: CALS,
    standard_licence: &licences::LYNC_SERVER_2013,
    enterprise_licence: &licences::LYNC_SERVER_2013,
    roles: ROLES,
    sizes: SIZES,
    prerequisites: &shared::PREREQUISITES,
    office_web_apps: Some(OFFICE_WEB_APPS),
    client: CLIENT,
    outsiders: OUTSIDERS,
    fixtures: FIXTURES,
    notes: NOTES,
    support: fact(
        "l13-support",
        Support { ends: Date::of(2023, 4, 11) },
        "Mainstream support for Lync Server 2013 until 10 April 2018, extended support until 11 April 2023.",
        cite![LIFE_CYCLE.at("end of support")],
        Confidence::High,
    ),
    condition: None,
    plans_stand_in: true,
    in_suites: false,
    carries_over: false,
};

const CALS: &[Cal] = &[
    Cal { right: Standard, user: &licences::STANDARD_CAL, device: &licences::STANDARD_DEVICE_CAL },
    Cal { right: Enterprise, user: &licences::ENTERPRISE_CAL, device: &licences::ENTERPRISE_DEVICE_CAL },
    Cal { right: Plus, user: &licences::PLUS_CAL, device: &licences::PLUS_DEVICE_CAL },
];

pub(super) const ROLES: &[Rule<'static, TakesLicences>] = &[
    fact(
        "l13-front-end-licence",
        TakesLicences { roles: &[Role::FrontEnd], edition: None, each: Range::exactly(1) },
        "Every running Front End, physical or virtual, takes one server licence: one SKU for both editions.",
        cite![
            MYTHS.at("Myth 1: a pool of three takes 3, of six 6"),
            IT_PROS.at("licensing guide: server licences for every Front End besides CALs"),
            EXPERTS_LAB.at("each running instance"),
            LICENSING_GUIDE.at("contents, 2.1 One Server License"),
            POOL_PAIRING.at("paired pools are both active"),
            SERVER_ROLES.at("Standard Edition server; Front End Server"),
            LICENSING_2010.at("each running instance, also of a cluster"),
            UNLEASHED.against("Standard and Enterprise server licences", "its editions of 2010 were no longer sold"),
        ],
        Confidence::High,
    ),
    fact(
        "l13-other-roles-free",
        TakesLicences {
            roles: &[
                Role::BackEnd,
                Role::Edge,
                Role::Director,
                Role::Mediation,
                Role::PersistentChat,
                Role::Archiving,
                Role::Monitoring,
                Role::WebAccess,
                Role::AvConferencing,
                Role::WebConferencing,
                Role::ApplicationSharing,
                Role::WebComponents,
                Role::OfficeWebApps,
            ],
            edition: None,
            each: Range::ZERO,
        },
        "No other role takes a server licence: not Edge, Director, Mediation, Persistent Chat, nor the database.",
        cite![
            MYTHS.at("Myth 1: a pool of three takes 3, of six 6"),
            UC_SORTED.at("all other roles"),
            UC_LABS.at("Front End service only"),
            PRODUCT_TERMS.at("additional software"),
            UNLEASHED.against(
                "one licence for each Edge, Persistent Chat, Mediation",
                "it repeats the rule of 2010, and Microsoft says Front End only"
            ),
            ASSET_MANAGEMENT
                .against("every instance, whatever its role", "most sources, and Microsoft, say Front End only"),
        ],
        Confidence::High,
    ),
    fact(
        "l13-branch-appliance",
        TakesLicences { roles: &[Role::BranchAppliance], edition: None, each: Range::ZERO },
        "A Survivable Branch Appliance comes from its maker with Windows and server licences: nothing to buy.",
        cite![UC_LABS.at("Survivable Branch Appliance"), BRANCH_SITES.at("appliances and servers")],
        Confidence::Medium,
    ),
    fact(
        "l13-branch-server",
        TakesLicences { roles: &[Role::BranchServer], edition: Some(Edition::Standard), each: Range::exactly(1) },
        "A Survivable Branch Server registers people as a Front End does: one licence. The author who says so calls it not fully clear.",
        cite![UC_LABS.at("Survivable Branch Server"), EXPERTS_LAB.at("each running instance")],
        Confidence::Medium,
    ),
];

pub(super) const SIZES: Sizes = Sizes {
    standard: fact(
        "l13-standard-edition",
        StandardEdition { people: some(2_500), failed_over: Some(5_000) },
        "A Standard Edition server is meant for 2,500 people; the survivor of a pair carries up to 5,000.",
        cite![CAPACITY.at("Standard Edition servers"), CAPACITY_SKYPE.at("the same figures")],
        Confidence::High,
    ),
    pools: &[fact(
        "l13-pool-capacity",
        Pool { configuration: "", people: some(80_000), front_ends: some(12), holds: None, most: 12, beside: &[] },
        "A full Enterprise pool carries 80,000 people on 12 Front Ends: we count people × 12 ÷ 80,000, over all pools.",
        cite![
            CAPACITY.at("summary"),
            REFERENCE_SFB.at("20,000 users: three Front End Servers"),
            CAPACITY.against(
                "6,660 users for each Front End Server",
                "it gives 4, 7 and 13 where the documents use 3, 6 and 12"
            ),
        ],
        Confidence::High,
    )],
    on_virtual_machines: None,
    pool_floor: fact(
        "l13-pool-floor",
        3,
        "A pool that must survive the loss of a Front End should have at least three, as Microsoft recommends: each person's data is on three.",
        cite![
            FRONT_ENDS.at("minimum of three Front End Servers"),
            HIGH_AVAILABILITY.at("Planning for the management of Front End pools"),
        ],
        Confidence::High,
    ),
    floor_always: false,
    spare: fact(
        "l13-spare-front-end",
        Spare::ForFullPerformance(1),
        "To keep full performance after a failure, one Front End more than the load needs: 30,000 people take 6 instead of 5.",
        cite![CAPACITY.at("example of 30,000 users")],
        Confidence::High,
    ),
    edge: Some(EdgeLoad {
        people: fact(
            "l13-edge-capacity",
            some(12_000),
            "One Edge Server carries 12,000 people connected from outside at once.",
            cite![CAPACITY.at("Edge Server")],
            Confidence::High,
        ),
        remote_percent: fact(
            "l13-remote-share",
            30,
            "Assumed: 30 % of the people are connected from outside at once, as in Microsoft's user model.",
            cite![USER_MODELS.at("remote access: 30 % of users")],
            Confidence::Medium,
        ),
    }),
    edge_floor: fact(
        "l13-edge-floor",
        2,
        "Two Edge Servers survive the failure of one.",
        cite![CAPACITY.at("Edge Server")],
        Confidence::High,
    ),
    chat: Some(Chat {
        pool: fact(
            "l13-chat-capacity",
            ChatPool { people: Some(some(20_000)), most_servers: 4 },
            "A Persistent Chat Server of its own carries 20,000 active people; we count all who use it as active.",
            cite![CHAT_CAPACITY.at("four active and four standby servers in a pool")],
            Confidence::High,
        ),
        too_many: Some(fact(
            "l13-chat-too-many",
            (),
            "A Persistent Chat pool has at most 4 active servers for 80,000 people. More take several: ask whether all are active at once.",
            cite![CHAT_CAPACITY.at("four active and four standby servers in a pool")],
            Confidence::High,
        )),
        standby: Some(fact(
            "l13-chat-standby",
            (),
            "A Persistent Chat Server of its own has no stand-in here. To survive its failure, add a standby server for each active one: no licence of the product, but Windows Server for each.",
            cite![CHAT_CAPACITY.at("four active and four standby servers in a pool")],
            Confidence::Medium,
        )),
        shares_standard: Some(fact(
            "l13-chat-shares-standard",
            (),
            "Persistent Chat may run on a Standard Edition server, never on a Front End of an Enterprise pool.",
            cite![
                COLLOCATION_STANDARD.at("Persistent Chat"),
                COLLOCATION_ENTERPRISE.at("Persistent Chat"),
                TOPOLOGY_BASICS.at("collocation"),
            ],
            Confidence::High,
        )),
    }),
    mediation: None,
    av: None,
    hardware: Some(fact(
        "l13-hardware",
        (),
        "The figures hold on hardware as Microsoft tested it: two processors of six cores at 2.26 GHz with hyper-threading, 32 GB of memory, eight disks of 10,000 turns or solid-state, two network ports of 1 Gbps. What has less, virtual or not, carries fewer people.",
        cite![CAPACITY.at("tested hardware")],
        Confidence::High,
    )),
    too_few: Some(fact(
        "l13-too-few-front-ends",
        (),
        "Microsoft advises against Enterprise pools of one or two Front Ends: take three, or pairs of Standard Edition.",
        cite![
            FRONT_ENDS.at("pools with two Front End Servers"),
            HIGH_AVAILABILITY.at("one or two servers: Standard Edition"),
        ],
        Confidence::High,
    )),
    standard_alone: fact(
        "l13-pair-advised",
        (),
        "Microsoft always advises Standard Edition servers in pairs: a pair survives the failure of one, one alone does not.",
        cite![CAPACITY.at("Standard Edition servers")],
        Confidence::High,
    ),
    several_pools: fact(
        "l13-several-pools",
        (),
        "One pool holds at most 12 Front Ends and 80,000 people, so there are several, each with its own database.",
        cite![CAPACITY.at("summary"), TOPOLOGY_BASICS.at("Back End instance"),],
        Confidence::High,
    ),
    sites: &BEYOND,
};

static BEYOND: Sites = SITES;

pub(super) const SITES: Sites = Sites {
    pairing: Some(fact(
        "l13-pool-pairing",
        40_000,
        "Each of two paired pools can carry the people of both, so an Enterprise pool homes at most 40,000. Pair one to one, like with like: edition, operating system, physical or virtual.",
        cite![
            CAPACITY.at("paired pools"),
            DISASTER_RECOVERY.at("pairing of pools"),
            REFERENCE_SFB.at("20,000 and 20,000 users, paired: six Front End Servers each"),
        ],
        Confidence::High,
    )),
    branch: Some(fact(
        "l13-branch-sites",
        Branch { from: 25, appliance: 1_000, most: 2_000 },
        "To keep a branch's calls while its line is down takes nothing below 25 people, one Survivable Branch Appliance up to 1,000, two, or one Survivable Branch Server with its licence, up to 2,000; we count appliances. More people take a pair of Standard Edition servers.",
        cite![
            BRANCH_SITES.at("appliances and servers"),
            BRANCH_SITES.against("another page of 2012: 1,000 to 5,000 for the server", "it is older and says less"),
        ],
        Confidence::High,
    )),
    mediation: Some(fact(
        "l13-mediation-calls",
        MediationLoad { beside: 150, alone: some(1_100) },
        "A Mediation Server of its own carries 1,100 calls at once that do not bypass it, 1,500 with hyper-threading; beside a Front End 150.",
        cite![CAPACITY.at("Mediation Server"), MEDIATION.against("about 1,000 calls", "it is the older, round figure"),],
        Confidence::High,
    )),
    director: Some(fact(
        "l13-director-capacity",
        some(12_000),
        "A Director is optional and carries 12,000 people connected from outside at once; two survive the failure of one.",
        cite![CAPACITY.at("Director")],
        Confidence::High,
    )),
    records: &[],
    records_inside: Some(fact(
        "l13-archiving-monitoring-inside",
        (),
        "Archiving and Monitoring run on every Front End and take only databases: 57 KB a person and day for archiving, 77 KB for monitoring.",
        cite![CAPACITY.at("Archiving and Monitoring; database storage")],
        Confidence::High,
    )),
    large_meeting: Some(fact(
        "l13-large-meetings",
        2,
        "A meeting of 251 to 1,000 people takes a pool of its own that homes nobody, one such meeting at a time, of two Front Ends; several at once take several pools. No pool holds a larger one.",
        cite![CAPACITY.at("meetings of more than 250 people"), LARGE_MEETINGS.at("dedicated pool"),],
        Confidence::High,
    )),
    ports: Some(sites::PORTS),
};

pub(super) const OFFICE_WEB_APPS: Rule<'static, ()> = fact(
    "office-web-apps-for-slides",
    (),
    "Showing PowerPoint in a meeting takes at least one Office Web Apps Server (Office Online Server since 2016) on a Windows Server of its own. Whether it must be bought we found in no source: verify.",
    cite![REFERENCE_SFB.at("Office Web Apps Server"), GENERAL_KNOWLEDGE.at("Office Web Apps Server"),],
    Confidence::Low,
);

const CLIENT: Client = Client {
    licence: &licences::LYNC_CLIENT,
    for_everybody: false,
    why: fact(
        "client-for-voice",
        (),
        "Lync Basic lacks Enterprise Voice: to call from a computer takes the full Lync 2013 client, from Office Professional Plus, E3 or E4, or on its own.",
        cite![CLIENTS.at("Lync Basic 2013"), UC_SORTED.at("client licences"),],
        Confidence::High,
    ),
    unless: fact(
        "client-not-on-desk-phones",
        (),
        "Verify: we hold that whoever speaks only on a desk phone needs no client.",
        cite![GENERAL_KNOWLEDGE.at("desk phones")],
        Confidence::Low,
    ),
    depends_on: "none for people who speak only on a desk phone",
};

pub(super) const OUTSIDERS: Outsiders = Outsiders {
    guests: fact(
        "l13-guests",
        OutsiderTerms::Nothing,
        "Guests without an account need nothing.",
        cite![R2_CHANGE.at("unauthenticated access"), LICENSING_GUIDE.at("contents, 3.2.2")],
        Confidence::High,
    ),
    with_account: fact(
        "l13-outsiders-included",
        OutsiderTerms::Nothing,
        "People outside with an account of yours need no CAL: each server licence includes the former External Connector.",
        cite![LICENSING_GUIDE.at("contents, 2.2 External Connector"), PRODUCT_TERMS.at("external users")],
        Confidence::High,
    ),
};

pub(super) const FIXTURES: &[Rule<'static, Fixture>] = &[
    fact(
        "l13-shared-phones",
        Fixture { kind: "shared-phone", name: "Shared phones", rights: &[Standard, Plus] },
        "A phone used mainly by people without a user CAL takes Standard and Plus device CALs, any other nothing. Phones are no user accounts, so not among the people counted.",
        cite![
            COMMON_AREA.at("Lync 2013 Licensing Guide, 6.1.1, cut short"),
            COMMON_AREA_PHONES.at("contact objects"),
            ROOM_LICENSES.at("a phone number takes Plus"),
        ],
        Confidence::Medium,
    ),
    fact(
        "l13-analog-phones",
        Fixture { kind: "analog-phone", name: "Analog phones and fax", rights: &[Standard, Plus] },
        "Analog phones and fax used mainly by people without a user CAL take Standard and Plus device CALs.",
        cite![PEI_BASICS.at("Plus CAL: analog devices"), COMMON_AREA.at("Lync 2013 Licensing Guide, 6.1.1, cut short")],
        Confidence::Medium,
    ),
    fact(
        "l13-room-joins",
        Fixture { kind: "room-join", name: "Rooms that join meetings", rights: &[Standard] },
        "A room system that joins scheduled meetings takes a Standard device CAL.",
        cite![
            ROOM_LICENSES.at("Skype for Business Server, best evidence for 2013"),
            CONTRACT_LIST.against("Enterprise: room systems", "the later table tells joining from starting meetings"),
        ],
        Confidence::Medium,
    ),
    fact(
        "l13-room-hosts",
        Fixture { kind: "room-host", name: "Rooms that start meetings", rights: &[Standard, Enterprise] },
        "A room system that also starts meetings, or dials out from them, takes Standard and Enterprise device CALs.",
        cite![
            ROOM_LICENSES.at("Skype for Business Server, best evidence for 2013"),
            CONTRACT_LIST.at("Enterprise: room systems"),
            LICENSING_GUIDE_NOVEMBER.at("contents, 2.4 Lync Room Systems"),
        ],
        Confidence::Medium,
    ),
    fact(
        "l13-room-number",
        Fixture { kind: "room-number", name: "Rooms with a telephone number", rights: &[Standard, Plus] },
        "A room system with a telephone number takes Standard and Plus device CALs.",
        cite![ROOM_LICENSES.at("Skype for Business Server, best evidence for 2013")],
        Confidence::Medium,
    ),
    fact(
        "l13-room-hosts-number",
        Fixture {
            kind: "room-host-number",
            name: "Rooms with a number that start meetings",
            rights: &[Standard, Enterprise, Plus],
        },
        "A room system with a telephone number that starts meetings takes Standard, Enterprise and Plus device CALs.",
        cite![ROOM_LICENSES.at("Skype for Business Server, best evidence for 2013")],
        Confidence::Medium,
    ),
];

pub(super) const NOTES: Notes = Notes {
    without_enterprise: &[
        fact(
            "l13-cals-not-enforced",
            (),
            "CALs are not enforced: in a fresh installation everybody may host meetings. Close the global conferencing policy for those without the Enterprise CAL.",
            cite![
                STANDARD_CAL_2.at("places of enforcement"),
                CAL_CAPABILITIES.at("opening"),
                CAL_POLICIES.at("conferencing policies"),
            ],
            Confidence::High,
        ),
        fact(
            "l13-presenters",
            (),
            "With the Standard CAL alone people may attend meetings, and be made presenter in those that somebody with Enterprise started.",
            cite![EXPERTS_LAB.at("Standard CAL"), LICENSE_REVIEW.at("presenter rights broadened in 2013"),],
            Confidence::High,
        ),
    ],
    voice_without_enterprise: &[fact(
        "l13-ad-hoc-audio",
        (),
        "Verify: we hold that a Plus CAL also allows ad hoc audio conferences, and that scheduled ones need Enterprise.",
        cite![
            AD_HOC_AUDIO.at("Plus allows ad hoc audio"),
            COMMON_AREA.at("Plus also includes voice conferencing"),
            CONTRACT_LIST
                .against("Enterprise: audio conferencing", "two practitioners cite Microsoft for ad hoc audio"),
        ],
        Confidence::Medium,
    )],
};

const ON: &[&str] = &[ON_PREMISES, SPLIT, KEEP_LYNC_2013];

const fn tells(
    id: &'static str,
    when: Condition<'static>,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
    confidence: Confidence,
) -> Rule<'static> {
    Rule { id, when, effect: Effect::Tells(ON), because, citations, confidence, valid: SINCE_2013 }
}

/// What is told to those who run Lync Server 2013.
pub static TELLS: &[Rule<'static>] = &[
    tells(
        "l13-cals-owned",
        Condition::Always,
        "Enter CALs and suites that you own under “Licences owned”: those of 2013 count, and older ones whose Software Assurance was in force when it came out. The Enterprise CAL Suite brings Standard and Enterprise, the Core CAL Suite Standard since 1 August 2011; no suite brings Plus.",
        cite![
            CORE_CAL.at("Core CAL Suite includes the Lync Standard CAL from August 2011"),
            SUITE_CHANGES.at("changes of 1 August 2011"),
            EQUIVALENCY.at("suites count for a new version if bought after its release, or with SA in force then"),
            LICENSING_GUIDE.at("contents, 3.6.1 Plus CAL for Enterprise CAL Suite"),
        ],
        Confidence::Medium,
    ),
    Rule {
        effect: Effect::Tells(ON_SINCE_2013),
        ..tells(
            "l13-guests-free",
            Condition::Any(&[Condition::Is(OUTSIDE, YES), KEEPS]),
            "Guests in meetings, partners in other organisations, Skype contacts and callers need no CAL from you; the server licence covers outsiders with an account of yours.",
            cite![
                EXTERNAL_USERS.at("callers, guests and federated users"),
                R2_CHANGE.at("unauthenticated access"),
                LICENSING_GUIDE.at("contents, 2.2 External Connector; 3.2.1 to 3.2.4"),
                PRODUCT_TERMS.at("external users"),
            ],
            Confidence::High,
        )
    },
    Rule {
        valid: Period { until: Some(Date::of(2020, 2, 28)), ..SINCE_2013 },
        ..tells(
            "l13-voice-mail",
            SOMEBODY_SPEAKS,
            "Voice mail takes an Exchange server with an Exchange Standard and Enterprise CAL for each person, or Exchange Online Plan 2, which works with your servers; E3 and E4 bring it, E1 does not.",
            cite![
                UM_CALS.at("Enterprise CAL"),
                HOSTED_UM.at("hosted Exchange UM"),
                E_PLANS.at("voice mail"),
                E_PLANS.against("E4, too, is told to add Plan 2", "the parts of E4 show that it contains Plan 2"),
            ],
            Confidence::Medium,
        )
    },
    Rule {
        effect: Effect::Tells(ON_UNTIL_2015),
        ..tells(
            "l13-mediation",
            SOMEBODY_SPEAKS,
            "Mediation is counted on the Front Ends, 150 calls at once on each without media bypass. Servers of its own are strongly recommended for a SIP trunk, and needed for more calls: no licence of the product, but Windows Server for each.",
            cite![CAPACITY.at("Mediation Server"), MEDIATION.at("collocation, SIP trunking"),],
            Confidence::Medium,
        )
    },
    tells(
        "l13-plus-grants",
        SOMEBODY_SPEAKS,
        "Plus CALs may be yours already: OCS Enterprise CALs or suites bought under Software Assurance before 1 July 2009 brought them for Lync 2010 and, if it was kept, for 2013.",
        cite![GRANDFATHERING.at("the three periods")],
        Confidence::Medium,
    ),
    tells(
        "l13-free-clients",
        Condition::Always,
        "Lync Basic 2013 is a free download for whoever has licensed Lync Server 2013; it lacks Enterprise Voice, recording, gallery video and skill search. The mobile apps and Lync Web App are free too; all take CALs.",
        cite![CLIENTS.at("Lync Basic 2013"), UC_SORTED.at("client licences")],
        Confidence::High,
    ),
    Rule {
        effect: Effect::Tells(&[KEEP_LYNC_2013, KEEP_2015, KEEP_2019, KEEP_SE]),
        ..tells(
            "l13-report-miscounts",
            Condition::Always,
            "The built-in report of CALs is no audit: it counts people at several places or addresses more than once, outside calls twice, and callers in conferences, who need no CAL.",
            cite![CAL_REPORT.at("known wrong counts")],
            Confidence::High,
        )
    },
    Rule {
        effect: Effect::Mentions(ON_SINCE_2013),
        ..tells(
            "l13-reverse-proxy",
            Condition::Is(OUTSIDE, YES),
            "Meetings and mobile clients from outside also take a reverse proxy of your choice: no licence of the product.",
            cite![TOPOLOGY_BASICS.at("collocation"), UC_SORTED.at("all other roles"),],
            Confidence::High,
        )
    },
    Rule {
        effect: Effect::Mentions(ON_SINCE_2013),
        ..tells(
            "l13-one-site",
            Condition::Is(FACTORS, REGIONS),
            "The servers are counted as if at one site, which is the least: each further region adds at least one Front End with its licence, and Windows Server for each server.",
            cite![CAPACITY.at("pools stretched over sites are not supported"), MYTHS.at("Myth 1")],
            Confidence::High,
        )
    },
];
