// What the page and the package weigh, beside a bare Yew page packed the same way in the same run.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const built = process.env.BENCH;
const dist = join(built, "../../dist");
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const row = (cells) => console.log(cells.map((cell, n) => (n ? String(cell.toLocaleString("en")).padStart(12) : cell.padEnd(34))).join(""));
const weigh = (file) => {
  const bytes = readFileSync(file);
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes)];
};
const files = {
  "the page": join(dist, "index.html"),
  "  not squeezed": join(built, "plain.html"),
  "a bare Yew page": join(built, "bare.html"),
  "  not squeezed ": join(built, "bare-plain.html"),
  "the package's module": join(dist, "npm/calculator_bg.wasm"),
  "the package's texts": join(dist, "npm/book.js"),
  "the package's glue": join(dist, "npm/calculator.js"),
};
row(["bytes", "raw", "gzip", "brotli"]);
for (const [name, file] of Object.entries(files)) row([name, ...weigh(file)]);
const [page, bare] = ["the page", "a bare Yew page"].map((name) => weigh(files[name])[2]);
console.log(`The page is ${(page / bare).toFixed(2)} of a bare Yew page in brotli.`);

/** The sections of a module, and the sizes of its functions by name, where it has names. */
function parts(bytes) {
  let at = 8;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const length = number();
    return bytes.subarray(at, (at += length)).toString();
  };
  const sections = {};
  const functions = [];
  const names = new Map();
  let imported = 0;
  while (at < bytes.length) {
    const kind = bytes[at++];
    const end = number() + at;
    const start = at;
    if (kind === 2) {
      for (let left = number(); left; left -= 1) {
        text();
        text();
        const what = bytes[at++];
        if (what === 0) imported += 1;
        if (what === 0) number();
        else if (what === 3) at += 2;
        else {
          if (what === 1) at += 1;
          const flags = bytes[at++];
          number();
          if (flags & 1) number();
        }
      }
    } else if (kind === 10) {
      sections.code = bytes.subarray(start, end);
      for (let left = number(); left; left -= 1) {
        const length = number();
        functions.push(length);
        at += length;
      }
    } else if (kind === 11) sections.data = bytes.subarray(start, end);
    else if (kind === 0 && text() === "name") {
      while (at < end) {
        const id = bytes[at++];
        const until = number() + at;
        for (let left = id === 1 ? number() : 0; left; left -= 1) names.set(number(), text());
        at = until;
      }
    }
    at = end;
  }
  return { sections, functions: functions.map((size, n) => [names.get(n + imported) ?? "", size]) };
}

console.log("\nBy kind, each in brotli by itself:");
for (const [name, file] of [["the page", join(built, "../pack/page_small.wasm")], ["the package", files["the package's module"]]]) {
  const { sections } = parts(readFileSync(file));
  row([`${name}: code`, sections.code.length, "", brotli(sections.code)]);
  row([`${name}: data (prose and tables)`, sections.data.length, "", brotli(sections.data)]);
}
console.log("\nThe page's code by crate, in bytes before it is shrunk:");
const { functions } = parts(readFileSync(join(built, "../wasm32-unknown-unknown/page/web.wasm")));
const KNOWN = /\d(judge|rules|web|yew|gloo_\w+|wasm_bindgen|js_sys|web_sys|core|alloc|std|dlmalloc|hashbrown)(?=\d|[A-Z_])/;
const by = {};
for (const [name, size] of functions) {
  const kind = /4core3fmt|_fmt/.test(name) ? "formatting" : (KNOWN.exec(name)?.[1] ?? "other");
  by[kind] = (by[kind] ?? 0) + size;
}
for (const [kind, size] of Object.entries(by).sort((a, b) => b[1] - a[1]).slice(0, 14)) row([`  ${kind}`, size]);
