// The boundary as other people's JavaScript meets it: the built module, called from Node.
import assert from "node:assert/strict";
import { test } from "node:test";

const { advise, questions, rulesVersion, start } = await import(process.env.BOUNDARY);

const E4 = "v=1&on=2014-01-15&same=yes&people=100&does=calls,host&wants=office&plan=e4&outside=no&survive=none&end";

test("a finished interview gives plain objects with counts and reasons", () => {
  const advice = advise(E4);
  assert.equal(advice.outcome, "decided");
  assert.deepEqual(advice.unread, []);
  assert.equal(advice.next, null);
  const [list] = advice.lists;
  assert.equal(list.deployment, "on-premises");
  const line = (licence) => list.lines.find((it) => it.licence === licence);
  assert.deepEqual(line("lync-server-2013").toBuy, { lenient: 1, cautious: 1 });
  assert.deepEqual(line("plus-cal"), {
    ...line("plus-cal"),
    needed: { lenient: 100, cautious: 100 },
    toBuy: { lenient: 0, cautious: 0 },
    coveredBy: "Office 365 E4",
  });
  const rule = advice.rules.find((it) => it.id === "no-plan-includes-a-server");
  assert.ok(rule.citations.some((it) => it.speaks === "against"));
  assert.ok(rule.citations.every((it) => it.url.startsWith("https://")));
  assert.deepEqual(line("lync-server-2013").otherwise, {
    count: 2, instead: null, condition: "if the failure of a Front End must be survived",
  });
  assert.deepEqual(JSON.parse(JSON.stringify(advice)), advice, "it survives JSON");
});

test("an audit crosses the boundary, with what is offered and what cannot be had", () => {
  const advice = advise(
    "v=1&on=2009-06-01&situation=keep&system=ocs-2007-r2&same=yes&people=300&does=host" +
      "&servers=front-end-enterprise:2:;edge:2:&features=skype&end",
  );
  const [list] = advice.lists;
  assert.deepEqual([list.isKept, list.deployment, list.unmet], [true, "keep-ocs-2007-r2", ["r2-cal-skype"]]);
  assert.ok(advice.offered.includes("outsiders") && !advice.offered.includes("edition"));
  const [standard, enterprise] = ["ocs-2007-r2-standard", "ocs-2007-r2-enterprise"]
    .map((id) => list.lines.find((it) => it.licence === id).needed);
  assert.deepEqual([standard, enterprise], [{ lenient: 2, cautious: 2 }, { lenient: 2, cautious: 2 }]);
  const small = advise("v=1&on=2009-06-01&same=yes&people=300&does=none&outside=no&survive=none&end");
  assert.deepEqual(small.lists[0].lines[0].otherwise, {
    count: 2, instead: "ocs-2007-r2-enterprise", condition: "if the failure of a Front End must be survived",
  });
});

test("an interview under way names the next question and a bound", () => {
  const advice = advise(start("2014-01-15"));
  assert.deepEqual([advice.outcome, advice.next, advice.lists], ["undecided", "same", []]);
  assert.ok(advice.atMost > 3);
  const ids = questions().map((it) => it.id);
  assert.ok(ids.includes(advice.next) && ids.includes("groups"));
  assert.deepEqual(questions().find((it) => it.id === "groups").columns.map((it) => it.id).slice(0, 2), ["name", "people"]);
});

test("a list of groups crosses the boundary", () => {
  const advice = advise(
    "v=1&on=2014-01-15&same=no&groups=Sales:120:calls:office:no-plan:;The%20rest:380:host:office:no-plan:" +
      "&ucma=no&factors=none&wishes=none&outside=yes&survive=none&end",
  );
  assert.equal(advice.lists[0].deployment, "split-domain");
  const known = new Set(advice.rules.map((it) => it.id));
  for (const list of advice.lists) {
    const named = [...list.told, ...list.lines.flatMap((it) => it.rules), ...list.servers.flatMap((it) => it.rules)];
    assert.deepEqual(named.filter((id) => !known.has(id)), [], "every rule that is named is told");
  }
  const e3 = advice.lists[0].lines.find((it) => it.licence === "e3");
  assert.deepEqual([e3.groups, e3.toBuy.cautious], [["The rest"], 380]);
});

test("nothing that is passed makes it throw, but a date that is none", () => {
  for (const text of ["", "x", "people=NaN", "on=2014-01-15&people=1e30&end", "%", "\u0000", "a=".repeat(600000)]) {
    assert.ok(["no-date", "undecided"].includes(advise(text).outcome), text.slice(0, 20));
  }
  assert.throws(() => start("yesterday"), /year-month-day/);
  assert.match(rulesVersion(), /^\d{4}-\d{2}-\d{2}$/);
});

test("what is owned and what it costs cross the boundary, in whole hundredths", () => {
  const advice = advise(
    "v=1&on=2013-05-18&same=yes&people=100&does=calls&wants=office,mailbox&plan=no-plan&outside=no&survive=none" +
      "&holdings=plus-cal:100:yes:&prices=e3:20.50:month;e4:22:month;plus-cal:70&end",
  );
  const [list] = advice.lists;
  assert.deepEqual(list.lines.find((it) => it.licence === "plus-cal").held, [
    { licence: "plus-cal", count: { lenient: 100, cautious: 100 } },
  ]);
  assert.deepEqual(list.held[0].covers, [{ licence: "plus-cal", count: { lenient: 100, cautious: 100 } }]);
  const { cost } = advice;
  assert.deepEqual(cost.prices.find((it) => it.licence === "e3"), {
    licence: "e3", price: { once: 0, month: 2050, year: 0 }, rule: null,
  });
  assert.ok(cost.unknown.includes("lync-server-2013") && cost.list === null);
  // E3, whose Plus CALs are owned, for three years.
  assert.deepEqual([cost.cheapest.cost, cost.cheapest.atLeast], [100 * 2050 * 36, 100 * 2050 * 36]);
});
