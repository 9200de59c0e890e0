//! The licence list as a table for other programs: a spreadsheet, a wiki, a page of one's own. What people typed is a
//! text there too, never a formula, a mark or an element.

use judge::Joined as _;
use rules::{LicenceList, Line};

use crate::words::take::LIST_HEADS as HEADS;
use crate::words::{covered_by, for_whom};

/// The cells of a line, in the order of the heads.
fn row(line: &Line) -> Vec<String> {
    let whom = if line.names.is_empty() { for_whom(line) } else { line.names.joined(", ") };
    let mut cells = vec![line.licence.name.to_owned(), line.licence.unit.name().to_owned(), whom];
    for (count, by) in [(line.needed, None), (line.covered, Some(covered_by(line))), (line.to_buy, None)] {
        cells.push(count.lenient().to_string());
        cells.push(count.cautious().to_string());
        cells.extend(by);
    }
    let rules: Vec<&str> = line.why.iter().map(|rule| rule.id).collect();
    cells.push(line.confidence.in_words().to_owned());
    cells.push(rules.joined(" "));
    cells
}

/// How a table is written.
pub struct Form {
    /// Before everything, between the heads and the other rows, and after everything.
    around: [&'static str; 3],
    /// Before and after a row.
    row: [&'static str; 2],
    /// Before and after each cell; before and after each head.
    cells: [[&'static str; 2]; 2],
    /// Between two of them.
    between: &'static str,
    /// What stands for letters that would be more than text.
    letters: &'static [(char, &'static str)],
}

/// Comma-separated values, which begin with the mark by which spreadsheets know the letters.
pub static CSV: Form = Form {
    around: ["\u{feff}", "", ""],
    row: ["", "\r\n"],
    cells: [["\"", "\""]; 2],
    between: ",",
    letters: &[('"', "\"\"")],
};

/// A table in Markdown.
pub static MARKDOWN: Form = Form {
    around: ["", "|---|---|---|---|---|---|---|---|---|---|---|---|\n", ""],
    row: ["| ", " |\n"],
    cells: [["", ""]; 2],
    between: " | ",
    letters: &[
        ('|', "\\|"),
        ('<', "\\<"),
        ('&', "\\&"),
        ('*', "\\*"),
        ('_', "\\_"),
        ('`', "\\`"),
        ('[', "\\["),
        ('~', "\\~"),
        ('\\', "\\\\"),
    ],
};

/// A table for a page.
pub static HTML: Form = Form {
    around: ["<table>\n", "", "</table>\n"],
    row: ["<tr>", "</tr>\n"],
    cells: [["<td>", "</td>"], ["<th scope=\"col\">", "</th>"]],
    between: "",
    letters: &[('<', "&lt;"), ('&', "&amp;")],
};

/// The list in a form.
pub fn sheet(list: &LicenceList, form: &Form) -> String {
    let mut out = form.around[0].to_owned();
    let mut rows: Vec<Vec<String>> = vec![HEADS.iter().map(|head| (*head).to_owned()).collect()];
    rows.extend(list.lines.iter().map(row));
    for (place, row) in rows.into_iter().enumerate() {
        if place == 1 {
            out.push_str(form.around[1]);
        }
        out.push_str(form.row[0]);
        for (column, cell) in row.iter().enumerate() {
            if column > 0 {
                out.push_str(form.between);
            }
            let [before, after] = form.cells[usize::from(place == 0)];
            out.push_str(before);
            // Spreadsheets reckon what begins like this, in tables of pages too.
            if cell.starts_with(['=', '+', '-', '@']) {
                out.push('\'');
            }
            for letter in cell.chars() {
                match form.letters.iter().find(|(special, _)| *special == letter) {
                    Some((_, instead)) => out.push_str(instead),
                    None => out.push(letter),
                }
            }
            out.push_str(after);
        }
        out.push_str(form.row[1]);
    }
    out.push_str(form.around[2]);
    out
}

#[cfg(test)]
mod tests {
    use super::{CSV, HEADS, HTML, MARKDOWN, sheet};
    use crate::session::Session;

    /// Two groups whose names would like to be something else.
    fn list() -> rules::LicenceList {
        let groups = "groups=%3DHYPERLINK(%22x%22)%7C%3Cb%3E:70:calls,host:none:no-plan;Works:30:calls:none:e3";
        let answers = format!("v=1&on=2014-01-15&situation=new&same=no&{groups}&outside=no&survive=none&end");
        let session = Session::read(&format!("/result?{answers}"));
        let report = rules::count(session.judgement().expect("a day is given"));
        report.lists.into_iter().next().expect("a deployment is recommended")
    }

    #[test]
    fn a_spreadsheet_gets_numbers_and_no_formula() {
        let csv = sheet(&list(), &CSV);
        let rows: Vec<&str> = csv.trim_start_matches('\u{feff}').split_terminator("\r\n").collect();
        assert_eq!(rows.len(), 1 + list().lines.len());
        assert!(rows.iter().all(|row| row.matches("\",\"").count() + 1 == HEADS.len() && row.ends_with('"')), "{csv}");
        let first = rows.iter().find(|row| row.contains("Plus CAL") && row.contains("HYPERLINK")).expect("a line");
        assert!(
            first.contains("\"'=HYPERLINK(\"\"x\"\")|<b>\",\"70\",\"70\",\"0\",\"0\",\"\",\"70\",\"70\""),
            "{first}"
        );
    }

    #[test]
    fn a_page_gets_a_table_and_no_other_element() {
        let page = sheet(&list(), &HTML);
        assert_eq!(page.matches("<tr>").count(), 1 + list().lines.len());
        assert_eq!(page.matches("<th scope").count(), HEADS.len());
        assert_eq!(page.matches("<td>").count(), HEADS.len() * list().lines.len());
        assert!(page.contains("<td>'=HYPERLINK(\"x\")|&lt;b></td>"), "{page}");
    }

    #[test]
    fn a_text_gets_a_table_and_no_element() {
        let table = sheet(&list(), &MARKDOWN);
        let bars = |line: &str| line.replace("\\|", "").matches('|').count();
        assert_eq!(table.lines().count(), 2 + list().lines.len());
        assert!(table.lines().all(|line| bars(line) == HEADS.len() + 1), "{table}");
        assert!(table.contains("'=HYPERLINK(\"x\")\\|\\<b>"), "{table}");
    }
}
