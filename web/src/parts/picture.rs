//! The servers as a picture. The style sheet colours it; as a file (`copy.picture` in `web/shell/copy.js`) it takes its
//! colours along.

use rules::LicenceList;
use rules::picture::{Picture, Shape, Style, picture};

use super::element::{Piece, Tag, all, tag, text};

/// The width of a sheet for wide screens and paper, and of one for narrow screens.
const SHEETS: [(f32, &str); 2] = [(960.0, "picture wide"), (320.0, "picture narrow")];

/// The picture of a list, on two sheets of which one is shown.
pub fn drawing(list: &LicenceList) -> Piece {
    all(SHEETS.into_iter().filter_map(|(width, class)| Some(drawn(&picture(list, width)?, class))).collect::<Vec<_>>())
}

fn drawn(picture: &Picture, class: &'static str) -> Piece {
    let view = format!("0 0 {} {}", picture.width as i32, picture.height as i32);
    let svg = tag("svg").with("class", class).with("viewBox", view);
    let svg = svg.with("role", "img").with("aria-label", picture.in_words.clone());
    svg.holds(picture.shapes.iter().map(shape).collect::<Vec<_>>())
}

fn shape(shape: &Shape) -> Piece {
    match shape {
        Shape::Box { of, x, y, width, height } => {
            let rect = number(number(tag("rect").with("class", of.word()), "x", *x), "y", *y);
            number(number(rect, "width", *width), "height", *height).with("rx", "4").holds(Vec::new())
        }
        Shape::Line { of, corners } => {
            tag("polyline").with("class", of.word()).with("points", points(corners)).holds(Vec::new())
        }
        Shape::Text { style, x, y, text: words } => {
            let place = number(number(tag("text").with("class", class(*style)), "x", *x), "y", *y);
            place.holds([text(words.clone())])
        }
    }
}

fn number(tag: Tag, name: &'static str, value: f32) -> Tag {
    tag.with(name, (value as i32).to_string())
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
