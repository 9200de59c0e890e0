// What a judgement, its counting and the cheapest mix take in each browser, as ratios to one judgement of the same run.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch, listen, names } from "../browser/browser.mjs";

const built = process.env.BENCH;
const files = {
  "/index.html": "<!doctype html><title>Bench</title>",
  "/bench.js": readFileSync(join(built, "bench.js"), "utf8"),
  "/bench_bg.wasm": [readFileSync(join(built, "bench_bg.wasm")), { "content-type": "application/wasm" }],
};
const ROUNDS = 15;

/** Times each part in turn, round by round, so that whatever slows the machine slows all of them. */
async function measure(rounds) {
  const { default: init, Organisation } = await import("./bench.js");
  const module = await fetch("./bench_bg.wasm");
  await init({ module_or_path: await module.arrayBuffer() });
  const organisation = new Organisation();
  const parts = { judged: [], counted: [], optimum: [] };
  const kinds = organisation.counted();
  const [cost, gap] = organisation.optimum();
  for (let round = 0; round < rounds; round += 1) {
    for (const [part, times] of Object.entries(parts)) {
      const from = performance.now();
      organisation[part]();
      times.push(performance.now() - from);
    }
  }
  const medians = Object.fromEntries(Object.entries(parts).map(([part, times]) => [part, times.sort((a, b) => a - b)[rounds >> 1]]));
  return { kinds, cost, gap, ...medians };
}

const host = await listen((path) => files[path]);
const row = (cells) => console.log(cells.map((cell) => String(cell).padStart(14)).join(""));
row(["browser", "kinds", "judged, ms", "counted", "with the mix", "gap"]);
for (const name of names) {
  const browser = await launch(name);
  try {
    const page = await browser.newPage();
    await page.goto(host.address);
    const found = await page.evaluate(measure, ROUNDS);
    const ratio = (time) => `${(time / found.judged).toFixed(1)} x`;
    row([name, found.kinds, found.judged.toFixed(1), ratio(found.counted), ratio(found.optimum), `${((found.gap / found.cost) * 100).toFixed(3)} %`]);
  } finally {
    await browser.close();
  }
}
host.close();
