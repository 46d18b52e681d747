// The form of a WebAssembly module, as far as web/order.mjs and web/names.mjs need it.

// A number as it is written there (LEB128), and the place after it.
export function number(bytes, at) {
  for (let value = 0, shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value |= (byte & 127) << shift;
    if (byte < 128) return [value >>> 0, at];
  }
}

export function written(value) {
  const out = [];
  for (; value > 127; value >>>= 7) out.push((value & 127) | 128);
  return Buffer.from([...out, value]);
}

export const sized = (...parts) => {
  const all = Buffer.concat(parts);
  return Buffer.concat([written(all.length), all]);
};

// Each section: its id and its content.
export function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, start] = number(bytes, at + 1);
    at = start + size;
    found.push([id, bytes.subarray(start, at)]);
  }
  return found;
}

export const section = (bytes, id) => sections(bytes).find(([other]) => other === id)[1];
