//! The book as the judge sees it: what the other files declare, put together.

use judge::{Book, Condition, Date, Quantity, Rule};

use crate::deployments::{
    self, DEPLOYMENTS, KEEP_LYNC_2010, KEEP_LYNC_2013, KEEPING, ON_PREMISES, ON_PREMISES_2010, ON_SERVERS, ONLINE,
    SETTING_UP, SPLIT,
};
use crate::era::VALID;
use crate::plans;
use crate::products::apart::BOUGHT_APART;
use crate::products::{
    ServerProduct, Service, lync_online, lync_server_2010, lync_server_2013, ocs_2007, ocs_2007_r2, public_im, shared,
};
use crate::questions::{
    DOES, EDITION, FEATURES, GROUPS, GUESTS, MACHINES, OUTSIDE, OUTSIDERS, PEOPLE, PHONES_ROOMS, PLAN, PUBLIC_IM,
    QUESTIONS, SAME, SERVERS, SURVIVE, WANTS,
};
use crate::setups::SETUPS;

/// The day of the last change to a rule: shown on every result, and heads the changelog.
pub const VERSION: Date = Date::of(2026, 11, 22);

const fn quantity(
    id: &'static str,
    title: &'static str,
    of: &'static [&'static str],
    reads: &'static [&'static str],
) -> Quantity<'static> {
    Quantity { id, title, of, when: Condition::Always, reads }
}

const EVERYWHERE: &[&str] = &{
    let mut all = [ONLINE; ON_SERVERS.len() + 1];
    let mut place = 0;
    while place < ON_SERVERS.len() {
        all[place + 1] = ON_SERVERS[place];
        place += 1;
    }
    all
};

/// What is counted, and what each count may read.
static QUANTITIES: &[Quantity<'static>] = &[
    quantity("needs", "what each person needs", EVERYWHERE, &[SAME, PEOPLE, DOES, GROUPS]),
    quantity("features", "what particular features take", ON_SERVERS, &[FEATURES]),
    quantity(
        "cover",
        "what a plan covers already, and what is left to buy",
        &[ONLINE, SPLIT, ON_PREMISES, ON_PREMISES_2010, KEEP_LYNC_2013, KEEP_LYNC_2010],
        &[WANTS, PLAN, GROUPS],
    ),
    quantity("servers", "the servers, and their licences", SETTING_UP, &[OUTSIDE, SURVIVE, EDITION]),
    quantity("machines", "the servers, if they are virtual", &[ON_PREMISES_2010], &[MACHINES]),
    quantity("running", "the licences of the servers that run", KEEPING, &[SERVERS]),
    quantity("fixtures", "the licences of shared phones and rooms", ON_SERVERS, &[PHONES_ROOMS]),
    quantity("outsiders", "the licences of people outside", ON_SERVERS, &[OUTSIDERS]),
    quantity("guests", "the licences of guests", ON_SERVERS, &[GUESTS]),
    quantity("public-im", "the subscriptions for public contacts", ON_SERVERS, &[PUBLIC_IM]),
];

/// The whole book.
pub static BOOK: Book<'static> = Book {
    valid: VALID,
    questions: QUESTIONS,
    deployments: DEPLOYMENTS,
    rules: &[
        deployments::RULES,
        deployments::RULES_OF_2010,
        deployments::TELLS,
        ocs_2007::TELLS,
        ocs_2007_r2::TELLS,
        lync_server_2010::TELLS,
        lync_server_2013::TELLS,
        lync_online::TELLS,
        std::slice::from_ref(&lync_online::SPLIT_PREREQUISITES),
        shared::TELLS,
    ],
    quantities: QUANTITIES,
};

/// What the book covers, in words.
pub const SCOPE: &str = "OCS 2007 and 2007 R2, Lync Server 2010 and 2013, and Lync Online with Office 365";

/// What binds, whatever the book says.
pub const BINDS: &str = "Your agreement, and Microsoft's Product Use Rights of the quarter. This is our reading of the sources named, not Microsoft's, and not legal advice. Hosting for others (SPLA) is out of scope.";

/// Every rule there is, deciding or counting, for the lint, the list of ids and the printed book.
pub fn all_rules() -> Vec<Rule<'static, ()>> {
    let mut rules: Vec<Rule<'static, ()>> = BOOK.rules().map(Rule::record).collect();
    rules.push(deployments::HOMED_ON_PREMISES.record());
    rules.extend(plans::rules());
    rules.extend(BOUGHT_APART.iter().map(|apart| apart.rule.record()));
    rules.extend(public_im::RULES.iter().map(Rule::record));
    rules.extend([shared::FEWER_THAN_THE_LOAD, shared::DEVICE_WITHOUT_RULE, shared::VIRTUAL_COUNTS_ALIKE]);
    for setup in SETUPS {
        let of_servers = setup.servers.into_iter().flat_map(ServerProduct::rules);
        let of_service = setup.service.into_iter().flat_map(Service::rules);
        for rule in of_servers.chain(of_service) {
            // Several deployments may run the same servers, and products share facts.
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
    }
    rules
}
