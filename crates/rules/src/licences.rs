//! The items of a licence list.

use judge::{Date, Period};

use crate::era;

/// Something that is bought, or counted because people wrongly expect it to be covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Licence {
    /// Stable name for links and cases.
    pub id: &'static str,
    /// Its name on the list.
    pub name: &'static str,
    /// What one licence is for.
    pub unit: Unit,
    /// Where on the list it stands.
    pub block: Block,
    /// The day on which it came out.
    pub since: Date,
}

/// What one licence is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// One person, on any number of devices.
    User,
    /// One device, for any number of people.
    Device,
    /// One running instance of the server software.
    Server,
    /// One person, for as long as it is paid.
    Subscription,
}

impl Unit {
    /// The word on the list.
    pub const fn name(self) -> &'static str {
        match self {
            Unit::User => "user",
            Unit::Device => "device",
            Unit::Server => "server",
            Unit::Subscription => "subscription",
        }
    }
}

/// The two parts of a licence list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// Licences of this product, its CALs and plans.
    Product,
    /// What else is needed to run it.
    AlsoNeeded,
}

/// The first day of a time that has one.
const fn first(of: Period) -> Date {
    match of.from {
        Some(day) => day,
        None => Date::of(2000, 1, 1),
    }
}

macro_rules! licences {
    ($($valid:ident { $($name:ident = $id:literal, $text:literal, $unit:ident, $block:ident;)* })*) => {
        $($(
            #[doc = concat!($text, ".")]
            pub static $name: Licence =
                Licence { id: $id, name: $text, unit: Unit::$unit, block: Block::$block, since: first(era::$valid) };
        )*)*
        /// All items, in the order of the list.
        pub static ALL: &[&Licence] = &[$($(&$name),*),*];
    };
}

licences! {
    SINCE_2007 {
        LCS_STANDARD = "lcs-2005-standard", "Live Communications Server 2005, Standard Edition", Server, Product;
        LCS_ENTERPRISE = "lcs-2005-enterprise", "Live Communications Server 2005, Enterprise Edition", Server, Product;
        LCS_CAL = "lcs-2005-cal", "Live Communications Server 2005 CAL (user)", User, Product;
        LCS_DEVICE_CAL = "lcs-2005-device-cal", "Live Communications Server 2005 CAL (device)", Device, Product;
        OCS_2007_STANDARD = "ocs-2007-standard", "OCS 2007, Standard Edition", Server, Product;
        OCS_2007_ENTERPRISE = "ocs-2007-enterprise", "OCS 2007, Enterprise Edition", Server, Product;
        OCS_2007_CONNECTOR = "ocs-2007-external-connector", "OCS 2007 External Connector, Standard", Server, Product;
        OCS_2007_STANDARD_CAL = "ocs-2007-standard-cal", "OCS 2007 Standard CAL (user)", User, Product;
        OCS_2007_ENTERPRISE_CAL = "ocs-2007-enterprise-cal", "OCS 2007 Enterprise CAL (user)", User, Product;
        OCS_2007_STANDARD_DEVICE_CAL = "ocs-2007-standard-device-cal", "OCS 2007 Standard CAL (device)", Device, Product;
        OCS_2007_ENTERPRISE_DEVICE_CAL = "ocs-2007-enterprise-device-cal", "OCS 2007 Enterprise CAL (device)", Device, Product;
    }
    SINCE_R2 {
        R2_STANDARD = "ocs-2007-r2-standard", "OCS 2007 R2, Standard Edition", Server, Product;
        R2_ENTERPRISE = "ocs-2007-r2-enterprise", "OCS 2007 R2, Enterprise Edition", Server, Product;
        R2_STANDARD_CAL = "ocs-2007-r2-standard-cal", "OCS 2007 R2 Standard CAL (user)", User, Product;
        R2_ENTERPRISE_CAL = "ocs-2007-r2-enterprise-cal", "OCS 2007 R2 Enterprise CAL (user)", User, Product;
        R2_STANDARD_DEVICE_CAL = "ocs-2007-r2-standard-device-cal", "OCS 2007 R2 Standard CAL (device)", Device, Product;
        R2_ENTERPRISE_DEVICE_CAL = "ocs-2007-r2-enterprise-device-cal", "OCS 2007 R2 Enterprise CAL (device)", Device, Product;
    }
    SINCE_2010 {
        L10_STANDARD = "lync-2010-standard", "Lync Server 2010, Standard Edition", Server, Product;
        L10_ENTERPRISE = "lync-2010-enterprise", "Lync Server 2010, Enterprise Edition", Server, Product;
        L10_CONNECTOR = "lync-2010-external-connector", "Lync Server 2010 External Connector, Standard", Server, Product;
        L10_STANDARD_CAL = "lync-2010-standard-cal", "Lync Server 2010 Standard CAL (user)", User, Product;
        L10_ENTERPRISE_CAL = "lync-2010-enterprise-cal", "Lync Server 2010 Enterprise CAL (user)", User, Product;
        L10_PLUS_CAL = "lync-2010-plus-cal", "Lync Server 2010 Plus CAL (user)", User, Product;
        L10_STANDARD_DEVICE_CAL = "lync-2010-standard-device-cal", "Lync Server 2010 Standard CAL (device)", Device, Product;
        L10_ENTERPRISE_DEVICE_CAL = "lync-2010-enterprise-device-cal", "Lync Server 2010 Enterprise CAL (device)", Device, Product;
        L10_PLUS_DEVICE_CAL = "lync-2010-plus-device-cal", "Lync Server 2010 Plus CAL (device)", Device, Product;
    }
    SINCE_2013 {
        LYNC_SERVER_2013 = "lync-server-2013", "Lync Server 2013", Server, Product;
        STANDARD_CAL = "standard-cal", "Lync Server 2013 Standard CAL (user)", User, Product;
        ENTERPRISE_CAL = "enterprise-cal", "Lync Server 2013 Enterprise CAL (user)", User, Product;
        PLUS_CAL = "plus-cal", "Lync Server 2013 Plus CAL (user)", User, Product;
        STANDARD_DEVICE_CAL = "standard-device-cal", "Lync Server 2013 Standard CAL (device)", Device, Product;
        ENTERPRISE_DEVICE_CAL = "enterprise-device-cal", "Lync Server 2013 Enterprise CAL (device)", Device, Product;
        PLUS_DEVICE_CAL = "plus-device-cal", "Lync Server 2013 Plus CAL (device)", Device, Product;
    }
    SINCE_SKYPE {
        SKYPE_2015 = "sfb-2015", "Skype for Business Server 2015", Server, Product;
        SKYPE_2015_STANDARD_CAL = "sfb-2015-standard-cal", "Skype for Business Server 2015 Standard CAL (user)", User, Product;
        SKYPE_2015_ENTERPRISE_CAL = "sfb-2015-enterprise-cal", "Skype for Business Server 2015 Enterprise CAL (user)", User, Product;
        SKYPE_2015_PLUS_CAL = "sfb-2015-plus-cal", "Skype for Business Server 2015 Plus CAL (user)", User, Product;
        SKYPE_2015_STANDARD_DEVICE_CAL = "sfb-2015-standard-device-cal", "Skype for Business Server 2015 Standard CAL (device)", Device, Product;
        SKYPE_2015_ENTERPRISE_DEVICE_CAL = "sfb-2015-enterprise-device-cal", "Skype for Business Server 2015 Enterprise CAL (device)", Device, Product;
        SKYPE_2015_PLUS_DEVICE_CAL = "sfb-2015-plus-device-cal", "Skype for Business Server 2015 Plus CAL (device)", Device, Product;
    }
    SINCE_2019 {
        SKYPE_2019 = "sfb-2019", "Skype for Business Server 2019", Server, Product;
        SKYPE_2019_STANDARD_CAL = "sfb-2019-standard-cal", "Skype for Business Server 2019 Standard CAL (user)", User, Product;
        SKYPE_2019_ENTERPRISE_CAL = "sfb-2019-enterprise-cal", "Skype for Business Server 2019 Enterprise CAL (user)", User, Product;
        SKYPE_2019_PLUS_CAL = "sfb-2019-plus-cal", "Skype for Business Server 2019 Plus CAL (user)", User, Product;
        SKYPE_2019_STANDARD_DEVICE_CAL = "sfb-2019-standard-device-cal", "Skype for Business Server 2019 Standard CAL (device)", Device, Product;
        SKYPE_2019_ENTERPRISE_DEVICE_CAL = "sfb-2019-enterprise-device-cal", "Skype for Business Server 2019 Enterprise CAL (device)", Device, Product;
        SKYPE_2019_PLUS_DEVICE_CAL = "sfb-2019-plus-device-cal", "Skype for Business Server 2019 Plus CAL (device)", Device, Product;
    }
    SINCE_SUBSCRIPTION {
        SKYPE_SE = "sfb-se", "Skype for Business Server SE with Software Assurance", Server, Product;
        SKYPE_SE_STANDARD_CAL = "sfb-se-standard-cal", "Skype for Business Server SE Standard CAL (user) with Software Assurance", User, Product;
        SKYPE_SE_ENTERPRISE_CAL = "sfb-se-enterprise-cal", "Skype for Business Server SE Enterprise CAL (user) with Software Assurance", User, Product;
        SKYPE_SE_PLUS_CAL = "sfb-se-plus-cal", "Skype for Business Server SE Plus CAL (user) with Software Assurance", User, Product;
        SKYPE_SE_STANDARD_DEVICE_CAL = "sfb-se-standard-device-cal", "Skype for Business Server SE Standard CAL (device) with Software Assurance", Device, Product;
        SKYPE_SE_ENTERPRISE_DEVICE_CAL = "sfb-se-enterprise-device-cal", "Skype for Business Server SE Enterprise CAL (device) with Software Assurance", Device, Product;
        SKYPE_SE_PLUS_DEVICE_CAL = "sfb-se-plus-device-cal", "Skype for Business Server SE Plus CAL (device) with Software Assurance", Device, Product;
    }
    SINCE_SKYPE {
        PLUS_SUBSCRIPTION = "plus-cal-subscription", "Skype for Business Plus CAL, as a subscription", Subscription, Product;
    }
    SINCE_2007 {
        CORE_CAL_SUITE = "core-cal-suite", "Core CAL Suite (user)", User, Product;
        ENTERPRISE_CAL_SUITE = "enterprise-cal-suite", "Enterprise CAL Suite (user)", User, Product;
        CORE_CAL_SUITE_DEVICE = "core-cal-suite-device", "Core CAL Suite (device)", Device, Product;
        ENTERPRISE_CAL_SUITE_DEVICE = "enterprise-cal-suite-device", "Enterprise CAL Suite (device)", Device, Product;
    }
    PLANS {
        LYNC_ONLINE_1 = "lync-online-1", "Lync (Skype for Business) Online Plan 1", Subscription, Product;
        LYNC_ONLINE_2 = "lync-online-2", "Lync (Skype for Business) Online Plan 2", Subscription, Product;
        LYNC_ONLINE_3 = "lync-online-3", "Lync (Skype for Business) Online Plan 3", Subscription, Product;
        E1 = "e1", "Office 365 E1", Subscription, Product;
        E2 = "e2", "Office 365 E2", Subscription, Product;
        E3 = "e3", "Office 365 E3", Subscription, Product;
        E4 = "e4", "Office 365 E4", Subscription, Product;
        E5 = "e5", "Office 365 E5", Subscription, Product;
        E3_PHONE = "e3-phone", "Office 365 E3 with Teams Phone (Phone System, Cloud PBX)", Subscription, Product;
        E1_NO_TEAMS = "e1-no-teams", "Office 365 E1 (no Teams)", Subscription, Product;
        E3_NO_TEAMS = "e3-no-teams", "Office 365 E3 (no Teams)", Subscription, Product;
        E5_NO_TEAMS = "e5-no-teams", "Office 365 E5 (no Teams)", Subscription, Product;
        A1 = "a1", "Office 365 A1 or A2 (education)", Subscription, Product;
        A3 = "a3", "Office 365 A3 (education)", Subscription, Product;
        A4 = "a4", "Office 365 A4 (education)", Subscription, Product;
        A5 = "a5", "Office 365 A5 (education)", Subscription, Product;
        G1 = "g1", "Office 365 G1 or G2 (government)", Subscription, Product;
        G3 = "g3", "Office 365 G3 (government)", Subscription, Product;
        G4 = "g4", "Office 365 G4 (government)", Subscription, Product;
        G5 = "g5", "Office 365 G5 (government)", Subscription, Product;
        F3 = "f3", "Office 365 F3 (kiosk; F1 or K1 before)", Subscription, Product;
        M365_F3 = "m365-f3", "Microsoft 365 F1 or F3", Subscription, Product;
        M365_E3_VOLUME = "m365-e3-volume", "Microsoft 365 E3, from a volume agreement (EA, EAS, MPSA …)", Subscription, Product;
        M365_E3_CSP = "m365-e3-csp", "Microsoft 365 E3, from a CSP or the web", Subscription, Product;
        M365_E5_VOLUME = "m365-e5-volume", "Microsoft 365 E5, from a volume agreement (EA, EAS, MPSA …)", Subscription, Product;
        M365_E5_CSP = "m365-e5-csp", "Microsoft 365 E5, from a CSP or the web", Subscription, Product;
        M365_E3_NO_TEAMS = "m365-e3-no-teams", "Microsoft 365 E3 (no Teams)", Subscription, Product;
        M365_E5_NO_TEAMS = "m365-e5-no-teams", "Microsoft 365 E5 (no Teams)", Subscription, Product;
        TEAMS_ESSENTIALS = "teams-essentials", "Teams Essentials", Subscription, Product;
        TEAMS_ENTERPRISE = "teams-enterprise", "Teams Enterprise", Subscription, Product;
        K1 = "k1", "Office 365 K1 (kiosk)", Subscription, Product;
        K2 = "k2", "Office 365 K2 (kiosk)", Subscription, Product;
        SMALL_BUSINESS = "small-business", "Office 365 Small Business (P1), Business Essentials or Basic", Subscription, Product;
        SMALL_BUSINESS_PREMIUM = "small-business-premium", "Office 365 Small Business Premium, Midsize Business, Business Premium or Standard", Subscription, Product;
        TEAMS_PHONE = "teams-phone", "Teams Phone Standard (Phone System, Cloud PBX before)", Subscription, Product;
        AUDIO_CONFERENCING = "audio-conferencing", "Audio Conferencing", Subscription, Product;
        CALLING_PLAN = "calling-plan", "Calling Plan", Subscription, Product;
        TEAMS_SHARED_SPACE = "teams-shared-space", "Teams Shared Space (Shared Devices before)", Device, Product;
        TEAMS_ROOMS_BASIC = "teams-rooms-basic", "Teams Rooms Basic", Device, Product;
        TEAMS_ROOMS_PRO = "teams-rooms-pro", "Teams Rooms Pro", Device, Product;
        RESOURCE_ACCOUNT = "teams-resource-account", "Teams Phone Resource Account", Subscription, Product;
    }
    SINCE_2007 {
        WINDOWS_SERVER = "windows-server", "Windows Server", Server, AlsoNeeded;
        WINDOWS_CAL = "windows-cal", "Windows Server CAL (user)", User, AlsoNeeded;
        WINDOWS_DEVICE_CAL = "windows-device-cal", "Windows Server CAL (device)", Device, AlsoNeeded;
        SQL_SERVER = "sql-server", "SQL Server instance, Standard or Enterprise", Server, AlsoNeeded;
    }
    SINCE_2013 {
        OFFICE_WEB_APPS = "office-web-apps", "Office Web Apps Server (Office Online Server since 2016)", Server, AlsoNeeded;
    }
    SINCE_2007 {
        PUBLIC_IM = "public-im-subscription", "Public IM Connectivity", Subscription, AlsoNeeded;
        COMMUNICATOR_2007 = "communicator-2007", "Office Communicator 2007", Device, AlsoNeeded;
    }
    SINCE_R2 {
        COMMUNICATOR_2007_R2 = "communicator-2007-r2", "Office Communicator 2007 R2", Device, AlsoNeeded;
    }
    SINCE_2010 {
        LYNC_2010_CLIENT = "lync-2010-client", "Lync 2010 client", Device, AlsoNeeded;
    }
    SINCE_2007 {
        OFFICE = "office-professional-plus", "Office Professional Plus", Device, AlsoNeeded;
    }
    SINCE_2013 {
        LYNC_CLIENT = "lync-client", "Lync 2013, the full client", Device, AlsoNeeded;
    }
    SINCE_SKYPE {
        SKYPE_CLIENT = "skype-client", "Skype for Business, the full client", Device, AlsoNeeded;
    }
    PLANS {
        EXCHANGE_ONLINE = "exchange-online", "Exchange Online mailbox plan", Subscription, AlsoNeeded;
    }
}
