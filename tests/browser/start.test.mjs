// The start page: where an interview begins, ready ones open, and cleared ones come back.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { answer, heading, launch, names, open, reach, serve } from "./browser.mjs";
import { E4 } from "./interview.mjs";

for (const name of names) {
  describe(name, () => {
    let browser;
    let site;
    before(async () => {
      site = await serve();
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });

    test("each example opens filled in, with nothing left to ask, and leads to a result", async () => {
      const { page, misdeeds } = await open(browser, site.address);
      await heading(page, "Which licences");
      const examples = await page.$$eval("#start li a", (links) => links.map((it) => it.textContent));
      assert.ok(examples.length >= 4);
      const headlines = new Set();
      for (const example of examples) {
        await reach(page, example);
        await page.keyboard.press("Enter");
        await heading(page, "Check your answers");
        assert.equal(await page.$("#unread"), null, example);
        await reach(page, "Show the result");
        await page.keyboard.press("Enter");
        await page.waitForSelector("article.result .tally");
        headlines.add(await page.$eval("#app h1", (it) => it.textContent));
        await page.goto("about:blank");
        await page.goto(site.address);
        await heading(page, "Which licences");
      }
      assert.ok(headlines.size >= 4, "each shows something else");
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("who goes on before the calculator is awake is told that it is starting, and arrives", async () => {
      const page = await browser.newPage();
      await page.goto(site.address, { waitUntil: "domcontentloaded" });
      const told = await page.evaluate(async () => {
        const moved = new Promise((done) => addEventListener("popstate", () => setTimeout(done, 0), { once: true }));
        document.querySelector("#start [href$=leave]").click();
        await moved;
        const seen = [...document.querySelectorAll("main")].filter((it) => it.offsetParent !== null).map((it) => it.textContent);
        return document.documentElement.hasAttribute("data-waking") && seen;
      });
      assert.deepEqual(told, ["The calculator is starting …"]);
      await heading(page, "What is your situation");
      assert.deepEqual(await page.$$eval(":checked", (all) => all.map((it) => it.id)), ["situation-leave"]);
      await page.goBack();
      await heading(page, "Which licences");
      await page.close();
    });

    test("the situation chosen on the start page is ticked, and what is said later counts more", async () => {
      const { page, misdeeds } = await open(browser, site.address);
      const choose = async (situation) => {
        await reach(page, situation);
        await page.keyboard.press("Enter");
        await heading(page, "What is your situation");
      };
      const ticked = () => page.$$eval(":checked", (all) => all.map((it) => it.id));
      await heading(page, "Which licences");
      await choose("Set up something new");
      assert.deepEqual(await ticked(), ["situation-new"]);
      await answer(page, "situation-keep", { id: "day", text: "15" }, { id: "month", text: "1" }, { id: "year", text: "2014" });
      await heading(page, "Which system runs");
      await page.goBack();
      await heading(page, "What is your situation");
      assert.deepEqual(await ticked(), ["situation-keep"]);
      await page.evaluate(() => document.querySelector(".top a").click());
      await heading(page, "Which licences");
      await choose("Leave a system for something new");
      assert.deepEqual(await ticked(), ["situation-leave"]);
      assert.equal(await page.$eval("#year", (it) => it.value), "2014", "what was answered stays");
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("cleared answers are brought back", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/check?${E4}`);
      await heading(page, "Check your answers");
      await reach(page, "Start again, and clear all answers");
      await page.keyboard.press("Enter");
      await heading(page, "Which licences");
      assert.ok(await page.$eval("#cleared", (it) => !it.hidden));
      await reach(page, "restore", true);
      await page.keyboard.press("Enter");
      await heading(page, "Check your answers");
      assert.equal(await page.evaluate(() => location.hash), `#/check?${E4}`);
      // Home with answers at hand, nothing is said to be cleared.
      await page.evaluate(() => { location.hash = ""; });
      await heading(page, "Which licences");
      assert.ok(await page.$eval("#cleared", (it) => it.hidden));
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });
  });
}
