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
        "Every server of any role takes a Windows Server licence of its own; the Lync or OCS licence does not include it.",
        cite![MYTHS.at("Myth 2"), FORUM_E4.at("question of 12 March 2012: one for the Edge, one for the Front End"),],
        Confidence::High,
    ),
    windows_cal: fact(
        VALID,
        "windows-cal-each",
        (),
        "Everybody who uses the servers needs a Windows Server CAL as well, so subtract those you own already, alone or in a larger suite: verify which bring it.",
        cite![ADDITIVE_BRIEF.at("opening: the product's CAL comes on top of the Windows Server CAL")],
        Confidence::High,
    ),
    sql_server: fact(
        VALID,
        "sql-server-pool",
        (),
        "An Enterprise pool keeps its database on a SQL Server of its own, Standard or Enterprise. We count instances; whether you buy cores, or a server licence and SQL CALs, follows SQL Server's own terms.",
        cite![
            DATABASES.at("Back End Server of a Front End pool"),
            DATABASES_2010.at("Back End Server: Standard or Enterprise, 64-bit"),
            R2_SQL.at("SQL Server on a separate computer, never on pool servers"),
            SQL_COUNT.at("Enterprise pool: one"),
        ],
        Confidence::High,
    ),
    sql_mirror: fact(
        VALID,
        "sql-server-mirror",
        (),
        "One database server suffices for the pool to run; two if the database must survive a failure too: clustered, or from Lync Server 2013 on mirrored.",
        cite![
            SQL_COUNT.at("mirrored Back End: two"),
            REFERENCE_SFB.at("medium topology: mirrored Back End Servers"),
            R2_SQL.at("active and passive clustering"),
            DATABASES_2010.at("no mirroring"),
        ],
        Confidence::High,
    ),
    sql_express: fact(
        VALID,
        "sql-express-free",
        (),
        "A Standard Edition server brings SQL Server Express: no SQL Server licence, as long as monitoring and archiving stay off.",
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
        "People who share devices and sign in nowhere else can be covered by device CALs, one set for each device, for everybody who sits at it; whoever also signs in elsewhere needs a user CAL. A device CAL never stands on a person's plan.",
        cite![
            LICENSING_2010.at("user and device CALs"),
            USERS_DEVICES.at("example: 200 named people, and 75 who work in shifts at 25 computers"),
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
        "One server licence covers one running instance with any roles on it, physical or virtual alike; it is never split over several machines.",
        cite![
            OCS_CALS.at("a server licence for each running instance"),
            LICENSING_2010.at("each running instance, also of a cluster"),
            EDITIONS_2010.at("physical or virtual"),
            QUICK_FACTS.at("per server, whatever roles it runs"),
        ],
        Confidence::High,
    ),
    tells(
        "licences-move-after-90-days",
        KEEPING,
        "A licence may move to another machine or person after 90 days; to move virtual machines freely between hosts takes Software Assurance.",
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
        "The newest Windows Server that people reach sets the version of their Windows CALs: for servers that run an older version under downgrade rights, CALs of that older version suffice.",
        cite![
            OCS_CALS.at("comments: the author's answer on downgrades"),
            OCS_CALS.against(
                "comments: the version that was bought counts",
                "the author answers for Microsoft's licensing team; nobody answered the objection"
            ),
        ],
        Confidence::Medium,
    ),
    tells(
        "failover-takes-licences",
        ON_SERVERS,
        "We know of no free right for stand-by servers: each instance that runs takes its licence. Verify: we hold that a copy which is switched off takes none under Software Assurance.",
        cite![
            POOL_PAIRING.at("paired pools are both active"),
            GENERAL_KNOWLEDGE.at("cold back-ups are a benefit of Software Assurance")
        ],
        Confidence::Low,
    ),
];

/// Told where fewer Front Ends run than the people would take.
pub static FEWER_THAN_THE_LOAD: Rule<'static, ()> = fact(
    VALID,
    "fewer-than-the-load",
    (),
    "Fewer Front Ends run than these people would take by the published figures. The licences count what runs; the load is worth a look.",
    cite![
        CAPACITY.at("users for each Front End Server"),
        CAPACITY_2010.at("users for each Front End Server"),
        CAPACITY_OCS.at("tables of capacities")
    ],
    Confidence::Medium,
);

/// Told where no Front End is among the servers that run.
pub static NO_FRONT_END: Rule<'static, ()> = fact(
    VALID,
    "no-front-end-entered",
    (),
    "No Front End is among the servers entered, and every system has at least one: complete them, or the count is too low.",
    cite![OCS_ROLES.at("the roles of OCS 2007"), SERVER_ROLES.at("Standard Edition server; Front End Server")],
    Confidence::High,
);

/// Told where a pool runs without the database server that it must have.
pub static NO_BACK_END: Rule<'static, ()> = fact(
    VALID,
    "no-back-end-entered",
    (),
    "An Enterprise pool runs, and no Back End is among the servers entered: one SQL Server is counted all the same, its Windows Server is not.",
    cite![SQL_COUNT.at("Enterprise pool: one"), R2_SQL.at("SQL Server on a separate computer, never on pool servers")],
    Confidence::High,
);

/// Told where a kind of device is counted for which no source gives a rule.
pub static DEVICE_WITHOUT_RULE: Rule<'static, ()> = fact(
    VALID,
    "device-without-rule",
    (),
    "Verify: for one of the kinds of phones or rooms that you named we found no rule for this product, so its licences are not on the list.",
    cite![GENERAL_KNOWLEDGE.at("analog phones and rooms before Lync Server 2010 and 2013")],
    Confidence::Low,
);

/// Why archiving, monitoring and chat rooms take a database server where there is no pool's.
pub static DATABASES_APART: Rule<'static, ()> = fact(
    VALID,
    "databases-apart",
    (),
    "Archiving, Monitoring and Group Chat keep their data in SQL Server, Standard or Enterprise: they may share the database server of a pool; beside Standard Edition they take one.",
    cite![
        SQL_COUNT.at("Standard Edition with archiving or monitoring: one"),
        DATABASES_2010.at("Archiving, Monitoring and Group Chat"),
        R2_SQL.at("sharing with Archiving, Monitoring and Group Chat"),
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
        LICENSING_2010.at("each running instance"),
        EDITIONS_2010.at("physical or virtual"),
    ],
    Confidence::High,
);
