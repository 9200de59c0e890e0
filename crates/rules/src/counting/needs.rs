//! Who needs what, and where they live.

use judge::{Answer, Chosen, Judgement, Look, Question, Record, Truth};

use crate::deciding::{BESIDE_IN_TEAMS, HOMED_ON_PREMISES};
use crate::deployments::Side;
use crate::features::{Activity, Tier};
use crate::licences::{self, Licence};
use crate::plans::{Plan, Right, plan};
use crate::products::ServiceActivity;
use crate::questions::{DEVICES, DEVICES_OF, DIAL_IN, DOES, GROUPS, HOST, MAILBOX, NAME, OFFICE, PEOPLE, PLAN, WANTS};
use crate::setups::Setup;

/// People who need the same, hold the same and live on the same side. Groups that agree in all that are one.
#[derive(Debug)]
pub(super) struct People {
    /// The groups' names; empty for everybody.
    pub names: Vec<String>,
    /// How many.
    pub count: u64,
    /// The devices they share and sign in at nowhere else.
    pub devices: Option<u64>,
    /// What these devices are called, where other groups use them too.
    pub devices_of: Option<String>,
    /// Where they live.
    pub side: Side,
    /// Why they live there, in a split domain.
    pub because: Option<Record<'static>>,
    /// Why they work in the service too, though they live on servers.
    pub beside: Option<Record<'static>>,
    /// What they do, by choice.
    pub does: Chosen,
    /// The rights they need, with the rules that say so; what they merely want has none.
    pub requires: Rights,
    /// The rights that they perhaps need: nobody could settle it.
    pub in_doubt: Rights,
    /// What to tell of features that take no CAL.
    pub notes: Vec<Record<'static>>,
    /// What they need, and the product does not have.
    pub unmet: Vec<Record<'static>>,
    /// What they own.
    pub owns: Owns,
}

/// Rights, each with the rules that ask for it.
pub(super) type Rights = Vec<(Right, Vec<Record<'static>>)>;

/// The plan that people own.
#[derive(Clone, Copy, Debug)]
pub(super) enum Owns {
    Nothing,
    Plan(&'static Plan),
    /// Somebody was not sure, or was not asked yet.
    Unsure,
}

/// Where people live.
#[derive(Clone, Debug)]
pub struct Home {
    /// The groups' names; empty for everybody.
    pub names: Vec<String>,
    /// How many.
    pub people: u64,
    /// Where.
    pub side: Side,
    /// The rule that homes them there, in a split domain.
    pub because: Option<Record<'static>>,
    /// The rule by which they work in the service too, though they live on servers.
    pub beside: Option<Record<'static>>,
}

/// The people of a deployment; `None` while it is not known how many.
#[inline(never)]
pub(super) fn people(judgement: &Judgement<'static>, setup: &Setup) -> Option<Vec<People>> {
    let needs = judgement.book.quantity("needs")?;
    let cover = judgement.book.quantity("cover")?;
    let (needs, cover) = (judgement.reads(needs), judgement.reads(cover));
    let look = judgement.look();
    let groups = judgement.book.question(GROUPS);
    let mut all: Vec<People> = Vec::new();
    match needs.get(GROUPS) {
        Some(Answer::Rows(rows)) => {
            for row in rows {
                let plans_count = groups.is_some_and(|list| asks(&look, list, PLAN));
                let mut group = read(setup, &look.in_row(GROUPS, Some(row)), &|id| row.get(id), plans_count)?;
                if let Some(Answer::Text(name)) = row.get(NAME) {
                    group.names.push(name.clone());
                }
                add(&mut all, group);
            }
        }
        _ => {
            let plans_count = judgement.book.question(PLAN).is_some_and(|it| it.when.judge(&look) != Truth::No);
            all.push(read(setup, &look, &|id| needs.get(id).or_else(|| cover.get(id)), plans_count)?);
        }
    }
    Some(all)
}

/// Where the people of a deployment live.
pub(super) fn homes(people: &[People]) -> Vec<Home> {
    people
        .iter()
        .map(|group| Home {
            names: group.names.clone(),
            people: group.count,
            side: group.side,
            because: group.because,
            beside: group.beside,
        })
        .collect()
}

fn asks(look: &Look<'static, '_>, list: &Question<'static>, column: &str) -> bool {
    list.columns().iter().any(|it| it.question.id == column && look.asks(list, it))
}

#[inline(never)]
fn read<'v>(
    setup: &Setup,
    look: &Look<'static, '_>,
    answer: &dyn Fn(&str) -> Option<&'v Answer>,
    plans_count: bool,
) -> Option<People> {
    let number = |id: &str| match answer(id) {
        Some(Answer::Number(number)) => Some(*number),
        _ => None,
    };
    let ticked = |id: &str| match answer(id) {
        Some(Answer::Choices(ticked)) => ticked.clone(),
        _ => Chosen::default(),
    };
    let homed = HOMED_ON_PREMISES.when.judge(look) == Truth::Yes;
    let (side, because) = match (setup.servers, setup.service) {
        (Some(_), Some(_)) if homed => (Side::OnPremises, Some(HOMED_ON_PREMISES.record())),
        (_, Some(_)) => (Side::Online, None),
        (_, None) => (Side::OnPremises, None),
    };
    let needs = match (side, setup.servers, setup.service) {
        (Side::OnPremises, Some(product), _) => on_premises(product.activities(), look),
        (Side::Online, _, Some(service)) => online(service.activities, look),
        _ => Needs::default(),
    };
    let Needs { mut requires, in_doubt, notes, mut unmet } = needs;
    // What servers have lost, people who live there can have in the service beside them.
    let lost = |rule: &Record<'static>| rule.when == BESIDE_IN_TEAMS.when;
    let beside = (side == Side::OnPremises && setup.service.is_some() && unmet.iter().any(lost))
        .then_some(BESIDE_IN_TEAMS.record());
    if let (Some(beside), Some(service)) = (beside, setup.service) {
        unmet.retain(|rule| !lost(rule));
        require(&mut requires, &[Right::Teams], beside);
        for activity in service.activities.iter().filter(|activity| activity.when == beside.when) {
            require(&mut requires, activity.effect, activity.record());
        }
    }
    let wants = ticked(WANTS);
    for (wish, right) in [(OFFICE, Right::Office), (MAILBOX, Right::Mailbox)] {
        if wants.contains(wish) {
            requires.push((right, Vec::new()));
        }
    }
    let owns = match answer(PLAN) {
        Some(Answer::Choice(id)) => plan(id).map_or(Owns::Nothing, Owns::Plan),
        // Not asked, because there were no plans, or none that count here.
        None if !plans_count => Owns::Nothing,
        _ => Owns::Unsure,
    };
    Some(People {
        names: Vec::new(),
        count: number(PEOPLE)?,
        devices: number(DEVICES),
        devices_of: match answer(DEVICES_OF) {
            Some(Answer::Text(name)) => Some(name.clone()),
            _ => None,
        },
        side,
        because,
        beside,
        does: ticked(DOES),
        requires,
        in_doubt,
        notes,
        unmet,
        owns,
    })
}

/// What people do online comes to, with every rule that says so.
#[inline(never)]
fn online(activities: &'static [ServiceActivity], look: &Look<'static, '_>) -> Needs {
    let mut needs = Needs::default();
    for activity in activities.iter().filter(|activity| activity.valid.contains(look.on())) {
        match activity.when.judge(look) {
            Truth::Yes => require(&mut needs.requires, activity.effect, activity.record()),
            Truth::Unknown(_) => require(&mut needs.in_doubt, activity.effect, activity.record()),
            Truth::No => {}
        }
    }
    needs
}

/// What activities come to: as in [`People`].
#[derive(Default)]
struct Needs {
    requires: Rights,
    in_doubt: Rights,
    notes: Vec<Record<'static>>,
    unmet: Vec<Record<'static>>,
}

/// What people do on servers comes to.
#[inline(never)]
fn on_premises(activities: &'static [Activity], look: &Look<'static, '_>) -> Needs {
    let Needs { mut requires, mut in_doubt, mut notes, mut unmet } = Needs::default();
    let mut either = Vec::new();
    for activity in activities.iter().filter(|activity| activity.when.judge(look) == Truth::Yes) {
        let rule = activity.record();
        require(&mut requires, activity.effect.rights(), rule);
        match activity.effect {
            Tier::EnterpriseOrPlus => either.push(rule),
            Tier::EnterpriseInDoubt => require(&mut in_doubt, &[Right::Enterprise], rule),
            Tier::Free => notes.push(rule),
            Tier::Absent => unmet.push(rule),
            Tier::Standard | Tier::Enterprise | Tier::Plus => {}
        }
    }
    // Of two rights that both suffice, the one that is needed anyway; else Enterprise, which more plans grant.
    let known = |right: Right| requires.iter().any(|(needed, _)| *needed == right);
    let suffices = if known(Right::Plus) { Right::Plus } else { Right::Enterprise };
    for rule in either {
        require(&mut requires, &[suffices], rule);
    }
    in_doubt.retain(|(right, _)| !requires.iter().any(|(needed, _)| needed == right));
    Needs { requires, in_doubt, notes, unmet }
}

/// Adds what a rule requires: the last right is the one that it adds, those before are its base.
fn require(requires: &mut Rights, rights: &[Right], rule: Record<'static>) {
    for right in rights {
        match requires.iter_mut().find(|(known, _)| known == right) {
            Some((_, why)) => {
                if rights.last() == Some(right) {
                    why.push(rule);
                }
            }
            None => {
                let place = requires.partition_point(|(other, _)| other < right);
                requires.insert(place, (*right, vec![rule]));
            }
        }
    }
}

fn rights(of: &Rights) -> impl Iterator<Item = Right> + '_ {
    of.iter().map(|(right, _)| *right)
}

/// Adds a group, to one that agrees with it where there is one.
#[inline(never)]
fn add(all: &mut Vec<People>, group: People) {
    let same = all.iter_mut().find(|other| {
        other.side == group.side
            && other.does == group.does
            && other.shared_devices().is_some() == group.shared_devices().is_some()
            && other.devices_of == group.devices_of
            && other.owns.id() == group.owns.id()
            && rights(&other.requires).eq(rights(&group.requires))
            && rights(&other.in_doubt).eq(rights(&group.in_doubt))
    });
    match same {
        Some(other) => {
            other.names.extend(group.names);
            other.count = other.count.saturating_add(group.count);
            // The same devices are counted once.
            let of_both = |(a, b): (u64, u64)| if other.devices_of.is_some() { a.max(b) } else { a.saturating_add(b) };
            other.devices = other.devices.zip(group.devices).map(of_both);
        }
        None => all.push(group),
    }
}

impl People {
    /// The devices they share, where these are fewer than they are.
    pub fn shared_devices(&self) -> Option<u64> {
        self.devices.filter(|devices| *devices < self.count)
    }

    /// The Windows CALs that they take where they reach servers, and how many.
    pub fn windows_cals(&self) -> (&'static Licence, u64) {
        match self.shared_devices() {
            Some(devices) => (&licences::WINDOWS_DEVICE_CAL, devices),
            None => (&licences::WINDOWS_CAL, self.count),
        }
    }

    /// Whether they host meetings or offer dial-in numbers.
    pub fn meets(&self) -> bool {
        self.does(HOST) || self.does(DIAL_IN)
    }

    /// Whether they do this.
    pub fn does(&self, choice: &str) -> bool {
        self.does.contains(choice)
    }

    /// Whether they need this right.
    pub fn needs(&self, right: Right) -> bool {
        self.requires.iter().any(|(needed, _)| *needed == right)
    }
}

impl Owns {
    /// The plan, where one is known.
    pub fn plan(self) -> Option<&'static Plan> {
        match self {
            Owns::Plan(plan) => Some(plan),
            Owns::Nothing | Owns::Unsure => None,
        }
    }

    fn id(self) -> Option<&'static str> {
        match self {
            Owns::Nothing => None,
            Owns::Plan(plan) => Some(plan.licence.id),
            Owns::Unsure => Some("unsure"),
        }
    }
}
