// A whole interview as a screen reader is given it: the accessibility tree of each page, with names, roles, order and where
// the focus is. Only Chromium tells its tree to a test; what axe finds in both browsers is in `accessibility.test.mjs`.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { heading, launch, open, reach, servePlain } from "./browser.mjs";
import { E4, interview } from "./interview.mjs";

/** What can be used must have a name. */
const USED = ["button", "checkbox", "link", "radio", "textbox", "DisclosureTriangle"];

/** The nodes of the tree in the order in which they are read. */
const nodes = async (page) => {
  const listed = (node) => [node, ...(node.children ?? []).flatMap(listed)];
  return listed(await page.accessibility.snapshot({ interestingOnly: false }));
};

describe("Chromium", () => {
  let browser;
  let site;
  before(async () => {
    site = await servePlain();
    browser = await launch("Chromium");
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  test("every page of an interview has names, roles, an order, and the focus on its heading", async () => {
    const { page, misdeeds } = await open(browser, site.address);
    const roles = new Set();
    let pages = 0;
    await interview(page, async () => {
      pages += 1;
      const all = await nodes(page);
      const said = `${await page.title()}: ${JSON.stringify(all.map(({ role, name }) => [role, name]))}`;
      const place = (role, name) => all.findIndex((it) => it.role === role && (name === undefined || it.name === name));
      const titles = all.filter((it) => it.role === "heading" && it.level === 1);
      assert.equal(titles.length, 1, said);
      assert.ok((await page.title()).includes(titles[0].name) || pages === 1, said);
      if (pages > 1) {
        // A group or a label that is the heading holds it; the heading itself has the focus.
        assert.equal(all.find((it) => it.focused && it.role !== "RootWebArea")?.name, titles[0].name, said);
      }
      for (const it of all.filter((it) => USED.includes(it.role))) assert.ok(it.name, `${it.role} without a name: ${said}`);
      for (const it of all) roles.add(it.role);
      if (place("button", "Continue") >= 0) {
        const fields = all.map((it, at) => ({ ...it, at })).filter((it) => ["radio", "checkbox", "textbox"].includes(it.role));
        assert.ok(fields.length > 0, said);
        assert.ok(place("link", "Back") < place("heading"), said);
        assert.ok(fields.every((it) => it.at > place("heading") && it.at < place("button", "Continue")), said);
        // What is asked is said with the field, and so is the hint.
        const [first] = fields;
        assert.ok(first.role === "textbox" || all.some((it) => ["group", "radiogroup"].includes(it.role) && it.name), said);
      }
    });
    assert.ok(pages >= 10, `${pages} pages`);
    for (const role of ["heading", "link", "button", "radio", "checkbox", "textbox", "group"]) assert.ok(roles.has(role), role);
    assert.deepEqual(await misdeeds(), []);
    await page.close();
  });

  test("a mistake is said at once, and once more with its field", async () => {
    const { page, misdeeds } = await open(browser, `${site.address}#/q/people?v=1&on=2014-01-15&same=yes&end`);
    await heading(page, "How many people");
    await reach(page, "Continue");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#problem");
    const all = await nodes(page);
    const alert = all.find((it) => it.role === "alert");
    assert.ok(alert?.focused, "focus is on the summary");
    const sentence = all.filter((it) => it.role === "link").find((it) => it.name.startsWith("Enter"))?.name;
    const field = all.find((it) => it.role === "textbox");
    assert.equal(field.invalid, "true");
    assert.ok(sentence && field.description.includes(`Error: ${sentence}`), `${sentence} / ${field.description}`);
    assert.deepEqual(await misdeeds(), []);
    await page.close();
  });

  test("the result is read in the order of its parts, and its tables have heads", async () => {
    const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
    await heading(page, "Run Lync Server 2013");
    const headings = (await nodes(page)).filter((it) => it.role === "heading").map((it) => it.name);
    const parts = ["Run Lync Server 2013 on premises for everybody.", "Why", "Licence list", "Servers", "Cost", "What you should know", "Other deployments, and why not", "What would change this", "Sources", "Your answers", "Take it with you", "What binds"];
    assert.deepEqual(headings.filter((it) => parts.includes(it)), parts);
    const bare = await page.$$eval("table", (all) => all.filter((it) => !it.caption || ![...it.tHead.rows[0].cells].every((cell) => cell.scope === "col")).length);
    assert.equal(bare, 0);
    assert.deepEqual(await misdeeds(), []);
    await page.close();
  });
});
