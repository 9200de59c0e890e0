//! The conferencing policies, their files, and what is checked by pasting it.

pub const TITLE: &str = "Conferencing policies";
pub const NONE: &str = "There are no policies for these servers";
pub const LEAD: &str = "The server enforces no CAL: people may do what their policy opens.";
pub const CHANGE: &str = "Change video, recording and data collaboration";
pub const GRANTED: &str = "Who gets which";
pub const GRANTED_HEADS: [&str; 4] = ["For whom", "People", "Policy", "Enterprise Voice"];
pub const VOICE_ON: &str = "on";
pub const VOICE_OFF: &str = "not switched on";

pub const FILES: &str = "Files";
pub const SAVE_SCRIPT: &str = "Save the PowerShell script";
pub const SAVE_NAMES: &str = "Save an example of names.csv";
pub const SAVE_SHEET: &str = "Save the sheet of settings";

pub fn files(version: &str) -> String {
    format!(
        "A script for the Management Shell of {version}, with the names beside it in names.csv. It changes nothing until you say so in its first lines: run it as it is, read what it would do, then let it. It leaves Global and the policies of sites as they are, and so everybody without a policy of their own: its last line closes Global for all of them at once. It has not been run against a live server."
    )
}

pub const SETTINGS: &str = "Every setting";
pub const SETTING: &str = "Setting";
pub const NEW_POLICY: &str = "New policy";
pub const SETTING_TABLE: &str = "The five policies of the article; others by name. What differs from a new policy is bold; the script writes what they decide and leaves the rest";
pub const BESIDES: &str = "Besides the policies";

// The names for the script.

pub const CHECK_NAMES: &str = "Check the names";
pub const NAMES: &str = "The names, as the script will read them";
pub const NAMES_HINT: &str = "Paste names.csv with its first line. It stays on this page, in no link, until you leave.";

pub fn names_checked(right: &str, with_voice: &str, refused: &str) -> String {
    format!("Rows that are right: {right}, of them with Enterprise Voice: {with_voice}. Rows refused: {refused}.")
}

// What is set today.

pub const TODAY: &str = "Count what is set today";
pub const USERS: &str = "The users";
pub const USERS_HINT: &str = "From Get-CsUser | Select-Object SipAddress, Enabled, EnterpriseVoiceEnabled, RemoteCallControlTelephonyEnabled, ConferencingPolicy, LineURI, HostingProvider | Export-Csv users.csv -NoTypeInformation -Encoding UTF8. Of one person, what Get-CsUser shows will do. Rooms and common-area phones are not among them.";
pub const SET: &str = "The conferencing policies";
pub const SET_HINT: &str = "From Get-CsConferencingPolicy | Export-Csv policies.csv -NoTypeInformation. If empty, Global is taken as it ships, and the policies of the article as this page makes them.";
pub const COUNT: &str = "Count the CALs";
pub const NOTHING_COUNTED: &str = "Nothing was counted.";
pub const COUNTED_TABLE: &str = "Who takes which CALs";
pub const COUNTED_HEADS: [&str; 2] = ["CALs that they take", "People"];

pub fn counted(users: &str, verify: &str, [standard, enterprise, plus]: [&str; 3]) -> String {
    format!(
        "Users counted: {users}, of them to verify: {verify}. In all: Standard CALs {standard}, Enterprise CALs {enterprise}, Plus CALs {plus}, for what people can do."
    )
}

pub fn of_user(line: usize, who: &str, verdict: &str) -> String {
    format!("Line {line}, {who}: {verdict}")
}
