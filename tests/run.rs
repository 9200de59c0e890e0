//! `cases [FOLDER]` runs every case of a folder; `cases --ids` lists every id a case may name; `cases --rule-book`
//! prints the rule book; `cases --links` prints our own cases as links and as files, with a zero byte between them.

#![forbid(unsafe_code)]

use std::path::PathBuf;
use std::process::ExitCode;

use rules::BOOK;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [] => run(tests::own_cases()),
        [ids] if ids == "--ids" => {
            list_ids();
            ExitCode::SUCCESS
        }
        [book] if book == "--rule-book" => {
            print!("{}", tests::rule_book());
            ExitCode::SUCCESS
        }
        [links] if links == "--links" => {
            print!("{}", tests::links().join("\0"));
            ExitCode::SUCCESS
        }
        [folder] if !folder.starts_with('-') => run(PathBuf::from(folder)),
        _ => {
            eprintln!("Usage: cargo xtask cases [FOLDER] runs cases, cargo xtask cases --ids lists ids.");
            ExitCode::from(2)
        }
    }
}

fn run(folder: PathBuf) -> ExitCode {
    let files = match tests::files(&folder) {
        Ok(files) => files,
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::from(2);
        }
    };
    let (mut passed, mut failed) = (0, 0);
    for file in files {
        let tests::Run { differs, notes } = tests::run(&file);
        if !differs.is_empty() || !notes.is_empty() {
            println!("{}", file.display());
        }
        for sentence in &differs {
            println!("  {sentence}");
        }
        for note in &notes {
            println!("  note: {note}");
        }
        if differs.is_empty() {
            passed += 1;
        } else {
            failed += 1;
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn list_ids() {
    println!("questions, with their choices");
    for question in BOOK.questions {
        println!("  {:<18} {}", question.id, question.text);
        for choice in question.choices() {
            println!("    {:<16} {}", choice.id, choice.text);
        }
        for column in question.columns() {
            println!("    {:<16} {}", column.question.id, column.question.text);
            for choice in column.question.choices() {
                println!("      {:<14} {}", choice.id, choice.text);
            }
        }
    }
    println!("deployments");
    for deployment in BOOK.deployments {
        println!("  {:<18} {}", deployment.id, deployment.sentence);
    }
    println!("server roles");
    for role in rules::products::Role::ALL {
        println!("  {:<22} {}", role.id(), role.name());
    }
    println!("licences");
    for licence in rules::licences::ALL {
        println!("  {:<26} {} ({})", licence.id, licence.name, licence.unit.name());
    }
    println!("rules");
    for rule in rules::all_rules() {
        println!("  {:<28} {}", rule.id, rule.because);
    }
}
