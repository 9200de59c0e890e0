//! Plans and suites: what each grants online, on premises and besides.
//!
//! A plan never contains a CAL. It carries a right that is as good as one on the owner's licensed servers.

use judge::{Choice, Citation, Condition, Confidence, Rule};

use crate::era;
use crate::licences::{self, Licence};
use crate::sources::{
    BUSINESS_PLANS, CAL_REQUIREMENTS, CALS_FROM_PLANS, CLIENT_TABLES, E_PLANS, E4_EXPLAINED, E4_MIGRATION, FORUM_E4,
    GENERAL_KNOWLEDGE, IT_PROS, PLANNER_REPLY, WHY_HYBRID,
};

/// What a person may do by virtue of a licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Right {
    /// Chat, presence and calls between computers in Lync Online.
    OnlineBase,
    /// Hosting meetings and sharing in Lync Online.
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
        }
    }
}

/// A plan somebody may own or buy.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Its item on the list.
    pub licence: &'static Licence,
    /// What it grants, and on whose word; holds while it is sold.
    pub grants: Rule<'static, &'static [Right]>,
    /// Whether we would advise to buy it: plans that do not bring Lync, or bring no rights on premises, are only recognised.
    pub advised: bool,
}

use Right::{Enterprise, Mailbox, Office, OnlineBase, OnlineMeetings, Plus, Standard};

const fn grants(
    id: &'static str,
    rights: &'static [Right],
    because: &'static str,
    citations: &'static [Citation<'static>],
    confidence: Confidence,
) -> Rule<'static, &'static [Right]> {
    Rule { id, when: Condition::Always, effect: rights, because, citations, confidence, valid: era::PLANS }
}

/// All plans, smallest first: the order in which equally good ones are named.
pub static PLANS: &[Plan] = &[
    Plan {
        licence: &licences::LYNC_ONLINE_1,
        grants: grants(
            "plan-lync-online-1",
            &[OnlineBase, Standard],
            "Lync Online Plan 1 gives chat, presence and calls between computers online, and Standard CAL rights on premises.",
            cite![IT_PROS.at("comparison of the online plans"), CALS_FROM_PLANS.at("Lync: Standard CAL"),],
            Confidence::Medium,
        ),
        advised: true,
    },
    Plan {
        licence: &licences::LYNC_ONLINE_2,
        grants: grants(
            "plan-lync-online-2",
            &[OnlineBase, OnlineMeetings, Standard, Enterprise],
            "Lync Online Plan 2 adds meetings and sharing online, and Standard and Enterprise CAL rights on premises.",
            cite![IT_PROS.at("comparison of the online plans"), CALS_FROM_PLANS.at("Lync: Enterprise CAL"),],
            Confidence::Medium,
        ),
        advised: true,
    },
    Plan {
        licence: &licences::LYNC_ONLINE_3,
        grants: grants(
            "plan-lync-online-3",
            &[OnlineBase, OnlineMeetings, Standard, Enterprise, Plus],
            "Lync Online Plan 3 gives Standard, Enterprise and Plus CAL rights on premises; online it does no more than Plan 2, because the service had no Enterprise Voice.",
            cite![
                CALS_FROM_PLANS.at("Lync: Plus CAL"),
                CLIENT_TABLES.at("Enterprise Voice table, notes on Lync Online users"),
            ],
            Confidence::Medium,
        ),
        advised: true,
    },
    Plan {
        licence: &licences::E1,
        grants: grants(
            "plan-e1",
            &[OnlineBase, OnlineMeetings, Standard, Enterprise, Mailbox],
            "E1 gives meetings online and a mailbox without voice mail (Exchange Online Plan 1), and Standard and Enterprise CAL rights on premises; no Plus and no Office.",
            cite![CALS_FROM_PLANS.at("Lync: Enterprise CAL with E1 to E4"), E_PLANS.at("what E1, E3 and E4 bring")],
            Confidence::Medium,
        ),
        advised: true,
    },
    Plan {
        licence: &licences::E2,
        grants: grants(
            "plan-e2",
            &[OnlineBase, OnlineMeetings, Standard, Enterprise, Mailbox],
            "E2 gives for Lync what E1 gives: meetings online and a mailbox, and Standard and Enterprise CAL rights on premises.",
            cite![CALS_FROM_PLANS.at("Lync: Enterprise CAL with E1 to E4")],
            Confidence::Medium,
        ),
        advised: false,
    },
    Plan {
        licence: &licences::E3,
        grants: grants(
            "plan-e3",
            &[OnlineBase, OnlineMeetings, Standard, Enterprise, Office, Mailbox],
            "E3 gives meetings online, Office and a mailbox, and Standard and Enterprise CAL rights on premises; Plus is missing.",
            cite![
                E4_MIGRATION.at("option 4: E3 alone, against option 3: E3 with the Plus CAL"),
                CALS_FROM_PLANS.at("Lync: Enterprise CAL with E1 to E4"),
            ],
            Confidence::High,
        ),
        advised: true,
    },
    Plan {
        licence: &licences::E4,
        grants: grants(
            "plan-e4",
            &[OnlineBase, OnlineMeetings, Standard, Enterprise, Plus, Office, Mailbox],
            "E4 gives all that E3 gives, and Plus CAL rights on premises: Standard, Enterprise and Plus are covered.",
            cite![
                CALS_FROM_PLANS.at("Lync: Plus CAL with E4 or Plan 3"),
                WHY_HYBRID.at("E4 users may use all features of the server on premises"),
                E4_MIGRATION.at("options that keep every feature of E4"),
                FORUM_E4.against(
                    "reply of 13 May 2012: only “Lync CAL + Lync Plus CAL”",
                    "even E3, the smaller plan, carries the Enterprise right"
                ),
            ],
            Confidence::High,
        ),
        advised: true,
    },
    Plan {
        licence: &licences::K1,
        grants: grants(
            "plan-k1",
            &[Mailbox],
            "Verify: we hold that the kiosk plan K1 brought no Lync in these years, neither online nor on premises.",
            cite![GENERAL_KNOWLEDGE.at("Office 365 kiosk plans, 2011 to 2015")],
            Confidence::Low,
        ),
        advised: false,
    },
    Plan {
        licence: &licences::K2,
        grants: grants(
            "plan-k2",
            &[Mailbox],
            "Verify: we hold that the kiosk plan K2 brought no Lync in these years, neither online nor on premises.",
            cite![GENERAL_KNOWLEDGE.at("Office 365 kiosk plans, 2011 to 2015")],
            Confidence::Low,
        ),
        advised: false,
    },
    Plan {
        licence: &licences::SMALL_BUSINESS,
        grants: grants(
            "plan-small-business",
            &[OnlineBase, OnlineMeetings, Mailbox],
            "The small business suites without Office bring Lync online and a mailbox, but no rights on premises: they are not on the list of licences that stand in for CALs.",
            cite![BUSINESS_PLANS.at("The legal base: Appendix A of the Product Terms")],
            Confidence::Medium,
        ),
        advised: false,
    },
    Plan {
        licence: &licences::SMALL_BUSINESS_PREMIUM,
        grants: grants(
            "plan-small-business-premium",
            &[OnlineBase, OnlineMeetings, Office, Mailbox],
            "The small and midsize business suites with Office bring Lync online, Office and a mailbox, but no rights on premises: they are not on the list of licences that stand in for CALs.",
            cite![
                BUSINESS_PLANS.at("The legal base: Appendix A of the Product Terms"),
                GENERAL_KNOWLEDGE.at("which of these suites brought Office"),
            ],
            Confidence::Medium,
        ),
        advised: false,
    },
];

/// What people wrongly expect of a plan: the contradiction of the forum, decided.
pub static NO_PLAN_INCLUDES_A_SERVER: Rule<'static, ()> = Rule {
    id: "no-plan-includes-a-server",
    when: Condition::Always,
    effect: (),
    because: "No Office 365 plan of these years includes the Lync Server licence, E4 neither: a plan covers people, the servers are bought separately.",
    citations: cite![
        PLANNER_REPLY.at("24 April 2013: the licences for Lync Server must be bought"),
        FORUM_E4.at("replies of 13 and 24 May 2012 and of 24 January 2013"),
        E4_EXPLAINED.at("On premises: a licence for each server instance"),
        IT_PROS.at("licensing guide: server licences for every Front End besides CALs"),
        FORUM_E4.against(
            "replies of 13 and 15 March 2012: the server licence is included",
            "the planner speaks for the product, and Microsoft's licensing guide agrees with him"
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
    because: "A person with a subscription may use the matching features of the owner's licensed servers without a CAL for them.",
    citations: cite![CAL_REQUIREMENTS.at("opening: user licences that meet CAL requirements")],
    confidence: Confidence::High,
    valid: era::PLANS,
};

/// What is known of ways in comparison: the ids of the ways that must all be offered.
pub static COMPARED: &[Rule<'static, &'static [&'static str]>] = &[
    E4_EQUALS_E3_AND_PLUS,
    Rule { id: "e4-equals-e3-and-plus-2010", effect: &["e4", "e3+lync-2010-plus-cal"], ..E4_EQUALS_E3_AND_PLUS },
];

const E4_EQUALS_E3_AND_PLUS: Rule<'static, &'static [&'static str]> = Rule {
    id: "e4-equals-e3-and-plus",
    when: Condition::Always,
    effect: &["e4", "e3+plus-cal"],
    because: "E3 with a Plus CAL does what E4 does; in 2017 Microsoft named both equal in price, the Plus CAL as a subscription. Take E4 for one item and one renewal, E3 with Plus when only some people speak on the phone or Plus CALs are owned already.",
    citations: cite![E4_MIGRATION.at("option 3: E3 with the Plus CAL, equal in price and function")],
    confidence: Confidence::Medium,
    valid: era::PLANS,
};

/// Every rule about plans.
pub fn rules() -> Vec<Rule<'static, ()>> {
    let mut rules: Vec<Rule<'static, ()>> = PLANS.iter().map(|plan| plan.grants.record()).collect();
    rules.extend(COMPARED.iter().map(Rule::record));
    rules.extend([NO_PLAN_INCLUDES_A_SERVER, PLANS_STAND_IN_FOR_CALS]);
    rules
}

/// A plan by its item on the list.
pub fn plan(id: &str) -> Option<&'static Plan> {
    PLANS.iter().find(|plan| plan.licence.id == id)
}

const fn choice(id: &'static str, text: &'static str, hint: &'static str) -> Choice<'static> {
    Choice { id, text, hint, when: Condition::Always }
}

/// The plans as choices of a question. Every id but `no-plan` is a plan's (tested).
pub const CHOICES: &[Choice<'_>] = &[
    choice("no-plan", "None", ""),
    choice("lync-online-1", "Lync Online Plan 1", ""),
    choice("lync-online-2", "Lync Online Plan 2", ""),
    choice("lync-online-3", "Lync Online Plan 3", ""),
    choice("e1", "Office 365 E1", ""),
    choice("e2", "Office 365 E2", ""),
    choice("e3", "Office 365 E3", ""),
    choice("e4", "Office 365 E4", ""),
    choice("k1", "Office 365 K1 (kiosk)", ""),
    choice("k2", "Office 365 K2 (kiosk)", ""),
    choice("small-business", "Office 365 Small Business (P1) or Business Essentials", ""),
    choice("small-business-premium", "Office 365 Small Business Premium, Midsize Business or Business Premium", ""),
];
