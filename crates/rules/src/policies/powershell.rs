//! The one place that writes PowerShell literals, and the rules for what may stand in them.
//!
//! A script runs with the rights of an administrator, so no text that somebody else wrote may ever become code. Values
//! stand in single quotes, where nothing is expanded, and what could still do harm is refused with a sentence.

use judge::Joined as _;

/// Why a text is refused, for whoever typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong and what to do, in a sentence.
    pub sentence: String,
}

/// Characters that cannot be seen and end a line, reorder the text or are left from a file read wrongly: the pattern
/// a script refuses with, for the same characters as [`is_hidden`].
pub(super) const HIDDEN: &str =
    r"[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFD]";
/// What a script refuses in an account, as [`account`] does.
pub(super) const NO_ACCOUNT: &str = r#"["/\\\[\]:;|=,+*?<>]"#;
/// What a script takes for a policy name, as [`policy_name`] does.
pub(super) const POLICY_NAME: &str = r"^[A-Za-z][A-Za-z0-9_-]{0,62}\z";
/// What a script takes for a SIP address, as [`sip_address`] does.
pub(super) const SIP_ADDRESS: &str =
    r"^(?:[Ss][Ii][Pp]:)?[A-Za-z0-9._+&=~!%-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\z";
/// What a script takes for a number, as [`line_uri`] does.
pub(super) const LINE_URI: &str = r"^tel:\+[1-9][0-9]{1,14}(?:;ext=[0-9]{1,15})?\z";
/// What a script refuses in a domain, as [`domain`] does.
pub(super) const NO_DOMAIN: &str = r#"[\\/:*?"<>|.,;=+\[\]\s]"#;

/// Writes a text as a PowerShell string that stands for exactly this text.
///
/// PowerShell takes the curly quotes for quotes too, and ends the string at any of them unless it is doubled.
pub fn literal(text: &str) -> Result<String, Refusal> {
    visible("The text", text)?;
    Ok(quoted(text))
}

/// The name of a per-user policy; the script puts it where another form of identity would mean another policy.
pub fn policy_name(text: &str) -> Result<&str, Refusal> {
    let what = "The policy name";
    let name = text.trim();
    not_empty(what, name, "write one such as STD_CAL_NoConferencing")?;
    visible(what, name)?;
    if name.eq_ignore_ascii_case("global") {
        return refuse(what, name, "is everybody's policy and cannot be granted: choose another name");
    }
    if name.contains([':']) {
        return refuse(what, name, "contains “:”, as the policy of a site does: write the bare name");
    }
    no_wildcard(what, name)?;
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if let Some(other) = name.chars().find(|c| !allowed(*c)) {
        return refuse_character(what, name, other, "use letters from A to Z, digits, “_” and “-”");
    }
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return refuse(what, name, "does not begin with a letter from A to Z: put one first");
    }
    at_most(what, name, 63)?;
    Ok(name)
}

/// The name with which somebody signs in to Windows, without its domain.
pub fn account(text: &str) -> Result<&str, Refusal> {
    let what = "The account";
    let name = text.trim();
    not_empty(what, name, "write the sAMAccountName")?;
    visible(what, name)?;
    no_wildcard(what, name)?;
    if let Some(forbidden) = name.chars().find(|c| "\"/\\[]:;|=,+<>".contains([*c])) {
        return refuse_character(what, name, forbidden, "write the sAMAccountName alone, without its domain");
    }
    at_most(what, name, 20)?;
    Ok(name)
}

/// A SIP address, with or without `sip:` in front.
pub fn sip_address(text: &str) -> Result<&str, Refusal> {
    let what = "The SIP address";
    let address = text.trim();
    not_empty(what, address, "write one such as sip:jan@contoso.com")?;
    visible(what, address)?;
    no_wildcard(what, address)?;
    let bare = match address.split_at_checked(4) {
        Some((scheme, bare)) if scheme.eq_ignore_ascii_case("sip:") => bare,
        _ => address,
    };
    let Some((user, domain)) = bare.split_once('@') else {
        return refuse(what, address, "has no “@”: write one such as sip:jan@contoso.com");
    };
    let edge = |c: char| matches!(c, '.' | '-');
    let of_domain = |c: char| c.is_ascii_alphanumeric() || edge(c);
    let of_user = |c: char| c.is_ascii_alphanumeric() || "._+&=~!%-".contains([c]);
    let strange = user.chars().find(|c| !of_user(*c)).or(domain.chars().find(|c| !of_domain(*c)));
    if let Some(strange) = strange {
        return refuse_character(what, address, strange, "write it as Get-CsUser shows it, or give the account");
    }
    if user.is_empty() || domain.is_empty() || domain.starts_with(edge) || domain.ends_with(edge) {
        return refuse(what, address, "is not complete: write one such as sip:jan@contoso.com");
    }
    Ok(address)
}

/// The number of somebody with Enterprise Voice.
pub fn line_uri(text: &str) -> Result<&str, Refusal> {
    let what = "The LineUri";
    let line = text.trim();
    let how = "write tel:+ and the full number, such as tel:+31201234567 or tel:+31201234567;ext=567";
    not_empty(what, line, how)?;
    visible(what, line)?;
    let number = line.strip_prefix("tel:+").unwrap_or_default();
    let (number, extension) =
        number.split_once(';').map_or((number, Some("0")), |(number, rest)| (number, rest.strip_prefix("ext=")));
    let extension = extension.unwrap_or_default();
    let digits = |text: &str, least, most| {
        (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(number, 2, 15) || number.starts_with('0') || !digits(extension, 1, 15) {
        return refuse(what, line, &["is no number the server takes: ", how].joined(""));
    }
    Ok(line)
}

/// The short (NetBIOS) name of a domain, which stands before the account.
pub fn domain(text: &str) -> Result<&str, Refusal> {
    let what = "The domain";
    let name = text.trim();
    let how = "write its short (NetBIOS) name, such as CONTOSO";
    not_empty(what, name, how)?;
    visible(what, name)?;
    no_wildcard(what, name)?;
    if let Some(forbidden) = name.chars().find(|c| "\\/:\"<>|.,;=+[]".contains([*c]) || c.is_whitespace()) {
        return refuse_character(what, name, forbidden, how);
    }
    at_most(what, name, 15)?;
    Ok(name)
}

/// Whether a character cannot be seen and may end a line or reorder the text, or is left from a file read wrongly.
pub(super) fn is_hidden(c: char) -> bool {
    let code = u32::from(c);
    c.is_control()
        || matches!(code, 0xAD | 0x061C | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x2069 | 0xFEFF | 0xFFFD)
}

/// A text in quotes, for our own constants and for what was checked.
pub(super) fn quoted(text: &str) -> String {
    let mut literal = String::from("'");
    for c in text.chars() {
        if matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}') {
            literal.push(c);
        }
        literal.push(c);
    }
    literal.push('\'');
    literal
}

/// A text as a sentence may show it: short, and without characters that would disturb the sentence.
pub(super) fn shown(text: &str) -> String {
    let mut shown = String::from("“");
    shown.extend(text.chars().take(40).map(|c| if is_hidden(c) { '\u{FFFD}' } else { c }));
    shown.push_str(if text.chars().nth(40).is_some() { "…”" } else { "”" });
    shown
}

fn refuse<T>(what: &str, text: &str, why: &str) -> Result<T, Refusal> {
    Err(Refusal { sentence: [what, " ", &shown(text), " ", why, "."].joined("") })
}

fn refuse_character<T>(what: &str, text: &str, character: char, instead: &str) -> Result<T, Refusal> {
    let name = match character {
        ' ' => String::from("a space"),
        '\u{FFFD}' => String::from("a character that was lost"),
        c if is_hidden(c) => format!("the invisible character U+{:04X}", u32::from(c)),
        c => format!("“{c}”"),
    };
    refuse(what, text, &["contains ", &name, ", which it cannot: ", instead].joined(""))
}

fn visible(what: &str, text: &str) -> Result<(), Refusal> {
    match text.chars().find(|c| is_hidden(*c)) {
        Some('\u{FFFD}') => refuse_character(what, text, '\u{FFFD}', "save the file as UTF-8 and read it again"),
        Some(hidden) => refuse_character(what, text, hidden, "take it out"),
        None => Ok(()),
    }
}

fn not_empty(what: &str, text: &str, instead: &str) -> Result<(), Refusal> {
    if text.is_empty() {
        return Err(Refusal { sentence: [what, " is empty: ", instead, "."].joined("") });
    }
    Ok(())
}

fn no_wildcard(what: &str, text: &str) -> Result<(), Refusal> {
    match text.chars().find(|c| matches!(c, '*' | '?')) {
        Some(wildcard) => refuse_character(what, text, wildcard, "it would match several, so write it in full"),
        None => Ok(()),
    }
}

/// Counts as .NET does, so that a script and this page agree.
fn at_most(what: &str, text: &str, most: usize) -> Result<(), Refusal> {
    let length = text.encode_utf16().count();
    if length > most {
        return refuse(what, text, &format!("has {length} characters: it can have {most}, so shorten it"));
    }
    Ok(())
}
