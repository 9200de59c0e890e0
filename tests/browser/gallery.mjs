// Pictures of every screen in every state and look, on one page: `cargo xtask gallery`.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch, serve } from "./browser.mjs";
import { LOOKS, SCREENS, look, show } from "./screens.mjs";

const [folder] = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await launch("Chromium");
const parts = [];
for (const screen of Object.keys(SCREENS)) {
  const page = await show(browser, site, screen);
  const pictures = [];
  for (const it of LOOKS) {
    await look(page, it);
    const file = `${screen.replaceAll(/[^a-z]+/g, "-")}-${it.width}-${it.theme}.png`;
    await page.screenshot({ path: join(folder, file), fullPage: true });
    pictures.push(`<a href="${file}"><img src="${file}" alt="${it.width} px, ${it.theme}" width="${it.width / 4}"></a>`);
  }
  parts.push(`<h2>${screen}</h2>\n<p>${pictures.join("\n")}</p>`);
  await page.close();
}
await browser.close();
site.close();
writeFileSync(join(folder, "index.html"), `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Gallery</title>\n<h1>Every screen in every state</h1>\n${parts.join("\n")}\n`);
