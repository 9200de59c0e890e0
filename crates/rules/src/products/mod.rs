//! What a datasheet says, whatever the product. One product, one file: adding one touches no logic.

pub mod apart;
pub mod lync_online;
pub mod lync_server_2013;

use std::num::NonZeroU64;

use judge::{Citation, Condition, Confidence, Rule};

use crate::era::VALID;
use crate::licences::Licence;
use crate::plans::Right;

/// What an activity requires: rights that every person needs who does it.
pub type Activity = Rule<'static, &'static [Right]>;

/// A server product that is run on premises.
#[derive(Debug)]
pub struct ServerProduct {
    /// Its name.
    pub name: &'static str,
    /// What its CALs are called, all kinds together: "Lync CAL".
    pub cal_name: &'static str,
    /// The feature-to-CAL table.
    pub activities: &'static [Activity],
    /// The CALs, by the right they give.
    pub cals: &'static [Cal],
    /// The licence a server takes, and how many each role takes.
    pub server_licence: &'static Licence,
    /// Licences per running instance of a role.
    pub roles: &'static [Rule<'static, TakesLicences>],
    /// How many servers people need.
    pub sizes: Sizes,
    /// What else is needed to run it.
    pub prerequisites: Prerequisites,
    /// What is told depending on how people are covered.
    pub notes: Notes,
}

/// What is told depending on how people are covered.
#[derive(Debug)]
pub struct Notes {
    /// Where somebody has no right to host meetings.
    pub without_enterprise: &'static [Rule<'static, ()>],
    /// Where somebody with a telephone has no right to host meetings.
    pub voice_without_enterprise: &'static [Rule<'static, ()>],
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

/// A server role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Front End Server, of either edition.
    FrontEnd,
    /// Back End Server: the database of an Enterprise pool.
    BackEnd,
    /// Edge Server.
    Edge,
    /// Persistent Chat Server of its own.
    PersistentChat,
    /// Office Web Apps Server.
    OfficeWebApps,
}

impl Role {
    /// All roles, in the order in which they are listed.
    pub const ALL: [Role; 5] = [Role::FrontEnd, Role::BackEnd, Role::Edge, Role::PersistentChat, Role::OfficeWebApps];

    /// Stable name for cases and links.
    pub const fn id(self) -> &'static str {
        match self {
            Role::FrontEnd => "front-end",
            Role::BackEnd => "back-end",
            Role::Edge => "edge",
            Role::PersistentChat => "persistent-chat",
            Role::OfficeWebApps => "office-web-apps-server",
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Role::FrontEnd => "Front End Server",
            Role::BackEnd => "Back End Server",
            Role::Edge => "Edge Server",
            Role::PersistentChat => "Persistent Chat Server",
            Role::OfficeWebApps => "Office Web Apps Server",
        }
    }
}

/// How many licences one running instance of these roles takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakesLicences {
    /// The roles.
    pub roles: &'static [Role],
    /// Licences for each.
    pub each: u64,
}

/// The capacities that drive the number of servers.
#[derive(Debug)]
pub struct Sizes {
    /// One Standard Edition server.
    pub standard: Rule<'static, StandardEdition>,
    /// A full pool of Enterprise Edition: so many people on so many Front Ends.
    pub pool: Rule<'static, Pool>,
    /// The fewest Front Ends of a pool that survives the loss of one.
    pub pool_floor: Rule<'static, u64>,
    /// Front Ends beyond the load, where full performance must remain.
    pub spare: Rule<'static, u64>,
    /// People connected from outside that one Edge Server carries.
    pub edge: Rule<'static, NonZeroU64>,
    /// Edge Servers where access must survive the loss of one.
    pub edge_floor: Rule<'static, u64>,
    /// The share of people connected from outside at once, in percent.
    pub remote_percent: Rule<'static, u64>,
    /// Persistent Chat Servers of their own.
    pub chat: Rule<'static, ChatPool>,
    /// Told where one pool of them does not suffice.
    pub chat_too_many: Rule<'static, ()>,
    /// Told where one of them has no stand-in.
    pub chat_standby: Rule<'static, ()>,
    /// Persistent Chat may share a Standard Edition server.
    pub chat_shares_standard: Rule<'static, ()>,
    /// Told where a pool has fewer Front Ends than advised.
    pub too_few: Rule<'static, ()>,
    /// Told where one Standard Edition server stands alone.
    pub pair_advised: Rule<'static, ()>,
    /// Told where one pool does not suffice.
    pub several_pools: Rule<'static, ()>,
}

/// What a Standard Edition server carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardEdition {
    /// People homed on one server.
    pub people: NonZeroU64,
    /// People a survivor of a pair carries while the other is down.
    pub failed_over: u64,
}

/// What a full pool carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pool {
    /// People homed in it.
    pub people: NonZeroU64,
    /// On so many Front Ends.
    pub front_ends: NonZeroU64,
}

/// What Persistent Chat Servers carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChatPool {
    /// People on one server.
    pub people: NonZeroU64,
    /// The most active servers of a pool.
    pub most_servers: u64,
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
    /// Office Web Apps where meetings are hosted.
    pub office_web_apps: Rule<'static, ()>,
    /// The full client for Enterprise Voice.
    pub full_client: Rule<'static, ()>,
    /// Why somebody may need no client at all.
    pub no_client: Rule<'static, ()>,
    /// Shared devices take device CALs.
    pub device_cals: Rule<'static, ()>,
}

/// An online service.
#[derive(Debug)]
pub struct Service {
    /// Its name.
    pub name: &'static str,
    /// What people need for what they do.
    pub activities: &'static [Activity],
}

impl ServerProduct {
    /// Every rule of the datasheet. A field that is added does not compile until it is here.
    pub fn rules(&self) -> Vec<Rule<'static, ()>> {
        let ServerProduct {
            name: _,
            cal_name: _,
            activities,
            cals: _,
            server_licence: _,
            roles,
            sizes,
            prerequisites,
            notes,
        } = self;
        let Sizes {
            standard,
            pool,
            pool_floor,
            spare,
            edge,
            edge_floor,
            remote_percent,
            chat,
            chat_too_many,
            chat_standby,
            chat_shares_standard,
            too_few,
            pair_advised,
            several_pools,
        } = sizes;
        let Prerequisites {
            windows_server,
            windows_cal,
            sql_server,
            sql_mirror,
            sql_express,
            office_web_apps,
            full_client,
            no_client,
            device_cals,
        } = prerequisites;
        let Notes { without_enterprise, voice_without_enterprise } = notes;
        let mut rules: Vec<Rule<'static, ()>> = activities.iter().map(Rule::record).collect();
        rules.extend(roles.iter().map(Rule::record));
        rules.extend([standard.record(), pool.record(), pool_floor.record(), spare.record()]);
        rules.extend([edge.record(), edge_floor.record(), remote_percent.record(), chat.record()]);
        rules.extend([*chat_too_many, *chat_standby, *chat_shares_standard, *too_few, *pair_advised, *several_pools]);
        rules.extend([*windows_server, *windows_cal, *sql_server, *sql_mirror, *sql_express]);
        rules.extend([*office_web_apps, *full_client, *no_client, *device_cals]);
        rules.extend(without_enterprise.iter().chain(*voice_without_enterprise).copied());
        rules
    }
}

impl Service {
    /// Every rule of the datasheet.
    pub fn rules(&self) -> Vec<Rule<'static, ()>> {
        let Service { name: _, activities } = self;
        activities.iter().map(Rule::record).collect()
    }
}

/// A number that is not zero; zero, which no datasheet says, would become one.
pub(crate) const fn some(number: u64) -> NonZeroU64 {
    match NonZeroU64::new(number) {
        Some(number) => number,
        None => NonZeroU64::MIN,
    }
}

/// A fact that holds always, with what follows from it.
pub(crate) const fn fact<E: Copy>(
    id: &'static str,
    effect: E,
    because: &'static str,
    citations: &'static [Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, E> {
    Rule { id, when: Condition::Always, effect, because, citations, confidence, valid: VALID }
}
