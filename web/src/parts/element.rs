//! Elements. A call makes one out of its name and what it holds; `html!` would write the making of it out wherever an
//! element stands: 22 kB of code more, of 160, and the page must stay small.

use std::rc::Rc;

use yew::html::{onchange, onclick, oninput, onsubmit};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VTag, VText};

/// A piece of the page. Behind a pointer, so that a piece is one word wherever pieces are put together.
pub struct Piece(Box<Html>);

impl Piece {
    /// As the page takes it.
    pub fn html(self) -> Html {
        *self.0
    }
}

impl<H: Into<Html>> From<H> for Piece {
    #[inline(never)]
    fn from(html: H) -> Piece {
        Piece(Box::new(html.into()))
    }
}

/// Nothing at all.
pub fn nothing() -> Piece {
    Html::default().into()
}

/// Text, as it stands: never read as HTML.
pub fn text(text: impl Into<AttrValue>) -> Piece {
    VText::new(text).into()
}

/// What holds pieces: as many as are written out, or a list of them. To make a list wherever pieces are written out
/// would take 1 kB of the page.
pub trait Pieces {
    /// As a list.
    fn listed(self) -> Vec<Piece>;
}

impl Pieces for Vec<Piece> {
    fn listed(self) -> Vec<Piece> {
        self
    }
}

impl<const N: usize> Pieces for [Piece; N] {
    fn listed(self) -> Vec<Piece> {
        Vec::from(self)
    }
}

/// Several pieces one after the other.
pub fn all(pieces: impl Pieces) -> Piece {
    joined(pieces.listed())
}

fn joined(pieces: Vec<Piece>) -> Piece {
    Html::from_iter(pieces.into_iter().map(Piece::html)).into()
}

/// A sentence with pieces in it: the texts around them, in their order.
pub fn filled(words: &[&'static str], pieces: impl Pieces) -> Piece {
    put_between(words, pieces.listed())
}

fn put_between(words: &[&'static str], pieces: Vec<Piece>) -> Piece {
    let mut pieces = pieces.into_iter();
    let mut all = Vec::new();
    for words in words {
        all.push(text(*words));
        all.extend(pieces.next());
    }
    joined(all)
}

/// An element of a class, or of none if that is empty.
pub fn element(name: &'static str, class: &'static str, content: impl Pieces) -> Piece {
    tag(name).with("class", class).ended(content.listed())
}

/// An element with more to it than a class: it is ended by what it holds.
pub fn tag(name: &'static str) -> Tag {
    Tag(Box::new(Unended { tag: VTag::new(name), values: Vec::new() }))
}

/// An element that is not ended. Behind a pointer, as a [`Piece`] is.
pub struct Tag(Box<Unended>);

struct Unended {
    tag: VTag,
    /// Its attributes in the order of [`NAMES`].
    values: Vec<Option<AttributeOrProperty>>,
}

/// Every attribute there is. A map by name for each element would take 1 kB of code more.
static NAMES: &[&str] = &[
    "class",
    "id",
    "href",
    "for",
    "type",
    "name",
    "role",
    "scope",
    "colspan",
    "data-label",
    "aria-describedby",
    "aria-label",
    "aria-labelledby",
    "aria-invalid",
    "tabindex",
    "autocomplete",
    "inputmode",
    "spellcheck",
    "rows",
    "readonly",
    "novalidate",
    "open",
    "title",
    "target",
    "rel",
    "viewBox",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "points",
];

impl Tag {
    /// An attribute; none if the value is empty.
    pub fn with(self, name: &'static str, value: impl Into<AttrValue>) -> Tag {
        self.attribute(name, value.into())
    }

    fn attribute(mut self, name: &'static str, value: AttrValue) -> Tag {
        let place = NAMES.iter().position(|known| *known == name);
        debug_assert!(place.is_some(), "{name} is missing among the names of attributes");
        if let Some(place) = place.filter(|_| !value.is_empty()) {
            self.0.values.resize(NAMES.len(), None);
            self.0.values[place] = Some(AttributeOrProperty::Attribute(value));
        }
        self
    }

    /// By which it is known again among its like.
    pub fn key(mut self, key: &str) -> Tag {
        self.0.tag.key = Some(key.to_owned().into());
        self
    }

    /// What an input holds, and whether it is ticked.
    pub fn value(mut self, value: String, is_ticked: bool) -> Tag {
        self.0.tag.set_value(value);
        self.0.tag.set_checked(is_ticked);
        self
    }

    /// What a click does.
    pub fn on_click(self, act: Callback<MouseEvent>) -> Tag {
        self.on(Rc::new(onclick::Wrapper::new(act)))
    }

    /// What typing does.
    pub fn on_input(self, act: Callback<InputEvent>) -> Tag {
        self.on(Rc::new(oninput::Wrapper::new(act)))
    }

    /// What ticking does.
    pub fn on_change(self, act: Callback<Event>) -> Tag {
        self.on(Rc::new(onchange::Wrapper::new(act)))
    }

    /// What sending a form does.
    pub fn on_submit(self, act: Callback<SubmitEvent>) -> Tag {
        self.on(Rc::new(onsubmit::Wrapper::new(act)))
    }

    fn on(mut self, listener: Rc<dyn Listener>) -> Tag {
        self.0.tag.add_listener(listener);
        self
    }

    /// Ends it with what it holds.
    pub fn holds(self, content: impl Pieces) -> Piece {
        self.ended(content.listed())
    }

    fn ended(self, content: Vec<Piece>) -> Piece {
        let Unended { mut tag, values } = *self.0;
        if !values.is_empty() {
            tag.set_attributes(Attributes::Dynamic { keys: NAMES, values: values.into_boxed_slice() });
        }
        tag.add_children(content.into_iter().map(Piece::html));
        tag.into()
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::NAMES;

    fn sources(folder: &Path, all: &mut String) {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                sources(&path, all);
            } else {
                all.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }

    /// An attribute of another name would be left out without a word.
    #[test]
    fn every_attribute_that_is_given_has_its_name_here() {
        let mut all = String::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
        let given = all.split(".with(\"").skip(1).filter_map(|rest| rest.split('"').next());
        let given: Vec<&str> = given.filter(|name| *name != ")").chain(["x", "y", "width", "height"]).collect();
        assert!(given.len() > 50);
        for name in given {
            assert!(NAMES.contains(&name), "{name}");
        }
    }
}
