//! Rows that are pasted into a list: what fits is taken, the rest is told by line and column and stays to be mended.

use judge::{Answer, Answers, Date, Look, Question, Row, judge};
use rules::questions::cost::{PRICE, PRICES};
use rules::questions::offered::{COUNT, HOLDINGS};
use rules::questions::{GROUPS, NAME};
use rules::{BOOK, Pasted, pasted};

fn paste(list: &str, held: &[Row], text: &str) -> Pasted {
    let list: &Question<'static> = BOOK.question(list).unwrap();
    let judgement = judge(&BOOK, &Answers::new().with("same", Answer::choice("no")), Date::of(2014, 1, 15), &[]);
    let look: Look<'static, '_> = judgement.look();
    pasted(list, &look, held, text)
}

/// Every tenth of a thousand rows is wrong in one of ten manners.
#[test]
fn of_a_thousand_rows_the_good_ones_are_kept_and_each_bad_one_is_told_by_line_and_column() {
    let bad = [
        ("\tfive\tno\t", "column “Number”"),
        ("\t-5\tno\t", "column “Number”"),
        ("\t5.5\tno\t", "column “Number”"),
        ("\t\tno\t", "column “Number”"),
        ("\t0\tno\t", "column “Number”"),
        ("\t99999999999999999999999999\tno\t", "column “Number”"),
        ("\t=1+1\tno\t", "column “Number”"),
        ("\t5\tperhaps\t", "column “Software Assurance”"),
        ("\t5\tno\tyesterday", "column “Bought”"),
        ("\t5\tno\t\tmore", "more cells"),
    ];
    let mut text = String::from("Licence\tNumber\tSoftware Assurance\tBought\r\n");
    let mut wrong = Vec::new();
    for row in 0..1000_usize {
        let line = match row % 10 {
            3 => {
                let (cells, told) = bad[row / 10 % bad.len()];
                wrong.push((row + 2, told));
                format!("standard-cal{cells}")
            }
            4 => format!("lync-server-2013\t1,{row:03}\tYES\t"),
            _ => format!("standard-cal\t{}\t\t", row + 1),
        };
        text.push_str(&line);
        text.push_str("\r\n");
    }
    let pasted = paste(HOLDINGS, &[], &text);
    assert_eq!((pasted.rows.len(), pasted.refused.len()), (900, 100));
    assert_eq!(pasted.rows[0].get(COUNT), Some(&Answer::Number(1)));
    assert_eq!(pasted.rows[3].get(COUNT), Some(&Answer::Number(1_004)));
    for (now, (refused, (line, told))) in pasted.refused.iter().zip(&wrong).enumerate() {
        assert!(refused.starts_with(&format!("Line {line}, now line {}: ", now + 2)), "{refused}");
        assert!(refused.contains(told), "{refused}");
    }
    // What is left is a table again, in which everything is wrong as before.
    let again = paste(HOLDINGS, &pasted.rows, &pasted.left);
    assert_eq!((again.rows.len(), again.refused.len()), (0, 100));
    assert_eq!(again.left, pasted.left);
    // Mended, it is taken.
    let mended: Vec<&str> =
        pasted.left.lines().map(|line| if line.starts_with("Licence") { line } else { "standard-cal\t7" }).collect();
    let all = paste(HOLDINGS, &pasted.rows, &mended.join("\n"));
    assert_eq!((all.rows.len(), all.refused.len(), all.left.as_str()), (100, 0, ""));
    // The list takes a thousand.
    let full: Vec<Row> = pasted.rows.iter().chain(&all.rows).cloned().collect();
    let beyond = paste(HOLDINGS, &full, "Licence,Number\nstandard-cal,1");
    assert!(beyond.rows.is_empty() && beyond.refused[0].contains("1,000 already"), "{:?}", beyond.refused);
}

#[test]
fn a_table_must_name_its_columns() {
    for (text, told) in [
        ("", "Line 1 names no column “Licence”"),
        ("standard-cal,5", "Line 1: no column is called “standard-cal”"),
        ("Licence;Colour;Number\nstandard-cal;red;5", "no column is called “Colour”"),
        ("Number\n5", "names no column “Licence”"),
        ("Licence,Number,licence\nstandard-cal,5,plus-cal", "Line 1 names two columns “Licence”"),
    ] {
        let pasted = paste(HOLDINGS, &[], text);
        assert!(pasted.rows.is_empty() && pasted.left == text);
        assert!(pasted.refused[0].contains(told), "{:?}", pasted.refused);
        assert!(pasted.refused[0].ends_with("Licence, Number, Software Assurance, Bought."), "{:?}", pasted.refused);
    }
}

/// More lines than are read stay where they are.
#[test]
fn nothing_is_lost_of_a_text_that_is_too_long() {
    let lines: String = (0..100_002).map(|line| format!("standard-cal,{}\n", line + 1)).collect();
    let pasted = paste(HOLDINGS, &[], &format!("Licence,Number\n{lines}"));
    assert_eq!(pasted.rows.len(), 1_000);
    assert!(pasted.refused.last().unwrap().contains("after line 100001"), "{:?}", pasted.refused.last());
    assert!(pasted.left.ends_with("standard-cal,100001\nstandard-cal,100002"));
    assert_eq!(pasted.left.lines().count(), 1 + 100_002 - 1_000);
}

#[test]
fn a_licence_is_named_by_its_words_or_its_id() {
    let text = "licence,number\n\"Lync Server 2013 Standard CAL (user)\",10\nstandard-cal,20";
    let pasted = paste(HOLDINGS, &[], text);
    assert_eq!(pasted.rows.len(), 2, "{:?}", pasted.refused);
    assert_eq!(pasted.rows[0].get("item"), pasted.rows[1].get("item"));
}

#[test]
fn prices_are_amounts_and_nothing_else() {
    let rows = ["12.50", "1,200", "cheap", "-5", "=2*3", &"9".repeat(40), "1e3", "NaN"];
    let text: String = rows.iter().map(|price| format!("e3;\"{price}\"\n")).collect();
    let pasted = paste(PRICES, &[], &format!("Item;Price\n{text}"));
    let prices: Vec<_> = pasted.rows.iter().filter_map(|row| row.get(PRICE)).collect();
    assert_eq!(prices, [&Answer::Text("12.50".to_owned()), &Answer::Text("1,200".to_owned())]);
    assert_eq!(pasted.refused.len(), 6);
    assert!(pasted.refused.iter().all(|refused| refused.contains("column “Price”: Enter the amount")));
}

#[test]
fn groups_of_one_name_are_told_apart() {
    let columns = "Name\tNumber of people\tWhat people do\tOffice and mailbox\tPlan owned";
    let text = format!(
        "{columns}\nSales\t10\tcalls+host\toffice\te3\nSales\t20\tcalls\toffice\te3\nOffice\t5\tdances\toffice\te3"
    );
    let pasted = paste(GROUPS, &[], &text);
    assert_eq!(pasted.rows.len(), 1, "{:?}", pasted.refused);
    assert_eq!(pasted.rows[0].get(NAME), Some(&Answer::Text("Sales".to_owned())));
    assert!(pasted.refused[0].contains("of this name"), "{:?}", pasted.refused);
    assert!(pasted.refused[1].contains("“dances”"), "{:?}", pasted.refused);
}
