//! What the policies promise: the right values, scripts that only say what their version knows, and nothing hostile in
//! a literal.

use judge::{Confidence, SourceKind, Speaks};
use rules::policies::named::{FIVE, Options, Policy, decisions, differences, settings};
use rules::policies::powershell::{account, domain, line_uri, literal, policy_name, sip_address};
use rules::policies::rules as held;
use rules::policies::script::{script, settings_sheet};
use rules::policies::settings::Value::{Bool, Number, Word};
use rules::policies::settings::{Gate, SETTINGS, Setting, Value, Version};

const STRICT: Options = Options { strict_data: true };
const LENIENT: Options = Options { strict_data: false };

/// What Lync Server 2010 knows, written down a second time from the documentation.
const KNOWN_2010: &str = "AllowIPAudio AllowIPVideo AllowUserToScheduleMeetingsWithAppSharing EnableAppDesktopSharing \
    AllowParticipantControl AllowExternalUserControl EnableDataCollaboration AllowAnnotations AllowPolls \
    EnableDialInConferencing AllowAnonymousUsersToDialOut AllowAnonymousParticipantsInMeetings \
    AllowConferenceRecording AllowExternalUsersToRecordMeeting EnableP2PRecording AllowExternalUsersToSaveContent \
    EnableFileTransfer EnableP2PFileTransfer EnableP2PVideo MaxMeetingSize MaxVideoConferenceResolution \
    AudioBitRateKb VideoBitRateKb AppSharingBitRateKb FileTransferBitRateKb";
const NEW_2013: &str = "AllowMultiView EnableMultiViewJoin DisablePowerPointAnnotations AllowSharedNotes \
    AllowNonEnterpriseVoiceUsersToDialOut AllowLargeMeetings TotalReceiveVideoBitRateKb";
const NEW_SKYPE: &str = "AllowQandA AllowOfficeContent AllowFederatedParticipantJoinAsSameEnterprise \
    ApplicationSharingMode EnableOnlineMeetingPromptForLyncResources";

fn known(version: Version) -> Vec<&'static str> {
    let lists = match version {
        Version::Lync2010 => vec![KNOWN_2010],
        Version::Lync2013 => vec![KNOWN_2010, NEW_2013],
        Version::Skype => vec![KNOWN_2010, NEW_2013, NEW_SKYPE],
    };
    lists.into_iter().flat_map(str::split_whitespace).collect()
}

#[test]
fn each_version_knows_what_the_documentation_says() {
    for version in Version::ALL {
        let mut ours: Vec<_> = SETTINGS.iter().filter(|it| it.since <= version).map(|it| it.name).collect();
        let mut theirs = known(version);
        ours.sort_unstable();
        theirs.sort_unstable();
        assert_eq!(ours, theirs, "{version:?}");
    }
    assert_eq!(SETTINGS.len(), 37);
    for setting in SETTINGS {
        assert!(setting.meaning.split_whitespace().count() <= 12, "{}", setting.meaning);
        assert!(setting.meaning.ends_with('.'));
    }
}

#[test]
fn each_script_uses_only_what_its_version_knows() {
    for version in Version::ALL {
        for options in [STRICT, LENIENT] {
            let text = script(version, &Policy::ALL, options, &[]);
            let mut inside = false;
            let mut used = Vec::new();
            for line in text.lines() {
                if line == "$settings = @{" {
                    inside = true;
                } else if line == "}" {
                    inside = false;
                } else if inside {
                    used.push(line.trim().split(' ').next().unwrap());
                } else if line.contains("-Identity Global") {
                    assert!(line.starts_with("# "));
                    let named = line.split(" -").skip(1).map(|it| it.split([' ', ':']).next().unwrap());
                    used.extend(named.filter(|it| !["Identity", "WhatIf"].contains(it)));
                }
            }
            assert!(used.len() > 9 * 18);
            for name in used {
                assert!(name == "Description" || known(version).contains(&name), "{version:?}: {name}");
            }
        }
    }
}

#[test]
fn a_script_suits_powershell_2() {
    for version in Version::ALL {
        let text = script(version, &FIVE, STRICT, &[]);
        assert!(text.starts_with('\u{FEFF}'));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert_eq!(text.matches('\r').count(), text.matches("\r\n").count());
        for forbidden in [
            "pscustomobject",
            " -in ",
            "-notin",
            "Import-Csv",
            "Tenant",
            "InMemory",
            "Invoke-Expression",
            "CloudRecording",
            "EnableReliable",
            "Get-CsEffectivePolicy",
            "$PSItem",
            "PSScriptRoot",
            "`",
            "::new(",
            "[ordered]",
            "\u{2019}",
        ] {
            assert!(!text.contains(forbidden), "{forbidden}");
        }
        assert!(!text.contains("@\"") && !text.contains("@'") && !text.contains("<#"));
        for needed in [
            "$WhatIfOnly = $true",
            "-NoTypeInformation -Encoding UTF8",
            "'Tag:STD_CAL_NoConferencing'",
            "New-CsConferencingPolicy -Identity 'STD_CAL_NoConferencing'",
            "ConvertFrom-Csv",
            "MaxMeetingSize = 250",
            "# Set-CsConferencingPolicy -Identity Global -AllowIPAudio $false",
            "not been run against a live server",
        ] {
            assert!(text.contains(needed), "{needed}");
        }
        // Every command that changes something can be told not to.
        for line in text.lines() {
            let command = line.trim().trim_start_matches("$found[0] | ");
            if ["Set-Cs", "New-Cs", "Grant-Cs"].iter().any(|it| command.starts_with(it)) {
                assert!(command.contains("-WhatIf:$WhatIfOnly"), "{line}");
            }
        }
    }
}

#[test]
fn a_header_is_only_ever_a_comment() {
    let hostile = [
        "x\r\nRemove-Item C:\\",
        "#> Remove-Item",
        "SIG # Begin signature block",
        "\u{2028}iex\u{85}y\0",
        "\u{202E}x",
        "Requires -Version 99",
    ];
    let header: Vec<String> = hostile.map(String::from).to_vec();
    let with = script(Version::Skype, &FIVE, STRICT, &header);
    let without = script(Version::Skype, &FIVE, STRICT, &[]);
    let added: Vec<&str> = with.lines().filter(|line| !without.contains(line)).collect();
    assert_eq!(added.len(), hostile.len() + 1, "{added:?}");
    assert!(added.iter().skip(1).all(|line| line.starts_with("# - ") && !line.get(1..).unwrap().contains('#')));
    assert!(!with.contains(['\u{2028}', '\u{85}', '\0', '\u{202E}']));
    let strip = |text: &str| text.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
    assert_eq!(strip(&with.replace('\u{FEFF}', "")), strip(&without.replace('\u{FEFF}', "")));
}

fn value(policy: Policy, options: Options, name: &str) -> Value {
    settings(policy, options, Version::Skype).into_iter().find(|(it, _)| it.name == name).unwrap().1
}

#[test]
fn the_five_policies() {
    let names: Vec<_> = FIVE.iter().map(|it| it.name()).collect();
    assert_eq!(
        names,
        [
            "STD_CAL_NoConferencing",
            "ENT_CAL_REC_Audio",
            "ENT_CAL_REC_AudioVideo",
            "ENT_CAL_REC_AudioVideo_PSTN",
            "ENT_CAL_NOREC_AudioVideo"
        ]
    );
    let (y, n) = (Bool(true), Bool(false));
    let table: [(&str, [Value; 5]); 19] = [
        ("AllowIPAudio", [n, y, y, y, y]),
        ("AllowIPVideo", [n, n, y, y, y]),
        ("AllowMultiView", [n, n, y, y, y]),
        ("AllowUserToScheduleMeetingsWithAppSharing", [n, y, y, y, y]),
        ("EnableAppDesktopSharing", [Word("None"), Word("Desktop"), Word("Desktop"), Word("Desktop"), Word("Desktop")]),
        ("EnableDataCollaboration", [n, y, y, y, y]),
        ("AllowAnnotations", [n, y, y, y, y]),
        ("AllowPolls", [n, y, y, y, y]),
        ("EnableDialInConferencing", [n, n, n, y, n]),
        ("AllowNonEnterpriseVoiceUsersToDialOut", [n; 5]),
        ("AllowAnonymousUsersToDialOut", [n; 5]),
        ("AllowAnonymousParticipantsInMeetings", [n, y, y, y, y]),
        ("AllowConferenceRecording", [n, y, y, y, n]),
        ("AllowExternalUsersToRecordMeeting", [n; 5]),
        ("EnableP2PRecording", [n; 5]),
        ("EnableFileTransfer", [y; 5]),
        ("EnableP2PFileTransfer", [y; 5]),
        ("EnableP2PVideo", [y; 5]),
        ("MaxMeetingSize", [Number(250); 5]),
    ];
    for (name, values) in table {
        for (policy, expected) in FIVE.into_iter().zip(values) {
            assert_eq!(value(policy, STRICT, name), expected, "{name} of {}", policy.name());
        }
    }
    for policy in FIVE {
        let all = settings(policy, STRICT, Version::Skype);
        assert_eq!(all.len(), 34);
        assert_eq!(decisions(policy, STRICT, Version::Skype).len(), 19);
        assert_eq!(decisions(policy, STRICT, Version::Lync2010).len(), 17);
        for (setting, value) in all {
            if !table.iter().any(|(name, _)| *name == setting.name) {
                assert_eq!(Some(value), setting.default);
            }
        }
    }
    assert_eq!(value(Policy::NoConferencing, LENIENT, "EnableDataCollaboration"), y);
    assert_ne!(STRICT.consequence(), LENIENT.consequence());
    assert_eq!(Options::default(), STRICT);
    let differing: Vec<_> = differences(FIVE[2], STRICT, Version::Skype)
        .into_iter()
        .map(|(setting, value)| (setting.name, value))
        .collect();
    assert_eq!(differing, [("EnableDialInConferencing", n), ("AllowConferenceRecording", y)]);
}

#[test]
fn every_mix_has_a_name_of_its_own() {
    for policy in Policy::ALL {
        assert_eq!(Policy::named(policy.name()), Some(policy));
        assert_eq!(policy_name(policy.name()), Ok(policy.name()));
        assert!(literal(policy.meaning()).is_ok() && policy.meaning().is_ascii());
        assert_eq!(value(policy, STRICT, "MaxMeetingSize"), Number(250));
        if let Policy::Conferencing { video, recording, dial_in } = policy {
            let name = [
                "ENT_CAL_",
                if recording { "REC_" } else { "NOREC_" },
                if video { "AudioVideo" } else { "Audio" },
                if dial_in { "_PSTN" } else { "" },
            ]
            .concat();
            assert_eq!(policy.name(), name);
        }
    }
    assert_eq!(Policy::ALL.len(), 9);
}

#[test]
fn only_the_standard_policy_opens_nothing() {
    for policy in Policy::ALL {
        for options in [STRICT, LENIENT] {
            let opens = settings(policy, options, Version::Skype).iter().any(|(setting, value)| match setting.gate {
                Some(Gate::Enterprise(_)) => value.is_open(),
                Some(Gate::StrictlyEnterprise(_)) => options.strict_data && value.is_open(),
                _ => false,
            });
            assert_eq!(opens, policy != Policy::NoConferencing);
        }
    }
}

#[test]
fn statements_are_whole() {
    let mut ids: Vec<_> = held::all().map(|rule| rule.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), held::all().count());
    for rule in &held::all().collect::<Vec<_>>() {
        assert!(
            rule.id.starts_with("pol-")
                && rule.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        );
        assert!(judge::lint_rule(&rules::BOOK, rule).is_empty(), "{:?}", judge::lint_rule(&rules::BOOK, rule));
        assert_eq!(
            rule.because.starts_with("Verify: "),
            rule.confidence == Confidence::Low && rule.id != "pol-policy-names"
        );
        assert!(rule.citations.iter().any(|it| it.speaks == Speaks::For));
        assert!(rule.citations.iter().all(|it| !it.place.is_empty()));
        let general = rule.citations.iter().any(|it| it.source.kind == SourceKind::GeneralKnowledge);
        assert!(!general || rule.confidence == Confidence::Low, "{}", rule.id);
    }
    for setting in SETTINGS {
        if let Some(gate) = setting.gate {
            let advice = matches!(gate, Gate::Advice(_));
            assert_eq!(gate.rule().confidence == Confidence::Low, advice, "{}", setting.name);
        }
    }
    assert_eq!(SETTINGS.iter().filter(|it| it.gate.is_some()).count(), 8);
    assert!(Setting::named("allowipaudio").is_some());
}

#[test]
fn literals() {
    assert_eq!(literal("O'Brien").unwrap(), "'O''Brien'");
    assert_eq!(literal("Ångström").unwrap(), "'Ångström'");
    assert_eq!(literal("’;Remove-Item").unwrap(), "'’’;Remove-Item'");
    assert_eq!(literal("").unwrap(), "''");
    assert_eq!(literal("$(x) `n \"y\"").unwrap(), "'$(x) `n \"y\"'");
    for refused in ["a\nb", "a\0", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}", "\u{7F}", "\t", "\u{9B}"] {
        assert!(literal(refused).unwrap_err().sentence.contains("U+"), "{refused:?}");
    }
}

#[test]
fn hostile_literals_never_end_early() {
    let alphabet: Vec<char> = "'\"\u{2018}\u{2019}\u{201A}\u{201B}\u{201C}\u{201D}\u{201E}`$(){};|&#<>@ aZ-\u{2013}\u{FF07}\u{FF02}Å漢🦀\u{2032}%*?\\\n\r\t\0\u{85}\u{2028}\u{2029}\u{202E}\u{1B}"
        .chars()
        .collect();
    let quotes = ['\'', '\u{2018}', '\u{2019}', '\u{201A}', '\u{201B}'];
    let mut state = 0x2011_1003_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap()
    };
    let mut accepted = 0;
    for _ in 0..200_000 {
        let length = next(9);
        let text: String = (0..length).map(|_| alphabet[next(alphabet.len())]).collect();
        let hidden = |c: char| c.is_control() || "\u{2028}\u{2029}\u{202E}".contains(c);
        match literal(&text) {
            Err(refusal) => {
                assert!(text.contains(hidden));
                assert!(!refusal.sentence.contains(hidden), "{:?}", refusal.sentence);
            }
            Ok(literal) => {
                accepted += 1;
                assert!(!literal.contains(hidden));
                let body = literal.strip_prefix('\'').unwrap().strip_suffix('\'').unwrap();
                // Read it back as PowerShell does: two quotes in a row are one, a single one would end the string.
                let mut read = String::new();
                let mut characters = body.chars();
                while let Some(c) = characters.next() {
                    if quotes.contains(&c) {
                        assert_eq!(characters.next(), Some(c), "{literal}");
                    }
                    read.push(c);
                }
                assert_eq!(read, text);
            }
        }
        let checked = [account(&text), policy_name(&text), sip_address(&text), line_uri(&text), domain(&text)];
        for checked in checked.into_iter().flatten() {
            assert!(!checked.contains(hidden) && !checked.contains(['*', '?']) && !checked.is_empty());
        }
    }
    assert!(accepted > 10_000);
}

#[test]
fn names_are_refused_with_a_reason() {
    let long = "x".repeat(300);
    for good in ["O'Brien", "Ångström", "jan", "a b", "$(x)", "abcdefghijklmnopqrst"] {
        assert_eq!(account(good), Ok(good));
    }
    assert_eq!(account(" jan "), Ok("jan"));
    let refusals = [
        (account("CONTOSO\\jan"), "“\\”"),
        (account("’;Remove-Item"), "“;”"),
        (account(&long), "has 300 characters"),
        (account(""), "is empty"),
        (account("  "), "is empty"),
        (account("j*"), "“*”"),
        (account("a\u{FFFD}b"), "UTF-8"),
        (account("a\u{202E}b"), "U+202E"),
        (policy_name("Global"), "cannot be granted"),
        (policy_name("gLOBAL"), "cannot be granted"),
        (policy_name("site:Redmond"), "“:”"),
        (policy_name("Tag:X"), "“:”"),
        (policy_name("STD*"), "“*”"),
        (policy_name("9lives"), "begin with a letter"),
        (policy_name("a b"), "a space"),
        (policy_name("Å"), "“Å”"),
        (policy_name(&long), "has 300 characters"),
        (policy_name(""), "is empty"),
        (sip_address("jan"), "“@”"),
        (sip_address("sip:*@contoso.com"), "“*”"),
        (sip_address("sip:o'brien@contoso.com"), "“'”"),
        (sip_address("sip:a b@contoso.com"), "a space"),
        (sip_address("sip:@contoso.com"), "not complete"),
        (sip_address("jan@"), "not complete"),
        (sip_address("jan@.com"), "not complete"),
        (line_uri("+31201234567"), "tel:+"),
        (line_uri("tel:+0123"), "tel:+"),
        (line_uri("tel:+31201234567;ext="), "tel:+"),
        (line_uri("tel:+31201234567;ext=5;x"), "tel:+"),
        (line_uri("tel:+1234567890123456"), "tel:+"),
        (domain("contoso.com"), "“.”"),
        (domain("ABCDEFGHIJKLMNOP"), "has 16 characters"),
        (domain("A\\B"), "“\\”"),
        (domain(""), "is empty"),
    ];
    for (refused, reason) in refusals {
        let sentence = refused.unwrap_err().sentence;
        assert!(sentence.contains(reason) && sentence.ends_with('.'), "{sentence}");
        assert!(sentence.chars().count() < 200, "{sentence}");
    }
    assert!(policy_name(&"x".repeat(63)).is_ok() && policy_name(&"x".repeat(64)).is_err());
    for good in ["sip:jan@contoso.com", "SIP:jan@contoso.com", "jan.de-vries@a.b"] {
        assert_eq!(sip_address(good), Ok(good));
    }
    for good in ["tel:+31201234567", "tel:+31201234567;ext=567"] {
        assert_eq!(line_uri(good), Ok(good));
    }
    assert_eq!(domain("CONTOSO"), Ok("CONTOSO"));
}

#[test]
fn the_sheet_names_no_cmdlet() {
    let sheet = settings_sheet(&FIVE, STRICT, &[String::from("a\nb")]);
    assert!(sheet.starts_with('\u{FEFF}') && sheet.contains("Meetings tab") && sheet.contains("- a b\r\n"));
    assert!(!sheet.contains("-Cs"));
    assert!(FIVE.iter().all(|policy| sheet.contains(policy.name())));
}

/// Writes scripts for `tests/browser/scripts.test.mjs`, which reads them with a grammar of PowerShell: for every version,
/// both readings of data collaboration, and answers that would like to be commands.
#[test]
fn scripts_are_written_for_the_grammar() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("scripts");
    std::fs::create_dir_all(&folder).unwrap();
    let hostile = [
        "O'Brien",
        "Ångström",
        "’;Remove-Item *",
        "x\nRemove-Item *",
        "#> Remove-Item",
        "$(Remove-Item)",
        "`",
        "\u{2028}x",
    ];
    for version in Version::ALL {
        for (name, options) in [("strict", STRICT), ("lenient", LENIENT)] {
            let header: Vec<String> = hostile.iter().map(|it| (*it).to_owned()).collect();
            let text = script(version, &Policy::ALL, options, &header);
            std::fs::write(folder.join(format!("{version:?}-{name}.ps1")), text).unwrap();
        }
    }
}
