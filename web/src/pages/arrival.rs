//! Answers that came in from elsewhere while others were held: the visitor decides which stay.

use judge::grouped;
use yew::prelude::*;

use super::headline;
use crate::act::Act;
use crate::screen::Screen;
use crate::session::Session;

/// What heads the page.
pub const ARRIVAL: &str = "Which answers do you want to go on with?";

/// Shows both, and asks.
pub fn arrival(screen: &Screen<'_>, arriving: &Session) -> Html {
    let choose = |other: bool| {
        let act = screen.act.clone();
        Callback::from(move |_: MouseEvent| act.emit(Act::Choose(other)))
    };
    html! {
        <>
            <h1 tabindex="-1">{ ARRIVAL }</h1>
            <p class="lead">{ "A link or a file brought other answers than the ones you have given here. Nothing is replaced unless you say so." }</p>
            <h2>{ "Yours" }</h2>
            <p>{ about(screen.session) }</p>
            <p><button type="button" class="button" onclick={choose(false)}>{ "Keep mine" }</button></p>
            <h2>{ "From the link or the file" }</h2>
            <p>{ about(arriving) }</p>
            <p><button type="button" class="button" onclick={choose(true)}>{ "Open those, and give up mine" }</button></p>
        </>
    }
}

/// A session in a sentence.
fn about(session: &Session) -> String {
    let on = session.on.map(|on| format!(" for {}", on.in_words())).unwrap_or_default();
    let count = session.held.iter().count();
    let answers = if count == 1 { "answer" } else { "answers" };
    format!("{} {answers}{on}. {}", grouped(count as u64), headline(session))
}
