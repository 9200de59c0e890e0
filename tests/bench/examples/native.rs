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
    for _ in 0..5 {
        let from = std::time::Instant::now();
        let mut sum = 0;
        for it in &inputs {
            let judged = judge::judge(&small::BOOK, it, small::ON, &[]);
            sum += small::decide(&judged).map_or(0, |it| it.counts.iter().map(|it| it.count).sum());
        }
        println!("{} ns each ({sum})", from.elapsed().as_nanos() / inputs.len() as u128);
    }
}
