// Addresses: history, links, rules, and what becomes of links that are wrong, in each browser.

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { answer, heading, launch, listen, names, open, packed, reach, servePlain } from "./browser.mjs";
import { E4, SPLIT } from "./interview.mjs";

const text = (page) => page.$eval("main#main", (it) => it.textContent);

for (const name of names) {
  describe(name, () => {
    let browser;
    let site;
    before(async () => {
      site = await servePlain();
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });

    test("Back and Forward keep the answers", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/date`);
      await heading(page, "What is your situation");
      await answer(page, "situation-new", { id: "day", text: "1" }, { id: "month", text: "3" }, { id: "year", text: "2013" });
      await heading(page, "Does everybody need the same");
      await answer(page, "same-yes");
      await heading(page, "How many people");
      await answer(page, { id: "people", text: "200" });
      await heading(page, "What must people be able to do");
      await page.evaluate(() => history.go(-2));
      await heading(page, "Does everybody need the same");
      assert.ok(await page.$eval("#same-yes", (it) => it.checked));
      await page.evaluate(() => history.forward());
      await heading(page, "How many people");
      assert.equal(await page.$eval("#people", (it) => it.value), "200", "a later answer is still there");
      await page.reload();
      await heading(page, "How many people");
      assert.equal(await page.$eval("#people", (it) => it.value), "200", "and after a reload");
      await answer(page);
      await heading(page, "What must people be able to do");
      await reach(page, "Back", true);
      await page.keyboard.press("Enter");
      await heading(page, "How many people");
      assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1", "focus goes to the heading");
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("a link opens a result, and a changed answer asks only what is new", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${SPLIT}`);
      await heading(page, "Split one domain");
      const said = await text(page);
      assert.match(said, /Phones: 120 people on premises/);
      assert.match(said, /The rest: 380 people in Lync Online/);
      assert.match(said, /On premises: possible, not recommended/);
      await page.reload();
      await heading(page, "Split one domain");
      assert.equal(await page.evaluate(() => location.hash), `#/result?${SPLIT}`);
      await page.evaluate(() => [...document.querySelectorAll("a")].find((it) => it.textContent === "Change everybody alike").click());
      await heading(page, "Does everybody need the same");
      await answer(page, "same-yes");
      await heading(page, "How many people");
      await answer(page, { id: "people", text: "500" });
      await heading(page, "What must people be able to do");
      await page.evaluate(() => history.go(-1));
      await heading(page, "How many people");
      assert.equal(await page.$eval("#people", (it) => it.value), "500");
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("a link to a question shows what was answered to it", async () => {
      const { page } = await open(browser, `${site.address}#/change/plan?${E4}`);
      await heading(page, "Which plan");
      assert.deepEqual(await page.$$eval(":checked", (all) => all.map((it) => it.id)), ["plan-e4"]);
      await page.goto("about:blank");
      await page.goto(`${site.address}#/date?${E4}`);
      await heading(page, "What is your situation");
      assert.equal(await page.$eval("#year", (it) => it.value), "2014");
      await page.close();
    });

    test("a reason leads to its rule, in a tab of its own, and from there back with the answers", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      const [rule, tab, said] = await page.$eval('a[href="#/rules/l13-front-end-licence"]', (it) => [it.getAttribute("href"), it.target, it.textContent]);
      assert.deepEqual([tab, said], ["_blank", "Rule l13-front-end-licence (new tab)"]);
      for (const back of ["by the browser", "by the page"]) {
        await page.evaluate((address) => { location.hash = address; }, rule);
        await heading(page, "Rule book");
        await page.waitForFunction(() => document.activeElement.id === "rule-l13-front-end-licence");
        await (back === "by the page" ? page.click(".back a") : page.evaluate(() => history.back()));
        await heading(page, "Run Lync Server 2013");
      }
      assert.equal(await page.evaluate(() => location.hash), `#/result?${E4}`);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("a bad link keeps what is good, names what is not, and the page stays alive", async () => {
      const junk = "x=1&".repeat(249_000);
      for (const [bad, said] of [
        ["people=0", "people=0"],
        ["people=-5", "people=-5"],
        ["people=1000000000000000000000000000000", "people=1000000"],
        ["people=many", "people=many"],
        ["people=NaN", "people=NaN"],
        ["colour=blue", "colour=blue"],
        ["does=calls,fly", "does=calls,fly"],
        [junk, "more parts"],
      ]) {
        const { page, misdeeds } = await open(browser, `${site.address}#/result?v=1&on=2014-01-15&same=yes&${bad}&end`);
        await page.waitForSelector("#unread");
        const notice = await page.$eval("#unread", (it) => it.textContent);
        assert.ok(notice.includes(said), notice);
        await heading(page, "How many people");
        await answer(page, { id: "people", text: "10" });
        await heading(page, "What must people be able to do");
        assert.deepEqual(await misdeeds(), []);
        await page.close();
      }
      const cut = E4.slice(0, E4.indexOf("people=100") + "people=10".length);
      const { page } = await open(browser, `${site.address}#/result?${cut}`);
      await page.waitForSelector("#unread");
      await heading(page, "How many people");
      assert.equal(await page.$eval("#people", (it) => it.value), "", "a number cut short is not believed");
      await page.close();
    });

    test("a bad part in a finished link costs nothing else, not even after a reload", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4.replace("people=100", "people=0")}`);
      await heading(page, "How many people");
      await page.reload();
      await heading(page, "How many people");
      await answer(page, { id: "people", text: "100" });
      await heading(page, "What must people be able to do");
      assert.ok(await page.$eval("#does-calls", (it) => it.checked), "the later answers are still there");
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("a host that names other letters than the page has does no harm", async () => {
      const host = await listen(() => [packed, { "content-type": "text/html; charset=iso-8859-1" }]);
      const { page, misdeeds } = await open(browser, `${host.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      assert.match(await text(page), /2\u00a0× |1\u00a0× /);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
      host.close();
    });

    test("the skip link leads to the content and leaves the answers alone", async () => {
      const address = `${site.address}#/result?${E4}`;
      const { page, misdeeds } = await open(browser, address);
      await heading(page, "Run Lync Server 2013");
      await page.evaluate(() => document.querySelector(".skip").focus());
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.id), "main");
      assert.equal(await page.evaluate(() => location.href), address);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("a link to a day outside its dates says so and gives no list", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?v=1&on=2040-11-21&end`);
      await heading(page, "No rules for this day");
      assert.match(await text(page), /27 October 2007 to 31 December 2035/);
      assert.equal(await page.$("table"), null);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("a saved page opens from the disk with its answers, alive", async () => {
      const { page } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      const saved = await page.evaluate(() => document.documentElement.outerHTML);
      await page.close();
      const folder = mkdtempSync(join(tmpdir(), "saved-"));
      try {
        const copy = join(folder, "saved.html");
        writeFileSync(copy, `<!doctype html>${saved}`);
        const { page, misdeeds } = await open(browser, pathToFileURL(copy).href);
        await heading(page, "Run Lync Server 2013");
        assert.match(await text(page), /0 Lync CALs to buy/);
        await page.evaluate(() => [...document.querySelectorAll("a")].find((it) => it.textContent === "Change number of people").click());
        await heading(page, "How many people");
        assert.equal(await page.$$eval("main", (all) => all.filter((it) => it.offsetParent).length), 1);
        assert.deepEqual(await misdeeds(), []);
        await page.close();
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}
