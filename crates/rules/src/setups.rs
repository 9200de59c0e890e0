//! What each deployment is made of: which servers are run, and which service is used.

use judge::Rule;

use crate::deployments::{ON_PREMISES, ONLINE, SPLIT};
use crate::products::{ServerProduct, Service, lync_online, lync_server_2013};

/// The parts of one deployment.
#[derive(Debug)]
pub struct Setup {
    /// Its id.
    pub deployment: &'static str,
    /// What is run on premises.
    pub servers: Option<&'static ServerProduct>,
    /// What is used online.
    pub service: Option<&'static Service>,
    /// Why both together need an Edge Server, whoever connects.
    pub shares_the_domain: Option<&'static Rule<'static>>,
}

/// All deployments.
pub static SETUPS: &[Setup] = &[
    Setup { deployment: ONLINE, servers: None, service: Some(&lync_online::SERVICE), shares_the_domain: None },
    Setup {
        deployment: SPLIT,
        servers: Some(&lync_server_2013::PRODUCT),
        service: Some(&lync_online::SERVICE),
        shares_the_domain: Some(&lync_online::SPLIT_PREREQUISITES),
    },
    Setup {
        deployment: ON_PREMISES,
        servers: Some(&lync_server_2013::PRODUCT),
        service: None,
        shares_the_domain: None,
    },
];
