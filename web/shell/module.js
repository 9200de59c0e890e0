// The module inside this page. It stands in the data block as letters: what `crates/squeeze` made of it. The same crate,
// as a small module of its own, makes it whole again.

/** Whether no letter was changed on the way. */
const isWhole = (letters) => {
  let sum = 0x811c9dc5;
  for (let n = 0; n < letters.length; n += 1) sum = Math.imul(sum ^ letters.charCodeAt(n), 0x01000193);
  return sum >>> 0 === Number(document.getElementById("wasm").dataset.check);
};

/** A sign is a byte: its lower eight bits less 35. What packs the page for its way packs them better than digits. */
const bytesOf = (signs) => Uint8Array.from(signs, (sign) => sign.charCodeAt() - 35);

/** The module's bytes from whole letters. While the page is worked on they are the module itself. */
const unpack = async (letters) => {
  if (letters.startsWith("#")) return bytesOf(letters);
  const { instance } = await WebAssembly.instantiate(bytesOf("{{unpacker}}"));
  const it = instance.exports;
  new TextEncoder().encodeInto(letters, new Uint8Array(it.memory.buffer, it.letters(), letters.length));
  for (let since = performance.now(); ; ) {
    const length = it.step();
    if (length) return new Uint8Array(it.memory.buffer, it.module(), length);
    // The reader may scroll meanwhile, on a slow machine too.
    if (performance.now() - since > 8) {
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(port1.close());
        port2.postMessage(0);
      });
      since = performance.now();
    }
  }
};
