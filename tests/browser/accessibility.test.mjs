// Every kind of screen, in light and dark, narrow and wide: no violation that axe can find, no sideways scrolling, and
// nothing that is there to be pressed is too small or, in the reader's own colours, gone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { launch, names, open, servePlain } from "./browser.mjs";
import { E4, interview } from "./interview.mjs";
import { LOOKS, SCREENS, look, show } from "./screens.mjs";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** What axe finds, targets of at least 24 pixels included. */
const violations = async (page) => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await axe.run({ rules: { "target-size": { enabled: true } } });
    return violations.map((it) => `${it.id}: ${it.nodes[0].html}`);
  });
};

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

    for (const screen of Object.keys(SCREENS)) {
      test(screen, async () => {
        const page = await show(browser, site, screen);
        for (const it of LOOKS) {
          await look(page, it);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(wide <= 0, `${wide} pixels too wide at ${it.width}`);
          assert.deepEqual(await violations(page), [], JSON.stringify(it));
        }
        await page.close();
      });
    }

    if (name !== "Chromium") return;

    test("every page of an interview", async () => {
      const { page } = await open(browser, site.address, { width: 1440 });
      let pages = 0;
      await interview(page, async () => {
        pages += 1;
        assert.deepEqual(await violations(page), [], await page.title());
      });
      assert.ok(pages >= 10, `${pages} pages`);
      await page.close();
    });

    test("in the reader's own colours what can be pressed keeps an edge", async () => {
      for (const address of ["", "#/q/does?v=1&on=2014-01-15&same=yes&people=5&end", `#/result?${E4}`]) {
        const { page } = await open(browser, site.address + address);
        const session = await page.createCDPSession();
        await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
        await page.waitForFunction(() => !document.documentElement.hasAttribute("data-waking"), { polling: 100 });
        const bare = await page.$$eval(".button, .tick, .tally li, .hero", (all) =>
          all.filter((it) => it.offsetParent && !["Top", "Left"].some((side) => parseFloat(getComputedStyle(it)[`border${side}Width`]) > 0)).map((it) => it.outerHTML.slice(0, 80)));
        assert.deepEqual(bare, []);
        await page.close();
      }
    });
  });
}
