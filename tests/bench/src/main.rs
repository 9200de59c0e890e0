//! Times natively what `cargo xtask bench` asks for, and prints numbers for it to put side by side.
//!
//! ```text
//! native small MS     reads inputs from standard input, one a line; decides them for so many milliseconds; prints how many
//!                     it decided in a second
//! native verify       reads the same, prints a decision for each
//! native growth       prints milliseconds of judging and counting by size
//! ```

#![forbid(unsafe_code)]

use std::hint::black_box;
use std::io::Read as _;
use std::time::{Duration, Instant};

use bench::growth::{ManyGroups, ManyRules, ManySites};
use judge::{Answers, Interview};
use small::Asked;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["small", ms] => println!("{:.0}", decisions(Duration::from_millis(ms.parse().unwrap_or(300)))),
        ["verify"] => verify(),
        ["growth"] => growth(),
        _ => eprintln!("native small MS | verify | growth"),
    }
}

/// The inputs: users, six factors, those who meet, those who telephone, survival, plan; in JavaScript's order of keys.
fn inputs() -> Vec<Answers> {
    let mut text = String::new();
    if std::io::stdin().read_to_string(&mut text).is_err() {
        return Vec::new();
    }
    text.lines().filter_map(|line| asked(&line.split(',').collect::<Vec<_>>())).map(|asked| asked.answers()).collect()
}

fn asked(cells: &[&str]) -> Option<Asked> {
    let [users, voice, admission, chat, ucma, regions, control, meet, telephone, ha, plan] = cells else { return None };
    Some(Asked {
        users: users.parse().ok()?,
        enterprise_voice: *voice == "1",
        call_admission_control: *admission == "1",
        persistent_chat: *chat == "1",
        ucma_apps: *ucma == "1",
        multi_region: *regions == "1",
        full_control: *control == "1",
        conferencing_users: meet.parse().ok()?,
        voice_users: telephone.parse().ok()?,
        ha: *ha == "1",
        plan: (*plan).to_owned(),
    })
}

fn decisions(time: Duration) -> f64 {
    let inputs = inputs();
    let interview = Interview::on(&small::BOOK, small::ON);
    let decide = |answers: &Answers| black_box(small::decide(interview.judge(answers, &[])));
    inputs.iter().for_each(|answers| drop(decide(answers)));
    let (from, mut done) = (Instant::now(), 0_usize);
    while from.elapsed() < time {
        inputs.iter().for_each(|answers| drop(decide(answers)));
        done += inputs.len();
    }
    done as f64 / from.elapsed().as_secs_f64()
}

fn verify() {
    let interview = Interview::on(&small::BOOK, small::ON);
    for answers in inputs() {
        let decided = small::decide(interview.judge(&answers, &[]));
        let reasons = decided.judgement.standing("online").map_or(&[][..], |it| &it.ruled_out_by);
        let ids: Vec<String> = reasons.iter().map(|fired| fired.rule.id.replace('-', "_")).collect();
        let [servers, standard, enterprise, plus] = decided.counts.map(|line| line.count);
        let deployment = if reasons.is_empty() { "online" } else { "on_premises" };
        println!("{deployment},{servers},{standard},{enterprise},{plus},{}", ids.join("+"));
    }
}

/// The fastest of several rounds, in milliseconds.
fn fastest<T>(run: impl Fn() -> T) -> f64 {
    let rounds = (0..15).map(|_| {
        let from = Instant::now();
        black_box(run());
        from.elapsed().as_secs_f64() * 1000.0
    });
    rounds.fold(f64::INFINITY, f64::min)
}

fn growth() {
    for rules in [100, 316, 1000, 3162, 10_000] {
        let book = ManyRules::new(rules);
        println!("judge, rules of a toy book,{rules},{}", fastest(|| book.judged()));
    }
    for groups in [1, 10, 32, 100, 316, 1000] {
        let organisation = ManyGroups::new(groups);
        println!("judge, groups,{groups},{}", fastest(|| organisation.judged()));
        println!("count, groups,{groups},{}", fastest(|| organisation.counted()));
    }
    for sites in [1, 10, 32, 100, 316, 1000] {
        let organisation = ManySites::new(sites);
        println!("judge, sites,{sites},{}", fastest(|| organisation.judged()));
        println!("count, sites,{sites},{}", fastest(|| organisation.counted()));
    }
}
