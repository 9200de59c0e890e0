//! The page. It shows what the rules say and holds no rule itself.
//!
//! [`session`] is what the visitor has answered and where they are; it lives in the address. [`pages`] are the
//! screens, [`parts`] what several of them share.

#![forbid(unsafe_code)]

mod act;
mod app;
mod browser;
mod form;
mod pages;
mod parts;
mod screen;
mod session;
mod words;

fn main() {
    yew::set_custom_panic_hook(Box::new(|_| browser::stopped()));
    if let Some(root) = browser::element("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
