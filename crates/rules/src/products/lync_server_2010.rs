//! Lync Server 2010: what takes a server licence, capacities, outsiders, what older licences carry over.
//!
//! Left to later: several sites, large meetings.

use judge::{Condition, Confidence, Date, Effect, Range, Rule};

use super::{
    AvConferencing, Branch, Cal, Chat, ChatPool, Client, EdgeLoad, Edition, Fixture, Notes, OnVirtualMachines,
    OutsiderTerms, Outsiders, Pool, Records, Role, ServerProduct, Sites, Sizes, Spare, StandardEdition, Support,
    TakesLicences, shared, sites, some,
};
use crate::deployments::{KEEP_LYNC_2010, ON_PREMISES_2010};
use crate::era::{SINCE_2010, SINCE_2013};
use crate::features::Generation;
use crate::licences;
use crate::plans::Right::{Enterprise, Plus, Standard};
use crate::questions::{SOMEBODY_CHATS, SOMEBODY_SPEAKS};
use crate::sources::*;

const fn fact<E: Copy>(
    id: &'static str,
    effect: E,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, E> {
    super::fact(SINCE_2010, id, effect, because, citations, confidence)
}

/// The datasheet.
pub static PRODUCT: ServerProduct = ServerProduct {
    generation: Generation::Lync2010,
    cal_name: "Lync CAL",
    cals: &[
        Cal { right: Standard, user: &licences::L10_STANDARD_CAL, device: &licences::L10_STANDARD_DEVICE_CAL },
        Cal { right: Enterprise, user: &licences::L10_ENTERPRISE_CAL, device: &licences::L10_ENTERPRISE_DEVICE_CAL },
        Cal { right: Plus, user: &licences::L10_PLUS_CAL, device: &licences::L10_PLUS_DEVICE_CAL },
    ],
    standard_licence: &licences::L10_STANDARD,
    enterprise_licence: &licences::L10_ENTERPRISE,
    roles: &[
        fact(
            "l10-front-end-licence",
            TakesLicences { roles: &[Role::FrontEnd], edition: None, each: Range::exactly(1) },
            "Every running instance, physical or virtual, also in a pool, takes one licence of its edition.",
            cite![
                LICENSING_2010.at("each running instance, also of a cluster; Standard and Enterprise Edition"),
                EDITIONS_2010.at("physical or virtual"),
            ],
            Confidence::High,
        ),
        fact(
            "l10-edge-licence",
            TakesLicences { roles: &[Role::Edge], edition: Some(Edition::Standard), each: Range::between(0, 1) },
            "Verify: no licence text that we could read settles whether an Edge Server of 2010 takes a licence. We hold one Standard Edition licence each, at least none.",
            cite![
                R2_CHANGE.at("Edge is licensed in R2"),
                SERVER_VERSION.at("key check on Front End, Director and Edge"),
                UNLEASHED.at("one licence for each Edge"),
                EXPERTS_LAB.against("Front End only", "it speaks of Lync Server 2013"),
                SMALL_BUSINESS.against("one Standard Edition licence for a server and an Edge", "it names no source"),
            ],
            Confidence::Low,
        ),
        fact(
            "l10-director-licence",
            TakesLicences { roles: &[Role::Director], edition: None, each: Range::ZERO },
            "A Director takes no licence.",
            cite![
                DIRECTOR_2010.at("Director"),
                SERVER_VERSION.against(
                    "key check on the Director",
                    "a text on licensing outweighs one on keys, which says it of later versions too, wrongly"
                ),
            ],
            Confidence::High,
        ),
        fact(
            "l10-additional-software",
            TakesLicences {
                roles: &[
                    Role::Mediation,
                    Role::Monitoring,
                    Role::Archiving,
                    Role::AvConferencing,
                    Role::PersistentChat,
                    Role::WebAccess,
                    Role::WebConferencing,
                    Role::ApplicationSharing,
                    Role::WebComponents,
                    Role::BackEnd,
                    Role::OfficeWebApps,
                ],
                edition: None,
                each: Range::ZERO,
            },
            "Mediation, Monitoring, Archiving, A/V Conferencing and Group Chat are additional software: no licence, nor for the database server.",
            cite![
                SERVER_VERSION.at("no key check on these roles"),
                R2_CHANGE.at("additional software, and the reply on Group Chat"),
            ],
            Confidence::Medium,
        ),
        fact(
            "l10-branch-appliance",
            TakesLicences { roles: &[Role::BranchAppliance], edition: None, each: Range::ZERO },
            "Verify: a Survivable Branch Appliance comes from its maker with Windows and server licences: nothing to buy.",
            cite![UC_LABS.at("Survivable Branch Appliance, stated for 2013")],
            Confidence::Low,
        ),
        fact(
            "l10-branch-server",
            TakesLicences { roles: &[Role::BranchServer], edition: Some(Edition::Standard), each: Range::exactly(1) },
            "Verify: a Survivable Branch Server is your own and registers people, so we hold one Standard Edition licence.",
            cite![UC_LABS.at("Survivable Branch Server, stated for 2013 and called unclear")],
            Confidence::Low,
        ),
    ],
    sizes: SIZES,
    prerequisites: &shared::PREREQUISITES,
    office_web_apps: None,
    client: Client {
        licence: &licences::LYNC_2010_CLIENT,
        for_everybody: true,
        why: fact(
            "l10-client",
            (),
            "The CAL brings no Lync 2010 client: it comes on its own, or with Office Professional Plus 2010.",
            cite![
                LICENSING_GUIDE_2010.at("contents: client licence"),
                GENERAL_KNOWLEDGE.at("Office Professional Plus 2010")
            ],
            Confidence::Medium,
        ),
        unless: fact(
            "l10-client-none",
            (),
            "Lync 2010 Attendee, for meetings only, is a free download; Communicator for Mac 2011 works too.",
            cite![CLIENTS.at("Lync 2010 Attendee"), LICENSING_2010.at("Communicator for Mac")],
            Confidence::Medium,
        ),
        depends_on: "none for people who have Office Professional Plus 2010",
    },
    outsiders: Outsiders {
        guests: fact(
            "l10-guests",
            OutsiderTerms::Nothing,
            "Guests without an account need nothing, even to present, while they have no entry in your directory.",
            cite![EXTERNAL_USERS.at("meeting guests"), EDITIONS_2010.at("unauthenticated users")],
            Confidence::High,
        ),
        with_account: fact(
            "l10-external-connector",
            OutsiderTerms::Connector { licence: &licences::L10_CONNECTOR, settled: true },
            "People outside with an account of yours need CALs or, for any number of them, an External Connector for each server they reach (we count Front Ends). Windows Server asks CALs or a connector of its own for them: verify. Connectors come as Standard, Enterprise and Plus, like the CALs.",
            cite![
                CONNECTORS_2010.at("External Connector"),
                LICENSING_2010.at("three families of licences"),
                LICENSING_GUIDE_2010.at("contents, 2.1.4"),
                EXTERNAL_USERS.at("authenticated external users"),
                R2_CHANGE
                    .against("External Connectors are largely unnecessary", "it is true of people without an account"),
            ],
            Confidence::Medium,
        ),
    },
    fixtures: FIXTURES,
    notes: Notes { without_enterprise: NOT_ENFORCED, voice_without_enterprise: AD_HOC_AUDIO_NOTE },
    support: fact(
        "l10-support",
        Support { ends: Date::of(2021, 4, 13) },
        "Mainstream support for Lync Server 2010 until 12 April 2016, extended support until 13 April 2021.",
        cite![LIFE_CYCLE.at("end of support")],
        Confidence::High,
    ),
    condition: None,
    plans_stand_in: true,
    in_suites: false,
    carries_over: false,
};

const FIXTURES: &[Rule<'static, Fixture>] = &[
    fact(
        "l10-shared-phones",
        Fixture { kind: "shared-phone", name: "Shared phones", rights: &[Standard, Plus] },
        "A phone used mainly by people without a user CAL takes Standard and Plus device CALs, any other nothing.",
        cite![COMMON_AREA.at("Lync 2013 Licensing Guide, 6.1.1, cut short")],
        Confidence::Medium,
    ),
    fact(
        "l10-analog-phones",
        Fixture { kind: "analog-phone", name: "Analog phones and fax", rights: &[Standard, Plus] },
        "Analog phones and fax used mainly by people without a user CAL take Standard and Plus device CALs.",
        cite![PEI_BASICS.at("Plus CAL: analog devices"), COMMON_AREA.at("Lync 2013 Licensing Guide, 6.1.1, cut short")],
        Confidence::Medium,
    ),
    fact(
        "l10-room-hosts",
        Fixture { kind: "room-host", name: "Rooms that start meetings", rights: &[Standard, Enterprise] },
        "Verify: a room system that starts meetings takes Standard and Enterprise device CALs.",
        cite![CONTRACT_LIST.at("Enterprise: room systems, stated for 2013")],
        Confidence::Low,
    ),
];

const NOT_ENFORCED: &[Rule<'static, ()>] = &[fact(
    "l10-cals-not-enforced",
    (),
    "CALs are not enforced: in a fresh installation everybody may host meetings. Close the global conferencing policy for those without the Enterprise CAL; chat of several people stays Standard.",
    cite![
        STANDARD_CAL_2.at("places of enforcement"),
        CAL_CAPABILITIES.at("opening"),
        CAL_POLICIES.at("conferencing policies; edit on multi-party IM"),
    ],
    Confidence::High,
)];

const AD_HOC_AUDIO_NOTE: &[Rule<'static, ()>] = &[fact(
    "l10-ad-hoc-audio",
    (),
    "Verify: we hold that a Plus CAL also allows ad hoc audio conferences, and that scheduled ones need Enterprise.",
    cite![
        AD_HOC_AUDIO.at("Plus allows ad hoc audio"),
        CONTRACT_LIST.against("Enterprise: audio conferencing", "two practitioners cite Microsoft for ad hoc audio"),
    ],
    Confidence::Medium,
)];

const SIZES: Sizes = Sizes {
    standard: fact(
        "l10-standard-edition",
        StandardEdition { people: some(5_000), failed_over: None },
        "A Standard Edition server carries 5,000 people. Two keep only voice when one fails; the rest takes an Enterprise pool.",
        cite![
            CAPACITY_2010.at("Standard Edition server"),
            LIMITED_AVAILABILITY_2010.at("two Standard Edition servers keep voice")
        ],
        Confidence::High,
    ),
    pools: &[fact(
        "l10-pool-capacity",
        Pool { configuration: "", people: some(80_000), front_ends: some(8), holds: None, most: 10, beside: &[] },
        "One Front End carries 10,000 people, a pool at most 80,000 people and ten servers.",
        cite![
            CAPACITY_2010.at("one Front End for every 10,000 users"),
            TOPOLOGY_BUILDER_2010.at("ten computers in a pool"),
        ],
        Confidence::High,
    )],
    on_virtual_machines: Some(OnVirtualMachines {
        standard: fact(
            "l10-standard-edition-virtual",
            StandardEdition { people: some(2_000), failed_over: None },
            "A virtual Standard Edition server carries 2,000 people.",
            cite![VIRTUALIZATION_2010.at("Standard Edition server"), VIRTUAL_POOLS_2010.at("virtual topologies")],
            Confidence::High,
        ),
        pools: &[fact(
            "l10-pool-capacity-virtual",
            Pool { configuration: "", people: some(45_000), front_ends: some(9), holds: None, most: 10, beside: &[] },
            "A virtual Front End carries 5,000 people, half of a physical one; a pool holds ten servers at most.",
            cite![VIRTUAL_POOLS_2010.at("virtual topologies"), TOPOLOGY_BUILDER_2010.at("ten computers in a pool")],
            Confidence::High,
        )],
    }),
    pool_floor: fact(
        "l10-pool-floor",
        2,
        "A pool that must survive the loss of a Front End has at least two.",
        cite![HIGH_AVAILABILITY_2010.at("Front End pool"), CAPACITY_2010.at("one Front End for every 10,000 users")],
        Confidence::High,
    ),
    floor_always: false,
    spare: fact(
        "l10-spare",
        Spare::Always(1),
        "Microsoft adds one Front End to every pool, so that performance remains when one fails: 20,000 people take 3. At 80,000 its own table shows 8, with the spare one 9.",
        cite![
            CAPACITY_2010.at("one Front End for every 10,000 users"),
            HIGH_AVAILABILITY_2010.at("15,000 users on three Front Ends"),
            MULTIPLE_DATA_CENTERS_2010.at("40,000 users on five Front Ends, 30,000 on four"),
        ],
        Confidence::High,
    ),
    edge: Some(EdgeLoad {
        people: fact(
            "l10-edge-capacity",
            some(15_000),
            "One Edge Server carries 15,000 people connected from outside at once.",
            cite![CAPACITY_2010.at("Edge Server")],
            Confidence::High,
        ),
        remote_percent: fact(
            "l10-remote-share",
            30,
            "Assumed: 30 % of the people are connected from outside at once, as in Microsoft's later user model.",
            cite![USER_MODELS.at("remote access: 30 % of users")],
            Confidence::Medium,
        ),
    }),
    edge_floor: fact(
        "l10-edge-floor",
        2,
        "Two Edge Servers survive the failure of one.",
        cite![HIGH_AVAILABILITY_2010.at("Edge Servers")],
        Confidence::High,
    ),
    chat: Some(Chat {
        pool: fact(
            "l10-group-chat",
            ChatPool { people: None, most_servers: 3 },
            "Group Chat takes at least one server of its own. How many people it carries we found in no source for 2010.",
            cite![
                R2_GROUP_CHAT.at("a server of its own, stated for R2"),
                DATABASES_2010.at("Archiving, Monitoring and Group Chat")
            ],
            Confidence::Medium,
        ),
        shares_standard: None,
        too_many: None,
        standby: None,
    }),
    mediation: None,
    av: Some(fact(
        "l10-av-conferencing",
        AvConferencing { above: 10_000, people: some(20_000) },
        "Above 10,000 people A/V Conferencing should have servers of its own, each for 20,000 people; they balance their load themselves.",
        cite![CAPACITY_2010.at("A/V Conferencing Server"), HIGH_AVAILABILITY_2010.at("A/V Conferencing pool")],
        Confidence::High,
    )),
    hardware: None,
    too_few: None,
    standard_alone: fact(
        "l10-standard-alone",
        (),
        "A Standard Edition server has no stand-in beyond voice: to survive a failure takes an Enterprise pool.",
        cite![LIMITED_AVAILABILITY_2010.at("limited high availability")],
        Confidence::High,
    ),
    several_pools: fact(
        "l10-several-pools",
        (),
        "One pool holds at most 80,000 people, 45,000 on virtual machines, so there are several, each with its own database.",
        cite![
            CAPACITY_2010.at("one Front End for every 10,000 users"),
            TOPOLOGY_BUILDER_2010.at("ten computers in a pool")
        ],
        Confidence::High,
    ),
    sites: &SITES,
};

static SITES: Sites = Sites {
    pairing: None,
    branch: Some(fact(
        "l10-branch-sites",
        Branch { from: 25, appliance: 1_000, most: 5_000 },
        "To keep a branch's calls while its line is down takes nothing below 25 people, one Survivable Branch Appliance up to 1,000, two up to 2,000, one Survivable Branch Server with its licence up to 5,000.",
        cite![
            BRANCH_SITES.at("appliances and servers, stated for 2013"),
            BRANCH_SITES.against("1,000 to 2,000 for the server", "the pages of 2010 say 5,000"),
        ],
        Confidence::Medium,
    )),
    mediation: None,
    director: Some(fact(
        "l10-director-capacity",
        some(15_000),
        "A Director is optional and carries 15,000 people connected from outside at once.",
        cite![CAPACITY_2010.at("Director")],
        Confidence::High,
    )),
    records: &[
        fact(
            "l10-archiving-server",
            Records { role: Role::Archiving, people: Some(some(500_000)) },
            "One Archiving Server carries 500,000 people, 100,000 beside Monitoring on one machine.",
            cite![CAPACITY_2010.at("Archiving Server")],
            Confidence::High,
        ),
        fact(
            "l10-monitoring-server",
            Records { role: Role::Monitoring, people: Some(some(250_000)) },
            "One Monitoring Server carries 250,000 people, 100,000 beside Archiving on one machine.",
            cite![CAPACITY_2010.at("Monitoring Server")],
            Confidence::High,
        ),
    ],
    records_inside: None,
    large_meeting: Some(fact(
        "l10-large-meetings",
        2,
        "A meeting of 251 to 1,000 people takes a pool of its own that homes nobody, one such meeting at a time, of two Front Ends as in 2013. No pool holds a larger one.",
        cite![
            LARGE_MEETINGS_2010.at("dedicated pool"),
            CAPACITY.at("meetings of more than 250 people, stated for 2013"),
        ],
        Confidence::Medium,
    )),
    ports: Some(sites::PORTS),
};

const ON: &[&str] = &[ON_PREMISES_2010, KEEP_LYNC_2010];

const fn tells(
    id: &'static str,
    when: Condition<'static>,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
    confidence: Confidence,
) -> Rule<'static> {
    Rule { when, ..fact(id, Effect::Tells(ON), because, citations, confidence) }
}

/// What is told to those who run it.
pub static TELLS: &[Rule<'static>] = &[
    tells(
        "l10-no-cal",
        Condition::Always,
        "Guests without an account, partners in other organisations, public contacts and callers need no CAL from you. Contractors and agency staff count like staff.",
        cite![EXTERNAL_USERS.at("callers, guests and federated users"), CONNECTOR_ENTERPRISE.at("contractors"),],
        Confidence::High,
    ),
    tells(
        "l10-cals-owned",
        Condition::Always,
        "Enter CALs and suites that you own under “Licences owned”. The Enterprise CAL Suite brings Standard and Enterprise, the Core CAL Suite Standard since 1 August 2011, older ones too if their Software Assurance was in force that day; no suite brings Plus.",
        cite![
            SUITE_CHANGES.at("changes of 1 August 2011"),
            CORE_CAL.at("Core CAL Suite includes the Lync Standard CAL from August 2011"),
            SUITE_BRIDGES.at("Enterprise CAL Suite"),
            VOICE_CAL.against("the Core CAL Suite has it", "analyst and reseller date it to August 2011"),
        ],
        Confidence::High,
    ),
    tells(
        "l10-plus-grants",
        SOMEBODY_SPEAKS,
        "Plus CALs may be yours already: OCS Enterprise CALs or suites bought under Software Assurance before 1 July 2009 brought one each, for this version and, if it was kept, the next; from then to 1 December 2010 for this version only; later none.",
        cite![
            GRANDFATHERING.at("the three periods"),
            SUITE_BRIEF.at("changes of 1 December 2010"),
            GRANDFATHERING
                .against("the release is dated 21 January 2011", "the licensing took effect on 1 December 2010"),
        ],
        Confidence::Medium,
    ),
    tells(
        "l10-voice-mail",
        SOMEBODY_SPEAKS,
        "Voice mail takes an Exchange server with an Exchange Standard and Enterprise CAL for each person, or Exchange Online Plan 2, which works with your servers; E3 and E4 bring it.",
        cite![UM_CALS.at("Enterprise CAL"), FORUM_E4.at("reply of 16 August 2012"),],
        Confidence::Medium,
    ),
    tells(
        "l10-mediation",
        SOMEBODY_SPEAKS,
        "Mediation is counted on the Front Ends while at least 30 % of their processors are left in the busy hour; else it takes servers of its own: no licence of the product, but Windows Server for each.",
        cite![MEDIATION_2010.at("collocation")],
        Confidence::High,
    ),
    tells(
        "l10-group-chat-database",
        SOMEBODY_CHATS,
        "Group Chat keeps its rooms in SQL Server, Standard or Enterprise: it may share a pool's, and beside Standard Edition takes one of its own.",
        cite![DATABASES_2010.at("Archiving, Monitoring and Group Chat")],
        Confidence::Medium,
    ),
    Rule {
        valid: SINCE_2013,
        ..tells(
            "l10-shared-domain-later",
            Condition::Always,
            "With the tools of Lync Server 2013, pools of 2010 with the latest updates can share a domain with Lync Online, for chat and meetings only. People homed online need no CAL: leave them out.",
            cite![PLAN_HYBRID.at("supported topologies")],
            Confidence::High,
        )
    },
];
