//! The servers as a picture, in plain geometry: what stands where, who is homed there, and what connects it.
//!
//! It is drawn from a licence list alone, the same from the same list, in any width: what does not fit beside each other
//! goes below. Sites stand one below the other, between a line to the Internet on the left and one to the telephone
//! network on the right, so that no line crosses a box whatever the number of sites. It knows no colours and no markup.

use judge::{Joined as _, Range, grouped};

use crate::counting::{LicenceList, Place, ServerRow};
use crate::deployments::Side;
use crate::products::Role;

/// Shapes on a sheet. All measures are in pixels at the size in which it is meant to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The width of the sheet.
    pub width: f32,
    /// The height of the sheet.
    pub height: f32,
    /// The shapes, those behind first.
    pub shapes: Vec<Shape>,
    /// The same in words, a sentence for each site.
    pub in_words: String,
}

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Box {
        /// What it stands for.
        of: Of,
        /// Its left edge.
        x: f32,
        /// Its upper edge.
        y: f32,
        /// How wide it is.
        width: f32,
        /// How high it is.
        height: f32,
    },
    /// A line from corner to corner.
    Line {
        /// What it stands for.
        of: Of,
        /// Its corners.
        corners: Vec<(f32, f32)>,
    },
    /// A text in one line, from its left end.
    Text {
        /// How it is written.
        style: Style,
        /// Its left end.
        x: f32,
        /// Its base line.
        y: f32,
        /// What it says.
        text: String,
    },
}

/// What a shape stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The Internet, and what connects to it.
    Internet,
    /// The telephone network, and what connects to it.
    Telephone,
    /// An online service, and what connects to it.
    Service,
    /// A site with servers.
    Site,
    /// A branch, and its line to the site where its people are homed.
    Branch,
    /// Two pools that stand in for each other.
    Pair,
    /// Servers of one role.
    Server,
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The name of a site, a service or a network.
    Name,
    /// A role.
    Role,
    /// How many servers.
    Count,
    /// Anything else.
    Note,
    /// How many licences.
    Licences,
}

impl Style {
    /// The size of its letters.
    pub const fn size(self) -> f32 {
        match self {
            Style::Count => 20.0,
            Style::Name => 15.0,
            Style::Role => 13.0,
            Style::Note | Style::Licences => 12.0,
        }
    }
}

impl Of {
    /// A word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Of::Internet => "internet",
            Of::Telephone => "telephone",
            Of::Service => "service",
            Of::Site => "site",
            Of::Branch => "branch",
            Of::Pair => "pair",
            Of::Server => "server",
        }
    }
}

/// Where the sites begin and end on either side, for the lines beside them.
const MARGIN: f32 = 40.0;
/// How far branches are moved in.
const INDENT: f32 = 24.0;
/// Between boxes.
const GAP: f32 = 8.0;
/// The least width of a server's box, and its height.
const BOX: (f32, f32) = (150.0, 92.0);
/// The line with the name of a site.
const HEAD: f32 = 46.0;
/// A site with more branches than this shows them as one.
const BRANCHES: usize = 4;
/// More sites with servers than these are told, not drawn.
const SITES: usize = 40;

/// How wide a text is, in the widest of the usual faces; bold but for notes.
pub fn width_of(style: Style, text: &str) -> f32 {
    let each = |letter: char| match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ' ' | '\u{a0}' => 0.4,
        't' | 'f' | 'r' => 0.52,
        'm' | 'w' | 'M' | 'W' => 1.12,
        letter if letter.is_ascii_uppercase() => 0.82,
        letter if letter.is_ascii() || letter == '–' => 0.72,
        _ => 1.1,
    };
    let bold = if matches!(style, Style::Note) { 0.9 } else { 1.0 };
    text.chars().map(each).sum::<f32>() * style.size() * bold
}

/// As much of a text as fits.
fn fitted(style: Style, text: &str, width: f32) -> String {
    if width_of(style, text) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for letter in text.chars() {
        short.push(letter);
        if width_of(style, &short) + style.size() > width {
            short.pop();
            break;
        }
    }
    short + "…"
}

/// Servers of one role at one place.
struct Servers<'l> {
    role: &'static str,
    edition: &'static str,
    count: Range,
    licences: Range,
    is_device: bool,
    rows: Vec<&'l ServerRow>,
}

impl Servers<'_> {
    fn licences_in_words(&self) -> String {
        match self.licences {
            Range::ZERO if self.rows.iter().any(|row| row.role == Role::BackEnd) => "SQL Server".to_owned(),
            Range::ZERO if self.is_device => "brings its own".to_owned(),
            Range::ZERO => "no licence".to_owned(),
            one if one == Range::exactly(1) => "1 licence".to_owned(),
            many => format!("{many} licences"),
        }
    }

    fn in_words(&self) -> String {
        let comma = if self.edition.is_empty() { "" } else { ", " };
        format!("{} {}{comma}{}, {}", self.count, self.role, self.edition, self.licences_in_words())
    }
}

/// Rows by role and edition; those that agree in both are one.
fn servers<'l>(rows: impl Iterator<Item = &'l ServerRow>) -> Vec<Servers<'l>> {
    let mut all: Vec<Servers<'l>> = Vec::new();
    for row in rows.filter(|row| row.count != Range::ZERO) {
        let licences = row.takes.iter().fold(Range::ZERO, |sum, (_, count)| sum.plus(*count));
        let edition = row.edition.map_or("", |edition| edition.name());
        match all.iter_mut().find(|other| other.role == row.role.name() && other.edition == edition) {
            Some(other) => {
                other.count = other.count.plus(row.count);
                other.licences = other.licences.plus(licences);
                other.rows.push(row);
            }
            None => all.push(Servers {
                role: row.role.name(),
                edition,
                count: row.count,
                licences,
                is_device: row.role.is_device(),
                rows: vec![row],
            }),
        }
    }
    all
}

/// What is drawn at one place.
struct Panel<'l> {
    name: String,
    note: String,
    of: Of,
    servers: Vec<Servers<'l>>,
}

/// The sheet while it is drawn.
struct Sheet {
    width: f32,
    y: f32,
    shapes: Vec<Shape>,
}

impl Sheet {
    fn rectangle(&mut self, of: Of, x: f32, width: f32, height: f32) {
        self.shapes.push(Shape::Box { of, x, y: self.y, width, height });
    }

    fn line(&mut self, of: Of, corners: &[(f32, f32)]) {
        self.shapes.push(Shape::Line { of, corners: corners.to_vec() });
    }

    fn text(&mut self, style: Style, x: f32, below: f32, text: &str, width: f32) {
        if text.is_empty() {
            return;
        }
        self.shapes.push(Shape::Text { style, x, y: self.y + below, text: fitted(style, text, width) });
    }

    /// A box with a name and its servers in it, from `x` to the right margin.
    fn panel(&mut self, panel: &Panel<'_>, x: f32) {
        let inner = self.width - MARGIN - x - 2.0 * GAP;
        let beside = (((inner + GAP) / (BOX.0 + GAP)) as usize).max(1);
        let each = (inner + GAP) / beside as f32 - GAP;
        let rows = panel.servers.len().div_ceil(beside);
        let height = HEAD + rows as f32 * (BOX.1 + GAP);
        self.rectangle(panel.of, x, self.width - MARGIN - x, height.max(HEAD + GAP));
        self.text(Style::Name, x + GAP, 20.0, &panel.name, inner);
        self.text(Style::Note, x + GAP, 37.0, &panel.note, inner);
        let top = self.y;
        self.y = top + HEAD;
        for (place, servers) in panel.servers.iter().enumerate() {
            let column = place.checked_rem(beside).unwrap_or_default();
            if place > 0 && column == 0 {
                self.y += BOX.1 + GAP;
            }
            self.server(servers, x + GAP + column as f32 * (each + GAP), each);
        }
        self.y = top + height.max(HEAD + GAP);
    }

    fn server(&mut self, servers: &Servers<'_>, x: f32, width: f32) {
        self.rectangle(Of::Server, x, width, BOX.1);
        let inner = width - 2.0 * GAP;
        let (mut first, mut second) = (String::new(), String::new());
        for word in servers.role.split(' ') {
            let line = if second.is_empty() && width_of(Style::Role, &format!("{first} {word}")) <= inner {
                &mut first
            } else {
                &mut second
            };
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        self.text(Style::Role, x + GAP, 18.0, &first, inner);
        if !second.is_empty() {
            self.text(Style::Role, x + GAP, 33.0, &second, inner);
        }
        let count = servers.count.to_string();
        self.text(Style::Count, x + GAP, 58.0, &count, inner);
        let edition = servers.edition.strip_suffix(" Edition").unwrap_or(servers.edition);
        let from = width_of(Style::Count, &count) + GAP;
        let mut licences = servers.licences_in_words();
        if from + width_of(Style::Note, edition) <= inner {
            self.text(Style::Note, x + GAP + from, 58.0, edition, inner - from);
        } else {
            licences = format!("{edition}: {licences}");
        }
        self.text(Style::Licences, x + GAP, 80.0, &licences, inner);
    }
}

/// The picture of a list on a sheet of this width, of 320 pixels at least; `None` where nothing stands anywhere.
pub fn picture(list: &LicenceList, width: f32) -> Option<Picture> {
    let online: u64 = list
        .homes
        .iter()
        .filter(|home| home.side == Side::Online || home.beside.is_some())
        .fold(0, |sum, home| sum.saturating_add(home.people));
    let service = list.service.filter(|_| online > 0);
    if list.servers.is_empty() && service.is_none() {
        return None;
    }
    let has = |role: Role| list.servers.iter().any(|row| row.role == role && row.count != Range::ZERO);
    let calls = |rows: &[Servers<'_>]| {
        let carries = |row: &&ServerRow| matches!(row.role, Role::Mediation | Role::Gateway | Role::BranchAppliance);
        rows.iter().flat_map(|servers| &servers.rows).any(carries)
    };
    let mut sheet = Sheet { width: width.max(320.0), y: GAP, shapes: Vec::new() };
    let right = sheet.width - MARGIN / 2.0;
    let mut words: Vec<String> = Vec::new();

    let internet = has(Role::Edge) || service.is_some();
    let telephone = has(Role::Mediation) || has(Role::Gateway) || has(Role::BranchAppliance);
    if internet {
        sheet.rectangle(Of::Internet, GAP, 104.0, 32.0);
        sheet.text(Style::Name, 2.0 * GAP, 21.0, "Internet", 88.0);
    }
    if telephone {
        let x = sheet.width - GAP - 192.0;
        sheet.rectangle(Of::Telephone, x, 192.0, 32.0);
        sheet.text(Style::Name, x + GAP, 21.0, "Telephone network", 176.0);
    }
    let below_networks = sheet.y + 32.0;
    let (mut last_edge, mut last_call) = (None, None);
    if internet || telephone {
        sheet.y = below_networks + 2.0 * GAP;
    }
    if let Some(service) = service {
        let people = format!("{} people", grouped(online));
        sheet.line(Of::Service, &[(MARGIN / 2.0, sheet.y + 20.0), (MARGIN, sheet.y + 20.0)]);
        last_edge = Some(sheet.y + 20.0);
        sheet.rectangle(Of::Service, MARGIN, sheet.width - 2.0 * MARGIN, 52.0);
        sheet.text(Style::Name, MARGIN + GAP, 22.0, service, sheet.width - 2.0 * MARGIN - 2.0 * GAP);
        sheet.text(Style::Note, MARGIN + GAP, 41.0, &people, sheet.width - 2.0 * MARGIN - 2.0 * GAP);
        sheet.y += 52.0 + 2.0 * GAP;
        words.push(format!("{service}: {people}."));
    }

    let is_central = |site: &&crate::counting::Site| matches!(site.place, Place::Central { .. });
    let central = list.sites.iter().enumerate().filter(|(_, site)| is_central(site));
    // Where the line to a paired site begins.
    let mut pairs: Vec<(usize, f32)> = Vec::new();
    let many = list.sites.iter().filter(is_central).count();
    for (at, site) in central.take(SITES).filter(|_| !list.servers.is_empty()) {
        let here = servers(list.servers.iter().filter(|row| row.site == at));
        let partner = match site.place {
            Place::Central { paired_with: Some(partner), .. } => Some(partner),
            _ => None,
        };
        let partner_name = partner.and_then(|partner| list.sites.get(partner)).map(|partner| partner.name.as_str());
        let mut note = format!("{} people", grouped(site.people));
        if let Some(name) = partner_name {
            note.push_str(&format!(", paired with {name}"));
        }
        if site.has_trunk {
            note.push_str(", SIP trunk");
        }
        let name = if site.name.is_empty() { "Your servers".to_owned() } else { site.name.clone() };
        let top = sheet.y;
        if here.iter().flat_map(|servers| &servers.rows).any(|row| row.role == Role::Edge) {
            sheet.line(Of::Internet, &[(MARGIN / 2.0, top + 24.0), (MARGIN, top + 24.0)]);
            last_edge = Some(top + 24.0);
        }
        if calls(&here) {
            sheet.line(Of::Telephone, &[(right, top + 24.0), (sheet.width - MARGIN, top + 24.0)]);
            last_call = Some(top + 24.0);
        }
        match partner {
            Some(partner) if partner < at => {
                if let Some((_, from)) = pairs.iter().find(|(other, _)| *other == partner) {
                    let x = MARGIN - 10.0;
                    let corners = [(MARGIN, *from), (x, *from), (x, top + 14.0), (MARGIN, top + 14.0)];
                    sheet.line(Of::Pair, &corners);
                }
            }
            Some(_) => pairs.push((at, top + 34.0)),
            None => {}
        }
        let panel = Panel { name, note, of: Of::Site, servers: here };
        words.push(sentence(&panel));
        sheet.panel(&panel, MARGIN);
        let mut from = sheet.y;
        sheet.y += GAP;
        for branch in branches(list, at) {
            let middle = sheet.y + 20.0;
            sheet.line(
                Of::Branch,
                &[(MARGIN + INDENT / 2.0, from), (MARGIN + INDENT / 2.0, middle), (MARGIN + INDENT, middle)],
            );
            from = middle;
            if calls(&branch.servers) {
                sheet.line(Of::Telephone, &[(right, middle), (sheet.width - MARGIN, middle)]);
                last_call = Some(middle);
            }
            words.push(sentence(&branch));
            sheet.panel(&branch, MARGIN + INDENT);
            sheet.y += GAP;
        }
        sheet.y += GAP;
    }
    if many > SITES {
        let more = format!("and {} more sites: see the table", grouped(many.saturating_sub(SITES) as u64));
        sheet.text(Style::Note, MARGIN, 12.0, &more, sheet.width - 2.0 * MARGIN);
        words.push(more);
        sheet.y += 24.0;
    }
    for (of, x, to) in [(Of::Internet, MARGIN / 2.0, last_edge), (Of::Telephone, right, last_call)] {
        if let Some(to) = to {
            sheet.line(of, &[(x, below_networks), (x, to)]);
        }
    }
    Some(Picture { width: sheet.width, height: sheet.y, shapes: sheet.shapes, in_words: words.joined(" ") })
}

/// The branches of a site, each by itself or, where they are many, all as one.
fn branches<'l>(list: &'l LicenceList, of: usize) -> Vec<Panel<'l>> {
    let is_branch = |place: Place| matches!(place, Place::Branch { of: at, .. } if at == of);
    let of_site = || list.sites.iter().enumerate().filter(move |(_, site)| is_branch(site.place));
    let count = of_site().count();
    if count > BRANCHES {
        let people = of_site().fold(0_u64, |sum, (_, site)| sum.saturating_add(site.people));
        let rows = list.servers.iter().filter(|row| of_site().any(|(at, _)| at == row.site));
        return vec![Panel {
            name: format!("{count} branches"),
            note: format!("{} people, homed above", grouped(people)),
            of: Of::Branch,
            servers: servers(rows),
        }];
    }
    of_site()
        .map(|(at, site)| Panel {
            name: site.name.clone(),
            note: format!("{} people, homed above", grouped(site.people)),
            of: Of::Branch,
            servers: servers(list.servers.iter().filter(|row| row.site == at)),
        })
        .collect()
}

fn sentence(panel: &Panel<'_>) -> String {
    let servers: Vec<String> = panel.servers.iter().map(Servers::in_words).collect();
    let servers = if servers.is_empty() { "no servers".to_owned() } else { servers.joined("; ") };
    format!("{} ({}): {servers}.", panel.name, panel.note)
}
