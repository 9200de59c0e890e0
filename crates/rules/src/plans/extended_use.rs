//! Extended Use Rights: the suites that bring server licences along, through which channel, and for whom.

use judge::{Condition, Confidence, Rule};

use super::since;
use crate::sources::*;

/// The suites that bring the servers along: the first plans that do.
pub static EXTENDED_USE: Rule<'static, &'static [&'static str]> = Rule {
    id: "extended-use-rights",
    when: Condition::Always,
    effect: &["m365-e3-volume", "m365-e5-volume"],
    because: "Extended Use Rights: where all who use the servers have Microsoft 365 E3 or E5 from a volume agreement (EA, EAS, SCE, EES, MPSA, Open), any number of servers may run for them on hardware dedicated to you.",
    citations: cite![
        LICENCE_MAPS.at("E3 and E5: note on servers"),
        EXCHANGE_SE.at("E3 and E5"),
        EXTENDED_USE_TERMS.at("the programmes"),
    ],
    confidence: Confidence::Medium,
    valid: since(2021, 6, 16),
};

/// Where the same suites came through another channel.
pub static NO_EXTENDED_USE_BY_CSP: Rule<'static, &'static [&'static str]> = Rule {
    id: "no-extended-use-by-csp",
    effect: &["m365-e3-csp", "m365-e5-csp"],
    because: "Bought by CSP, under the Microsoft Customer Agreement or on the web, Microsoft 365 E3 and E5 bring no servers: only volume agreements grant Extended Use Rights.",
    citations: cite![
        EXTENDED_USE_TERMS.at("not for MCA and MOSA"),
        LICENCE_MAPS.at("E3 and E5: note on CSP"),
        EXCHANGE_SE
            .against("unlimited Office Server licences, without a word on the channel", "the terms list the channels"),
        PRODUCT_TERMS.at("the server is sold under MCA"),
    ],
    ..EXTENDED_USE
};

/// Where only some have them.
pub static EXTENDED_USE_FOR_ALL: Rule<'static, &'static [&'static str]> = Rule {
    id: "extended-use-for-all-or-none",
    effect: &[],
    because: "Some who use the servers have no Microsoft 365 E3 or E5 from a volume agreement, and Extended Use Rights serve only those who have: the servers are bought.",
    ..EXTENDED_USE
};

/// Where the channel is not known.
pub static PERHAPS_EXTENDED_USE: Rule<'static, &'static [&'static str]> = Rule {
    id: "perhaps-extended-use",
    effect: &["m365-e3-no-teams", "m365-e5-no-teams"],
    because: "If all who use the servers have Microsoft 365 E3 or E5 from a volume agreement, Extended Use Rights bring the servers: verify what these people have, and through which channel.",
    ..EXTENDED_USE
};
