//! Plans and suites: what each grants online, on premises and besides (`table`), which bring servers along
//! (`extended_use`), what stands in for what, and what became of those withdrawn.
//!
//! A plan never contains a CAL: it carries a right that is as good as one on the owner's licensed servers. A CAL suite is
//! taken as a plan that grants nothing online.

mod extended_use;
mod table;

use judge::{Choice, Citation, Condition, Confidence, Date, Effect, Period, Record, Rule};

use crate::deployments::{EVERYWHERE, ONLINE_ALONE, WITH_TEAMS};
use crate::era;
use crate::licences::{self, Licence};
use crate::questions::{GROUPS, PLAN};
use crate::sources::*;
pub use extended_use::{EXTENDED_USE, EXTENDED_USE_FOR_ALL, NO_EXTENDED_USE_BY_CSP, PERHAPS_EXTENDED_USE};
pub use table::PLANS;

/// What a person may do by virtue of a licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Right {
    /// Chat, presence and calls between computers in the service.
    OnlineBase,
    /// Hosting meetings and sharing in the service.
    OnlineMeetings,
    /// What the Standard CAL gives on premises.
    Standard,
    /// What the Enterprise CAL gives on premises.
    Enterprise,
    /// What the Plus CAL gives on premises.
    Plus,
    /// The Office desktop applications, the full Lync client included.
    Office,
    /// A mailbox in Exchange Online.
    Mailbox,
    /// Outside calls in the service, over whichever carrier.
    OnlineVoice,
    /// Dial-in numbers for meetings in the service.
    OnlineDialIn,
    /// Microsoft as the carrier of outside calls.
    CallingPlan,
    /// Teams: chat, meetings, teams and channels.
    Teams,
    /// Teams can be bought on top of a suite that comes without it.
    TeamsOnTop,
    /// What the Windows Server CAL gives.
    WindowsCal,
}

impl Right {
    /// In the words of the list.
    pub const fn name(self) -> &'static str {
        match self {
            Right::OnlineBase => "chat, presence and computer calls online",
            Right::OnlineMeetings => "meetings and sharing online",
            Right::Standard => "Standard CAL rights",
            Right::Enterprise => "Enterprise CAL rights",
            Right::Plus => "Plus CAL rights",
            Right::Office => "Office desktop applications",
            Right::Mailbox => "a mailbox",
            Right::OnlineVoice => "outside calls online",
            Right::OnlineDialIn => "dial-in numbers online",
            Right::CallingPlan => "Microsoft as carrier",
            Right::Teams => "Teams",
            Right::WindowsCal => "Windows Server CAL rights",
            Right::TeamsOnTop => "Teams, bought on top",
        }
    }
}

/// A plan somebody may own or buy.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Its item on the list.
    pub licence: &'static Licence,
    /// What it grants, and on whose word; holds while somebody can have it.
    pub grants: Rule<'static, &'static [Right]>,
    /// What it perhaps grants: nobody could settle it.
    pub perhaps: &'static [Right],
    /// When we would advise to buy it: while it is sold to anybody, and brings what is asked for here.
    pub sold: &'static [Period],
    /// Whose it is: a suite replaces only one of its own family.
    pub family: Family,
    /// The most people who may have it in an organisation, where there is a limit.
    pub most: Option<u64>,
}

/// Whose a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Office 365, and the plans of its services alone.
    Office365,
    /// Microsoft 365, with Windows and the management of devices.
    Microsoft365,
    /// For schools and universities.
    Academic,
    /// For government.
    Government,
}

impl Plan {
    /// Whether we would advise to buy it on a day.
    pub fn is_sold(&self, on: Date) -> bool {
        self.grants.valid.contains(on) && self.sold.iter().any(|period| period.contains(on))
    }

    /// Whether it is a suite: one suite replaces another, and does not stand beside it.
    pub fn is_suite(&self) -> bool {
        self.grants.effect.contains(&Right::Mailbox)
    }
}

/// From one day to another, both included.
const fn from_to(from: (u16, u8, u8), to: (u16, u8, u8)) -> Period {
    Period::between(Date::of(from.0, from.1, from.2), Date::of(to.0, to.1, to.2))
}

const fn since(year: u16, month: u8, day: u8) -> Period {
    Period { from: Some(Date::of(year, month, day)), ..era::PLANS }
}

/// An item that stands in for a Plus CAL on top of a plan.
#[derive(Clone, Copy, Debug)]
pub struct InsteadOfPlus {
    /// What.
    pub licence: &'static Licence,
    /// What the plan must grant for it.
    pub on: &'static [Right],
}

/// What may stand in for a Plus CAL on top of a plan.
pub static INSTEAD_OF_PLUS: &[Rule<'static, InsteadOfPlus>] = &[
    Rule {
        id: "plus-cal-subscription",
        when: Condition::Always,
        effect: InsteadOfPlus { licence: &licences::PLUS_SUBSCRIPTION, on: &[Right::Standard] },
        because: "The Plus CAL is sold as a monthly subscription too, on top of a plan.",
        citations: cite![
            E4_MIGRATION.at("option 3"),
            PRODUCT_TERMS.at("Skype for Business Plus CAL, user subscription licence"),
        ],
        confidence: Confidence::High,
        valid: era::SINCE_SKYPE,
    },
    Rule {
        id: "phone-system-for-plus",
        when: Condition::Always,
        effect: InsteadOfPlus { licence: &licences::TEAMS_PHONE, on: &[Right::Standard, Right::Office] },
        because: "Verify: Phone System on top of a plan brings the Plus right on premises, we infer: Microsoft names E3 with Cloud PBX a full successor of E4.",
        citations: cite![E4_MIGRATION.at("option 2")],
        confidence: Confidence::Medium,
        valid: era::SINCE_CLOUD_PBX,
    },
];

/// What people wrongly expect of a plan: the contradiction of the forum, decided.
pub static NO_PLAN_INCLUDES_A_SERVER: Rule<'static, ()> = Rule {
    id: "no-plan-includes-a-server",
    when: Condition::Always,
    effect: (),
    because: "No Office 365 plan includes the server licence, not even E4: a plan covers people, the servers are bought separately.",
    citations: cite![
        PLANNER_REPLY.at("24 April 2013"),
        FORUM_E4.at("replies of 13 and 24 May 2012, 24 January 2013"),
        E4_EXPLAINED.at("On premises"),
        IT_PROS.at("licensing guide: a server licence for every Front End"),
        FORUM_E4.against(
            "replies of 13 and 15 March 2012: the server licence is included",
            "the planner speaks for the product, and Microsoft's guide agrees"
        ),
    ],
    confidence: Confidence::High,
    valid: era::PLANS,
};

/// Why a plan counts on premises at all.
pub static PLANS_STAND_IN_FOR_CALS: Rule<'static, ()> = Rule {
    id: "plans-stand-in-for-cals",
    when: Condition::Always,
    effect: (),
    because: "A person with a subscription may use the matching features of the owner's licensed servers without a CAL.",
    citations: cite![CAL_REQUIREMENTS.at("opening")],
    confidence: Confidence::High,
    valid: era::PLANS,
};

/// What is known of ways in comparison: the ids of the ways that must all be offered.
pub static COMPARED: &[Rule<'static, &'static [&'static str]>] = &[
    E4_EQUALS_E3_AND_PLUS,
    Rule { id: "e4-equals-e3-and-plus-2010", effect: &["e4", "e3+lync-2010-plus-cal"], ..E4_EQUALS_E3_AND_PLUS },
    Rule {
        id: "e3-and-plus-after-e4",
        effect: &["e3+plus-cal-subscription"],
        because: "When E4 was withdrawn, Microsoft named E3 with the Plus CAL subscription equal in price and function. Phone numbers managed in the cloud come only with E5 or Phone System, dial-in numbers only with E5.",
        confidence: Confidence::High,
        valid: since(2017, 4, 7),
        ..E4_EQUALS_E3_AND_PLUS
    },
];

const E4_EQUALS_E3_AND_PLUS: Rule<'static, &'static [&'static str]> = Rule {
    id: "e4-equals-e3-and-plus",
    when: Condition::Always,
    effect: &["e4", "e3+plus-cal"],
    because: "E3 with a Plus CAL does what E4 does; in 2017 Microsoft named both equal in price, the Plus CAL as a subscription, which before May 2015 is not established. Take E4 for one item and one renewal, E3 with Plus when only some people telephone or Plus CALs are owned.",
    citations: cite![E4_MIGRATION.at("option 3")],
    confidence: Confidence::Medium,
    valid: era::PLANS,
};

const fn owns(plan: &'static str) -> Condition<'static> {
    Condition::Is(PLAN, plan)
}

const OWNS_E4: Condition<'_> = Condition::Any(&[owns("e4"), owns("a4"), owns("g4")]);

const fn tells(
    id: &'static str,
    when: Condition<'static>,
    whom: &'static [&'static str],
    valid: Period,
    because: &'static str,
    citations: &'static [Citation<'static>],
) -> Rule<'static> {
    Rule { id, when, effect: Effect::Tells(whom), because, citations, confidence: Confidence::High, valid }
}

/// What is told of plans that were withdrawn, and of what replaced them.
pub static TELLS: &[Rule<'static>] = &[
    tells(
        "e4-withdrawn",
        Condition::Any(&[OWNS_E4, Condition::Some(GROUPS, &OWNS_E4)]),
        EVERYWHERE,
        since(2017, 4, 7),
        "E4 was withdrawn on 7 April 2017. In its place: E5; E3 with Phone System; E3 with the Plus CAL subscription, equal in price and function; or E3 alone, without the voice right. Verify whether yours may be renewed.",
        cite![
            E4_MIGRATION.at("options 1 to 4"),
            E_PLANS.against("E4 customers may renew and add seats for a time", "it speaks of direct customers in 2017"),
        ],
    ),
    tells(
        "lync-online-plans-end",
        Condition::Always,
        ONLINE_ALONE,
        era::SKYPE_ONLINE_CLOSING,
        "Skype for Business Online closes on 31 July 2021, announced on 30 July 2019, Plan 1 earlier: Microsoft points to Teams, in F1 or any larger suite. Audio Conferencing and Phone System carry over.",
        cite![SKYPE_RETIREMENT.at("timeline"), PLAN_1_RETIREMENT.at("F1 or any other suite")],
    ),
    tells(
        "suites-without-teams",
        Condition::Always,
        WITH_TEAMS,
        since(2023, 10, 1),
        "Suites without Teams are sold in Europe since 1 October 2023; from 1 April 2024 to 31 October 2025 new enterprise customers could buy no others anywhere, with Teams Enterprise on top. Since 1 November 2025 suites with Teams are sold again.",
        cite![PACKAGING.at("1 November 2025"), NO_TEAMS_SUITES.at("April 2024")],
    ),
];

/// Every rule about plans.
pub fn rules() -> Vec<Record<'static>> {
    let mut rules: Vec<Record<'static>> = PLANS.iter().map(|plan| plan.grants.record()).collect();
    rules.extend(COMPARED.iter().map(Rule::record));
    rules.extend(INSTEAD_OF_PLUS.iter().map(Rule::record));
    rules.extend([NO_PLAN_INCLUDES_A_SERVER.record(), PLANS_STAND_IN_FOR_CALS.record()]);
    let extended = [&EXTENDED_USE, &NO_EXTENDED_USE_BY_CSP, &PERHAPS_EXTENDED_USE, &EXTENDED_USE_FOR_ALL];
    rules.extend(extended.map(Rule::record));
    rules.extend(TELLS.iter().map(Rule::record));
    rules
}

/// A plan by its item on the list.
pub fn plan(id: &str) -> Option<&'static Plan> {
    PLANS.iter().find(|plan| plan.licence.id == id)
}

/// The plans as choices of a question, each while somebody can have it.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "a wrong index does not compile")]
pub static CHOICES: [Choice<'_>; PLANS.len() + 1] = {
    let none = Choice { id: "no-plan", text: "None", hint: "", when: Condition::Always };
    let mut choices = [none; PLANS.len() + 1];
    let mut place = 0;
    while place < PLANS.len() {
        let Plan { licence, grants, .. } = PLANS[place];
        choices[place + 1] = Choice { id: licence.id, text: licence.name, when: Condition::On(grants.valid), ..none };
        place += 1;
    }
    choices
};
