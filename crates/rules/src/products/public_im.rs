//! Chat with contacts in the public networks of MSN, AOL and Yahoo!: what it took, year by year.

use judge::{Confidence, Date, Period, Range, Rule};

use super::fact;
use crate::era;
use crate::sources::*;

/// Subscriptions for each of one's own people who want it, by the day; a range where the terms are not known whole.
pub static RULES: &[Rule<'static, Range>] = &[
    fact(
        Period { from: era::VALID.from, until: Some(Date::of(2009, 9, 30)) },
        "public-im-subscription-2007",
        Range::exactly(1),
        "Each of your own people who chats with contacts in MSN, AOL or Yahoo! takes a Public IM Connectivity subscription, however many contacts there are.",
        cite![PUBLIC_IM_2009.at("a subscription for each own user, by the month; stated in May 2009")],
        Confidence::Medium,
    ),
    fact(
        Period::between(Date::of(2009, 10, 1), Date::of(2012, 8, 31)),
        "public-im-subscription-2009",
        Range::between(0, 1),
        "Verify: the terms were relaxed on 1 October 2009, and we could not read the announcement whole. Of later years we know that only Yahoo! took the subscription.",
        cite![QUICK_FACTS.at("announcement of 1 October 2009, cut short"), PUBLIC_IM.at("table of services: Yahoo!"),],
        Confidence::Low,
    ),
    fact(
        Period::between(Date::of(2012, 9, 1), Date::of(2014, 6, 30)),
        "public-im-subscription-unsold",
        Range::between(0, 1),
        "Verify: only contacts in Yahoo! still took the subscription, and from 1 September 2012 it was no longer sold: who had it could go on until the link ended on 30 June 2014.",
        cite![PUBLIC_IM.at("end of sale; end of the services; table of services")],
        Confidence::High,
    ),
    fact(
        Period { from: Some(Date::of(2014, 7, 1)), until: era::VALID.until },
        "public-im-subscription-ended",
        Range::ZERO,
        "The links to Yahoo! and AOL ended on 30 June 2014: no subscription is needed any more.",
        cite![PUBLIC_IM.at("end of the services")],
        Confidence::High,
    ),
];
