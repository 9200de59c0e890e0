// The module inside this page. It stands in the data block as letters, sorted into streams, because both pack better.

/** The module's bytes, or nothing where a sign was changed on the way. */
const unpack = (text) => {
  // Each letter is a byte: itself, or 256 less, or the place of a rare sign.
  const bytes = Array.from({ length: 512 }, (_, letter) => letter % 256);
  [..."%&'*+9=>?IJKNQRUVWXYZ[\\]^_`z{|}~"].forEach((sign, place) => (bytes[sign.charCodeAt(0)] = place));
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
  const base = read();
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
  const [before, head, words, high, middle, low, tail, codes] = Array.from({ length: 8 }, part);
  const local = copying(part());
  const behind = [];
  while (at < packed.length) behind[read()] = copying(part());

  /** Writes the data, with the addresses in their places. */
  const data = () => {
    let [last, expected, isLength, address] = [base, base, false, 0];
    const word = new DataView(module.buffer);
    for (let n = 0; n < words.length; to += 4) {
      const sign = words[n];
      let value;
      if (sign === 0xfe) {
        value = expected;
        n += 1;
      } else if (sign === 0xff) {
        value = base + (high[address] << 16) + (middle[address] << 8) + low[address];
        address += 1;
        n += 1;
      } else {
        if (sign === 0xfd) n += 1;
        value = words[n] + (words[n + 1] << 8) + (words[n + 2] << 16) + words[n + 3] * 2 ** 24;
        n += 4;
      }
      word.setUint32(to, value, true);
      if (isLength) expected = last + value;
      isLength = sign > 0xfd;
      if (isLength) last = value;
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
