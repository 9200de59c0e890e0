//! What is held to be true of policies and CALs: one record each, with its citations.
//!
//! A policy says what people *can* do. What must be bought follows the licence text; these rules bring the two together.

use judge::Confidence::{High, Low, Medium};
use judge::{Record, Rule};

use crate::era::{SINCE_2010, SINCE_R2};
use crate::products::fact;
use crate::sources::*;

macro_rules! statements {
    ($all:ident: $about:literal, $($(#[$doc:meta])* $name:ident = $valid:expr, $id:literal, $because:literal, $citations:expr, $confidence:expr;)*) => {
        $($(#[$doc])* pub static $name: Rule<'static, ()> = fact($valid, $id, (), $because, $citations, $confidence);)*
        #[doc = $about]
        pub static $all: &[Record<'static>] = &[$(&$name),*];
    };
}

statements! {
    FIRST: "What must be known before any policy.",
    /// Who follows Global.
    GLOBAL_OPEN = SINCE_2010, "pol-global-open",
        "A fresh installation is open: Global allows every feature of the Enterprise CAL, so everybody without a policy of their own counts as Enterprise until it, or the site's policy, is closed.",
        cite![
            STANDARD_CAL_2.at("a fresh installation"),
            POLICY_OUTPUT.at("Identity : Global"),
            EFFECTIVE_POLICY.at("blank values"),
        ],
        High;
    /// Where the values come from.
    VALUES = SINCE_2010, "pol-values",
        "The values are our reconstruction from the names and the settings that open the Enterprise CAL: the article's table was an image, which is lost.",
        cite![
            CAL_POLICIES.at("rule of thumb for the three CALs"),
            NEW_CONFERENCING_POLICY.at("the parameters"),
        ],
        Medium;
    /// The size of a meeting.
    MEETING_SIZE = SINCE_2010, "pol-meeting-size",
        "The size of a meeting stays 250 in every policy: it also limits chat in groups, which is in the Standard CAL; with 2, the third person reads that the meeting is full.",
        cite![
            CAL_POLICIES.at("edit, and the comments of 30 September and 3 October 2011"),
            STANDARD_CAL_2.at("multi-party chat is Standard"),
            CAL_POLICIES.against("the table as first published: 2", "the author corrected it on 3 October 2011"),
        ],
        High;
}

statements! {
    GATES: "The settings that open what takes a CAL of its own.",
    /// The first gate.
    AUDIO = SINCE_2010, "pol-gate-audio",
        "Meetings with computer audio take the Enterprise CAL of whoever organises them.",
        cite![
            STANDARD_CAL_2.at("AllowIPAudio"),
            LICENSING_REPORT.at("AllowIPAudio"),
            ASSET_TOOLKIT.at("AllowIPAudio"),
            CAL_CONTROL.at("Konferenz Policy"),
        ],
        High;
    /// The second gate.
    VIDEO = SINCE_2010, "pol-gate-video",
        "Meetings with computer video take the Enterprise CAL of whoever organises them.",
        cite![
            STANDARD_CAL_2.at("AllowIPVideo"),
            LICENSING_REPORT.at("AllowIPVideo"),
            ASSET_TOOLKIT.at("AllowIPVideo"),
            CAL_CONTROL.at("Konferenz Policy"),
        ],
        High;
    /// The third gate.
    SHARED_MEETINGS = SINCE_2010, "pol-gate-shared-meetings",
        "Organising meetings with application sharing takes the Enterprise CAL.",
        cite![
            STANDARD_CAL_2.at("AllowUserToScheduleMeetingsWithAppSharing"),
            LICENSING_REPORT.at("AllowUserToScheduleMeetingsWithAppSharing"),
            ASSET_TOOLKIT.at("AllowUserToScheduleMeetingsWithAppSharing"),
            CAL_CONTROL.at("Konferenz Policy"),
        ],
        High;
    /// The fourth gate.
    SHARING = SINCE_2010, "pol-gate-sharing",
        "Sharing one's own screen or applications takes the Enterprise CAL, one-to-one too; viewing does not.",
        cite![
            CAL_CAPABILITIES.at("opening, update of 19 September 2012"),
            STANDARD_CAL_2.at("EnableAppDesktopSharing"),
            LICENSING_REPORT.at("Enterprise CAL: application sharing one-to-one"),
            CAL_CONTROL.at("Enterprise CAL: Application Sharing (1:1 oder 1:n)"),
            CAL_POLICIES.at("Enterprise: application and desktop sharing"),
        ],
        High;
    /// The fifth gate.
    DIAL_IN = SINCE_2010, "pol-gate-dial-in",
        "Organising meetings that can be joined by telephone takes the Enterprise CAL.",
        cite![
            STANDARD_CAL_2.at("EnableDialInConferencing"),
            LICENSING_REPORT.at("EnableDialInConferencing"),
            CAL_POLICIES.at("Enterprise: dial-in audio conferencing"),
        ],
        High;
    /// The disputed gate.
    DATA_COLLABORATION = SINCE_2010, "pol-gate-data-collaboration",
        "Data collaboration (whiteboard, annotations, uploads) is closed to the Standard CAL. This also stops sending a file to several people at once, so it can stay open by choice.",
        cite![
            ASSET_TOOLKIT.at("EnableDataCollaboration"),
            CAL_CONTROL.at("Enterprise CAL: Whiteboard (1:1 oder 1:n)"),
            LICENSING_REPORT.at("Enterprise CAL: white boarding"),
            STANDARD_CAL_2.against(
                "EnableDataCollaboration stays True for file transfer among several",
                "three others describe whiteboards as Enterprise, and closing is the safe side"
            ),
        ],
        Medium;
    /// A precaution.
    POLLS = SINCE_2010, "pol-gate-polls",
        "Verify: polls are closed to the Standard CAL as a precaution; alone they make nobody Enterprise.",
        cite![STANDARD_CAL_2.at("AllowPolls, of which the author is unsure"), LICENSING_REPORT.at("AllowPolls")],
        Low;
    /// A precaution.
    GUESTS = SINCE_2010, "pol-gate-guests",
        "Verify: guests who do not sign in are kept out of meetings of the Standard CAL as a precaution; letting them in takes no CAL of its own.",
        cite![
            STANDARD_CAL_2.at("AllowAnonymousParticipantsInMeetings"),
            LICENSING_REPORT.at("AllowAnonymousParticipantsInMeetings"),
        ],
        Low;
}

statements! {
    BESIDE: "What else decides which CAL somebody takes.",
    /// Where the names come from.
    NAMES = SINCE_2010, "pol-names",
        "The names tell the CAL, whether meetings may be recorded, audio or audio with video, and dial-in: a helpdesk can grant by name.",
        cite![CAL_POLICIES.at("the five policy names")],
        Medium;
    /// Why recording is in the names and yet no gate.
    RECORDING = SINCE_2010, "pol-recording",
        "Recording takes no CAL of its own: it matters only where there is audio, video or sharing to record, and is the organisation's choice.",
        cite![
            CAL_POLICIES.at("allow or disallow recording"),
            NEW_CONFERENCING_POLICY.at("AllowConferenceRecording: all users taking part"),
        ],
        Medium;
    /// What stays open.
    ONE_TO_ONE = SINCE_2010, "pol-one-to-one",
        "Audio and video one-to-one are in the Standard CAL, so no policy closes them.",
        cite![
            CAL_POLICIES.at("Standard: peer-to-peer audio and video sessions"),
            LICENSING_REPORT.at("Standard CAL: P2P audio and video"),
        ],
        High;
    /// Why joining is not closed.
    JOINING = SINCE_2010, "pol-joining",
        "People with the Standard CAL may join other people's meetings with audio and video: the organiser's policy counts, not their own.",
        cite![
            NEW_CONFERENCING_POLICY.at("AllowIPAudio"),
            LICENSING_REPORT.at("Standard CAL: attend conferences"),
        ],
        High;
    /// The second place of enforcement.
    PRESENTER = SINCE_2010, "pol-presenter",
        "By default every colleague in a meeting presents: to keep people with the Standard CAL from it, set DesignateAsPresenter to None in the meeting configuration.",
        cite![
            NEW_MEETING_CONFIGURATION.at("DesignateAsPresenter: default Company"),
            STANDARD_CAL_2.at("places of enforcement"),
        ],
        High;
    /// What a dial-in policy needs beside it.
    DIAL_IN_NEEDS = SINCE_2010, "pol-dial-in-needs",
        "A policy with dial-in needs a connection to the telephone network, access numbers and Mediation.",
        cite![CAL_POLICIES.at("dial-in"), TOPOLOGY_BASICS.at("Mediation Server")],
        High;
    /// The Plus CAL.
    ENTERPRISE_VOICE = SINCE_2010, "pol-enterprise-voice",
        "Enterprise Voice takes the Plus CAL: it is switched on for each user, by no conferencing policy.",
        cite![
            CAL_POLICIES.at("Plus: Enterprise Voice"),
            LICENSING_REPORT.at("Enterprise Voice enabled"),
            ASSET_TOOLKIT.at("EnterpriseVoiceEnabled"),
        ],
        High;
    /// The Plus CAL without Enterprise Voice.
    REMOTE_CALL_CONTROL = SINCE_2010, "pol-remote-call-control",
        "Remote call control of a telephone on another exchange takes the Plus CAL too.",
        cite![
            LICENSING_REPORT.at("RemoteCallControlTelephonyEnabled"),
            CAL_CONTROL.at("Plus CAL: Remote Call Control (Lync mit PBX)"),
            ASSET_TOOLKIT.against("only EnterpriseVoiceEnabled counts as Plus", "two others count it, and it is telephony"),
        ],
        Medium;
    /// Where the Plus features are.
    VOICE_POLICY = SINCE_2010, "pol-voice-policy",
        "The voice policy sets what Enterprise Voice lets people do: forwarding, simultaneous ringing, delegation, team calls and transfer are on by default, call park and tracing of malicious calls off.",
        cite![NEW_VOICE_POLICY.at("the parameters")],
        High;
    /// Mobile clients.
    OUTSIDE_VOICE = SINCE_2010, "pol-outside-voice",
        "Verify: Call via Work on mobile clients (EnableOutsideVoice) works only with voice; without the Plus CAL set it to False.",
        cite![NEW_MOBILITY_POLICY.at("EnableOutsideVoice: default True"), GENERAL_KNOWLEDGE.at("which CAL it takes")],
        Low;
    /// Outside access.
    EXTERNAL_ACCESS = SINCE_2010, "pol-external-access",
        "Working from outside and talking with federated partners do not raise the CAL: the external access policy is no matter of licences.",
        cite![
            NEW_EXTERNAL_ACCESS_POLICY.at("EnableOutsideAccess, EnableFederationAccess"),
            CAL_CONTROL.at("Standard CAL: Federation mit Partnern"),
        ],
        Medium;
    /// The server before.
    R2_SHEET = SINCE_R2, "pol-r2-sheet",
        "Office Communications Server 2007 R2 has no such cmdlets: its meeting policies are edited on the Meetings tab of Global Properties, by a sheet of settings instead of a script.",
        cite![MEETING_POLICY_R2.at("opening")],
        High;
    /// What an audit can and cannot say.
    LICENCE_TEXT = SINCE_2010, "pol-licence-text",
        "What a user can do is not what must be licensed: the count shows what the configuration gives; the legal need follows the licence text and the use made of it.",
        cite![CAL_CAPABILITIES.at("opening"), CAL_REPORT.at("counts use, not rights")],
        Medium;
}

statements! {
    AUDITED: "What only reading policies back tells.",
    /// Everybody enabled takes Standard.
    ENABLED = SINCE_2010, "pol-enabled",
        "Everybody who is enabled needs the Standard CAL, whatever the policy.",
        cite![
            CAL_CAPABILITIES.at("opening"),
            ASSET_TOOLKIT.at("Enabled"),
        ],
        High;
    /// What an auditor asks about.
    LEFT_OVER = SINCE_2010, "pol-left-over",
        "A number or a voice policy without Enterprise Voice takes no Plus CAL by itself: it is left over, and worth a look.",
        cite![ASSET_TOOLKIT.at("only EnterpriseVoiceEnabled counts as Plus")],
        Medium;
}

/// All of them.
pub fn all() -> impl Iterator<Item = Record<'static>> {
    FIRST.iter().chain(GATES).chain(BESIDE).copied()
}
