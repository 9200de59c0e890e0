// What the calculator asks of the page around it: the address, the history, the title, the focus. Written here because
// each of these takes a line, and from Rust four times the place.
const page = (() => {
  const byId = (id) => document.getElementById(id);
  const saved = byId("saved-state");
  /** What a browser may refuse must not stop the calculator: a history that is full, a name that is no selector. */
  const tolerant = (act) => (...given) => {
    try {
      return act(...given);
    } catch {
      return undefined;
    }
  };
  return {
    address: () => location.href,
    fragment: () => location.hash.slice(1),
    state: () => (typeof history.state === "string" ? history.state : ""),
    write: tolerant((adds, state, fragment) => history[adds ? "pushState" : "replaceState"](state, "", "#" + fragment)),
    keep: (whole) => saved.setAttribute("value", whole),
    kept: () => saved.getAttribute("value"),
    framed: () => document.documentElement.classList.contains("framed"),
    site: () => document.querySelector("link[rel=canonical]")?.href ?? "",
    show: (start, cleared) => {
      for (const id of ["start", "app", "still"]) byId(id).hidden = (id === "start") !== start;
      byId("cleared").hidden = !cleared;
    },
    now: () => String(Date.now()),
    /** The day it is now where the reader is, as a number of eight digits. */
    today: () => {
      const now = new Date();
      return (now.getFullYear() * 100 + now.getMonth() + 1) * 100 + now.getDate();
    },
    title: (title) => {
      document.title = title;
    },
    /** Puts a text on the clipboard. The newer way wants https, which pages of an intranet and of a disk have not. */
    copy: (kind, text) => {
      const put = (event) => {
        event.preventDefault();
        for (const as of [kind, "text/plain"]) event.clipboardData.setData(as, text);
      };
      addEventListener("copy", put);
      try {
        return document.execCommand("copy");
      } finally {
        removeEventListener("copy", put);
      }
    },
    /** Brings the reader to an element, and to the top of the page or to where it stands. What is only read is selected. */
    focus: tolerant((selector, there) => {
      const it = document.querySelector(selector);
      if (there) it.scrollIntoView();
      else scrollTo(0, 0);
      it.focus();
      if (it.readOnly) it.select();
    }),
  };
})();

