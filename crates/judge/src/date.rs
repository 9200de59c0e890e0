//! Calendar days and spans of days: all a rule needs to know of time.

use std::fmt;

/// A day of the Gregorian calendar, ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, or `None` where the calendar has no such day. Years run from 1 to 9999.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        if year == 0 || year > 9999 || day == 0 || day > days_in(year, month) {
            return None;
        }
        Some(Date { year, month, day })
    }

    /// The day, for constants: a month or day the calendar lacks is moved to the nearest one it has.
    pub const fn of(year: u16, month: u8, day: u8) -> Date {
        let month = if month < 1 {
            1
        } else if month > 12 {
            12
        } else {
            month
        };
        let last = days_in(year, month);
        let day = if day < 1 {
            1
        } else if day > last {
            last
        } else {
            day
        };
        Date { year, month, day }
    }

    /// Reads `2014-01-15`; `None` for anything else.
    pub fn read(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, n| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// For people: `15 January 2014`.
    pub fn in_words(self) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let month = MONTHS.get(usize::from(self.month.saturating_sub(1))).unwrap_or(&"");
        format!("{} {month} {}", self.day, self.year)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

/// A span of days, both ends included; an end that is `None` is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

impl Period {
    /// Every day there is.
    pub const ALWAYS: Period = Period { from: None, until: None };

    /// From one day to another, both included.
    pub const fn between(from: Date, until: Date) -> Period {
        Period { from: Some(from), until: Some(until) }
    }

    /// Both ends, as people write them.
    pub fn in_words(self) -> String {
        match (self.from.map(Date::in_words), self.until.map(Date::in_words)) {
            (Some(from), Some(until)) => format!("{from} to {until}"),
            (Some(from), None) => format!("from {from}"),
            (None, Some(until)) => format!("until {until}"),
            (None, None) => "always".to_owned(),
        }
    }

    /// Whether the day lies in the span.
    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether the two spans share a day.
    pub fn overlaps(&self, other: &Period) -> bool {
        let apart = |end: Option<Date>, start: Option<Date>| match (end, start) {
            (Some(end), Some(start)) => end < start,
            _ => false,
        };
        !apart(self.until, other.from) && !apart(other.until, self.from) && !self.is_empty()
    }

    /// Whether the span ends before it begins.
    pub fn is_empty(&self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if until < from)
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Period};

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for (text, known) in [
            ("2014-01-15", true),
            ("2012-02-29", true),
            ("1900-02-29", false),
            ("2013-02-29", false),
            ("2013-00-10", false),
            ("2013-13-10", false),
            ("2013-1-1", false),
            ("+013-01-01", false),
            ("2013-01-01-01", false),
            ("", false),
        ] {
            assert_eq!(Date::read(text).map(|d| d.to_string()), known.then(|| text.to_string()), "{text}");
        }
    }

    #[test]
    fn a_day_has_its_parts() {
        let day = Date::of(2014, 1, 15);
        assert_eq!((day.year(), day.month(), day.day(), day.in_words().as_str()), (2014, 1, 15, "15 January 2014"));
    }

    #[test]
    fn a_period_includes_both_its_ends() {
        let period = Period::between(Date::of(2012, 12, 1), Date::of(2015, 4, 30));
        assert!(period.contains(Date::of(2012, 12, 1)) && period.contains(Date::of(2015, 4, 30)));
        assert!(!period.contains(Date::of(2012, 11, 30)) && !period.contains(Date::of(2015, 5, 1)));
        assert!(!period.overlaps(&Period::between(Date::of(2015, 5, 1), Date::of(2016, 1, 1))));
    }
}
