//! The book as the judge sees it: what the other files declare, put together.

use judge::{Book, Condition, Date, Quantity, Record, Rule};

use crate::deciding;
use crate::deployments::{
    DEPLOYMENTS, EVERYWHERE, HYBRID_2019, HYBRID_SE, KEEPING, ON_PREMISES_2010, ON_SERVERS, SETTING_UP, SKYPE_ONLINE,
    SPLIT_2015, TEAMS, WITH_ASSURANCE, WITH_PLANS, WITH_TEAMS,
};
use crate::era::{self, VALID};
use crate::holdings;
use crate::plans;
use crate::policies;
use crate::prices::PUBLISHED;
use crate::products::apart::BOUGHT_APART;
use crate::products::{
    lync_online, lync_server_2010, lync_server_2013, ocs_2007, ocs_2007_r2, public_im, shared, sites, skype_online,
    skype_server_2015, skype_server_2019, skype_server_se, teams,
};
use crate::questions::cost::{CURRENCY, PRICES, YEARS};
use crate::questions::sites::{BYPASS_SHARE, CALLING_SHARE, LARGEST_MEETING, REMOTE_SHARE, ROLES, TRAFFIC, TRUNK};
use crate::questions::{
    ASSURANCE, CARRIER, DOES, EDITION, FEATURES, GROUPS, GUESTS, HOLDINGS, MACHINES, OUTSIDE, OUTSIDERS, PEOPLE,
    PHONES_ROOMS, PLAN, POLICIES, PUBLIC_IM, QUESTIONS, QUEUES, SAME, SERVERS, SITES, SURVIVE, WANTS,
};

/// The day of the last change to a rule: shown on every result, and heads the changelog.
pub const VERSION: Date = Date::of(2026, 11, 23);

const fn quantity(
    id: &'static str,
    title: &'static str,
    of: &'static [&'static str],
    reads: &'static [&'static str],
) -> Quantity<'static> {
    Quantity { id, title, of, when: Condition::Always, reads }
}

/// What is counted, and what each count may read.
static QUANTITIES: &[Quantity<'static>] = &[
    quantity("needs", "what each person needs", EVERYWHERE, &[SAME, PEOPLE, DOES, GROUPS]),
    quantity("features", "what particular features take", ON_SERVERS, &[FEATURES]),
    quantity("cover", "what a plan covers already, and what is left to buy", WITH_PLANS, &[WANTS, PLAN, GROUPS]),
    quantity(
        "servers",
        "the servers, and their licences",
        SETTING_UP,
        &[
            OUTSIDE,
            SURVIVE,
            EDITION,
            SITES,
            TRUNK,
            ROLES,
            LARGEST_MEETING,
            REMOTE_SHARE,
            CALLING_SHARE,
            BYPASS_SHARE,
            TRAFFIC,
        ],
    ),
    quantity("machines", "the servers, if they are virtual", &[ON_PREMISES_2010], &[MACHINES]),
    quantity("running", "the licences of the servers that run", KEEPING, &[SERVERS]),
    Quantity {
        when: Condition::On(era::SINCE_CLOUD_PBX),
        ..quantity(
            "carrier",
            "the calling plans",
            &[SKYPE_ONLINE, SPLIT_2015, TEAMS, HYBRID_2019, HYBRID_SE],
            &[CARRIER],
        )
    },
    quantity("accounts", "the accounts of attendants and queues", WITH_TEAMS, &[QUEUES]),
    quantity("assurance", "what Software Assurance brings", WITH_ASSURANCE, &[ASSURANCE]),
    quantity("fixtures", "the licences of shared phones and rooms", ON_SERVERS, &[PHONES_ROOMS]),
    quantity("devices", "the licences of shared phones and rooms in Teams", &[TEAMS], &[PHONES_ROOMS]),
    quantity("outsiders", "the licences of people outside", ON_SERVERS, &[OUTSIDERS]),
    quantity("guests", "the licences of guests", ON_SERVERS, &[GUESTS]),
    quantity("policies", "the conferencing policies", ON_SERVERS, &[POLICIES]),
    quantity("holdings", "what you own already", EVERYWHERE, &[HOLDINGS]),
    quantity("cost", "what it costs", EVERYWHERE, &[CURRENCY, YEARS, PRICES]),
    quantity("public-im", "the subscriptions for public contacts", ON_SERVERS, &[PUBLIC_IM]),
];

/// The whole book.
pub static BOOK: Book<'static> = Book {
    valid: VALID,
    questions: QUESTIONS,
    deployments: DEPLOYMENTS,
    rules: &[
        deciding::lync::RULES,
        deciding::lync::RULES_OF_2010,
        deciding::teams::RULES,
        deciding::TELLS,
        plans::TELLS,
        ocs_2007::TELLS,
        ocs_2007_r2::TELLS,
        lync_server_2010::TELLS,
        lync_server_2013::TELLS,
        lync_online::TELLS,
        std::slice::from_ref(&lync_online::SPLIT_PREREQUISITES),
        skype_server_2015::TELLS,
        skype_server_2019::TELLS,
        skype_server_se::TELLS,
        skype_online::TELLS,
        teams::TELLS,
        std::slice::from_ref(&teams::HYBRID_PREREQUISITES),
        shared::TELLS,
    ],
    quantities: QUANTITIES,
};

/// What the book covers, in words.
pub const SCOPE: &str = "OCS 2007 and 2007 R2, Lync Server 2010 and 2013, Skype for Business Server 2015, 2019 and Subscription Edition, and online Lync, Skype for Business and Teams with Office 365 and Microsoft 365";

/// What binds, whatever the book says.
pub const BINDS: &str = "Your agreement, and Microsoft's Product Use Rights or Product Terms of the quarter. This is our reading of the sources named, not Microsoft's, and not legal advice. Hosting for others (SPLA) is out of scope.";

/// One chapter of the rule book.
#[derive(Debug)]
pub struct Chapter {
    /// Its heading.
    pub title: &'static str,
    /// Its rules, each once in the whole book.
    pub rules: Vec<Record<'static>>,
}

/// The whole rule book, chapter by chapter: deciding and telling first, then each product and the plans.
pub fn chapters() -> Vec<Chapter> {
    let mut told: Vec<&str> = Vec::new();
    let mut chapters = mentions();
    for chapter in &mut chapters {
        // What products share is told with the first.
        chapter.rules.retain(|rule| {
            let is_new = !told.contains(&rule.id);
            told.push(rule.id);
            is_new
        });
    }
    chapters
}

/// The chapters with every rule wherever it belongs: some of them more than once.
pub fn mentions() -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut chapter = |title, rules| chapters.push(Chapter { title, rules });
    let records =
        |rules: &'static [Rule<'static>]| -> Vec<Record<'static>> { rules.iter().map(Rule::record).collect() };
    let mut deciding = records(deciding::lync::RULES);
    deciding.extend(records(deciding::lync::RULES_OF_2010));
    deciding.extend(records(deciding::teams::RULES));
    deciding.extend([deciding::HOMED_ON_PREMISES.record(), &deciding::BESIDE_IN_TEAMS]);
    deciding.extend(records(deciding::TELLS));
    chapter("How to deploy", deciding);
    let mut alike = records(shared::TELLS);
    alike.extend(shared::PREREQUISITES.rules());
    let apart: [Record<'static>; 13] = [
        &shared::NO_FRONT_END,
        &shared::NO_BACK_END,
        &shared::DATABASES_APART,
        &shared::FEWER_THAN_THE_LOAD,
        &shared::DEVICE_WITHOUT_RULE,
        &shared::VIRTUAL_COUNTS_ALIKE,
        &sites::TRUNK_NEEDS_MEDIATION,
        &sites::CALLS_AT_ONCE,
        &sites::BRANCH_WITH_GATEWAY,
        &sites::CANNOT_PAIR,
        &sites::ONE_PARTNER,
        &sites::NOT_COUNTED,
        &sites::SITES_WITH_OTHER_PEOPLE,
    ];
    alike.extend(apart);
    alike.extend(public_im::RULES.iter().map(Rule::record));
    alike.extend(BOUGHT_APART.iter().map(|apart| apart.rule.record()));
    chapter("Every server product", alike);
    chapter("What you own", holdings::rules().collect());
    chapter("Published prices", PUBLISHED.iter().map(Rule::record).collect());
    chapter("Conferencing policies", policies::rules::all().collect());
    for (product, tells) in [
        (&ocs_2007::PRODUCT, ocs_2007::TELLS),
        (&ocs_2007_r2::PRODUCT, ocs_2007_r2::TELLS),
        (&lync_server_2010::PRODUCT, lync_server_2010::TELLS),
        (&lync_server_2013::PRODUCT, lync_server_2013::TELLS),
        (&skype_server_2015::PRODUCT, skype_server_2015::TELLS),
        (&skype_server_2019::PRODUCT, skype_server_2019::TELLS),
        (&skype_server_se::PRODUCT, skype_server_se::TELLS),
    ] {
        let mut rules = product.rules();
        rules.extend(records(tells));
        chapter(product.generation.name(), rules);
    }
    for (service, tells, together) in [
        (&lync_online::SERVICE, lync_online::TELLS, Some(&lync_online::SPLIT_PREREQUISITES)),
        (&skype_online::SERVICE, skype_online::TELLS, None),
        (&teams::SERVICE, teams::TELLS, Some(&teams::HYBRID_PREREQUISITES)),
    ] {
        let mut rules = service.rules();
        rules.extend(records(tells));
        rules.extend(together.map(Rule::record));
        chapter(service.name, rules);
    }
    chapter("Plans", plans::rules());
    chapters
}

/// Every rule there is, deciding or counting.
pub fn all_rules() -> Vec<Record<'static>> {
    chapters().into_iter().flat_map(|chapter| chapter.rules).collect()
}
