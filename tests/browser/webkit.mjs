// WebKit for the tests: the smallest WebDriver client for WebKitWebDriver (package webkit2gtk-driver), shaped
// like the part of puppeteer these tests use, so that the same test code drives all three engines.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Asks again and again until the answer is truthy, and gives it; says what was waited for when it never is. */
export async function until(what, limit, ask) {
  for (const end = Date.now() + limit; ; await sleep(25)) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s in vain: ${what}`);
  }
}

/**
 * Starts a program in a process group of its own, so that stopping it also stops whatever it started.
 * Resolves to the process and the way to stop it, which is also taken when the tests end early.
 */
export async function start(program, args, options = {}) {
  const child = spawn(program, args, { stdio: "ignore", detached: true, ...options });
  await new Promise((started, failed) => {
    child.once("spawn", started);
    child.once("error", (error) =>
      failed(error.code === "ENOENT" ? new Error(`The program ${program} is not installed.`) : error));
  });
  const gone = new Promise((exited) => child.once("exit", exited));
  const kill = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // The whole group has ended already.
    }
  };
  process.prependOnceListener("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    kill();
    await gone;
  };
  return { child, stop };
}

// Without these the programs would outlive tests that are interrupted: a signal alone runs no "exit" listener.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

/** Starts an X display of its own, at a number the server finds free. Resolves to its name. */
export async function startDisplay() {
  const args = ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
  const { child, stop } = await start("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  let said = "";
  child.stdio[3].on("data", (data) => { said += data; });
  try {
    await until("Xvfb names its display", 10_000, () => said.endsWith("\n"));
  } catch (error) {
    await stop();
    throw error;
  }
  return { name: `:${said.trim()}`, stop };
}

/** A temporary folder and the way to remove it, which bears processes that write while they are dying. */
export function temporary(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const remove = () => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", remove);
  return { folder, remove };
}

/** The environment of a person at this display who has no settings, and English dialogs. */
export function environment(home, display) {
  const own = { HOME: home, XDG_CONFIG_HOME: "", XDG_CACHE_HOME: "", XDG_DATA_HOME: "", LC_ALL: "C.UTF-8" };
  return { ...process.env, ...own, ...(display && { DISPLAY: display }) };
}

/** MiniBrowser is not on the path: Debian keeps it with the library, in a folder named after the machine and version. */
function miniBrowser() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER;
  for (const machine of readdirSync("/usr/lib")) {
    for (const version of ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"]) {
      const path = join("/usr/lib", machine, version, "MiniBrowser");
      if (existsSync(path)) return path;
    }
  }
  throw new Error("The program MiniBrowser of WebKitGTK is not installed (nor named in MINIBROWSER).");
}

const freePort = () =>
  new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

// The code points WebDriver gives to keys that are no characters.
const keys = {
  Backspace: "\ue003", Tab: "\ue004", Enter: "\ue007", Shift: "\ue008", Control: "\ue009", Escape: "\ue00c",
  End: "\ue010", Home: "\ue011", ArrowLeft: "\ue012", ArrowUp: "\ue013", ArrowRight: "\ue014", ArrowDown: "\ue015",
  Delete: "\ue017",
};

/** The name under which WebDriver's JSON holds the id of an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Starts WebKit. Close it when done, also when a test failed. */
export async function launchWebKit() {
  const stops = [];
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    return { ...(await connect(stops)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts the driver and a session, and adds to `stops` how to end each thing started. */
async function connect(stops) {
  const binary = miniBrowser();
  const home = temporary("webkit-");
  stops.push(home.remove);
  let display = process.env.DISPLAY;
  // MiniBrowser has no headless mode; without a display the driver would wait for it for ever.
  if (!display) {
    const own = await startDisplay();
    stops.push(own.stop);
    display = own.name;
  }
  const port = await freePort();
  const driver = await start("WebKitWebDriver", [`--port=${port}`], {
    env: environment(home.folder, display),
  });
  stops.push(driver.stop);

  const call = async (method, path, body, limit = 60_000) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(limit),
    }).catch((error) => {
      throw new Error(`WebKitWebDriver did not answer ${method} ${path} at display ${display}: ${error.message}`);
    });
    const { value } = await response.json();
    if (value?.error) throw Object.assign(new Error(`WebKit: ${value.message || value.error}`), { code: value.error });
    return value;
  };
  await until("WebKitWebDriver answers", 10_000, () => call("GET", "/status").then(() => true, () => false));
  const { sessionId, capabilities } = await call("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } } },
  }, 30_000);
  const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  stops.push(() => session("DELETE", "").catch(() => {}));

  // A session looks at one window and one frame at a time: each command first has to look at its own. Not more often
  // than needed, because looking elsewhere and back moves the focus.
  let looking = null;
  const looker = (turn) => {
    const look = async () => {
      if (looking === look) return;
      await turn();
      looking = look;
    };
    return look;
  };
  const first = await session("GET", "/window");
  const newPage = async () => {
    // Not a tab, so that pages of different widths do not resize each other. The window the session began with
    // stays open, because closing the last one would end the session, and a new one is opened from it.
    await session("POST", "/window", { handle: first });
    looking = null;
    const { handle } = await session("POST", "/window/new", { type: "window" });
    const look = looker(async () => {
      await session("POST", "/window", { handle });
      await session("POST", "/frame", { id: null });
    });
    return pageOf(session, look, looker, () => { looking = null; });
  };
  return { newPage, version: () => `${capabilities.browserName}/${capabilities.browserVersion}` };
}

/** What a page and a frame have in common. `look` makes the session look at it. */
function contextOf(session, look) {
  const here = async (method, path, body) => {
    await look();
    return session(method, path, body);
  };
  // The function's text becomes part of the script: building it in the page would be eval, which its policy forbids.
  const evaluate = (fn, ...args) =>
    here("POST", "/execute/sync", { script: `return (${fn}).apply(null, arguments);`, args });
  const waitForFunction = (fn, { timeout = 30_000 } = {}, ...args) =>
    until(`${fn} with ${JSON.stringify(args)}`, timeout, () => evaluate(fn, ...args));
  const $ = (selector) => evaluate((it) => document.querySelector(it), selector);
  const found = async (selector) => {
    const element = await $(selector);
    if (!element) throw new Error(`Nothing matches ${selector}`);
    return element;
  };
  return {
    evaluate,
    waitForFunction,
    waitForSelector: (selector, { timeout = 30_000 } = {}) => until(selector, timeout, () => $(selector)),
    /** An element, to hand to `evaluate`, or null. */
    $,
    $eval: async (selector, fn, ...args) => evaluate(fn, await found(selector), ...args),
    $$eval: (selector, fn, ...args) =>
      here("POST", "/execute/sync", {
        script: `const [selector, ...args] = arguments; return (${fn})([...document.querySelectorAll(selector)], ...args);`,
        args: [selector, ...args],
      }),
    click: async (selector) => here("POST", `/element/${(await found(selector))[ELEMENT]}/click`, {}),
    title: () => evaluate(() => document.title),
    url: () => evaluate(() => location.href),
    keyboard: keyboardOf(here),
    here,
    found,
  };
}

/** The keyboard, which types wherever the focus is, whatever the frame. */
function keyboardOf(here) {
  const act = (...steps) =>
    here("POST", "/actions", {
      // Keys held down by one call stay down for the next one, as it uses the same keyboard.
      actions: [{ type: "key", id: "keyboard", actions: steps.map(([type, key]) => ({ type, value: keys[key] ?? key })) }],
    });
  const strike = (key) => [["keyDown", key], ["keyUp", key]];
  return {
    down: (key) => act(["keyDown", key]),
    up: (key) => act(["keyUp", key]),
    press: (key) => act(...strike(key)),
    type: (text) => act(...[...text].flatMap(strike)),
  };
}

/**
 * Run in the page, as soon as it is loaded. WebKit has nothing like evaluateOnNewDocument, tells ReportingObserver
 * nothing of a policy in a <meta>, and writes no console for automated windows: what is blocked while the page loads
 * goes unseen here. It is seen in the other engines, and a blocked script or style leaves the page dead or bare.
 */
function watch() {
  window.violations = [];
  window.wrong = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
  window.addEventListener("error", (event) => window.wrong.push(event.message));
  window.addEventListener("unhandledrejection", (event) => window.wrong.push(String(event.reason)));
}

/** Run in the page: what `watch` has seen, and the addresses the page itself remembers asking for. */
function misdeeds() {
  const requests = performance.getEntriesByType("resource").map((it) => it.name);
  return [...window.wrong, ...window.violations, ...requests.filter((url) => !url.startsWith("data:"))];
}

/** A page, of the shape puppeteer gives to pages. */
function pageOf(session, look, looker, forget) {
  const { here, found, ...shared } = contextOf(session, look);
  const navigate = async (path, body) => {
    await here("POST", path, body);
    // A frame the session looked at is gone with the page that held it.
    forget();
    await shared.evaluate(watch);
  };
  return {
    ...shared,
    goto: (url) => navigate("/url", { url }),
    reload: () => navigate("/refresh", {}),
    /** The size of the page, not of the window around it; MiniBrowser's buttons keep it wider than some 450 pixels. */
    setViewport: async ({ width, height }) => {
      await here("POST", "/window/rect", { width, height });
      const inner = await shared.evaluate(() => [innerWidth, innerHeight]);
      const [x, y] = [width - inner[0], height - inner[1]];
      if (x || y) await here("POST", "/window/rect", { width: width + x, height: height + y });
    },
    /** Everything that went wrong since the page was loaded, and every request but the page itself. */
    misdeeds: () => shared.evaluate(misdeeds),
    /** The frame of this iframe: sandboxed ones too, as the driver does not ask the page for permission. */
    frame: (selector) => {
      const lookInside = looker(async () => {
        await look();
        await session("POST", "/frame", { id: await found(selector) });
      });
      const { here: _, found: __, ...frame } = contextOf(session, lookInside);
      return frame;
    },
    close: async () => {
      await here("DELETE", "/window");
      forget();
    },
  };
}
