fn main(){ 
 let p=|s:&str| if s.len()>11 {println!("{s}")};
 for q in rules::BOOK.questions { for q in std::iter::once(q).chain(q.columns().iter().map(|c|&c.question)) { p(q.text); p(q.hint); for c in q.choices() { p(c.text); p(c.hint); } } }
 for r in rules::all_rules() { p(r.because); for c in r.citations { p(c.place); p(c.source.title); p(c.source.url); p(c.source.publisher); if let judge::Speaks::Against{held_because}=c.speaks {p(held_because)} } }
 for s in rules::sources::ALL { p(s.title); p(s.url); p(s.publisher); }
 for d in rules::BOOK.deployments { p(d.sentence); }
 for l in rules::licences::ALL { p(l.name); }
}
