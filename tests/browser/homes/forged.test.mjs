// Forged addresses, files and saved states in the running page: it stays alive, keeps the answers, and its memory does
// not grow. The same with far more of them, without a browser, is in the tests of the session and of the decoder.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { heading, launch, names, open, packed, serve } from "../browser.mjs";
import { E4 } from "../interview.mjs";

const RESULT = "Run Lync Server 2013 on premises for everybody";
const FILE = JSON.stringify({ calculator: 1, on: "2014-01-15", answers: { same: "yes", people: 100, does: ["calls"], plan: "e4" } });

/** The same sequence on every run (xorshift). */
function random(seed) {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Texts like `whole`, each spoilt in a few places. */
function spoilt(whole, count) {
  const signs = "/?&=;:,%{}[]\"\\09azé<>'\u202e\u0000";
  const next = random(2013);
  return Array.from({ length: count }, () => {
    let text = whole;
    for (let times = 1 + next(8); times > 0; times -= 1) {
      const at = next(text.length + 1);
      text = text.slice(0, at) + (next(3) ? signs[next(signs.length)] : "") + text.slice(at + next(3));
    }
    return text;
  });
}

for (const name of names) {
  describe(name, () => {
    test("300 forged addresses and files", { timeout: 180_000 }, async () => {
      const site = await serve();
      const browser = await launch(name);
      try {
        const { page, misdeeds } = await open(browser, `${site.address}#/result?${E4}`);
        await heading(page, RESULT);
        const asked = await page.evaluate(async (addresses, files, result) => {
          const settle = () => new Promise((later) => setTimeout(later, 0));
          const keep = () => [...document.querySelectorAll("button")].find((it) => it.textContent === "Keep mine");
          let asked = 0;
          // But for the list that is added to as answers are tried otherwise.
          const size = () => document.querySelectorAll("*:not(.changes, .changes *)").length;
          const sizes = [];
          const check = async (what) => {
            // The browser tells of a new address in a task of its own.
            for (let turn = 0; turn < 4; turn += 1) await settle();
            if (keep()) {
              asked += 1;
              keep().click();
              await settle();
            }
            // Whatever page it led to, the answers are the same ones.
            if (!document.getElementById("stopped").hidden) throw new Error(`stopped by ${what}`);
            history.replaceState(null, "", "#/result");
            dispatchEvent(new PopStateEvent("popstate"));
            for (let turn = 0; turn < 3; turn += 1) await settle();
            if (location.hash !== result) throw new Error(`${what} led to ${location.hash}`);
            sizes.push(size());
          };
          for (const address of addresses) {
            history.replaceState(null, "", `#${address}`);
            dispatchEvent(new PopStateEvent("popstate"));
            await check(address);
          }
          for (const file of files) {
            dispatchEvent(new CustomEvent("answers", { detail: file }));
            await check(file);
          }
          if (Math.max(...sizes) - Math.min(...sizes) > 5) throw new Error(`the document grew: ${Math.min(...sizes)} to ${Math.max(...sizes)}`);
          return asked;
        }, spoilt(`/result?${E4}`, 200), spoilt(FILE, 100), `#/result?${E4}`);
        assert.ok(asked > 50, `most of them would have replaced answers: ${asked}`);
        assert.deepEqual(await misdeeds(), []);
      } finally {
        await browser.close();
        site.close();
      }
    });

    test("forged saved states", { timeout: 180_000 }, async () => {
      const browser = await launch(name);
      const folder = mkdtempSync(join(tmpdir(), "forged-"));
      try {
        const file = join(folder, "copy.html");
        for (const state of [...spoilt(`/result?${E4}`, 20), ...spoilt(`/result?${FILE}`, 10), "\u0000", "x".repeat(900_000), `/result?{"answers":${"[".repeat(90_000)}`]) {
          const text = state.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
          writeFileSync(file, packed.replace('id="saved-state" value=""', () => `id="saved-state" value="${text}"`));
          const { page, misdeeds } = await open(browser, pathToFileURL(file).href);
          await page.waitForFunction(() => [...document.querySelectorAll("h1")].some((it) => it.offsetParent));
          assert.ok(await page.$eval("#stopped", (it) => it.hidden), state.slice(0, 200));
          assert.deepEqual(await misdeeds(), [], state.slice(0, 200));
          await page.close();
        }
      } finally {
        await browser.close();
        rmSync(folder, { recursive: true });
      }
    });
  });
}
