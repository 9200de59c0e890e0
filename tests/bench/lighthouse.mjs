// What Lighthouse says of the speed of the first visit: of a telephone on a slow line, as it simulates one.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";
import { listen } from "../browser/browser.mjs";
import { ROUNDS, median } from "./rounds.mjs";

const built = process.env.BENCH;
const pages = { "the calculator": join(built, "../../dist/index.html.br"), "a bare Yew page": join(built, "bare-plain.html.br") };
const AUDITS = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"];

const chrome = await chromeLauncher.launch({ chromePath: process.env.CHROMIUM, chromeFlags: ["--headless=new", "--no-sandbox"] });
const row = (cells) => console.log(cells.map((cell, n) => (n ? String(cell).padStart(26) : cell.padEnd(20))).join(""));
row(["Lighthouse, ms", "performance of 100", ...AUDITS]);
const said = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
const hosts = {};
for (const [name, file] of Object.entries(pages)) {
  const page = readFileSync(file);
  hosts[name] = await listen((path) => (path === "/index.html" ? [page, { "content-encoding": "br" }] : undefined));
}
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, { address }] of Object.entries(hosts)) {
    const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: ["performance"], logLevel: "error" });
    said[name].push([lhr.categories.performance.score * 100, ...AUDITS.map((audit) => lhr.audits[audit].numericValue)]);
  }
}
for (const [name, rounds] of Object.entries(said)) {
  row([name, ...[0, 1, 2, 3].map((which) => Math.round(median(rounds.map((it) => it[which]))))]);
}
for (const host of Object.values(hosts)) host.close();
await chrome.kill();
