//! What a page around may ask of the calculator that stands in it: the part of the address behind the `?`.
//!
//! Reading is total; what is not as it should be is as if it were not there. Theme and accent are read by
//! `shell/frame.js`, because they must be there before the module is.

use judge::link::{decode, encode};

/// What a page around asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Widget {
    /// Whom the reader can ask about the result.
    pub contact: Option<Contact>,
    /// Whether the page around wants results handed to it.
    pub gives: bool,
    /// The address of the calculator's own page, if it can be known.
    pub full: Option<String>,
}

/// Whom the reader can ask about the result.
#[derive(Debug, PartialEq, Eq)]
pub enum Contact {
    /// A mail address.
    Mail(String),
    /// The https address of a form.
    Form(String),
}

/// No contact is longer.
const LONGEST: usize = 300;

impl Widget {
    /// Reads the address of the frame. `site` is where the calculator is at home, if its build knows.
    pub fn read(address: &str, site: Option<String>) -> Widget {
        let address = address.split('#').next().unwrap_or_default();
        let (place, query) = address.split_once('?').unwrap_or((address, ""));
        let asked = |name: &str| {
            let value = query.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('='))?;
            decode(&value.replace('+', "%20"))
        };
        let place = place.strip_suffix("index.html").unwrap_or(place);
        let here = place.strip_suffix("embed/").unwrap_or(place);
        Widget {
            contact: asked("contact").and_then(|it| Contact::read(&it)),
            gives: asked("events").as_deref() == Some("result"),
            full: if here.starts_with("http") { Some(here.to_owned()) } else { site },
        }
    }
}

impl Contact {
    /// A contact, if the text is one: nothing that could run, nothing that hides where it leads.
    fn read(text: &str) -> Option<Contact> {
        let is_name = |name: &str, more: &str| {
            !name.is_empty() && name.chars().all(|it| it.is_ascii_alphanumeric() || more.contains([it]))
        };
        if text.len() > LONGEST {
            return None;
        }
        let mail = text.strip_prefix("mailto:").unwrap_or(text);
        if let Some((person, host)) = mail.split_once('@').filter(|_| !text.starts_with("https:")) {
            return (is_name(person, ".+-_") && is_name(host, ".-")).then(|| Contact::Mail(mail.to_owned()));
        }
        let (host, _) = rest_of(text.strip_prefix("https://")?);
        let plain = text.chars().all(|it| it.is_ascii_graphic() && !"\"<>\\^`{|}#".contains([it]));
        (plain && is_name(host, ".-:")).then(|| Contact::Form(text.to_owned()))
    }

    /// Who it is, in words.
    pub fn name(&self) -> &str {
        match self {
            Contact::Mail(mail) => mail,
            Contact::Form(form) => rest_of(form.strip_prefix("https://").unwrap_or(form)).0,
        }
    }

    /// The address that carries a link to the result.
    pub fn address(&self, link: &str) -> String {
        let link = encode(link);
        match self {
            Contact::Mail(mail) => format!("mailto:{mail}?subject=CALculator&body={link}"),
            Contact::Form(form) => format!("{form}{}calculator={link}", if form.contains(['?']) { '&' } else { '?' }),
        }
    }
}

/// The host of an address without its scheme, and what comes after it.
fn rest_of(address: &str) -> (&str, &str) {
    address.split_at(address.find(['/', '?']).unwrap_or(address.len()))
}

#[cfg(test)]
mod tests {
    use super::{Contact, Widget};

    fn contact(text: &str) -> Option<Contact> {
        Widget::read(&format!("https://a.example/embed/?theme=dark&contact={text}#/date"), None).contact
    }

    #[test]
    fn a_contact_is_a_mail_address_or_an_https_address() {
        let mail = contact("mailto%3Alicences%40example.com").unwrap();
        assert_eq!(mail.name(), "licences@example.com");
        assert_eq!(
            mail.address("https://a/#/result?v=1&on=2014-01-15&end"),
            "mailto:licences@example.com?subject=CALculator&body=https%3A%2F%2Fa%2F%23%2Fresult%3Fv%3D1%26on%3D2014-01-15%26end"
        );
        let form = contact("https%3A%2F%2Fpartner.example%2Fask%3Ftopic%3Dlync").unwrap();
        assert_eq!(form.name(), "partner.example");
        assert_eq!(form.address("x"), "https://partner.example/ask?topic=lync&calculator=x");
        assert_eq!(contact("licences%40example.com"), Some(mail));
        for bad in [
            "javascript:alert(1)@x.example",
            "javascript:alert(1)",
            "http://partner.example",
            "https://",
            "https://good.example@evil.example/",
            "https://a b/",
            "https://x.example/\"onclick=",
            "mailto:a@b?bcc=c@d",
            "mailto:",
            "mailto:@",
            "%ZZ",
            "",
            &format!("https://x.example/{}", "x".repeat(300)),
        ] {
            assert_eq!(contact(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_full_page_is_beside_the_frame_or_where_the_build_says() {
        let full = |address: &str| Widget::read(address, Some("https://home.example/".to_owned())).full.unwrap();
        assert_eq!(full("https://a.example/x/embed/?theme=dark#/date"), "https://a.example/x/");
        assert_eq!(full("https://a.example/x/embed/index.html"), "https://a.example/x/");
        assert_eq!(full("https://a.example/x/"), "https://a.example/x/");
        assert_eq!(full("file:///saved_files/index.html"), "https://home.example/");
        assert_eq!(full("about:srcdoc"), "https://home.example/");
    }

    #[test]
    fn results_are_handed_over_only_where_that_was_asked() {
        assert!(Widget::read("https://a/embed/?events=result", None).gives);
        for other in ["", "?events=", "?events=results", "?event=result", "#events=result"] {
            assert!(!Widget::read(&format!("https://a/embed/{other}"), None).gives, "{other}");
        }
    }
}
