//! A large organisation for a browser to judge, to count, and to find the cheapest mix of ways for: 450 groups,
//! of more than three hundred kinds, twenty sets of devices that they share, holdings that do not suffice.
//!
//! The same numbers come out of every run: the organisation is drawn from a fixed seed.

use fastrand::Rng;
use judge::{Answer, Answers, Date, Judgement, Row, judge_open};
use rules::questions::cost::{PRICE, PRICES, YEARS};
use rules::questions::offered::{ASSURED, COUNT, HOLDINGS, ITEM};
use rules::questions::{
    CALLS, CHAT, DEVICES, DEVICES_OF, DIAL_IN, DOES, GROUPS, HOST, MAILBOX, NAME, NO, OFFICE, OUTSIDE, PEOPLE, PLAN,
    SAME, WANTS,
};
use rules::{BOOK, Report, cheapest_mix, cost, count};
use wasm_bindgen::prelude::wasm_bindgen;

const GROUPS_OF_PEOPLE: usize = 450;
const SETS_OF_DEVICES: u32 = 20;
const SEED: u64 = 2013;

/// An organisation, ready to be judged.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Organisation(Answers);

#[wasm_bindgen]
impl Organisation {
    /// Draws it.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "it is drawn, which is more than a default")]
    pub fn new() -> Organisation {
        let mut random = Rng::with_seed(SEED);
        let groups = (0..GROUPS_OF_PEOPLE).map(|number| group(&mut random, number)).collect();
        let held = [
            "standard-cal",
            "enterprise-cal",
            "plus-cal",
            "standard-device-cal",
            "enterprise-device-cal",
            "plus-device-cal",
        ];
        let held = held.map(|item| {
            let row = Row::new().with(ITEM, Answer::choice(item)).with(ASSURED, Answer::choice(NO));
            row.with(COUNT, Answer::Number(random.u64(200..4000)))
        });
        // Whatever a way can consist of has a price.
        let prices = rules::licences::ALL.iter().map(|licence| {
            let row = Row::new().with(ITEM, Answer::choice(licence.id));
            row.with(PRICE, Answer::Text(random.u64(5..500).to_string()))
        });
        let answers = Answers::new()
            .with(SAME, Answer::choice(NO))
            .with(GROUPS, Answer::Rows(groups))
            .with(OUTSIDE, Answer::choice(NO))
            .with(YEARS, Answer::Number(3))
            .with(HOLDINGS, Answer::Rows(held.to_vec()))
            .with(PRICES, Answer::Rows(prices.collect()));
        Organisation(answers)
    }

    /// Judges it; says how many deployments stand.
    pub fn judged(&self) -> usize {
        self.judgement().standings.len()
    }

    /// Judges and counts it; says how many kinds of people differ in what covers them.
    pub fn counted(&self) -> usize {
        self.report().recommended().map_or(0, |list| list.ways.len())
    }

    /// Judges and counts it, and finds the cheapest mix; says in whole units of money what it costs, and how much less
    /// anything else could cost at most.
    pub fn optimum(&self) -> Vec<f64> {
        let report = self.report();
        let mix = report.recommended().and_then(|list| cheapest_mix(list, &cost(&report.judgement, list)?));
        mix.map(|found| [found.mix.cost, found.mix.cost - found.mix.at_least].map(|it| it as f64 / 100.0).to_vec())
            .unwrap_or_default()
    }

    fn judgement(&self) -> Judgement<'static> {
        judge_open(&BOOK, &self.0, Date::of(2014, 1, 15), &[])
    }

    fn report(&self) -> Report {
        count(self.judgement())
    }
}

fn group(random: &mut Rng, number: usize) -> Row {
    let does: Vec<&str> = [HOST, CALLS, CHAT, DIAL_IN].into_iter().filter(|_| random.bool()).collect();
    let wants: Vec<&str> = [OFFICE, MAILBOX].into_iter().filter(|_| random.bool()).collect();
    let plans = ["no-plan", "no-plan", "no-plan", "e1", "e3", "lync-online-1"];
    let row = Row::new()
        .with(NAME, Answer::Text(format!("Group {number}")))
        .with(PEOPLE, Answer::Number(random.u64(10..900)))
        .with(DOES, Answer::choices(does))
        .with(WANTS, Answer::choices(wants))
        .with(PLAN, Answer::choice(plans[random.usize(..plans.len())]));
    if random.u8(..3) > 0 {
        return row;
    }
    let set = format!("Set {}", random.u32(..SETS_OF_DEVICES));
    row.with(DEVICES, Answer::Number(random.u64(5..300))).with(DEVICES_OF, Answer::Text(set))
}
