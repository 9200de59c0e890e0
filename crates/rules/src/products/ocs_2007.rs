//! Office Communications Server 2007: what takes a server licence, capacities, outsiders.
//!
//! Which roles were "additional software" already then, nobody could settle: they are counted from 0 to 1.

use judge::{Condition, Confidence, Date, Effect, Range, Rule};

use super::{
    Cal, Client, EdgeLoad, Edition, Fixture, Notes, OutsiderTerms, Outsiders, Pool, Records, Role, ServerProduct,
    Sites, Sizes, Spare, StandardEdition, Support, TakesLicences, shared, some,
};
use crate::deployments::{KEEP_OCS_2007, ON_PREMISES_2007};
use crate::era::SINCE_2007;
use crate::features::Generation;
use crate::licences;
use crate::plans::Right::{Enterprise, Standard};
use crate::questions::SOMEBODY_SPEAKS;
use crate::sources::*;

const fn fact<E: Copy>(
    id: &'static str,
    effect: E,
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, E> {
    super::fact(SINCE_2007, id, effect, because, citations, confidence)
}

/// The datasheet.
pub static PRODUCT: ServerProduct = ServerProduct {
    generation: Generation::Ocs2007,
    cal_name: "OCS CAL",
    cals: &[
        Cal {
            right: Standard,
            user: &licences::OCS_2007_STANDARD_CAL,
            device: &licences::OCS_2007_STANDARD_DEVICE_CAL,
        },
        Cal {
            right: Enterprise,
            user: &licences::OCS_2007_ENTERPRISE_CAL,
            device: &licences::OCS_2007_ENTERPRISE_DEVICE_CAL,
        },
    ],
    standard_licence: &licences::OCS_2007_STANDARD,
    enterprise_licence: &licences::OCS_2007_ENTERPRISE,
    roles: &[
        fact(
            "o7-front-end-licence",
            TakesLicences { roles: &[Role::FrontEnd], edition: None, each: Range::exactly(1) },
            "Every running instance takes a server licence: Enterprise in an Enterprise pool, Standard for a Standard Edition server.",
            cite![
                OCS_CALS.at("each running instance"),
                QUICK_FACTS.at("members of an Enterprise pool"),
                USERS_DEVICES.at("servers and CALs"),
            ],
            Confidence::Medium,
        ),
        fact(
            "o7-edge-licence",
            TakesLicences { roles: &[Role::Edge], edition: Some(Edition::Standard), each: Range::exactly(1) },
            "Every OCS server outside an Enterprise pool takes a Standard licence, also Edge.",
            cite![QUICK_FACTS.at("every other server, Edge included"), OCS_CALS.at("each running instance")],
            Confidence::Medium,
        ),
        fact(
            "o7-director-licence",
            TakesLicences { roles: &[Role::Director], edition: Some(Edition::Standard), each: Range::between(0, 1) },
            "Verify: nobody could settle whether a Director, a Standard Edition server with roles switched off, was additional software before R2: to be cautious it takes a Standard licence.",
            cite![
                OCS_DIRECTORS.at("either licence and product key"),
                OCS_DIRECTOR.at("roles switched off"),
                R2_CHANGE.against("a Director needs no licence", "it is called a change of R2"),
            ],
            Confidence::Low,
        ),
        fact(
            "o7-pool-servers-licence",
            TakesLicences {
                roles: &[Role::WebConferencing, Role::AvConferencing, Role::ApplicationSharing, Role::WebComponents],
                edition: Some(Edition::Enterprise),
                each: Range::between(0, 1),
            },
            "Verify: nobody could settle whether conferencing and web servers of an expanded pool take licences: as running instances one Enterprise licence each, as additional software none.",
            cite![
                OCS_CALS.at("each running instance"),
                QUICK_FACTS.at("members of an Enterprise pool"),
                R2_CHANGE.against("Web Components are additional software", "it is called a change of R2"),
            ],
            Confidence::Low,
        ),
        fact(
            "o7-other-roles-licence",
            TakesLicences {
                roles: &[Role::Mediation, Role::Archiving, Role::Monitoring, Role::WebAccess, Role::PersistentChat],
                edition: Some(Edition::Standard),
                each: Range::between(0, 1),
            },
            "Verify: nobody could settle whether roles such as Mediation, Archiving and Communicator Web Access were additional software before R2. Read strictly each takes a Standard licence, leniently none.",
            cite![
                OCS_CALS.at("each running instance"),
                OCS_ROLES.at("the roles of OCS 2007"),
                R2_CHANGE.against("these roles need no licence", "it is called a change of R2"),
            ],
            Confidence::Low,
        ),
        fact(
            "o7-not-its-software",
            TakesLicences {
                roles: &[Role::BackEnd, Role::OfficeWebApps, Role::BranchAppliance, Role::BranchServer],
                edition: None,
                each: Range::ZERO,
            },
            "The database server runs SQL Server, not OCS: no OCS licence.",
            cite![OCS_ROLES.at("the back-end database")],
            Confidence::Medium,
        ),
    ],
    sizes: SIZES,
    prerequisites: &shared::PREREQUISITES,
    office_web_apps: None,
    client: Client {
        licence: &licences::COMMUNICATOR_2007,
        for_everybody: true,
        why: fact(
            "o7-client",
            (),
            "The CAL brings no Office Communicator 2007: it comes on its own, or with Office Professional Plus 2007 or Office Enterprise 2007.",
            cite![OCS_CALS.at("Office Communicator"), QUICK_FACTS.at("clients")],
            Confidence::High,
        ),
        unless: fact(
            "o7-client-none",
            (),
            "Communicator Web Access and Communicator Mobile come with the CAL; the Live Meeting client is free. LCS 2005 CALs and servers under Software Assurance at the release bring Communicator 2007.",
            cite![
                OCS_CALS.at("Communicator Web Access; customers with Software Assurance"),
                QUICK_FACTS.at("Live Meeting client")
            ],
            Confidence::High,
        ),
        depends_on: "none for people who have Office Professional Plus 2007 or Office Enterprise 2007, or who work in the browser",
    },
    outsiders: Outsiders {
        guests: fact(
            "o7-guests",
            OutsiderTerms::Connector { licence: &licences::OCS_2007_CONNECTOR, settled: false },
            "Verify: nobody could settle whether guests without an account need anything to attend a web conference. Read strictly CALs or an External Connector, and we hold attending a Standard right; leniently nothing.",
            cite![
                OCS_CALS.at("users attending a web conference"),
                OCS_CALS.against(
                    "public network and federated users need none",
                    "a web conference is among what needs a CAL"
                ),
                R2_CHANGE.against("unauthenticated access needs no CAL", "it is called a change of R2"),
            ],
            Confidence::Low,
        ),
        with_account: fact(
            "o7-external-connector",
            OutsiderTerms::Connector { licence: &licences::OCS_2007_CONNECTOR, settled: true },
            "People outside with an account of yours need CALs or, for any number of them, an External Connector for each server they reach (we count Front Ends). The Standard Connector covers what the Standard CAL does; to host conferences an Enterprise Connector comes on top. Windows Server asks CALs or a connector of its own for them: verify.",
            cite![CONNECTOR_STANDARD.at("what it covers"), CONNECTOR_ENTERPRISE.at("on top of the Standard Connector"),],
            Confidence::Medium,
        ),
    },
    fixtures: FIXTURES,
    notes: Notes { without_enterprise: &[], voice_without_enterprise: &[] },
    support: fact(
        "o7-support",
        Support { ends: Date::of(2018, 1, 9) },
        "Mainstream support for OCS 2007 until 8 January 2013, extended support until 9 January 2018.",
        cite![LIFE_CYCLE.at("end of support")],
        Confidence::High,
    ),
    condition: None,
    plans_stand_in: false,
    in_suites: false,
    carries_over: false,
};

const FIXTURES: &[Rule<'static, Fixture>] = &[fact(
    "o7-shared-phones",
    Fixture { kind: "shared-phone", name: "Shared phones", rights: &[Standard, Enterprise] },
    "Verify: we hold that a phone used mainly by people without a user CAL takes Standard and Enterprise device CALs, as voice is in the Enterprise CAL, any other nothing.",
    cite![COMMON_AREA.at("Lync 2013 Licensing Guide, 6.1.1, cut short"), VOICE_CAL.at("Enterprise CAL of OCS")],
    Confidence::Low,
)];

const SIZES: Sizes = Sizes {
    standard: fact(
        "o7-standard-edition",
        StandardEdition { people: some(5_000), failed_over: None },
        "A Standard Edition server carries about 5,000 people.",
        cite![CAPACITY_OCS.at("Standard Edition"), OCS_DIRECTOR.at("capacities")],
        Confidence::Medium,
    ),
    pools: &[
        fact(
            "o7-consolidated",
            Pool {
                configuration: "consolidated",
                people: some(30_000),
                front_ends: some(4),
                holds: None,
                most: 4,
                beside: &[],
            },
            "A consolidated Enterprise pool, with all roles on each Front End, carries 30,000 people on 4 Front Ends.",
            cite![CAPACITY_OCS.at("Enterprise Edition, consolidated"), OCS_DIRECTOR.at("capacities")],
            Confidence::Medium,
        ),
        fact(
            "o7-expanded-50000",
            Pool {
                configuration: "expanded",
                people: some(50_000),
                front_ends: some(4),
                holds: None,
                most: 4,
                beside: &[(Role::WebConferencing, 2), (Role::AvConferencing, 2), (Role::WebComponents, 2)],
            },
            "An expanded Enterprise pool, with roles on servers of their own, carries 50,000 people on 4 Front Ends, 2 Web Conferencing, 2 A/V Conferencing and 2 web servers.",
            cite![CAPACITY_OCS.at("Enterprise Edition, expanded")],
            Confidence::Medium,
        ),
        fact(
            "o7-expanded-125000",
            Pool {
                configuration: "expanded",
                people: some(125_000),
                front_ends: some(8),
                holds: None,
                most: 8,
                beside: &[(Role::WebConferencing, 4), (Role::AvConferencing, 4), (Role::WebComponents, 2)],
            },
            "An expanded Enterprise pool carries 125,000 people on 8 Front Ends, 4 Web Conferencing, 4 A/V Conferencing and 2 web servers.",
            cite![CAPACITY_OCS.at("Enterprise Edition, expanded")],
            Confidence::Medium,
        ),
    ],
    on_virtual_machines: None,
    pool_floor: fact(
        "o7-pool-floor",
        2,
        "A pool that must survive the loss of a Front End has at least two, behind a load balancer.",
        cite![R2_CONSOLIDATED.at("load balancer, stated for R2")],
        Confidence::Medium,
    ),
    floor_always: false,
    spare: fact(
        "o7-spare",
        Spare::ForFullPerformance(1),
        "To keep full performance after a failure, one Front End more than the load needs: our arithmetic.",
        cite![CAPACITY_OCS.at("tables of capacities")],
        Confidence::Medium,
    ),
    edge: Some(EdgeLoad {
        people: fact(
            "o7-edge-capacity",
            some(5_000),
            "One Edge Server with access and web conferencing carries 5,000 people connected from outside, of whom 1,500 confer; with one of them alone, more.",
            cite![CAPACITY_OCS.at("Edge Servers")],
            Confidence::Medium,
        ),
        remote_percent: fact(
            "o7-remote-share",
            10,
            "Assumed: 10 % of the people are connected from outside at once, as in the tests of OCS 2007.",
            cite![CAPACITY_OCS.at("Edge Servers")],
            Confidence::Medium,
        ),
    }),
    edge_floor: fact(
        "o7-edge-floor",
        2,
        "Two Edge Servers survive the failure of one.",
        cite![CAPACITY_OCS.at("Edge Servers")],
        Confidence::Medium,
    ),
    chat: None,
    mediation: Some(fact(
        "o7-mediation",
        (),
        "Calls to outside numbers take at least one Mediation Server on its own machine.",
        cite![OCS_ROLES.at("Mediation Server"), R2_COLLOCATION.at("what is never collocated, stated for R2")],
        Confidence::Medium,
    )),
    av: None,
    hardware: None,
    too_few: None,
    standard_alone: fact(
        "o7-standard-alone",
        (),
        "A Standard Edition server has no stand-in: to survive a failure takes an Enterprise pool.",
        cite![R2_CONFIGURATIONS.at("Standard Edition, stated for R2")],
        Confidence::Medium,
    ),
    several_pools: fact(
        "o7-several-pools",
        (),
        "The largest pool carries 125,000 people on 8 Front Ends, fewer with one to spare, so there are several, each with its own database.",
        cite![CAPACITY_OCS.at("Enterprise Edition, expanded")],
        Confidence::Medium,
    ),
    sites: &SITES,
};

static SITES: Sites = Sites {
    pairing: None,
    branch: None,
    mediation: None,
    director: None,
    records: &[fact(
        "o7-archiving-server",
        Records { role: Role::Archiving, people: None },
        "Archiving, with the records of calls, takes at least one server of its own.",
        cite![OCS_ROLES.at("the roles of OCS 2007")],
        Confidence::Medium,
    )],
    records_inside: None,
    large_meeting: None,
    ports: None,
};

const ON: &[&str] = &[ON_PREMISES_2007, KEEP_OCS_2007];

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
        "o7-no-cal",
        Condition::Always,
        "Callers, people called, partners in other organisations and public contacts need no CAL from you. Contractors and agency staff count like staff.",
        cite![OCS_CALS.at("who does not need a CAL"), CONNECTOR_ENTERPRISE.at("contractors")],
        Confidence::High,
    ),
    tells(
        "o7-any-cal-any-edition",
        Condition::Always,
        "CALs are not tied to an edition: the same serve Standard and Enterprise servers. Enter CALs and suites that you own under “Licences owned”. The Enterprise CAL Suite of 2007 brings Standard and Enterprise, the Core CAL Suite none.",
        cite![R2_PRICING.at("any CAL with any edition, stated for R2"), SUITE_2008.at("what the suites contain")],
        Confidence::Medium,
    ),
    tells(
        "o7-voice-mail",
        SOMEBODY_SPEAKS,
        "Voice mail takes an Exchange server with an Exchange Standard and Enterprise CAL for each person.",
        cite![UM_CALS.at("Enterprise CAL")],
        Confidence::High,
    ),
];
