//! Where the servers stand: central sites, and the branches that belong to them.

use judge::{Answer, Reads, Row};

use crate::products::Sizes;
use crate::questions::sites::{BRANCH, BRANCH_WITHOUT, EDGES, HOMED, PAIRED, PAIRING, PLACE, SHARED, SIP_TRUNK, TRUNK};
use crate::questions::{NAME, SITES};

/// A site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Its name; empty where there is only one, of which nobody spoke.
    pub name: String,
    /// Its own people.
    pub people: u64,
    /// What it is.
    pub place: Place,
    /// Whether its calls leave over a SIP trunk.
    pub has_trunk: bool,
}

/// What a site is; other sites are named by their place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It has servers.
    Central {
        /// The site whose pool and its own stand in for each other.
        paired_with: Option<usize>,
        /// The site through whose Edge Servers its people connect, where it has none.
        edges_at: Option<usize>,
        /// Whether it is a branch with more people than a branch can have.
        is_branch: bool,
    },
    /// Its people are homed elsewhere.
    Branch {
        /// Where.
        of: usize,
        /// Whether its calls must go on when its line fails.
        calls_survive: bool,
    },
}

impl Site {
    /// The only one, where nobody spoke of sites.
    pub(super) fn only(people: u64) -> Site {
        let place = Place::Central { paired_with: None, edges_at: None, is_branch: false };
        Site { name: String::new(), people, place, has_trunk: false }
    }
}

/// People for whom a pool is sized.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Load {
    /// Those homed in it.
    pub homed: u64,
    /// Those of the paired pool, for whom it stands in.
    pub backed: u64,
}

impl Load {
    pub fn all(self) -> u64 {
        self.homed.saturating_add(self.backed)
    }
}

/// The sites as they were entered; else one, with everybody. `speaks` tells whether anybody telephones: what a branch takes, it
/// takes for its calls.
pub(super) fn sites(reads: &Reads<'_, '_>, sizes: &Sizes, people: u64, speaks: bool) -> Vec<Site> {
    let rows: &[Row] = match reads.get(SITES) {
        Some(Answer::Rows(rows)) => rows,
        _ => &[],
    };
    let everywhere = reads.is(TRUNK, SIP_TRUNK) == Some(true);
    let is_branch = |row: &Row| row.chose(PLACE, BRANCH) || row.chose(PLACE, BRANCH_WITHOUT);
    // Branches before every central site belong to the first of them; where there is none, the first row has the servers.
    let first = rows.iter().position(|row| !is_branch(row)).unwrap_or(0);
    let mut sites: Vec<Site> = Vec::new();
    // The central site above, and the one above with Edge Servers of its own.
    let (mut above, mut edges) = (first, first);
    for (place, row) in rows.iter().enumerate() {
        let people = match row.get(HOMED) {
            Some(Answer::Number(people)) => *people,
            _ => 0,
        };
        let name = match row.get(NAME) {
            Some(Answer::Text(name)) => name.clone(),
            _ => String::new(),
        };
        let is_central = place == first || !is_branch(row);
        let calls_survive = row.chose(PLACE, BRANCH);
        // What no branch can have keeps its calls by servers of its own, a pair at least.
        let is_too_large = speaks && calls_survive && sizes.sites.branch.is_some_and(|rule| people > rule.effect.most);
        let kind = if is_central {
            let edges_at = (place != first && row.chose(EDGES, SHARED)).then_some(edges);
            let partner = above;
            above = place;
            if edges_at.is_none() {
                edges = place;
            }
            let wants = place != first && row.chose(PAIRING, PAIRED) && sizes.sites.pairing.is_some();
            let mut paired_with = None;
            if let Some(Site { place: Place::Central { paired_with: other @ None, .. }, .. }) =
                sites.get_mut(partner).filter(|_| wants)
            {
                *other = Some(place);
                paired_with = Some(partner);
            }
            Place::Central { paired_with, edges_at, is_branch: false }
        } else if is_too_large {
            Place::Central { paired_with: None, edges_at: Some(edges), is_branch: true }
        } else {
            Place::Branch { of: above, calls_survive }
        };
        let has_trunk = match row.get(TRUNK) {
            Some(_) => row.chose(TRUNK, SIP_TRUNK),
            None => everywhere && is_central,
        };
        sites.push(Site { name, people, place: kind, has_trunk });
    }
    if sites.is_empty() {
        sites.push(Site { has_trunk: everywhere, ..Site::only(people) });
    }
    sites
}

/// The central site with the most people: what serves all sites stands there.
pub(super) fn main_site(sites: &[Site]) -> usize {
    let central = sites.iter().enumerate().filter(|(_, site)| matches!(site.place, Place::Central { .. }));
    central.rev().max_by_key(|(at, _)| homed_at(sites, *at)).map_or(0, |(at, _)| at)
}

/// Whether somebody asked for a pair that there cannot be: each pool has one partner.
pub(super) fn lacks_a_partner(reads: &Reads<'_, '_>, sites: &[Site]) -> bool {
    let Some(Answer::Rows(rows)) = reads.get(SITES) else { return false };
    let is_paired = |site: &Site| matches!(site.place, Place::Central { paired_with: Some(_), .. });
    rows.iter().zip(sites).any(|(row, site)| row.chose(PAIRING, PAIRED) && !is_paired(site))
}

/// The people homed at a site: its own, and those of its branches.
pub(super) fn homed_at(sites: &[Site], at: usize) -> u64 {
    let is_homed = |(place, site): &(usize, &Site)| match site.place {
        Place::Central { .. } => *place == at,
        Place::Branch { of, .. } => of == at,
    };
    sites.iter().enumerate().filter(is_homed).fold(0, |sum, (_, site)| sum.saturating_add(site.people))
}

/// For whom a central site's pool is sized.
pub(super) fn load_at(sites: &[Site], at: usize) -> Load {
    let backed = match sites.get(at).map(|site| site.place) {
        Some(Place::Central { paired_with: Some(other), .. }) => homed_at(sites, other),
        _ => 0,
    };
    Load { homed: homed_at(sites, at), backed }
}

/// The people who connect through a site's Edge Servers; none where it has none.
pub(super) fn connecting_at(sites: &[Site], at: usize) -> u64 {
    let through = |(place, site): &(usize, &Site)| match site.place {
        Place::Central { edges_at, .. } => edges_at.unwrap_or(*place) == at,
        Place::Branch { .. } => false,
    };
    let all = sites.iter().enumerate().filter(through);
    all.fold(0, |sum, (place, _)| sum.saturating_add(homed_at(sites, place)))
}
