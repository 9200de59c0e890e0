//! Numbers and amounts of money as people write them, read and written. What may be asked for is not looked at.

/// A number of things, with or without blanks and marks between its thousands. `None` for anything else.
pub(crate) fn whole(typed: &str) -> Option<u64> {
    let digits = without_blanks(typed);
    let digits = without_separators(&digits).unwrap_or(digits);
    (digits.len() <= 20 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse::<u64>().ok()).flatten()
}

/// An amount of money in hundredths, at most 10 million: one or two figures behind the last point or comma are its
/// hundredths. `None` for anything else.
pub fn money(typed: &str) -> Option<u64> {
    let typed = without_blanks(typed);
    let (whole, part) = match typed.rsplit_once(['.', ',']) {
        Some((whole, part)) if part.len() < 3 => (whole.to_owned(), part),
        // No thousands begin with a nought.
        Some((whole, _)) if whole.starts_with('0') => return None,
        _ => (typed.clone(), ""),
    };
    let whole = without_separators(&whole).unwrap_or(whole);
    let all = format!("{whole}{part:0<2}");
    let is_number = !whole.is_empty() && all.len() <= 11 && all.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| all.parse::<u64>().ok()).flatten().filter(|amount| *amount <= 1_000_000_000)
}

/// An amount of hundredths: `1,250.50`, without hundredths where there are none.
pub fn in_money(amount: u64) -> String {
    let (whole, part) = (amount / 100, amount % 100);
    if part == 0 { grouped(whole) } else { format!("{}.{part:02}", grouped(whole)) }
}

/// A count for people to read, in groups of three: `12,500`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (left, digit) in (1..=digits.len()).rev().zip(digits.chars()) {
        text.push(digit);
        if left > 1 && left % 3 == 1 {
            text.push(',');
        }
    }
    text
}

fn without_blanks(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '_')).collect()
}

/// `1,250` and `1.250` as `1250`; `None` where the marks do not part groups of three.
fn without_separators(digits: &str) -> Option<String> {
    let mark = digits.chars().find(|c| matches!(c, ',' | '.'))?;
    let mut groups = digits.split(mark);
    let first = groups.next()?;
    if first.is_empty() || first.len() > 3 {
        return None;
    }
    let mut all = first.to_owned();
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        all.push_str(group);
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::{grouped, in_money, money};

    #[test]
    fn counts_are_grouped_in_threes() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn an_amount_is_read_in_hundredths_and_nothing_else_is() {
        for (typed, amount) in [
            ("12", Some(1200)),
            ("12.5", Some(1250)),
            ("12,50", Some(1250)),
            (" 1,250.75 ", Some(125_075)),
            ("1.250,75", Some(125_075)),
            ("1 250", Some(125_000)),
            ("1,250", Some(125_000)),
            ("0", Some(0)),
            ("10,000,000", Some(1_000_000_000)),
            ("10,000,000.01", None),
            ("", None),
            (".5", None),
            ("-3", None),
            ("=2+2", None),
            ("a lot", None),
            ("12.345", Some(1_234_500)),
            ("0.500", None),
            ("0.5", Some(50)),
            ("1.2.3", None),
            ("1234567890123456789012345678901234567890", None),
        ] {
            assert_eq!(money(typed), amount, "{typed}");
            if let Some(amount) = amount {
                assert_eq!(money(&in_money(amount)), Some(amount), "{typed}");
            }
        }
    }
}
