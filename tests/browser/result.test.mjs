// The result as something to read, print and take along.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { heading, launch, names, open, reach, servePlain } from "./browser.mjs";
import { E4 } from "./interview.mjs";

/** The rows of comma-separated values; every cell stands in quotation marks. */
const rowsOf = (csv) => csv.replace(/^\ufeff/, "").trimEnd().split("\r\n").map((row) => row.slice(1, -1).split('","').map((cell) => cell.replaceAll('""', '"')));

/** Copies by a button of the page, and pastes into a field and into a part that takes all that a page can show. */
const copied = async (page, button) => {
  await page.focus("a[href^=mailto]");
  await reach(page, button, true);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.getElementById("saved").textContent === "Copied.");
  await page.evaluate(() => {
    for (const [id, kind] of [["source", "textarea"], ["pasted", "div"]]) {
      document.getElementById(id)?.remove();
      const field = document.body.appendChild(document.createElement(kind));
      field.id = id;
      field.contentEditable = "true";
    }
  });
  const paste = async (id) => {
    await page.focus(`#${id}`);
    await page.keyboard.down("Control");
    await page.keyboard.press("v");
    await page.keyboard.up("Control");
  };
  await paste("pasted");
  await paste("source");
  await page.waitForFunction(() => document.getElementById("source").value !== "");
  return page.$eval("#source", (it) => it.value);
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

    test("the licence list is the same on the page, as CSV, and copied as a table and as Markdown", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      const shown = await page.$$eval("table.licences tbody", (rows) => rows.map((it) => [...it.querySelectorAll("tr:first-child > *")].map((cell) => cell.innerText)));
      await page.evaluate(() => {
        URL.createObjectURL = (file) => ((window.kept = file), "#");
        HTMLAnchorElement.prototype.click = () => {};
      });
      await reach(page, "Save the licence list as CSV", true);
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => window.kept);
      const [heads, ...csv] = rowsOf(await page.evaluate(async () => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await window.kept.arrayBuffer())));
      const column = (head) => heads.indexOf(head);
      const ends = (least, most) => (least === most ? least : `${least}–${most}`);
      const of = (row) => [row[column("Item")], row[column("For whom")], ends(row[column("Needed")], row[column("Needed at most")]), ends(row[column("To buy")], row[column("To buy at most")])];
      assert.deepEqual(csv.map(of), shown.map((cells) => [cells[0], cells[2], cells[3], cells[5]]));
      const html = await copied(page, "table");
      const pasted = await page.$$eval("#pasted tr", (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
      assert.deepEqual(pasted, [heads, ...csv], "a program that knows tables takes it as one");
      const source = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map((row) => [...row[1].matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((cell) => cell[1].replaceAll("&lt;", "<").replaceAll("&amp;", "&")));
      assert.deepEqual(source, [heads, ...csv], "any other takes it as HTML");
      const lines = (await copied(page, "Markdown")).trimEnd().split("\n").filter((line) => !line.startsWith("|---"));
      assert.deepEqual(lines.map((line) => line.slice(2, -2).split(" | ").map((cell) => cell.replaceAll(/\\(.)/g, "$1"))), [heads, ...csv]);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("copied as text it says what is recommended, what is to buy, and where it stands", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      const text = await copied(page, "text");
      const tiles = await page.$$eval(".tally", ([first]) => [...first.children].map((it) => it.textContent));
      for (const said of [await page.$eval("#app h1", (it) => it.textContent), "As of 15 January 2014", ...tiles, page.url()]) {
        assert.ok(text.includes(said), `${said} is missing in ${text}`);
      }
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("where the browser does not let it copy, the text stands there, selected", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      await page.evaluate(() => { document.execCommand = () => false; });
      await reach(page, "Markdown", true);
      await page.keyboard.press("Enter");
      await page.waitForSelector("#uncopied");
      assert.match(await page.$eval("#saved", (it) => it.textContent), /does not let this page copy/);
      const [at, selected, whole] = await page.$eval("#uncopied", (it) => [document.activeElement.id, it.value.slice(it.selectionStart, it.selectionEnd), it.value]);
      assert.equal(at, "uncopied");
      assert.equal(selected, whole);
      assert.match(whole, /^\| Item \|/);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("whoever finds a mistake sends the answers along, on a click and not before", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      const mail = await page.$$eval("a", (all) => all.find((it) => it.textContent === "Something is wrong here").href);
      const [subject, body] = mail.split("&body=");
      assert.equal(subject, "mailto:?subject=CALculator");
      assert.equal(decodeURIComponent(body), `What should it say instead? ${page.url()}`);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });
  });
}
