// What the first visit takes in Chromium over a slow line: until something is painted, and until the calculator is awake.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch, listen } from "../browser/browser.mjs";
import { ROUNDS, median } from "./rounds.mjs";

/** What Chromium's own tools call slow 4G: 1.6 Mbit/s, of which nine tenths arrive, and 150 ms for a packet and back. */
const SLOW_4G = { offline: false, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9, latency: 150 * 3.75 };

/** Serves pages as a host that packs does. */
function serve(files) {
  return listen((path) => files[path] && [files[path], { "content-encoding": "br" }]);
}

/** One visit: milliseconds to the first paint, to the last byte, and until the parsed page has an element. */
async function visit(address, cpu, ready) {
  const browser = await launch("Chromium");
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW_4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    await page.evaluateOnNewDocument((selector) => {
      const watch = () => {
        if (document.readyState !== "loading" && document.querySelector(selector)) window.readyAt = performance.now();
        else setTimeout(watch, 5);
      };
      watch();
    }, ready);
    await page.goto(address);
    await page.waitForFunction(() => window.readyAt, { timeout: 60_000, polling: 100 });
    return await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType("navigation");
      const paint = performance.getEntriesByName("first-contentful-paint")[0];
      return { paint: paint?.startTime ?? NaN, last: navigation.responseEnd, ready: window.readyAt };
    });
  } finally {
    await browser.close();
  }
}

const built = process.env.BENCH;
const pages = {
  "the calculator": [join(built, "../../dist/index.html.br"), "html:not([data-waking]) #stopped"],
  "  not squeezed": [join(built, "plain.html.br"), "html:not([data-waking]) #stopped"],
  "a bare Yew page": [join(built, "bare.html.br"), "#more"],
  "  not squeezed ": [join(built, "bare-plain.html.br"), "#more"],
};
const hosts = {};
for (const [name, [file]] of Object.entries(pages)) hosts[name] = await serve({ "/index.html": readFileSync(file) });
const row = (cells) => console.log(cells.map((cell, n) => (n ? String(cell).padStart(16) : cell.padEnd(20))).join(""));
row(["slow 4G, ms", "processor", "first paint", "last byte", "ready", "requests"]);
for (const cpu of [1, 4]) {
  const all = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, [, ready]] of Object.entries(pages)) all[name].push(await visit(hosts[name].address, cpu, ready));
  }
  for (const [name, visits] of Object.entries(all)) {
    const middle = (key) => Math.round(median(visits.map((it) => it[key])));
    row([name, cpu === 1 ? "as it is" : `${cpu} x slower`, middle("paint"), middle("last"), middle("ready"), hosts[name].requests.length / (ROUNDS * (cpu === 1 ? 1 : 2))]);
  }
}
for (const host of Object.values(hosts)) host.close();
