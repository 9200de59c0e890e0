// The package as other people's JavaScript meets it: the built one, from Node, and its types against what it says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "package-"));
mkdirSync(join(folder, "node_modules"));
symlinkSync(here("../../dist/npm"), join(folder, "node_modules/calculator-rules"));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "all.mjs"), 'export * from "calculator-rules";\n');
const { book, decode, encode, explain, judge, next, whatIf } = await import(pathToFileURL(join(folder, "all.mjs")));

const OF = {
  "everybody has E4": "v=1&on=2014-01-15&same=yes&people=100&does=calls,host&wants=office&plan=e4&outside=no&survive=none&end",
  "an audit": "v=1&on=2009-06-01&situation=keep&system=ocs-2007-r2&same=yes&people=300&does=host&servers=front-end-enterprise:2:;edge:2:&features=skype&end",
  groups: "v=1&on=2014-01-15&same=no&groups=Sales:120:calls:office:no-plan:;The%20rest:380:host:office:no-plan:&ucma=no&factors=none&wishes=none&outside=yes&survive=none&end",
  "not sure": "v=1&on=2014-01-15&same=yes&people=50&does=none&wants=none&ucma=unsure&factors=unsure&wishes=none&outside=unsure&survive=unsure&plan=unsure&end",
  "needs that exclude each other": "v=1&on=2024-06-01&same=yes&people=200&does=chat,calls,host&ucma=yes&factors=quality&wishes=none&wants=office&plan=e3&end",
  "out of support": "v=1&on=2024-03-01&situation=keep&system=lync-2013&same=yes&people=400&does=host&servers=front-end-standard:1:&end",
  "what is owned": "v=1&on=2013-05-18&same=yes&people=100&does=calls&wants=office,mailbox&plan=no-plan&outside=no&survive=none&holdings=plus-cal:100:yes:&end",
  "an interview under way": "v=1&on=2014-01-15&same=yes&end",
  "nothing yet": "v=1&on=2026-06-01&end",
  "outside the dates": "v=1&on=2003-01-01&end",
};
const said = Object.fromEntries(Object.entries(OF).map(([name, link]) => [name, decode(link)]));
const judged = (name) => judge(said[name].answers, said[name].on);
const exactly = (count) => ({ lenient: count, cautious: count });

test("a finished interview gives plain objects with counts and reasons", () => {
  const report = judged("everybody has E4");
  assert.deepEqual([report.outcome, report.next, report.atMost], ["decided", null, 0]);
  const [list] = report.lists;
  assert.equal(list.deployment, "on-premises");
  const line = (licence) => list.lines.find((it) => it.licence === licence);
  assert.deepEqual(line("lync-server-2013").toBuy, exactly(1));
  assert.deepEqual([line("plus-cal").needed, line("plus-cal").toBuy, line("plus-cal").coveredBy], [exactly(100), exactly(0), "Office 365 E4"]);
  assert.deepEqual(line("lync-server-2013").otherwise, { count: 2, instead: null, condition: "if the failure of a Front End must be survived" });
  const named = [...list.first, ...list.unmet, ...list.told.map((it) => it.rule), ...[...list.lines, ...list.servers].flatMap((it) => it.rules)];
  assert.deepEqual(named.filter((id) => !report.rules.includes(id)), [], "every rule that is named is listed");
  assert.deepEqual(report.rules.filter((id) => !book.rules[id]), [], "and told in the book");
  assert.ok(book.rules["no-plan-includes-a-server"].citations.some((it) => it.heldAgainstBecause));
  assert.deepEqual(JSON.parse(JSON.stringify(report)), report, "it survives JSON");
});

test("an audit, a list of groups, and what is owned cross the boundary", () => {
  const [audit] = judged("an audit").lists;
  assert.deepEqual([audit.isKept, audit.deployment, audit.unmet], [true, "keep-ocs-2007-r2", ["r2-cal-skype"]]);
  const [split] = judged("groups").lists;
  const e3 = split.lines.find((it) => it.licence === "e3");
  assert.deepEqual([split.deployment, e3.groups, e3.toBuy.cautious], ["split-domain", ["The rest"], 380]);
  const [owned] = judged("what is owned").lists;
  assert.deepEqual(owned.held[0].covers, [{ licence: "plus-cal", count: exactly(100) }]);
});

test("an interview goes from question to question to its report", () => {
  const answers = {};
  const given = { ...said["everybody has E4"].answers };
  const asked = [];
  for (let before = Infinity; ; ) {
    const { ask, report } = next(answers, "2014-01-15");
    if (report) {
      assert.deepEqual(report, judged("everybody has E4"));
      break;
    }
    assert.ok(ask.atMost < before && ask.text.endsWith("?") && ask.why.every((it) => it.text), ask.id);
    before = ask.atMost;
    asked.push(ask.id);
    answers[ask.id] = given[ask.id];
  }
  assert.deepEqual(asked.slice(0, 2), ["same", "people"]);
});

test("an explanation names rules, answers and sources, also where needs exclude each other", () => {
  const { outcome, deployments } = explain(said.groups.answers, said.groups.on);
  assert.equal(outcome, "decided");
  const fired = deployments.flatMap((it) => [...it.ruledOutBy, ...it.favouredBy]);
  assert.ok(fired.length > 0 && fired.every((it) => it.because && it.on.length && it.sources.every((source) => source.title)));
  const conflict = judged("needs that exclude each other");
  if (conflict.outcome === "conflict") assert.ok(conflict.waysOut.every((it) => it.givesUp.length));
});

test("an answer that is not offered is refused with a sentence, and what is offered goes by the day", () => {
  const groups = [{ name: "A", people: 50, does: ["host"], wants: [], plan: "m365-e5-volume" }];
  const { ask } = next({ same: "no", groups }, "2014-01-15");
  assert.equal(ask.id, "groups");
  assert.match(ask.refused, /^Group 1: .*cannot be chosen/);
  assert.ok(!ask.columns.find((it) => it.id === "plan").choices.some((it) => it.id === "m365-e5-volume"));
  assert.equal(next({ same: "no" }, "2014-01-15").ask.refused, null);
  assert.throws(() => ask.columns[0].columns.push(1), TypeError, "the book stays as it is");
});

test("the book holds what a field needs, and the names of servers", () => {
  const people = book.questions.find((it) => it.id === "people");
  assert.deepEqual([people.kind, people.least, people.unit], ["number", 1, "people"]);
  const asked = (number) => next({ same: "yes", people: number }, "2014-01-15").ask;
  for (const number of [people.least, people.most]) assert.notEqual(asked(number).id, "people");
  for (const number of [people.least - 1, people.most + 1]) assert.throws(() => asked(number), /Enter/);
  const groups = book.questions.find((it) => it.id === "groups");
  assert.deepEqual([groups.unit, groups.columns.find((it) => it.id === "people").isRequired], ["group", true]);
  const named = (list, id) => list.some((it) => it.id === id && it.name);
  const servers = judged("everybody has E4").lists[0].servers;
  assert.ok(servers.length > 0 && servers.every((it) => named(book.roles, it.role) && (!it.edition || named(book.editions, it.edition))));
});

test("of what is covered, the cautious reading is the smaller one", () => {
  const unsure = { same: "yes", people: 5000, does: [], ucma: "no", factors: "unsure", wishes: [], wants: ["mailbox"], plan: "unsure" };
  const [{ needed, covered, toBuy }] = judge(unsure, "2018-10-21").lists[0].lines;
  assert.deepEqual([needed, covered, toBuy], [exactly(5000), { lenient: 5000, cautious: 0 }, { lenient: 0, cautious: 5000 }]);
});

test("what is said otherwise changes something", () => {
  const changes = whatIf(said["everybody has E4"].answers, "2014-01-15");
  const survives = changes.find((it) => it.question === "survive" && it.how === "with");
  assert.deepEqual(survives.lines.find((it) => it.licence === "lync-server-2013").toBuy, exactly(2));
  assert.ok(survives.answer.includes("front-end"));
});

test("links go there and back", () => {
  for (const [name, link] of Object.entries(OF)) {
    const { answers, on, beside, unread } = said[name];
    assert.deepEqual(unread, [], name);
    assert.deepEqual(decode(encode(answers, on, beside)), said[name], `${name}: ${link}`);
    assert.deepEqual(decode(`https://example.org/calculator/#/check?${link}`), said[name], name);
    assert.deepEqual(decode(`#/check?${link}`), said[name], name);
    assert.deepEqual(decode(JSON.stringify({ answers, on, beside })), said[name], name);
  }
});

test("what is not understood is an error with a sentence, and the package stays usable", () => {
  const circle = {};
  circle.people = circle;
  const trap = { get people() { throw new TypeError("mine"); } };
  const deep = JSON.parse("[".repeat(5000) + "]".repeat(5000));
  for (const [answers, sentence] of [
    [{ people: "many" }, /^people: many: Enter the number of people as a whole number from 1 to/],
    [{ people: 1e30 }, /Enter the number/], [{ people: NaN }, /Leave it out/], [{ people: -1 }, /Enter the number/],
    [{ does: ["fly"] }, /is not one of the choices/], [{ height: 3 }, /no question of this name/],
    [{ groups: [{ people: 5 }] }, /Group 1: the answer to/i], [{ groups: Array(1001).fill({ name: "a", people: 1, does: [] }) }, /at most 1,000|1,001/],
    [circle, /hold themselves/], [trap, /as JSON/], [{ people: 10n }, /not 100n/], [{ people: "\ud800" }, /half a character/], [null, /as an object/], [undefined, /as an object/],
    [{ people: 100.125 }, /people: .*Enter the number/], [{ groups: [{ name: "a", people: 1.234, does: [], wants: [], plan: "no-plan" }] }, /Enter the number/],
    [{ does: [["calls"]] }, /list in this list/], [{ groups: [{ name: "a", does: [["calls"]] }] }, /list in a list/],
    [new Map([["people", 5]]), /as an object/], [new URLSearchParams("people=5"), /as an object/], [Promise.resolve({}), /as an object/],
    [Object.defineProperty({}, Symbol.toStringTag, { get() { throw new Error("no"); } }), /as an object/],
    [{ groups: [{ name: "a", people: 5, does: [], wants: [{ a: 1 }], plan: "no-plan" }] }, /nested deeper/],
    [{ groups: [{ name: "x".repeat(61), people: 5, does: [], wants: [], plan: "no-plan" }] }, /^groups, number 1: .*60 characters or fewer\.$/], [{ groups: [{ name: null, people: 5, does: [], wants: [], plan: "no-plan" }] }, /Leave it out/],
    [[], /as an object/], ["people=1", /as an object/], [{ groups: deep }, /./], [() => 1, /as an object/],
  ]) {
    for (const call of [judge, next, explain, whatIf, encode]) {
      assert.throws(() => call(answers, "2014-01-15"), (error) => error instanceof Error && sentence.test(error.message), String(sentence));
    }
  }
  for (const day of ["yesterday", "2014-02-30", new Date(), 20140115, undefined]) assert.throws(() => judge({}, day), /year-month-day/);
  for (const beside of [[["online"]], [{}], [5]]) assert.throws(() => judge({}, "2014-01-15", beside), /list of ids/);
  assert.throws(() => judge({}, "2014-01-15", ["a[\"b"]), /no such deployment/);
  assert.deepEqual(decode(encode({ groups: [{ name: "1.125 [[\"", people: 5, does: [], wants: [], plan: "no-plan" }] }, "2014-01-15")).answers.groups[0].name, "1.125 [[\"");
  assert.throws(() => judge({}, "2014-01-15", ["the-moon"]), /no such deployment/);
  assert.throws(() => judge({}, "2014-01-15", "online"), /list of ids/);
  assert.throws(() => decode(undefined), /as a text/);
  for (const text of ["", "x", "people=NaN", "%", "\u0000", "a=".repeat(600_000), "{", '{"answers":1}']) decode(text);
  assert.equal(judged("everybody has E4").outcome, "decided", "usable all the same");
});

test("the example of the README does what it says", () => {
  const [, example, printed] = /```js\n(.*?)```\n\n```\n(.*?)```/s.exec(readFileSync(here("package/README.md"), "utf8"));
  assert.equal(example.trim().split("\n").length, 5, "in five lines");
  writeFileSync(join(folder, "example.mjs"), example);
  assert.equal(execFileSync(process.execPath, [join(folder, "example.mjs")], { encoding: "utf8" }), printed);
});

test("the types are what the package says", { timeout: 120_000 }, () => {
  // As literals, whatever the package says must have all the names of its type, and no others.
  const literals = ["const theBook: Book = " + JSON.stringify(book)];
  for (const [n, { answers, on }] of Object.values(said).entries()) {
    for (const [type, call] of Object.entries({ Step: next, Report: judge, Explanation: explain, "Change[]": whatIf })) {
      literals.push(`const ${call.name}${n}: ${type} = ${JSON.stringify(call(answers, on))}`);
    }
  }
  for (const [n, link] of [...Object.values(OF), "v=1&x=1"].entries()) literals.push(`const decoded${n}: Decoded = ${JSON.stringify(decode(link))}`);
  const calls = [
    'import { book, decode, encode, explain, judge, next, whatIf } from "calculator-rules";',
    'import type { Book, Change, Decoded, Explanation, Report, Step } from "calculator-rules";',
    'const text: string = encode({ people: 5, groups: [{ name: "a", people: 1 }] }, "2014-01-15", ["online"]);',
    "const { answers, on } = decode(text);",
    'const day: string = on ?? "2014-01-15";',
    "const step: Step = next(answers, day);",
    'const words: string = step.ask === null ? step.report.outcome : step.ask.text;',
    "const all: [Report, Explanation, Change[], Book, string] = [judge(answers, day, []), explain(answers, day), whatIf(answers, day), book, words];",
    // @ts-expect-error fails where there is no error.
    "// @ts-expect-error\njudge(answers, new Date());",
    "export { all };",
  ];
  writeFileSync(join(folder, "uses.ts"), [...calls, ...literals.map((it) => `export ${it};`)].join("\n"));
  const settings = ["--strict", "--noEmit", "--target", "es2022", "--module", "nodenext"];
  const tsc = here("../../tests/browser/node_modules/typescript/bin/tsc");
  try {
    execFileSync(process.execPath, [tsc, ...settings, join(folder, "uses.ts")], { encoding: "utf8", cwd: folder });
  } catch (error) {
    assert.fail(error.stdout?.slice(0, 2000));
  }
});
