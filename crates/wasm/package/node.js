// The way in for Node.
import { readFileSync } from "node:fs";
import init from "./calculator.js";

await init({ module_or_path: readFileSync(new URL("calculator_bg.wasm", import.meta.url)) });

export * from "./index.js";
