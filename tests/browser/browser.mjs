// Browsers, pages and addresses for the tests of the packed page.

import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const file = fileURLToPath(new URL("../../dist/index.html", import.meta.url));

/** The packed page, as built. */
export const packed = readFileSync(file, "utf8");

/** The packed page on the disk. */
export const onDisk = pathToFileURL(file).href;

/** Serves the packed page at any path, as a static host under a sub-path would. Resolves to its address. */
export async function serve() {
  const server = createServer((request, response) => {
    const found = request.url === "/some/path/";
    response.writeHead(found ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(found ? packed : "not here");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}/some/path/`, close: () => server.close() };
}

const browsers = {
  Chromium: {
    browser: "chrome",
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  },
  Firefox: {
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    // Automation relaxes this preference; with it relaxed, pages that are dead on a real disk pass.
    extraPrefsFirefox: { "security.fileuri.strict_origin_policy": true },
  },
};

/** The names of the browsers every test runs in. */
export const names = Object.keys(browsers);

/** Starts a browser. */
export const launch = (name) => puppeteer.launch({ headless: true, ...browsers[name] });

/** Opens a page that keeps a record of everything it should not do. */
export async function open(browser, address, { width = 1024, dark = false } = {}) {
  const page = await browser.newPage();
  const wrong = [];
  const requests = [];
  page.on("console", (message) => ["error", "warn", "warning"].includes(message.type()) && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("request", (request) => request.url().startsWith("data:") || requests.push(request.url()));
  await page.evaluateOnNewDocument(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.setViewport({ width, height: 800 });
  if (dark) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await page.goto(address);
  /** Everything that went wrong so far, and every request but the page itself. */
  const misdeeds = async () => [
    ...wrong,
    ...(await page.evaluate(() => window.violations)),
    ...requests.filter((url) => url.split("#")[0] !== address.split("#")[0]),
  ];
  return { page, misdeeds, requests };
}

/** Waits until the page's heading is this, and gives it. */
export async function heading(page, text) {
  await page.waitForFunction(
    (wanted) => {
      const shown = [...document.querySelectorAll("h1")].find((it) => it.offsetParent !== null);
      return shown?.textContent.includes(wanted);
    },
    { timeout: 10_000 },
    text,
  );
}

/** Moves with the keyboard alone to the element with this id, or the first with this text; backwards if asked. */
export async function reach(page, target, backwards = false) {
  for (let step = 0; step < 60; step += 1) {
    const at = await page.evaluate((wanted) => {
      const it = document.activeElement;
      if (it.id === wanted || it.textContent.trim() === wanted) return "there";
      const group = it.type === "radio" && document.getElementById(wanted)?.name === it.name;
      return group ? "in its group" : "elsewhere";
    }, target);
    if (at === "there") return;
    if (backwards) await page.keyboard.down("Shift");
    await page.keyboard.press(at === "in its group" ? "ArrowDown" : "Tab");
    if (backwards) await page.keyboard.up("Shift");
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

/** Ticks these inputs and continues, with the keyboard alone. */
export async function answer(page, ...inputs) {
  for (const input of inputs) {
    if (typeof input === "object") {
      await reach(page, input.id);
      await page.keyboard.type(input.text);
      continue;
    }
    await reach(page, input);
    if (!(await page.evaluate(() => document.activeElement.checked))) await page.keyboard.press(" ");
  }
  await reach(page, "Continue");
  await page.keyboard.press("Enter");
}
