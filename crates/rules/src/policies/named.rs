//! The named policies: one for the Standard CAL, and one for each way of holding meetings.

use super::settings::{SETTINGS, Setting, Value, Version};

/// A policy whose name says which CAL it stands for and what it allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// For the Standard CAL: no meetings of one's own. Joining other people's stays possible.
    NoConferencing,
    /// For the Enterprise CAL: meetings with audio.
    Conferencing {
        /// And with video.
        video: bool,
        /// They may be recorded.
        recording: bool,
        /// They can be joined by telephone, which takes a connection to the telephone network.
        dial_in: bool,
    },
}

/// What the sources do not agree on, so that somebody must choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether data collaboration is closed to the Standard CAL.
    pub strict_data: bool,
}

const fn meetings(video: bool, recording: bool, dial_in: bool) -> Policy {
    Policy::Conferencing { video, recording, dial_in }
}

/// The five policies of the article that brought up the names, in its order.
pub const FIVE: [Policy; 5] = [
    Policy::NoConferencing,
    meetings(false, true, false),
    meetings(true, true, false),
    meetings(true, true, true),
    meetings(true, false, false),
];

impl Policy {
    /// Every policy that the names can tell: no meetings, and each mix of video, recording and dial-in.
    pub const ALL: [Policy; 9] = [
        Policy::NoConferencing,
        meetings(false, false, false),
        meetings(false, false, true),
        meetings(false, true, false),
        meetings(false, true, true),
        meetings(true, false, false),
        meetings(true, false, true),
        meetings(true, true, false),
        meetings(true, true, true),
    ];

    /// Its name on the server.
    pub const fn name(self) -> &'static str {
        match self {
            Policy::NoConferencing => "STD_CAL_NoConferencing",
            Policy::Conferencing { video, recording, dial_in } => match (recording, video, dial_in) {
                (false, false, false) => "ENT_CAL_NOREC_Audio",
                (false, false, true) => "ENT_CAL_NOREC_Audio_PSTN",
                (false, true, false) => "ENT_CAL_NOREC_AudioVideo",
                (false, true, true) => "ENT_CAL_NOREC_AudioVideo_PSTN",
                (true, false, false) => "ENT_CAL_REC_Audio",
                (true, false, true) => "ENT_CAL_REC_Audio_PSTN",
                (true, true, false) => "ENT_CAL_REC_AudioVideo",
                (true, true, true) => "ENT_CAL_REC_AudioVideo_PSTN",
            },
        }
    }

    /// The policy of this name, in any case, because the server does not tell cases apart either.
    pub fn named(name: &str) -> Option<Policy> {
        Policy::ALL.into_iter().find(|policy| policy.name().eq_ignore_ascii_case(name))
    }

    /// For whom it is, in a sentence that also stands in its description on the server.
    pub const fn meaning(self) -> &'static str {
        match self {
            Policy::NoConferencing => "Standard CAL: chat in groups, but no meetings of one's own.",
            Policy::Conferencing { video, recording, dial_in } => match (recording, video, dial_in) {
                (false, false, false) => "Enterprise CAL: meetings with audio, not recorded.",
                (false, false, true) => "Enterprise CAL: meetings with audio and dial-in, not recorded.",
                (false, true, false) => "Enterprise CAL: meetings with audio and video, not recorded.",
                (false, true, true) => "Enterprise CAL: meetings with audio, video and dial-in, not recorded.",
                (true, false, false) => "Enterprise CAL: meetings with audio, recorded if wanted.",
                (true, false, true) => "Enterprise CAL: meetings with audio and dial-in, recorded if wanted.",
                (true, true, false) => "Enterprise CAL: meetings with audio and video, recorded if wanted.",
                (true, true, true) => "Enterprise CAL: meetings with audio, video and dial-in, recorded if wanted.",
            },
        }
    }
}

impl Default for Options {
    fn default() -> Options {
        Options { strict_data: true }
    }
}

impl Options {
    /// What the choice brings with it.
    pub const fn consequence(self) -> &'static str {
        if self.strict_data {
            "Data collaboration is closed to the Standard CAL: nobody can say it was given away, but no file goes to several people at once."
        } else {
            "Data collaboration stays open to the Standard CAL, so that a file can go to several people at once: the strict reading counts these people as Enterprise."
        }
    }
}

/// What a policy sets, of the parameters this version knows, in the order of the table.
///
/// What the policies do not decide keeps its default; a parameter whose default nobody wrote down is left out.
pub fn settings(policy: Policy, options: Options, version: Version) -> Vec<(&'static Setting, Value)> {
    let known = SETTINGS.iter().filter(|setting| setting.since <= version);
    known.filter_map(|setting| Some((setting, decided(setting, policy, options).or(setting.default)?))).collect()
}

/// The settings a policy decides, whether or not its value is the default: what a script writes, and no more, because
/// the documents disagree on some of the other defaults.
pub fn decisions(policy: Policy, options: Options, version: Version) -> Vec<(&'static Setting, Value)> {
    let known = SETTINGS.iter().filter(|setting| setting.since <= version);
    known.filter_map(|setting| Some((setting, decided(setting, policy, options)?))).collect()
}

/// The settings in which a policy differs from a new one.
pub fn differences(policy: Policy, options: Options, version: Version) -> Vec<(&'static Setting, Value)> {
    let mut settings = settings(policy, options, version);
    settings.retain(|(setting, value)| setting.default != Some(*value));
    settings
}

/// What a value hangs on.
#[derive(Clone, Copy)]
enum By {
    /// Nothing: it is the same in every policy.
    Same(Value),
    /// On whether one may hold meetings at all.
    Meetings,
    /// The same, in the words of sharing.
    Sharing,
    Video,
    Recording,
    DialIn,
    /// On meetings, and without them on how strictly data collaboration is read.
    Data,
}

const NO: By = By::Same(Value::Bool(false));
const YES: By = By::Same(Value::Bool(true));

/// What the policies decide. A meeting keeps room for 250 even where it can only be a group chat: the size counts there
/// too, and chatting in a group is in the Standard CAL.
static DECIDED: &[(&str, By)] = &[
    ("AllowIPAudio", By::Meetings),
    ("AllowIPVideo", By::Video),
    ("AllowMultiView", By::Video),
    ("AllowUserToScheduleMeetingsWithAppSharing", By::Meetings),
    ("EnableAppDesktopSharing", By::Sharing),
    ("EnableDataCollaboration", By::Data),
    ("AllowAnnotations", By::Meetings),
    ("AllowPolls", By::Meetings),
    ("EnableDialInConferencing", By::DialIn),
    ("AllowNonEnterpriseVoiceUsersToDialOut", NO),
    ("AllowAnonymousUsersToDialOut", NO),
    ("AllowAnonymousParticipantsInMeetings", By::Meetings),
    ("AllowConferenceRecording", By::Recording),
    ("AllowExternalUsersToRecordMeeting", NO),
    ("EnableP2PRecording", NO),
    ("EnableFileTransfer", YES),
    ("EnableP2PFileTransfer", YES),
    ("EnableP2PVideo", YES),
    ("MaxMeetingSize", By::Same(Value::Number(250))),
];

fn decided(setting: &Setting, policy: Policy, options: Options) -> Option<Value> {
    let (meets, video, recording, dial_in) = match policy {
        Policy::NoConferencing => (false, false, false, false),
        Policy::Conferencing { video, recording, dial_in } => (true, video, recording, dial_in),
    };
    let (_, by) = DECIDED.iter().find(|(name, _)| *name == setting.name)?;
    Some(match by {
        By::Same(value) => *value,
        By::Meetings => Value::Bool(meets),
        By::Sharing => Value::Word(if meets { "Desktop" } else { "None" }),
        By::Video => Value::Bool(video),
        By::Recording => Value::Bool(recording),
        By::DialIn => Value::Bool(dial_in),
        By::Data => Value::Bool(meets || !options.strict_data),
    })
}
