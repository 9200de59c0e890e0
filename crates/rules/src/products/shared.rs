//! Facts that hold for every server product alike.

use judge::{Confidence, Effect, Rule};

use super::{Prerequisites, fact};
use crate::deployments::{KEEPING, ON_SERVERS};
use crate::era::VALID;
use crate::sources::*;

/// What every product needs.
pub static PREREQUISITES: Prerequisites = Prerequisites {
    windows_server: fact(
        VALID,
        "windows-server-each",
        (),
        "Every server of any role takes its own Windows Server licence: the Lync or OCS licence does not include it.",
        cite![MYTHS.at("Myth 2"), LICENSING_GUIDE.at("contents, 3.3.1: prerequisite technologies and licences")],
        Confidence::High,
    ),
    windows_cal: fact(
        VALID,
        "windows-cal-each",
        (),
        "Everybody who uses the servers needs a Windows Server CAL too: enter those you own under “Licences owned”, also in suites; verify which larger ones bring it.",
        cite![ADDITIVE_BRIEF.at("opening: the product's CAL comes on top of the Windows Server CAL")],
        Confidence::High,
    ),
    sql_server: fact(
        VALID,
        "sql-server-pool",
        (),
        "An Enterprise pool takes a SQL Server of its own, Standard or Enterprise. We count instances; whether you buy cores, or a server licence and SQL CALs, follows SQL Server's terms.",
        cite![
            DATABASES.at("Back End Server of a Front End pool"),
            DATABASES_2010.at("Back End Server: 64-bit"),
            R2_SQL.at("SQL Server on a separate computer"),
            SQL_COUNT.at("Enterprise pool: one"),
        ],
        Confidence::High,
    ),
    sql_mirror: fact(
        VALID,
        "sql-server-mirror",
        (),
        "A pool runs on one database server; two let the database survive a failure too: clustered, or mirrored since Lync Server 2013.",
        cite![
            SQL_COUNT.at("mirrored Back End: two"),
            REFERENCE_SFB.at("medium topology"),
            R2_SQL.at("clustering"),
            DATABASES_2010.at("no mirroring"),
        ],
        Confidence::High,
    ),
    sql_express: fact(
        VALID,
        "sql-express-free",
        (),
        "A Standard Edition server brings SQL Server Express: no SQL Server licence while monitoring and archiving are off.",
        cite![
            DATABASES.at("Standard Edition server"),
            SQL_COUNT.at("Standard Edition: none"),
            DATABASES_2010.at("Standard Edition server: SQL Server 2008 Express"),
            OCS_SQL.at("Standard Edition: SQL Server 2005 Express"),
        ],
        Confidence::High,
    ),
    device_cals: fact(
        VALID,
        "device-cals-for-shared",
        (),
        "People who share devices and sign in nowhere else can be covered by a set of device CALs for each device; whoever also signs in elsewhere needs a user CAL. A device CAL never stands on a person's plan.",
        cite![
            LICENSING_2010.at("user and device CALs"),
            USERS_DEVICES.at("example: 200 named people, 75 in shifts at 25 computers"),
            DEVICE_CAL.at("an additive CAL matches its base"),
        ],
        Confidence::Medium,
    ),
};

const fn tells(
    id: &'static str,
    whom: &'static [&'static str],
    because: &'static str,
    citations: &'static [judge::Citation<'static>],
    confidence: Confidence,
) -> Rule<'static> {
    fact(VALID, id, Effect::Tells(whom), because, citations, confidence)
}

/// Which versions CALs serve.
pub const NEWER_CALS_SERVE: Rule<'static> = tells(
    "newer-cals-serve",
    KEEPING,
    "CALs of a newer version serve servers of an older one; CALs of an older version serve newer servers only under Software Assurance.",
    cite![USER_CAL.at("CALs and versions")],
    Confidence::Medium,
);

/// What is told to whoever runs servers, whichever product it is.
pub static TELLS: &[Rule<'static>] = &[
    tells(
        "one-licence-one-instance",
        ON_SERVERS,
        "One server licence covers one running instance with any roles, physical or virtual, never split over machines.",
        cite![
            OCS_CALS.at("each running instance"),
            LICENSING_2010.at("each running instance, also of a cluster"),
            EDITIONS_2010.at("physical or virtual"),
            QUICK_FACTS.at("per server, whatever roles it runs"),
        ],
        Confidence::High,
    ),
    tells(
        "licences-move-after-90-days",
        KEEPING,
        "A licence may move to another machine or person after 90 days; moving virtual machines freely between hosts takes Software Assurance.",
        cite![ASSET_MANAGEMENT.at("90 days; licence mobility")],
        Confidence::Medium,
    ),
    NEWER_CALS_SERVE,
    tells(
        "what-a-conference-is",
        ON_SERVERS,
        "A conference is three or more people in audio or video, or anything shared, even between two; chat, also in rooms, and calls between two are none.",
        cite![CAL_FEATURES.at("what counts as a conference")],
        Confidence::High,
    ),
    tells(
        "windows-cal-version",
        ON_SERVERS,
        "The newest Windows Server that people reach sets the version of their Windows CALs; of one that runs under downgrade rights, the older version counts.",
        cite![
            OCS_CALS.at("comments: answer on downgrades"),
            OCS_CALS.against(
                "comments: the version that was bought counts",
                "the author answers for Microsoft's licensing team; nobody answered this"
            ),
        ],
        Confidence::Medium,
    ),
    tells(
        "failover-takes-licences",
        ON_SERVERS,
        "We know of no free right for stand-by servers: each running instance takes its licence. Verify: we hold that one switched off takes none under Software Assurance.",
        cite![POOL_PAIRING.at("paired pools are both active"), GENERAL_KNOWLEDGE.at("cold back-ups")],
        Confidence::Low,
    ),
];

/// Told where fewer Front Ends run than the people would take.
pub static FEWER_THAN_THE_LOAD: Rule<'static, ()> = fact(
    VALID,
    "fewer-than-the-load",
    (),
    "By the published figures these people would take more Front Ends. Licences count what runs; the load is worth a look.",
    cite![
        CAPACITY.at("summary"),
        CAPACITY_2010.at("one Front End for every 10,000 users"),
        CAPACITY_OCS.at("tables of capacities")
    ],
    Confidence::Medium,
);

/// Told where no Front End is among the servers that run.
pub static NO_FRONT_END: Rule<'static, ()> = fact(
    VALID,
    "no-front-end-entered",
    (),
    "No Front End is among the servers entered; every system has one: complete them, or the count is too low.",
    cite![OCS_ROLES.at("the roles of OCS 2007"), SERVER_ROLES.at("Standard Edition server; Front End Server")],
    Confidence::High,
);

/// Told where a pool runs without the database server that it must have.
pub static NO_BACK_END: Rule<'static, ()> = fact(
    VALID,
    "no-back-end-entered",
    (),
    "An Enterprise pool runs, and no Back End is among the servers entered: one SQL Server is counted, its Windows Server is not.",
    cite![SQL_COUNT.at("Enterprise pool: one"), R2_SQL.at("SQL Server on a separate computer")],
    Confidence::High,
);

/// Told where a kind of device is counted for which no source gives a rule.
pub static DEVICE_WITHOUT_RULE: Rule<'static, ()> = fact(
    VALID,
    "device-without-rule",
    (),
    "Verify: for a kind of phones or rooms that you named we found no rule for this product: its licences are not listed.",
    cite![GENERAL_KNOWLEDGE.at("analog phones and rooms before Lync Server 2010 and 2013")],
    Confidence::Low,
);

/// Why archiving, monitoring and chat rooms take a database server where there is no pool's.
pub static DATABASES_APART: Rule<'static, ()> = fact(
    VALID,
    "databases-apart",
    (),
    "Archiving, Monitoring and Group Chat keep their data in SQL Server, Standard or Enterprise: they may share a pool's, and beside Standard Edition take one.",
    cite![
        SQL_COUNT.at("Standard Edition with archiving or monitoring: one"),
        DATABASES_2010.at("Archiving, Monitoring and Group Chat"),
        R2_SQL.at("Archiving, Monitoring and Group Chat"),
    ],
    Confidence::High,
);

/// Told where servers are virtual machines.
pub static VIRTUAL_COUNTS_ALIKE: Rule<'static, ()> = fact(
    VALID,
    "virtual-counts-alike",
    (),
    "A virtual machine takes a licence like a machine of its own.",
    cite![
        R2_PRICING.at("a licence for each operating system environment"),
        LICENSING_2010.at("each running instance, also of a cluster"),
        EDITIONS_2010.at("physical or virtual"),
    ],
    Confidence::High,
);
