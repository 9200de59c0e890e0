// The module inside this page. It stands in the data block as letters, sorted into streams, because both pack better.

/** The module's bytes, or nothing where a sign was changed on the way. */
const unpack = (text) => {
  // Each letter is a byte: itself, or 256 less, or the place of a rare sign.
  const bytes = Array.from({ length: 512 }, (_, letter) => letter % 256);
  [..."%&'*+;=>?DHIJKNQRUVWXYZ[\\]^z{|}~"].forEach((sign, place) => (bytes[sign.charCodeAt(0)] = place));
  const packed = new Uint8Array(text.length);
  let sum = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) {
    packed[n] = bytes[text.charCodeAt(n)];
    sum = Math.imul(sum ^ packed[n], 0x01000193);
  }
  return sum >>> 0 === Number(document.getElementById("wasm").dataset.check) && join(packed);
};

/** The module from its streams: the opposite of `sort` in `crates/xtask/src/streams.rs`, which says what they hold. */
const join = (packed) => {
  /** A number of WebAssembly: seven bits a byte. */
  const number = (next) => {
    let value = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) value |= ((byte = next()) & 127) << shift;
    return value;
  };
  let at = 0;
  const read = () => number(() => packed[at++]);
  const part = () => {
    const length = read();
    return packed.subarray(at, (at += length));
  };
  let to = 0;
  const module = new Uint8Array(read());
  const copying = (stream) => {
    let place = 0;
    return () => (module[to++] = stream[place++]);
  };
  /** Writes something behind its length. */
  const measured = (write) => {
    const start = (to += 5);
    write();
    for (let n = 5, length = to - start; n; n -= 1, length >>>= 7) module[start - n] = (length & 127) | (n > 1 ? 128 : 0);
  };
  const [before, after, codes] = [part(), part(), part()];
  const local = copying(part());
  const behind = [];
  while (at < packed.length) behind[read()] = copying(part());

  let instruction = 0;
  /** How many numbers follow an instruction, where it hangs on nothing else. */
  const follow = { 0x11: 2 };
  for (const code of [2, 3, 4, 12, 13, 16, 32, 33, 34, 35, 36, 37, 38, 63, 64, 65, 66, 208, 210]) follow[code] = 1;
  /** Writes one instruction and what follows it; says by how many levels it goes deeper. */
  const step = () => {
    const code = codes[instruction++];
    module[to++] = code;
    const memory = code >= 0x28 && code <= 0x3e;
    const key = memory ? (code < 0x36 ? 0x28 : 0x36) : code === 0x20 || code === 0x41 ? code * 256 + codes[instruction] : code;
    const next = behind[key];
    let numbers = follow[code] ?? 0;
    if (memory) to += numbers = 1;
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
  module.set(before);
  to = before.length;
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
  module.set(after, to);
  return module.subarray(0, to + after.length);
};
