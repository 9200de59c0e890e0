// Puts the calculator in the place of its own script tag. It reads what that tag asks for and changes nothing else of
// the page around; the frame has an origin of its own and sees nothing of it.
(() => {
  const script = document.currentScript;
  if (!script || document.head.contains(script)) {
    return console.error("CALculator: put this script, not as a module, inside the body, where the calculator should stand.");
  }
  const asked = script.dataset;
  const next = script.nextElementSibling;
  // A page that was saved with its frame has one already, and this script is no longer where it came from.
  const saved = next && "calculator" in next.dataset;
  const frame = saved ? next : document.createElement("iframe");
  if (!saved) {
    const address = new URL("embed/", script.src);
    for (const name of ["theme", "accent", "contact", "events"]) {
      if (asked[name]) address.searchParams.set(name, asked[name].replace(/^#/, "").slice(0, 300));
    }
    if (asked.start) address.hash = asked.start.slice(0, 8192);
    frame.src = address;
    frame.title = asked.title || "CALculator: which licences for Lync, Skype for Business and Teams?";
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", "allow-scripts allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox");
    frame.dataset.calculator = "";
  }
  // Whatever the style sheets around say of frames, or of everything, these outweigh it.
  const style = (all) => Object.entries(all).forEach(([name, value]) => frame.style.setProperty(name, value, "important"));
  style({
    display: "block", position: "static", float: "none", width: "100%", "max-width": "100%", "min-width": 0,
    height: "640px", "min-height": 0, "max-height": "none", margin: 0, padding: 0, border: 0, inset: "auto",
    transform: "none", translate: "none", rotate: "none", scale: "none", zoom: 1, filter: "none", opacity: 1, visibility: "visible", "clip-path": "none",
    mask: "none", "pointer-events": "auto", animation: "none", transition: "none", "box-sizing": "content-box",
    "content-visibility": "visible", "offset-path": "none", interactivity: "auto", "mix-blend-mode": "normal", outline: "none", "box-shadow": "none",
  });
  addEventListener("message", ({ source, data }) => {
    if (source !== frame.contentWindow || !data || data.calculator !== 1) return;
    const { height, result } = data;
    if (Number.isFinite(height)) style({ height: Math.min(Math.max(height, 150), 120000) + "px" });
    if (asked.events !== "result" || typeof result?.link !== "string" || typeof result.text !== "string") return;
    const detail = Object.freeze({ link: result.link.slice(0, 8192), text: result.text.slice(0, 8192) });
    frame.dispatchEvent(new CustomEvent("calculator-result", { bubbles: true, detail }));
  });
  if (!saved) script.after(frame);
})();
