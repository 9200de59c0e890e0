//! Which conferencing policy keeps whom within the CALs on the list.

use judge::Judgement;

use super::needs::People;
use crate::deployments::Side;
use crate::plans::Right;
use crate::policies::named::{FIVE, Options, Policy};
use crate::questions::offered::{LENIENT_DATA, NO_RECORDING, NO_VIDEO};
use crate::questions::{CALLS, DIAL_IN, LOCAL_CALLS, POLICIES};

/// What the people on servers are granted, and how the policies are meant.
#[derive(Clone, Debug)]
pub struct Grants {
    /// What each kind of people is granted.
    pub people: Vec<Grant>,
    /// How the policies are meant.
    pub options: Options,
}

impl Grants {
    /// The policies that somebody is granted, then the others of the five: what a script makes.
    pub fn policies(&self) -> Vec<Policy> {
        let mut all = Vec::new();
        for policy in self.people.iter().map(|grant| grant.policy).chain(FIVE) {
            if !all.contains(&policy) {
                all.push(policy);
            }
        }
        all
    }
}

/// What some people are granted.
#[derive(Clone, Debug)]
pub struct Grant {
    /// The groups' names; empty for everybody.
    pub names: Vec<String>,
    /// How many.
    pub people: u64,
    /// Their conferencing policy.
    pub policy: Policy,
    /// Whether Enterprise Voice is switched on for them.
    pub voice: bool,
}

/// The conferencing policies of the people on servers.
pub(super) fn grants(judgement: &Judgement<'static>, people: &[People]) -> Grants {
    let reads = judgement.book.quantity("policies").map(|it| judgement.reads(it));
    let chosen = |choice: &str| reads.as_ref().is_some_and(|reads| reads.is(POLICIES, choice) == Some(true));
    let (video, recording) = (!chosen(NO_VIDEO), !chosen(NO_RECORDING));
    let grant = |group: &People| Grant {
        names: group.names.clone(),
        people: group.count,
        policy: if group.needs(Right::Enterprise) {
            Policy::Conferencing { video, recording, dial_in: group.does(DIAL_IN) }
        } else {
            Policy::NoConferencing
        },
        voice: group.needs(Right::Plus) || group.does(CALLS) || group.does(LOCAL_CALLS),
    };
    let homed = people.iter().filter(|group| group.side == Side::OnPremises);
    Grants { people: homed.map(grant).collect(), options: Options { strict_data: !chosen(LENIENT_DATA) } }
}
