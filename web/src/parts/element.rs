//! Elements. A call makes one out of its name and what it holds; `html!` would write the making of it out wherever an
//! element stands: 22 kB of code more, of 160, and the page must stay small.

use std::rc::Rc;

use yew::html::{onchange, onclick, oninput, onsubmit};
use yew::prelude::*;
use yew::virtual_dom::{Listener, VTag, VText};

/// Nothing at all.
pub fn nothing() -> Html {
    Html::default()
}

/// Text, as it stands: never read as HTML.
pub fn text(text: impl Into<AttrValue>) -> Html {
    Html::from(VText::new(text))
}

/// Several pieces one after the other.
pub fn all(pieces: Vec<Html>) -> Html {
    Html::from_iter(pieces)
}

/// An element of a class, or of none if that is empty.
pub fn element(name: &'static str, class: &'static str, content: Vec<Html>) -> Html {
    tag(name).with("class", class).holds(content)
}

/// An element with more to it than a class: it is ended by what it holds.
pub fn tag(name: &'static str) -> Tag {
    Tag(Box::new(VTag::new(name)))
}

/// An element that is not ended.
pub struct Tag(Box<VTag>);

impl Tag {
    /// An attribute; none if the value is empty.
    pub fn with(self, name: &'static str, value: impl Into<AttrValue>) -> Tag {
        self.attribute(name, value.into())
    }

    fn attribute(mut self, name: &'static str, value: AttrValue) -> Tag {
        if !value.is_empty() {
            self.0.add_attribute(name, value);
        }
        self
    }

    /// By which it is known again among its like.
    pub fn key(mut self, key: &str) -> Tag {
        self.0.key = Some(key.to_owned().into());
        self
    }

    /// What an input holds, and whether it is ticked.
    pub fn value(mut self, value: String, is_ticked: bool) -> Tag {
        self.0.set_value(value);
        self.0.set_checked(is_ticked);
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
        self.0.add_listener(listener);
        self
    }

    /// Ends it with what it holds.
    pub fn holds(mut self, content: Vec<Html>) -> Html {
        self.0.add_children(content);
        Html::from(*self.0)
    }
}
