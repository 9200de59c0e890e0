// The files of the site: what a static host is handed.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const bytes = (path) => readFileSync(join(dist, path));
const text = (path) => bytes(path).toString();
const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
/** The files of the site. The package beside it goes to those who write code, not to a host. */
const all = files.map((it) => join(it.parentPath ?? it.path, it.name).slice(dist.length)).filter((it) => !it.startsWith("npm/"));

test("one page, at home and for frames", () => {
  assert.ok(bytes("index.html").equals(bytes("embed/index.html")));
});

test("every file has its sum, and packed files hold what they pack", () => {
  const sums = new Map(text("SHA256SUMS").trim().split("\n").map((line) => line.split("  ").reverse()));
  assert.deepEqual([...sums.keys()].sort(), all.filter((it) => it !== "SHA256SUMS").sort());
  for (const [path, sum] of sums) {
    assert.equal(createHash("sha256").update(bytes(path)).digest("hex"), sum, path);
    if (path.endsWith(".br")) assert.ok(brotliDecompressSync(bytes(path)).equals(bytes(path.slice(0, -3))), path);
    if (path.endsWith(".gz")) assert.ok(gunzipSync(bytes(path)).equals(bytes(path.slice(0, -3))), path);
  }
});

test("the headers say what the pages say, and only the embedded page may be framed", () => {
  const headers = Object.fromEntries(text("_headers").split(/\n(?=\/)/).map((block) => {
    const [path, ...lines] = block.trim().split("\n");
    return [path, Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/s)))];
  }));
  assert.deepEqual(Object.keys(headers), ["/*", "/", "/embed/*", "/index.html", "/partners.html", "/privacy.html", "/embed.js", "/preview.png"]);
  assert.equal(headers["/*"]["X-Content-Type-Options"], "nosniff");
  assert.equal(headers["/*"]["Referrer-Policy"], "no-referrer");
  for (const [path, file] of [["/", "index.html"], ["/index.html", "index.html"], ["/embed/*", "embed/index.html"], ["/partners.html", "partners.html"], ["/privacy.html", "privacy.html"]]) {
    const own = /Content-Security-Policy" content="([^"]*)"/.exec(text(file))[1];
    const ancestors = path === "/embed/*" ? "*" : "'none'";
    assert.equal(headers[path]["Content-Security-Policy"], `${own}; frame-ancestors ${ancestors}`);
    assert.match(own, /^default-src 'none';.*require-trusted-types-for 'script'; trusted-types 'none'$/);
    assert.doesNotMatch(own, /unsafe-inline|unsafe-eval'[^;]*'unsafe-eval|https?:/);
  }
});

test("the page names no address that a browser would fetch, and no place of the machine that built it", () => {
  const page = text("index.html");
  const outside = page.slice(0, page.indexOf("<style>")) + page.slice(page.indexOf("</style>"), page.indexOf('<script type="text/plain"'));
  assert.doesNotMatch(outside.replaceAll(/href="data:[^"]*"/g, ""), /(src|srcset|action|poster|data)="|url\(|href="(https?:|\/\/)|@import|preload|prefetch/);
  for (const path of all.filter((it) => /\.(html|js)$/.test(it))) assert.doesNotMatch(text(path), /\/(root|home|Users|work)\//, path);
});

test("the embed script is small, and knows no name outside itself", () => {
  const script = text("embed.js");
  assert.ok(gunzipSync(bytes("embed.js.gz")).length === script.length && bytes("embed.js.gz").length <= 1500);
  assert.doesNotMatch(script, /\b(import|fetch|XMLHttpRequest|innerHTML|localStorage|cookie|eval)\b/);
  assert.ok(!existsSync(join(dist, "sitemap.xml")), "without an address there is no map");
  assert.match(text("robots.txt"), /^User-agent: \*\nDisallow: \/embed\/\n$/);
});

test("the module in the page is the one that was packed, but for lengths and the alignment of memory", async () => {
  const [, check, letters] = text("index.html").match(/id="wasm" data-check="(\d+)">([^<]*)</);
  globalThis.document = { getElementById: () => ({ dataset: { check } }) };
  const [, unpacker] = text("index.html").match(/"(#[^"]{4000,})"/);
  const shell = readFileSync(join(dist, "../web/shell/module.js"), "utf8").replace("{{unpacker}}", () => unpacker);
  const { isWhole, unpack } = new Function(`${shell}; return { isWhole, unpack };`)();
  const [unpacked, packed] = [await unpack(letters), readFileSync(join(dist, "../target/pack/page_small.wasm"))];
  assert.ok(WebAssembly.validate(unpacked));
  const sections = (bytes) => {
    const found = [];
    for (let at = 8; at < bytes.length; ) {
      const id = bytes[at++];
      let [length, shift, byte] = [0, 0, 128];
      for (; byte > 127; shift += 7) length |= ((byte = bytes[at++]) & 127) << shift;
      found.push([id, Buffer.from(bytes.subarray(at, at + length)).toString("latin1")]);
      at += length;
    }
    return found;
  };
  const [before, after] = [sections(packed), sections(unpacked)];
  assert.deepEqual(after.map(([id]) => id), before.map(([id]) => id));
  for (const [place, [id, content]] of before.entries()) assert.ok(id === 10 || after[place][1] === content, `section ${id}`);
  assert.ok(isWhole(letters));
  assert.ok(!isWhole(letters.replace(/.(?=.{9}$)/s, (sign) => (sign === "a" ? "b" : "a"))), "a changed letter is seen");
});
