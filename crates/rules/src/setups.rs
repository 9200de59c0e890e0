//! What each deployment is made of: which servers are run, and which service is used.

use judge::Rule;

use crate::deployments::{
    HYBRID_2019, HYBRID_SE, KEEP_2015, KEEP_2019, KEEP_LYNC_2010, KEEP_LYNC_2013, KEEP_OCS_2007, KEEP_OCS_2007_R2,
    KEEP_SE, ON_PREMISES, ON_PREMISES_2007, ON_PREMISES_2010, ON_PREMISES_2015, ON_PREMISES_2019, ON_PREMISES_R2,
    ON_PREMISES_SE, ONLINE, SKYPE_ONLINE, SPLIT, SPLIT_2015, TEAMS,
};
use crate::products::{
    ServerProduct, Service, lync_online, lync_server_2010, lync_server_2013, ocs_2007, ocs_2007_r2, skype_online,
    skype_server_2015, skype_server_2019, skype_server_se, teams,
};

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

const fn online(deployment: &'static str, service: &'static Service) -> Setup {
    Setup { deployment, servers: None, service: Some(service), shares_the_domain: None }
}

const fn both(
    deployment: &'static str,
    servers: &'static ServerProduct,
    service: &'static Service,
    shares_the_domain: &'static Rule<'static>,
) -> Setup {
    Setup { deployment, servers: Some(servers), service: Some(service), shares_the_domain: Some(shares_the_domain) }
}

/// All deployments.
pub static SETUPS: &[Setup] = &[
    online(ONLINE, &lync_online::SERVICE),
    both(SPLIT, &lync_server_2013::PRODUCT, &lync_online::SERVICE, &lync_online::SPLIT_PREREQUISITES),
    on_premises(ON_PREMISES, &lync_server_2013::PRODUCT),
    on_premises(ON_PREMISES_2010, &lync_server_2010::PRODUCT),
    on_premises(ON_PREMISES_R2, &ocs_2007_r2::PRODUCT),
    on_premises(ON_PREMISES_2007, &ocs_2007::PRODUCT),
    online(SKYPE_ONLINE, &skype_online::SERVICE),
    both(SPLIT_2015, &skype_server_2015::PRODUCT, &skype_online::SERVICE, &lync_online::SPLIT_PREREQUISITES),
    on_premises(ON_PREMISES_2015, &skype_server_2015::PRODUCT),
    online(TEAMS, &teams::SERVICE),
    both(HYBRID_2019, &skype_server_2019::PRODUCT, &teams::SERVICE, &teams::HYBRID_PREREQUISITES),
    on_premises(ON_PREMISES_2019, &skype_server_2019::PRODUCT),
    both(HYBRID_SE, &skype_server_se::PRODUCT, &teams::SERVICE, &teams::HYBRID_PREREQUISITES),
    on_premises(ON_PREMISES_SE, &skype_server_se::PRODUCT),
    on_premises(KEEP_SE, &skype_server_se::PRODUCT),
    on_premises(KEEP_2019, &skype_server_2019::PRODUCT),
    on_premises(KEEP_2015, &skype_server_2015::PRODUCT),
    on_premises(KEEP_LYNC_2013, &lync_server_2013::PRODUCT),
    on_premises(KEEP_LYNC_2010, &lync_server_2010::PRODUCT),
    on_premises(KEEP_OCS_2007_R2, &ocs_2007_r2::PRODUCT),
    on_premises(KEEP_OCS_2007, &ocs_2007::PRODUCT),
];
