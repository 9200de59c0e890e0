// The PowerShell scripts that the calculator writes, read with a grammar of PowerShell. `tests/policies.rs` writes them.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "./powershell.mjs";

const folder = fileURLToPath(new URL("../../target/tmp/scripts/", import.meta.url));
const scripts = readdirSync(folder).filter((name) => name.endsWith(".ps1"));

/** Every command that a script may hold. */
const KNOWN = new Set([
  "ConvertFrom-Csv", "Export-Csv", "Get-Content", "Get-CsConferencingPolicy", "Get-Command", "Get-CsUser", "Grant-CsConferencingPolicy",
  "New-CsConferencingPolicy", "New-Object", "Protect-Cell", "Select-Object", "Set-CsConferencingPolicy", "Set-CsUser",
  "Set-StrictMode", "Test-Path", "Write-Host", "Write-Warning",
]);

test("every script is PowerShell, and holds no command that the template does not", async () => {
  assert.equal(scripts.length, 6);
  for (const name of scripts) {
    const { errors, doubtful, commands, strings } = await parse(readFileSync(join(folder, name), "utf8"));
    assert.deepEqual({ errors, doubtful }, { errors: [], doubtful: [] }, name);
    assert.deepEqual(commands.filter((command) => !KNOWN.has(command)), [], name);
    assert.equal(commands.filter((command) => command === "New-CsConferencingPolicy").length, 9, name);
    assert.ok(strings.includes("ENT_CAL_REC_AudioVideo_PSTN"), name);
  }
});

test("the grammar sees what is wrong", async () => {
  const [script] = scripts.map((name) => readFileSync(join(folder, name), "utf8"));
  assert.ok((await parse(script.replace("'.\\names.csv'", "'.\\names.csv"))).errors.length > 0, "a quote that does not end");
  const injected = await parse(script.replace("$Domain = ''", "$Domain = 'a’; Remove-Item x; ’b'"));
  assert.ok(injected.commands.includes("Remove-Item"), "a curly quote ends a text as well");
});
