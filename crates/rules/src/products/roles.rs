//! Server roles and editions: what a server is, whatever the product.

/// A server role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Front End Server, of either edition.
    FrontEnd,
    /// Back End Server: the database of an Enterprise pool.
    BackEnd,
    /// Edge Server.
    Edge,
    /// Director.
    Director,
    /// Mediation Server of its own.
    Mediation,
    /// Persistent Chat Server of its own; Group Chat Server until 2012.
    PersistentChat,
    /// Archiving Server.
    Archiving,
    /// Monitoring Server.
    Monitoring,
    /// Communicator Web Access.
    WebAccess,
    /// A server for audio and video conferencing alone.
    AvConferencing,
    /// A server for web conferencing alone.
    WebConferencing,
    /// A server for application sharing alone.
    ApplicationSharing,
    /// A server for the web components alone.
    WebComponents,
    /// Office Web Apps Server.
    OfficeWebApps,
    /// Survivable Branch Appliance.
    BranchAppliance,
    /// Survivable Branch Server.
    BranchServer,
    /// A gateway to the telephone network: a device, not a server.
    Gateway,
}

impl Role {
    /// Whether its maker brings what it runs on.
    pub const fn is_device(self) -> bool {
        matches!(self, Role::BranchAppliance | Role::Gateway)
    }

    /// All roles, in the order in which they are listed.
    pub const ALL: [Role; 17] = [
        Role::FrontEnd,
        Role::BackEnd,
        Role::Edge,
        Role::Director,
        Role::Mediation,
        Role::PersistentChat,
        Role::Archiving,
        Role::Monitoring,
        Role::WebAccess,
        Role::AvConferencing,
        Role::WebConferencing,
        Role::ApplicationSharing,
        Role::WebComponents,
        Role::OfficeWebApps,
        Role::BranchAppliance,
        Role::BranchServer,
        Role::Gateway,
    ];

    /// Stable name for cases and links.
    pub const fn id(self) -> &'static str {
        self.names().0
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.names().1
    }

    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Role::FrontEnd => ("front-end", "Front End Server"),
            Role::BackEnd => ("back-end", "Back End Server"),
            Role::Edge => ("edge", "Edge Server"),
            Role::Director => ("director", "Director"),
            Role::Mediation => ("mediation", "Mediation Server"),
            Role::PersistentChat => ("persistent-chat", "Persistent Chat or Group Chat Server"),
            Role::Archiving => ("archiving", "Archiving Server"),
            Role::Monitoring => ("monitoring", "Monitoring Server"),
            Role::WebAccess => ("communicator-web-access", "Communicator Web Access"),
            Role::AvConferencing => ("av-conferencing", "A/V Conferencing Server"),
            Role::WebConferencing => ("web-conferencing", "Web Conferencing Server"),
            Role::ApplicationSharing => ("application-sharing", "Application Sharing Server"),
            Role::WebComponents => ("web-components", "Web Components Server"),
            Role::OfficeWebApps => ("office-web-apps-server", "Office Web Apps Server"),
            Role::BranchAppliance => ("survivable-branch-appliance", "Survivable Branch Appliance"),
            Role::BranchServer => ("survivable-branch-server", "Survivable Branch Server"),
            Role::Gateway => ("gateway", "PSTN gateway"),
        }
    }
}

/// The edition that is installed on Front Ends. A choice of topology, never of features.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// All on one computer, the database included.
    Standard,
    /// A pool with a database of its own.
    Enterprise,
}

impl Edition {
    /// Both.
    pub const ALL: [Edition; 2] = [Edition::Standard, Edition::Enterprise];

    /// Stable name for cases and links.
    pub const fn id(self) -> &'static str {
        match self {
            Edition::Standard => "standard",
            Edition::Enterprise => "enterprise",
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Edition::Standard => "Standard Edition",
            Edition::Enterprise => "Enterprise Edition",
        }
    }
}
