//! The book as the judge sees it: what the other files declare, put together.

use std::sync::LazyLock;

use judge::{Book, Condition, Date, Quantity, Rule};

use crate::deployments::{self, DEPLOYMENTS, ON_PREMISES, ONLINE, SPLIT, VALID};
use crate::plans;
use crate::products::{lync_online, lync_server_2013};
use crate::questions::{DOES, GROUPS, OUTSIDE, PEOPLE, PLAN, QUESTIONS, SAME, SURVIVE, WANTS};

/// The day of the last change to a rule: shown on every result, and heads the changelog.
pub const VERSION: Date = Date::of(2026, 11, 21);

/// The rules that the judge judges, of all files.
static RULES: LazyLock<Vec<Rule<'static>>> =
    LazyLock::new(|| [deployments::RULES, lync_server_2013::TELLS, lync_online::TELLS].concat());

/// What is counted, and what each count may read.
pub(crate) static QUANTITIES: &[Quantity<'static>] = &[
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
pub static BOOK: LazyLock<Book<'static>> = LazyLock::new(|| Book {
    valid: VALID,
    questions: QUESTIONS,
    deployments: DEPLOYMENTS,
    rules: &RULES,
    quantities: QUANTITIES,
});

/// Every rule there is, deciding or counting, for the lint, the list of ids and the printed book.
pub fn all_rules() -> Vec<Rule<'static, ()>> {
    let product = &lync_server_2013::PRODUCT;
    let (sizes, needs) = (&product.sizes, &product.prerequisites);
    let mut rules: Vec<Rule<'static, ()>> = RULES.iter().map(Rule::record).collect();
    rules.push(deployments::HOMED_ON_PREMISES.record());
    rules.extend(plans::PLANS.iter().map(|plan| plan.grants.record()));
    rules.extend(plans::COMPARED.iter().map(Rule::record));
    rules.extend([plans::NO_PLAN_INCLUDES_A_SERVER, plans::PLANS_STAND_IN_FOR_CALS]);
    rules.extend(product.activities.iter().map(Rule::record));
    rules.extend(lync_online::SERVICE.activities.iter().map(Rule::record));
    rules.extend(product.notes.without_enterprise);
    rules.extend(product.notes.voice_without_enterprise);
    rules.extend(product.roles.iter().map(Rule::record));
    rules.extend([
        sizes.standard.record(),
        sizes.pool.record(),
        sizes.pool_floor.record(),
        sizes.spare.record(),
        sizes.edge.record(),
        sizes.edge_floor.record(),
        sizes.remote_percent.record(),
        sizes.chat.record(),
        sizes.chat_shares_standard,
        sizes.too_few,
        sizes.pair_advised,
        sizes.several_pools,
        needs.windows_server,
        needs.windows_cal,
        needs.sql_server,
        needs.sql_mirror,
        needs.sql_express,
        needs.office_web_apps,
        needs.full_client,
        needs.office,
        needs.mailbox,
        needs.device_cals,
    ]);
    rules
}
