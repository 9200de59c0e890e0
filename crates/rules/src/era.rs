//! The time the rules speak about.

use judge::{Date, Period};

/// From the general availability of Lync Server 2013, in December 2012, to its successor, Skype for Business Server
/// 2015. Microsoft's life-cycle data gives the start of Lync Server 2010 for both; the client's is 2013-01-09.
pub const VALID: Period = Period::between(Date::of(2012, 12, 1), Date::of(2015, 4, 30));
