// The streams of the module from the letters inside this page: what `crates/xtask/src/squeeze.rs` wrote, which says why.
// Both do the same step by step, so what is changed in one is changed in the other.

/** The streams by their keys: the opposite of `squeeze`, step by step the same. */
const expand = async (letters) => {
  const [models, memory, slowest] = [7, 20, 24];
  const mix = (hash, value) => ((hash = Math.imul(hash ^ value, 0x85ebca6b)), hash ^ (hash >>> 14));

  const odds = new Float64Array(2049).fill(1);
  for (let n = 1; n < 2049; n += 1) odds[n] = odds[n - 1] * 1.0039138893383476;
  const squashed = Int32Array.from({ length: 4096 }, (_, n) =>
    Math.min(4095, Math.max(1, n < 2048 ? 4096 / (1 + odds[2048 - n]) : 4096 - 4096 / (1 + odds[n - 2048]))),
  );
  const stretched = new Int32Array(4096).fill(2047);
  for (let n = 0, chance = 0; n < 4096; n += 1) while (chance <= squashed[n]) stretched[chance++] = n - 2048;
  const steps = Int32Array.from({ length: 64 }, (_, n) => 32768 / (n + 1.3));
  const counters = new Int32Array(models << memory);
  const weights = new Int32Array(160 * (models + 1) * (models + 1)).fill(14000);
  const refined = Int32Array.from({ length: 4096 * 33 }, (_, n) => squashed[Math.min(4095, (n % 33) * 128)] * 16);
  const places = new Int32Array(65536);

  const digits = new Uint8Array(128);
  const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  [...base64].forEach((letter, digit) => (digits[letter.charCodeAt(0)] = digit));
  let at = 0;
  const read = (count) => {
    let value = 0;
    for (; count; count -= 1) value = value * 64 + digits[letters.charCodeAt(at++)];
    return value;
  };
  // The length of the list of streams stands before all.
  const listed = read(2);
  // All numbers here have 30 bits at most, because engines calculate fast with those.
  const all = 0x3fffffff;
  const span = Int32Array.of(0, all, read(5));
  const contexts = new Int32Array(models);
  const rows = new Int32Array(models);
  const inputs = new Int32Array(models);
  /** The counters of a context, in one of two places. Where neither is its own, the context seen less loses them. */
  const row = (model, salt) => {
    let hash = Math.imul((contexts[model] + salt) | 0, 0x9e3779b1);
    hash = mix(hash ^ (hash >>> 15), 0);
    let row = (model << memory) + ((hash >>> (36 - memory)) << 4);
    const sign = (hash & 0xffff) | 1;
    const other = row ^ 16;
    if (counters[row] === sign) return row;
    if (counters[other] === sign) return other;
    if ((counters[other + 1] & 63) < (counters[row + 1] & 63)) row = other;
    counters[row] = sign;
    for (let n = 1; n < 16; n += 1) counters[row + n] = -0x80000000;
    return row;
  };
  /** Moves a counter towards what came true, the less the more often it was seen. */
  const learn = (place, aim) => {
    const counter = counters[place];
    const old = counter >>> 16;
    const seen = counter & 63;
    counters[place] = ((old + (((aim - old) * steps[seen]) >> 15)) << 16) | (seen < slowest ? seen + 1 : seen);
  };

  /** One byte: what the models foretell of each bit, weighed, and what was said of it. */
  const byte = (set, near, expected, length) => {
    let soFar = 1;
    let low = span[0];
    let high = span[1];
    let code = span[2];
    for (let half = 0; half < 2; half += 1) {
      const salt = soFar * half;
      for (let model = 0; model < models; model += 1) rows[model] = row(model, salt);
      for (let bit = 7 - 4 * half, within = 1; within < 16; bit -= 1) {
        const strength = length > 0 && (expected | 256) >> (bit + 1) === soFar ? length * 32 + 64 : 0;
        const repeated = (expected >> bit) & 1 ? strength : 0 - strength;
        let known = 0;
        for (let model = 0; model < models; model += 1) {
          const counter = counters[rows[model] + within];
          if (counter & 63) known += 1;
          inputs[model] = stretched[counter >>> 20];
        }
        const w = (set * (models + 1) + known) * (models + 1);
        let sum = Math.imul(repeated, weights[w + models]) >> 8;
        for (let model = 0; model < models; model += 1) sum += Math.imul(inputs[model], weights[w + model]) >> 8;
        const together = Math.min(2047, Math.max(-2047, sum >> 8)) + 2048;
        const chance = squashed[together];
        const part = together & 127;
        const finer = (Math.imul((near + (soFar << 16)) | 0, 0x9e3779b1) >>> 20) * 33 + (together >> 7);
        const fine = (refined[finer] * (128 - part) + refined[finer + 1] * part) >> 11;
        const last = Math.min(4095, Math.max(1, (chance + 3 * fine + 2) >> 2));

        const middle = low + ((high - low) >> 12) * last;
        const is = code <= middle ? 1 : 0;
        if (is) high = middle;
        else low = middle + 1;
        while ((low ^ high) >> 24 === 0) {
          low = (low << 6) & all;
          high = ((high << 6) & all) | 63;
          code = ((code << 6) & all) | digits[letters.charCodeAt(at++)];
        }

        const error = ((is << 12) - chance) * 16;
        weights[w + models] += (Math.imul(repeated, error) + 0x8000) >> 16;
        for (let model = 0; model < models; model += 1) weights[w + model] += (Math.imul(inputs[model], error) + 0x8000) >> 16;
        const aim = is * 65535;
        const place = finer + (part > 63 ? 1 : 0);
        refined[place] += (aim - refined[place]) >> 6;
        for (let model = 0; model < models; model += 1) learn(rows[model] + within, aim);
        soFar = soFar * 2 + is;
        within = within * 2 + is;
      }
    }
    span[0] = low;
    span[1] = high;
    span[2] = code;
    return soFar & 255;
  };

  let [stream, start, turn] = [0, 0, 0];
  /** One stream of so many bytes: texts (0), instructions (1) or numbers (2). */
  const one = async (key, kind, length) => {
    const out = new Uint8Array(length);
    let [word, wordBefore, begun, digits, n1, n2] = [0, 0, 0, 0, 0, 0];
    let [sameAt, sameFor] = [0, 0];
    for (let n = 0; n < length; n += 1) {
      const b1 = n > 0 ? out[n - 1] : 0;
      const b2 = n > 1 ? out[n - 2] : 0;
      const b3 = n > 2 ? out[n - 3] : 0;
      const b4 = n > 3 ? out[n - 4] : 0;
      const b5 = n > 4 ? out[n - 5] : 0;
      if (kind === 2) {
        const opened = mix(digits, begun);
        const of = mix(opened, stream);
        contexts[0] = of;
        contexts[1] = mix(of, n1);
        contexts[2] = mix(contexts[1], n2);
        contexts[3] = mix(mix(of, n2), 1);
        contexts[4] = mix(mix(opened, key >> 8), 1);
        contexts[5] = mix(mix(stream, digits), 2);
        contexts[6] = mix(contexts[4], n1);
      } else {
        contexts[0] = mix(1, b1);
        contexts[1] = mix(contexts[0], b2);
        contexts[2] = mix(contexts[1], b3);
        contexts[3] = mix(contexts[2], b4);
        const open = mix(2, word);
        const five = mix(contexts[3], b5);
        contexts[4] = kind ? five : mix(open, b1);
        contexts[5] = kind ? mix(mix(five, out[n - 6]), out[n - 7]) : mix(mix(open, wordBefore), 1);
        contexts[6] = kind ? mix(mix(3, b2), b3) : five;
      }
      const set = kind === 2 ? 32 + Math.min(63, stream) * 2 + (digits ? 1 : 0) : kind * 16 + (b1 >> 4);
      const found = byte(set, stream * 256 + b1, out[sameAt], Math.min(24, sameFor));
      const isSame = sameFor > 0 && out[sameAt] === found;
      out[n] = found;
      if ((found | 32) > 96 && (found | 32) < 123) word = mix(word, found | 32);
      else if (word) {
        wordBefore = word;
        word = 0;
      }
      begun = (begun << 8) | found;
      digits += 1;
      if (found < 128) {
        n2 = n1;
        n1 = begun;
        begun = digits = 0;
      }
      sameFor = isSame ? sameFor + 1 : 0;
      if (isSame) sameAt += 1;
      if (n > 3) {
        const five = mix(mix(mix(mix(mix(0, found), b1), b2), b3), b4) >>> 16;
        const before = places[five] - start;
        places[five] = start + n + 1;
        if (!sameFor && before > 0) {
          sameAt = before;
          while (sameFor < 32 && sameFor < before && out[before - 1 - sameFor] === out[n - sameFor]) sameFor += 1;
        }
      }
      // The reader may scroll meanwhile.
      if ((turn = (turn + 1) & 8191) === 0) {
        await new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(port1.close());
          port2.postMessage(0);
        });
      }
    }
    stream += 1;
    start += length;
    return out;
  };
  const list = await one(0, 2, listed);
  const streams = [];
  let place = 0;
  const next = () => list[place++];
  while (place < list.length) {
    const key = number(next);
    streams[key] = await one(key, key === 1 ? 0 : key === 2 ? 1 : 2, number(next));
  }
  return streams;
};
