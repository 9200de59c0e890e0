//! Office Communications Server 2007 R2: only Front Ends and Edge Servers take licences.

use judge::{Condition, Confidence, Date, Effect, Range, Rule};

use super::{
    Cal, Chat, ChatPool, Client, Edition, Fixture, Notes, OutsiderTerms, Outsiders, Pool, Records, Role, ServerProduct,
    Sites, Sizes, Spare, StandardEdition, Support, TakesLicences, shared, some,
};
use crate::deployments::{KEEP_OCS_2007_R2, ON_PREMISES_R2};
use crate::era::SINCE_R2;
use crate::features::Generation;
use crate::licences;
use crate::plans::Right::{Enterprise, Standard};
use crate::questions::{SOMEBODY_CHATS, SOMEBODY_SPEAKS};
use crate::sources::*;

const fn fact<E: Copy>(
    id: &'static str,
    effect: E,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, E> {
    super::fact(SINCE_R2, id, effect, because, citations, confidence)
}

/// The datasheet.
pub static PRODUCT: ServerProduct = ServerProduct {
    generation: Generation::Ocs2007R2,
    cal_name: "OCS CAL",
    cals: &[
        Cal { right: Standard, user: &licences::R2_STANDARD_CAL, device: &licences::R2_STANDARD_DEVICE_CAL },
        Cal { right: Enterprise, user: &licences::R2_ENTERPRISE_CAL, device: &licences::R2_ENTERPRISE_DEVICE_CAL },
    ],
    standard_licence: &licences::R2_STANDARD,
    enterprise_licence: &licences::R2_ENTERPRISE,
    roles: &[
        fact(
            "r2-front-end-licence",
            TakesLicences { roles: &[Role::FrontEnd], edition: None, each: Range::exactly(1) },
            "Every running Front End takes one licence of its edition; a Standard Edition server is a Front End.",
            cite![
                R2_CHANGE.at("only Front End and Edge are licensed: two of each take four"),
                QUICK_FACTS.at("members of an Enterprise pool"),
                R2_PRICING.at("a licence for each operating system environment"),
            ],
            Confidence::High,
        ),
        fact(
            "r2-edge-licence",
            TakesLicences { roles: &[Role::Edge], edition: Some(Edition::Standard), each: Range::exactly(1) },
            "Every Edge Server takes one licence; a Standard one suffices.",
            cite![
                R2_CHANGE.at("only Front End and Edge are licensed: two of each take four"),
                QUICK_FACTS.at("every other server, Edge included"),
            ],
            Confidence::Medium,
        ),
        fact(
            "r2-additional-software",
            TakesLicences {
                roles: &[
                    Role::WebAccess,
                    Role::WebComponents,
                    Role::Archiving,
                    Role::Mediation,
                    Role::Director,
                    Role::Monitoring,
                    Role::PersistentChat,
                ],
                edition: None,
                each: Range::ZERO,
            },
            "Communicator Web Access, Web Components, Archiving, Mediation, Director, Monitoring and Group Chat are additional software: no licence while Front Ends and Edge Servers are licensed.",
            cite![
                R2_CHANGE.at("additional software, and the reply on Group Chat"),
                R2_PRICING.against(
                    "a licence for each operating system environment",
                    "Microsoft's later and more specific text names what is additional software"
                ),
            ],
            Confidence::High,
        ),
        fact(
            "r2-pool-servers-licence",
            TakesLicences {
                roles: &[Role::WebConferencing, Role::AvConferencing, Role::ApplicationSharing],
                edition: Some(Edition::Enterprise),
                each: Range::between(0, 1),
            },
            "Verify: conferencing servers of an expanded pool are named neither as licensed nor as additional software. Read strictly none, as only Front Ends and Edge count; to be cautious one Enterprise licence each.",
            cite![
                R2_CHANGE.at("additional software, and the reply on Group Chat"),
                COMBINED_ROLES.at("which roles can be combined"),
            ],
            Confidence::Low,
        ),
        fact(
            "r2-not-its-software",
            TakesLicences {
                roles: &[Role::BackEnd, Role::OfficeWebApps, Role::BranchAppliance, Role::BranchServer],
                edition: None,
                each: Range::ZERO,
            },
            "The database server runs SQL Server, not OCS: no OCS licence.",
            cite![R2_SQL.at("SQL Server on a separate computer")],
            Confidence::High,
        ),
    ],
    sizes: SIZES,
    prerequisites: &shared::PREREQUISITES,
    office_web_apps: None,
    client: Client {
        licence: &licences::COMMUNICATOR_2007_R2,
        for_everybody: true,
        why: fact(
            "r2-client",
            (),
            "The CAL brings no Office Communicator 2007 R2: it comes on its own, or with Office Professional Plus 2007 or Office Enterprise 2007.",
            cite![R2_PRICING.at("clients"), QUICK_FACTS.at("clients")],
            Confidence::High,
        ),
        unless: fact(
            "r2-client-none",
            (),
            "Communicator Web Access and Communicator Mobile come with the CAL. OCS Standard CALs whose Software Assurance was kept through the release bring Communicator 2007 R2.",
            cite![OCS_CALS.at("Communicator Web Access; customers with Software Assurance")],
            Confidence::High,
        ),
        depends_on: "none for people who have Office Professional Plus 2007 or Office Enterprise 2007, or who work in the browser",
    },
    outsiders: Outsiders {
        guests: fact(
            "r2-guests",
            OutsiderTerms::Nothing,
            "Guests without an account need no CAL: CALs are for access authenticated through your directory.",
            cite![R2_CHANGE.at("unauthenticated access"), WEB_CONFERENCING.at("external participants")],
            Confidence::High,
        ),
        with_account: fact(
            "r2-outsiders-with-account",
            OutsiderTerms::CalsInDoubt,
            "Verify: for people outside with an account of yours Microsoft says two things: its table asks no CAL, its sentence CALs for all access authenticated through your directory. External Connectors are called largely unnecessary.",
            cite![
                R2_CHANGE.at("access authenticated through Active Directory, directly or indirectly"),
                R2_CHANGE.against(
                    "CAL not required for external users",
                    "the sentence speaks of accounts, the table does not"
                )
            ],
            Confidence::Low,
        ),
    },
    fixtures: FIXTURES,
    notes: Notes { without_enterprise: &[], voice_without_enterprise: &[] },
    support: fact(
        "r2-support",
        Support { ends: Date::of(2018, 1, 9) },
        "Mainstream support for OCS 2007 R2 until 8 January 2013, extended support until 9 January 2018.",
        cite![LIFE_CYCLE.at("end of support")],
        Confidence::High,
    ),
    condition: None,
    plans_stand_in: false,
    in_suites: false,
    carries_over: false,
};

const FIXTURES: &[Rule<'static, Fixture>] = &[fact(
    "r2-shared-phones",
    Fixture { kind: "shared-phone", name: "Shared phones", rights: &[Standard, Enterprise] },
    "Verify: we hold that a phone used mainly by people without a user CAL takes Standard and Enterprise device CALs, as voice is in the Enterprise CAL, any other nothing.",
    cite![COMMON_AREA.at("Lync 2013 Licensing Guide, 6.1.1, cut short"), VOICE_CAL.at("Enterprise CAL of OCS")],
    Confidence::Low,
)];

const SIZES: Sizes = Sizes {
    standard: fact(
        "r2-standard-edition",
        StandardEdition { people: some(4_999), failed_over: None },
        "Standard Edition is meant for fewer than 5,000 people, for pilots and small sites that need no high availability.",
        cite![R2_CONFIGURATIONS.at("Standard Edition"), R2_CHANGE.at("small pilots or small environments")],
        Confidence::High,
    ),
    pools: &[fact(
        "r2-consolidated",
        Pool {
            configuration: "consolidated",
            people: some(100_000),
            front_ends: some(8),
            holds: None,
            most: 8,
            beside: &[],
        },
        "A consolidated Enterprise pool carries 100,000 people signed in at once on 8 Front Ends, 12,500 on each. An expanded one carries no more and is set up by command line only; Microsoft advises the consolidated one.",
        cite![R2_CONSOLIDATED.at("100,000 active users"), R2_EXPANDED.at("supported by command line"),],
        Confidence::High,
    )],
    on_virtual_machines: None,
    pool_floor: fact(
        "r2-pool-floor",
        2,
        "A pool that must survive the loss of a Front End has at least two, behind a load balancer.",
        cite![R2_CONSOLIDATED.at("load balancer")],
        Confidence::High,
    ),
    floor_always: false,
    spare: fact(
        "r2-spare",
        Spare::ForFullPerformance(1),
        "To keep full performance after a failure, one Front End more than the load needs: our arithmetic.",
        cite![R2_CONSOLIDATED.at("100,000 active users")],
        Confidence::Medium,
    ),
    edge: None,
    edge_floor: fact(
        "r2-edge-floor",
        2,
        "Two Edge Servers survive the failure of one. How many people one carries we found in no source.",
        cite![R2_CHANGE.at("only Front End and Edge are licensed: two of each take four")],
        Confidence::Medium,
    ),
    chat: Some(Chat {
        pool: fact(
            "r2-group-chat",
            ChatPool { people: None, most_servers: 3 },
            "Group Chat takes one to three servers of its own, and a database on another.",
            cite![R2_GROUP_CHAT.at("at most three chat servers"), R2_COLLOCATION.at("what is never collocated")],
            Confidence::High,
        ),
        shares_standard: None,
        too_many: None,
        standby: None,
    }),
    mediation: Some(fact(
        "r2-mediation",
        (),
        "Calls to outside numbers take at least one Mediation Server on its own machine.",
        cite![R2_COLLOCATION.at("what is never collocated")],
        Confidence::High,
    )),
    av: None,
    hardware: None,
    too_few: None,
    standard_alone: fact(
        "r2-standard-alone",
        (),
        "A Standard Edition server has no stand-in: to survive a failure takes an Enterprise pool.",
        cite![R2_CONFIGURATIONS.at("Standard Edition")],
        Confidence::High,
    ),
    several_pools: fact(
        "r2-several-pools",
        (),
        "A pool carries 100,000 people on 8 Front Ends, fewer with one to spare, so there are several, each with its own database.",
        cite![R2_CONSOLIDATED.at("100,000 active users")],
        Confidence::High,
    ),
    sites: &SITES,
};

static SITES: Sites = Sites {
    pairing: None,
    branch: None,
    mediation: None,
    director: None,
    records: &[
        fact(
            "r2-archiving-server",
            Records { role: Role::Archiving, people: None },
            "Archiving takes at least one server of its own.",
            cite![R2_CHANGE.at("Archiving and Monitoring among the roles")],
            Confidence::Medium,
        ),
        fact(
            "r2-monitoring-server",
            Records { role: Role::Monitoring, people: None },
            "Monitoring takes at least one server of its own.",
            cite![R2_CHANGE.at("Archiving and Monitoring among the roles")],
            Confidence::Medium,
        ),
    ],
    records_inside: None,
    large_meeting: None,
    ports: None,
};

const ON: &[&str] = &[ON_PREMISES_R2, KEEP_OCS_2007_R2];

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
        "r2-no-cal",
        Condition::Always,
        "Guests without an account, partners in other organisations, public contacts and callers need no CAL from you. Contractors and agency staff count like staff.",
        cite![
            R2_CHANGE.at("unauthenticated access"),
            OCS_CALS.at("who does not need a CAL"),
            CONNECTOR_ENTERPRISE.at("contractors"),
        ],
        Confidence::High,
    ),
    tells(
        "r2-any-cal-any-edition",
        Condition::Always,
        "CALs are not tied to an edition, and there is no Plus CAL: voice is in the Enterprise CAL. Enter CALs and suites that you own under “Licences owned”. The Enterprise CAL Suite brings Standard and Enterprise, the Core CAL Suite none.",
        cite![
            R2_PRICING.at("any CAL with any edition; Enterprise CAL Suite"),
            R2_CALS.against("the text describes editions", "its title, and Microsoft's pricing page, speak of CALs"),
            VOICE_CAL.at("Enterprise CAL of OCS"),
        ],
        Confidence::High,
    ),
    tells(
        "r2-voice-mail",
        SOMEBODY_SPEAKS,
        "Voice mail takes an Exchange server with an Exchange Standard and Enterprise CAL for each person.",
        cite![UM_CALS.at("Enterprise CAL")],
        Confidence::High,
    ),
    tells(
        "r2-group-chat-database",
        SOMEBODY_CHATS,
        "Group Chat keeps its rooms in SQL Server on another computer: it may share a pool's, and beside Standard Edition takes one of its own.",
        cite![R2_GROUP_CHAT.at("database on another computer"), R2_SQL.at("Archiving, Monitoring and Group Chat")],
        Confidence::Medium,
    ),
    tells(
        "r2-machines",
        Condition::Always,
        "Director, Communicator Web Access, Edge, Mediation and Group Chat never share a machine, so there are more computers with Windows Server than OCS licences.",
        cite![R2_COLLOCATION.at("what is never collocated"), COMBINED_ROLES.at("which roles can be combined")],
        Confidence::Medium,
    ),
];
