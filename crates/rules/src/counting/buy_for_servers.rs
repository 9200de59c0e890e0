//! What the servers take: licences of the product, Windows Server, SQL Server, Office Web Apps.

use judge::{Joined as _, Range, Record, Rule};

use super::buy::{Line, Otherwise};
use super::each_once;
use super::servers::ServerRow;
use crate::licences::{self, Licence};
use crate::plans;
use crate::products::shared::{DATABASES_APART, NO_BACK_END};
use crate::products::{Edition, Role, ServerProduct};

/// The licences of the servers, and what they run on.
#[inline(never)]
pub(super) fn for_servers(servers: &[ServerRow], product: &'static ServerProduct, with_a_plan: bool) -> Vec<Line> {
    let mut lines = Vec::new();
    let needs = product.prerequisites;
    let on_windows = || servers.iter().filter(|row| !row.role.is_device());
    let all = on_windows().fold(Range::ZERO, |sum, row| sum.plus(row.count));

    let mut licences: Vec<&'static Licence> = Vec::new();
    for edition in Edition::ALL {
        let licence = product.licence(edition);
        let taken = servers.iter().flat_map(|row| &row.takes).any(|(of, _)| *of == edition);
        if taken && !licences.contains(&licence) {
            licences.push(licence);
        }
    }
    if licences.is_empty() {
        licences.push(product.standard_licence);
    }
    for licence in licences {
        lines.push(server_line(licence, servers, product, with_a_plan));
    }

    let mut windows = Line::new(&licences::WINDOWS_SERVER, all, Range::ZERO, vec![&needs.windows_server]);
    windows.depends_on = "one for each of the servers below, whose ranges add up".to_owned();
    windows.otherwise = servers.iter().filter(|_| all.is_certain()).find_map(|row| {
        let other = row.otherwise.filter(|_| row.otherwise_alone)?;
        let alone = servers.iter().filter(|row| row.otherwise_alone);
        let needed = with_others(all.cautious(), alone, other.condition);
        Some(Otherwise { needed, instead: None, condition: other.condition })
    });
    lines.push(windows);

    lines.push(database_line(servers, product));
    let web = servers.iter().find(|row| row.role == Role::OfficeWebApps);
    if let (Some(web), Some(rule)) = (web, &product.office_web_apps) {
        let mut line = Line::new(&licences::OFFICE_WEB_APPS, web.count, Range::ZERO, vec![rule]);
        line.to_buy = Range::between(0, web.count.cautious());
        line.depends_on = "verify whether the software itself must be bought".to_owned();
        lines.push(line);
    }
    lines
}

/// A count with the other count of each of these servers in its place, as far as there is one on the same condition.
fn with_others<'r>(all: u64, rows: impl IntoIterator<Item = &'r ServerRow>, condition: &str) -> u64 {
    rows.into_iter().fold(all, |all, row| match row.otherwise.filter(|other| other.condition == condition) {
        Some(other) => all.saturating_sub(row.count.cautious()).saturating_add(other.count),
        None => all,
    })
}

/// The line of one server licence: all servers that take it, of whatever role.
#[inline(never)]
fn server_line(
    licence: &'static Licence,
    servers: &[ServerRow],
    product: &'static ServerProduct,
    with_a_plan: bool,
) -> Line {
    let taken = |row: &ServerRow| {
        let of_licence = row.takes.iter().filter(|(edition, _)| product.licence(*edition) == licence);
        of_licence.fold(Range::ZERO, |sum, (_, count)| sum.plus(*count))
    };
    let takers: Vec<&ServerRow> = servers.iter().filter(|row| taken(row) != Range::ZERO).collect();
    let needed = takers.iter().fold(Range::ZERO, |sum, row| sum.plus(taken(row)));
    // What other roles do not take is told beside the licence of the Front Ends.
    let leads = takers.iter().any(|row| row.role == Role::FrontEnd) || takers.is_empty();
    let told = servers.iter().filter(|row| taken(row) != Range::ZERO || (leads && row.takes.is_empty()));
    let mut line = Line::new(licence, needed, Range::ZERO, each_once(told.flat_map(|row| row.why_licensed(product))));
    if line.why.is_empty() {
        line.why.extend(product.roles.first().map(Rule::record));
    }
    line.mind = each_once(takers.iter().flat_map(|row| row.mind.iter().copied()));
    // Where nobody could settle a count, the line itself says so.
    let unsettled = takers.iter().filter(|row| row.count.is_certain() && !taken(row).is_certain());
    line.mind.extend(each_once(unsettled.flat_map(|row| row.why_of_role(product))));
    if with_a_plan && leads {
        line.why.push(&plans::NO_PLAN_INCLUDES_A_SERVER);
        line.mind.push(&plans::NO_PLAN_INCLUDES_A_SERVER);
    }
    // The other count is of Front Ends; servers of other roles that take the same licence stay as they are.
    line.otherwise = takers.iter().find_map(|row| {
        let other = row.otherwise.filter(|_| row.role == Role::FrontEnd && needed.is_certain())?;
        let of_other = other.edition.map_or(licence, |edition| product.licence(edition));
        let front_ends: Vec<&ServerRow> = takers.iter().copied().filter(|row| row.role == Role::FrontEnd).collect();
        if of_other != licence {
            // At several sites some change their edition and some do not: too much for a sentence.
            let needed = (front_ends.len() == 1).then_some(other.count)?;
            return Some(Otherwise { needed, instead: Some(of_other), condition: other.condition });
        }
        let needed = with_others(needed.cautious(), front_ends, other.condition);
        Some(Otherwise { needed, instead: None, condition: other.condition })
    });
    let part = |row: &&ServerRow| format!("{} for {}", taken(row), row.role.name());
    line.depends_on = match takers.iter().find(|row| !taken(row).is_certain()) {
        None => String::new(),
        Some(row) if takers.len() == 1 && !row.depends_on.is_empty() => row.depends_on.to_owned(),
        Some(_) => takers.iter().map(part).collect::<Vec<_>>().joined(", "),
    };
    line
}

/// SQL Server for the pools; beside Standard Edition none, unless something else keeps its data there.
#[inline(never)]
fn database_line(servers: &[ServerRow], product: &'static ServerProduct) -> Line {
    let needs = product.prerequisites;
    let is = |role: Role| servers.iter().any(|row| row.role == role);
    if is(Role::BackEnd) {
        let back_ends = || servers.iter().filter(|row| row.role == Role::BackEnd);
        let count = back_ends().fold(Range::ZERO, |sum, row| sum.plus(row.count));
        let mut why = vec![needs.sql_server.record()];
        let apart = |rule: &&Record<'static>| rule.id == DATABASES_APART.id;
        why.extend(back_ends().flat_map(|row| &row.why).find(apart));
        let mut sql = Line::new(&licences::SQL_SERVER, count, Range::ZERO, why);
        if !count.is_certain() {
            sql.why.push(&needs.sql_mirror);
            sql.depends_on = "more if the database must survive a failure too".to_owned();
        }
        return sql;
    }
    let one = |why: Vec<Record<'static>>| Line::new(&licences::SQL_SERVER, Range::exactly(1), Range::ZERO, why);
    if servers.iter().any(|row| row.edition == Some(Edition::Enterprise)) {
        return one(vec![&needs.sql_server, &NO_BACK_END]);
    }
    let shares = product.sizes.chat.as_ref().is_some_and(|chat| chat.shares_standard.is_some());
    if is(Role::Archiving) || is(Role::Monitoring) || (is(Role::PersistentChat) && !shares) {
        return one(vec![&DATABASES_APART]);
    }
    Line::new(&licences::SQL_SERVER, Range::ZERO, Range::ZERO, vec![&needs.sql_express])
}
