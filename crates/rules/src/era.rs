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
/// The day before Skype for Business Server 2015.
const END: Date = Date::of(2015, 4, 30);

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
/// While Lync Online and Office 365 could be subscribed to.
pub const PLANS: Period = Period::between(OFFICE_365, END);

/// Before Office 365.
pub const BEFORE_PLANS: Period = Period::between(OCS_2007, Date::of(2011, 6, 27));

/// While OCS 2007 was what one set up.
pub const SOLD_2007: Period = Period::between(OCS_2007, Date::of(2009, 1, 31));
/// While OCS 2007 R2 was.
pub const SOLD_R2: Period = Period::between(OCS_2007_R2, Date::of(2010, 11, 30));
/// While Lync Server 2010 was.
pub const SOLD_2010: Period = Period::between(LYNC_2010, Date::of(2012, 11, 30));
/// While Lync Server 2010 and Lync Online were sold side by side.
pub const ONLINE_BESIDE_2010: Period = Period::between(OFFICE_365, Date::of(2012, 11, 30));
