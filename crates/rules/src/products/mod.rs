//! What a datasheet says, whatever the product. One product, one file: adding one touches no logic.

pub mod apart;
pub mod lync_online;
pub mod lync_server_2010;
pub mod lync_server_2013;
pub mod ocs_2007;
pub mod ocs_2007_r2;
pub mod public_im;
mod roles;
pub mod shared;
pub mod sites;
pub mod skype_online;
pub mod skype_server_2015;
pub mod skype_server_2019;
pub mod skype_server_se;
pub mod teams;

use std::num::NonZeroU64;

use judge::{Citation, Condition, Confidence, Date, Period, Range, Record, Rule};

use crate::features::{Activity, Generation, activities};
use crate::licences::Licence;
use crate::plans::Right;
pub use roles::{Edition, Role};
pub use sites::{Branch, MediationLoad, Records, Sites};

/// A server product that is run on premises.
#[derive(Debug)]
pub struct ServerProduct {
    /// Which it is: its column in the table of features and CALs.
    pub generation: Generation,
    /// What its CALs are called, all kinds together: "Lync CAL".
    pub cal_name: &'static str,
    /// The CALs, by the right they give.
    pub cals: &'static [Cal],
    /// The licence of a Standard Edition server, and of every role that takes one of this kind.
    pub standard_licence: &'static Licence,
    /// The licence of a member of an Enterprise pool.
    pub enterprise_licence: &'static Licence,
    /// Licences per running instance of a role.
    pub roles: &'static [Rule<'static, TakesLicences>],
    /// How many servers people need.
    pub sizes: Sizes,
    /// What else is needed to run it.
    pub prerequisites: &'static Prerequisites,
    /// Office Web Apps where meetings are hosted, where the product knows them.
    pub office_web_apps: Option<Rule<'static, ()>>,
    /// The client on the computer.
    pub client: Client,
    /// What people outside the organisation take.
    pub outsiders: Outsiders,
    /// Telephones and rooms that belong to nobody.
    pub fixtures: &'static [Rule<'static, Fixture>],
    /// What is told depending on how people are covered.
    pub notes: Notes,
    /// How long Microsoft supports it.
    pub support: Rule<'static, Support>,
    /// On what condition it may be run at all, where there is one beyond its licences.
    pub condition: Option<Lasting>,
    /// Whether a plan stands in for its CALs.
    pub plans_stand_in: bool,
    /// Whether suites with Extended Use Rights bring its server licences.
    pub in_suites: bool,
    /// Whether as many servers of the product of today do the same work.
    pub carries_over: bool,
}

/// How long Microsoft supports a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Support {
    /// The last day, extended support included, extended updates that are bought apart not.
    pub ends: Date,
}

/// The right to run a product lasts only as long as something is paid.
#[derive(Debug)]
pub struct Lasting {
    /// What.
    pub condition: Rule<'static, ()>,
    /// Why Software Assurance on what runs covers it.
    pub assurance: Rule<'static, ()>,
}

/// One CAL, as it is sold for people and for devices.
#[derive(Debug)]
pub struct Cal {
    /// The right it gives.
    pub right: Right,
    /// For a person.
    pub user: &'static Licence,
    /// For a device; it stands on a device CAL only, never on a person's right.
    pub device: &'static Licence,
}

/// How many licences one running instance of these roles takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakesLicences {
    /// The roles.
    pub roles: &'static [Role],
    /// The edition of the licence; `None` for roles that have one of their own.
    pub edition: Option<Edition>,
    /// Licences for each; a range where nobody could settle it.
    pub each: Range,
}

/// The capacities that drive the number of servers.
#[derive(Debug)]
pub struct Sizes {
    /// One Standard Edition server.
    pub standard: Rule<'static, StandardEdition>,
    /// Full pools of Enterprise Edition, smallest first: so many people on so many Front Ends.
    pub pools: &'static [Rule<'static, Pool>],
    /// The same on virtual machines, where they carry less.
    pub on_virtual_machines: Option<OnVirtualMachines>,
    /// The fewest Front Ends of a pool that survives the loss of one.
    pub pool_floor: Rule<'static, u64>,
    /// Whether every pool must have as many.
    pub floor_always: bool,
    /// Front Ends beyond the load.
    pub spare: Rule<'static, Spare>,
    /// What drives the number of Edge Servers; `None` where no figure was found.
    pub edge: Option<EdgeLoad>,
    /// Edge Servers where access must survive the loss of one.
    pub edge_floor: Rule<'static, u64>,
    /// Persistent Chat, where the product has it.
    pub chat: Option<Chat>,
    /// Mediation on a machine of its own, where it cannot share one.
    pub mediation: Option<Rule<'static, ()>>,
    /// Audio and video conferencing on machines of its own.
    pub av: Option<Rule<'static, AvConferencing>>,
    /// On what hardware the figures hold, where a source says so.
    pub hardware: Option<Rule<'static, ()>>,
    /// Told where a pool has fewer Front Ends than advised.
    pub too_few: Option<Rule<'static, ()>>,
    /// Told where a Standard Edition server stands alone.
    pub standard_alone: Rule<'static, ()>,
    /// Told where one pool does not suffice.
    pub several_pools: Rule<'static, ()>,
    /// What several sites and further roles take.
    pub sites: &'static Sites,
}

/// What a Standard Edition server carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardEdition {
    /// People homed on one server.
    pub people: NonZeroU64,
    /// People a survivor of a pair carries while the other is down; `None` where servers cannot be paired.
    pub failed_over: Option<u64>,
}

/// What a full pool carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pool {
    /// How the pool is configured: "consolidated"; empty where there is only one way.
    pub configuration: &'static str,
    /// People homed in it.
    pub people: NonZeroU64,
    /// On so many Front Ends.
    pub front_ends: NonZeroU64,
    /// The most people of a pool, where that is less.
    pub holds: Option<u64>,
    /// The most Front Ends of a pool, spare ones included.
    pub most: u64,
    /// The servers that stand beside its Front Ends.
    pub beside: &'static [(Role, u64)],
}

/// Capacities on virtual machines.
#[derive(Debug)]
pub struct OnVirtualMachines {
    /// One Standard Edition server.
    pub standard: Rule<'static, StandardEdition>,
    /// A full pool.
    pub pools: &'static [Rule<'static, Pool>],
}

/// What drives the number of Edge Servers.
#[derive(Debug)]
pub struct EdgeLoad {
    /// People connected from outside that one carries.
    pub people: Rule<'static, NonZeroU64>,
    /// The share of people connected from outside at once, in percent.
    pub remote_percent: Rule<'static, u64>,
}

/// When there is a Front End beyond the load, and how many in each pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spare {
    /// In every pool.
    Always(u64),
    /// Where full performance must remain after a failure.
    ForFullPerformance(u64),
}

/// Persistent Chat Servers.
#[derive(Debug)]
pub struct Chat {
    /// Servers of their own.
    pub pool: Rule<'static, ChatPool>,
    /// It may share a Standard Edition server.
    pub shares_standard: Option<Rule<'static, ()>>,
    /// Told where one pool of them does not suffice.
    pub too_many: Option<Rule<'static, ()>>,
    /// Told where one of them has no stand-in.
    pub standby: Option<Rule<'static, ()>>,
}

/// What Persistent Chat Servers carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChatPool {
    /// People on one server; `None` where no figure was found.
    pub people: Option<NonZeroU64>,
    /// The most active servers of a pool.
    pub most_servers: u64,
}

/// Audio and video conferencing on machines of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AvConferencing {
    /// Advised for more people than this.
    pub above: u64,
    /// People that one server carries.
    pub people: NonZeroU64,
}

/// What else is needed.
#[derive(Debug)]
pub struct Prerequisites {
    /// Windows Server for every server.
    pub windows_server: Rule<'static, ()>,
    /// Windows CALs for everybody who reaches the servers.
    pub windows_cal: Rule<'static, ()>,
    /// SQL Server for each pool.
    pub sql_server: Rule<'static, ()>,
    /// A second one where the database must survive too.
    pub sql_mirror: Rule<'static, ()>,
    /// No SQL Server licence for Standard Edition.
    pub sql_express: Rule<'static, ()>,
    /// Shared devices take device CALs.
    pub device_cals: Rule<'static, ()>,
}

/// The client on the computer.
#[derive(Debug)]
pub struct Client {
    /// What is bought.
    pub licence: &'static Licence,
    /// Whether everybody needs it, or only those who call outside numbers.
    pub for_everybody: bool,
    /// Why.
    pub why: Rule<'static, ()>,
    /// Why somebody may need none.
    pub unless: Rule<'static, ()>,
    /// The same in a few words, after "0–100:".
    pub depends_on: &'static str,
}

/// What people outside the organisation take.
#[derive(Debug)]
pub struct Outsiders {
    /// Without an account, in web conferences.
    pub guests: Rule<'static, OutsiderTerms>,
    /// With an account in the organisation's directory.
    pub with_account: Rule<'static, OutsiderTerms>,
}

/// What one kind of outsiders takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OutsiderTerms {
    /// Nothing: the server licence includes them.
    Nothing,
    /// An External Connector for each server they reach, or CALs.
    Connector {
        /// The connector.
        licence: &'static Licence,
        /// Whether it is settled that they need it.
        settled: bool,
    },
    /// CALs, if anything: nobody could settle it.
    CalsInDoubt,
}

/// A kind of telephone or room that belongs to nobody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fixture {
    /// The kind, a choice of the question.
    pub kind: &'static str,
    /// What they are called on the list.
    pub name: &'static str,
    /// The device CALs that each takes.
    pub rights: &'static [Right],
}

/// What is told depending on how people are covered.
#[derive(Debug)]
pub struct Notes {
    /// Where somebody has no right to host meetings.
    pub without_enterprise: &'static [Rule<'static, ()>],
    /// Where somebody with a telephone has no right to host meetings.
    pub voice_without_enterprise: &'static [Rule<'static, ()>],
}

/// An online service.
#[derive(Debug)]
pub struct Service {
    /// Its name.
    pub name: &'static str,
    /// What people need for what they do.
    pub activities: &'static [ServiceActivity],
    /// Telephones, rooms and accounts that belong to nobody, where the service licenses them.
    pub devices: Option<&'static ServiceDevices>,
}

/// What belongs to nobody in a service.
#[derive(Debug)]
pub struct ServiceDevices {
    /// Phones and desks that people share: one for each.
    pub shared: Rule<'static, &'static Licence>,
    /// Meeting rooms.
    pub rooms: Rule<'static, Rooms>,
    /// Auto attendants and call queues.
    pub accounts: Rule<'static, Accounts>,
}

/// How meeting rooms are licensed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rooms {
    /// Kinds of rooms for which the free licence suffices.
    pub plain: &'static [&'static str],
    /// Kinds of rooms with a telephone number.
    pub with_number: &'static [&'static str],
    /// Free, for so many at most.
    pub basic: &'static Licence,
    /// So many.
    pub most_basic: u64,
    /// For the rest, and for rooms with a telephone number.
    pub pro: &'static Licence,
}

/// How accounts of attendants and queues are licensed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Accounts {
    /// One for each.
    pub licence: &'static Licence,
    /// Free in any case.
    pub free: u64,
    /// One more is free for each so many people who call, or shared devices.
    pub one_more_for: NonZeroU64,
}

/// What an activity requires online: rights that every person needs who does it.
pub type ServiceActivity = Rule<'static, &'static [Right]>;

impl ServerProduct {
    /// What features ask of people.
    pub fn activities(&self) -> &'static [Activity] {
        activities(self.generation)
    }

    /// Whether Microsoft supports it no longer on a day.
    pub fn has_ended(&self, on: Date) -> bool {
        on > self.support.effect.ends
    }

    /// The licence of an edition.
    pub const fn licence(&self, edition: Edition) -> &'static Licence {
        match edition {
            Edition::Standard => self.standard_licence,
            Edition::Enterprise => self.enterprise_licence,
        }
    }

    /// Every rule of the datasheet. A field that is added does not compile until it is here.
    pub fn rules(&'static self) -> Vec<Record<'static>> {
        let ServerProduct {
            generation: _,
            cal_name: _,
            cals: _,
            standard_licence: _,
            enterprise_licence: _,
            roles,
            sizes,
            prerequisites,
            office_web_apps,
            client,
            outsiders,
            fixtures,
            notes,
            support,
            condition,
            plans_stand_in: _,
            in_suites: _,
            carries_over: _,
        } = self;
        let Sizes {
            standard,
            pools,
            on_virtual_machines,
            pool_floor,
            floor_always: _,
            spare,
            edge,
            edge_floor,
            chat,
            mediation,
            av,
            hardware,
            too_few,
            standard_alone,
            several_pools,
            sites,
        } = sizes;
        let Client { licence: _, for_everybody: _, why, unless, depends_on: _ } = client;
        let Outsiders { guests, with_account } = outsiders;
        let Notes { without_enterprise, voice_without_enterprise } = notes;
        let mut rules: Vec<Record<'static>> = self.activities().iter().map(Rule::record).collect();
        rules.extend(roles.iter().map(Rule::record));
        rules.push(standard.record());
        rules.extend(pools.iter().map(Rule::record));
        if let Some(OnVirtualMachines { standard, pools }) = on_virtual_machines {
            rules.push(standard.record());
            rules.extend(pools.iter().map(Rule::record));
        }
        rules.extend([pool_floor.record(), spare.record()]);
        if let Some(EdgeLoad { people, remote_percent }) = edge {
            rules.extend([people.record(), remote_percent.record()]);
        }
        rules.push(edge_floor.record());
        if let Some(Chat { pool, shares_standard, too_many, standby }) = chat {
            rules.push(pool.record());
            rules.extend(shares_standard.iter().chain(too_many).chain(standby).map(Rule::record));
        }
        rules.extend(mediation.iter().map(Rule::record));
        rules.extend(av.iter().map(Rule::record));
        rules.extend(hardware.iter().chain(too_few).map(Rule::record));
        rules.extend([standard_alone.record(), several_pools.record()]);
        rules.extend(sites.rules());
        rules.extend(prerequisites.rules());
        rules.extend(office_web_apps.iter().map(Rule::record));
        rules.extend([why.record(), unless.record(), guests.record(), with_account.record()]);
        rules.extend(fixtures.iter().map(Rule::record));
        rules.extend(without_enterprise.iter().chain(*voice_without_enterprise).map(Rule::record));
        rules.push(support.record());
        if let Some(Lasting { condition, assurance }) = condition {
            rules.extend([condition.record(), assurance.record()]);
        }
        rules
    }
}

impl Prerequisites {
    /// Every rule among them.
    pub fn rules(&'static self) -> [Record<'static>; 6] {
        let Prerequisites { windows_server, windows_cal, sql_server, sql_mirror, sql_express, device_cals } = self;
        [windows_server, windows_cal, sql_server, sql_mirror, sql_express, device_cals]
    }
}

impl Service {
    /// Every rule of the datasheet.
    pub fn rules(&'static self) -> Vec<Record<'static>> {
        let Service { name: _, activities, devices } = self;
        let mut rules: Vec<Record<'static>> = activities.iter().map(Rule::record).collect();
        if let Some(ServiceDevices { shared, rooms, accounts }) = devices {
            rules.extend([shared.record(), rooms.record(), accounts.record()]);
        }
        rules
    }
}

/// A number that is not zero; zero, which no datasheet says, would become one.
pub(crate) const fn some(number: u64) -> NonZeroU64 {
    match NonZeroU64::new(number) {
        Some(number) => number,
        None => NonZeroU64::MIN,
    }
}

/// A fact that holds throughout a time, with what follows from it.
pub(crate) const fn fact<E: Copy>(
    valid: Period,
    id: &'static str,
    effect: E,
    because: &'static str,
    citations: &'static [Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, E> {
    Rule { id, when: Condition::Always, effect, because, citations, confidence, valid }
}
