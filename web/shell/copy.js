// Copies of this page and files of its answers. A copy is put together from the parts of the build, never from the live
// document, which browser extensions and saving change: so a copy of a copy is the build again, but for the answers.
const copy = (() => {
  const FORM = "{{form}}";
  const script = document.currentScript.textContent;
  const utf8 = (text) => new TextEncoder().encode(text);

  /** The 32 bytes of SHA-256. The browser's own is missing from pages of an intranet without https. */
  const sha256 = (bytes) => {
    const roots = (power) => {
      const found = [];
      for (let n = 2; found.length < 64; n += 1) {
        if (found.every(([prime]) => n % prime)) found.push([n, ((n ** power) % 1 * 2 ** 32) | 0]);
      }
      return found.map(([, fraction]) => fraction);
    };
    const keys = roots(1 / 3);
    const state = roots(1 / 2).slice(0, 8);
    const padded = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
    new Uint8Array(padded.buffer).set(bytes);
    padded.setUint8(bytes.length, 128);
    padded.setUint32(padded.byteLength - 4, bytes.length * 8);
    const turn = (word, by) => (word >>> by) | (word << (32 - by));
    for (let at = 0; at < padded.byteLength; at += 64) {
      const words = [];
      let [a, b, c, d, e, f, g, h] = state;
      for (let n = 0; n < 64; n += 1) {
        const [far, near] = [words[n - 15], words[n - 2]];
        words[n] = n < 16
          ? padded.getInt32(at + n * 4)
          : (words[n - 16] + (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) + words[n - 7] + (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10))) | 0;
        const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + keys[n] + words[n];
        const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
      }
      [a, b, c, d, e, f, g, h].forEach((word, n) => (state[n] = (state[n] + word) | 0));
    }
    const sum = new DataView(new ArrayBuffer(32));
    state.forEach((word, n) => sum.setInt32(n * 4, word));
    return new Uint8Array(sum.buffer);
  };

  /** The page as a file: the build, with these answers. */
  const file = (answers) => {
    const style = document.querySelector("style").textContent;
    const hash = (text) => btoa(String.fromCharCode(...sha256(utf8(text))));
    const wasm = document.getElementById("wasm").textContent;
    if (!FORM.includes(`'sha256-${hash(style)}'`) || !isWhole(wasm)) {
      throw new Error(words.changed);
    }
    const state = answers.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const parts = { style, wasm, script, state, "script-hash": hash(script) };
    return FORM.replace(/\{\{([a-z-]+)\}\}/g, (_, part) => parts[part]);
  };

  /** One file in a zip archive, as it is: mail filters drop pages, and let archives pass. */
  const zip = (name, bytes) => {
    let crc = -1;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    // The day is always 1 January 1980, the first that the format knows, so that the same page is the same archive.
    const about = [20, 0, 0, 0, 33, ~crc & 0xffff, ~crc >>> 16, ...Array(2).fill([bytes.length & 0xffff, bytes.length >>> 16]).flat(), name.length, 0];
    const numbers = (...all) => new Uint8Array(Uint16Array.from(all).buffer);
    const head = [numbers(0x4b50, 0x0403, ...about), utf8(name)];
    const entry = [numbers(0x4b50, 0x0201, 20, ...about, 0, 0, 0, 0, 0, 0, 0), utf8(name)];
    const at = 30 + name.length + bytes.length;
    const size = 46 + name.length;
    const end = numbers(0x4b50, 0x0605, 0, 0, 1, 1, size, 0, at & 0xffff, at >>> 16, 0);
    const archive = new Uint8Array(at + size + end.length);
    let place = 0;
    for (const part of [...head, bytes, ...entry, end]) {
      archive.set(part, place);
      place += part.length;
    }
    return archive;
  };

  /** Hands a file over to the reader. */
  const save = (name, type, content) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    // Some browsers read the file only after the click is over.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  return {
    file,
    /** Saves a text as a file. */
    text: save,
    /** The picture of the servers as a file. Its colours are those of paper, whatever the screen shows. */
    picture: () => {
      const picture = document.querySelector("svg.wide").cloneNode(true);
      const [, , width, height] = picture.getAttribute("viewBox").split(" ");
      picture.setAttribute("width", width);
      picture.setAttribute("height", height);
      const title = document.createElementNS(picture.namespaceURI, "title");
      title.textContent = document.querySelector("#app h1").textContent;
      const style = document.createElementNS(picture.namespaceURI, "style");
      style.textContent =
        "svg{font:600 12px system-ui,sans-serif;background:#fff}rect{fill:#f0efe9;stroke:#54605e}.server{fill:#fff}polyline{fill:none;stroke:#54605e;stroke-width:2}.pair{stroke-dasharray:5 3}.name{font-size:15px}.role{font-size:13px}.number{font-size:20px}.note{font-weight:400}";
      picture.prepend(title, style);
      return new XMLSerializer().serializeToString(picture);
    },
    /** Saves the page with these answers, as a page or inside an archive; says what was saved, or why not. */
    keep: (archived, answers) => {
      try {
        const page = utf8(file(answers));
        const sum = (bytes) => words.sum(bytes.length, [...sha256(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
        if (!archived) {
          save(words.page, "text/html", page);
          return words.pageSaved(sum(page));
        }
        const archive = zip(words.page, page);
        save(words.archive, "application/zip", archive);
        return words.archiveSaved(sum(archive), sum(page));
      } catch (error) {
        return error.message;
      }
    },
  };
})();
