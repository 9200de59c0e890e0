//! The table of features and CALs: one row a feature, one column a server product, oldest first.
//!
//! Low confidence means that the cell is our inference, or that its one source is unsure.

use judge::{Choice, Condition, Confidence};

use super::Generation::{self, Lync2010, Lync2013, Ocs2007, Ocs2007R2, Skype2015, Skype2019, SkypeSe};
use super::{Cell, Feature, Said, Tier};
use crate::questions::{CHAT, DIAL_IN, DOES, FEATURES, HOST, SPEAKS, choice};
use crate::sources::*;

/// The table.
pub static TABLE: [Feature; 37] = ROWS;

/// The particular features as choices of a question: the rows beyond the activities, and sharing alone.
#[allow(clippy::indexing_slicing, reason = "a wrong index does not compile")]
pub const CHOICES: [Choice<'_>; ROWS.len() - FROM_ACTIVITIES + 1] = {
    let sharing = choice("share", "Starting to share a screen or application without hosting meetings", "");
    let mut choices = [sharing; ROWS.len() - FROM_ACTIVITIES + 1];
    let mut place = FROM_ACTIVITIES;
    while place < ROWS.len() {
        choices[place - FROM_ACTIVITIES + 1] = choice(ROWS[place].id, ROWS[place].name, "");
        place += 1;
    }
    choices
};

const SURE: Confidence = Confidence::High;
const UNSURE: Confidence = Confidence::Low;

const S: Cell = (Tier::Standard, SURE);
const E: Cell = (Tier::Enterprise, SURE);
const P: Cell = (Tier::Plus, SURE);
const NONE: Cell = (Tier::Free, SURE);
const ABSENT: Cell = (Tier::Absent, Confidence::Medium);
const S_LOW: Cell = (Tier::Standard, UNSURE);
const E_LOW: Cell = (Tier::Enterprise, UNSURE);
const P_LOW: Cell = (Tier::Plus, UNSURE);

const OCS: &[Generation] = &[Ocs2007, Ocs2007R2];
const LYNC: &[Generation] = &[Lync2010, Lync2013];
const EVERY: &[Generation] = &Generation::ALL;
const O7: &[Generation] = &[Ocs2007];
const R2: &[Generation] = &[Ocs2007R2];
const L10: &[Generation] = &[Lync2010];
const L13: &[Generation] = &[Lync2013];

const fn row(
    id: &'static str,
    name: &'static str,
    when: Condition<'static>,
    cells: [Cell; 4],
    said: &'static [Said],
) -> Feature {
    Feature { id, name, when, cells, gone: None, said }
}

const fn ticked(id: &'static str) -> Condition<'static> {
    Condition::Is(FEATURES, id)
}

const fn does(choice: &'static str) -> Condition<'static> {
    Condition::Is(DOES, choice)
}

/// The rows that come from what people do. They come first, and stand on other pages than the particular features.
const FROM_ACTIVITIES: usize = 6;

const SHARES: Condition<'_> = Condition::Any(&[does(HOST), ticked("share")]);

const ROWS: [Feature; 37] = [
    row(
        "base",
        "Being enabled for chat and presence",
        Condition::Always,
        [S, S, S, S],
        cite![
            (OCS_CALS.at("people with an IM identity"), O7),
            (R2_CALS.at("Standard CAL"), R2),
            (CAL_CAPABILITIES.at("opening: every enabled user needs a Standard CAL"), LYNC),
            (CONTRACT_LIST.at("Standard: all IM and presence"), L13),
        ],
    ),
    Feature {
        gone: Some(Skype2019),
        ..row(
            "chat",
            "Using Group Chat or Persistent Chat",
            does(CHAT),
            [ABSENT, S, S, S],
            cite![
                (R2_CHANGE.at("Standard CAL: Group Chat"), &[Ocs2007, Ocs2007R2, Lync2010, Lync2013]),
                (CAL_FEATURES.at("Group Chat"), L10),
                (CONTRACT_LIST.at("Standard: Group Chat"), &[Lync2013, Skype2015]),
                (REMOVED_2019.at("Persistent Chat"), &[Skype2019, SkypeSe]),
            ],
        )
    },
    row(
        "meetings",
        "Hosting, scheduling or starting an audio, video or web conference",
        does(HOST),
        [E, E, E, E],
        cite![
            (R2_CALS.at("Enterprise: starting conferences"), R2),
            (CONNECTOR_ENTERPRISE.at("what it covers"), O7),
            (STANDARD_CAL_1.at("what takes the Enterprise CAL"), L10),
            (CAL_FEATURES.at("what counts as a conference"), LYNC),
            (CONTRACT_LIST.at("Enterprise: audio conferencing"), L13),
            (EXPERTS_LAB.at("Standard CAL; Enterprise CAL"), L13),
        ],
    ),
    row(
        "sharing",
        "Starting to share a screen or application even between two people",
        SHARES,
        [E, E, E, E],
        cite![
            (CONNECTOR_ENTERPRISE.at("what it covers"), O7),
            (R2_CHANGE.at("Enterprise CAL: desktop sharing"), R2),
            (STANDARD_CAL_2.at("desktop sharing between two"), LYNC),
            (CAL_CAPABILITIES.at("opening, update of 19 September 2012 on EnableAppDesktopSharing"), LYNC),
            (CAL_POLICIES.at("Enterprise: application and desktop sharing"), LYNC),
        ],
    ),
    row(
        "dial-in",
        "Offering dial-in numbers for meetings",
        does(DIAL_IN),
        [ABSENT, E, E, E],
        cite![
            (R2_CHANGE.at("Enterprise CAL: dial-in conferencing"), OCS),
            (CAL_POLICIES.at("Enterprise: dial-in audio conferencing"), LYNC),
            (IT_PROS.at("dial-in conferencing"), L13),
        ],
    ),
    row(
        "voice",
        "Calling and being called from outside numbers",
        SPEAKS,
        [E, E, P, P],
        cite![
            (OCS_CALS.at("people with an OCS voice extension"), O7),
            (VOICE_CAL.at("Enterprise CAL of OCS"), OCS),
            (GRANDFATHERING.at("voice was in the OCS Enterprise CAL until Lync 2010"), &[Ocs2007, Ocs2007R2, Lync2010]),
            (CAL_POLICIES.at("Plus: Enterprise telephony"), LYNC),
            (CONTRACT_LIST.at("Plus: voice telephony and call management"), L13),
            (PEI_BASICS.at("Plus CAL"), L13),
        ],
    ),
    row(
        "multiparty-im",
        "Chatting among three or more",
        ticked("multiparty-im"),
        [S_LOW, S_LOW, S, S],
        cite![
            (CAL_POLICIES.at("edit on multi-party IM"), EVERY),
            (STANDARD_CAL_1.at("what the Standard CAL gives"), LYNC),
            (CAL_FEATURES.at("IM is no conference"), LYNC),
            (
                CALS_OF_2015.against("whoever starts it needs the Enterprise CAL", "three other sources say Standard"),
                LYNC,
            ),
        ],
    ),
    row(
        "skill-search",
        "Searching people by skill",
        ticked("skill-search"),
        [ABSENT, ABSENT, S, S],
        cite![(STANDARD_CAL_1.at("what the Standard CAL gives"), EVERY),],
    ),
    row(
        "computer-audio",
        "Calling between two computers",
        ticked("computer-audio"),
        [S_LOW, S, S, S],
        cite![
            (R2_CALS.at("Standard: basic calls between computers"), OCS),
            (STANDARD_CAL_1.at("what the Standard CAL gives"), L10),
            (EXPERTS_LAB.at("Standard CAL"), L13),
        ],
    ),
    row(
        "computer-video",
        "Seeing each other between two computers",
        ticked("computer-video"),
        [S_LOW, S_LOW, S, S],
        cite![
            (R2_CALS.at("Standard: basic calls between computers"), OCS),
            (STANDARD_CAL_1.at("what the Standard CAL gives"), L10),
            (EXPERTS_LAB.at("Standard CAL"), L13),
        ],
    ),
    row(
        "file-transfer",
        "Sending files",
        ticked("file-transfer"),
        [S_LOW, S_LOW, S, S],
        cite![(STANDARD_CAL_1.at("what the Standard CAL gives"), EVERY), (CAL_FEATURES.at("file transfer"), LYNC),],
    ),
    row(
        "federation",
        "Chatting with partners and public contacts",
        ticked("federation"),
        [S_LOW, S_LOW, S, S],
        cite![(STANDARD_CAL_1.at("what the Standard CAL gives"), EVERY), (PUBLIC_IM.at("table of services"), LYNC),],
    ),
    row(
        "skype",
        "Talking with Skype contacts",
        ticked("skype"),
        [ABSENT, ABSENT, ABSENT, S],
        cite![(EXPERTS_LAB.at("Standard CAL"), EVERY), (PUBLIC_IM.at("table of services"), L13),],
    ),
    row(
        "web-mobile",
        "Reaching all this from a browser or a mobile",
        ticked("web-mobile"),
        [S, S, S_LOW, S_LOW],
        cite![(OCS_CALS.at("Communicator Web Access"), EVERY),],
    ),
    row(
        "attend",
        "Attending a conference while signed in",
        ticked("attend"),
        [S_LOW, S, S, S],
        cite![
            (OCS_CALS.at("users attending a web conference"), O7),
            (R2_CALS.at("Standard: accepting meeting invitations"), OCS),
            (PRESENTERS_2010.at("attending"), LYNC),
            (EXPERTS_LAB.at("Standard CAL"), L13),
            (
                WEB_CONFERENCING.against(
                    "every internal participant takes the Enterprise CAL",
                    "Microsoft's page on the CALs lets Standard accept invitations"
                ),
                R2
            ),
        ],
    ),
    row(
        "present",
        "Presenting in somebody else's meeting",
        ticked("present"),
        [E_LOW, E, (Tier::EnterpriseInDoubt, UNSURE), S],
        cite![
            (PRESENTERS_2010.at("presenters in R2 needed Enterprise"), OCS),
            (STANDARD_CAL_1.at("Standard attends, and does not present"), L10),
            (CAL_FEATURES.at("Standard attends, and does not present"), L10),
            (
                PRESENTERS_2010
                    .against("in 2010 a Standard user may present", "presenter rights were broadened only in 2013"),
                L10
            ),
            (LICENSE_REVIEW.at("presenter rights broadened in 2013"), LYNC),
            (EXPERTS_LAB.at("Standard user promoted to presenter"), L13),
        ],
    ),
    row(
        "ad-hoc-audio",
        "Turning a call into an audio conference",
        ticked("ad-hoc-audio"),
        [E_LOW, E_LOW, (Tier::EnterpriseOrPlus, Confidence::Medium), (Tier::EnterpriseOrPlus, Confidence::Medium)],
        cite![
            (R2_CALS.at("Enterprise: multiparty conferences"), OCS),
            (AD_HOC_AUDIO.at("Plus allows ad hoc audio"), LYNC),
            (COMMON_AREA.at("Plus also includes voice conferencing"), LYNC),
            (
                CONTRACT_LIST
                    .against("Enterprise: audio conferencing", "two practitioners cite Microsoft for ad hoc audio"),
                LYNC
            ),
        ],
    ),
    row(
        "view",
        "Viewing what others share",
        ticked("view"),
        [S_LOW, S_LOW, S, S],
        cite![(STANDARD_CAL_1.at("what the Standard CAL gives"), EVERY),],
    ),
    row(
        "whiteboard",
        "Starting a whiteboard even between two people",
        ticked("whiteboard"),
        [E_LOW, E_LOW, E, E],
        cite![(STANDARD_CAL_1.at("what takes the Enterprise CAL"), EVERY),],
    ),
    row(
        "polls-recording",
        "Using polls or recording in meetings",
        ticked("polls-recording"),
        [E_LOW, E_LOW, E_LOW, E_LOW],
        cite![(STANDARD_CAL_1.at("polls: the author is unsure"), EVERY),],
    ),
    row(
        "join-by-phone",
        "Joining a conference by telephone",
        ticked("join-by-phone"),
        [NONE, NONE, NONE, NONE],
        cite![
            (OCS_CALS.at("who does not need a CAL"), OCS),
            (EXTERNAL_USERS.at("callers"), LYNC),
            (CAL_REPORT.at("known wrong counts"), LYNC),
        ],
    ),
    row(
        "room-video",
        "Seeing several HD video streams at once",
        ticked("room-video"),
        [ABSENT, ABSENT, E_LOW, E],
        cite![
            (CONTRACT_LIST.at("Enterprise: multiple HD video streams"), EVERY),
            (USER_CAL.at("what the CALs give"), L13),
        ],
    ),
    row(
        "call-control",
        "Forwarding, transferring and holding outside calls",
        ticked("call-control"),
        [E, E, P, P],
        cite![
            (CONNECTOR_ENTERPRISE.at("what it covers"), O7),
            (R2_CALS.at("Enterprise: transferring calls"), R2),
            (PEI_BASICS.at("Plus CAL"), LYNC),
        ],
    ),
    row(
        "desk-phone",
        "Having a desk phone",
        ticked("desk-phone"),
        [E_LOW, E, P, P],
        cite![
            (CONNECTOR_ENTERPRISE.at("what it covers"), O7),
            (R2_CALS.at("Enterprise: telephony devices"), R2),
            (PEI_BASICS.at("Plus CAL"), LYNC),
        ],
    ),
    row(
        "analog",
        "Having an analog phone or fax",
        ticked("analog"),
        [ABSENT, ABSENT, P, P],
        cite![(PEI_BASICS.at("Plus CAL: analog devices"), EVERY),],
    ),
    row(
        "e911",
        "Having Enhanced 9-1-1",
        ticked("e911"),
        [ABSENT, ABSENT, P, P],
        cite![(CAL_POLICIES.at("Plus: telephony including 911"), EVERY), (PEI_BASICS.at("Plus CAL"), L13),],
    ),
    row(
        "call-park",
        "Parking calls",
        ticked("call-park"),
        [ABSENT, ABSENT, P, P],
        cite![(PEI_BASICS.at("Plus CAL"), EVERY),],
    ),
    row(
        "response-groups",
        "Answering in response groups",
        ticked("response-groups"),
        [ABSENT, E, P, P],
        cite![(R2_CHANGE.at("Enterprise CAL: Response Group"), OCS), (CAL_POLICIES.at("Plus: Response Groups"), LYNC),],
    ),
    row(
        "delegation",
        "Delegating calls",
        ticked("delegation"),
        [ABSENT, E, P, P],
        cite![(R2_CHANGE.at("Enterprise CAL: Delegation"), OCS), (CAL_POLICIES.at("Plus: Delegation"), LYNC),],
    ),
    row(
        "team-call",
        "Ringing a team",
        ticked("team-call"),
        [ABSENT, E, P_LOW, P_LOW],
        cite![(R2_CHANGE.at("Enterprise CAL: Team Call"), OCS), (CONTRACT_LIST.at("Plus: call management"), LYNC),],
    ),
    row(
        "simultaneous-ring",
        "Ringing several telephones at once (single number reach)",
        ticked("simultaneous-ring"),
        [ABSENT, E, P_LOW, P_LOW],
        cite![
            (R2_CHANGE.at("Enterprise CAL: Single Number Reach"), OCS),
            (CONTRACT_LIST.at("Plus: call management"), LYNC),
        ],
    ),
    row(
        "dial-plans",
        "Calling by routing rules and dial plans",
        ticked("dial-plans"),
        [E_LOW, E_LOW, P, P],
        cite![(CAL_POLICIES.at("Plus: routing rules"), EVERY),],
    ),
    row(
        "group-pickup",
        "Picking up a colleague's call",
        ticked("group-pickup"),
        [ABSENT, ABSENT, ABSENT, P_LOW],
        cite![(CLIENT_TABLES.at("Enterprise Voice table"), EVERY),],
    ),
    row(
        "remote-call-control",
        "Controlling a PBX phone from the computer",
        ticked("remote-call-control"),
        [S_LOW, S_LOW, S_LOW, S_LOW],
        cite![(R2_CALS.at("remote call control, without its CAL"), EVERY),],
    ),
    row(
        "voice-mail",
        "Having voice mail in Exchange (beside the Exchange Enterprise CAL)",
        ticked("voice-mail"),
        [E, E, P, P],
        cite![
            (UM_CALS.at("Enterprise CAL"), EVERY),
            (OCS_CALS.at("people with an OCS voice extension"), OCS),
            (CAL_POLICIES.at("Plus: Enterprise telephony"), LYNC),
        ],
    ),
    row(
        "network",
        "Having admission control, QoS, media bypass or branch survivability",
        ticked("network"),
        [ABSENT, ABSENT, (Tier::Free, UNSURE), (Tier::Free, UNSURE)],
        cite![(DECIDING.at("Lync Server: Media Quality Controls"), EVERY),],
    ),
    row(
        "monitoring-archiving",
        "Being monitored or archived",
        ticked("monitoring-archiving"),
        [NONE, NONE, NONE, NONE],
        cite![
            (OCS_CALS.at("what needs a CAL: no server role"), O7),
            (R2_CHANGE.at("additional software, and the reply on Group Chat"), R2),
            (SERVER_VERSION.at("no key check on these roles"), L10),
            (PRODUCT_TERMS.at("additional software"), L13),
        ],
    ),
];
