// The way in for browsers, and for what bundles for them.
import init from "./calculator.js";

await init({ module_or_path: new URL("calculator_bg.wasm", import.meta.url) });

export * from "./index.js";
