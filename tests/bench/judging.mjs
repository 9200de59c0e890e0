// The small decision beside engines of other people, in their harness: each answer is checked against its oracle, and rows
// take turns. Then natively beside JavaScript written by hand, in turns too.
// node judging.mjs HARNESS BUILT TARGET

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { median } from "./rounds.mjs";

const [harness, built, target] = process.argv.slice(2);
const peers = join(target, "peers");
mkdirSync(peers, { recursive: true });
cpSync(harness, peers, { recursive: true, filter: (path) => !path.includes("node_modules") });
const run = (program, args, input) => execFileSync(program, args, { cwd: peers, input, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"], maxBuffer: 1e9 });
execFileSync("chmod", ["-R", "u+w", peers]);
if (!existsSync(join(peers, "node_modules"))) run("npm", ["install", "--no-audit", "--no-fund", "--silent"]);

const row = { id: "ours", label: "CALculator, through serde-wasm-bindgen, fully explained", dir: "ours", entry: join(built, "peers.mjs"), files: [join(built, "small_bg.wasm")], group: "peer", explain: "rule, sentence, source, answers" };
const only = "hand-js,hand-js+trace,json-logic-engine,json-rules-engine,zen-native+trace,publicodes,publicodes+trace";
console.log(run("node", ["bench.mjs", "--only", only, "--row", JSON.stringify(row), "--rounds", "7", "--ms", "300", "--gate", "5"]));
const { res } = JSON.parse(readFileSync(join(peers, "dist/results-random.json"), "utf8"));
const of = (id) => res.find((it) => it.id === id);
console.log(`Through the boundary: 1/${(1 / of("ours").ratio).toFixed(0)} of JavaScript written by hand (publicodes 1/${(1 / of("publicodes").ratio).toFixed(0)}).`);
console.log(`Cold start: ${(of("ours").cold / of("publicodes").cold).toFixed(2)} of publicodes.`);

// Natively.
run("node", ["lib/dump-inputs.mjs"]);
const inputs = JSON.parse(readFileSync(join(peers, "dist/inputs.json"), "utf8"));
const expected = JSON.parse(readFileSync(join(peers, "dist/expected.json"), "utf8"));
const lines = inputs.map((it) => Object.values(it).map((value) => (typeof value === "boolean" ? +value : value)));
const order = ["users", "enterprise_voice", "call_admission_control", "persistent_chat", "ucma_apps", "multi_region", "full_control", "conferencing_users", "voice_users", "ha", "plan"];
if (Object.keys(inputs[0]).join() !== order.join()) throw new Error("The inputs have other names than these were made for.");
const text = lines.map((it) => it.join(",")).join("\n");
const native = join(target, "release/native");
run(native, ["verify"], text).trim().split("\n").forEach((line, n) => {
  const it = expected[n];
  const wanted = [it.deployment, it.front_ends, it.standard_cals, it.enterprise_cals, it.plus_cals, it.reasons.join("+")].join(",");
  if (line !== wanted) throw new Error(`Input ${n}: ${line} instead of ${wanted}`);
});
const { create } = await import(join(peers, "engines/hand-js/index.mjs"));
const { makeRunner } = await import(join(peers, "lib/loop.mjs"));
const byHand = makeRunner(await create({ trace: true }), inputs);
const MS = 300;
const rate = () => {
  for (const until = performance.now() + 80; performance.now() < until;) byHand.runSync(1000);
  const from = performance.now();
  let done = 0;
  while (performance.now() - from < MS) done += byHand.runSync(1000);
  return done / (performance.now() - from) * 1000;
};
const ratios = Array.from({ length: 9 }, () => {
  const ours = Number(run(native, ["small", String(MS)], text));
  return { ours, hand: rate() };
});
console.log(`Natively, with its trace: ${Math.round(median(ratios.map((it) => it.ours))).toLocaleString("en")} a second, ${median(ratios.map((it) => it.ours / it.hand)).toFixed(2)} of JavaScript written by hand with explanation lines.`);
