// The page kept for later: by the browser's own Save, by our own copy, opened again from a disk with every server down.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { answer, heading, inside, launch, listen, names, onDisk, open, packed, serve, settled } from "../browser.mjs";
import { E4, GROUPS, LARGE } from "../interview.mjs";
import { chromiumMhtml, chromiumSaves, firefoxSaves } from "../save.mjs";
import { launchWebKit, until } from "../webkit.mjs";

const RESULT = "Run Lync Server 2013 on premises for everybody";
const link = (page, text) => page.evaluate((wanted) => [...document.querySelectorAll("a, button")].find((it) => it.textContent === wanted && it.offsetParent).click(), text);

/** The saved page answers: it shows its result, and a changed answer changes it. */
async function isAlive(page) {
  await heading(page, RESULT);
  assert.match(await page.$eval("main#main", (it) => it.textContent), /0 Lync CALs to buy/);
  await link(page, "Change number of people");
  await heading(page, "How many people");
  await page.evaluate(() => { document.getElementById("people").focus(); document.getElementById("people").select(); });
  await answer(page, { id: "people", text: "250" });
  await heading(page, "Check your answers");
  await link(page, "Show the result");
  await heading(page, RESULT);
  assert.match(await page.$eval("main#main", (it) => it.textContent), /250/);
  const shown = await page.$$eval("main", (all) => all.filter((it) => it.offsetParent).length);
  assert.equal(shown, 1, "one page, not an old picture beside a new one");
}

describe("saved by the browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "saves-"));
  const saved = {};
  let mhtml;
  before(async () => {
    const site = await serve();
    const address = `${site.address}#/result?${E4}`;
    const shown = (page) => heading(page, RESULT);
    const { only, complete } = await chromiumSaves(address, folder, { before: shown });
    Object.assign(saved, { "Chromium's complete page": complete, "Chromium's page alone": only });
    saved["Firefox's complete page"] = await firefoxSaves(address, folder, {
      before: (evaluate) => until("the result", 20_000, () => evaluate(`return document.querySelector("#app h1")?.textContent.includes("${RESULT}")`)),
    });
    const browser = await launch("Chromium");
    const { page } = await open(browser, address);
    await heading(page, RESULT);
    mhtml = join(folder, "page.mhtml");
    writeFileSync(mhtml, await chromiumMhtml(page));
    await browser.close();
    // Whatever is opened from here on has no server to ask.
    site.close();
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const name of [...names, "WebKit"]) {
    test(`opens alive with its answers, and offline, in ${name}`, async () => {
      const browser = name === "WebKit" ? await launchWebKit() : await launch(name);
      try {
        for (const [what, file] of Object.entries(saved)) {
          const page = await browser.newPage();
          // This form is the bytes that came from the server, which never had the answers: a link still brings them.
          const brought = what.endsWith("alone") ? `#/result?${E4}` : "";
          await page.goto(pathToFileURL(file).href + brought);
          await isAlive(page).catch((error) => assert.fail(`${what}: ${error.message}`));
          await page.close();
        }
      } finally {
        await browser.close();
      }
    });
  }

  test("a reader's copy of a partner's post has a calculator that works", async () => {
    const site = await serve("/");
    const post = (widget) => listen(() => `<!doctype html><title>A post</title><link rel="icon" href="data:,"><h1>A post</h1>${widget}`);
    const hosts = [
      await post(`<script async src="${site.address}embed.js" data-start="/result?${E4.replaceAll("&", "&amp;")}"></script>`),
      await post(`<iframe sandbox="allow-scripts allow-forms" width="100%" height="640" title="x" src="${site.address}embed/#/result?${E4.replaceAll("&", "&amp;")}"></iframe>`),
    ];
    const files = [];
    for (const [order, host] of hosts.entries()) {
      const before = async (page) => heading(await inside(page, "iframe"), RESULT);
      files.push((await chromiumSaves(host.address, join(folder, `post-${order}`), { before })).complete);
      host.close();
    }
    site.close();
    const browser = await launch("Chromium");
    for (const file of files) {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      assert.equal(await page.$$eval("iframe", (all) => all.length), 1);
      const frame = await inside(page, "iframe");
      await heading(frame, RESULT);
      await link(frame, "Change number of people");
      await heading(frame, "How many people");
      await page.close();
    }
    await browser.close();
  });

  test("where scripts die, in MHTML, it is a readable report and says what it is", async () => {
    const browser = await launch("Chromium");
    const page = await browser.newPage();
    await page.goto(pathToFileURL(mhtml).href);
    // Scripts of the page are dead; what the driver runs is not the page's.
    const said = await page.evaluate(() => document.body.innerText);
    assert.match(said, /This is a still picture of the calculator/);
    assert.match(said, /Run Lync Server 2013 on premises for everybody/);
    assert.match(said, /0 Lync CALs to buy/);
    assert.match(said, /Rules of \d+ \w+ \d{4}/);
    assert.doesNotMatch(said, /Examples, filled in|is starting|Keep a copy/);
    await page.evaluate(() => document.querySelectorAll("details").forEach((it) => { it.open = true; }));
    assert.match(await page.evaluate(() => document.body.innerText), /No Office 365 plan includes the server licence/);
    await browser.close();
  });
});

for (const name of names) {
  describe(`our own copy in ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "copies-"));
    let browser;
    let site;
    before(async () => {
      site = await serve();
      browser = await launch(name, { downloads: folder });
    });
    after(async () => {
      await browser?.close();
      site?.close();
      rmSync(folder, { recursive: true });
    });

    /** What the page saves when this is pressed. */
    const download = async (page, button, file) => {
      await link(page, button);
      const path = join(folder, file);
      const partial = () => readdirSync(folder).some((it) => /\.(part|crdownload)$/.test(it));
      await until(`${file} is downloaded`, 20_000, () => existsSync(path) && readFileSync(path).length > 0 && !partial());
      const bytes = readFileSync(path);
      rmSync(path);
      return bytes;
    };
    const copy = (page) => download(page, "Keep a copy of this page", "CALculator.html");
    const state = (text) => text.replace(/(id="saved-state" value=")[^"]*/, "$1");
    const reopened = async (bytes) => {
      const path = join(folder, "again.html");
      writeFileSync(path, bytes);
      return open(browser, pathToFileURL(path).href);
    };

    test("differs from the build in the answers alone; a copy of a copy is the copy; it tells its sum", async () => {
      const first = await open(browser, `${site.address}#/result?${E4}`);
      await heading(first.page, RESULT);
      const one = await copy(first.page);
      assert.match(await first.page.$eval("#saved", (it) => it.textContent), new RegExp(createHash("sha256").update(one).digest("hex")));
      assert.deepEqual(await first.misdeeds(), []);
      await first.page.close();
      assert.equal(state(one.toString()), packed);
      assert.match(one.toString(), /id="saved-state" value="\/result\?v=1&#38;on=2014-01-15/);
      const second = await reopened(one);
      await heading(second.page, RESULT);
      const two = await copy(second.page);
      assert.ok(two.equals(one), "a copy of a copy");
      await link(second.page, "Change number of people");
      await heading(second.page, "How many people");
      await link(second.page, "Back");
      await heading(second.page, "Check your answers");
      await link(second.page, "Start again, and clear all answers");
      await heading(second.page, "Which licences");
      // What the start page's button saves.
      const empty = await second.page.evaluate(() => copy.file(""));
      assert.equal(empty, packed, "a copy without answers is the build");
      assert.deepEqual(await second.misdeeds(), []);
      await second.page.close();
      const built = await open(browser, onDisk);
      await heading(built.page, "Which licences");
      assert.equal(await built.page.evaluate(() => copy.file("")), packed);
      await built.page.close();
    });

    test("inside an archive it is the same", async () => {
      const { page } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, RESULT);
      const html = await copy(page);
      const zip = await download(page, "Keep a copy as .zip", "CALculator.zip");
      assert.match(await page.$eval("#saved", (it) => it.textContent), new RegExp(`CALculator\\.zip is saved: ${zip.length} bytes, SHA-256 ${createHash("sha256").update(zip).digest("hex")}`));
      assert.equal(zip.readUInt32LE(0), 0x04034b50);
      const [size, name] = [zip.readUInt32LE(22), zip.readUInt16LE(26)];
      assert.equal(zip.toString("utf8", 30, 30 + name), "CALculator.html");
      assert.ok(zip.subarray(30 + name, 30 + name + size).equals(html));
      const end = zip.length - 22;
      assert.equal(zip.readUInt32LE(end), 0x06054b50);
      assert.equal(zip.readUInt32LE(zip.readUInt32LE(end + 16)), 0x02014b50);
      await page.close();
    });

    test("is clean, whatever extensions do to the document", async () => {
      const { page } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, RESULT);
      const clean = await copy(page);
      await page.evaluate(() => {
        document.documentElement.setAttribute("data-darkreader-mode", "dynamic");
        document.body.setAttribute("data-gr-ext-installed", "");
        for (const place of [document.head, document.body, document.getElementById("app"), document.querySelector("main")]) {
          const junk = document.createElement("grammarly-extension");
          junk.textContent = "junk";
          place.prepend(junk);
        }
        const style = document.createElement("style");
        style.className = "darkreader";
        document.head.append(style);
        document.querySelector("#start h1").textContent = "changed";
        document.querySelector("noscript")?.remove();
        document.querySelector("title").textContent = "changed";
        document.querySelector("meta[http-equiv]").remove();
        document.querySelector("footer").remove();
      });
      assert.ok((await copy(page)).equals(clean));
      // What it cannot copy truly, it does not copy.
      await page.evaluate(() => { document.querySelector("style:not(.darkreader)").textContent += "p { color: red }"; });
      await link(page, "Keep a copy of this page");
      await page.waitForFunction(() => /has changed the page/.test(document.getElementById("saved").textContent));
      await page.close();
    });

    test("answers too long for a link travel in copies and files", async () => {
      const { page, misdeeds } = await open(browser, site.address);
      await heading(page, "Which licences");
      await page.evaluate((text) => dispatchEvent(new CustomEvent("answers", { detail: text })), LARGE);
      await heading(page, "Run Lync Server 2013");
      assert.match(await page.$eval("main#main", (it) => it.textContent), /too long for a link, which holds 8192 characters/);
      assert.ok((await page.evaluate(() => location.hash.length)) < 100);
      await page.reload();
      await heading(page, "Run Lync Server 2013");
      await settled(page);
      const said = await page.$eval("main#main", (it) => it.textContent);
      const json = JSON.parse(await download(page, "Save your answers as JSON", "CALculator answers.json"));
      assert.deepEqual(json.answers.groups, GROUPS);
      const kept = await copy(page);
      const lost = await page.evaluate(() => location.href);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
      const again = await reopened(kept);
      await heading(again.page, "Run Lync Server 2013");
      await settled(again.page);
      assert.equal(await again.page.$eval("main#main", (it) => it.textContent), said);
      assert.ok((await copy(again.page)).equals(kept));
      await again.page.close();
      const elsewhere = await open(browser, lost);
      await elsewhere.page.waitForSelector("#unread");
      assert.match(await elsewhere.page.$eval("#unread", (it) => it.textContent), /too many for a link/);
      await elsewhere.page.close();
    });

    test("a link or a file never replaces answers without asking", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, RESULT);
      const other = `/result?${E4.replace("people=100", "people=7").replace("does=calls,host", "does=none")}`;
      await page.evaluate((it) => { location.hash = it; }, other);
      await heading(page, "Which answers do you want");
      assert.match(await page.title(), /^Which answers/);
      await page.evaluate(() => [...document.querySelectorAll("button")].find((it) => it.textContent === "Keep mine").click());
      await heading(page, RESULT);
      assert.equal(await page.evaluate(() => location.hash), `#/result?${E4}`);
      await page.evaluate((text) => dispatchEvent(new CustomEvent("answers", { detail: text })), LARGE);
      await heading(page, "Which answers do you want");
      await page.evaluate(() => [...document.querySelectorAll("button")].find((it) => it.textContent.startsWith("Open the others")).click());
      await page.waitForFunction(() => /300|45,150/.test(document.querySelector("main#main").textContent));
      await page.evaluate(() => history.back());
      await heading(page, RESULT);
      assert.equal(await page.evaluate(() => location.hash), `#/result?${E4}`, "and does not mix the two");
      await page.evaluate(() => { location.hash = "#/rules"; });
      await heading(page, "Rule book");
      await page.evaluate(() => history.back());
      await heading(page, RESULT);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("answers of two interviews are never mixed, and what is typed is not lost to a link", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/q/does?v=1&on=2011-05-05&same=yes&people=7&end`);
      await heading(page, "What must people be able to do");
      await page.evaluate((it) => { location.hash = it; }, `/result?${E4}`);
      await heading(page, "Which answers do you want");
      await link(page, "Open the others");
      await heading(page, RESULT);
      await page.evaluate(() => history.back());
      await heading(page, "What must people be able to do");
      assert.equal(await page.evaluate(() => location.hash), "#/q/does?v=1&on=2011-05-05&same=yes&people=7&end");
      await page.evaluate(() => history.forward());
      await heading(page, RESULT);
      assert.equal(await page.evaluate(() => location.hash), `#/result?${E4}`);
      await page.evaluate(() => document.querySelector(".top a").click());
      await heading(page, "Which licences");
      await page.reload();
      await heading(page, "Which licences");
      await page.evaluate(() => { location.hash = "/q/people?v=1&on=2014-02-01&same=yes&end"; });
      await heading(page, "Which answers do you want");
      await link(page, "Keep mine");
      await heading(page, "Which licences");
      await link(page, "Set up something new");
      await heading(page, "What is your situation");
      assert.equal(await page.$eval("#year", (it) => it.value), "2014", "the answers are still there");
      await page.close();
      const fresh = await open(browser, `${site.address}#/date`);
      await heading(fresh.page, "What is your situation");
      await fresh.page.type("#year", "2013");
      await fresh.page.evaluate((it) => { location.hash = it; }, `/result?${E4}`);
      await heading(fresh.page, "Which answers do you want");
      await link(fresh.page, "Keep mine");
      await heading(fresh.page, "What is your situation");
      assert.equal(await fresh.page.$eval("#year", (it) => it.value), "2013");
      assert.deepEqual([...(await misdeeds().catch(() => [])), ...(await fresh.misdeeds())], []);
      await fresh.page.close();
    });

    test("a file is opened on the start page, and one without answers says so", async () => {
      const { page, misdeeds } = await open(browser, site.address);
      await heading(page, "Which licences");
      const file = join(folder, "some.json");
      writeFileSync(file, "");
      await (await page.$("#answers-file")).uploadFile(file);
      await page.waitForFunction(() => document.querySelector("#unread")?.textContent.includes("the file"));
      await page.goto(site.address);
      await page.reload();
      writeFileSync(file, LARGE);
      await heading(page, "Which licences");
      await (await page.$("#answers-file")).uploadFile(file);
      await heading(page, "Run Lync Server 2013");
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });
  });
}
