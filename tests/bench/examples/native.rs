#![allow(missing_docs)]
#[path = "../src/small.rs"]
mod small;
use fastrand::Rng;
fn main() {
    let mut random = Rng::with_seed(7);
    let inputs: Vec<judge::Answers> = (0..10000)
        .map(|_| {
            let users = 10f64.powf(random.f64() * 5.0).max(1.0) as u64;
            small::Asked {
                users,
                factors: std::array::from_fn(|_| random.f64() < 0.2),
                conferencing_users: random.u64(0..=users),
                voice_users: random.u64(0..=users),
                ha: random.f64() < 0.3,
                plan: ["none", "e1", "e3", "e4"][random.usize(0..4)].to_owned(),
            }
            .answers()
        })
        .collect();
    let interview = judge::Interview::on(&small::BOOK, small::ON);
    for _ in 0..std::env::var("ROUNDS").map_or(60, |it| it.parse().unwrap()) {
        let from = std::time::Instant::now();
        let mut sum = 0;
        for it in &inputs {
            let it = small::decide(interview.judge(it, &[]));
            sum += it.counts.iter().map(|it| it.count).sum::<u64>();
        }
        println!("{} ns each ({sum})", from.elapsed().as_nanos() / inputs.len() as u128);
    }
}
