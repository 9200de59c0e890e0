// The page as hosts get it who do not want it squeezed: it starts from letters of another kind.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { heading, launch, listen, names, open, reach } from "../browser.mjs";
import { E4 } from "../interview.mjs";

const plain = readFileSync(new URL("../../../target/plain/index.html", import.meta.url), "utf8");

for (const name of names) {
  describe(name, () => {
    let browser;
    let site;
    before(async () => {
      site = await listen((path) => (path === "/index.html" ? plain : undefined));
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });

    test("it starts on the start page, and leads to a result", async () => {
      const { page, misdeeds } = await open(browser, site.address);
      await heading(page, "Which licences");
      await reach(page, "Start now");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#app form");
      await page.goto("about:blank");
      await page.goto(`${site.address}#/result?${E4}`);
      await page.waitForSelector("article.result .tally");
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });
  });
}
