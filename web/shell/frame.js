// The page inside another page: it takes the look that was asked for, tells its height, and listens to nobody.
const frame = (() => {
  const root = document.documentElement;
  const tell = (message) => parent.postMessage({ calculator: 1, ...message }, "*");
  if (parent !== window) {
    const asked = new URLSearchParams(location.search);
    root.classList.add("framed");
    if (/^(light|dark)$/.test(asked.get("theme"))) root.dataset.theme = asked.get("theme");
    if (/^[0-9a-f]{6}$/i.test(asked.get("accent"))) {
      const accent = asked.get("accent");
      const [red, green, blue] = [0, 2, 4].map((at) => (parseInt(accent.slice(at, at + 2), 16) / 255) ** 2.2);
      // Black on a colour is read more easily than white from this brightness on (WCAG's contrast is equal there).
      const bright = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
      root.style.setProperty("--button", "#" + accent);
      root.style.setProperty("--on-button", bright ? "#000" : "#fff");
    }
    // The height of what is there, not of the frame, so that it shrinks as well.
    new ResizeObserver(() => tell({ height: Math.ceil(document.body.getBoundingClientRect().height) })).observe(document.body);
    // Followed as links, these would add to the history of the page around.
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      history.replaceState(null, "", link.getAttribute("href"));
      dispatchEvent(new PopStateEvent("popstate"));
    });
  }
  if (/^https?:/.test(location.protocol)) {
    // On a site, and only there, the pages beside this one can be reached; from a frame in a window of their own.
    const beside = document.getElementById("beside");
    beside.hidden = false;
    for (const link of beside.querySelectorAll("a")) {
      if (/\/embed\/(index\.html)?$/.test(location.pathname)) link.href = "../" + link.getAttribute("href");
      if (parent !== window) link.target = "_blank";
    }
  }
  return {
    /** Hands a result to the page around. Called on the reader's click, where that page asked for results. */
    give: (link, text) => tell({ result: { link, text } }),
  };
})();
