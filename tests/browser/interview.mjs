// The interview that is had wherever the page is at home, and answers to begin with.

import assert from "node:assert/strict";
import { answer, heading as shown, reach } from "./browser.mjs";

/** A finished interview as a link: 100 people with telephones and E4, one server. */
export const E4 = "v=1&on=2014-01-15&same=yes&people=100&does=calls,host&wants=office&plan=e4&outside=no&survive=none&end";
/** Two groups, of which one must be on premises. */
export const SPLIT =
  "v=1&on=2014-01-15&same=no&groups=Phones:120:calls:office:no-plan::;The%20rest:380:host:office:no-plan::" +
  "&ucma=no&factors=none&wishes=none&outside=yes&survive=none&end";

/** More groups than a link holds. */
export const GROUPS = Array.from({ length: 300 }, (_, n) => ({ name: `Ëtage "${n}" <&>`, people: n + 1, does: ["calls"], wants: [], plan: "e4" }));
/** The same as a file. */
export const LARGE = JSON.stringify({ calculator: 1, on: "2014-01-15", answers: { same: "no", groups: GROUPS, ucma: "no", factors: [], wishes: [], outside: "no", survive: [] } });

/** The whole interview of somebody with telephones, E4 and one server, by keyboard; each page can be looked at. */
export async function interview(page, look = async () => {}) {
  const heading = async (page, text) => {
    await shown(page, text);
    await look();
  };
  await heading(page, "Which licences");
  await reach(page, "Set up something new");
  await page.keyboard.press("Enter");
  await heading(page, "What is your situation");
  await answer(page, "situation-new", { id: "day", text: "15" }, { id: "month", text: "1" }, { id: "year", text: "2014" });
  await heading(page, "Does everybody need the same");
  await answer(page, "same-yes");
  await heading(page, "How many people");
  await answer(page, { id: "people", text: "1,00" });
  await page.waitForSelector("#problem");
  assert.match(await page.title(), /^Error: /);
  assert.equal(await page.evaluate(() => document.activeElement.id), "problem", "focus goes to the summary");
  assert.equal(await page.$eval("#people", (it) => it.value), "1,00", "what was typed is kept");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "people");
  for (let n = 0; n < 4; n += 1) await page.keyboard.press("Delete");
  await page.keyboard.press("End");
  for (let n = 0; n < 4; n += 1) await page.keyboard.press("Backspace");
  await answer(page, { id: "people", text: "1 00" });
  await heading(page, "What must people be able to do");
  await answer(page, "does-host", "does-calls");
  await heading(page, "Which of these should people get");
  await answer(page, "wants-office");
  await heading(page, "Which plan or suite");
  await answer(page, "plan-e4");
  await heading(page, "Will people connect from outside");
  await answer(page, "outside-no");
  await heading(page, "What must your servers survive");
  await answer(page, "survive-none");
  await heading(page, "Check your answers");
  await reach(page, "Show the result");
  await page.keyboard.press("Enter");
  await heading(page, "Run Lync Server 2013 on premises for everybody");
}
