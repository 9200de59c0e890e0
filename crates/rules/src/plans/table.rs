//! The table of plans and suites: when one could have each, when it was sold, what it grants, and on whose word.

use judge::{Citation, Condition, Confidence, Period, Rule};

use super::Right::{
    self, Enterprise, Mailbox, Office, OnlineBase, OnlineDialIn, OnlineMeetings, OnlineVoice, Plus, Standard, Teams,
    TeamsOnTop, WindowsCal,
};
use super::{Family, Plan, from_to, since};
use crate::era;
use crate::licences::{self, Licence};
use crate::sources::*;

const fn grants(
    id: &'static str,
    rights: &'static [Right],
    because: &'static str,
    citations: &'static [Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, &'static [Right]> {
    Rule { id, when: Condition::Always, effect: rights, because, citations, confidence, valid: era::PLANS }
}

/// A plan that is only recognised where somebody has it.
const fn owned(licence: &'static Licence, valid: Period, grants: Rule<'static, &'static [Right]>) -> Plan {
    Plan { licence, grants: Rule { valid, ..grants }, perhaps: &[], sold: &[], family: Family::Office365, most: None }
}

/// A plan that is advised while it is sold.
const fn plan_of(
    licence: &'static Licence,
    valid: Period,
    sold: &'static [Period],
    grants: Rule<'static, &'static [Right]>,
) -> Plan {
    Plan { sold, ..owned(licence, valid, grants) }
}

/// Plans of Lync Online, and then of Skype for Business Online.
const UNTIL_TEAMS: Period = from_to((2011, 6, 28), (2021, 7, 31));
/// New organisations had to take suites without Teams in between.
const E_SOLD: &[Period] = &[from_to((2011, 6, 28), (2024, 3, 31)), since(2025, 11, 1)];
const E5_SOLD: &[Period] = &[from_to((2015, 12, 1), (2024, 3, 31)), since(2025, 11, 1)];
/// Plans that were gone by 2016: kiosk plans without Lync, and E2.
const KIOSK_PLANS: Period = from_to((2011, 6, 28), (2015, 12, 31));
const NO_TEAMS: Period = since(2023, 10, 1);
const NO_TEAMS_SOLD: &[Period] = &[from_to((2024, 4, 1), (2025, 10, 31))];
const MICROSOFT_365: Period = since(2017, 8, 1);

/// All plans, smallest first: the order in which equally good ones are named.
pub static PLANS: &[Plan] = &[
    plan_of(
        &licences::LYNC_ONLINE_1,
        UNTIL_TEAMS,
        &[from_to((2011, 6, 28), (2019, 8, 31))],
        grants(
            "plan-lync-online-1",
            &[OnlineBase, Standard],
            "Lync Online Plan 1 gives chat, presence and calls between computers online, and Standard CAL rights on premises.",
            cite![IT_PROS.at("comparison of the online plans"), CALS_FROM_PLANS.at("Lync: Standard CAL"),],
            Confidence::Medium,
        ),
    ),
    plan_of(
        &licences::LYNC_ONLINE_2,
        UNTIL_TEAMS,
        &[from_to((2011, 6, 28), (2019, 8, 31))],
        grants(
            "plan-lync-online-2",
            &[OnlineBase, OnlineMeetings, Standard, Enterprise],
            "Lync Online Plan 2 adds meetings and sharing online, and Standard and Enterprise CAL rights on premises.",
            cite![IT_PROS.at("comparison of the online plans"), CALS_FROM_PLANS.at("Lync: Enterprise CAL"),],
            Confidence::Medium,
        ),
    ),
    plan_of(
        &licences::LYNC_ONLINE_3,
        UNTIL_TEAMS,
        &[era::VOICE_ON_SERVERS],
        grants(
            "plan-lync-online-3",
            &[OnlineBase, OnlineMeetings, Standard, Enterprise, Plus],
            "Lync Online Plan 3 gives Standard, Enterprise and Plus CAL rights on premises; online no more than Plan 2: the service had no Enterprise Voice.",
            cite![
                CALS_FROM_PLANS.at("Lync: Plus CAL"),
                CLIENT_TABLES.at("Enterprise Voice table, notes on Lync Online users"),
            ],
            Confidence::Medium,
        ),
    ),
    plan_of(
        &licences::E1,
        era::PLANS,
        E_SOLD,
        grants(
            "plan-e1",
            E1,
            "E1 gives meetings online and a mailbox without voice mail (Exchange Online Plan 1), and Standard and Enterprise CAL rights on premises; no Plus, no Office.",
            cite![CALS_FROM_PLANS.at("Lync: Enterprise CAL"), E_PLANS.at("E1, E3 and E4")],
            Confidence::Medium,
        ),
    ),
    owned(
        &licences::E2,
        KIOSK_PLANS,
        grants(
            "plan-e2",
            E1,
            "E2 gives for Lync what E1 gives.",
            cite![CALS_FROM_PLANS.at("Lync: Enterprise CAL")],
            Confidence::Medium,
        ),
    ),
    plan_of(
        &licences::E3,
        era::PLANS,
        E_SOLD,
        grants(
            "plan-e3",
            E3,
            "E3 gives meetings online, Office and a mailbox, and Standard and Enterprise CAL rights on premises; no Plus.",
            cite![E4_MIGRATION.at("options 3 and 4"), CALS_FROM_PLANS.at("Lync: Enterprise CAL"),],
            Confidence::High,
        ),
    ),
    plan_of(
        &licences::E4,
        UNTIL_TEAMS,
        &[from_to((2011, 6, 28), (2017, 4, 6))],
        grants(
            "plan-e4",
            E4,
            "E4 gives all that E3 gives, and Plus CAL rights on premises.",
            cite![
                CALS_FROM_PLANS.at("Lync: Plus CAL"),
                WHY_HYBRID.at("E4 users on premises"),
                E4_MIGRATION.at("options 1 to 3, which keep every feature"),
                FORUM_E4.against(
                    "reply of 13 May 2012: only “Lync CAL + Lync Plus CAL”",
                    "even E3 carries the Enterprise right"
                ),
            ],
            Confidence::High,
        ),
    ),
    owned(
        &licences::K1,
        KIOSK_PLANS,
        grants(
            "plan-k1",
            &[Mailbox],
            "Verify: the kiosk plan K1 brought no Lync in these years, neither online nor on premises.",
            cite![GENERAL_KNOWLEDGE.at("kiosk plans, 2011 to 2015")],
            Confidence::Low,
        ),
    ),
    owned(
        &licences::K2,
        KIOSK_PLANS,
        grants(
            "plan-k2",
            &[Mailbox],
            "Verify: the kiosk plan K2 brought no Lync in these years, neither online nor on premises.",
            cite![GENERAL_KNOWLEDGE.at("kiosk plans, 2011 to 2015")],
            Confidence::Low,
        ),
    ),
    owned(
        &licences::SMALL_BUSINESS,
        era::PLANS,
        grants(
            "plan-small-business",
            &[OnlineBase, OnlineMeetings, Teams, Mailbox],
            "Small business suites without Office bring Lync online and a mailbox, but no rights on premises: they are not on the list of what stands in for CALs.",
            cite![BUSINESS_PLANS.at("The legal base: Appendix A of the Product Terms")],
            Confidence::Medium,
        ),
    ),
    owned(
        &licences::SMALL_BUSINESS_PREMIUM,
        era::PLANS,
        grants(
            "plan-small-business-premium",
            &[OnlineBase, OnlineMeetings, Teams, Office, Mailbox],
            "Small and midsize business suites with Office bring Lync online, Office and a mailbox, but no rights on premises: they are not on the list of what stands in for CALs.",
            cite![
                BUSINESS_PLANS.at("The legal base: Appendix A of the Product Terms"),
                GENERAL_KNOWLEDGE.at("suites with Office"),
            ],
            Confidence::Medium,
        ),
    ),
    plan_of(
        &licences::E5,
        era::SINCE_CLOUD_PBX,
        E5_SOLD,
        grants(
            "plan-e5",
            E5,
            "E5 gives all that E3 gives, and Phone System and Audio Conferencing online, but no calling plan; on premises the Plus right too, we infer: Microsoft names it a full successor of E4.",
            cite![
                E5_FAQ.at("Cloud PBX and PSTN Conferencing"),
                E4_MIGRATION.at("option 1"),
                TEAMS_ADD_ONS.at("E3 and E5"),
                SUITES_FACTSHEET.at("E1 to E5"),
            ],
            Confidence::Medium,
        ),
    ),
    owned(
        &licences::E3_PHONE,
        era::SINCE_CLOUD_PBX,
        grants(
            "plan-e3-phone",
            &[OnlineBase, OnlineMeetings, Teams, Standard, Enterprise, Plus, Office, Mailbox, OnlineVoice],
            "E3 with Phone System gives outside calls online; on premises Standard, Enterprise and Plus, we infer: Microsoft names it a full successor of E4.",
            cite![E4_MIGRATION.at("option 2")],
            Confidence::Medium,
        ),
    ),
    plan_of(
        &licences::E1_NO_TEAMS,
        NO_TEAMS,
        NO_TEAMS_SOLD,
        grants(
            "plan-e1-no-teams",
            &[Standard, Enterprise, Mailbox, TeamsOnTop],
            "E1 without Teams: Teams Enterprise comes on top. On premises we take it as E1.",
            cite![NO_TEAMS_SUITES.at("suites without Teams, and Teams Enterprise"), SUITES_FACTSHEET.at("E1 to E5")],
            Confidence::Medium,
        ),
    ),
    plan_of(
        &licences::E3_NO_TEAMS,
        NO_TEAMS,
        NO_TEAMS_SOLD,
        grants(
            "plan-e3-no-teams",
            &[Standard, Enterprise, Office, Mailbox, TeamsOnTop],
            "E3 without Teams: Teams Enterprise comes on top. On premises we take it as E3.",
            cite![NO_TEAMS_SUITES.at("suites without Teams, and Teams Enterprise"), SUITES_FACTSHEET.at("E1 to E5")],
            Confidence::Medium,
        ),
    ),
    plan_of(
        &licences::E5_NO_TEAMS,
        NO_TEAMS,
        NO_TEAMS_SOLD,
        grants("plan-e5-no-teams", E5_WITHOUT_TEAMS, E5_NO_TEAMS_GIVES, NO_TEAMS_SAID, Confidence::Low),
    ),
    Plan {
        perhaps: &[Standard],
        family: Family::Academic,
        ..owned(
            &licences::A1,
            era::PLANS,
            grants(
                "plan-a1",
                &[OnlineBase, OnlineMeetings, Teams, Mailbox],
                "Verify: A1 and A2 bring meetings online and a mailbox; the list of what stands in for CALs names A3 and A4 only.",
                cite![CALS_FROM_PLANS.at("Academic A3 and A4")],
                Confidence::Low,
            ),
        )
    },
    Plan {
        family: Family::Academic,
        ..alike(&licences::A3, era::PLANS, "plan-a3", E3, "A3 gives what E3 gives.", ACADEMIC)
    },
    Plan {
        family: Family::Academic,
        ..alike(&licences::A4, UNTIL_TEAMS, "plan-a4", E4, "A4 gives what E4 gives.", ACADEMIC)
    },
    Plan {
        family: Family::Academic,
        ..alike(&licences::A5, era::SINCE_CLOUD_PBX, "plan-a5", E5, "A5 gives what E5 gives.", PHONE_INSIDE)
    },
    Plan {
        family: Family::Government,
        ..alike(&licences::G1, era::PLANS, "plan-g1", E1, "G1 and G2 give what E1 gives.", GOVERNMENT)
    },
    Plan {
        family: Family::Government,
        ..alike(&licences::G3, era::PLANS, "plan-g3", E3, "G3 gives what E3 gives.", GOVERNMENT)
    },
    Plan {
        family: Family::Government,
        ..alike(&licences::G4, UNTIL_TEAMS, "plan-g4", E4, "G4 gives what E4 gives.", GOVERNMENT)
    },
    Plan {
        family: Family::Government,
        ..alike(&licences::G5, era::SINCE_CLOUD_PBX, "plan-g5", E5, "G5 gives what E5 gives.", PHONE_INSIDE)
    },
    Plan {
        perhaps: &[Standard],
        ..owned(
            &licences::F3,
            since(2016, 1, 1),
            grants(
                "plan-f3",
                &[OnlineBase, Teams, Mailbox],
                "Verify: from 2016 the kiosk plan, K1, F1 and then F3, brought chat, presence and joining meetings, as Plan 1 does; whether it stands in for a Standard CAL nobody could settle.",
                cite![KIOSK.at("F1 against E1"), GENERAL_KNOWLEDGE.at("kiosk plans since 2016")],
                Confidence::Low,
            ),
        )
    },
    Plan {
        perhaps: &[Standard],
        family: Family::Microsoft365,
        ..owned(
            &licences::M365_F3,
            MICROSOFT_365,
            grants(
                "plan-m365-f3",
                &[OnlineBase, OnlineMeetings, Teams, Mailbox],
                "Microsoft 365 F1 and F3 bring Teams, with Teams Phone as an add-on. Verify: no list says whether they stand in for a Standard CAL.",
                cite![TEAMS_ADD_ONS.at("add-ons for F1 and F3"), GENERAL_KNOWLEDGE.at("F plans on premises")],
                Confidence::Low,
            ),
        )
    },
    Plan {
        family: Family::Microsoft365,
        ..alike(
            &licences::M365_E3_VOLUME,
            MICROSOFT_365,
            "plan-m365-e3-volume",
            E3,
            "Microsoft 365 E3 gives what Office 365 E3 gives; a volume agreement adds Extended Use Rights.",
            MICROSOFT_365_SAID,
        )
    },
    Plan {
        family: Family::Microsoft365,
        ..alike(
            &licences::M365_E3_CSP,
            MICROSOFT_365,
            "plan-m365-e3-csp",
            E3,
            "Microsoft 365 E3 gives what Office 365 E3 gives; by CSP or on the web, no servers.",
            MICROSOFT_365_SAID,
        )
    },
    Plan {
        family: Family::Microsoft365,
        ..alike(
            &licences::M365_E5_VOLUME,
            MICROSOFT_365,
            "plan-m365-e5-volume",
            E5,
            "Microsoft 365 E5 gives what Office 365 E5 gives, the Plus right by inference; a volume agreement adds Extended Use Rights.",
            MICROSOFT_365_SAID,
        )
    },
    Plan {
        family: Family::Microsoft365,
        ..alike(
            &licences::M365_E5_CSP,
            MICROSOFT_365,
            "plan-m365-e5-csp",
            E5,
            "Microsoft 365 E5 gives what Office 365 E5 gives, the Plus right by inference; by CSP or on the web, no servers.",
            MICROSOFT_365_SAID,
        )
    },
    Plan {
        family: Family::Microsoft365,
        ..alike(
            &licences::M365_E3_NO_TEAMS,
            NO_TEAMS,
            "plan-m365-e3-no-teams",
            &[Standard, Enterprise, Office, Mailbox, TeamsOnTop],
            "Microsoft 365 E3 without Teams: Teams Enterprise comes on top.",
            NO_TEAMS_SAID,
        )
    },
    Plan {
        family: Family::Microsoft365,
        ..owned(
            &licences::M365_E5_NO_TEAMS,
            NO_TEAMS,
            grants("plan-m365-e5-no-teams", E5_WITHOUT_TEAMS, E5_NO_TEAMS_GIVES, NO_TEAMS_SAID, Confidence::Low),
        )
    },
    Plan {
        most: Some(300),
        ..alike(
            &licences::TEAMS_ESSENTIALS,
            since(2021, 12, 1),
            "plan-teams-essentials",
            &[Teams],
            "Teams Essentials brings Teams for at most 300 people, and no known rights on premises.",
            NO_TEAMS_SAID,
        )
    },
    alike(
        &licences::TEAMS_ENTERPRISE,
        NO_TEAMS,
        "plan-teams-enterprise",
        &[Teams],
        "Teams Enterprise brings Teams for any number of people, and no known rights on premises.",
        NO_TEAMS_SAID,
    ),
    owned(
        &licences::CORE_CAL_SUITE,
        since(2011, 8, 1),
        grants(
            "plan-core-cal-suite",
            &[Standard, WindowsCal],
            "Since 1 August 2011 the Core CAL Suite brings the Standard CAL, beside that of Windows Server, and nothing online. It counts for a version of the server if bought after its release, or with Software Assurance then.",
            cite![
                CORE_CAL.at("Core CAL Suite includes the Lync Standard CAL from August 2011"),
                GENERAL_KNOWLEDGE.at("Windows Server CAL in the Core CAL Suite"),
                EQUIVALENCY.at(
                    "Core CAL; suites count for a new version if bought after its release, or with SA in force then"
                ),
                SUITE_BRIDGES
                    .against("January 2011: the Core CAL Suite has no Lync", "it was written before the change"),
            ],
            Confidence::High,
        ),
    ),
    owned(
        &licences::ENTERPRISE_CAL_SUITE,
        era::PLANS,
        grants(
            "plan-enterprise-cal-suite",
            &[Standard, Enterprise, WindowsCal],
            "The Enterprise CAL Suite brings the Standard and the Enterprise CAL, beside that of Windows Server, never Plus, and nothing online. It counts for a version of the server if bought after its release, or with Software Assurance then.",
            cite![
                SUITE_BRIDGES.at("Enterprise CAL Suite: Standard and Enterprise"),
                SUITE_2008.at("what the suites contain"),
                EQUIVALENCY.at("suites count for a new version if bought after its release, or with SA in force then"),
            ],
            Confidence::High,
        ),
    ),
];

const E1: &[Right] = &[OnlineBase, OnlineMeetings, Teams, Standard, Enterprise, Mailbox];
const E3: &[Right] = &[OnlineBase, OnlineMeetings, Teams, Standard, Enterprise, Office, Mailbox];
const E4: &[Right] = &[OnlineBase, OnlineMeetings, Teams, Standard, Enterprise, Plus, Office, Mailbox];
const E5: &[Right] =
    &[OnlineBase, OnlineMeetings, Teams, Standard, Enterprise, Plus, Office, Mailbox, OnlineVoice, OnlineDialIn];
const E5_WITHOUT_TEAMS: &[Right] =
    &[Standard, Enterprise, Plus, Office, Mailbox, OnlineVoice, OnlineDialIn, TeamsOnTop];
const E5_NO_TEAMS_GIVES: &str = "Verify: E5 without Teams contains Teams Phone and Audio Conferencing; Teams Enterprise comes on top. On premises we take it as E5.";

const ACADEMIC: &[Citation<'_>] = &[CALS_FROM_PLANS.at("Academic A3 and A4")];
const GOVERNMENT: &[Citation<'_>] = &[CALS_FROM_PLANS.at("Government G1 to G4")];
const PHONE_INSIDE: &[Citation<'_>] = &[TEAMS_ADD_ONS.at("E5, A5 and G5")];
const MICROSOFT_365_SAID: &[Citation<'_>] =
    &[LICENCE_MAPS.at("Microsoft 365 Enterprise, notes"), TEAMS_ADD_ONS.at("E3 and E5")];
const NO_TEAMS_SAID: &[Citation<'_>] = &[NO_TEAMS_SUITES.at("Teams Enterprise and Essentials")];

/// A plan that gives what another gives, or says in a few words what it gives.
const fn alike(
    licence: &'static Licence,
    valid: Period,
    id: &'static str,
    rights: &'static [Right],
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> Plan {
    owned(licence, valid, grants(id, rights, because, citations, Confidence::Medium))
}
