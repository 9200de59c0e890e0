// How judging and counting grow: milliseconds by size, and the exponent that fits from a tenth of the largest on.

import { execFileSync } from "node:child_process";
import { join } from "node:path";

const native = join(process.env.BENCH, "../release/native");
const rows = execFileSync(native, ["growth"], { encoding: "utf8" }).trim().split("\n").map((line) => /^(.*),([^,]*),([^,]*)$/.exec(line));
const series = rows.reduce((all, row) => all.set(row[1], [...(all.get(row[1]) ?? []), row]), new Map());
for (const [name, measured] of series) {
  const points = measured.map(([, , size, ms]) => [Number(size), Number(ms)]);
  const [largest] = points.at(-1);
  const far = points.filter(([size]) => size * 10.5 >= largest).map(([size, ms]) => [Math.log(size), Math.log(ms)]);
  const mean = (numbers) => numbers.reduce((a, b) => a + b) / numbers.length;
  const [x, y] = [mean(far.map(([x]) => x)), mean(far.map(([, y]) => y))];
  const exponent = mean(far.map(([a, b]) => (a - x) * (b - y))) / mean(far.map(([a]) => (a - x) ** 2));
  console.log(`${name.padEnd(28)} ${points.map(([size, ms]) => `${size}: ${ms.toFixed(2)} ms`).join("  ")}  exponent ${exponent.toFixed(2)}`);
}
