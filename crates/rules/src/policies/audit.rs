//! The way back: from what is set on the servers to the CALs it takes.
//!
//! It counts what people *can* do. Somebody without a policy of their own can do what Global allows, and Global ships
//! open: counting only what was granted, as other scripts do, finds too few.

use judge::{Joined as _, Record};

use super::named::{Options, Policy, settings};
use super::powershell::{is_hidden, shown};
use super::rows::{OPEN_QUOTE, at_line, remarks};
use super::rules;
use super::settings::{Gate, SETTINGS, Setting, Version};
use crate::csv::{Table, cell, named_before};
use crate::plans::Right;

/// What the server knows of one user.
#[derive(Clone, Copy, Debug)]
pub struct User<'a> {
    /// Enabled for the server at all.
    pub enabled: bool,
    /// EnterpriseVoiceEnabled.
    pub enterprise_voice: bool,
    /// RemoteCallControlTelephonyEnabled.
    pub remote_call_control: bool,
    /// The conferencing policy, with or without `Tag:`; blank for whoever follows the site's or Global.
    pub policy: &'a str,
}

/// Which CALs somebody takes, the smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cals {
    /// Not enabled.
    None,
    /// Standard alone.
    Standard,
    /// Standard + Enterprise.
    Enterprise,
    /// Standard + Plus.
    Plus,
    /// All three.
    All,
}

/// What one user takes, and why.
#[derive(Debug)]
pub struct Verdict {
    /// The CALs.
    pub cals: Cals,
    /// The reasons, as rules.
    pub reasons: Vec<Record<'static>>,
    /// The reasons, in a sentence for the row of this user.
    pub sentence: String,
    /// Whether somebody must look: the count took the safe side.
    pub verify: bool,
}

/// The conferencing policies of a deployment, as far as they open something.
#[derive(Debug)]
pub struct Policies {
    /// Each with what it opens, by name without `Tag:`.
    known: Vec<(String, Vec<Gated>)>,
    /// Global as it ships, because none was read.
    shipped: bool,
    /// How strictly data collaboration is read.
    options: Options,
}

/// A user of a file.
#[derive(Debug)]
pub struct Audited {
    /// The number of the line.
    pub line: usize,
    /// The user, as the file names them.
    pub who: String,
    /// What they take.
    pub verdict: Verdict,
}

/// What came of a file of users.
#[derive(Debug, Default)]
pub struct Audit {
    /// How many take which CALs, in the order of [`Cals::ALL`].
    pub counts: [usize; Cals::ALL.len()],
    /// User by user.
    pub users: Vec<Audited>,
    /// What could not be read or is to be verified; rows named here are in no count.
    pub problems: Vec<String>,
}

/// A setting that matters to licences.
type Gated = (&'static Setting, Gate);

/// The columns of users that are read; any other is ignored.
const USERS: [&str; 10] = [
    "Enabled",
    "EnterpriseVoiceEnabled",
    "RemoteCallControlTelephonyEnabled",
    "ConferencingPolicy",
    "LineURI",
    "HostingProvider",
    "SipAddress",
    "UserPrincipalName",
    "SamAccountName",
    "Identity",
];

impl Cals {
    /// All of them, the smallest first.
    pub const ALL: [Cals; 5] = [Cals::None, Cals::Standard, Cals::Enterprise, Cals::Plus, Cals::All];

    /// The rights they give.
    pub const fn rights(self) -> &'static [Right] {
        match self {
            Cals::None => &[],
            Cals::Standard => &[Right::Standard],
            Cals::Enterprise => &[Right::Standard, Right::Enterprise],
            Cals::Plus => &[Right::Standard, Right::Plus],
            Cals::All => &[Right::Standard, Right::Enterprise, Right::Plus],
        }
    }

    /// In a few words.
    pub const fn name(self) -> &'static str {
        match self {
            Cals::None => "none",
            Cals::Standard => "Standard",
            Cals::Enterprise => "Standard + Enterprise",
            Cals::Plus => "Standard + Plus",
            Cals::All => "Standard + Enterprise + Plus",
        }
    }
}

impl Policies {
    /// Global as it ships, and the named policies as this page would make them.
    pub fn shipped(options: Options) -> Policies {
        let named = Policy::ALL.iter().map(|policy| {
            let values = settings(*policy, options, Version::Skype);
            let open =
                gated().filter(|(gate, _)| values.iter().any(|(it, value)| it.name == gate.name && value.is_open()));
            (String::from(policy.name()), open.collect())
        });
        let global = (String::from(GLOBAL), gated().collect());
        Policies { known: named.chain([global]).collect(), shipped: true, options }
    }

    /// The policies of a file from Get-CsConferencingPolicy, and what is to be said of it.
    pub fn read(text: &str, options: Options) -> (Policies, Vec<String>) {
        let table = Table::read(text);
        let mut problems = remarks(&table);
        let mut policies = Policies { known: Vec::new(), shipped: false, options };
        let Some(identity) = table.column("Identity") else {
            problems.push(String::from(
                "The file of policies has no column Identity and was not used: Global is taken as it ships.",
            ));
            return (Policies::shipped(options), problems);
        };
        let gates: Vec<(Gated, Option<usize>)> = gated().map(|gate| (gate, table.column(gate.0.name))).collect();
        for ((setting, gate), column) in &gates {
            if column.is_none() && !matches!(gate, Gate::Advice(_)) {
                problems
                    .push(["The file of policies has no column ", setting.name, ": it is taken as open."].joined(""));
            }
        }
        for (line, cells) in &table.rows {
            let Some(cells) = cells else {
                problems.push(at_line(*line, OPEN_QUOTE));
                continue;
            };
            let name = bare(cell(cells, Some(identity)));
            if name.is_empty() {
                problems.push(at_line(*line, "The policy has no name: it was not used."));
                continue;
            }
            let mut open = Vec::new();
            for (gate, column) in &gates {
                let value = cell(cells, *column);
                let closed = read_bool(value) == Some(false) || value.eq_ignore_ascii_case("none");
                let known =
                    closed || read_bool(value).is_some() || SHARED.iter().any(|it| value.eq_ignore_ascii_case(it));
                let advice = matches!(gate.1, Gate::Advice(_));
                if column.is_some() && !known {
                    let which = [gate.0.name, " of ", &shown(name), " says ", &shown(value), ": it is taken as open."];
                    problems.push(at_line(*line, &which.joined("")));
                }
                if !closed && (column.is_some() || !advice) {
                    open.push(*gate);
                }
            }
            match policies.known.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
                Some((_, other)) => {
                    problems.push(at_line(
                        *line,
                        &[&shown(name), " is there twice: what either opens, counts."].joined(""),
                    ));
                    open.retain(|gate| !other.iter().any(|known| known.0.name == gate.0.name));
                    other.extend(open);
                }
                None => policies.known.push((String::from(name), open)),
            }
        }
        if policies.find(GLOBAL).is_none() {
            problems.push(String::from("The file of policies has no Global: it is taken as it ships, open."));
            policies.known.push((String::from(GLOBAL), gated().collect()));
            policies.shipped = true;
        }
        (policies, problems)
    }

    /// Which CALs a user takes.
    pub fn judge(&self, user: &User<'_>) -> Verdict {
        let mut reasons = Vec::new();
        if !user.enabled {
            return Verdict { cals: Cals::None, reasons, sentence: String::from("none: not enabled."), verify: false };
        }
        reasons.push(&rules::ENABLED);
        let mut sentence = String::new();
        let (enterprise, verify) = self.conferencing(bare(user.policy), &mut reasons, &mut sentence);
        if user.enterprise_voice {
            reasons.push(&rules::ENTERPRISE_VOICE);
            sentence.push_str("; Enterprise Voice is on");
        }
        if user.remote_call_control {
            reasons.push(&rules::REMOTE_CALL_CONTROL);
            sentence.push_str("; remote call control is on");
        }
        let cals = match (enterprise, user.enterprise_voice || user.remote_call_control) {
            (false, false) => Cals::Standard,
            (true, false) => Cals::Enterprise,
            (false, true) => Cals::Plus,
            (true, true) => Cals::All,
        };
        Verdict { cals, reasons, sentence: [cals.name(), ": ", &sentence, "."].joined(""), verify }
    }

    /// Whether the policy of this name takes the Enterprise CAL, whether that is to be verified, and why.
    fn conferencing(&self, name: &str, reasons: &mut Vec<Record<'static>>, sentence: &mut String) -> (bool, bool) {
        if name.is_empty() {
            return self.followed(reasons, sentence);
        }
        let Some((name, open)) = self.find(name) else {
            sentence.push_str("unknown policy ");
            sentence.push_str(&shown(name));
            sentence.push_str(": counted as Enterprise, verify");
            return (true, true);
        };
        if self.shipped && name.eq_ignore_ascii_case(GLOBAL) {
            reasons.push(&rules::GLOBAL_OPEN);
        }
        (self.tell(name, open, reasons, sentence), false)
    }

    /// Whoever has no policy of their own follows the site's, or Global where the site has none. The file of users does
    /// not tell the site, so where the policies differ the open one counts.
    fn followed(&self, reasons: &mut Vec<Record<'static>>, sentence: &mut String) -> (bool, bool) {
        let may_follow = |name: &str| {
            name.eq_ignore_ascii_case(GLOBAL) || name.get(..5).is_some_and(|it| it.eq_ignore_ascii_case("site:"))
        };
        let followed = || self.known.iter().filter(|(name, _)| may_follow(name));
        let takes = |(_, open): &&(String, Vec<Gated>)| open.iter().any(|gate| self.takes_enterprise(gate));
        let open = followed().find(takes);
        let closed = followed().find(|policy| !takes(policy));
        sentence.push_str("no policy of their own, ");
        let Some((name, gates)) = open.or(closed) else {
            return (true, true);
        };
        reasons.push(&rules::GLOBAL_OPEN);
        if self.shipped && name.eq_ignore_ascii_case(GLOBAL) {
            sentence.push_str("as shipped ");
        }
        let enterprise = self.tell(name, gates, reasons, sentence);
        if open.is_some()
            && let Some((other, _)) = closed
        {
            sentence.push_str("; verify who follows it and who follows ");
            sentence.push_str(&shown(other));
            return (enterprise, true);
        }
        (enterprise, false)
    }

    fn tell(&self, name: &str, open: &[Gated], reasons: &mut Vec<Record<'static>>, sentence: &mut String) -> bool {
        let deciding: Vec<&Gated> = open.iter().filter(|gate| self.takes_enterprise(gate)).collect();
        sentence.push_str(&shown(name));
        sentence.push_str(if deciding.is_empty() { " opens nothing that takes Enterprise" } else { " opens " });
        for (at, (setting, gate)) in deciding.iter().enumerate() {
            reasons.push(gate.rule());
            sentence.push_str(if at == 0 { "" } else { ", " });
            sentence.push_str(setting.name);
        }
        if deciding.is_empty() {
            for (setting, _) in open {
                sentence.push_str("; close ");
                sentence.push_str(setting.name);
                sentence.push_str(" too");
            }
        }
        !deciding.is_empty()
    }

    fn takes_enterprise(&self, gate: &Gated) -> bool {
        match gate.1 {
            Gate::Enterprise(_) => true,
            Gate::StrictlyEnterprise(_) => self.options.strict_data,
            Gate::Advice(_) => false,
        }
    }

    fn find(&self, name: &str) -> Option<&(String, Vec<Gated>)> {
        self.known.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))
    }
}

/// Counts a file from Get-CsUser.
pub fn audit(users: &str, policies: &Policies) -> Audit {
    let table = Table::read(users);
    let mut audit = Audit { problems: remarks(&table), ..Audit::default() };
    let columns = USERS.map(|name| table.column(name));
    let [enabled, voice, remote, policy, ..] = columns;
    if let Some(twice) = table.twice(&USERS) {
        audit.problems.push(["Two columns are called ", twice, ": rename one. Nothing was counted."].joined(""));
        return audit;
    }
    if enabled.is_none() || voice.is_none() || policy.is_none() {
        audit.problems.push(String::from(
            "The file of users must have the columns Enabled, EnterpriseVoiceEnabled and ConferencingPolicy. Nothing was counted.",
        ));
        return audit;
    }
    if remote.is_none() {
        audit.problems.push(String::from(
            "There is no column RemoteCallControlTelephonyEnabled: whoever takes Plus for remote call control is missed.",
        ));
    }
    for (line, cells) in &table.rows {
        let cells = match cells.as_deref() {
            None => Err(OPEN_QUOTE),
            Some(cells) if cells.len() != table.header.len() => Err(OTHER_LENGTH),
            Some(cells) => Ok(cells),
        };
        let user = cells.map_err(String::from).and_then(|cells| one(cells, columns, policies));
        match user {
            Ok((who, verdict)) => {
                audit.users.push(Audited { line: *line, who, verdict });
            }
            Err(problem) => audit.problems.push(at_line(*line, &problem)),
        }
    }
    let nobody = |who: &str| who != NO_NAME;
    let named = audit.users.iter().filter(|user| nobody(&user.who)).map(|user| (user.who.as_str(), user.line));
    let again = named_before(named);
    let problems = &mut audit.problems;
    audit.users.retain(|user| match again.get(user.line) {
        None | Some(0) => true,
        Some(first) => {
            problems.push(at_line(user.line, &format!("It is the user of line {first} again, and in no count.")));
            false
        }
    });
    for user in &audit.users {
        if let Some(count) = audit.counts.get_mut(user.verdict.cals as usize) {
            *count = count.saturating_add(1);
        }
    }
    audit
}

/// What is said of a row that is cut short, or in which a separator stands outside quotes.
const OTHER_LENGTH: &str = "It has not as many cells as the first line. The row is in no count.";

/// Who a user is of whom no column tells it.
const NO_NAME: &str = "(no name)";

/// The policy of everybody without one of their own.
const GLOBAL: &str = "Global";

/// What somebody who may share something may share.
const SHARED: [&str; 2] = ["Desktop", "SingleApplication"];

fn one(
    cells: &[String],
    columns: [Option<usize>; USERS.len()],
    policies: &Policies,
) -> Result<(String, Verdict), String> {
    let [enabled, voice, remote, policy, line_uri, hosting, names @ ..] = columns.map(|column| cell(cells, column));
    let user = User {
        enabled: flag("Enabled", enabled)?,
        // The server leaves these two blank for whoever never had them.
        enterprise_voice: !voice.is_empty() && flag("EnterpriseVoiceEnabled", voice)?,
        remote_call_control: !remote.is_empty() && flag("RemoteCallControlTelephonyEnabled", remote)?,
        policy,
    };
    let mut verdict = policies.judge(&user);
    if user.enabled && !user.enterprise_voice && !user.remote_call_control && !line_uri.is_empty() {
        verdict.reasons.push(&rules::LEFT_OVER);
        verdict.sentence.push_str(" A number is left over without Enterprise Voice.");
    }
    if user.enabled && hosting.as_bytes().windows(6).any(|part| part.eq_ignore_ascii_case(b"online")) {
        verdict.verify = true;
        verdict.sentence.push_str(" Homed online by HostingProvider: verify, a plan may cover all of it.");
    }
    let who = names.into_iter().find(|name| !name.is_empty()).unwrap_or(NO_NAME);
    Ok((who.chars().map(|c| if is_hidden(c) { '\u{FFFD}' } else { c }).collect(), verdict))
}

fn flag(column: &str, text: &str) -> Result<bool, String> {
    read_bool(text).ok_or_else(|| {
        [column, " says ", &shown(text), ": it must be True or False. The row is in no count."].joined("")
    })
}

fn read_bool(text: &str) -> Option<bool> {
    if text.eq_ignore_ascii_case("true") {
        Some(true)
    } else if text.eq_ignore_ascii_case("false") {
        Some(false)
    } else {
        None
    }
}

fn bare(identity: &str) -> &str {
    let identity = identity.trim();
    match identity.split_at_checked(4) {
        Some((tag, name)) if tag.eq_ignore_ascii_case("tag:") => name.trim(),
        _ => identity,
    }
}

fn gated() -> impl Iterator<Item = Gated> {
    SETTINGS.iter().filter_map(|setting| Some((setting, setting.gate?)))
}
