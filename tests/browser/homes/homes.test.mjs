// One page, four homes, three engines: the same interview comes to the same result, and asks nobody for anything.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { inside, launch, listen, names, onDisk, open, serve } from "../browser.mjs";
import { E4, interview } from "../interview.mjs";
import { launchWebKit } from "../webkit.mjs";

const SANDBOX = "allow-scripts allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox";

/** Opens an address in any of the engines. */
async function visit(browser, name, address) {
  if (name !== "WebKit") return open(browser, address);
  const page = await browser.newPage();
  await page.goto(address);
  return { page, misdeeds: page.misdeeds };
}

for (const name of [...names, "WebKit"]) {
  describe(name, () => {
    let browser;
    before(async () => {
      browser = name === "WebKit" ? await launchWebKit() : await launch(name);
    });
    after(() => browser?.close());

    for (const [home, under] of [["a server", "/"], ["a path of a server", "/tools/licences/calculator/"]]) {
      test(`on ${home}`, async () => {
        const site = await serve(under);
        const { page, misdeeds } = await visit(browser, name, site.address);
        await interview(page);
        assert.equal(await page.evaluate(() => location.hash), `#/result?${E4}`);
        assert.match(await page.$eval("main#main", (it) => it.textContent), /0 Lync CALs to buy/);
        assert.deepEqual(await misdeeds(), []);
        assert.deepEqual(site.requests, [under], "one request: the page");
        assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
        await page.close();
        site.close();
      });
    }

    test("on a disk", async () => {
      const { page, misdeeds } = await visit(browser, name, onDisk);
      await interview(page);
      assert.match(await page.$eval("main#main", (it) => it.textContent), /0 Lync CALs to buy/);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("in a sandboxed frame of another site", async () => {
      const site = await serve("/");
      const policy = `default-src 'none'; frame-src ${new URL(site.address).origin}`;
      const host = await listen(() => [
        `<!doctype html><title>A post</title><link rel="icon" href="data:,"><p>Before</p><iframe sandbox="${SANDBOX}" width="100%" height="640" title="x" src="${site.address}embed/"></iframe>`,
        { "content-security-policy": `${policy}; img-src data:` },
      ]);
      const { page } = await visit(browser, name, host.address);
      const frame = await inside(page, "iframe");
      const entries = await page.evaluate(() => history.length);
      await frame.waitForFunction(() => document.querySelector("#start h1"));
      await frame.evaluate(() => {
        window.violations = [];
        document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
      });
      await page.evaluate(() => document.querySelector("iframe").focus());
      await interview(frame);
      assert.match(await frame.$eval("main#main", (it) => it.textContent), /0 Lync CALs to buy/);
      assert.deepEqual(await frame.evaluate(() => window.violations), []);
      assert.deepEqual(site.requests, ["/embed/"], "one request: the page");
      assert.equal(await page.evaluate(() => history.length), entries, "the history of the page around does not grow");
      await page.close();
      host.close();
      site.close();
    });
  });
}
