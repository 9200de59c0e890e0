// What browsers write when a person saves a page: their own Save commands, not a copy of the page's text.

import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { connect as connectTo } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { environment, start, startDisplay, temporary, until } from "./webkit.mjs";

// The kinds of saved pages, as Chromium numbers them in its preferences.
const kinds = { only: 0, complete: 1 };

/**
 * Saves the page at this address with Chromium's real Save dialog, after what `before` does in it, in the forms
 * "Webpage, HTML Only" and "Webpage, Complete". Resolves to their paths, `only` and `complete`.
 */
export async function chromiumSaves(url, folder, { before } = {}) {
  const saved = {};
  mkdirSync(folder, { recursive: true });
  for (const kind of Object.keys(kinds)) {
    const place = resolve(folder, `chromium-${kind}`);
    // Refused when it is there already: over an older file the dialog would ask once more.
    mkdirSync(place);
    saved[kind] = await chromiumSave(url, place, kinds[kind], before);
  }
  return saved;
}

async function chromiumSave(url, place, kind, before) {
  const stops = [];
  try {
    const profile = temporary("chromium-");
    stops.push(profile.remove);
    const display = await startDisplay();
    stops.push(display.stop);
    const env = environment(profile.folder, display.name);
    mkdirSync(join(profile.folder, "Default"));
    const preferences = {
      savefile: { default_directory: place, type: kind },
      download: { default_directory: place },
    };
    writeFileSync(join(profile.folder, "Default", "Preferences"), JSON.stringify(preferences));

    // Started here, as a person would, free of the switches that puppeteer adds for automation.
    const { stop } = await start(process.env.CHROMIUM ?? "/usr/bin/chromium", [
      `--user-data-dir=${profile.folder}`, "--remote-debugging-port=0", "--no-sandbox", "--disable-gpu", "--disable-quic",
      "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--password-store=basic", "--window-position=0,0", "--window-size=1200,900", "about:blank",
    ], { env });
    stops.push(stop);
    const ports = join(profile.folder, "DevToolsActivePort");
    await until("Chromium opens its debugging port", 30_000, () => existsSync(ports) && readFileSync(ports, "utf8").includes("\n"));
    const [port, path] = readFileSync(ports, "utf8").split("\n");
    const browser = await puppeteer.connect({ browserWSEndpoint: `ws://127.0.0.1:${port}${path}`, defaultViewport: null });
    stops.push(() => browser.disconnect());
    const page = await until("Chromium shows a page", 10_000, async () => (await browser.pages())[0]);
    await page.goto(url);
    await before?.(page);

    await page.bringToFront();
    const screen = (...args) => output("xdotool", args, env);
    const window = await until("Chromium's window", 10_000, () => screen("search", "--onlyvisible", "--class", "chromium"));
    await screen("windowfocus", "--sync", window.split("\n")[0]);
    await screen("key", "ctrl+s");
    const dialog = await until("the Save dialog", 20_000, () => screen("search", "--onlyvisible", "--name", "^Save"));
    await screen("windowfocus", "--sync", dialog.split("\n")[0]);
    // Alt+S is the button: with Return in its place nothing is saved.
    await screen("key", "alt+s");
    return await written(place);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** What a program writes to its standard output; nothing when it fails, as xdotool does when it finds nothing. */
async function output(program, args, env) {
  const { child, stop } = await start(program, args, { env, stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  child.stdout.on("data", (data) => { said += data; });
  const timer = setTimeout(stop, 10_000);
  const code = await new Promise((closed) => child.once("close", closed));
  clearTimeout(timer);
  await stop();
  return code === 0 ? said.trim() : "";
}

/** The path of the page saved into this folder, once it no longer grows. */
async function written(place) {
  let size = -1;
  const name = await until(`a saved page in ${place}`, 20_000, async () => {
    const found = readdirSync(place).find((it) => /\.html?$/.test(it));
    const before = size;
    size = found ? statSync(join(place, found)).size : -1;
    if (size > 0 && size === before) return found;
    await sleep(200);
    return null;
  });
  return join(place, name);
}

/** The page as Chromium saves it in a single file, for which it has no such dialog on every system: MHTML. */
export async function chromiumMhtml(page) {
  const session = await page.createCDPSession();
  try {
    return (await session.send("Page.captureSnapshot", { format: "mhtml" })).data;
  } finally {
    await session.detach();
  }
}

/**
 * Saves the page at this address as Firefox's "Save Page As, complete" does, after what `before` does in it, which
 * gets a function to run a script's text in the page, giving what the script returns. Resolves to the path.
 */
export async function firefoxSaves(url, folder, { before } = {}) {
  const stops = [];
  try {
    const profile = temporary("firefox-");
    stops.push(profile.remove);
    // Automation relaxes the first preference; see browser.mjs.
    const preferences = { "security.fileuri.strict_origin_policy": true, "marionette.port": 0 };
    writeFileSync(
      join(profile.folder, "user.js"),
      Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${value});\n`).join(""),
    );
    const { stop } = await start(process.env.FIREFOX ?? "/usr/bin/firefox-esr", [
      "-headless", "-no-remote", "-profile", profile.folder, "-marionette", "-remote-allow-system-access",
    ], { env: environment(profile.folder) });
    stops.push(stop);
    const ports = join(profile.folder, "MarionetteActivePort");
    const port = await until("Firefox opens its Marionette port", 60_000, () => existsSync(ports) && readFileSync(ports, "utf8"));
    const { send, end } = await marionette(Number(port));
    stops.push(end);

    await send("WebDriver:NewSession", {});
    await send("WebDriver:Navigate", { url });
    await before?.(async (script) => (await send("WebDriver:ExecuteScript", { script, args: [] })).value);
    mkdirSync(folder, { recursive: true });
    const path = resolve(folder, "firefox-complete.html");
    await send("Marionette:SetContext", { value: "chrome" });
    const { value } = await send("WebDriver:ExecuteAsyncScript", {
      script: `(${saveComplete})(...arguments);`,
      args: [path, resolve(folder, "firefox-complete_files")],
    });
    if (value !== 0) throw new Error(`Firefox could not save the page: ${value}`);
    return path;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** Run inside Firefox itself: what its command for complete pages does once the path is chosen. */
function saveComplete(path, files, done) {
  const { Cc, Ci, gBrowser, Services } = window;
  const file = (name) => {
    const it = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
    it.initWithPath(name);
    return it;
  };
  const persist = Cc["@mozilla.org/embedding/browser/nsWebBrowserPersist;1"].createInstance(Ci.nsIWebBrowserPersist);
  persist.persistFlags =
    persist.PERSIST_FLAGS_REPLACE_EXISTING_FILES | persist.PERSIST_FLAGS_FROM_CACHE |
    persist.PERSIST_FLAGS_AUTODETECT_APPLY_CONVERSION;
  persist.progressListener = {
    QueryInterface: ChromeUtils.generateQI(["nsIWebProgressListener"]),
    onStateChange: (_progress, _request, state, status) =>
      state & Ci.nsIWebProgressListener.STATE_STOP && state & Ci.nsIWebProgressListener.STATE_IS_NETWORK && done(status),
    onProgressChange() {},
    onLocationChange() {},
    onStatusChange() {},
    onSecurityChange() {},
    onContentBlockingEvent() {},
  };
  gBrowser.selectedBrowser.frameLoader.startPersistence(null, {
    onDocumentReady: (page) =>
      persist.saveDocument(
        page, Services.io.newFileURI(file(path)), file(files), "text/html", persist.ENCODE_FLAGS_ENCODE_BASIC_ENTITIES, 80,
      ),
    onError: (status) => done(String(status)),
  });
}

/** Speaks Firefox's own protocol, as WebDriver BiDi cannot reach its commands: each message is its length and a list. */
async function marionette(port) {
  const socket = connectTo(port, "127.0.0.1");
  const waiting = new Map();
  let heard = Buffer.alloc(0);
  const fail = (error) => {
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  const hello = new Promise((told, failed) => waiting.set("hello", { told, failed }));
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("Firefox closed its Marionette port.")));
  socket.on("data", (data) => {
    heard = Buffer.concat([heard, data]);
    for (let colon = heard.indexOf(":"); colon > 0; colon = heard.indexOf(":")) {
      const end = colon + 1 + Number(heard.subarray(0, colon));
      if (heard.length < end) return;
      const message = JSON.parse(heard.subarray(colon + 1, end));
      heard = heard.subarray(end);
      const [, id, error, result] = Array.isArray(message) ? message : [1, "hello", null, message];
      const { told, failed } = waiting.get(id);
      waiting.delete(id);
      if (error) failed(new Error(`Firefox: ${error.message}`));
      else told(result);
    }
  });
  await hello;
  let last = 0;
  const send = (command, parameters) => {
    const id = (last += 1);
    const text = JSON.stringify([0, id, command, parameters]);
    return new Promise((told, failed) => {
      const timer = setTimeout(() => failed(new Error(`Firefox did not answer ${command} in time.`)), 60_000);
      const settle = (how) => (value) => { clearTimeout(timer); how(value); };
      waiting.set(id, { told: settle(told), failed: settle(failed) });
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  };
  return { send, end: () => socket.destroy() };
}
