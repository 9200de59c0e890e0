//! The rules that decide between the deployments, for each time (`lync` while Lync Online and Skype for Business Online
//! stood beside servers, `teams` since); who is homed where; and what is told to those who leave an old system.

pub mod lync;
pub mod teams;

use judge::{Citation, Condition, Confidence, Effect, Period, Rule};

use crate::deployments::{
    HYBRID_2019, HYBRID_SE, KEEP_OCS_2007, KEEP_OCS_2007_R2, ON_PREMISES, ON_PREMISES_2007, ON_PREMISES_2010,
    ON_PREMISES_2015, ON_PREMISES_2019, ON_PREMISES_R2, ON_PREMISES_SE, ONLINE, SKYPE_ONLINE, SPLIT, SPLIT_2015, Side,
};
use crate::era;
use crate::questions::{CHAT, DOES, NEEDS_A_SERVER, SITUATION, THE_ORGANISATION_NEEDS_SERVERS, offered};
use crate::sources::*;

/// Who is homed on premises where servers and service stand together; everybody else is homed online.
pub static HOMED_ON_PREMISES: Rule<'static, Side> = Rule {
    id: "split-home",
    when: Condition::Any(&[
        NEEDS_A_SERVER,
        Condition::All(&[Condition::On(era::SINCE_2019), THE_ORGANISATION_NEEDS_SERVERS]),
    ]),
    effect: Side::OnPremises,
    because: "A person is wholly on one side: whoever needs what only servers give is homed on premises for chat and meetings too.",
    citations: cite![
        PLAN_HYBRID.at("users are homed either on premises or online, with all workloads"),
        HYBRID_TEAMS.at("coexistence modes"),
    ],
    confidence: Confidence::High,
    valid: era::SINCE_2013,
};

/// Who is homed on servers and works in Teams beside them, because the servers have lost it.
pub static BESIDE_IN_TEAMS: Rule<'static, ()> = Rule {
    id: "teams-beside-servers",
    when: Condition::Is(DOES, CHAT),
    effect: (),
    because: "Whoever is homed on servers without Persistent Chat can use rooms in Teams beside them: two programs, a plan besides the CALs, no outside calls or partners in Teams.",
    citations: cite![HYBRID_TEAMS.at("coexistence modes"), REMOVED_2019.at("Persistent Chat")],
    confidence: Confidence::Medium,
    valid: era::SINCE_2019,
};

/// Of what is told: what is lost on the way to a newer product, by id.
pub const LOST: &[&str] =
    &["s19-removed", "s19-voice-mail", "se-air-gap", "teams-channels-differ", "teams-phone-differs"];

const OCS: &[&str] = &[ON_PREMISES_R2, ON_PREMISES_2007, KEEP_OCS_2007_R2, KEEP_OCS_2007];
const LEAVES: Condition<'_> = Condition::Is(SITUATION, offered::LEAVE);

const fn leaving(
    id: &'static str,
    when: Condition<'static>,
    valid: Period,
    whom: &'static [&'static str],
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> Rule<'static> {
    let confidence = Confidence::Medium;
    Rule { id, when, effect: Effect::Tells(whom), because, citations, confidence, valid }
}

/// What is told of the market, and to those who leave an old system.
pub static TELLS: &[Rule<'static>] = &[
    Rule {
        confidence: Confidence::Low,
        ..leaving(
            "no-cloud-with-ocs",
            Condition::Always,
            era::BEFORE_PLANS,
            OCS,
            "Verify: the book holds no cloud service of OCS times. Office 365, with Lync Online, came on 28 June 2011.",
            cite![GENERAL_KNOWLEDGE.at("services before Office 365")],
        )
    },
    leaving(
        "leave-lcs-2005",
        LEAVES,
        era::SOLD_2007,
        &[ON_PREMISES_2007],
        "From LCS 2005: CALs under Software Assurance became both OCS 2007 CALs: enter them under “Licences owned”. With servers under it too, Communicator 2007 need not be bought.",
        cite![OCS_PACKAGING.at("upgrade of LCS CALs"), OCS_CALS.at("customers with active Software Assurance")],
    ),
    leaving(
        "leave-ocs",
        LEAVES,
        era::SINCE_2010,
        &[ON_PREMISES, SPLIT, ON_PREMISES_2010],
        "From OCS: with Software Assurance in force at the release, servers and CALs become those of Lync: enter them under “Licences owned”. OCS Enterprise CALs bought under it before 1 July 2009 brought Plus CALs for Lync 2010 and, while it is kept, the next version; bought until 1 December 2010, for Lync 2010 only.",
        cite![
            GRANDFATHERING.at("the three periods"),
            USER_CAL.at("Software Assurance: new versions released in its term")
        ],
    ),
    leaving(
        "leave-for-r2",
        LEAVES,
        era::SOLD_R2,
        &[ON_PREMISES_R2],
        "From OCS 2007: servers and CALs under Software Assurance at the release become those of R2: enter them under “Licences owned”.",
        cite![
            USER_CAL.at("Software Assurance: new versions released in its term"),
            OCS_CALS.at("customers with active Software Assurance")
        ],
    ),
    leaving(
        "leave-lync-2010",
        LEAVES,
        era::SINCE_2013,
        &[ON_PREMISES, SPLIT],
        "From Lync Server 2010: Software Assurance on either edition gives the single licence of Lync Server 2013, on CALs those of 2013: enter them under “Licences owned”. Without it, those of 2010 do not serve 2013.",
        cite![LICENSE_REVIEW.at("Software Assurance on either edition"), USER_CAL.at("CALs and versions")],
    ),
    leaving(
        "leave-for-online",
        LEAVES,
        era::PLANS,
        &[ONLINE, SKYPE_ONLINE],
        "CALs and server licences that you own give nothing online: each person takes a subscription.",
        cite![CAL_REQUIREMENTS.at("user licences meet CAL requirements, and not the other way round")],
    ),
    leaving(
        "leave-for-skype",
        LEAVES,
        era::SINCE_SKYPE,
        &[ON_PREMISES_2015, SPLIT_2015, ON_PREMISES_2019, HYBRID_2019, ON_PREMISES_SE, HYBRID_SE],
        "From an older version: Software Assurance in force at the release of the new one brings its servers and CALs: enter them under “Licences owned”. Without it, older licences do not serve newer servers.",
        cite![USER_CAL.at("CALs and versions"), USER_CAL.at("Software Assurance: new versions released in its term")],
    ),
];
