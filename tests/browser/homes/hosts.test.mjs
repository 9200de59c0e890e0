// The calculator inside other people's pages: it works, and nothing of theirs changes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { heading, inside, launch, listen, names, open, serve, settled } from "../browser.mjs";
import { E4, interview } from "../interview.mjs";

const TITLE = "CALculator: which licences for Lync, Skype for Business and Teams?";
const FRAME = `iframe[title="${TITLE}"]`;

/** The three forms as the partners' page gives them, after these choices. */
async function snippets(browser, site, choices = {}) {
  const { page, misdeeds } = await open(browser, `${site.address}partners.html`);
  for (const [id, value] of Object.entries(choices)) {
    await page.$eval(`#${id}`, (it, chosen) => {
      it.value = chosen;
      it.dispatchEvent(new Event("change"));
    }, value);
  }
  const forms = await page.$$eval("textarea", (all) => all.map((it) => it.value));
  const wrong = (await misdeeds()).filter((it) => !it.startsWith(site.address));
  assert.deepEqual(wrong, []);
  await page.close();
  return { script: forms[0], frame: forms[1], link: forms[2] };
}

/** What was served for a test, to be closed when it is over, however it ended. */
const hosts = [];
const serving = async (server) => {
  hosts.push(await server);
  return server;
};

/** A page of another site, with its policy. */
const host = (body, policy = "", style = "") =>
  serving(listen((path) => (path === "/index.html" || path === "/style.css"
    ? path === "/style.css" ? style : [
      `<!doctype html><html lang="en"><head><title>A post</title><link rel="icon" href="data:,">${style && '<link rel="stylesheet" href="style.css">'}</head><body><h1>A post</h1><p id="before">Before</p>${body}<p id="after">After</p></body></html>`,
      { ...(policy && { "content-security-policy": policy }), ...(path.endsWith("css") && { "content-type": "text/css" }) },
    ]
    : undefined)));

/** What of a page must stay as it is: all but the frame. */
const rest = (page) => page.evaluate(() => {
  const copy = document.documentElement.cloneNode(true);
  copy.querySelectorAll("iframe").forEach((it) => it.remove());
  const styles = ["html", "body", "h1", "#before", "#after"].map((it) => {
    const { font, color, backgroundColor, margin } = getComputedStyle(document.querySelector(it));
    return [font, color, backgroundColor, margin].join();
  });
  return { html: copy.outerHTML, styles, entries: history.length, stored: localStorage.length };
});

/** How high a frame is. */
const height = (page, selector = FRAME) => page.$eval(selector, (it) => it.getBoundingClientRect().height);

/** Waits until nothing more is added to the result, and the frame is as high as it, a moment later. */
async function allShown(frame) {
  await settled(frame);
  await new Promise((done) => setTimeout(done, 500));
}

for (const name of names) {
  describe(name, () => {
    let browser;
    let site;
    before(async () => {
      site = await serve("/");
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      site?.close();
      hosts.splice(0).forEach((it) => it.close());
    });

    test("the script under the strictest policy: it works, grows and shrinks, and the page around stays as it is", async () => {
      const origin = new URL(site.address).origin;
      const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;
      const { script } = await snippets(browser, site);
      const around = await host(script, policy);
      const { page, misdeeds } = await open(browser, around.address);
      const frame = await inside(page, FRAME);
      await frame.waitForFunction(() => document.querySelector("#start h1"));
      const earlier = await rest(page);
      await page.focus(FRAME);
      await interview(frame);
      await allShown(frame);
      const high = await page.waitForFunction((it) => document.querySelector(it).getBoundingClientRect().height > 1500 && document.querySelector(it).getBoundingClientRect().height, {}, FRAME);
      const scrolls = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      assert.ok(scrolls <= 1, `nothing scrolls inside: ${scrolls}`);
      await frame.evaluate(() => document.querySelector(".top a").click());
      await page.waitForFunction((it, before) => document.querySelector(it).getBoundingClientRect().height < before - 500, {}, FRAME, await high.jsonValue());
      assert.deepEqual(await rest(page), earlier);
      const own = (await misdeeds()).filter((it) => !it.startsWith(site.address));
      assert.deepEqual(own, []);
      await page.close();
    });

    test("a plain frame where scripts are not allowed", async () => {
      const { frame: snippet } = await snippets(browser, site);
      const policy = `default-src 'none'; frame-src ${new URL(site.address).origin}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;
      const around = await host(snippet, policy);
      const { page } = await open(browser, around.address);
      const earlier = await rest(page);
      const frame = await inside(page, FRAME);
      await frame.waitForFunction(() => document.querySelector("#start h1"));
      await page.focus(FRAME);
      await interview(frame);
      assert.deepEqual(await rest(page), earlier);
      assert.equal(await height(page), 644, "its height is the one it was given, and a border of the browser's");
      await page.close();
    });

    test("hostile style sheets around", async () => {
      const { script } = await snippets(browser, site);
      const hostile = "* { all: unset !important; font-size: 40px !important; display: inline !important; direction: rtl !important } " +
        "html { font-size: 40px !important } iframe { height: 0 !important; width: 3px !important; display: none !important; " +
        "transform: rotate(90deg) !important; opacity: 0 !important; visibility: hidden !important; position: fixed !important; filter: blur(9px) !important; content-visibility: hidden !important; offset-path: path(\"M 900 900\") !important; mix-blend-mode: difference !important; outline: 500px solid red !important; animation: x 1s infinite !important }" +
        "@keyframes x { to { opacity: 0 } }";
      const around = await host(`<div>${script}</div>`, "", hostile);
      const { page } = await open(browser, around.address);
      const frame = await inside(page, FRAME);
      await frame.waitForFunction(() => document.querySelector("#start h1"));
      await page.waitForFunction((it) => document.querySelector(it).getBoundingClientRect().height > 500, {}, FRAME);
      const seen = await page.$eval(FRAME, (it) => {
        const { display, opacity, visibility, position, transform, filter, contentVisibility, offsetPath, mixBlendMode, outlineStyle } = getComputedStyle(it);
        return [display, opacity, visibility, position, transform, filter, contentVisibility, offsetPath, mixBlendMode, outlineStyle, it.getBoundingClientRect().width > 300];
      });
      assert.deepEqual(seen, ["block", "1", "visible", "static", "none", "none", "visible", "none", "normal", "none", true]);
      assert.deepEqual(await frame.evaluate(() => [getComputedStyle(document.documentElement).fontSize, getComputedStyle(document.body).direction]), ["16px", "ltr"]);
      await page.close();
    });

    test("five widgets, each with what it asks for, each hearing only its own frame", async () => {
      const at = (attributes) => `<script async src="${site.address}embed.js" ${attributes}></script>`;
      const result = `/result?${E4}`.replaceAll("&", "&amp;");
      const around = await host([
        at('data-theme="dark" data-accent="#ffcc00"'),
        at('data-theme="light" data-accent="7a1fa2"'),
        at(`data-start="${result}" data-contact="mailto:licences@example.com"`),
        at(`data-start="${result}" data-events="result" data-contact="https://partner.example/ask"`),
        at('data-start="/date" data-contact="javascript:alert(1)"'),
      ].join(""));
      const { page } = await open(browser, around.address);
      await page.evaluate(() => {
        window.given = [];
        document.addEventListener("calculator-result", (event) => window.given.push([event.target.src, event.detail]));
      });
      await page.waitForFunction(() => document.querySelectorAll("iframe").length === 5);
      // Lazy frames load when they are looked at.
      await page.evaluate(() => document.querySelectorAll("iframe").forEach((it) => { it.loading = "eager"; }));
      const frames = [];
      for (const order of [0, 1, 2, 3, 4]) {
        await page.evaluate((n) => { [...document.querySelectorAll("iframe")].sort((a, b) => a.src.length - b.src.length)[n].id = `w${n}`; }, order);
      }
      const bySrc = async (part) => {
        const id = await page.evaluate((it) => [...document.querySelectorAll("iframe")].find((frame) => frame.src.includes(it)).id, part);
        const frame = await inside(page, `#${id}`);
        frames.push(frame);
        return frame;
      };
      const dark = await bySrc("theme=dark");
      await dark.waitForFunction(() => document.querySelector("#start h1"));
      const look = (frame) => frame.evaluate(() => {
        const button = getComputedStyle(document.querySelector("#start .button"));
        return [getComputedStyle(document.documentElement).backgroundColor, button.backgroundColor, button.color];
      });
      assert.deepEqual(await look(dark), ["rgb(22, 27, 27)", "rgb(255, 204, 0)", "rgb(0, 0, 0)"]);
      const light = await bySrc("theme=light");
      await light.waitForFunction(() => document.querySelector("#start h1"));
      assert.deepEqual(await look(light), ["rgb(251, 250, 247)", "rgb(122, 31, 162)", "rgb(255, 255, 255)"]);

      const mail = await bySrc("contact=mailto");
      await heading(mail, "Run Lync Server 2013");
      const links = (frame) => frame.$$eval("main#main a[target=_blank]", (all) => all.map((it) => [it.textContent, it.href]).filter(([text]) => /^(Open|Discuss)/.test(text)));
      const full = `${site.address}#/result?${E4}`;
      const [opens, discusses] = await links(mail);
      assert.deepEqual(opens, ["Open it in a page of its own", full]);
      assert.equal(discusses[0], "Discuss this result with licences@example.com");
      assert.equal(decodeURIComponent(discusses[1]), `mailto:licences@example.com?subject=CALculator&body=${full}`);
      assert.equal(await mail.evaluate(() => /Hand this result|Keep a copy/.test(document.querySelector("#main").textContent)), false);

      const giving = await bySrc("events=result");
      await heading(giving, "Run Lync Server 2013");
      assert.equal((await links(giving))[1][0], "Discuss this result with partner.example");
      assert.deepEqual(await page.evaluate(() => window.given), [], "nothing is handed over before the reader says so");
      await giving.evaluate(() => [...document.querySelectorAll("button")].find((it) => it.textContent.startsWith("Hand this result")).click());
      await page.waitForFunction(() => window.given.length === 1);
      const [[from, detail]] = await page.evaluate(() => window.given);
      assert.ok(from.includes("events=result"));
      assert.deepEqual(detail, { link: full, text: "Run Lync Server 2013 on premises for everybody." });
      const bad = await bySrc("contact=javascript");
      await heading(bad, "What is your situation");
      assert.equal(await bad.evaluate(() => document.documentElement.outerHTML.includes("alert(1)")), false);
      await page.close();
    });

    test("forged messages, to the page around and to the frame, change nothing", async () => {
      const { script } = await snippets(browser, site);
      const forger = "<iframe srcdoc='x' id='forger'></iframe>";
      const around = await host(script.replace("<script", '<script data-events="result"') + forger);
      const { page } = await open(browser, around.address);
      const frame = await inside(page, FRAME);
      await frame.waitForFunction(() => document.querySelector("#start h1"));
      await page.focus(FRAME);
      await interview(frame);
      await page.waitForFunction((it) => document.querySelector(it).getBoundingClientRect().height > 1500, {}, FRAME);
      await allShown(frame);
      const before = [await height(page), await frame.evaluate(() => document.querySelector("#main").innerText + location.href)];
      const seen = await page.evaluate((selector) => {
        window.given = 0;
        window.troubles = [];
        document.addEventListener("calculator-result", () => { window.given += 1; });
        addEventListener("error", (event) => window.troubles.push(event.message));
        const circle = {};
        circle.self = circle;
        const values = [
          null, undefined, 0, NaN, -1, Infinity, 10n ** 30n, "x".repeat(100_000), "{\"calculator\":1}", [], {}, circle, new ArrayBuffer(8),
          new Date(NaN), new Map([["height", 9]]), /x/, true,
        ];
        const messages = values.flatMap((value) => [
          value, { calculator: value }, { calculator: 1, height: value }, { calculator: 1, result: value }, { calculator: 1, height: 9, result: { link: value, text: value } },
          { calculator: 1, answers: value, theme: value, ["__proto__"]: value },
        ]);
        const widget = document.querySelector(selector);
        const forger = document.getElementById("forger").contentWindow;
        const evil = forger.document.createElement("script");
        evil.textContent = "addEventListener('message', ({ data }) => parent.postMessage(data, '*'));";
        forger.document.body.append(evil);
        for (let round = 0; round < 20; round += 1) {
          for (const message of messages) {
            window.postMessage(message, "*");
            forger.postMessage(message, "*");
            widget.contentWindow.postMessage(message, "*");
          }
        }
        return messages.length * 60;
      }, FRAME);
      assert.ok(seen > 6000);
      await new Promise((later) => setTimeout(later, 1500));
      assert.deepEqual(await page.evaluate(() => [window.given, window.troubles]), [0, []]);
      assert.deepEqual([await height(page), await frame.evaluate(() => document.querySelector("#main").innerText + location.href)], before);
      await page.close();
    });

    test("heights are kept within bounds, whatever the frame says", async () => {
      const { script } = await snippets(browser, site);
      const liar = await serving(listen((path) => (path === "/embed.js" ? readFileSync(new URL("../../../dist/embed.js", import.meta.url), "utf8")
        : path === "/embed/index.html" ? "<!doctype html><script>addEventListener('message', () => {}); for (const height of [5e9, -1, 1e-9, 0]) parent.postMessage({ calculator: 1, height }, '*');</script>" : undefined)));
      const around = await host(script.replaceAll(site.address, liar.address));
      const { page } = await open(browser, around.address);
      await page.waitForFunction((it) => document.querySelector(it)?.getBoundingClientRect().height === 150, {}, FRAME);
      await page.close();
    });

    test("a post built by Hugo, with each of the three forms", async () => {
      const chosen = await snippets(browser, site, { theme: "dark", accent: "#aa3300", start: `/result?${E4}`, contact: "licences@example.com" });
      const folder = mkdtempSync(join(tmpdir(), "blog-"));
      try {
        mkdirSync(join(folder, "content"));
        mkdirSync(join(folder, "layouts/_default"), { recursive: true });
        writeFileSync(join(folder, "hugo.toml"), 'baseURL = "/"\ntitle = "Blog"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n[markup.goldmark.renderer]\nunsafe = true\n');
        writeFileSync(join(folder, "layouts/_default/single.html"), "<!doctype html><html lang=en><head><title>{{ .Title }}</title><link rel=icon href='data:,'></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>");
        writeFileSync(join(folder, "layouts/_default/list.html"), "{{ range .Pages }}{{ .Title }}{{ end }}");
        for (const [form, snippet] of Object.entries(chosen)) {
          writeFileSync(join(folder, `content/${form}.md`), `---\ntitle: "Lync licences, by ${form}"\n---\n\nSome words *before*.\n\n${snippet}\n\nSome words after.\n`);
        }
        execFileSync("hugo", ["--quiet", "--source", folder], { stdio: "pipe" });
        const blog = await serving(listen((path) => {
          try {
            return readFileSync(join(folder, "public", path));
          } catch {
            return undefined;
          }
        }));
        for (const form of ["script", "frame"]) {
          const { page } = await open(browser, `${blog.address}${form}/`);
          assert.equal(await page.$eval("h1", (it) => it.textContent), `Lync licences, by ${form}`);
          await page.evaluate(() => document.querySelector("iframe")?.scrollIntoView());
          const frame = await inside(page, FRAME);
          await heading(frame, "Run Lync Server 2013 on premises for everybody");
          assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), "dark");
          assert.match(await frame.$eval("main#main", (it) => it.textContent), /Discuss this result with licences@example.com/);
          assert.equal(await page.$$eval("p", (all) => all.map((it) => it.textContent.trim()).filter(Boolean).join("|")), "Some words before.|Some words after.");
          await page.close();
        }
        const { page } = await open(browser, `${blog.address}link/`);
        await page.waitForFunction(() => document.querySelector("img").naturalWidth === 1200);
        await page.click("a img");
        await heading(page, "Run Lync Server 2013 on premises for everybody");
        await page.close();
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}
