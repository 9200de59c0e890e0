//! The book as the judge sees it: what the other files declare, put together.

use judge::{Book, Condition, Date, Quantity, Rule};

use crate::deployments::{self, DEPLOYMENTS, ON_PREMISES, ONLINE, SPLIT};
use crate::era::VALID;
use crate::plans;
use crate::products::apart::BOUGHT_APART;
use crate::products::{ServerProduct, Service, lync_online, lync_server_2013};
use crate::questions::{DOES, GROUPS, OUTSIDE, PEOPLE, PLAN, QUESTIONS, SAME, SURVIVE, WANTS};
use crate::setups::SETUPS;

/// The day of the last change to a rule: shown on every result, and heads the changelog.
pub const VERSION: Date = Date::of(2026, 11, 21);

/// What is counted, and what each count may read.
static QUANTITIES: &[Quantity<'static>] = &[
    Quantity {
        id: "needs",
        title: "what each person needs",
        of: &[ONLINE, SPLIT, ON_PREMISES],
        when: Condition::Always,
        reads: &[SAME, PEOPLE, DOES, GROUPS],
    },
    Quantity {
        id: "cover",
        title: "what a plan covers already, and what is left to buy",
        of: &[ONLINE, SPLIT, ON_PREMISES],
        when: Condition::Always,
        reads: &[WANTS, PLAN, GROUPS],
    },
    Quantity {
        id: "servers",
        title: "the servers, and their licences",
        of: &[SPLIT, ON_PREMISES],
        when: Condition::Always,
        reads: &[OUTSIDE, SURVIVE],
    },
];

/// The whole book.
pub static BOOK: Book<'static> = Book {
    valid: VALID,
    questions: QUESTIONS,
    deployments: DEPLOYMENTS,
    rules: &[
        deployments::RULES,
        lync_server_2013::TELLS,
        lync_online::TELLS,
        std::slice::from_ref(&lync_online::SPLIT_PREREQUISITES),
    ],
    quantities: QUANTITIES,
};

/// What the book covers, in words.
pub const SCOPE: &str = "Lync Server 2013 and Lync Online with Office 365";

/// What binds, whatever the book says.
pub const BINDS: &str = "Your agreement, and Microsoft's Product Use Rights of the quarter. This is our reading of the sources named, not Microsoft's, and not legal advice. Hosting for others (SPLA) is out of scope.";

/// Every rule there is, deciding or counting, for the lint, the list of ids and the printed book.
pub fn all_rules() -> Vec<Rule<'static, ()>> {
    let mut rules: Vec<Rule<'static, ()>> = BOOK.rules().map(Rule::record).collect();
    rules.push(deployments::HOMED_ON_PREMISES.record());
    rules.extend(plans::rules());
    rules.extend(BOUGHT_APART.iter().map(|apart| apart.rule.record()));
    for setup in SETUPS {
        let of_servers = setup.servers.into_iter().flat_map(ServerProduct::rules);
        let of_service = setup.service.into_iter().flat_map(Service::rules);
        for rule in of_servers.chain(of_service) {
            // Two deployments may run the same servers.
            if !rules.iter().any(|other| std::ptr::eq(other.because, rule.because) && other.id == rule.id) {
                rules.push(rule);
            }
        }
    }
    rules
}
