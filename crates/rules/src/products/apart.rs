//! What is bought beside Lync where no plan brings it, wherever people live.

use judge::{Confidence, Rule};

use super::fact;
use crate::era::PLANS;
use crate::licences::{self, Licence};
use crate::plans::Right;
use crate::sources::*;

/// One item that gives a right of its own.
#[derive(Clone, Copy, Debug)]
pub struct Apart {
    /// What it gives.
    pub right: Right,
    /// What is bought, and why.
    pub rule: Rule<'static, &'static Licence>,
}

/// All of them.
pub static BOUGHT_APART: &[Apart] = &[
    Apart {
        right: Right::Office,
        rule: fact(
            PLANS,
            "office-apart",
            &licences::OFFICE,
            "No plan in this way brings Office, so it is bought apart; Office Professional Plus includes the full Lync client.",
            cite![CLIENTS.at("Lync 2013: setup is part of Office"), UC_SORTED.at("client licences")],
            Confidence::Medium,
        ),
    },
    Apart {
        right: Right::Mailbox,
        rule: fact(
            PLANS,
            "mailbox-apart",
            &licences::EXCHANGE_ONLINE,
            "Verify: no plan in this way brings the mailbox, so an Exchange Online plan is bought apart; for voice mail it must be Plan 2.",
            cite![GENERAL_KNOWLEDGE.at("Exchange Online was sold on its own")],
            Confidence::Low,
        ),
    },
];
