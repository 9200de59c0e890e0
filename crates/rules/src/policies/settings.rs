//! What a conferencing policy can set, and which settings open what takes a CAL of its own.
//!
//! Defaults are those of a fresh installation. Where Microsoft's text and the output of the cmdlet disagree (one-to-one
//! video, the two limits on video), the output holds, because it shows what the server really does.

use judge::Record;

use super::rules;
use crate::features::Generation;

/// Which cmdlets there are: what a script may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// Lync Server 2010, on PowerShell 2.0.
    Lync2010,
    /// Lync Server 2013.
    Lync2013,
    /// Skype for Business Server 2015, 2019 and Subscription Edition.
    Skype,
}

/// What a setting is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// On or off.
    Bool(bool),
    /// One of a few words.
    Word(&'static str),
    /// A size or a limit.
    Number(u32),
}

/// Whose policy decides what happens in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The organiser's, for everybody in the meeting.
    Organiser,
    /// Each user's own, one-to-one too.
    Each,
    /// That of everybody who takes part.
    All,
    /// The documentation does not say.
    NotStated,
}

/// Why a setting matters to licences; the rule says how surely.
#[derive(Clone, Copy, Debug)]
pub enum Gate {
    /// Open, it gives what takes the Enterprise CAL.
    Enterprise(Record<'static>),
    /// Open, it takes the Enterprise CAL in the strict reading only.
    StrictlyEnterprise(Record<'static>),
    /// Closed as a precaution: open, it is never the only reason for a CAL.
    Advice(Record<'static>),
}

/// One parameter of a conferencing policy.
#[derive(Debug)]
pub struct Setting {
    /// Its name in the cmdlets.
    pub name: &'static str,
    /// What it does, in a few words.
    pub meaning: &'static str,
    /// What a new policy starts with; `None` where nobody wrote it down, so that we leave it alone.
    pub default: Option<Value>,
    /// The first version whose cmdlets know it; every later one does too.
    pub since: Version,
    /// Whose policy counts.
    pub whose: Whose,
    /// What opening it means for licences, if anything.
    pub gate: Option<Gate>,
}

impl Version {
    /// All of them, oldest first.
    pub const ALL: [Version; 3] = [Version::Lync2010, Version::Lync2013, Version::Skype];

    /// The cmdlets of a product; `None` for those before them.
    pub const fn of(generation: Generation) -> Option<Version> {
        match generation {
            Generation::Ocs2007 | Generation::Ocs2007R2 => None,
            Generation::Lync2010 => Some(Version::Lync2010),
            Generation::Lync2013 => Some(Version::Lync2013),
            Generation::Skype2015 | Generation::Skype2019 | Generation::SkypeSe => Some(Version::Skype),
        }
    }

    /// The products it stands for.
    pub const fn name(self) -> &'static str {
        match self {
            Version::Lync2010 => "Lync Server 2010",
            Version::Lync2013 => "Lync Server 2013",
            Version::Skype => "Skype for Business Server",
        }
    }
}

impl Value {
    /// Whether it gives people what the setting is about; limits of size and rate always do.
    pub const fn is_open(self) -> bool {
        match self {
            Value::Bool(on) => on,
            Value::Word(word) => !word.eq_ignore_ascii_case("None"),
            Value::Number(_) => true,
        }
    }
}

impl Whose {
    /// In a few words, for a table.
    pub const fn name(self) -> &'static str {
        match self {
            Whose::Organiser => "the organiser’s",
            Whose::Each => "each user’s own",
            Whose::All => "everybody’s",
            Whose::NotStated => "not stated",
        }
    }
}

impl Gate {
    /// The rule that says so.
    pub const fn rule(&self) -> Record<'static> {
        match self {
            Gate::Enterprise(rule) | Gate::StrictlyEnterprise(rule) | Gate::Advice(rule) => rule,
        }
    }
}

impl Setting {
    /// The parameter of this name, in any case, because PowerShell does not tell cases apart either.
    pub fn named(name: &str) -> Option<&'static Setting> {
        SETTINGS.iter().find(|setting| setting.name.eq_ignore_ascii_case(name))
    }
}

const fn setting(
    since: Version,
    whose: Whose,
    name: &'static str,
    default: Option<Value>,
    meaning: &'static str,
) -> Setting {
    Setting { name, meaning, default, since, whose, gate: None }
}

const fn gate(name: &'static str, default: Value, gate: Gate, meaning: &'static str) -> Setting {
    let whose = if matches!(default, Value::Word(_)) { Whose::Each } else { Whose::Organiser };
    Setting { gate: Some(gate), ..setting(Version::Lync2010, whose, name, Some(default), meaning) }
}

const YES: Option<Value> = Some(Value::Bool(true));
const NO: Option<Value> = Some(Value::Bool(false));

const fn number(of: u32) -> Option<Value> {
    Some(Value::Number(of))
}

use Gate::{Advice, Enterprise, StrictlyEnterprise};
use Version::{Lync2010, Lync2013, Skype};
use Whose::{All, Each, NotStated, Organiser};

/// Every parameter we know the meaning of. Those for Microsoft's own use and the common switches of cmdlets are left
/// out: a script must not touch them.
pub static SETTINGS: &[Setting] = &[
    gate("AllowIPAudio", Value::Bool(true), Enterprise(&rules::AUDIO), "Computer audio in meetings."),
    gate("AllowIPVideo", Value::Bool(true), Enterprise(&rules::VIDEO), "Computer video in meetings."),
    setting(Lync2013, Organiser, "AllowMultiView", YES, "Meetings carry several video streams."),
    setting(Lync2013, Each, "EnableMultiViewJoin", YES, "The client asks for several video streams when joining."),
    gate(
        "AllowUserToScheduleMeetingsWithAppSharing",
        Value::Bool(true),
        Enterprise(&rules::SHARED_MEETINGS),
        "Meetings may include application sharing.",
    ),
    gate(
        "EnableAppDesktopSharing",
        Value::Word("Desktop"),
        Enterprise(&rules::SHARING),
        "What one may share: Desktop, SingleApplication or None; one-to-one too.",
    ),
    setting(Lync2010, Organiser, "AllowParticipantControl", YES, "Participants may take control of what is shared."),
    setting(Lync2010, Each, "AllowExternalUserControl", NO, "Control may be given to outsiders; one-to-one too."),
    gate(
        "EnableDataCollaboration",
        Value::Bool(true),
        StrictlyEnterprise(&rules::DATA_COLLABORATION),
        "Whiteboard, annotations and uploads in meetings.",
    ),
    setting(Lync2010, Organiser, "AllowAnnotations", YES, "Annotations and whiteboard."),
    setting(Lync2013, NotStated, "DisablePowerPointAnnotations", NO, "No drawing on slides."),
    gate("AllowPolls", Value::Bool(true), Advice(&rules::POLLS), "Polls in meetings."),
    setting(Skype, Organiser, "AllowQandA", YES, "Questions and answers in meetings."),
    setting(Lync2013, NotStated, "AllowSharedNotes", YES, "Meeting notes in OneNote."),
    setting(Skype, NotStated, "AllowOfficeContent", None, "Office content in meetings."),
    gate(
        "EnableDialInConferencing",
        Value::Bool(true),
        Enterprise(&rules::DIAL_IN),
        "Meetings can be joined by telephone.",
    ),
    setting(Lync2010, Organiser, "AllowAnonymousUsersToDialOut", NO, "The meeting calls anonymous guests."),
    setting(
        Lync2013,
        Organiser,
        "AllowNonEnterpriseVoiceUsersToDialOut",
        NO,
        "The meeting calls people without Enterprise Voice.",
    ),
    gate(
        "AllowAnonymousParticipantsInMeetings",
        Value::Bool(true),
        Advice(&rules::GUESTS),
        "Guests may join without signing in.",
    ),
    setting(
        Skype,
        NotStated,
        "AllowFederatedParticipantJoinAsSameEnterprise",
        None,
        "People of federated partners join like one’s own.",
    ),
    setting(Lync2010, All, "AllowConferenceRecording", NO, "Meetings may be recorded."),
    setting(
        Lync2010,
        Organiser,
        "AllowExternalUsersToRecordMeeting",
        NO,
        "Outsiders may record, where recording is allowed.",
    ),
    setting(Lync2010, Each, "EnableP2PRecording", NO, "One-to-one sessions may be recorded."),
    setting(Lync2010, Organiser, "AllowExternalUsersToSaveContent", YES, "Outsiders may keep what was shown."),
    setting(Lync2010, Organiser, "EnableFileTransfer", YES, "Files to everybody in a meeting."),
    setting(Lync2010, Each, "EnableP2PFileTransfer", YES, "Files one-to-one."),
    setting(Lync2010, Each, "EnableP2PVideo", YES, "Video one-to-one."),
    setting(Lync2010, Organiser, "MaxMeetingSize", number(250), "Most people in a meeting or a group chat."),
    setting(Lync2013, NotStated, "AllowLargeMeetings", NO, "Every meeting is treated as a large one."),
    setting(
        Lync2010,
        NotStated,
        "MaxVideoConferenceResolution",
        Some(Value::Word("VGA")),
        "Size of the picture: CIF or VGA.",
    ),
    setting(Lync2010, Each, "AudioBitRateKb", number(200), "Limit of audio, in kilobits."),
    setting(Lync2010, Each, "VideoBitRateKb", number(50_000), "Limit of video, in kilobits."),
    setting(
        Lync2013,
        NotStated,
        "TotalReceiveVideoBitRateKb",
        number(6_000),
        "Limit of all video received, in kilobits.",
    ),
    setting(Lync2010, NotStated, "AppSharingBitRateKb", number(50_000), "Limit of application sharing, in kilobits."),
    setting(Lync2010, NotStated, "FileTransferBitRateKb", number(50_000), "Limit of file transfer, in kilobits."),
    setting(Skype, NotStated, "ApplicationSharingMode", None, "RDP turns video-based screen sharing off."),
    setting(
        Skype,
        NotStated,
        "EnableOnlineMeetingPromptForLyncResources",
        NO,
        "Outlook offers an online meeting when rooms are invited.",
    ),
];
