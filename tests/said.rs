//! What a list says beside its numbers: by what something is covered, what a range hangs on, how sure it is, for whom,
//! what would be otherwise, and how a count came about. Answers are written as links write them.

use judge::{Confidence, Range, judge, link};
use rules::products::Role;
use rules::{BOOK, LicenceList, Line, count};

fn list(answers: &str) -> LicenceList {
    let (link, unread) = link::read(&BOOK, &format!("v=1&{answers}&end"));
    assert!(unread.is_empty(), "{unread:?}");
    let judgement = judge(&BOOK, &link.answers, link.on.unwrap(), &[]);
    assert!(judgement.path.next.is_none(), "{:?} is open", judgement.path.next.map(|question| question.id));
    count(judgement).lists.into_iter().next().unwrap_or_else(|| panic!("no list for {answers}"))
}

fn line<'l>(list: &'l LicenceList, licence: &str) -> &'l Line {
    let found = list.lines.iter().find(|line| line.licence.id == licence);
    found.unwrap_or_else(|| panic!("no line {licence}"))
}

fn told(list: &LicenceList, rule: &str) -> bool {
    list.told.iter().any(|fired| fired.rule.id == rule)
}

const TODAY: &str = "on=2026-11-21&same=yes&people=100";
const R2: &str = "on=2009-05-01&same=yes&people=100&outside=no&survive=none";
const L10: &str = "on=2012-03-12&same=yes&people=100&outside=no&survive=none&wants=none";
const L13: &str = "on=2014-01-15&same=yes&people=100&outside=no&survive=none&wants=none";

#[test]
fn what_is_covered_says_by_what() {
    for (answers, licence, by) in [
        (format!("{L13}&does=calls&plan=e4"), "e4", "owned"),
        (format!("{L13}&does=calls&plan=e4"), "plus-cal", "Office 365 E4"),
        (format!("{L13}&does=calls&plan=e4"), "lync-client", "the Office applications"),
        (format!("{L10}&does=none&ucma=yes&plan=e3&features=present"), "lync-2010-enterprise-cal", "Office 365 E3"),
        (
            format!("{TODAY}&does=none&ucma=yes&factors=none&wants=none&plan=m365-e3-volume&outside=no&survive=none"),
            "sfb-se",
            "Extended Use Rights",
        ),
        (
            format!(
                "{TODAY}&does=none&ucma=yes&factors=none&wants=none&plan=no-plan&outside=no&survive=none&assurance=yes"
            ),
            "sfb-se-standard-cal",
            "Software Assurance",
        ),
        (
            format!("{TODAY}&does=calls&ucma=no&factors=none&wishes=none&wants=none&plan=e5&carrier=operator-connect"),
            "teams-phone",
            "Office 365 E5",
        ),
        (
            format!("{TODAY}&does=none&ucma=no&factors=none&wishes=none&wants=none&plan=e1&phones-rooms=room-join:30"),
            "teams-rooms-basic",
            "the free ones",
        ),
    ] {
        let list = list(&answers);
        assert_eq!(line(&list, licence).covered_by, Some(by), "{licence}");
    }
}

#[test]
fn a_range_says_what_it_hangs_on() {
    for (answers, licence, range, hangs_on) in [
        (
            format!("{L10}&does=none&ucma=yes&plan=no-plan&features=present"),
            "lync-2010-enterprise-cal",
            (0, 100),
            "lenient",
        ),
        (format!("{L10}&does=calls&plan=no-plan"), "lync-2010-client", (0, 100), "Office Professional Plus 2010"),
        (format!("{L10}&does=calls&plan=no-plan&public-im=7"), "public-im-subscription", (0, 7), "Yahoo!"),
        (
            format!("{L10}&does=calls&plan=no-plan").replace("outside=no", "outside=yes"),
            "lync-2010-standard",
            (1, 2),
            "1 for Front End Server, 0–1 for Edge Server",
        ),
        (format!("{R2}&does=none&outsiders=9"), "ocs-2007-r2-standard-cal", (0, 9), "lenient"),
        (
            format!("{R2}&does=none&guests=9").replace("2009-05-01", "2008-05-01"),
            "ocs-2007-external-connector",
            (0, 1),
            "lenient",
        ),
        (
            format!("{R2}&does=none&outsiders=9")
                .replace("2009-05-01", "2008-05-01")
                .replace("survive=none", "survive=unsure"),
            "ocs-2007-external-connector",
            (1, 2),
            "Front Ends",
        ),
        (
            format!("{R2}&does=none").replace("survive=none", "survive=unsure"),
            "ocs-2007-r2-enterprise",
            (0, 2),
            "one edition or the other",
        ),
        (format!("{L13}&does=none&ucma=yes&plan=unsure"), "standard-cal", (0, 100), "a plan that these people have"),
        (
            format!("{TODAY}&does=calls&ucma=no&factors=none&wishes=none&wants=none&plan=e5&carrier=unsure"),
            "calling-plan",
            (0, 100),
            "another carrier",
        ),
        (
            format!("{TODAY}&does=none&ucma=yes&factors=none&wants=none&plan=m365-f3&outside=no&survive=none"),
            "sfb-se-standard-cal",
            (0, 100),
            "nobody could settle",
        ),
    ] {
        let list = list(&answers);
        let found = list.lines.iter().filter(|line| line.licence.id == licence).find(|line| !line.to_buy.is_certain());
        let line = found.unwrap_or_else(|| panic!("{licence} is certain"));
        assert_eq!(line.to_buy, Range::between(range.0, range.1), "{licence}");
        assert!(line.depends_on.contains(hangs_on), "{licence}: {}", line.depends_on);
    }
}

/// Of reasons that each suffice, the surest counts; what must all hold is as sure as its weakest part.
#[test]
fn a_line_is_as_sure_as_its_reasons() {
    let features = list(&format!("{R2}&does=none&features=present,ad-hoc-audio,team-call"));
    assert_eq!(line(&features, "ocs-2007-r2-enterprise-cal").confidence, Confidence::High);
    let polls = list(&format!("{R2}&does=none&features=polls-recording"));
    assert_eq!(line(&polls, "ocs-2007-r2-enterprise-cal").confidence, Confidence::Low);
    let covered = list(&format!("{L13}&does=calls&plan=lync-online-3"));
    assert_eq!(line(&covered, "plus-cal").confidence, Confidence::Medium, "the plan's row is of medium confidence");
    let edge = list(&format!("{L10}&does=calls&plan=no-plan").replace("outside=no", "outside=yes"));
    assert_eq!(line(&edge, "lync-2010-standard").confidence, Confidence::Low);
}

#[test]
fn a_line_says_for_whom() {
    let of_2008 = R2.replace("2009-05-01", "2008-05-01");
    let both = list(&format!("{of_2008}&does=none&outsiders=9&guests=5"));
    assert_eq!(
        line(&both, "ocs-2007-external-connector").names,
        ["Outsiders with an account", "Guests in web conferences"]
    );
    let phones = list(&format!("{R2}&does=none&phones-rooms=shared-phone:4;staff-phone:5&public-im=3"));
    assert_eq!(line(&phones, "ocs-2007-r2-standard-device-cal").names, ["Shared phones"]);
    assert_eq!(line(&phones, "public-im-subscription").names, ["People with public contacts"]);
    assert!(told(&phones, "r2-shared-phones"), "why staff phones take nothing");
    let shared = list(&format!("{R2}&does=none&phones-rooms=shared-phone:4"));
    assert!(!told(&shared, "r2-shared-phones") && !told(&shared, "device-without-rule"));
    let rooms = list(&format!("{R2}&does=none&phones-rooms=room-join:4"));
    assert!(told(&rooms, "device-without-rule"));
}

/// A plan that is owned and has no part in it stays on the list, and says why.
#[test]
fn what_is_expected_in_vain_is_a_line() {
    let list = list(&format!("{L13}&does=calls&plan=k1"));
    let kiosk = line(&list, "k1");
    assert_eq!((kiosk.needed, kiosk.mind[0].id), (Range::ZERO, "plan-k1"));
    assert_eq!(list.lines.iter().filter(|line| line.licence.id == "k1").count(), 1);
    let server = line(&list, "lync-server-2013");
    assert!(server.mind.iter().any(|rule| rule.id == "no-plan-includes-a-server"));
}

#[test]
fn the_other_count_says_of_what_and_when() {
    for (answers, licence, needed, instead, condition) in [
        (
            format!("{R2}&does=none"),
            "ocs-2007-r2-standard",
            2,
            Some("ocs-2007-r2-enterprise"),
            "if the failure of a Front End must be survived",
        ),
        (
            format!("{L13}&does=calls&plan=e4"),
            "lync-server-2013",
            2,
            None,
            "if the failure of a Front End must be survived",
        ),
        (
            format!("{R2}&does=none&outsiders=9").replace("2009-05-01", "2008-05-01"),
            "ocs-2007-external-connector",
            9,
            Some("ocs-2007-standard-cal"),
            "one for each of them",
        ),
        (
            format!("{L13}&does=calls&plan=e4").replace("people=100", "people=20000"),
            "lync-server-2013",
            4,
            None,
            "if full performance must remain",
        ),
    ] {
        let answers =
            if answers.contains("20000") { answers.replace("survive=none", "survive=front-end") } else { answers };
        let list = list(&answers);
        let other = line(&list, licence).otherwise.unwrap_or_else(|| panic!("{licence} has no other count"));
        assert_eq!((other.needed, other.instead.map(|it| it.id)), (needed, instead), "{licence}");
        assert!(other.condition.starts_with(condition), "{licence}: {}", other.condition);
    }
}

#[test]
fn a_count_of_servers_says_how_it_came_about() {
    for (answers, formula) in [
        (format!("{R2}&does=none"), "100 people ÷ 4,999 a server, rounded up = 1"),
        (
            format!("{L13}&does=calls&plan=e4&edition=standard")
                .replace("people=100", "people=12000")
                .replace("survive=none", "survive=front-end"),
            "3 pairs: 2,000 on each, and the survivor carries 4,000",
        ),
        (
            format!("{L13}&does=calls&plan=e4")
                .replace("people=100", "people=4000")
                .replace("survive=none", "survive=front-end"),
            "a pair: 2,000 on each, and the survivor carries all 4,000",
        ),
        (
            format!("{L13}&does=calls&plan=e4")
                .replace("people=100", "people=30000")
                .replace("survive=none", "survive=full-performance"),
            "30,000 people × 12 ÷ 80,000, rounded up = 5, and 1 to spare",
        ),
        (
            format!("{L10}&does=calls&plan=e4").replace("people=100", "people=20000"),
            "20,000 people ÷ 10,000, rounded up = 2, and 1 to spare",
        ),
        (
            format!("{R2}&does=none").replace("survive=none", "survive=unsure"),
            "1 Standard Edition, if no failure need be survived; 2 Enterprise Edition, if the failure of a Front End must be survived",
        ),
        (
            format!("{L13}&does=calls&plan=e4")
                .replace("people=100", "people=20000")
                .replace("survive=none", "survive=unsure"),
            "3 Enterprise Edition, if the failure of a Front End must be survived; 4 Enterprise Edition, if full performance must remain after a failure",
        ),
        (
            format!("{L13}&does=calls&plan=e4").replace("people=100", "people=1"),
            "1 person ÷ 2,500 a server, rounded up = 1",
        ),
    ] {
        assert_eq!(without_calls(&list(&answers).servers[0].formula), formula, "{answers}");
    }
}

/// A formula without what is said of the calls that a Mediation Server beside would have to carry.
fn without_calls(formula: &str) -> &str {
    formula.split("; verify: ").next().unwrap_or_default()
}

#[test]
fn pools_say_their_floor_their_spares_and_their_number() {
    let l13 = |people: &str, survive: &str| {
        list(&format!(
            "on=2014-01-15&same=yes&people={people}&does=calls&wants=none&plan=e4&outside=yes&survive={survive}"
        ))
    };
    let whole = |people: &str, survive: &str| l13(people, survive).servers[0].formula.clone();
    let formula = |people: &str, survive: &str| without_calls(&whole(people, survive)).to_owned();
    assert!(whole("6000", "none").ends_with("; verify: 252 calls at once without media bypass, and 150 beside these"));
    assert_eq!(formula("6000", "front-end"), "6,000 people × 12 ÷ 80,000, rounded up = 1; at least 3 in a pool");
    assert_eq!(formula("6000", "none"), "6,000 people × 12 ÷ 80,000, rounded up = 1");
    assert_eq!(
        formula("100000", "full-performance"),
        "100,000 people × 12 ÷ 80,000, rounded up = 15, and 1 to spare in each pool; in 2 pools"
    );
    assert_eq!(formula("100000", "none"), "100,000 people × 12 ÷ 80,000, rounded up = 15; in 2 pools");
    let edge = |survive: &str| l13("6000", survive).servers.into_iter().find(|row| row.role == Role::Edge).unwrap();
    let load = "30 % of 6,000 people = 1,800 connected from outside ÷ 12,000, rounded up";
    assert_eq!((edge("edge").formula, edge("edge").count), (format!("{load}; at least 2"), Range::exactly(2)));
    assert_eq!((edge("none").formula, edge("none").count), (load.to_owned(), Range::exactly(1)));
    let large = list("on=2014-01-15&same=yes&people=70000&does=calls&wants=none&plan=e4&outside=yes&survive=edge");
    let edge = large.servers.into_iter().find(|row| row.role == Role::Edge).unwrap();
    assert!(!edge.formula.contains("at least"), "two by load alone: {}", edge.formula);
    let mind =
        |survive: &str| l13("6000", survive).servers[0].mind.iter().any(|rule| rule.id == "l13-too-few-front-ends");
    assert!(mind("none") && !mind("front-end"));
}

#[test]
fn the_configuration_and_what_stands_beside_it_are_named() {
    let of = |answers: String| list(&answers);
    let pool = of(R2.replace("people=100", "people=7000") + "&does=none");
    assert_eq!((pool.servers[0].configuration, pool.servers[0].count), ("consolidated", Range::exactly(1)));
    let back_end = &pool.servers[1];
    assert_eq!((back_end.formula.as_str(), back_end.count), ("one for each Enterprise pool", Range::exactly(1)));
    assert!(!back_end.why.iter().any(|rule| rule.id == "sql-server-mirror"));
    let single = of(format!("{R2}&does=none&edition=standard").replace("survive=none", "survive=front-end"));
    assert!(
        single.servers[0].mind.iter().any(|rule| rule.id == "r2-standard-alone"),
        "it cannot survive what was asked"
    );
    let content = of(format!("{R2}&does=none&edition=standard"));
    assert!(content.servers[0].mind.is_empty());
    let conferencing = |people: &str, edition: &str| {
        let answers =
            format!("{L10}&does=calls&plan=e4&edition={edition}").replace("people=100", &format!("people={people}"));
        list(&answers).servers.iter().find(|row| row.role == Role::AvConferencing).map(|row| row.count)
    };
    assert_eq!(conferencing("10000", "enterprise"), None);
    assert_eq!(conferencing("10001", "enterprise"), Some(Range::exactly(1)));
    assert_eq!(conferencing("10001", "standard"), None, "a Standard Edition server has it on board");
}

/// The reasons of a server licence: why a role takes one, and for those that do, how many there are.
#[test]
fn a_server_licence_gives_the_reasons_of_its_roles() {
    let list = list(&format!("{L13}&does=calls&plan=e4").replace("outside=no", "outside=yes"));
    let why: Vec<&str> = line(&list, "lync-server-2013").why.iter().map(|rule| rule.id).collect();
    assert!(why.contains(&"l13-standard-edition") && why.contains(&"l13-other-roles-free"), "{why:?}");
    assert!(!why.contains(&"l13-edge-capacity"), "{why:?}");
}

#[test]
fn of_two_rights_that_suffice_the_one_that_is_needed_anyway_counts() {
    let enterprise = |does: &str, features: &str| -> Vec<Range> {
        let list = list(
            &format!("{L10}&does={does}&ucma=yes&plan=no-plan&features={features}")
                .replace("does=calls&ucma=yes", "does=calls"),
        );
        list.lines.iter().filter(|it| it.licence.id == "lync-2010-enterprise-cal").map(|it| it.needed).collect()
    };
    assert_eq!(enterprise("calls", "ad-hoc-audio"), []);
    assert_eq!(enterprise("none", "ad-hoc-audio"), [Range::exactly(100)]);
    assert_eq!(enterprise("none", "present"), [Range::between(0, 100)]);
    assert_eq!(enterprise("host", "present"), [Range::exactly(100)], "what is needed anyway is in no doubt");
}

/// Two ways are compared where both are offered, in the words of the product.
#[test]
fn ways_are_compared_where_both_are_offered() {
    let compared = |answers: String| -> Vec<&str> {
        list(&answers).ways.iter().flat_map(|ways| &ways.compared).map(|rule| rule.id).collect()
    };
    let office =
        |base: &str| format!("{base}&does=calls,host&plan=no-plan").replace("wants=none", "wants=office,mailbox");
    assert_eq!(compared(office(L13)), ["e4-equals-e3-and-plus", "suites-are-whole"]);
    assert_eq!(compared(office(L10)), ["e4-equals-e3-and-plus-2010", "suites-are-whole"]);
    assert_eq!(compared(format!("{L13}&does=calls&plan=no-plan")), ["suites-are-whole"]);
    assert_eq!(compared(format!("{L13}&does=calls&plan=e4")), [""; 0]);
}

/// Device CALs are a way only where devices are shared, and not where a plan that is owned covers everybody already.
#[test]
fn device_cals_are_a_way_where_devices_are_shared() {
    let shared = "on=2014-01-15&same=no&outside=no&survive=none";
    let ways = |plan: &str, devices: &str| -> Vec<String> {
        let list = list(&format!("{shared}&groups=Shift:75:calls:none:{plan}:{devices}"));
        list.ways.iter().flat_map(|ways| &ways.ways).map(|way| way.id()).collect()
    };
    let on_devices = |ways: &[String]| ways.iter().any(|way| way == "standard-device-cal+plus-device-cal");
    assert!(on_devices(&ways("no-plan", "25")));
    assert!(!on_devices(&ways("no-plan", "")) && !on_devices(&ways("lync-online-3", "25")));
    assert!(!on_devices(&ways("no-plan", "80")), "more devices than people");
    assert!(!on_devices(&ways("no-plan", "75")), "as many devices as people");
}
