//! The documents the rules stand on, each declared once and cited by place.
//!
//! `published` is as precise as the document itself; "c." marks an estimate. Many of these documents are gone or could
//! be read only in their opening or contents pages; a place headed "opening" or "contents" says so, and where only the
//! address of a collection is known, the title says that. Titles in brackets are ours: the document's own was not seen.

use judge::{Date, Source, SourceKind};

/// When every source below was last looked at.
const CHECKED: Date = Date::of(2026, 11, 21);

const fn source(
    kind: SourceKind,
    title: &'static str,
    publisher: &'static str,
    published: &'static str,
    url: &'static str,
) -> Source<'static> {
    Source { title, publisher, url, published, checked: CHECKED, kind }
}

use SourceKind::{GeneralKnowledge, Practitioner, Press, Vendor};

macro_rules! sources {
    ($($name:ident = $kind:ident, $title:literal, $publisher:literal, $published:literal, $url:literal;)*) => {
        $(
            #[doc = concat!($title, " (", $publisher, ", ", $published, ").")]
            pub static $name: Source<'static> = source($kind, $title, $publisher, $published, $url);
        )*
        /// All of them, in the order of this file.
        pub static ALL: &[&Source<'static>] = &[$(&$name),*];
    };
}

sources! {
    FORUM_E4 = Practitioner,
        "Office 365 E4 / Lync server on-premise licensing", "TechNet forum, several authors", "2012-03-12",
        "https://social.technet.microsoft.com/Forums/lync/en-US/a6860fad-4370-4789-8a0a-2f3a887f990e/office-365-e4-lync-server-onpremise-licensing";
    PLANNER_REPLY = Vendor,
        "Reply of Microsoft's Lync business planner in “Office 365 E4 / Lync server on-premise licensing”", "Microsoft, in the TechNet forum", "2013-04-24",
        "https://social.technet.microsoft.com/Forums/lync/en-US/a6860fad-4370-4789-8a0a-2f3a887f990e/office-365-e4-lync-server-onpremise-licensing";
    DECIDING = Vendor,
        "Deciding how to deploy Lync Server 2013", "Microsoft TechNet", "2012-10-03",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-deciding-how-to-deploy-microsoft-lync";
    R2_CHANGE = Vendor,
        "Licensing Change for OCS R2", "Microsoft UC education team", "2009-04-08",
        "https://blogs.technet.microsoft.com/ucedsg/2009/04/08/licensing-change-for-ocs-r2";
    CAL_POLICIES = Practitioner,
        "Lync; How to configure Standard, Enterprise & Plus CAL functionality", "Jeroen Reijling", "2011-09-29",
        "https://www.reijling.nl/?p=749";
    E4_EXPLAINED = Practitioner,
        "Understanding E4 in Office 365 – subscribing to Enterprise Voice", "Lystavlen", "2012-03-08",
        "https://lystavlenhistoric.home.blog/2012/03/08/understanding-e4-in-office-365-subscribing-to-enterprise-voice/";
    CAL_REQUIREMENTS = Vendor,
        "Licensing How To: Using Office 365 user licenses to meet CAL requirements (address of the blog)", "Microsoft Volume Licensing team", "2013-10-10",
        "https://blogs.technet.com/b/volume-licensing/";
    E4_MIGRATION = Vendor,
        "Migrate Office 365 E4 subscriptions to newer Office 365 versions (address of the documentation)", "Microsoft Partner Center", "2017",
        "https://learn.microsoft.com/en-us/partner-center/";
    CALS_FROM_PLANS = Practitioner,
        "Mit Office 365 CALs On Premise lizensieren!", "office365support.de", "c. 2014-2015",
        "https://office365support.de/mit-office-365-cals-on-premise-lizensieren/";
    WHY_HYBRID = Practitioner,
        "What and why Lync Hybrid?", "itiscloudy.com", "2013-09",
        "https://itiscloudy.com/2013/09/what-and-why-lync-hybrid/";
    BUSINESS_PLANS = Practitioner,
        "Office 365 Business Plans and on-premise Server access", "Quexcel", "c. 2017",
        "https://www.quexcel.com/sam/news/office-365-business-plans-and-on-premise-server-access/";
    IT_PROS = Vendor,
        "Skype for Business for IT professionals, licensing guide", "Microsoft", "c. 2017-2019",
        "https://products.office.com/de-at/skype-for-business/it-pros";
    ONLINE_ADMIN = Vendor,
        "Lync Online Administration and Management", "Microsoft TechNet", "2014-12-12",
        "https://technet.microsoft.com/en-us/library/lync-online-administration-and-management";
    CLIENT_TABLES = Vendor,
        "Desktop client comparison tables for Lync Server 2013", "Microsoft TechNet", "2018-01-23",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-desktop-client-comparison-tables";
    PLAN_HYBRID = Vendor,
        "Planning for Lync Server 2013 hybrid deployments", "Microsoft TechNet", "2016-05-25",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-planning-for-hybrid-deployments";
    SUPPORTED_HYBRID = Vendor,
        "Supported Lync Server 2013 hybrid configurations", "Microsoft TechNet", "2016-05-10",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-supported-hybrid-configurations";
    HYBRID_OVERVIEW = Vendor,
        "Overview of Lync Server 2013 hybrid deployments", "Microsoft TechNet", "2016-05-25",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-overview-of-hybrid-deployments";
    HOSTED_UM = Vendor,
        "Hosted Exchange Unified Messaging integration in Lync Server 2013", "Microsoft TechNet", "2012-09-20",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-hosted-exchange-unified-messaging-integration";
    CLIENTS = Vendor,
        "Clients for Lync Server 2013", "Microsoft TechNet", "2014-01-23",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-clients";
    MYTHS = Practitioner,
        "Technically Lync: Don’t Believe These 8 Licensing Myths", "No Jitter", "2015-02-23",
        "https://nojitter.com/contact-centers/technically-lync-don-t-believe-these-8-licensing-myths";
    EXPERTS_LAB = Practitioner,
        "Lync 2013 on premises license", "Experts Lab", "2014-04-09",
        "https://expertslab.wordpress.com/2014/04/09/lync-2013-on-premises-license/";
    UC_SORTED = Practitioner,
        "[Licensing page]", "UCSorted", "c. 2013-2015",
        "https://ucsorted.com/licensing";
    UC_LABS = Practitioner,
        "[Lync 2013 licensing guide, how to; version 1.8]", "UCLabs", "2014-10-09",
        "https://www.uclabs.blog/2013/02/lync-2013-licensing-guide-how-to.html";
    LICENSE_REVIEW = Practitioner,
        "Microsoft 2013 Lync Licensing Guide", "Microsoft License Review", "2013-02",
        "https://www.microsoftlicensereview.com/?p=1410";
    LICENSING_GUIDE = Vendor,
        "Microsoft Lync 2013 Licensing Guide, June 2013", "Microsoft Volume Licensing", "2013-06",
        "https://docest.com/doc/261800/licensing-guide";
    CAL_CAPABILITIES = Vendor,
        "Configuring Lync Client Access Capabilities to Meet Client Access License Requirements", "Microsoft NextHop", "2012-09-19",
        "https://blogs.technet.microsoft.com/nexthop/2011/10/13/update-configuring-lync-client-access-capabilities-to-meet-client-access-license-requirements";
    STANDARD_CAL_2 = Practitioner,
        "Understanding and Enforcing Licensing for the Lync Standard User CAL – Part 2", "HowDoUC", "2011-09-21",
        "https://howdouc.blogspot.com/2011/09/understanding-and-enforcing-licensing_21.html";
    CONTRACT_LIST = Practitioner,
        "[Skype for Business and Lync Server: licensing in SPLA and in-house]", "bspblog.sk", "c. 2017",
        "https://www.bspblog.sk/skype-for-business-lync-server-porovnanie-licencovania-pristupov-v-spla-a-v-internom-licencovani/";
    PEI_BASICS = Practitioner,
        "Microsoft Lync Licensing Basics Explained", "PEI", "2015-04-01",
        "https://pei.com/microsoft-lync-licensing-basics-explained/";
    AD_HOC_AUDIO = Practitioner,
        "Lync CAL Licensing for Ad-Hoc Audio Conferencing", "pro-lync.be", "2013-01-17",
        "https://www.pro-lync.be/blogs/lync2010/archive/2013/01/17/lync-cal-licensing-for-ad-hoc-audio-conferencing-what-cal-is-required-ent-or-plus-or-both.aspx";
    COMMON_AREA = Practitioner,
        "Do I need a Lync License For a Common Area Phone?", "teamsadmin.com", "2014-07-25",
        "https://www.teamsadmin.com/2014/07/25/need-lync-cal-common-area-phone/";
    DEVICE_CAL = Practitioner,
        "[Lync Server device CAL, Plus]", "Connecting Up", "c. 2013",
        "https://www.connectingup.org/donations/microsoft/microsoft-lync-server-device-cal-plus-includes-software-assurance";
    CAL_FEATURES = Press,
        "Features Licensed by Lync Server CALs", "Directions on Microsoft", "2011-02-21",
        "https://www.directionsonmicrosoft.com/charts-illustrations/features-licensed-by-lync-server-cals-2";
    LICENSING_2010 = Vendor,
        "Lync 2010 Licensing", "Microsoft UC education team", "2010-10-13",
        "https://blogs.technet.com/b/ucedsg/archive/2010/10/13/lync-2010-licensing.aspx";
    UNLEASHED = Practitioner,
        "Microsoft Lync Server 2013 Unleashed, second edition: Client and Server Licensing", "Sams", "2013",
        "https://aigencon.com/view/book/Microsoft%C2%AE+Lync%C2%AE+Server+2013+Unleashed+Second+Edition-EB9780133100563_27.html";
    ASSET_MANAGEMENT = Press,
        "[Software Asset Management im Lync-Umfeld]", "connect professional", "c. 2013",
        "https://www.connect-professional.de/office-kommunikation/software-asset-management-im-lync-umfeld.115833.html";
    ADDITIVE_BRIEF = Vendor,
        "Licensing brief: Base and Additive Client Access Licenses", "Microsoft Volume Licensing", "2013-11",
        "https://www.microsoft.com/en-us/licensing/learn-more/brief-base-additive-cal.aspx";
    UM_CALS = Practitioner,
        "[Exchange Unified Messaging and its CALs; address of the month]", "Chris Lehr", "2009-12-16",
        "https://blog.chrislehr.com/2009/12";
    SQL_COUNT = Practitioner,
        "How Many SQL Servers Do You Need to Run Lync? (address of the category)", "Skype4B Insider", "c. 2013",
        "https://www.skype4businessinsider.com/category/sql-server-2008/";
    SERVER_ROLES = Vendor,
        "Server roles in Lync Server 2013", "Microsoft TechNet", "2013-10-07",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-server-roles";
    CAPACITY = Vendor,
        "Capacity planning for Lync Server 2013 using the user models", "Microsoft TechNet", "2014-01-14",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-capacity-planning-using-the-user-models";
    FRONT_ENDS = Vendor,
        "Topologies and components for Front End Servers, instant messaging, and presence in Lync Server 2013", "Microsoft TechNet", "2014-10-24",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-topologies-and-components-for-front-end-servers-instant-messaging-and-presence";
    DATABASES = Vendor,
        "Database software support in Lync Server 2013", "Microsoft TechNet", "2014-12-01",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-database-software-support";
    COLLOCATION_STANDARD = Vendor,
        "Server collocation in a Standard Edition server deployment for Lync Server 2013", "Microsoft TechNet", "2013-01-20",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-server-collocation-in-a-standard-edition-server-deployment";
    COLLOCATION_ENTERPRISE = Vendor,
        "Server collocation in an Enterprise Edition Front End pool deployment for Lync Server 2013", "Microsoft TechNet", "2013-11-11",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-server-collocation-in-an-enterprise-edition-front-end-pool-deployment";
    POOL_PAIRING = Vendor,
        "Planning for Front End pool pairing in Lync Server 2013", "Microsoft TechNet", "2012-09-28",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-planning-for-front-end-pool-pairing";
    REFERENCE_SFB = Vendor,
        "Reference topologies for Skype for Business Server", "Microsoft", "2021",
        "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/topology-basics/reference-topologies";
    USER_MODELS = Vendor,
        "User models in Skype for Business Server", "Microsoft", "2019",
        "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/capacity/user-models";
    HIGH_AVAILABILITY = Vendor,
        "Front End Pool high availability and management", "Microsoft", "2021",
        "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/high-availability-and-disaster-recovery/high-availability";
    TOPOLOGY_BASICS = Vendor,
        "Topology Basics for Skype for Business Server", "Microsoft", "2020",
        "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/topology-basics/topology-basics";
    CHAT_CAPACITY = Vendor,
        "Capacity planning for Persistent Chat Server in Skype for Business Server 2015", "Microsoft", "2018-02-23",
        "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/persistent-chat-server/capacity-planning";
    MEDIATION = Vendor,
        "Deployment guidelines for Mediation Server in Skype for Business Server", "Microsoft", "2018",
        "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/capacity/mediation-server-deployment-guidelines";
    PRODUCT_TERMS = Vendor,
        "Product Terms: Skype for Business Server (mirror)", "Microsoft", "c. 2025",
        "https://rarnonalumber.com/licensing/terms/nb-NO/productoffering/SkypeforBusinessServer/MCA";
    EXTERNAL_USERS = Press,
        "External (Nonemployee) Users Accessing Lync Server", "Directions on Microsoft", "2011-02-21",
        "https://www.directionsonmicrosoft.com/sidebar/external-nonemployee-users-accessing-lync-server";
    E_PLANS = Vendor,
        "Teams add-on licensing for Office 365 Enterprise E1, E3 and E4", "Microsoft", "2018",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/teams-add-on-licensing/office-365-enterprise-e1-e3-e4.md";
    EQUIVALENCY = Vendor,
        "Product Terms: CAL and ML Equivalency Licenses (address of the Product Terms)", "Microsoft", "c. 2021",
        "https://www.microsoft.com/licensing/terms/";
    CORE_CAL = Practitioner,
        "[Microsoft Core CAL enhancements]", "Bytes", "2011",
        "https://www.bytes.co.uk/info/industry/microsoft-corecal-enhancements";
    SUITE_CHANGES = Press,
        "[Reprint G00211995 on changes of the CAL suites]", "Gartner", "2011-03-24",
        "https://www.gartner.com/technology/media-products/reprints/microsoft_fielding/article3";
    OCS_CALS = Vendor,
        "Office Communication Server 2007 – How to License and OCS CAL Functionality", "Lady Licensing, of Microsoft UK", "2008-04-01",
        "https://ladylicensing.wordpress.com/2008/04/01/office-communication-server-2007-how-to-license-and-ocs-cal-functionality/";
    OCS_PACKAGING = Press,
        "Communications Server 2007 Packaging, Licensing, Pricing", "Directions on Microsoft", "2007-08-13",
        "http://www.directionsonmicrosoft.com/sample/DOMIS/update/2007/09sep/0907cs2plp.htm";
    QUICK_FACTS = Practitioner,
        "Quick Facts on OCS 2007 Licensing", "Inside OCS", "2008-12-11",
        "http://blog.insideocs.com/2008/12/11/quick-facts-on-ocs-2007-licensing/";
    USERS_DEVICES = Practitioner,
        "Unified Communications licensing made easy", "Tip o’ the Week", "2007-12-14",
        "https://tipoweekwp.azurewebsites.net/2007/12/14/unified-communications-licensing-made-easy/";
    CONNECTOR_STANDARD = Practitioner,
        "Office Communications Server External Connector License – Standard", "TechSoup Brasil", "c. 2008-2010",
        "http://www.techsoupbrasil.org.br/node/395";
    CONNECTOR_ENTERPRISE = Practitioner,
        "[Office Communications Server External Connector licence, Enterprise]", "Stifter-helfen.de", "c. 2008-2010",
        "http://www.stifter-helfen.de/node/530";
    OCS_ROLES = Vendor,
        "Deploying Applications in New Server Topologies", "Microsoft MSDN", "c. 2007-2008",
        "https://msdn.microsoft.com/en-us/library/dd185833(v=office.12).aspx";
    OCS_DIRECTOR = Vendor,
        "[Director role in LCS and OCS, part 1 of 3]", "Byron S., of Microsoft", "c. 2007",
        "https://learn.microsoft.com/en-us/archive/blogs/byrons/director-role-in-lcs-ocs-part-1-of-3";
    OCS_SQL = Vendor,
        "[SQL Server of Office Communications Server 2007 Standard Edition]", "Microsoft TechNet", "c. 2007",
        "https://technet.microsoft.com/en-us/library/bb663764(v=office.12)";
    CAPACITY_OCS = Practitioner,
        "Capacity Planning – Microsoft Office Communications Server 2007", "Martin Gibney", "2009-05",
        "https://blog.martingibney.com/2009/05/capacity-planning-microsoft-office.html";
    R2_PRICING = Vendor,
        "Pricing and Licensing", "Microsoft", "c. 2009",
        "http://www.microsoft.com/communicationsserver/en/au/pricing-licensing.aspx";
    R2_CALS = Vendor,
        "Office Communications Server 2007 R2 の CAL (mirror)", "Microsoft TechNet", "2009-05-26",
        "https://video2.skills-academy.com/ja-jp/previous-versions/office/communications-server/dd637167(v=office.13)";
    WEB_CONFERENCING = Practitioner,
        "Licensing options for Microsoft web conferencing", "IT Edge", "2009-05-08",
        "http://www.itedge.net/blog/2009/05/08/licensing-options-for-microsoft-web-conferencing/";
    PUBLIC_IM_2009 = Practitioner,
        "[Licensing of Public IM Connectivity] (address of the site)", "communified.net", "2009-05-18",
        "http://communified.net/";
    COMBINED_ROLES = Practitioner,
        "Combine OCS 2007 R2 roles", "digitalfreakz.nl", "2009-06-27",
        "http://www.digitalfreakz.nl/index.php/2009/06/27/combine-ocs-2007-r2-roles/";
    R2_SQL = Vendor,
        "Back-End Database Topology", "Microsoft TechNet", "2010-02-19",
        "https://learn.microsoft.com/en-us/previous-versions/office/communications-server/dd425285(v=office.13)";
    R2_CONSOLIDATED = Vendor,
        "Enterprise Edition Consolidated Topology", "Microsoft TechNet", "2013-06-26",
        "https://technet.microsoft.com/en-us/library/dd425162(v=office.13).aspx";
    R2_EXPANDED = Vendor,
        "Enterprise Edition Expanded Topology", "Microsoft TechNet", "2013-06-26",
        "http://technet.microsoft.com/en-us/library/dd441235(v=office.13).aspx";
    R2_CONFIGURATIONS = Vendor,
        "[Configurations of Office Communications Server 2007 R2] (mirror)", "Microsoft", "2009",
        "http://unifiedpeople.ru/ocs2007r2.en/html/994a8a4d-fa3b-4676-ad3b-736316229818.htm";
    R2_COLLOCATION = Vendor,
        "[Server role collocation in Office Communications Server 2007 R2] (mirror)", "Microsoft", "2009",
        "http://unifiedpeople.ru/ocs2007r2.en/html/abb92591-c24c-4b92-9d0d-0b8ea376bc15.htm";
    R2_GROUP_CHAT = Vendor,
        "[Group Chat Server of Office Communications Server 2007 R2] (mirror)", "Microsoft", "2009",
        "http://unifiedpeople.ru/ocs2007r2.en/html/69dcf02c-b432-488b-9dcb-28bcbbec7b3b.htm";
    VOICE_CAL = Practitioner,
        "CS14 – Licensing", "IT Pro Africa", "2010",
        "https://www.itproafrica.com/reviews/cs14-licensing/";
    GRANDFATHERING = Practitioner,
        "INFO: Lync 2010 PLUS CAL Grandfathering Policy", "Kurt Shintaku", "2012-01-24",
        "http://kurtsh.com/2012/01/24/info-lync-2010-plus-cal-grandfathering-policy/";
    PRESENTERS_2010 = Practitioner,
        "[Licensing of Lync Server 2010] (address of the category)", "Mike Stacy", "c. 2010-12",
        "https://mikestacy.typepad.com/mike-stacys-blog/licensing/";
    STANDARD_CAL_1 = Practitioner,
        "Understanding and Enforcing Licensing for the Lync Standard User CAL – Part 1", "HowDoUC", "2011-09-12",
        "https://howdouc.blogspot.com/2011/09/understanding-and-enforcing-licensing.html";
    EDITIONS_2010 = Practitioner,
        "[How to license Microsoft Lync 2010]", "Emerset", "c. 2011-2012",
        "https://emerset.com/license-microsoft-lync-2010/";
    CONNECTORS_2010 = Practitioner,
        "[Licensing of Lync Server 2010]", "TechGenix", "c. 2011",
        "http://techgenix.com/12-12/amp/";
    LICENSING_GUIDE_2010 = Vendor,
        "Microsoft Lync Server 2010 ライセンス ガイド", "Microsoft Volume Licensing", "c. 2010",
        "http://docsplayer.net/20599052-Microsoft-lync-server-2010.html";
    SMALL_BUSINESS = Practitioner,
        "Planning, Implementing and Using Microsoft Lync Server 2010 in Small Business Scenarios", "TechNet Wiki, several authors", "c. 2011-2012",
        "https://technet2.github.io/Wiki/articles/5131.planning-implementing-and-using-microsoft-lync-server-2010-in-small-business-scenarios.html";
    DIRECTOR_2010 = Vendor,
        "Other Topology Changes", "Microsoft TechNet", "2010-08-24",
        "https://technet.microsoft.com/en-us/library/gg398469(v=ocs.14).aspx";
    SERVER_VERSION = Vendor,
        "Get-CsServerVersion", "Microsoft TechNet", "2012-03-23",
        "https://learn.microsoft.com/en-us/previous-versions/office/skype-server-2010/gg398470(v=ocs.14)";
    CAPACITY_2010 = Vendor,
        "Capacity Planning Using the User Models", "Microsoft TechNet", "2012-10-17",
        "https://learn.microsoft.com/en-us/previous-versions/office/skype-server-2010/gg615015(v=ocs.14)";
    DATABASES_2010 = Vendor,
        "[Back-end databases that Lync Server 2010 supports]", "Microsoft TechNet", "2013-10-17",
        "https://learn.microsoft.com/en-us/previous-versions/office/skype-server-2010/gg398990(v=ocs.14)";
    HIGH_AVAILABILITY_2010 = Vendor,
        "Reference Topology With High Availability and a Single Data Center", "Microsoft TechNet", "2012-10-17",
        "https://learn.microsoft.com/en-us/previous-versions/office/skype-server-2010/gg425939(v=ocs.14)";
    LIMITED_AVAILABILITY_2010 = Vendor,
        "Reference Topology with Limited High Availability (mirror)", "Microsoft", "2011-03-15",
        "http://unifiedpeople.ru/lync_itpro.en/html/0453aeee-c41f-44e6-a6e0-aaace526ca08.htm";
    VIRTUALIZATION_2010 = Vendor,
        "Virtualization Support", "Microsoft TechNet", "2011-06-27",
        "https://learn.microsoft.com/en-us/previous-versions/office/skype-server-2010/gg398853(v=ocs.14)";
    VIRTUAL_POOLS_2010 = Vendor,
        "Running in a Virtualized Environment", "Microsoft TechNet", "2012-10-17",
        "https://learn.microsoft.com/en-us/previous-versions/office/skype-server-2010/gg399035(v=ocs.14)";
    TOPOLOGY_BUILDER_2010 = Vendor,
        "Define a Front End pool (mirror)", "Microsoft", "2011-04-12",
        "http://unifiedpeople.ru/lync_itpro.en/html/713fc263-23dd-414a-b001-82932e4fe966.htm";
    MEDIATION_2010 = Vendor,
        "Deployment Guidelines for Mediation Server (mirror)", "Microsoft", "2011-04-13",
        "http://unifiedpeople.ru/lync_itpro.en/html/7cc22b87-18d9-45e6-8402-015abd20f2e5.htm";
    USER_CAL = Practitioner,
        "[Lync Server user CAL, Standard]", "Connecting Up", "c. 2013",
        "http://www.connectingup.org/donations/microsoft/microsoft-lync-server-user-cal-standard";
    LICENSING_GUIDE_NOVEMBER = Vendor,
        "Microsoft Lync 2013 Licensing Guide, November 2013", "Microsoft Volume Licensing", "2013-11",
        "https://scribd.com/document/335393935/Lync-Licensing-Guide-November-2013-Customer-and-Partner-docx";
    PUBLIC_IM = Vendor,
        "Support for public instant messenger connectivity in Lync Server 2013", "Microsoft TechNet", "2013-10-07",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-support-for-public-instant-messenger-connectivity";
    COMMON_AREA_PHONES = Vendor,
        "Common-area phones in Lync Server 2013", "Microsoft TechNet", "2013-02-20",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-common-area-phones";
    BRANCH_SITES = Vendor,
        "Branch-site resiliency solutions in Lync Server 2013", "Microsoft TechNet", "2014-12-10",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/lync-server-2013-branch-site-resiliency-solutions";
    VOICE_USAGE = Vendor,
        "Estimating voice usage and traffic for Lync Server 2013", "Microsoft TechNet", "2012-08-07",
        "https://technet.microsoft.com/en-us/library/gg398439(v=ocs.15).aspx";
    PLANNING_TOOL_MEDIATION = Vendor,
        "[Planning Tool: collocation of the Mediation Server]", "Microsoft", "2016-2018",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Skype/SfbServer/management-tools/planning-tool/mediation-collocation.md";
    DISASTER_RECOVERY = Vendor,
        "[Disaster recovery of Front End pools in Skype for Business Server]", "Microsoft", "2019",
        "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/high-availability-and-disaster-recovery/disaster-recovery";
    LARGE_MEETINGS = Vendor,
        "[Large meetings in Skype for Business Server]", "Microsoft", "2021",
        "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/conferencing/large-meetings";
    LARGE_MEETINGS_2010 = Vendor,
        "Lync Server 2010 Support for Large Meetings (address of the blog)", "Microsoft NextHop", "2012-02-01",
        "https://blogs.technet.microsoft.com/nexthop/";
    MULTIPLE_DATA_CENTERS_2010 = Vendor,
        "Reference Topology for Multiple Data Centers (address of a mirror)", "Microsoft", "2011-01-25",
        "http://unifiedpeople.ru/lync_itpro.en/";
    CAL_REPORT = Vendor,
        "Get-CsClientAccessLicense", "Microsoft", "c. 2018",
        "https://github.com/MicrosoftDocs/office-docs-powershell/blob/404a3534739fcedc09b20d11897ee4327a82f61a/skype/skype-ps/skype/Get-CsClientAccessLicense.md";
    ROOM_LICENSES = Vendor,
        "[Licences of Teams Rooms, with a column for Skype for Business Server]", "Microsoft", "2021-08",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness-pr.es-ES/blob/live-sxs/Teams/rooms/rooms-licensing.md";
    SUITE_BRIDGES = Press,
        "[CAL Suite Bridges for Office 365]", "Directions on Microsoft", "2011-01",
        "https://www.directionsonmicrosoft.com/research/2011/01/microsoft-online-and-office-365-overview-and-roadmap-cal-suite-bridges-office-365";
    OCS_DIRECTORS = Vendor,
        "Director Topologies", "Microsoft TechNet", "c. 2007-2008",
        "http://technet.microsoft.com/en-us/library/bb964057(v=office.12).aspx";
    SUITE_2008 = Practitioner,
        "[Exchange and the Campus Agreement: what the CAL suites contain]", "Penn State computer store", "c. 2008",
        "https://computerstore.psu.edu/licensing/exchange-and-campus-agreement";
    CALS_OF_2015 = Practitioner,
        "[CALs of Skype for Business] (address of the site)", "Mark C.", "c. 2015-2017",
        "https://markc.me.uk/";
    SUITE_BRIEF = Vendor,
        "Licensing the Core CAL Suite and Enterprise CAL Suite (copy)", "Microsoft Volume Licensing", "c. 2013-2014",
        "https://1library.net/document/y9m8molq";
    CAPACITY_SKYPE = Vendor,
        "[Capacity planning for Skype for Business Server 2015 using the user models]", "Microsoft", "2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Skype/SfbServer/plan-your-deployment/capacity/user-model.md";
    CAPACITY_2019 = Vendor,
        "[User model for Skype for Business Server 2019]", "Microsoft", "2019",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Skype/SfBServer2019/plan/user-model-2019.md";
    REMOVED_2019 = Vendor,
        "What's deprecated from Skype for Business Server 2019", "Microsoft", "2018-2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Skype/SfBServer2019/deprecated.md";
    HYBRID_TEAMS = Vendor,
        "[Plan hybrid connectivity between Skype for Business Server and Microsoft 365]", "Microsoft", "2020-2022",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Skype/SfbHybrid/hybrid/plan-hybrid-connectivity.md";
    CLOUD_VOICEMAIL = Vendor,
        "[Plan Cloud Voicemail service]", "Microsoft", "2019-2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Skype/SfbHybrid/hybrid/plan-cloud-voicemail.md";
    TELEPHONY = Vendor,
        "[Microsoft telephony solutions]", "Microsoft", "2018-12-20",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Skype/SfbHybrid/hybrid/msft-telephony-solutions.md";
    SKYPE_RETIREMENT = Vendor,
        "[Skype for Business Online retirement]", "Microsoft", "2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/skype-for-business-online-retirement.md";
    PLAN_1_RETIREMENT = Vendor,
        "[Retirement of Skype for Business Online Plan 1] (address of the collection)", "Microsoft", "c. 2018",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness";
    TEAMS_ADD_ONS = Vendor,
        "[Microsoft Teams add-on licenses]", "Microsoft", "2023-01-20",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/teams-add-on-licensing/microsoft-teams-add-on-licensing.md";
    RESOURCE_ACCOUNTS = Vendor,
        "[Microsoft Teams Phone Resource Account licenses]", "Microsoft", "c. 2022-2023",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/teams-add-on-licensing/virtual-user.md";
    SHARED_SPACE = Vendor,
        "[Teams Shared Devices license, Shared Space since April 2026]", "Microsoft", "2022, 2026-04",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/teams-add-on-licensing/teams-shared-device-license.md";
    TEAMS_ROOMS = Vendor,
        "[Microsoft Teams Rooms licenses]", "Microsoft", "2022-12-17",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/rooms/rooms-licensing.md";
    PSTN_CONNECTIVITY = Vendor,
        "[PSTN connectivity options]", "Microsoft", "2021-2022",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/pstn-connectivity.md";
    DIRECT_ROUTING = Vendor,
        "[Plan Direct Routing]", "Microsoft", "2021-2022",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/direct-routing-plan.md";
    PHONE_FEATURES = Vendor,
        "[Here's what you get with Teams Phone]", "Microsoft", "2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/here-s-what-you-get-with-phone-system.md";
    CALL_PARK_TEAMS = Vendor,
        "[Call park and retrieve in Microsoft Teams]", "Microsoft", "2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/call-park-and-retrieve.md";
    TEAMS_QOS = Vendor,
        "[Implement Quality of Service in Microsoft Teams]", "Microsoft", "2021-2022",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/QoS-in-Teams.md";
    NETWORK_ROAMING = Vendor,
        "[Use the network roaming policy]", "Microsoft", "2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/network-roaming-policy.md";
    BRANCH_TEAMS = Vendor,
        "[Survivable Branch Appliance for Direct Routing]", "Microsoft", "2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/direct-routing-survivable-branch-appliance.md";
    TEAMS_UPDATES = Vendor,
        "[Teams update process]", "Microsoft", "2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/teams-client-update.md";
    TEAMS_DATA = Vendor,
        "[Location of data in Microsoft Teams]", "Microsoft", "2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Teams/location-of-data-in-teams.md";
    ADMISSION_CONTROL = Vendor,
        "[Plan for call admission control in Skype for Business Server]", "Microsoft", "2018-2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Skype/SfbServer/plan-your-deployment/enterprise-voice-solution/call-admission-control.md";
    TRUSTED_APPLICATIONS = Vendor,
        "[Configure trusted application servers (2019)]", "Microsoft", "2018-2021",
        "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/live/Skype/SfBServer2019/migration/configure-trusted-application-servers.md";
    GRAPH_CALLS = Vendor,
        "[Overview of the communications API in Microsoft Graph]", "Microsoft", "2022-2025",
        "https://learn.microsoft.com/en-us/graph/api/resources/communications-api-overview";
    LIFE_CYCLE = Vendor,
        "[Life-cycle data of products]", "Microsoft", "2023-01-25",
        "https://github.com/MicrosoftDocs/lifecycle-data-pr.ja-jp/tree/live/lifecycle-data/products";
    EXTENDED_UPDATES = Press,
        "[Extended security updates for Skype for Business Server 2015 and 2019, periods 1 and 2] (address of one)", "Betanews, Windows Report and others", "2025-07 to 2026",
        "https://betanews.com/";
    SE_RELEASED = Press,
        "Skype for Business Server SE now available (address of the site)", "Neowin", "2025-07",
        "https://www.neowin.net/";
    IN_PLACE = Vendor,
        "[Why the in-place upgrade from 2019 to SE is of low risk] (copy of Microsoft's blog; address of the site)", "Microsoft Skype for Business Server team", "2025-06-26",
        "https://azurefeeds.com/";
    LOCAL_CLOUD = Practitioner,
        "[Microsoft 365 Local overview, citing Microsoft's life-cycle pages] (address of these)", "GitHub, citing Microsoft", "2026-10-02",
        "https://learn.microsoft.com/en-us/lifecycle/";
    EXCHANGE_SE = Vendor,
        "[Reply on the licensing of Subscription Edition]", "Microsoft Exchange team", "2025",
        "https://techcommunity.microsoft.com/blog/exchange/announcing-exchange-2016--2019-extended-security-update-program/4433495/replies/4456037";
    LICENCE_MAPS = Practitioner,
        "[Microsoft 365 Enterprise, licence map]", "Aaron Dinnage (Microsoft)", "2021-06-16",
        "https://github.com/AaronDinnage/Licensing";
    EXTENDED_USE_TERMS = Practitioner,
        "[Extended Use Rights under CSP and MCA, quoting the Product Terms]", "Microsoft Q&A", "2025-07 to 2026-03",
        "https://learn.microsoft.com/en-us/answers/questions/5588230/";
    PACKAGING = Vendor,
        "[Frequently asked questions on the packaging of Teams]", "Microsoft Licensing", "c. 2025-11",
        "https://www.microsoft.com/licensing/faqs/10";
    NO_TEAMS_SUITES = Press,
        "[Suites without Teams since April 2024] (address of the site)", "Remend, Covenant", "2024-05-08",
        "https://www.remend.com/";
    CALLING_LICENCES = Practitioner,
        "Licenses, oh licenses", "bumpinthe.net", "2025-04-20",
        "https://blog.bumpinthe.net/2025/04/20/licenses-oh-licenses";
    E5_FAQ = Vendor,
        "Office 365 E5 and Skype for Business licensing FAQ (opening)", "Microsoft", "2015-11-02",
        "https://www.scribd.com/document/330323510";
    SUITES_FACTSHEET = Vendor,
        "Office 365 Licensing Factsheet (German)", "Microsoft", "c. 2016",
        "https://expydoc.com/doc/9213588";
    TOPOLOGY_2016 = Practitioner,
        "[Supported topologies of Skype for Business] (address of the month)", "UCLabs", "2016-06",
        "https://www.uclabs.blog/2016/06/";
    KIOSK = Practitioner,
        "[Office 365 F1 compared with E1] (address of the site)", "Interlink", "2018",
        "https://www.interlink.com/";
    ROOMS_END = Press,
        "[Teams Rooms end support for Skype for Business Server] (address of the site)", "ITSC News", "2023",
        "https://www.itscnews.com/";
    PRICES_2010 = Press,
        "Microsoft Lync Licensing: Anything but Straightforward", "No Jitter", "2010-12-01",
        "https://nojitter.com/microsoft-lync-licensing-anything-straightforward";
    PRICES_2022 = Practitioner,
        "How SpireTech is handling the Microsoft price increases", "SpireTech", "2022-02",
        "https://www.spiretech.com/blog/2022/02/how-spiretech-is-handling-the-microsoft-price-increases/";
    PRICES_2026 = Practitioner,
        "Microsoft’s New M365 Price Increase Masks a Far Larger Budget Shock", "NPI", "2026",
        "https://www.npifinancial.com/smartspend-bulletins/microsofts-new-m365-price-increase-masks-a-far-larger-budget-shock";
    OFFICE_365_2026 = Practitioner,
        "Your Microsoft renewal is a sovereignty lever", "Servola", "2026",
        "https://servola.de/journal/your-microsoft-renewal-is-a-sovereignty-lever/";
    ROOM_PRICES = Press,
        "Microsoft Teams Rooms To Rely on Partner Support with New Pro Plan", "Redmond Channel Partner", "2022-09-09",
        "https://rcpmag.com/Articles/2022/09/09/Microsoft-Teams-Rooms-Plan-Changes.aspx";
    PHONE_PRICES = Practitioner,
        "[Microsoft Teams Phone licensing guide]", "Redress Compliance", "2025-2026",
        "https://www.redresscompliance.com/microsoft-teams-phone-licensing-guide.html";
    GENERAL_KNOWLEDGE = GeneralKnowledge,
        "General knowledge of the field; no document found", "CALculator", "", "";
    NEW_CONFERENCING_POLICY = Vendor,
        "New-CsConferencingPolicy", "Microsoft", "2026-08-21",
        "https://github.com/MicrosoftDocs/office-docs-powershell/blob/main/skype/skype-ps/SkypeForBusiness/New-CsConferencingPolicy.md";
    NEW_MEETING_CONFIGURATION = Vendor,
        "New-CsMeetingConfiguration", "Microsoft", "2026-08-21",
        "https://github.com/MicrosoftDocs/office-docs-powershell/blob/main/skype/skype-ps/SkypeForBusiness/New-CsMeetingConfiguration.md";
    NEW_VOICE_POLICY = Vendor,
        "New-CsVoicePolicy", "Microsoft", "2026-08-21",
        "https://github.com/MicrosoftDocs/office-docs-powershell/blob/main/skype/skype-ps/SkypeForBusiness/New-CsVoicePolicy.md";
    NEW_MOBILITY_POLICY = Vendor,
        "New-CsMobilityPolicy", "Microsoft", "2026-08-21",
        "https://github.com/MicrosoftDocs/office-docs-powershell/blob/main/skype/skype-ps/SkypeForBusiness/New-CsMobilityPolicy.md";
    NEW_EXTERNAL_ACCESS_POLICY = Vendor,
        "New-CsExternalAccessPolicy", "Microsoft", "2026-08-21",
        "https://github.com/MicrosoftDocs/office-docs-powershell/blob/main/skype/skype-ps/SkypeForBusiness/New-CsExternalAccessPolicy.md";
    EFFECTIVE_POLICY = Vendor,
        "Get-CsEffectivePolicy", "Microsoft", "2026-08-21",
        "https://github.com/MicrosoftDocs/office-docs-powershell/blob/main/skype/skype-ps/SkypeForBusiness/Get-CsEffectivePolicy.md";
    POLICY_OUTPUT = Vendor,
        "[View conferencing policies: output of Get-CsConferencingPolicy in Lync Server 2013] (address of the documentation)", "Microsoft", "2013-2019",
        "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/";
    LICENSING_REPORT = Practitioner,
        "Create a Report of Assigned Lync User Licensing", "Paul Vaillant", "2015-03-24",
        "http://paul.vaillant.ca/2015/03/24/create-a-report-of-assigned-lync-user-licensing.html";
    CAL_CONTROL = Practitioner,
        "Lync CAL Kontrolle", "MSXFAQ", "c. 2013",
        "https://www.msxfaq.de/skype_for_business/betrieb/lynccalkontrolle.htm";
    ASSET_TOOLKIT = Practitioner,
        "Get-LyncUsers.ps1 of the SAM Gold Toolkit", "Sam360", "2020-08-26",
        "https://github.com/Sam360/SAMGoldToolkit";
    MEETING_POLICY_R2 = Vendor,
        "MSFT_SIPGlobalMeetingPolicyData", "Microsoft MSDN", "c. 2009",
        "https://learn.microsoft.com/en-us/previous-versions/office/developer/communication-server-2007-R2/dd185848(v=office.13)";
}
