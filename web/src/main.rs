//! The page. It shows what the rules say and holds no rule itself.
//!
//! [`session`] is what the visitor has answered and where they are; it lives in the address. [`pages`] are the
//! screens, [`parts`] what several of them share, [`widget`] what a page around may ask for. What must work before the
//! module does, or without it, is in the scripts of the folder `shell`.

#![forbid(unsafe_code)]

mod act;
mod app;
mod arrival;
mod browser;
mod changes;
mod copy;
mod file;
mod form;
mod pages;
mod parts;
mod route;
mod screen;
mod session;
mod sheet;
mod widget;
mod words;

/// Smaller than the allocator of the standard library.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
