// Browsers, pages and addresses for the tests of the packed page.

import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const plain = fileURLToPath(new URL("../../target/plain/index.html", import.meta.url));

/** The packed page, as built. */
export const packed = readFileSync(join(dist, "index.html"), "utf8");

/** The packed page on the disk. */
export const onDisk = pathToFileURL(join(dist, "index.html")).href;

const kinds = { html: "text/html", js: "text/javascript", png: "image/png", json: "application/json", mhtml: "multipart/related" };

/** Answers requests with `find(path)`: a text or bytes, or `[content, headers]`, or nothing. Resolves to its address. */
export async function listen(find) {
  const requests = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://here").pathname;
    requests.push(path);
    const found = find(path.endsWith("/") ? `${path}index.html` : path);
    const [content, headers] = Array.isArray(found) ? found : [found, {}];
    const kind = kinds[path.split(".")[1] ?? "html"] ?? "text/plain";
    response.writeHead(content === undefined ? 404 : 200, { "content-type": `${kind}; charset=utf-8`, "cache-control": "no-store", ...headers });
    response.end(content ?? "not here");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, requests, close };
}

/** Serves the site below a path, as a static host would. Resolves to its address. */
export async function serve(under = "/some/path/") {
  return serveFiles(under, (name) => join(dist, name));
}

/** The same with the page not squeezed, which starts at once: for tests of what its pages say, not of how it comes to be there. */
export async function servePlain() {
  return serveFiles("/some/path/", (name) => (name === "index.html" ? plain : join(dist, name)));
}

async function serveFiles(under, file) {
  const host = await listen((path) => {
    if (!path.startsWith(under)) return undefined;
    try {
      return readFileSync(file(path.slice(under.length)));
    } catch {
      return undefined;
    }
  });
  return { ...host, address: host.address.slice(0, -1) + under };
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
    extraPrefsFirefox: {
      "security.fileuri.strict_origin_policy": true,
      // A test goes through more addresses in ten seconds than any reader.
      "dom.navigation.navigationRateLimit.count": 100_000,
    },
  },
};

/** The names of the browsers every test runs in. */
export const names = Object.keys(browsers);

/** Starts a browser, which puts what it downloads into a folder, if one is named. */
export async function launch(name, { downloads } = {}) {
  const options = browsers[name];
  if (!downloads) return puppeteer.launch({ headless: true, ...options });
  const extraPrefsFirefox = {
    ...options.extraPrefsFirefox, "browser.download.folderList": 2, "browser.download.dir": downloads,
    "browser.download.useDownloadDir": true, "browser.download.alwaysOpenPanel": false,
  };
  const browser = await puppeteer.launch({ headless: true, ...options, ...(options.extraPrefsFirefox && { extraPrefsFirefox }) });
  if (name === "Chromium") {
    const session = await browser.target().createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  }
  return browser;
}

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

/** Waits until the calculator is awake, if scripts run at all, and the page's heading is this. */
export async function heading(page, text) {
  await page.waitForFunction(
    (wanted) => {
      const shown = [...document.querySelectorAll("h1")].find((it) => it.offsetParent !== null);
      return !document.documentElement.hasAttribute("data-waking") && shown?.textContent.includes(wanted);
    },
    // A frame that is not looked at draws nothing, so it is not asked when it draws.
    { timeout: 30_000, polling: 100 },
    text,
  );
}

/** Waits until every other answer was tried, so that nothing more is added to the result. */
export function settled(page) {
  return page.waitForFunction(() => /What was not asked is not tried/.test(document.querySelector("#main").textContent), { polling: 100, timeout: 60_000 });
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

/** A frame as something that can be read and typed into like a page. */
export async function inside(page, selector) {
  if (page.frame) return page.frame(selector);
  const handle = await page.waitForSelector(selector);
  const frame = await handle.contentFrame();
  const bound = (name) => (...args) => frame[name](...args);
  const names = ["evaluate", "waitForFunction", "waitForSelector", "$", "$eval", "$$eval", "title", "url"];
  return { ...Object.fromEntries(names.map((name) => [name, bound(name)])), keyboard: page.keyboard };
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
