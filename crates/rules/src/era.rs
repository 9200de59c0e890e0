//! The time the rules speak about: when each product came, and how long it was sold for something new.

use judge::{Date, Period};

/// Office Communications Server 2007: the start of its support, after the launch of October 2007.
const OCS_2007: Date = Date::of(2007, 10, 27);
/// Its R2, launched in February 2009.
const OCS_2007_R2: Date = Date::of(2009, 2, 1);
/// Lync Server 2010: the day on which its licensing took effect.
const LYNC_2010: Date = Date::of(2010, 12, 1);
/// Office 365, and Lync Online with it.
const OFFICE_365: Date = Date::of(2011, 6, 28);
/// Lync Server 2013: its general availability. Microsoft's life-cycle data copies the start of 2010 here; the client's
/// is 2013-01-09.
const LYNC_2013: Date = Date::of(2012, 12, 1);
/// Skype for Business: the day on which Microsoft's life-cycle data lets the service begin. It lets the server begin on
/// 2015-07-30; the release was in May.
const SKYPE: Date = Date::of(2015, 5, 1);
/// Cloud PBX, and E5 with it.
const CLOUD_PBX: Date = Date::of(2015, 12, 1);
/// Skype for Business Server 2019; from then on we judge Teams too. Microsoft's life-cycle data lets Teams begin on
/// 2016-11-01, but our sources describe it from 2018 on.
const SKYPE_2019: Date = Date::of(2018, 10, 22);
/// Subscription Edition.
const SUBSCRIPTION: Date = Date::of(2025, 7, 1);
/// The earliest day on which support for Subscription Edition may end: what holds beyond it nobody knows.
const END: Date = Date::of(2035, 12, 31);

/// The whole of it.
pub const VALID: Period = SINCE_2007;

/// From OCS 2007 on.
pub const SINCE_2007: Period = Period::between(OCS_2007, END);
/// From OCS 2007 R2 on.
pub const SINCE_R2: Period = Period::between(OCS_2007_R2, END);
/// From Lync Server 2010 on.
pub const SINCE_2010: Period = Period::between(LYNC_2010, END);
/// From Lync Server 2013 on.
pub const SINCE_2013: Period = Period::between(LYNC_2013, END);
/// From Skype for Business on.
pub const SINCE_SKYPE: Period = Period::between(SKYPE, END);
/// From Skype for Business Server 2019 on, with Teams beside it.
pub const SINCE_2019: Period = Period::between(SKYPE_2019, END);
/// From Subscription Edition on.
pub const SINCE_SUBSCRIPTION: Period = Period::between(SUBSCRIPTION, END);
/// Since Office 365 and its plans could be subscribed to.
pub const PLANS: Period = Period::between(OFFICE_365, END);
/// Since people online could call outside numbers.
pub const SINCE_CLOUD_PBX: Period = Period::between(CLOUD_PBX, END);

/// Since carriers could connect themselves: the day is an estimate, our sources are of 2021.
pub const SINCE_OPERATOR_CONNECT: Period = Period::between(Date::of(2021, 9, 1), END);

/// Before Office 365.
pub const BEFORE_PLANS: Period = Period::between(OCS_2007, Date::of(2011, 6, 27));

/// While OCS 2007 was what one set up.
pub const SOLD_2007: Period = Period::between(OCS_2007, Date::of(2009, 1, 31));
/// While OCS 2007 R2 was.
pub const SOLD_R2: Period = Period::between(OCS_2007_R2, Date::of(2010, 11, 30));
/// While Lync Server 2010 was.
pub const SOLD_2010: Period = Period::between(LYNC_2010, Date::of(2012, 11, 30));
/// While Lync Server 2013 was.
pub const SOLD_2013: Period = Period::between(LYNC_2013, Date::of(2015, 4, 30));
/// While Skype for Business Server 2015 was.
pub const SOLD_2015: Period = Period::between(SKYPE, Date::of(2018, 10, 21));
/// While Skype for Business Server 2019 was.
pub const SOLD_2019: Period = Period::between(SKYPE_2019, Date::of(2025, 6, 30));
/// While Lync Server 2010 and Lync Online were sold side by side.
pub const ONLINE_BESIDE_2010: Period = Period::between(OFFICE_365, Date::of(2012, 11, 30));

/// Lync Online, under this name.
pub const LYNC_ONLINE: Period = Period::between(OFFICE_365, Date::of(2015, 4, 30));
/// Skype for Business Online.
pub const SKYPE_ONLINE: Period = Period::between(SKYPE, Date::of(2021, 7, 31));
/// While it was open to organisations that did not use it yet.
pub const SKYPE_ONLINE_OPEN: Period = Period::between(SKYPE, Date::of(2019, 8, 31));
/// After that, while it was open to those who did.
pub const SKYPE_ONLINE_CLOSING: Period = Period::between(Date::of(2019, 9, 1), Date::of(2021, 7, 31));
/// While only servers connected to the telephone network.
pub const VOICE_ON_SERVERS: Period = Period::between(OCS_2007, Date::of(2015, 11, 30));
/// While only servers had rooms that keep their history.
pub const CHAT_ON_SERVERS: Period = Period::between(OCS_2007, Date::of(2018, 10, 21));

/// The last day of each server product as what one set up, but for the present one: the days to compare answers on.
pub const LAST_DAYS: [Date; 6] =
    [last(SOLD_2007), last(SOLD_R2), last(SOLD_2010), last(SOLD_2013), last(SOLD_2015), last(SOLD_2019)];

const fn last(period: Period) -> Date {
    match period.until {
        Some(day) => day,
        None => END,
    }
}
