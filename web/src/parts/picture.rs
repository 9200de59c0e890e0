//! The servers as a picture. The style sheet colours it; as a file (`copy.picture` in `web/shell/copy.js`) it takes its
//! colours along.

use rules::LicenceList;
use rules::picture::{Picture, Shape, Style, picture};
use yew::prelude::*;

use super::table::all;

/// The width of a sheet for wide screens and paper, and of one for narrow screens.
const SHEETS: [(f32, &str); 2] = [(960.0, "picture wide"), (320.0, "picture narrow")];

/// The picture of a list, on two sheets of which one is shown.
pub fn drawing(list: &LicenceList) -> Html {
    all(SHEETS.into_iter().filter_map(|(width, class)| Some(drawn(&picture(list, width)?, class))).collect())
}

fn drawn(picture: &Picture, class: &'static str) -> Html {
    let view = format!("0 0 {} {}", picture.width as i32, picture.height as i32);
    html! {
        <svg {class} viewBox={view} role="img" aria-label={picture.in_words.clone()}>
            { for picture.shapes.iter().map(shape) }
        </svg>
    }
}

fn shape(shape: &Shape) -> Html {
    let number = |it: &f32| (*it as i32).to_string();
    match shape {
        Shape::Box { of, x, y, width, height } => html! {
            <rect class={of.word()} x={number(x)} y={number(y)} width={number(width)} height={number(height)} rx="4" />
        },
        Shape::Line { of, corners } => html! { <polyline class={of.word()} points={points(corners)} /> },
        Shape::Text { style, x, y, text } => html! {
            <text class={class(*style)} x={number(x)} y={number(y)}>{ text }</text>
        },
    }
}

fn points(corners: &[(f32, f32)]) -> String {
    let corner = |(x, y): &(f32, f32)| format!("{},{} ", *x as i32, *y as i32);
    corners.iter().map(corner).collect()
}

const fn class(style: Style) -> &'static str {
    match style {
        Style::Name => "name",
        Style::Role => "role",
        Style::Count => "number",
        Style::Note => "note",
        Style::Licences => "takes",
    }
}
