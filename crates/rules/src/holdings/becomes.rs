//! What licences turned into, or bring along, beyond their own product: grants by purchase date, and the suites.

use judge::{Condition, Confidence, Date, Period, Rule};

use crate::era;
use crate::features::Generation::{self, Lync2010, Lync2013, Ocs2007, Ocs2007R2, Skype2015, Skype2019, SkypeSe};
use crate::licences::{self, Licence};
use crate::plans::Right::{self, Enterprise, Plus, Standard};
use crate::products::Edition;
use crate::sources::*;

/// What some licences bring for some products.
#[derive(Clone, Copy, Debug)]
pub struct Becomes {
    /// What is held.
    pub held: &'static [&'static Licence],
    /// What each of them brings.
    pub gives: Gives,
    /// For these products.
    pub products: &'static [Generation],
    /// If bought in this time.
    pub bought: Period,
    /// Or, bought at any time, under Software Assurance.
    pub or_assured: bool,
    /// Only under Software Assurance.
    pub assured: bool,
    /// Only for versions that were out when it was bought, or came out under Software Assurance.
    pub by_version: bool,
    /// Only if something else is owned too, which is not looked at.
    pub in_doubt: bool,
}

/// What a licence brings.
#[derive(Clone, Copy, Debug)]
pub enum Gives {
    /// CALs of these rights, one each.
    Cals(&'static [Right]),
    /// A server licence of this edition.
    Servers(Edition),
    /// The client.
    Client,
}

const UNDER_ASSURANCE: Becomes = Becomes {
    held: &[],
    gives: Gives::Client,
    products: &[],
    bought: Period::ALWAYS,
    or_assured: false,
    assured: true,
    by_version: false,
    in_doubt: false,
};

const IN_SUITE: Becomes = Becomes { assured: false, by_version: true, ..UNDER_ASSURANCE };

/// The suites of CALs, smaller ones first.
pub static SUITES: [&Licence; 4] = [
    &licences::CORE_CAL_SUITE,
    &licences::CORE_CAL_SUITE_DEVICE,
    &licences::ENTERPRISE_CAL_SUITE,
    &licences::ENTERPRISE_CAL_SUITE_DEVICE,
];

const LCS_CALS: &[&Licence] = &[&licences::LCS_CAL, &licences::LCS_DEVICE_CAL];
const CORE: &[&Licence] = &[&licences::CORE_CAL_SUITE, &licences::CORE_CAL_SUITE_DEVICE];
const ENTERPRISE_SUITE: &[&Licence] = &[&licences::ENTERPRISE_CAL_SUITE, &licences::ENTERPRISE_CAL_SUITE_DEVICE];
/// What brought voice before there was a Plus CAL.
const WITH_VOICE: &[&Licence] = &[
    &licences::OCS_2007_ENTERPRISE_CAL,
    &licences::OCS_2007_ENTERPRISE_DEVICE_CAL,
    &licences::R2_ENTERPRISE_CAL,
    &licences::R2_ENTERPRISE_DEVICE_CAL,
    &licences::ENTERPRISE_CAL_SUITE,
    &licences::ENTERPRISE_CAL_SUITE_DEVICE,
];

/// The last days before voice left the Enterprise CAL: before that was announced, and before it was in force.
const VOICE_UNANNOUNCED: Date = Date::of(2009, 6, 30);
const VOICE_INSIDE: Date = Date::of(2010, 11, 30);
/// The day on which the Core CAL Suite got the Standard CAL.
const IN_CORE: Date = Date::of(2011, 8, 1);

const fn until(day: Date) -> Period {
    Period { from: None, until: Some(day) }
}

/// What licences bring beyond their own product.
pub static BECOMES: &[Rule<'static, &'static [Becomes]>] = &[
    Rule {
        id: "held-lcs",
        when: Condition::Always,
        effect: &[
            Becomes {
                held: LCS_CALS,
                gives: Gives::Cals(&[Standard, Enterprise]),
                products: &Generation::ALL,
                ..UNDER_ASSURANCE
            },
            Becomes {
                held: &[&licences::LCS_STANDARD],
                gives: Gives::Servers(Edition::Standard),
                products: &Generation::ALL,
                ..UNDER_ASSURANCE
            },
            Becomes {
                held: &[&licences::LCS_ENTERPRISE],
                gives: Gives::Servers(Edition::Enterprise),
                products: &Generation::ALL,
                ..UNDER_ASSURANCE
            },
            // Its servers must have been under Software Assurance too.
            Becomes { held: LCS_CALS, products: &[Ocs2007], in_doubt: true, ..UNDER_ASSURANCE },
        ],
        because: "LCS 2005 CALs under Software Assurance became both CALs of OCS 2007, and servers its servers; kept, they become those of later versions. With both under it at the release, Communicator 2007 may be installed without buying it.",
        citations: cite![
            OCS_PACKAGING.at("upgrade of LCS CALs"),
            OCS_CALS.at("customers with active Software Assurance")
        ],
        confidence: Confidence::High,
        valid: era::VALID,
    },
    Rule {
        id: "held-next-communicator",
        when: Condition::Always,
        effect: &[Becomes {
            held: &[&licences::OCS_2007_STANDARD_CAL, &licences::OCS_2007_STANDARD_DEVICE_CAL],
            products: &[Ocs2007R2],
            ..UNDER_ASSURANCE
        }],
        because: "Software Assurance kept on the OCS Standard CAL brought the next version of Communicator.",
        citations: cite![OCS_CALS.at("customers with active Software Assurance")],
        confidence: Confidence::High,
        valid: era::VALID,
    },
    Rule {
        id: "held-plus-grants",
        when: Condition::Always,
        effect: &[
            Becomes {
                held: WITH_VOICE,
                gives: Gives::Cals(&[Plus]),
                products: &[Lync2010, Lync2013],
                bought: until(VOICE_UNANNOUNCED),
                ..UNDER_ASSURANCE
            },
            Becomes {
                held: WITH_VOICE,
                gives: Gives::Cals(&[Plus]),
                products: &[Lync2010],
                bought: until(VOICE_INSIDE),
                ..UNDER_ASSURANCE
            },
        ],
        because: "OCS Enterprise CALs and Enterprise CAL Suites under Software Assurance brought one Lync 2010 Plus CAL each if bought before 1 December 2010, and those bought before 1 July 2009 that of 2013 too, while it was kept; bought later, none.",
        citations: cite![
            GRANDFATHERING.at("the three periods"),
            SUITE_BRIEF.at("changes of 1 December 2010"),
            GRANDFATHERING
                .against("the release is dated 21 January 2011", "the licensing took effect on 1 December 2010"),
        ],
        confidence: Confidence::Medium,
        valid: era::VALID,
    },
    Rule {
        id: "held-core-suite",
        when: Condition::Always,
        effect: &[Becomes {
            held: CORE,
            gives: Gives::Cals(&[Standard]),
            products: &[Lync2010, Lync2013, Skype2015, Skype2019, SkypeSe],
            bought: Period { from: Some(IN_CORE), until: None },
            or_assured: true,
            ..IN_SUITE
        }],
        because: "The Core CAL Suite brings the Standard CAL if it was bought since 1 August 2011, or had Software Assurance that day; for a later version, if it was bought after that came out, or had Software Assurance then.",
        citations: cite![
            CORE_CAL.at("Core CAL Suite includes the Lync Standard CAL from August 2011"),
            SUITE_CHANGES.at("changes of 1 August 2011"),
            EQUIVALENCY.at("suites count for a new version if bought after its release, or with SA in force then"),
            VOICE_CAL.against("the Core CAL Suite has it", "analyst and reseller date it to August 2011"),
        ],
        confidence: Confidence::High,
        valid: Period { from: Some(IN_CORE), until: era::VALID.until },
    },
    Rule {
        id: "held-enterprise-suite",
        when: Condition::Always,
        effect: &[
            Becomes {
                held: ENTERPRISE_SUITE,
                gives: Gives::Cals(&[Standard, Enterprise]),
                products: &[Lync2010, Lync2013, Skype2015, Skype2019, SkypeSe],
                ..IN_SUITE
            },
            Becomes {
                held: ENTERPRISE_SUITE,
                gives: Gives::Cals(&[Standard]),
                products: &[Ocs2007, Ocs2007R2],
                ..IN_SUITE
            },
            Becomes {
                held: ENTERPRISE_SUITE,
                gives: Gives::Cals(&[Enterprise]),
                products: &[Ocs2007, Ocs2007R2],
                bought: until(VOICE_INSIDE),
                ..IN_SUITE
            },
            // What is newer has an Enterprise CAL without voice.
            Becomes {
                held: ENTERPRISE_SUITE,
                gives: Gives::Cals(&[Enterprise]),
                products: &[Ocs2007, Ocs2007R2],
                in_doubt: true,
                ..IN_SUITE
            },
        ],
        because: "The Enterprise CAL Suite brings the Standard and the Enterprise CAL, never Plus, of every version that was out when it was bought, or came out under Software Assurance. Verify whether one bought since 1 December 2010 serves OCS, where the Enterprise CAL brought voice too.",
        citations: cite![
            SUITE_BRIDGES.at("Enterprise CAL Suite: Standard and Enterprise"),
            SUITE_2008.at("what the suites contain"),
            EQUIVALENCY.at("suites count for a new version if bought after its release, or with SA in force then"),
        ],
        confidence: Confidence::High,
        valid: era::VALID,
    },
];
