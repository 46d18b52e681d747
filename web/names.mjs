// Short names for what a program and its JavaScript call each other: wasm-bindgen's have random digits in them, 6 KB
// to download.
import { readFileSync, writeFileSync } from "node:fs";
import { number, sections, sized, written } from "./module.mjs";

const MADE = /^(_|wasm_bindgen_)/;
const [IMPORTS, EXPORTS] = [2, 7];

// The entries of a section: in front of each stand `names` names, behind them its kind and a number.
function renamed(content, names, short) {
  let [count, at] = number(content, 0);
  const out = [written(count)];
  for (; count; count--) {
    for (let n = 0; n < names; n++) {
      const [length, start] = number(content, at);
      at = start + length;
      const name = content.toString("utf8", start, at);
      out.push(sized(Buffer.from(short.get(name) ?? name)));
    }
    const [, end] = number(content, at + 1);
    out.push(content.subarray(at, end));
    at = end;
  }
  return Buffer.concat(out);
}

export function shorten(wasm, js) {
  const bytes = readFileSync(wasm);
  const module = new WebAssembly.Module(bytes);
  const imports = WebAssembly.Module.imports(module);
  if (imports.some(({ kind }) => kind !== "function")) throw new Error(`${wasm} imports more than functions`);
  const made = [...imports, ...WebAssembly.Module.exports(module)].map(({ name }) => name).filter((name) => MADE.test(name));
  const short = new Map([...new Set(made)].map((name, at) => [name, `$${at.toString(36)}`]));
  const content = (id, old) =>
    id === IMPORTS ? renamed(old, 2, short) : id === EXPORTS ? renamed(old, 1, short) : old;
  const all = sections(bytes).map(([id, old]) => Buffer.concat([Buffer.from([id]), sized(content(id, old))]));
  writeFileSync(wasm, Buffer.concat([bytes.subarray(0, 8), ...all]));
  writeFileSync(js, readFileSync(js, "utf8").replace(/[\w$]+/g, (word) => short.get(word) ?? word));
}
