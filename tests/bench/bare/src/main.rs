//! A counter: the least that a page in Yew can be.

#![forbid(unsafe_code)]

use yew::{Html, function_component, html, use_state};

#[function_component]
fn Counter() -> Html {
    let count = use_state(|| 0);
    let onclick = {
        let count = count.clone();
        move |_| count.set(*count + 1)
    };
    html! { <main><h1>{ "Counter" }</h1><button id="more" {onclick}>{ *count }</button></main> }
}

fn main() {
    yew::Renderer::<Counter>::new().render();
}
