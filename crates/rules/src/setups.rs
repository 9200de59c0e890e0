//! What each deployment is made of: which servers are run, and which service is used.

use judge::Rule;

use crate::deployments::{
    KEEP_LYNC_2010, KEEP_LYNC_2013, KEEP_OCS_2007, KEEP_OCS_2007_R2, ON_PREMISES, ON_PREMISES_2007, ON_PREMISES_2010,
    ON_PREMISES_R2, ONLINE, SPLIT,
};
use crate::products::{ServerProduct, Service, lync_online, lync_server_2010, lync_server_2013, ocs_2007, ocs_2007_r2};

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

const fn on_premises(deployment: &'static str, servers: &'static ServerProduct) -> Setup {
    Setup { deployment, servers: Some(servers), service: None, shares_the_domain: None }
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
    on_premises(ON_PREMISES, &lync_server_2013::PRODUCT),
    on_premises(ON_PREMISES_2010, &lync_server_2010::PRODUCT),
    on_premises(ON_PREMISES_R2, &ocs_2007_r2::PRODUCT),
    on_premises(ON_PREMISES_2007, &ocs_2007::PRODUCT),
    on_premises(KEEP_LYNC_2013, &lync_server_2013::PRODUCT),
    on_premises(KEEP_LYNC_2010, &lync_server_2010::PRODUCT),
    on_premises(KEEP_OCS_2007_R2, &ocs_2007_r2::PRODUCT),
    on_premises(KEEP_OCS_2007, &ocs_2007::PRODUCT),
];
