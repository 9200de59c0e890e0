// Every kind of screen, in every state it has: the accessibility tests go over them, and `cargo xtask gallery` makes
// pictures of them to look at.

import { heading, open } from "./browser.mjs";
import { E4, LARGE } from "./interview.mjs";

const UNSURE = "v=1&on=2014-01-15&same=yes&people=100&does=calls,host&wants=office&plan=unsure&outside=unsure&survive=unsure&end";
const GROUPS =
  "v=1&on=2014-01-15&same=no&groups=Phones:120:calls:office:no-plan:;A%20group%20with%20a%20rather%20long%20name:380:host:office:e3:30" +
  "&ucma=unsure&factors=none&wishes=quality&outside=yes&survive=none&end";
const AUDIT =
  "v=1&on=2009-06-01&situation=keep&system=ocs-2007-r2&same=yes&people=300&does=host" +
  "&servers=front-end-enterprise:2:;edge:2:;archiving:1:virtual&phones-rooms=shared-phone:12;room-join:1&outsiders=40&public-im=7&end";
const CONFLICT = "v=1&on=2026-11-21&same=yes&people=100&does=chat,host&ucma=yes&factors=none&wishes=none&wants=none&plan=e3&outside=no&survive=none&end";
const OWNED = `${E4.replace("&end", "")}&holdings=plus-cal:50:yes;standard-cal:10&prices=o365-e4:0:20;lync-2013-server:3000:0&currency=EUR&end`;

const THOUSAND = JSON.stringify({
  calculator: 1, on: "2014-01-15",
  answers: { same: "no", groups: Array.from({ length: 1000 }, (_, n) => ({ name: `Group ${n + 1}`, people: n + 1, does: ["calls"], wants: [], plan: "e4" })) },
});

/** Submits the form as it is, so that what is missing is said. */
const refused = async (page) => {
  await page.click("button[type=submit]");
  await page.waitForSelector("#problem");
};

/** Answers that come in while others are held. */
const given = (text) => (page) => page.evaluate((detail) => dispatchEvent(new CustomEvent("answers", { detail })), text);

/** By name: the address behind that of the site, and what is done there. */
export const SCREENS = {
  start: { at: "" },
  "start, with answers cleared": {
    at: `#/check?${E4}`,
    async then(page) {
      await page.evaluate(() => [...document.querySelectorAll("#app a")].find((it) => it.textContent.startsWith("Start again")).click());
      await heading(page, "Which licences");
    },
  },
  day: { at: "#/date", then: refused },
  choice: { at: "#/q/same?v=1&on=2014-01-15&end" },
  "choice, refused": { at: "#/q/same?v=1&on=2014-01-15&end", then: refused },
  number: { at: "#/q/people?v=1&on=2014-01-15&same=yes&end", then: refused },
  choices: { at: "#/q/does?v=1&on=2014-01-15&same=yes&people=5&end", then: refused },
  row: { at: "#/q/groups/1?v=1&on=2014-01-15&same=no&end", then: refused },
  "no rows": { at: "#/change/holdings?v=1&on=2014-01-15&same=yes&people=5&end" },
  "one row": { at: "#/q/groups?v=1&on=2014-01-15&same=no&groups=Only:5:host:office:no-plan:&end" },
  rows: { at: `#/q/groups?${GROUPS}` },
  "a thousand rows": {
    at: "#/date",
    async then(page) {
      await given(THOUSAND)(page);
      await heading(page, "Will people connect");
      await page.evaluate(() => { location.hash = "#/q/groups"; });
      await heading(page, "Which groups");
    },
  },
  check: { at: `#/check?${GROUPS}` },
  result: { at: `#/result?${UNSURE}` },
  "result of groups": { at: `#/result?${GROUPS}` },
  "result of a group with the longest name": { at: `#/result?${GROUPS.replace("Phones", "W".repeat(60))}` },
  "result with what is owned, and prices": { at: `#/result?${OWNED}` },
  "result of an audit": { at: `#/result?${AUDIT}` },
  "needs that exclude each other": { at: `#/result?${CONFLICT}` },
  "the years": { at: `#/years?${E4}` },
  policies: { at: `#/policies?${E4}` },
  "answers of an audit": { at: `#/check?${AUDIT}` },
  "servers that run": { at: `#/q/servers?${AUDIT}` },
  "one row of them": { at: `#/q/servers/1?${AUDIT}` },
  "what is offered": { at: `#/change/features?${AUDIT}` },
  "rule book": { at: "#/rules" },
  "result outside the dates": { at: "#/result?v=1&on=2020-01-01&end" },
  "answers from elsewhere": {
    at: `#/result?${UNSURE}`,
    async then(page) {
      await page.evaluate((other) => { location.hash = other; }, `#/result?${GROUPS}`);
      await heading(page, "Which answers do you want");
    },
  },
  "answers too long for a link": {
    at: "#/date",
    async then(page) {
      await given(LARGE)(page);
      await heading(page, "Run Lync Server 2013");
    },
  },
  "a bad link": { at: "#/q/people?v=1&on=2014-01-15&same=yes&colour=blue&people=0&end" },
  "a crash": {
    at: `#/check?${E4}`,
    then: (page) => page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }))),
  },
  "partners' page": { at: "partners.html" },
  privacy: { at: "privacy.html" },
};

/** What a screen is looked at in. */
export const LOOKS = [320, 1440].flatMap((width) => ["light", "dark"].map((theme) => ({ width, theme })));

/** Opens a screen in its state, with nothing folded away. */
export async function show(browser, site, name) {
  const { at, then } = SCREENS[name];
  const { page } = await open(browser, site.address + at);
  if (!at.endsWith(".html")) {
    await page.waitForFunction(() => !document.documentElement.hasAttribute("data-waking"), { polling: 100 });
    await page.waitForFunction((start) => document.getElementById("start").hidden !== start, {}, at === "");
    if (at !== "") await page.waitForSelector("#app h1");
  }
  await then?.(page);
  await page.$$eval("details", (all) => all.forEach((it) => { it.open = true; }));
  return page;
}

/** Gives a page a width and a theme. */
export async function look(page, { width, theme }) {
  await page.setViewport({ width, height: 800 });
  await page.evaluate((it) => { document.documentElement.dataset.theme = it; }, theme);
}
