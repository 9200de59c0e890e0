(async () => {
  await wasm_bindgen(await unpack(document.getElementById("wasm").textContent));
  document.documentElement.removeAttribute("data-waking");
})();
