//! For which day the rules are read.

use judge::Date;
use rules::BOOK;
use yew::prelude::*;

use crate::app::Act;
use crate::browser;
use crate::parts::{summary, typed};
use crate::session::Session;

/// The question.
pub const DATE_QUESTION: &str = "For which day should the rules be read?";

/// Properties of [`DatePage`].
#[derive(Properties, PartialEq)]
pub struct DateProps {
    pub session: Session,
    pub act: Callback<Act>,
}

/// Asks for the day, in three fields.
#[component]
pub fn DatePage(props: &DateProps) -> Html {
    let fields = use_state(|| match props.session.on {
        Some(on) => [on.day().to_string(), on.month().to_string(), on.year().to_string()],
        None => Default::default(),
    });
    let error = use_state(|| None::<String>);
    use_effect_with((*error).clone(), |error| {
        if error.is_some() {
            browser::set_title(&format!("Error: {DATE_QUESTION} – CALculator"));
            browser::focus("#problem");
        }
    });
    let onsubmit = {
        let (fields, error, act) = (fields.clone(), error.clone(), props.act.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match read(&fields) {
                Ok(on) => act.emit(Act::SetDate(on)),
                Err(sentence) => error.set(Some(sentence)),
            }
        })
    };
    let field = |place: usize, id: &'static str, label: &'static str| {
        let oninput = {
            let fields = fields.clone();
            Callback::from(move |event: InputEvent| {
                let mut changed = (*fields).clone();
                if let Some(field) = changed.get_mut(place) {
                    *field = typed(&event);
                }
                fields.set(changed);
            })
        };
        html! {
            <div class="part">
                <label for={id}>{ label }</label>
                <input {id} type="text" inputmode="numeric" autocomplete="off" class={if place == 2 { "year" } else { "day" }}
                    value={fields.get(place).cloned().unwrap_or_default()} aria-describedby="date-hint" {oninput} />
            </div>
        }
    };
    let valid = BOOK.valid;
    let span = match (valid.from, valid.until) {
        (Some(from), Some(until)) => format!("from {} to {}", from.in_words(), until.in_words()),
        _ => String::new(),
    };
    html! {
        <>
            if let Some(error) = &*error {
                { summary(&[("day".to_owned(), error.clone())]) }
            }
            <form novalidate=true {onsubmit}>
                <fieldset class={classes!("field", error.is_some().then_some("wrong"))} aria-describedby="date-hint">
                    <legend><h1 tabindex="-1">{ DATE_QUESTION }</h1></legend>
                    <p class="hint" id="date-hint">{ format!("What plans brought and servers needed changed over the years. The rules cover the days {span}, for example 15 1 2014.") }</p>
                    if let Some(error) = &*error {
                        <p class="error"><span class="hidden">{ "Error: " }</span>{ error }</p>
                    }
                    <div class="parts">
                        { field(0, "day", "Day") }
                        { field(1, "month", "Month") }
                        { field(2, "year", "Year") }
                    </div>
                </fieldset>
                <button type="submit" class="button">{ "Continue" }</button>
            </form>
        </>
    }
}

fn read(fields: &[String; 3]) -> Result<Date, String> {
    let number = |field: &String| field.trim().parse::<u16>().ok();
    let [day, month, year] = fields.each_ref().map(number);
    let (Some(day), Some(month), Some(year)) = (day, month, year) else {
        return Err("Enter the day as three numbers: day, month and year, like 15 1 2014.".to_owned());
    };
    if year < 1000 {
        return Err("Enter the year with four digits, like 2014.".to_owned());
    }
    let small = |number: u16| u8::try_from(number).unwrap_or(0);
    Date::new(year, small(month), small(day)).ok_or_else(|| {
        format!("The calendar has no day {day}.{month}.{year}. Enter day, month and year, like 15 1 2014.")
    })
}
