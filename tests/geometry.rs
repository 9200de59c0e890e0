//! Whether a picture can be read: nothing overlaps, nothing is cut, no line runs through a box.

use rules::picture::{Of, Picture, Shape, width_of};

/// A rectangle by its edges.
#[derive(Clone, Copy, Debug)]
struct Area {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Area {
    fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn holds(&self, other: &Area) -> bool {
        self.left <= other.left && self.top <= other.top && self.right >= other.right && self.bottom >= other.bottom
    }
}

/// The first fault that is found, in words.
pub fn fault(picture: &Picture) -> Option<String> {
    let sheet = Area { left: 0.0, top: 0.0, right: picture.width, bottom: picture.height };
    let (mut boxes, mut texts, mut lines) = (Vec::new(), Vec::new(), Vec::new());
    for shape in &picture.shapes {
        match shape {
            Shape::Box { of, x, y, width, height } => {
                boxes.push((*of, Area { left: *x, top: *y, right: x + width, bottom: y + height }));
            }
            Shape::Text { style, x, y, text } => {
                let area = Area {
                    left: *x,
                    top: y - 0.8 * style.size(),
                    right: x + width_of(*style, text),
                    bottom: y + 0.2 * style.size(),
                };
                texts.push((text, area));
            }
            Shape::Line { of, corners } => {
                for pair in corners.windows(2) {
                    let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
                    if x1 != x2 && y1 != y2 {
                        return Some(format!("a slanting line of {of:?}"));
                    }
                    lines
                        .push((*of, Area { left: x1.min(x2), top: y1.min(y2), right: x1.max(x2), bottom: y1.max(y2) }));
                }
            }
        }
    }
    for (place, (of, area)) in boxes.iter().enumerate() {
        if !sheet.holds(area) {
            return Some(format!("{of:?} {area:?} is off the sheet"));
        }
        for (other, beside) in boxes.iter().skip(place + 1).take_while(|(_, it)| it.top < area.bottom) {
            let is_inside = *other == Of::Server && *of != Of::Server && area.holds(beside);
            if area.overlaps(beside) && !is_inside {
                return Some(format!("{of:?} {area:?} and {other:?} {beside:?} overlap"));
            }
        }
    }
    for (place, (text, area)) in texts.iter().enumerate() {
        if !sheet.holds(area) {
            return Some(format!("“{text}” {area:?} is off the sheet"));
        }
        if let Some((other, _)) = texts.iter().skip(place + 1).take(20).find(|(_, it)| area.overlaps(it)) {
            return Some(format!("“{text}” and “{other}” overlap"));
        }
        if let Some((of, cut)) = boxes.iter().find(|(_, it)| area.overlaps(it) && !it.holds(area)) {
            return Some(format!("“{text}” {area:?} leaves its box {of:?} {cut:?}"));
        }
    }
    for (of, area) in &lines {
        if !sheet.holds(area) {
            return Some(format!("a line of {of:?} {area:?} is off the sheet"));
        }
        if let Some((other, _)) = boxes.iter().find(|(_, it)| it.overlaps(area)) {
            return Some(format!("a line of {of:?} {area:?} runs through {other:?}"));
        }
    }
    None
}
