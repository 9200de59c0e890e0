// Every kind of screen, in light and dark, narrow and wide: no violation that axe can find, and no sideways scrolling.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { heading, launch, open, serve } from "./browser.mjs";
import { LARGE } from "./interview.mjs";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const ANSWERS = "v=1&on=2014-01-15&same=yes&people=100&does=calls,host&wants=office&plan=unsure&outside=unsure&survive=unsure&end";
const GROUPS =
  "v=1&on=2014-01-15&same=no&groups=Phones:120:calls:office:no-plan:;A%20group%20with%20a%20rather%20long%20name:380:host:office:e3:30" +
  "&ucma=unsure&factors=none&wishes=quality&outside=yes&survive=none&end";

const AUDIT =
  "v=1&on=2009-06-01&situation=keep&system=ocs-2007-r2&same=yes&people=300&does=host" +
  "&servers=front-end-enterprise:2:;edge:2:;archiving:1:virtual&phones-rooms=shared-phone:12;room-join:1&outsiders=40&public-im=7&end";

const SCREENS = {
  start: "",
  day: "#/date",
  choice: "#/q/same?v=1&on=2014-01-15&end",
  number: "#/q/people?v=1&on=2014-01-15&same=yes&end",
  choices: "#/q/does?v=1&on=2014-01-15&same=yes&people=5&end",
  row: "#/q/groups/1?v=1&on=2014-01-15&same=no&end",
  rows: `#/q/groups?${GROUPS}`,
  check: `#/check?${GROUPS}`,
  result: `#/result?${ANSWERS}`,
  "result of groups": `#/result?${GROUPS}`,
  "result of a group with the longest name": `#/result?${GROUPS.replace("Phones", "W".repeat(60))}`,
  "result of an audit": `#/result?${AUDIT}`,
  "answers of an audit": `#/check?${AUDIT}`,
  "servers that run": `#/q/servers?${AUDIT}`,
  "one row of them": `#/q/servers/1?${AUDIT}`,
  "what is offered": `#/change/features?${AUDIT}`,
  "rule book": "#/rules",
  "result outside the dates": "#/result?v=1&on=2020-01-01&end",
  "answers from elsewhere": `#/result?${ANSWERS}`,
  "answers too long for a link": "#/date",
  "partners' page": "partners.html",
  privacy: "privacy.html",
  "a bad link": "#/q/people?v=1&on=2014-01-15&same=yes&colour=blue&people=0&end",
};

describe("Chromium", () => {
  let browser;
  let site;
  before(async () => {
    site = await serve();
    browser = await launch("Chromium");
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  for (const [screen, hash] of Object.entries(SCREENS)) {
    test(screen, async () => {
      for (const look of [{ width: 320 }, { width: 1440, dark: true }, { width: 768 }]) {
        const { page } = await open(browser, site.address + hash, look);
        if (!hash.endsWith(".html")) {
          await page.waitForFunction((start) => document.getElementById("start").hidden !== start, {}, hash === "");
          if (hash !== "") await page.waitForSelector("#app h1");
        }
        if (screen === "answers from elsewhere") {
          await page.evaluate((other) => { location.hash = other; }, `#/result?${GROUPS}`);
          await heading(page, "Which answers do you want");
        }
        if (screen === "answers too long for a link") {
          await page.evaluate((text) => dispatchEvent(new CustomEvent("answers", { detail: text })), LARGE);
          await heading(page, "Run Lync Server 2013");
        }
        if (["number", "row", "choices", "day"].includes(screen)) {
          await page.click("button[type=submit]");
          await page.waitForSelector("#problem");
        }
        // What is folded away must hold too.
        await page.$$eval("details", (all) => all.forEach((it) => { it.open = true; }));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `${wide} pixels too wide at ${look.width}`);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => (await axe.run()).violations.map((it) => `${it.id}: ${it.nodes[0].html}`));
        assert.deepEqual(found, [], JSON.stringify(look));
        await page.close();
      }
    });
  }
});
