//! The files to take away: the PowerShell script, its example of names, and the sheet for the server before.
//!
//! A script carries no names of people. It reads them when it runs, from a file that never leaves the organisation, and
//! checks every row again by the rules of this page. As it is written it changes nothing: somebody must say so.

use judge::Joined as _;

use super::named::{Options, Policy, decisions, differences};
use super::powershell::{HIDDEN, LINE_URI, NO_ACCOUNT, NO_DOMAIN, POLICY_NAME, SIP_ADDRESS, is_hidden, quoted};
use super::settings::{Value, Version};

/// A PowerShell script that makes these policies, grants them by a file of names, and reports.
///
/// The header says, line by line, from which answers it comes. The text begins with a byte order mark, without which
/// Windows PowerShell would misread letters with accents, and its lines end as on Windows.
pub fn script(version: Version, policies: &[Policy], options: Options, header: &[String]) -> String {
    let mut text = String::from("# Conferencing policies for ");
    text.push_str(version.name());
    text.push_str(OPENING);
    answers(&mut text, "# ", header);
    text.push_str(PARAMETERS);
    text.push_str("if ($Domain.Length -gt 15 -or $Domain -cmatch ");
    text.push_str(&quoted(NO_DOMAIN));
    text.push_str(DOMAIN_REFUSED);
    names(&mut text, policies);
    for policy in policies {
        write_policy(&mut text, *policy, options, version);
    }
    if policies.contains(&Policy::NoConferencing) {
        text.push_str("# ");
        text.push_str(options.consequence());
        text.push('\n');
    }
    text.push_str(GRANTING);
    for (name, pattern) in [
        ("$hidden", HIDDEN),
        ("$noAccount", NO_ACCOUNT),
        ("$sipRule", SIP_ADDRESS),
        ("$nameRule", POLICY_NAME),
        ("$lineRule", LINE_URI),
    ] {
        text.push_str(name);
        text.push_str(" = ");
        text.push_str(&quoted(pattern));
        text.push('\n');
    }
    text.push_str("$DataTakesEnterprise = ");
    push_value(&mut text, Value::Bool(options.strict_data));
    text.push('\n');
    text.push_str(ROWS);
    text.push_str("# Set-CsConferencingPolicy -Identity Global");
    for (setting, value) in differences(Policy::NoConferencing, options, version) {
        text.push_str(" -");
        text.push_str(setting.name);
        text.push(' ');
        push_value(&mut text, value);
    }
    text.push_str(" -WhatIf:$WhatIfOnly\n");
    for_windows(&text)
}

/// An example of the file of names, with policies of this script.
pub fn names_csv(policies: &[Policy]) -> String {
    let mut text = String::from("SamAccountName,SipAddress,Policy,EnterpriseVoice,LineUri\n");
    for (policy, (who, voice)) in policies.iter().zip(EXAMPLES) {
        text.push_str(who);
        text.push_str(policy.name());
        text.push_str(voice);
    }
    for_windows(&text)
}

/// What to set by hand in Office Communications Server 2007 R2, which has no cmdlets for it.
pub fn settings_sheet(policies: &[Policy], options: Options, header: &[String]) -> String {
    let mut text = String::from(SHEET);
    answers(&mut text, "", header);
    for policy in policies {
        text.push('\n');
        text.push_str(policy.name());
        text.push_str("\n  ");
        text.push_str(policy.meaning());
        text.push('\n');
        let decisions = decisions(*policy, options, Version::Lync2010);
        for (of_r2, of_lync) in R2_SETTINGS {
            let decided = decisions.iter().find(|(setting, _)| setting.name == *of_lync);
            let Some((_, value)) = decided else {
                continue;
            };
            text.push_str("  ");
            text.push_str(of_r2);
            text.push_str(": ");
            text.push_str(&sheet_value(*value));
            text.push('\n');
        }
    }
    text.push_str(SHEET_END);
    for_windows(&text)
}

/// The settings of a meeting policy in R2, and those of Lync they are set like.
const R2_SETTINGS: &[(&str, &str)] = &[
    ("Maximum meeting size (MeetingSize)", "MaxMeetingSize"),
    ("Web conferencing, data collaboration (EnableDataCollaboration)", "EnableDataCollaboration"),
    ("Program and desktop sharing (EnableAppDesktopSharing)", "EnableAppDesktopSharing"),
    ("IP audio (AllowIPAudio)", "AllowIPAudio"),
    ("IP video (AllowIPVideo)", "AllowIPVideo"),
    ("Dial-in conferencing (EnablePSTNConferencing)", "EnableDialInConferencing"),
    ("Presenters may record (AllowPresenterToRecord)", "AllowConferenceRecording"),
    ("Presenters may let others record (AllowPresenterToDelegateRecording)", "AllowExternalUsersToRecordMeeting"),
];

const SHEET: &str = "Meeting policies for Office Communications Server 2007 R2

In the administration tool open the properties of the forest, Global Properties, Meetings tab. Add or edit a
policy for each of those below, and set the global policy to per user. Go by the names in brackets, the properties of
MSFT_SIPGlobalMeetingPolicyData: we did not see the dialog, nor try this. What is not listed stays as it is.
";

const SHEET_END: &str = "
Whoever keeps a policy that allows meetings needs the Enterprise CAL, so check the policy everybody gets by
default (DefaultPolicy) too.
";

const EXAMPLES: &[(&str, &str)] = &[
    ("jan,,", ",no,\n"),
    ("O'Brien,,", ",no,\n"),
    (",sip:eva@contoso.com,", ",yes,tel:+31201234567;ext=567\n"),
    (",maria@contoso.com,", ",no,\n"),
    ("sven,,", ",yes,tel:+4612345678\n"),
];

const OPENING: &str = "
#
# It makes or updates the policies below, grants them to the people in a file of names, switches Enterprise Voice on
# where the file says so, and writes a report. Policies of other names stay as they are.
# It has not been run against a live server: read it, run it as it is, and read what it would do.
";

const PARAMETERS: &str = r"
# $true changes nothing; write $false to change the server.
$WhatIfOnly = $true
# Who gets what: SamAccountName or SipAddress, Policy, and if wanted EnterpriseVoice (yes or no) and LineUri.
$NamesFile = '.\names.csv'
# What became of every row.
$ReportFile = '.\policies-report.csv'
# The short (NetBIOS) name of the domain, for rows with only a SamAccountName.
$Domain = ''

Set-StrictMode -Off
if (-not (Get-Command Get-CsUser -ErrorAction SilentlyContinue)) {
    throw 'Run this in the Management Shell of the server.'
}
if (-not ($WhatIfOnly -is [bool])) {
    throw 'Write $true or $false into $WhatIfOnly, with the dollar sign.'
}
";

const DOMAIN_REFUSED: &str = r") {
    throw 'Write the short (NetBIOS) name of the domain into $Domain, such as CONTOSO.'
}

";

const GRANTING: &str = r"
# A policy that is only announced cannot be granted yet.
$exists = @{}
foreach ($name in $policies) {
    $exists[$name] = [bool](Get-CsConferencingPolicy -Identity ('Tag:' + $name) -ErrorAction SilentlyContinue)
}

# The names. Every row is checked; a bad one is only reported.
";

const ROWS: &str = r"
# A spreadsheet would run a cell that begins like this.
function Protect-Cell([string]$Cell) {
    if ($Cell -cmatch '^[=+@\t\r\n\u0000\uFF1D\uFF0B\uFF0D\uFF20-]') { return '''' + $Cell }
    return $Cell
}

$results = New-Object System.Collections.ArrayList
$seen = @{}
if ($WhatIfOnly) { $ReportFile = $ReportFile -replace '\.csv\z', '-dry-run.csv' }
$lines = @()
if (Test-Path -LiteralPath $NamesFile) {
    $lines = @(Get-Content -LiteralPath $NamesFile -Encoding UTF8)
} else {
    Write-Warning ('No names were read: there is no file ' + $NamesFile)
}
$header = $null
$delimiter = [char]','
$number = 0
$empty = 0
foreach ($text in $lines) {
    $number++
    $text = [string]$text
    if ($text.Trim().Length -eq 0) { $empty++; continue }
    if ($null -eq $header) {
        $text = $text.TrimStart([char]0xFEFF)
        if ($text.StartsWith('#TYPE')) { continue }
        $header = $text
        foreach ($other in @(([char]';'), ([char]9))) {
            if ($header.Split($other).Length -gt $header.Split($delimiter).Length) { $delimiter = $other }
        }
        continue
    }
    $row = $null
    # What stands behind the last column gets one of its own, not to be lost.
    $columns = $header + $delimiter + 'CALculatorSurplus'
    try { $row = $columns, $text | ConvertFrom-Csv -Delimiter $delimiter } catch { $row = $null }
    $sam = ([string]$row.SamAccountName).Trim()
    $sip = ([string]$row.SipAddress).Trim()
    $policy = ([string]$row.Policy).Trim()
    $voice = ([string]$row.EnterpriseVoice).Trim().ToLowerInvariant()
    $line = ([string]$row.LineUri).Trim()

    $problem = ''
    if (($sam + $sip + $policy + $voice + $line) -cmatch $hidden) {
        $problem = 'an invisible or lost character: take it out, and save the file as UTF-8'
    } elseif (([string]$row.CALculatorSurplus).Trim().Length -gt 0) {
        $problem = 'more cells than columns: write a cell that holds the separator in double quotes'
    } elseif ($sam.Length + $sip.Length -eq 0) {
        $problem = 'it names nobody: write a SamAccountName or a SipAddress'
    } elseif ($sip.Length -gt 0 -and $sip -cnotmatch $sipRule) {
        $problem = 'the SipAddress is not one: write it as Get-CsUser shows it, without * or ?'
    } elseif ($sam.Length -gt 20 -or $sam -cmatch $noAccount) {
        $problem = 'the SamAccountName is not one: at most 20 characters, no domain, no * or ?'
    } elseif ($sip.Length -eq 0 -and $Domain.Length -eq 0) {
        $problem = 'write the domain into $Domain at the top, or give a SipAddress'
    } elseif ($policy -cnotmatch $nameRule -or -not ($policies -contains $policy)) {
        $problem = 'this script makes no such policy: write the bare name of one it makes'
    } elseif ($voice -cnotmatch '^(?:yes|true|1|no|false|0)?\z') {
        $problem = 'EnterpriseVoice must say yes or no'
    } elseif ($line.Length -gt 0 -and $line -cnotmatch $lineRule) {
        $problem = 'the LineUri is no number: write tel:+ and the full number, if needed with ;ext='
    }

    $speaks = @('yes', 'true', '1') -contains $voice
    $good = $false
    $result = 'refused: ' + $problem
    if ($problem.Length -eq 0) {
        if ($sip.Length -eq 0) {
            $identity = $Domain + '\' + $sam
        } elseif ($sip -cmatch '^[Ss][Ii][Pp]:') {
            $identity = $sip
        } else {
            $identity = 'sip:' + $sip
        }
        # Emptied first, not to leave the person of the row before.
        $found = @()
        $why = ''
        try { $found = @(Get-CsUser -Identity $identity -ErrorAction Stop) } catch { $why = ': ' + $_.Exception.Message }
        if ($found.Length -ne 1) {
            $result = 'refused: found ' + $found.Length + ' people instead of one' + $why
        } elseif ($seen.ContainsKey([string]$found[0].Identity)) {
            # The later of two rows would undo the earlier one.
            $result = 'refused: it names the same person as line ' + $seen[[string]$found[0].Identity]
        } else {
            $seen[[string]$found[0].Identity] = $number
            $result = 'nothing done'
            try {
                if ($WhatIfOnly -and -not $exists[$policy]) {
                    $result = 'would be granted once the policy is there'
                } else {
                    $found[0] | Grant-CsConferencingPolicy -PolicyName $policy -WhatIf:$WhatIfOnly -ErrorAction Stop
                    $result = 'granted'
                    if ($WhatIfOnly) { $result = 'would be granted' }
                }
                $good = $true
                if ($speaks -and $line.Length -eq 0) {
                    $good = $false
                    $result += '; Enterprise Voice skipped: there is no LineUri'
                } elseif ($speaks) {
                    $found[0] | Set-CsUser -EnterpriseVoiceEnabled $true -LineURI $line -WhatIf:$WhatIfOnly -ErrorAction Stop
                    if ($WhatIfOnly) { $result += '; Enterprise Voice would be on' } else { $result += '; Enterprise Voice on' }
                } elseif ($line.Length -gt 0) {
                    $result += '; LineUri not used: EnterpriseVoice does not say yes'
                }
                if (-not $speaks -and $found[0].EnterpriseVoiceEnabled) {
                    $good = $false
                    $result += '; Enterprise Voice was on and stays on: it takes the Plus CAL'
                }
            } catch {
                $good = $false
                $result = 'failed: ' + $_.Exception.Message + ' (so far: ' + $result + ')'
            }
        }
    }
    $result = $result -replace '[\u0000-\u001F]+', ' '
    if (-not $good) { Write-Warning ('Line ' + $number + ': ' + $result) }
    $who = $sip
    if ($sip.Length -eq 0) { $who = $sam }
    $cells = @{
        Line = $number
        Who = Protect-Cell $who
        Policy = Protect-Cell $policy
        EnterpriseVoice = Protect-Cell $voice
        LineUri = Protect-Cell $line
        Result = Protect-Cell $result
    }
    [void]$results.Add((New-Object PSObject -Property $cells))
}
if ($results.Count -gt 0) {
    $report = $results | Select-Object -Property 'Line', 'Who', 'Policy', 'EnterpriseVoice', 'LineUri', 'Result'
    try {
        $report | Export-Csv -Path $ReportFile -NoTypeInformation -Encoding UTF8 -ErrorAction Stop
    } catch {
        # What was done must not be lost with the file.
        Write-Warning ('The report cannot be written, so it stands here: ' + $_.Exception.Message)
        $report
    }
}
Write-Host ('Rows: ' + $results.Count + ', empty lines: ' + $empty + ', report: ' + $ReportFile)
if ($WhatIfOnly) { Write-Host 'Nothing was changed. To change the server, write $false into $WhatIfOnly.' }

# Everybody without a policy of their own follows their site's, or Global.
foreach ($open in @(Get-CsConferencingPolicy)) {
    $name = [string]$open.Identity
    $gates = $open.AllowIPAudio, $open.AllowIPVideo, $open.AllowUserToScheduleMeetingsWithAppSharing,
        $open.EnableDialInConferencing, ($DataTakesEnterprise -and $open.EnableDataCollaboration),
        ([string]$open.EnableAppDesktopSharing -cne 'None')
    if (($name -eq 'Global' -or $name.StartsWith('Site:')) -and ($gates -contains $true)) {
        Write-Warning ('Everybody who follows this policy counts for the Enterprise CAL: ' + $name)
    }
}
# Global ships open. The last line closes it for everybody at once, so grant the others their policies first, then take the # away.
";

/// The names of the policies as a list, which the rows are compared with.
fn names(text: &mut String, policies: &[Policy]) {
    text.push_str("$policies = @(");
    for (at, policy) in policies.iter().enumerate() {
        text.push_str(if at == 0 { "" } else { ", " });
        text.push_str(&quoted(policy.name()));
    }
    text.push_str(")\n");
}

/// Set- changes a policy that is there and New- fails on it, so it is looked for first.
fn write_policy(text: &mut String, policy: Policy, options: Options, version: Version) {
    let bare = quoted(policy.name());
    let tagged = quoted(&["Tag:", policy.name()].joined(""));
    text.push_str("\n$settings = @{\n    Description = ");
    text.push_str(&quoted(policy.meaning()));
    for (setting, value) in decisions(policy, options, version) {
        text.push_str("\n    ");
        text.push_str(setting.name);
        text.push_str(" = ");
        push_value(text, value);
    }
    text.push_str("\n}\nif (Get-CsConferencingPolicy -Identity ");
    text.push_str(&tagged);
    text.push_str(" -ErrorAction SilentlyContinue) {\n    Set-CsConferencingPolicy -Identity ");
    text.push_str(&tagged);
    text.push_str(
        " @settings -WhatIf:$WhatIfOnly -ErrorAction Stop\n} else {\n    New-CsConferencingPolicy -Identity ",
    );
    text.push_str(&bare);
    text.push_str(" @settings -WhatIf:$WhatIfOnly -ErrorAction Stop\n}\n");
}

fn push_value(text: &mut String, value: Value) {
    match value {
        Value::Bool(true) => text.push_str("$true"),
        Value::Bool(false) => text.push_str("$false"),
        Value::Word(word) => text.push_str(&quoted(word)),
        Value::Number(number) => text.push_str(&number.to_string()),
    }
}

fn sheet_value(value: Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        value => String::from(if value.is_open() { "yes" } else { "no" }),
    }
}

/// From which answers a file comes, a line each, whatever their text: what would end a line becomes a blank. The hash
/// is taken out and a hyphen put in front, so that no line can look like the signature of a script, after which
/// PowerShell reads nothing.
fn answers(text: &mut String, mark: &str, header: &[String]) {
    if !header.is_empty() {
        text.push_str(mark);
        text.push_str("It comes from these answers:\n");
    }
    for line in header {
        text.push_str(mark);
        text.push_str("- ");
        text.extend(line.chars().map(|c| if is_hidden(c) || c == '#' { ' ' } else { c }));
        text.push('\n');
    }
}

fn for_windows(text: &str) -> String {
    let mut file = String::from("\u{FEFF}");
    file.push_str(&text.replace('\n', "\r\n"));
    file
}
