//! Chat with contacts in the public networks of MSN, AOL and Yahoo!: what it took, year by year.

use judge::{Confidence, Date, Period, Range, Rule};

use super::fact;
use crate::era;
use crate::sources::*;

/// What chatting with public contacts took.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PublicIm {
    /// Subscriptions for each of one's own people who want it; a range where the terms are not known whole.
    pub each: Range,
    /// Whether they could still be bought.
    pub is_sold: bool,
}

/// By the day.
pub static RULES: &[Rule<'static, PublicIm>] = &[
    fact(
        Period { from: era::VALID.from, until: Some(Date::of(2009, 9, 30)) },
        "public-im-subscription-2007",
        PublicIm { each: Range::exactly(1), is_sold: true },
        "Each of your people who chats with contacts in MSN, AOL or Yahoo! takes a Public IM Connectivity subscription, for any number of contacts.",
        cite![PUBLIC_IM_2009.at("a subscription by the month; stated in May 2009")],
        Confidence::Medium,
    ),
    fact(
        Period::between(Date::of(2009, 10, 1), Date::of(2012, 8, 31)),
        "public-im-subscription-2009",
        PublicIm { each: Range::between(0, 1), is_sold: true },
        "Verify: the terms were relaxed on 1 October 2009, in an announcement that we could not read whole. Later, we know, only Yahoo! took the subscription.",
        cite![QUICK_FACTS.at("announcement of 1 October 2009, cut short"), PUBLIC_IM.at("table of services"),],
        Confidence::Low,
    ),
    fact(
        Period::between(Date::of(2012, 9, 1), Date::of(2014, 6, 30)),
        "public-im-subscription-unsold",
        PublicIm { each: Range::between(0, 1), is_sold: false },
        "Verify: only contacts in Yahoo! still took the subscription, from 1 September 2012 no longer sold: who had it could go on until the link ended on 30 June 2014.",
        cite![PUBLIC_IM.at("end of sale; end of the services; table of services")],
        Confidence::High,
    ),
    fact(
        Period { from: Some(Date::of(2014, 7, 1)), until: era::VALID.until },
        "public-im-subscription-ended",
        PublicIm { each: Range::ZERO, is_sold: false },
        "The links to Yahoo! and AOL ended on 30 June 2014: no subscription is needed.",
        cite![PUBLIC_IM.at("end of the services")],
        Confidence::High,
    ),
];
