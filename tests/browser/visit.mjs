// What the first visit takes in Chromium over a slow line: until something is painted, and until the calculator is awake.

import { launch, listen } from "./browser.mjs";

/** What Chromium's own tools call slow 4G: 1.6 Mbit/s, of which nine tenths arrive, and 150 ms for a packet and back. */
const SLOW_4G = { offline: false, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9, latency: 150 * 3.75 };

/** Serves a page as a host that packs does; it comes in pieces, as it would over a line. */
export function serve(files) {
  return listen((path) => files[path] && [files[path], { "content-encoding": "br" }]);
}

/** One visit: milliseconds to the first paint, to the last byte, and until the parsed page has an element. */
export async function visit(address, cpu, ready) {
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
