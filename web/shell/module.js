// The module inside this page. It stands in the data block as letters: what `crates/xtask/src/streams.rs` sorted into
// streams and `squeeze.rs` beside it wrote in as few bits as it could. Both say why; this is the way back, and
// `expand.js` its first half.

/** Whether no letter was changed on the way. */
const isWhole = (letters) => {
  let sum = 0x811c9dc5;
  for (let n = 0; n < letters.length; n += 1) sum = Math.imul(sum ^ letters.charCodeAt(n), 0x01000193);
  return sum >>> 0 === Number(document.getElementById("wasm").dataset.check);
};

/** The module's bytes from whole letters. While the page is worked on they are the module itself. */
const unpack = async (letters) =>
  letters.startsWith("AGFzb")
    ? Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
    : join(await expand(letters));

/** A number of WebAssembly: seven bits a byte. */
const number = (next) => {
  let value = 0;
  for (let shift = 0, byte = 128; byte > 127; shift += 7) value |= ((byte = next()) & 127) << shift;
  return value;
};

/** The module from its streams: the opposite of `sort`. */
const join = (streams) => {
  let to = 0;
  const reading = (stream) => {
    let place = 0;
    return () => stream[place++];
  };
  const sizes = reading(streams[0]);
  const module = new Uint8Array(number(sizes));
  const base = number(sizes);
  const copying = (stream) => {
    let place = 0;
    return () => (module[to++] = stream[place++]);
  };
  const write = (bytes) => {
    module.set(bytes, to);
    to += bytes.length;
  };
  /** Writes something behind its length. */
  const measured = (write) => {
    const start = (to += 5);
    write();
    for (let n = 5, length = to - start; n; n -= 1, length >>>= 7) module[start - n] = (length & 127) | (n > 1 ? 128 : 0);
  };
  const [, words, codes, fresh, known, before, head, tail, locals] = streams;
  const local = copying(locals);
  const behind = streams.slice(9).map(copying);

  /** Writes the data, with the addresses in their places. */
  const data = () => {
    const word = new DataView(module.buffer);
    const [newOnes, oldOnes, seen, ends] = [reading(fresh), reading(known), [], [base, base]];
    let last = -1;
    for (let n = 0; n < words.length; to += 4) {
      const sign = words[n];
      let value;
      let stretch = -1;
      if (sign === 0xff) {
        value = seen[number(oldOnes)];
        n += 1;
      } else if (sign > 0xfc) {
        const away = sign === 0xfe ? number(newOnes) : 0;
        stretch = away & 1;
        value = ends[stretch] + (away & 2 ? -(away >> 2) : away >> 2);
        n += 1;
      } else {
        if (sign === 0xfc) n += 1;
        value = words[n] + (words[n + 1] << 8) + (words[n + 2] << 16) + words[n + 3] * 2 ** 24;
        n += 4;
      }
      word.setUint32(to, value, true);
      if (last >= 0 && value < 4096) ends[last] += value;
      last = stretch;
      if (stretch >= 0) {
        ends[stretch] = value;
        seen.push(value);
      }
    }
  };

  let instruction = 0;
  /** The stream of what follows an instruction. */
  const key = (code) => {
    const isTaken = (code) => code === 0x20 || code === 0x41;
    const kind = (code) => (code > 0x27 && code < 0x36 ? 0x28 : code > 0x35 && code < 0x3f ? 0x36 : code);
    if (!isTaken(code)) return kind(code);
    let others = 0;
    while (others < 3 && isTaken(codes[instruction + others])) others += 1;
    const takes = { 0x36: 1, 0x28: 2, 0x20: 3, 0x41: 4, 0x10: 5, 0x6a: 6, 0x21: 7, 0x22: 7 };
    return code * 256 + others * 8 + (takes[kind(codes[instruction + others])] ?? 0);
  };
  /** How many numbers follow an instruction, where it hangs on nothing else. */
  const follow = { 0x11: 2 };
  for (const code of [2, 3, 4, 12, 13, 16, 32, 33, 34, 35, 36, 37, 38, 63, 64, 65, 66, 208, 210]) follow[code] = 1;
  /** Writes one instruction and what follows it; says by how many levels it goes deeper. */
  const step = () => {
    const code = codes[instruction++];
    module[to++] = code;
    const next = behind[key(code)];
    let numbers = follow[code] ?? 0;
    if (code > 0x27 && code < 0x3f) to += numbers = 1;
    if (code === 0x0e) numbers = number(next) + 1;
    if (code === 0x1c) numbers = number(next);
    if (code === 0x43 || code === 0x44) for (let n = code === 0x43 ? 4 : 8; n; n -= 1) next();
    if (code === 0xfc) {
      const which = number(next);
      numbers = which < 8 ? 0 : which % 2 || which > 15 ? 1 : 2;
    }
    for (; numbers; numbers -= 1) number(next);
    return code > 1 && code < 5 ? 1 : code === 0x0b ? -1 : 0;
  };
  write(before);
  measured(() => {
    for (let functions = number(local); functions; functions -= 1) {
      measured(() => {
        for (let kinds = number(local); kinds; kinds -= 1) {
          number(local);
          local();
        }
        for (let depth = 1; depth; ) depth += step();
      });
    }
  });
  write(head);
  data();
  write(tail);
  return module.subarray(0, to);
};
