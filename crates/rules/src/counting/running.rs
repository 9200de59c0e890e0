//! The servers that run already: counted as they are, never resized.

use judge::{Answer, Judgement, Range, Record, Row, grouped, total};

use super::front_ends::{counted, for_load};
use super::needs::People;
use super::servers::{ServerRow, front_ends_of, row};
use super::sites::Site;
use crate::products::shared::{FEWER_THAN_THE_LOAD, NO_BACK_END, NO_FRONT_END, VIRTUAL_COUNTS_ALIKE};
use crate::products::{Edition, Role, ServerProduct};
use crate::questions::running::{COUNT, FRONT_END_ENTERPRISE, FRONT_END_STANDARD, ROLE, VIRTUAL};
use crate::questions::{MACHINES, SERVERS};

/// The rows of servers as they were entered, those of one role together, and what to tell about them.
#[inline(never)]
pub(super) fn servers(
    judgement: &Judgement<'static>,
    product: &'static ServerProduct,
    people: &[People],
) -> (Vec<ServerRow>, Vec<Site>, Vec<Record<'static>>) {
    let answer = judgement.book.quantity("running").and_then(|running| judgement.reads(running).get(SERVERS));
    let Some(Answer::Rows(entered)) = answer else {
        return (Vec::new(), Vec::new(), Vec::new());
    };
    let running = |role: &str| total(entered, COUNT, ROLE, role);
    let mut notes: Vec<Record<'static>> = Vec::new();
    let mut rows = Vec::new();
    let homed = people.iter().fold(0_u64, |sum, group| sum.saturating_add(group.count));
    let is_virtual = |row: &Row| row.chose(MACHINES, VIRTUAL);
    let is_front_end = |row: &Row| row.chose(ROLE, FRONT_END_STANDARD) || row.chose(ROLE, FRONT_END_ENTERPRISE);
    let on_virtual_machines = entered.iter().any(|row| is_virtual(row) && is_front_end(row));
    let (standard, enterprise) = (running(FRONT_END_STANDARD), running(FRONT_END_ENTERPRISE));
    let edition = if enterprise > 0 { Edition::Enterprise } else { Edition::Standard };
    let load = for_load(&product.sizes, homed, edition, on_virtual_machines);
    for (role, edition) in [(FRONT_END_STANDARD, Edition::Standard), (FRONT_END_ENTERPRISE, Edition::Enterprise)] {
        let count = running(role);
        if count > 0 {
            let formula =
                format!("as they run; the load of {} takes {} by the published figures", counted(homed), grouped(load));
            rows.push(front_ends_of(product, edition, Range::exactly(count), &formula));
        }
    }
    for role in Role::ALL {
        let count = running(role.id());
        // What runs for an older product, and the one that comes has no more, stays behind.
        let is_known = role != Role::PersistentChat || product.sizes.chat.is_some();
        if count > 0 && is_known {
            rows.push(row(product, role, Range::exactly(count), "as they run"));
        }
    }
    match standard.saturating_add(enterprise) {
        0 => notes.push(&NO_FRONT_END),
        running if running < load => notes.push(&FEWER_THAN_THE_LOAD),
        _ => {}
    }
    if enterprise > 0 && running(Role::BackEnd.id()) == 0 {
        notes.push(&NO_BACK_END);
    }
    if entered.iter().any(is_virtual) {
        notes.push(&VIRTUAL_COUNTS_ALIKE);
    }
    (rows, vec![Site::only(homed)], notes)
}
