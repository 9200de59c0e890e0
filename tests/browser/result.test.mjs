// The result as something to read, print and take along.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { heading, launch, names, open, reach, serve } from "./browser.mjs";
import { E4 } from "./interview.mjs";

/** The rows of comma-separated values; every cell stands in quotation marks. */
const rowsOf = (csv) => csv.replace(/^\ufeff/, "").trimEnd().split("\r\n").map((row) => row.slice(1, -1).split('","').map((cell) => cell.replaceAll('""', '"')));

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

    test("sources are one tap away, and what speaks against is told before it", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      const [summary] = await page.$$eval("details.word > summary", (all) => all.map((it) => it.textContent).filter((it) => it.includes("against")));
      assert.match(summary, /^\d+ sources?, \d+ against it, confidence \w+/);
      await reach(page, summary);
      await page.keyboard.press("Enter");
      const said = await page.$eval("details.word[open]", (it) => it.innerText);
      assert.match(said, /Source: \[\d+\].*Against it: \[\d+\].*not held because/s);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("printed, nothing is folded away, and afterwards it is again", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      const folded = () => page.$$eval("details:not([open])", (all) => all.length);
      const before = await folded();
      assert.ok(before > 5);
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      assert.equal(await folded(), 0);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      assert.equal(await folded(), before);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("the licence list is the same on the page, as CSV, as HTML and as Markdown", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      await page.evaluate(() => {
        window.kept = [];
        URL.createObjectURL = (file) => (window.kept.push(file), "#");
        HTMLAnchorElement.prototype.click = () => {};
      });
      const save = async (button, backwards) => {
        await reach(page, button, backwards);
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => window.kept.length > 0);
        return page.evaluate(async () => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await window.kept.pop().arrayBuffer()));
      };
      const [heads, ...csv] = rowsOf(await save("CSV", true));
      const html = await save("HTML");
      const markdown = await save("Markdown");
      const shown = await page.$$eval("table.licences tbody", (rows) => rows.map((it) => [...it.querySelectorAll("tr:first-child > *")].map((cell) => cell.innerText)));
      const column = (head) => heads.indexOf(head);
      const ends = (least, most) => (least === most ? least : `${least}–${most}`);
      const of = (row) => [row[column("Item")], row[column("For whom")], ends(row[column("Needed")], row[column("Needed at most")]), ends(row[column("To buy")], row[column("To buy at most")])];
      assert.deepEqual(csv.map(of), shown.map((cells) => [cells[0], cells[2], cells[3], cells[5]]));
      const table = await page.evaluate((text) => [...text.matchAll(/<tr>(.*?)<\/tr>/g)].map((row) => [...row[1].matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((cell) => cell[1])), html);
      const unmarked = (cell) => cell.replaceAll("&lt;", "<").replaceAll("&amp;", "&");
      assert.deepEqual(table.map((row) => row.map(unmarked)), [heads, ...csv]);
      const lines = markdown.trimEnd().split("\n").filter((line) => !line.startsWith("|---"));
      assert.deepEqual(lines.map((line) => line.slice(2, -2).split(" | ").map((cell) => cell.replaceAll(/\\(.)/g, "$1"))), [heads, ...csv]);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("whoever finds a mistake sends the answers along, on a click and not before", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      const mail = await page.$$eval("a", (all) => all.find((it) => it.textContent === "Something is wrong here").href);
      assert.ok(mail.startsWith("mailto:?subject=CALculator&body="));
      assert.equal(decodeURIComponent(mail.split("&body=")[1]), await page.evaluate(() => location.href));
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });
  });
}
