//! Tables that people paste or load: separated by comma, semicolon or tab, with names in the first line.
//!
//! Line by line, as the scripts read them: a quote left open spoils its own line and no other, so that nothing is lost.

/// More rows than any of these servers has people; what is beyond is counted and said.
pub(super) const MOST_ROWS: usize = 100_000;

/// A table as it was read.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows, each with the number of its line; `None` where a quote is left open.
    pub rows: Vec<(usize, Option<Vec<String>>)>,
    /// How many lines were empty.
    pub empty: usize,
    /// How many rows were too many.
    pub beyond: usize,
}

impl Table {
    /// Reads a text. The line with which PowerShell tells a type (`#TYPE`) is none of the rows.
    pub fn read(text: &str) -> Table {
        let mut table = Table::default();
        let mut delimiter = ',';
        for (at, line) in text.trim_start_matches('\u{FEFF}').split('\n').enumerate() {
            let line = line.strip_suffix('\r').unwrap_or(line);
            if line.trim().is_empty() {
                table.empty = table.empty.saturating_add(1);
            } else if table.header.is_empty() {
                if !line.starts_with("#TYPE") {
                    delimiter = delimiter_of(line);
                    table.header = split(line, delimiter).unwrap_or_default();
                }
            } else if table.rows.len() < MOST_ROWS {
                table.rows.push((at.saturating_add(1), split(line, delimiter)));
            } else {
                table.beyond = table.beyond.saturating_add(1);
            }
        }
        // What follows the last line break is no line.
        if text.is_empty() || text.ends_with('\n') {
            table.empty = table.empty.saturating_sub(1);
        }
        table
    }

    /// Where a column stands, by its name in any case.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column.trim().eq_ignore_ascii_case(name))
    }

    /// The first of these names that two columns share, so that nobody could say which counts.
    pub fn twice<'a>(&self, names: &[&'a str]) -> Option<&'a str> {
        let count = |name: &str| self.header.iter().filter(|column| column.trim().eq_ignore_ascii_case(name)).count();
        names.iter().copied().find(|name| count(name) > 1)
    }
}

/// A cell without the blanks around it; empty where the row is too short or the column is missing.
pub(super) fn cell(cells: &[String], column: Option<usize>) -> &str {
    column.and_then(|at| cells.get(at)).map_or("", |cell| cell.trim())
}

/// The delimiter that the first line uses most.
fn delimiter_of(line: &str) -> char {
    let mut best = (',', 1);
    for delimiter in [',', ';', '\t'] {
        let columns = split(line, delimiter).map_or(0, |cells| cells.len());
        if columns > best.1 {
            best = (delimiter, columns);
        }
    }
    best.0
}

fn split(line: &str, delimiter: char) -> Option<Vec<String>> {
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut within = false;
    let mut characters = line.chars().peekable();
    while let Some(c) = characters.next() {
        if within {
            if c != '"' {
                cell.push(c);
            } else if characters.next_if_eq(&'"').is_some() {
                cell.push('"');
            } else {
                within = false;
            }
        } else if c == '"' && cell.trim().is_empty() {
            cell.clear();
            within = true;
        } else if c == delimiter {
            cells.push(std::mem::take(&mut cell));
        } else {
            cell.push(c);
        }
    }
    cells.push(cell);
    (!within).then_some(cells)
}
