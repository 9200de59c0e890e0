//! Lists of people who get policies, and of what is set today: what is read, refused, and counted.

use rules::policies::audit::{Cals, Policies, User, audit};
use rules::policies::named::{FIVE, Options};
use rules::policies::rows::{Who, check};
use rules::policies::script::names_csv;

const STRICT: Options = Options { strict_data: true };
const LENIENT: Options = Options { strict_data: false };

#[test]
fn a_list_of_names_is_checked() {
    let text = "\u{FEFF}policy;Notes;SIPADDRESS;samaccountname;LineUri;EnterpriseVoice\r\n\
        STD_CAL_NoConferencing;\"a;b \"\"c\"\"\";;O'Brien;;\r\n\
        \r\n\
        ent_cal_rec_audio;;sip:eva@contoso.com;;tel:+31201234567;Yes\r\n\
        ENT_CAL_NOREC_Audio;;;jan;;\r\n\
        STD_CAL_NoConferencing;;;j*;;\r\n\
        STD_CAL_NoConferencing;;;\"jan;;\r\n\
        STD_CAL_NoConferencing;;;;;\r\n\
        STD_CAL_NoConferencing;;;’;Remove-Item;;\r\n\
        STD_CAL_NoConferencing;;;Ångström;;maybe\r\n\
        STD_CAL_NoConferencing;;;Ångström;;yes";
    let names = check(text, &FIVE);
    assert_eq!(
        names.remarks,
        ["Empty lines passed over: 1.", "Line 11: Enterprise Voice is skipped: there is no LineUri."]
    );
    assert_eq!(names.rows.len(), 9);
    let first = names.rows[0].as_ref().unwrap();
    assert_eq!(
        (first.line, &first.who, first.policy, first.voice),
        (2, &Who::Account("O'Brien".into()), FIVE[0], false)
    );
    let second = names.rows[1].as_ref().unwrap();
    assert_eq!((second.line, &second.who, second.voice), (4, &Who::Sip("sip:eva@contoso.com".into()), true));
    assert_eq!(second.line_uri.as_deref(), Some("tel:+31201234567"));
    for (at, line, reason) in [
        (2, "Line 5: ", "has no policy"),
        (3, "Line 6: ", "“*”"),
        (4, "Line 7: ", "quote"),
        (5, "Line 8: ", "names nobody"),
        (6, "Line 9: ", "LineUri"),
        (7, "Line 10: ", "yes or no"),
    ] {
        let sentence = names.rows[at].as_ref().unwrap_err();
        assert!(sentence.starts_with(line) && sentence.contains(reason), "{sentence}");
    }
    assert!(names.rows[8].as_ref().is_ok_and(|row| row.voice && row.line_uri.is_none()));

    assert!(check("", &FIVE).remarks.concat().contains("no rows"));
    assert!(check("name\njan", &FIVE).remarks.concat().contains("must name the columns"));
    assert!(check("Policy,Policy,SipAddress\na,b,c", &FIVE).remarks.concat().contains("Two columns"));
    let tabs = check("#TYPE Names\nSamAccountName\tPolicy\njan\tSTD_CAL_NoConferencing\n", &FIVE);
    assert!(tabs.remarks.is_empty() && tabs.rows[0].as_ref().unwrap().line == 3);
    let example = check(&names_csv(&FIVE), &FIVE);
    assert!(
        example.remarks.is_empty() && example.rows.len() == 5 && example.rows.iter().all(Result::is_ok),
        "{example:?}"
    );

    let mut many = String::from("SamAccountName,Policy\n");
    (0..100_005).for_each(|at| many.push_str(&format!("u{at},STD_CAL_NoConferencing\n")));
    let many = check(&many, &FIVE);
    assert_eq!(many.rows.len(), 100_000);
    assert!(many.remarks.concat().contains("not read: 5."));
}

#[test]
fn nobody_is_granted_twice_and_no_number_is_cut() {
    let refused = |text: &str| -> Vec<String> {
        let names = check(text, &FIVE);
        names.rows.into_iter().filter_map(Result::err).collect()
    };
    let both = "SamAccountName,SipAddress,Policy\njdoe,jdoe@contoso.com,STD_CAL_NoConferencing\n\
        JDoe,,STD_CAL_NoConferencing\n,SIP:jdoe@contoso.com,STD_CAL_NoConferencing\nx,,STD_CAL_NoConferencing\n";
    let told = refused(both);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].starts_with("Line 3: ") && told[1].starts_with("Line 4: ") && told[1].contains("line 2"),
        "{told:?}"
    );
    // The separator of the file stands before the extension.
    let cut = "SipAddress;Policy;EnterpriseVoice;LineUri\na@x.com;STD_CAL_NoConferencing;yes;tel:+4930123456;ext=77\n";
    assert!(refused(cut)[0].contains("in double quotes"));
    let quoted = cut.replace("tel:+4930123456;ext=77", "\"tel:+4930123456;ext=77\"");
    assert!(refused(&quoted).is_empty());
}

#[test]
fn one_user_is_read_as_powershell_shows_them() {
    let shown = "\nIdentity                          : CN=Eva,OU=People,\n                                    DC=contoso\n\
        EnterpriseVoiceEnabled            : True\nRemoteCallControlTelephonyEnabled : False\n\
        ConferencingPolicy                : STD_CAL_NoConferencing\nEnabled                           : True\n\
        SipAddress                        : sip:eva@contoso.com\nLineURI                           :\n\n";
    let audit = of_shipped(shown);
    assert_eq!((audit.counts, audit.problems.len()), ([0, 0, 0, 1, 0], 0), "{audit:?}");
    assert_eq!(audit.users[0].who, "sip:eva@contoso.com");
}

#[test]
fn whoever_is_told_twice_is_counted_once_and_who_is_online_is_told() {
    let users = "SipAddress,Enabled,EnterpriseVoiceEnabled,ConferencingPolicy,HostingProvider\n\
        sip:a@x.com,True,False,,SRV:\nA@x.com,True,True,,SRV:\nsip:b@x.com,True,False,,sipfed.online.lync.com\nsip:c@x.com,True\n";
    let audit = of_shipped(users);
    assert_eq!(audit.counts, [0, 0, 2, 0, 0]);
    assert!(audit.users[1].verdict.verify && audit.users[1].verdict.sentence.contains("Homed online"));
    let problems = audit.problems.join(" ");
    assert!(
        problems.contains("Line 3: It is the user of line 2 again") && problems.contains("Line 5: It has not as many"),
        "{problems}"
    );
}

const USERS: &str =
    "SipAddress,Enabled,EnterpriseVoiceEnabled,RemoteCallControlTelephonyEnabled,ConferencingPolicy,RegistrarPool\n";

fn one(row: &str, policies: &Policies) -> (Cals, String) {
    let audit = audit(&[USERS, row].concat(), policies);
    assert!(audit.problems.is_empty(), "{:?}", audit.problems);
    assert_eq!(audit.counts.iter().sum::<usize>(), 1);
    assert_eq!(audit.counts[audit.users[0].verdict.cals as usize], 1);
    (audit.users[0].verdict.cals, audit.users[0].verdict.sentence.clone())
}

#[test]
fn w24_blank_policy_with_voice_takes_all_three() {
    let shipped = Policies::shipped(STRICT);
    let (cals, sentence) = one("sip:a@b.c,True,TRUE,False,,pool", &shipped);
    assert_eq!(cals, Cals::All);
    assert!(sentence.starts_with("Standard + Enterprise + Plus: ") && sentence.contains("Global"), "{sentence}");
    let user = User { enabled: true, enterprise_voice: true, remote_call_control: false, policy: "" };
    let ids: Vec<_> = shipped.judge(&user).reasons.iter().map(|rule| rule.id).collect();
    assert!(
        ids.contains(&"pol-global-open") && ids.contains(&"pol-enterprise-voice") && ids.contains(&"pol-gate-audio")
    );
}

#[test]
fn w25_standard_policy_takes_standard() {
    for options in [STRICT, LENIENT] {
        for policy in ["STD_CAL_NoConferencing", "Tag:std_cal_noconferencing"] {
            let (cals, sentence) =
                one(&format!("sip:a@b.c,True,False,False,{policy},pool"), &Policies::shipped(options));
            assert_eq!(cals, Cals::Standard);
            assert!(sentence.starts_with("Standard: "), "{sentence}");
        }
    }
}

#[test]
fn an_audit_counts_every_row_once() {
    let rows = "a@b.c,False,True,False,,p\n\
        b@b.c,true,false,FALSE,STD_CAL_NoConferencing,p\n\
        c@b.c,True,False,True,STD_CAL_NoConferencing,p\n\
        d@b.c,True,,,ENT_CAL_REC_Audio,p\n\
        e@b.c,True,False,False,Sales,p\n\
        f@b.c,perhaps,False,False,,p\n\
        g@b.c,True,True,False,Global,p\n";
    let audit = audit(&[USERS, rows].concat(), &Policies::shipped(STRICT));
    assert_eq!(audit.counts, [1, 1, 2, 1, 1]);
    assert_eq!(audit.problems.len(), 1);
    assert!(audit.problems[0].starts_with("Line 7: Enabled says “perhaps”"));
    assert!(audit.users[4].verdict.sentence.contains("unknown policy “Sales”: counted as Enterprise, verify"));
    let without = of_shipped("SipAddress,Enabled\na,True\n");
    assert!(without.users.is_empty() && without.problems.concat().contains("must have the columns"));
}

fn of_shipped(text: &str) -> rules::policies::audit::Audit {
    audit(text, &Policies::shipped(STRICT))
}

#[test]
fn policies_that_were_read_count_instead() {
    let head = "Identity,AllowIPAudio,AllowIPVideo,AllowUserToScheduleMeetingsWithAppSharing,EnableAppDesktopSharing,\
        EnableDialInConferencing,EnableDataCollaboration,AllowPolls\n";
    let text = [
        head,
        "Global,False,False,False,None,False,False,True\nTag:Data,False,False,False,None,False,True,False\n\
        Tag:One,False,False,False,SingleApplication,False,False,False\n",
    ]
    .concat();
    let (strict, problems) = Policies::read(&text, STRICT);
    assert!(problems.is_empty(), "{problems:?}");
    let (lenient, _) = Policies::read(&text, LENIENT);
    let row = |policy: &str| format!("a@b.c,True,False,False,{policy},p");
    let (cals, sentence) = one(&row(""), &strict);
    assert_eq!(cals, Cals::Standard);
    assert!(sentence.contains("close AllowPolls too"), "{sentence}");
    assert_eq!(one(&row("Data"), &strict).0, Cals::Enterprise);
    assert_eq!(one(&row("Data"), &lenient).0, Cals::Standard);
    assert_eq!(one(&row("tag:one"), &strict).0, Cals::Enterprise);
    assert_eq!(one(&row("STD_CAL_NoConferencing"), &strict).0, Cals::Enterprise);

    let (sites, _) =
        Policies::read(&[&text, "Site:Redmond,True,False,False,None,False,False,False\n"].concat(), STRICT);
    let (cals, sentence) = one(&row(""), &sites);
    assert_eq!(cals, Cals::Enterprise);
    assert!(
        sentence.contains("“Site:Redmond” opens AllowIPAudio; verify who follows it and who follows “Global”"),
        "{sentence}"
    );

    let (odd, problems) = Policies::read("Identity,AllowIPAudio\nTag:X,maybe\nTag:x,False\n", STRICT);
    assert_eq!(problems.len(), 5 + 1 + 1 + 1, "{problems:?}");
    assert_eq!(one(&row("X"), &odd).0, Cals::Enterprise);
    assert_eq!(one(&row(""), &odd).0, Cals::Enterprise);
    let (shipped, problems) = Policies::read("Name\nX\n", STRICT);
    assert_eq!(problems.len(), 1);
    assert_eq!(one(&row(""), &shipped).0, Cals::Enterprise);
}
