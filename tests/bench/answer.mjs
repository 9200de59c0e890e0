// What an answer takes of the main thread, until the next question is painted, on a processor four times slower; and
// what memory a thousand answers and a hundred restarts leave behind.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch, listen } from "../browser/browser.mjs";
import { median } from "./rounds.mjs";

const built = process.env.BENCH;
const files = { "/index.html": readFileSync(join(built, "../../dist/index.html")), "/bare.html": readFileSync(join(built, "bare-plain.html")) };
const host = await listen((path) => files[path]);
const browser = await launch("Chromium");

/** Runs in the page: fills in the page that stands there, and continues; says where that led. */
const driver = () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(port1.close()); port2.postMessage(0); }));
  window.fillIn = () => {
    const form = document.querySelector("#app form");
    if (!form) return false;
    const type = (it, value) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(it, value);
      it.dispatchEvent(new Event("input", { bubbles: true }));
    };
    for (const it of form.querySelectorAll("input")) {
      if (it.type === "radio" && !form.querySelector(`input[name="${it.name}"]:checked`)) it.click();
      else if (it.type === "text" && !it.value) type(it, "250");
    }
    const boxes = [...form.querySelectorAll("input[type=checkbox]")];
    if (boxes.length && !boxes.some((it) => it.checked)) boxes.at(-1).click();
    return true;
  };
  window.goOn = async () => {
    document.querySelector("#app form button[type=submit], #app form button").click();
    await painted();
    return location.hash;
  };
  window.settle = painted;
};

async function start(path, cpu) {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send("Performance.enable");
  await page.goto(host.address + path);
  await page.waitForFunction(() => !document.documentElement.hasAttribute("data-waking"), { polling: 50, timeout: 60_000 });
  await page.evaluate(driver);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  /** Milliseconds of the main thread that a step takes. */
  const taken = async (step) => {
    const busy = async () => (await session.send("Performance.getMetrics")).metrics.find((it) => it.name === "TaskDuration").value * 1000;
    const before = await busy();
    await page.evaluate(step);
    return (await busy()) - before;
  };
  return { page, session, taken };
}

// What asking and a frame take by themselves: the same on a page whose button counts.
const floor = await start("bare.html", 4);
const floors = [];
for (let n = 0; n < 15; n += 1) floors.push(await floor.taken(() => { document.querySelector("#more").click(); return window.settle(); }));
const { page, session, taken } = await start("index.html#/date", 4);
const answers = [];
for (let round = 0; round < 5; round += 1) {
  await page.evaluate(() => { location.hash = "#/date"; return window.settle(); });
  for (let n = 0; n < 14 && (await page.evaluate(() => window.fillIn())); n += 1) {
    await page.evaluate(() => window.settle());
    const at = await page.evaluate(() => location.hash.slice(0, 30));
    const ms = await taken(() => window.goOn());
    // The first round compiles what the others run.
    if (round > 0) answers.push({ ms, at });
  }
}
const [slowest, second] = [...answers].sort((a, b) => b.ms - a.ms);
console.log(`An answer, 4 x slower: median ${median(answers.map((it) => it.ms)).toFixed(1)} ms of main thread over ${answers.length} answers, slowest ${slowest.ms.toFixed(1)} (${slowest.at}), second ${second?.ms.toFixed(1)}; a bare counter ${median(floors).toFixed(1)}.`);

await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
const memory = async () => {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { heap: Math.round(usedSize / 1024), buffers: Math.round(backingStorageSize / 1024), nodes, listeners: jsEventListeners };
};
const many = async (restarts) => {
  let done = 0;
  for (let n = 0; n < restarts; n += 1) {
    done += await page.evaluate(async () => {
      let steps = 0;
      location.hash = "#/date";
      await window.settle();
      while (steps < 14 && window.fillIn()) {
        await window.settle();
        await window.goOn();
        steps += 1;
      }
      return steps;
    });
  }
  return done;
};
await many(10);
const before = await memory();
const done = await many(100);
console.log(`${done} answers in 100 interviews: before`, before, "after", await memory());
await browser.close();
host.close();
