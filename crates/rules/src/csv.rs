//! Tables that people paste or load: separated by comma, semicolon or tab, with names in the first line.
//!
//! Line by line, as the scripts read them: a quote left open spoils its own line and no other, so that nothing is lost.

/// More rows than any of these servers has people; what is beyond is counted and said.
pub(crate) const MOST_ROWS: usize = 100_000;

/// A table as it was read.
#[derive(Debug, Default)]
pub(crate) struct Table {
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
    /// Reads a text: a table, or what PowerShell shows of objects one below the other, which is how one sees a single
    /// user. The line with which PowerShell tells a type (`#TYPE`) is none of the rows.
    pub fn read(text: &str) -> Table {
        if is_list(text) {
            return Table::of_list(text);
        }
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

    fn of_list(text: &str) -> Table {
        let mut table = Table::default();
        let mut row: Vec<String> = Vec::new();
        let mut first = 1_usize;
        for (at, line) in text.lines().chain([""]).enumerate() {
            let at = at.saturating_add(1);
            match line.split_once(':') {
                _ if line.trim().is_empty() => {
                    if !row.is_empty() {
                        table.rows.push((first, Some(std::mem::take(&mut row))));
                    }
                    first = at.saturating_add(1);
                }
                // A long value goes on below itself.
                _ if line.starts_with(' ') => {
                    if let Some(last) = row.last_mut() {
                        last.push_str(line.trim());
                    }
                }
                Some((name, value)) => {
                    let column = table.column(name.trim()).unwrap_or_else(|| {
                        table.header.push(String::from(name.trim()));
                        table.header.len().saturating_sub(1)
                    });
                    while row.len() <= column {
                        row.push(String::new());
                    }
                    if let Some(cell) = row.get_mut(column) {
                        value.trim().clone_into(cell);
                    }
                }
                None => {}
            }
        }
        // Whoever lacks the last of the properties lacks nothing.
        let columns = table.header.len();
        for (_, cells) in &mut table.rows {
            if let Some(cells) = cells {
                cells.resize(columns, String::new());
            }
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

/// Whether a text shows objects one below the other: a name, blanks, and a colon in the first line.
fn is_list(text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let name = first.split_once(':').and_then(|(name, _)| name.strip_suffix(' ')).unwrap_or_default().trim();
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric())
}

/// For each line the earlier line that names the same, or 0; names in any case, with or without `sip:`. No name is
/// nobody's.
pub(crate) fn named_before<'a>(names: impl Iterator<Item = (&'a str, usize)>) -> Vec<usize> {
    let folded = names.filter(|(name, _)| !name.is_empty()).map(|(name, line)| {
        let name = name.to_ascii_lowercase();
        (name.strip_prefix("sip:").map(String::from).unwrap_or(name), line)
    });
    let mut sorted: Vec<(String, usize)> = folded.collect();
    sorted.sort_unstable();
    let (mut before, mut first) = ("", 0);
    let mut again = Vec::new();
    for (name, line) in &sorted {
        if name != before {
            (before, first) = (name, *line);
        } else if *line != first {
            if again.len() <= *line {
                again.resize(line.saturating_add(1), 0);
            }
            if let Some(again) = again.get_mut(*line) {
                *again = first;
            }
        }
    }
    again
}

/// A cell without the blanks around it; empty where the row is too short or the column is missing.
pub(crate) fn cell(cells: &[String], column: Option<usize>) -> &str {
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
