// The packed page, as a visitor meets it, in each browser.

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { answer, heading, launch, names, onDisk, open, packed, reach, servePlain } from "./browser.mjs";
import { E4, interview } from "./interview.mjs";

const text = (page) => page.$eval("main#main", (it) => it.textContent);

for (const name of names) {
  describe(name, () => {
    let browser;
    let site;
    before(async () => {
      site = await servePlain();
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });

    for (const [place, address] of [["a web server", () => site.address], ["the disk", () => onDisk]]) {
      test(`an interview by keyboard, from ${place}`, async () => {
        const { page, misdeeds, requests } = await open(browser, address());
        await interview(page);
        const said = await text(page);
        assert.match(said, /0 Lync CALs to buy/);
        assert.match(said, /No Office 365 plan includes the server licence/);
        assert.match(said, /2 if the failure of a Front End must be survived/);
        assert.equal(await page.evaluate(() => location.hash), `#/result?${E4}`);
        // Firefox does not count the page itself as a request when it comes from the disk.
        assert.ok(requests.length <= 1, `one request: ${requests}`);
        assert.deepEqual(await misdeeds(), []);
        await page.close();
      });
    }

    test("what is owned covers the list, and prices stay out of links unless asked", async () => {
      const answers = "v=1&on=2013-05-18&same=yes&people=100&does=calls&wants=office,mailbox&plan=no-plan&outside=no&survive=none";
      const owned = "&holdings=plus-cal:100:yes:;lync-2010-standard:1:no:";
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${answers}${owned}&end`);
      await heading(page, "on premises");
      const said = await text(page);
      assert.match(said, /100 × Lync Server 2013 Plus CAL \(user\)/, "what is owned covers");
      assert.match(said, /nothing that is needed here/, "what covers nothing is said to");
      assert.match(said, /No price is known for this day and currency/);
      for (const [item, price, per] of [["e4", "22", "month"], ["e3", "a lot", "month"], ["plus-cal", "70", "once"]]) {
        const follow = (words) => page.evaluate((words) => [...document.querySelectorAll("a")].find((it) => it.textContent === words)?.click(), words);
        await follow(item === "e4" ? "Enter prices" : "Change prices");
        await page.waitForFunction(() => /price number|Which prices/.test(document.querySelector("#app h1").textContent), { polling: 100 });
        await follow("Add another price");
        await heading(page, "price number");
        await page.evaluate((item, per) => {
          document.getElementById(`item-${item}`).click();
          document.getElementById(`per-${per}`).click();
        }, item, per);
        await page.type("#price", price);
        await page.keyboard.press("Enter");
        if (price === "a lot") {
          await page.waitForFunction(() => /Enter the amount in figures/.test(document.getElementById("problem")?.textContent), { polling: 100 });
          assert.equal(await page.$eval("#price", (it) => it.value), "a lot", "what was typed stays");
          await page.evaluate(() => { document.getElementById("price").value = ""; });
          await page.type("#price", "20.50");
          await page.keyboard.press("Enter");
        }
        await heading(page, "Which prices");
        await page.evaluate(() => document.querySelector("button[type=submit]").click());
        await heading(page, "on premises");
      }
      const priced = await text(page);
      assert.match(priced, /Office 365 E4: US\$ 79,200 over 3 years/);
      assert.match(priced, /is cheaper than .* from month/);
      assert.match(priced, /The cheapest mix of these ways, with what you own put to best use: US\$ 73,800 over 3 years/);
      assert.match(priced, /No mix of ways with a price costs less/);
      assert.match(priced, /the plan grants Lync Server 2013 Standard CAL \(user\) already: paid twice/);
      assert.doesNotMatch(await page.evaluate(() => location.hash), /prices/);
      assert.doesNotMatch(await page.$eval("#permalink", (it) => it.href), /prices/);
      await page.evaluate(() => [...document.querySelectorAll("button")].find((it) => it.textContent === "Put them in").click());
      await page.waitForFunction(() => /prices=/.test(document.getElementById("permalink").href) && /prices=/.test(location.hash), { polling: 100 });
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("rows are pasted into a list: what fits is taken, the rest stays in the field", async () => {
      const answers = "v=1&on=2013-05-18&same=yes&people=100&does=calls&wants=none&plan=no-plan&outside=no&survive=none&end";
      const { page, misdeeds } = await open(browser, `${site.address}#/change/holdings/1?${answers}`);
      await heading(page, "licence number 1");
      await page.evaluate(() => { [...document.querySelectorAll("summary")].find((it) => it.textContent === "Paste rows").click(); });
      const paste = async (mend) => {
        await page.evaluate((mend) => {
          const field = document.getElementById("pasted");
          field.value = mend ? field.value.replace("many", "7") : "Licence\tNumber\nplus-cal\t5\nplus-cal\tmany\nLync Server 2013 Standard CAL (user)\t6";
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.form.querySelector("button").click();
        }, mend);
        await page.waitForFunction((mend) => document.getElementById("taken")?.textContent.startsWith(`Rows taken: ${mend ? 1 : 2}.`), { polling: 100 }, mend);
      };
      await paste(false);
      assert.match(await text(page), /Line 3, now line 2: column “Number”: /);
      assert.equal(await page.$eval("#pasted", (it) => it.value), "Licence\tNumber\nplus-cal\tmany");
      await paste(true);
      assert.equal(await page.$eval("#pasted", (it) => it.value), "");
      assert.match(await page.evaluate(() => location.hash), /holdings=plus-cal:5.*standard-cal:6.*plus-cal:7/);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("what would change the result is told once the result is there", async () => {
      const answers = "v=1&on=2014-01-15&same=yes&people=200&does=calls&wants=none&plan=no-plan&ucma=no&factors=none&wishes=none&outside=no&survive=none&end";
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${answers}`);
      await heading(page, "on premises");
      await page.waitForFunction(() => /What was not asked is not tried/.test(document.getElementById("app").textContent), { polling: 100 });
      const said = await page.$$eval(".changes tbody", (items) => items.map((it) => it.textContent));
      const of = (start, within = "") => said.find((it) => it.startsWith(start) && it.includes(within)) ?? said.join("\n");
      assert.match(of("Plan owned: ", "Office 365 E4"), /On premises, 1 server; 1\s× Lync Server 2013/);
      assert.match(of("Number of people"), /2 servers; 2\s× Lync Server 2013/);
      assert.ok(said.length > 5 && new Set(said).size === said.length, said.join("\n"));
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("names are checked and settings counted, and no link holds them", async () => {
      const answers = "v=1&on=2014-06-01&same=yes&people=300&does=calls,host&wants=none&plan=no-plan&outside=yes&survive=front-end&end";
      const { page, misdeeds } = await open(browser, `${site.address}#/policies?${answers}`);
      await heading(page, "Conferencing policies");
      const paste = (id, text) => page.evaluate((field, value) => {
        const it = document.getElementById(field);
        it.value = value;
        it.dispatchEvent(new Event("input", { bubbles: true }));
      }, id, text);
      const check = async (button, found) => {
        await page.evaluate((words) => [...document.querySelectorAll("button")].find((it) => it.textContent === words).focus(), button);
        await page.keyboard.press("Enter");
        await page.waitForFunction((id) => document.activeElement.id === id, {}, found);
        return page.evaluate(() => document.activeElement.parentElement.innerText);
      };
      const names = [
        "SamAccountName,SipAddress,Policy,EnterpriseVoice,LineUri",
        "O'Brien,,STD_CAL_NoConferencing,no,",
        "\u00C5ngstr\u00F6m,,STD_CAL_NoConferencing,yes,tel:+4612345678",
        "\u2019;Remove-Item,,STD_CAL_NoConferencing,,",
        "",
        `${"x".repeat(300)},,STD_CAL_NoConferencing,,`,
        "o'brien,,STD_CAL_NoConferencing,no,",
      ];
      await paste("names", names.join("\n"));
      const told = await check("Check the names", "names-found");
      for (const said of [
        "Rows that are right: 2, of them with Enterprise Voice: 1. Rows refused: 3.",
        "Empty lines passed over: 1.",
        "Line 4: The account \u201C\u2019;Remove-Item\u201D contains",
        "has 300 characters: it can have 20",
        "Line 7: It names the same person as line 2",
      ]) assert.ok(told.includes(said), said);
      assert.equal(await page.$eval("#names", (it) => it.value), names.join("\n"), "what was pasted can be mended");

      await paste("users", "SipAddress,Enabled,EnterpriseVoiceEnabled,RemoteCallControlTelephonyEnabled,ConferencingPolicy\nsip:a@x.example,True,True,False,\nsip:b@x.example,Maybe,,,\n");
      const counted = await check("Count the CALs", "users-found");
      for (const said of [
        "Users counted: 1, of them to verify: 0. In all: Standard CALs 1, Enterprise CALs 1, Plus CALs 1",
        "Line 3: Enabled says \u201CMaybe\u201D",
        "Line 2, sip:a@x.example: Standard + Enterprise + Plus: no policy of their own",
      ]) assert.ok(counted.includes(said), said);
      await paste("set", "Identity,AllowIPAudio,AllowIPVideo,AllowUserToScheduleMeetingsWithAppSharing,EnableAppDesktopSharing,EnableDataCollaboration,EnableDialInConferencing\nGlobal,False,False,False,None,False,False\n");
      assert.ok((await check("Count the CALs", "users-found")).includes("Standard CALs 1, Enterprise CALs 0, Plus CALs 1,"));
      const kept = await page.evaluate(() => location.href + JSON.stringify(history.state) + document.getElementById("saved-state").getAttribute("value"));
      assert.doesNotMatch(kept, /Brien|x\.example/);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("the servers are drawn, and the picture and the policies saved", async () => {
      const sites = "North:central:2000:::;South:central:2000:paired::;Works%3Cb%3E:branch:200:::";
      const answers = `v=1&on=2014-06-01&same=yes&people=4200&does=calls,host&wants=none&plan=no-plan&outside=yes&survive=front-end&sites=${sites}&end`;
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${answers}`);
      await heading(page, "Run Lync Server 2013 on premises");
      const shown = () => page.$$eval("svg.picture", (all) => all.filter((it) => it.getClientRects().length).map((it) => it.getAttribute("aria-label")));
      const [words, ...others] = await shown();
      assert.deepEqual(others, [], "one picture at a time");
      assert.match(words, /South \(2,000 people, paired with North\): 1 Front End Server, Standard Edition, 1 licence/);
      assert.match(words, /Works<b> \(200 people, homed above\): 1 Survivable Branch Appliance/);
      await page.evaluate(() => {
        window.kept = [];
        URL.createObjectURL = (file) => (window.kept.push(file), "#");
        HTMLAnchorElement.prototype.click = () => {};
      });
      const save = async (button) => {
        await reach(page, button);
        await page.keyboard.press("Enter");
        await page.waitForFunction((n) => window.kept.length > n, {}, await page.evaluate(() => window.kept.length - 1).catch(() => -1));
        return page.evaluate(async () => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await window.kept.pop().arrayBuffer()));
      };
      const drawn = await save("Save this picture as SVG");
      assert.match(drawn, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      assert.ok(drawn.includes("Works&lt;b&gt;"), "what was typed is text in the file");
      await page.setViewport({ width: 320, height: 800 });
      assert.equal((await shown()).length, 1, "another picture on a narrow screen");
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      await reach(page, "Conferencing policies that keep people within these CALs, and a script", true);
      await page.keyboard.press("Enter");
      await heading(page, "Conferencing policies");
      const script = await save("Save the PowerShell script");
      assert.ok(script.startsWith("\ufeff# Conferencing policies for Lync Server 2013\r\n"));
      assert.match(script, /# - Everybody, 4,200 people: ENT_CAL_REC_AudioVideo, with Enterprise Voice/);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("groups are added, changed and removed", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/q/groups?v=1&on=2014-01-15&same=no&end`);
      await heading(page, "The group number 1");
      await answer(page);
      await page.waitForSelector("#problem");
      assert.equal(await page.$$eval("#problem li", (all) => all.length), 5, "each required field has its sentence");
      await answer(page, { id: "name", text: "Sales" }, { id: "people", text: "120" }, "does-calls", "wants-none", "plan-no-plan");
      await heading(page, "Which groups of people are there?");
      await reach(page, "Add another group");
      await page.keyboard.press("Enter");
      await heading(page, "The group number 2");
      await answer(page, { id: "name", text: "Sales" }, { id: "people", text: "3" }, "does-none", "wants-none", "plan-unsure");
      await page.waitForSelector("#problem");
      assert.match(await page.$eval("#problem", (it) => it.textContent), /There is one of this name already/);
      await reach(page, "name");
      for (let n = 0; n < 5; n += 1) await page.keyboard.press("Backspace");
      await answer(page, { id: "name", text: "<b>&;:" });
      await heading(page, "Which groups of people are there?");
      await page.evaluate(() => [...document.querySelectorAll("button")].find((it) => it.textContent.startsWith("Change <b>")).click());
      await heading(page, "Change the group “<b>&;:”");
      await answer(page);
      await heading(page, "Which groups of people are there?");
      await page.evaluate(() => [...document.querySelectorAll("button")].find((it) => it.textContent.startsWith("Remove <b>")).click());
      await page.waitForFunction(() => document.querySelectorAll("dt").length === 1);
      await reach(page, "Add another group");
      await page.keyboard.press("Enter");
      await heading(page, "The group number 2");
      await answer(page, { id: "name", text: "<b>&;:" }, { id: "people", text: "3" }, "does-none", "wants-none", "plan-unsure");
      await heading(page, "Which groups of people are there?");
      assert.deepEqual(await page.$$eval("dt", (all) => all.map((it) => it.textContent)), ["Sales", "<b>&;:"]);
      await page.reload();
      await heading(page, "Which groups of people are there?");
      await reach(page, "Remove Sales");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelectorAll("dt").length === 1);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("an audit counts the servers that run, and what is assumed can be said otherwise", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/date`);
      await heading(page, "What is your situation");
      await answer(page, { id: "day", text: "1" });
      await page.waitForSelector("#problem");
      assert.equal(await page.$$eval("#problem li", (all) => all.length), 2, "the situation and the day");
      await answer(page, "situation-keep", { id: "month", text: "6" }, { id: "year", text: "2009" });
      await heading(page, "Which system runs");
      assert.equal(await page.$("#system-lync-2010"), null, "a system of later years is not offered");
      await answer(page, "system-ocs-2007-r2");
      await heading(page, "Does everybody need the same");
      await answer(page, "same-yes");
      await heading(page, "How many people");
      await answer(page, { id: "people", text: "300" });
      await heading(page, "What must people be able to do");
      await answer(page, "does-host");
      await heading(page, "The row number 1");
      await answer(page, "role-front-end-enterprise", { id: "count", text: "2" });
      await heading(page, "Which servers run");
      await reach(page, "Add another row");
      await page.keyboard.press("Enter");
      await heading(page, "The row number 2");
      await answer(page, "role-edge", { id: "count", text: "2" });
      await heading(page, "Which servers run");
      await answer(page);
      await heading(page, "Check your answers");
      await page.evaluate(() => document.querySelectorAll("details").forEach((it) => { it.open = true; }));
      await page.evaluate(() => [...document.querySelectorAll("a")].find((it) => it.textContent === "Change outsiders with an account").click());
      await heading(page, "How many people outside");
      await answer(page, { id: "outsiders", text: "40" });
      await heading(page, "Check your answers");
      assert.match(await text(page), /Outsiders with an account40/);
      await reach(page, "Show the result");
      await page.keyboard.press("Enter");
      await heading(page, "Keep Office Communications Server 2007 R2");
      const said = await text(page);
      assert.match(said, /2\s× OCS 2007 R2, Standard Edition\s*2\s× OCS 2007 R2, Enterprise Edition/);
      assert.match(said, /0–40: none on the lenient reading/);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("an empty day is today, and Teams is what one starts with", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/date`);
      await heading(page, "What is your situation");
      await answer(page, "situation-new");
      await heading(page, "Does everybody need the same");
      const now = new Date();
      const iso = [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
      assert.match(await page.evaluate(() => location.hash), new RegExp(`on=${iso}`));
      await answer(page, "same-yes");
      await answer(page, { id: "people", text: "200" });
      await heading(page, "What must people be able to do");
      assert.ok(await page.$("#does-local-calls"), "what only today's products tell apart is asked today");
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("needs that exclude each other give the pair and the ways out, each with its list", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?v=1&on=2026-11-21&same=yes&people=100&does=chat,host&ucma=yes&factors=none&wishes=none&wants=none&plan=e3&outside=no&survive=none&end`);
      await heading(page, "No single deployment gives all you asked");
      const ways = await page.$$eval(".beside section h3", (all) => all.map((it) => it.textContent));
      assert.equal(ways.length, 3, ways.join());
      const said = await text(page);
      assert.match(said, /Persistent Chat is gone since Skype for Business Server 2019/);
      assert.match(said, /Teams runs no applications built on UCMA/);
      assert.match(said, /Since 22 October 2018: /);
      assert.equal(await page.$$eval("details table.servers", (all) => all.length), 2, "servers on premises and in hybrid");
      assert.ok(await page.$$eval("details table.licences", (all) => all.length >= 3), "each has its own list");
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("what has lost its support says so first, and where to turn", async () => {
      const kept = "v=1&on=2026-11-21&situation=keep&system=sfb-2019&same=yes&people=400&does=calls,host&plan=no-plan&servers=front-end-standard:2:&end";
      const { page, misdeeds } = await open(browser, `${site.address}#/result?${kept}`);
      await heading(page, "Keep Skype for Business Server 2019");
      assert.match(await page.$eval(".result .notice", (it) => it.textContent), /extended support until 14 October 2025/);
      const said = await text(page);
      assert.match(said, /31 October 2026/);
      assert.match(said, /Verify before you buy/);
      assert.match(await page.$eval(".beside", (it) => it.textContent), /2\s× Skype for Business Server SE with Software Assurance/);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("the same answers stand side by side through the years, and open on a day", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/result?v=1&on=2014-01-15&same=yes&people=100&does=calls,chat,host&wants=none&plan=no-plan&outside=no&survive=front-end&end`);
      await heading(page, "Run Lync Server 2013");
      await reach(page, "The same answers on other days, and today, side by side");
      await page.keyboard.press("Enter");
      await heading(page, "The same answers through the years");
      const said = await page.$$eval(".years section", (all) => all.map((it) => [it.querySelector("h2").textContent, it.querySelector(".lead").textContent]));
      const of = (day) => said.find(([heading]) => heading.startsWith(day))?.[1];
      assert.match(of("30 November 2010"), /2007 R2/);
      assert.match(of("30 November 2012"), /Lync Server 2010/);
      assert.match(of("15 January 2014, your day"), /Lync Server 2013/);
      assert.match(of("21 October 2018"), /Skype for Business Server 2015/);
      assert.match(said.at(-1).join(), /, today.*Use Teams for everybody/);
      await reach(page, "Open the result of this day");
      await page.keyboard.press("Enter");
      await heading(page, "Run Office Communications Server 2007 on premises");
      await page.goBack();
      await heading(page, "The same answers through the years");
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("a day outside its dates is refused, and kept to be mended", async () => {
      const { page, misdeeds } = await open(browser, `${site.address}#/date`);
      await heading(page, "What is your situation");
      await answer(page, "situation-new", { id: "day", text: "21" }, { id: "month", text: "11" }, { id: "year", text: "2040" });
      await page.waitForSelector("#problem");
      assert.equal(await page.$eval("#year", (it) => it.value), "2040");
      assert.match(await text(page), /27 October 2007 to 31 December 2035/);
      assert.deepEqual(await misdeeds(), []);
      await page.close();
    });

    test("a crash of the program says so, and where the answers are", async () => {
      const { page } = await open(browser, `${site.address}#/result?${E4}`);
      await heading(page, "Run Lync Server 2013");
      // A module whose one function traps, as the page's own would in a panic.
      await page.evaluate(async () => {
        const trap = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11];
        const { instance } = await WebAssembly.instantiate(new Uint8Array(trap));
        setTimeout(instance.exports.a);
      });
      await page.waitForFunction(() => !document.getElementById("stopped").hidden);
      assert.match(await page.$eval("#stopped", (it) => it.textContent), /has stopped. Your answers are in the address/);
      await page.reload();
      await heading(page, "Run Lync Server 2013");
      assert.ok(await page.$eval("#stopped", (it) => it.hidden));
      await page.close();
    });

    test("damaged, or where WebAssembly is forbidden, the page says so", async () => {
      const damaged = packed.replace(/(id="wasm"[^>]*>.{2000})./, "$1!");
      const forbidden = packed.replace(" 'wasm-unsafe-eval'", "");
      for (const [content, said] of [[damaged, /damaged/], [forbidden, /could not start/]]) {
        const folder = mkdtempSync(join(tmpdir(), "damaged-"));
        const copy = join(folder, "page.html");
        writeFileSync(copy, content);
        const page = await browser.newPage();
        await page.goto(pathToFileURL(copy).href);
        await page.waitForFunction(() => !document.getElementById("stopped").hidden);
        assert.match(await page.$eval("#stopped", (it) => it.textContent), said);
        await page.close();
        rmSync(folder, { recursive: true });
      }
    });
  });
}
