// Starts the calculator from the data block of this page. Runs after wasm-bindgen's glue, in the same script.
(async () => {
  const stopped = (what) => {
    const box = document.getElementById("stopped");
    box.textContent = what;
    box.hidden = false;
  };
  // The fragment holds the answers, so the skip link must not replace it.
  document.querySelector(".skip").addEventListener("click", (event) => {
    const main = [...document.querySelectorAll("main")].find((it) => it.offsetParent !== null);
    event.preventDefault();
    main.tabIndex = -1;
    main.focus();
  });
  // A saved page has lost its fragment; what was in it was kept beside.
  const saved = document.getElementById("saved-state").getAttribute("value");
  if (location.hash.length < 2 && saved) history.replaceState(null, "", "#" + saved);
  const inside = location.hash.length > 1;
  document.getElementById("start").hidden = inside;
  document.getElementById("app").hidden = !inside;
  if (typeof WebAssembly === "undefined") {
    return stopped("The calculator needs WebAssembly. Open this page in a current browser, or allow WebAssembly in its settings.");
  }
  // Each letter is a byte: itself, or 256 less, or the place of a rare sign. The sum shows whether a copy changed any.
  const rare = new Map([..."%&'*+;=>?DHIJKNQRUVWXYZ[\\]^z{|}~"].map((sign, place) => [sign, place]));
  const block = document.getElementById("wasm");
  const module = Uint8Array.from(block.textContent, (letter) => rare.get(letter) ?? letter.charCodeAt(0));
  let sum = 0x811c9dc5;
  for (const byte of module) sum = Math.imul(sum ^ byte, 0x01000193);
  if (sum >>> 0 !== Number(block.dataset.check)) {
    return stopped("This copy of the page is damaged: the calculator inside it cannot be unpacked. Fetch or save the page again.");
  }
  try {
    await wasm_bindgen({ module_or_path: module });
  } catch (error) {
    stopped("The calculator could not start: " + error + ". A browser setting or a policy may forbid WebAssembly here; try another browser, or open the page from a disk.");
  }
})();
