// Writes the lines to copy anew for what was chosen. Without scripts the page has them as they are by default.
const at = (id) => document.getElementById(id);
const here = /^https?:/.test(location.protocol) ? new URL("./", location.href).href : at("host").textContent;
at("nowhere").hidden = /^https?:/.test(location.protocol);
at("host").textContent = new URL(here).origin;

const attribute = (text) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What was chosen, by the names that the script's attributes and the frame's address have for it. */
const chosen = () => {
  const wish = at("contact").value.trim();
  const contact = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(wish) ? `mailto:${wish}` : wish;
  const bad = contact !== "" && !/^mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(contact) && !/^https:\/\/[\w-]+(\.[\w-]+)*(:\d+)?(\/[^\s"<>\\^`{|}]*)?$/.test(contact);
  at("contact-wrong").textContent = bad ? "Enter a mail address like licences@example.com, or an address that begins with https://." : "";
  at("contact").setAttribute("aria-invalid", bad);
  const accent = at("accent").value.slice(1);
  return {
    look: {
      theme: at("theme").value,
      accent: accent === "14605b" ? "" : accent,
      contact: bad ? "" : contact,
    },
    start: at("start").value,
    events: at("events").checked ? "result" : "",
  };
};

const write = () => {
  const { look, start, events } = chosen();
  const named = Object.entries({ ...look, start, events }).filter(([, value]) => value);
  const data = named.map(([name, value]) => ` data-${name}="${attribute(value)}"`).join("");
  at("by-script").value = `<script async referrerpolicy="no-referrer" src="${here}embed.js"${data}></script>`;
  const query = new URLSearchParams(named.filter(([name]) => name in look)).toString();
  const frame = `embed/${query && "?" + query}${start && "#" + start}`;
  at("by-frame").value = at("by-frame").value.replace(/src="[^"]*"/, () => `src="${attribute(here + frame)}"`);
  at("by-link").value = `<a href="${attribute(here + (start && "#" + start))}"><img loading="lazy" referrerpolicy="no-referrer" src="${here}preview.png" alt="CALculator: which licences for Lync, Skype for Business and Teams? Open the calculator." width="600" height="315"></a>`;
  const shown = at("shown");
  const next = new URL(frame, location.href).href;
  // A new frame in place of the old: a new address for the old one would add to the history of this page.
  if (shown.src !== next) {
    const fresh = shown.cloneNode();
    fresh.src = frame;
    shown.replaceWith(fresh);
  }
};

for (const id of ["theme", "accent", "start", "contact", "events"]) at(id).addEventListener("change", write);
at("choices").addEventListener("submit", (event) => event.preventDefault());
for (const button of document.querySelectorAll("[data-copies]")) {
  button.addEventListener("click", async () => {
    const text = at(button.dataset.copies);
    text.select();
    let done = false;
    try {
      await navigator.clipboard.writeText(text.value);
      done = true;
    } catch { /* The text is selected, so that the reader can copy it. */ }
    at("copied").textContent = done ? "Copied." : "It is selected: copy it with your keyboard.";
  });
}
write();
