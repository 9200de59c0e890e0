// Starts the calculator from the data block of this page. Runs last, in the same script as all the others.

/** Says in words that the page has stopped, instead of a blank or a dead button. */
const stopped = (what) => {
  document.documentElement.removeAttribute("data-waking");
  const box = document.getElementById("stopped");
  box.textContent = what;
  box.hidden = false;
};

(async () => {
  // Unpacking takes a moment, in which the page can be read and used; what needs the calculator waits for it.
  document.documentElement.setAttribute("data-waking", "");
  let awake;
  const waking = new Promise((done) => (awake = done));
  // The fragment holds the answers, so the skip link must not replace it.
  document.querySelector(".skip").addEventListener("click", (event) => {
    const main = [...document.querySelectorAll("main")].find((it) => it.offsetParent !== null);
    event.preventDefault();
    main.tabIndex = -1;
    main.focus();
  });
  // Until the calculator is awake, a link into it says that it is starting. A saved page has lost its fragment; what was
  // in it was kept beside.
  const show = () => page.show(page.fragment() === "" && page.kept() === "", false);
  show();
  addEventListener("popstate", show);
  waking.then(() => removeEventListener("popstate", show));
  // A panic stops the module at once; where it happened decides which of the two events says so.
  for (const event of ["error", "unhandledrejection"]) {
    addEventListener(event, ({ error, reason }) => {
      if ((error ?? reason) instanceof WebAssembly.RuntimeError) {
        stopped(words.crashed);
      }
    });
  }
  // A file of answers that the reader chose goes to the calculator as text.
  const chosen = document.getElementById("answers-file");
  chosen.addEventListener("change", async () => {
    const [file] = chosen.files;
    // One byte more than is read, so that what is too long is known to be.
    const text = await file?.slice(0, 1_000_001).text();
    chosen.value = "";
    await waking;
    if (file) dispatchEvent(new CustomEvent("answers", { detail: text }));
  });
  // Without a text the event asks for the answers that were cleared.
  document.getElementById("restore").addEventListener("click", () => dispatchEvent(new CustomEvent("answers")));
  const keep = document.getElementById("keep");
  keep.addEventListener("click", () => {
    document.getElementById("kept").textContent = copy.keep(false, "");
  });
  // What is folded away is printed too.
  const folded = () => [...document.querySelectorAll("details:not([open])")];
  let unfolded = [];
  addEventListener("beforeprint", () => (unfolded = folded()).forEach((it) => (it.open = true)));
  addEventListener("afterprint", () => unfolded.splice(0).forEach((it) => (it.open = false)));
  if (typeof WebAssembly === "undefined") {
    return stopped(words.needsWebAssembly);
  }
  const letters = document.getElementById("wasm").textContent;
  if (!isWhole(letters)) {
    return stopped(words.damaged);
  }
  try {
    await wasm_bindgen(await unpack(letters));
    document.documentElement.removeAttribute("data-waking");
    awake();
  } catch (error) {
    stopped(words.notStarted(error));
  }
})();
