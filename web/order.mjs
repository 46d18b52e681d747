// Puts functions that are alike side by side, within the reach of gzip: a program of 900 KB is 7 KB less to download.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { number, section, sized, written } from "./module.mjs";

// What each function is made of.
function bodies(bytes) {
  const code = section(bytes, 10);
  let [count, at] = number(code, 0);
  return Array.from({ length: count }, () => {
    const [size, start] = number(code, at);
    at = start + size;
    return code.subarray(start, at);
  });
}

// Bytes that two functions must share in a row to be called alike, and in how many functions at most.
const RUN = 6;
const FEW = 20;
// What is left of gzip's window of 32 KB.
const WINDOW = 32_500;
// How much the length of a function counts against it, at least: which is best differs with each program.
const LENGTHS = [30, 100, 300, 1_000];

// The runs of each function that some others have too, as numbers.
function runs(functions) {
  const ids = new Map();
  const all = functions.map((body) => {
    const own = new Set();
    for (let at = 0; at + RUN <= body.length; at++) {
      const run = body.toString("latin1", at, at + RUN);
      if (!ids.has(run)) ids.set(run, ids.size);
      own.add(ids.get(run));
    }
    return [...own];
  });
  const count = new Uint32Array(ids.size);
  all.flat().forEach((run) => count[run]++);
  return all.map((own) => own.filter((run) => count[run] > 1 && count[run] <= FEW));
}

// The functions in order: each time the one that has most in common, for its length, with those in the window.
function order(functions, own, length) {
  const having = new Map();
  own.forEach((all, at) => all.forEach((run) => having.set(run, [...(having.get(run) ?? []), at])));
  const common = new Float64Array(functions.length);
  const inWindow = new Map();
  const count = (run, by) => {
    const before = inWindow.get(run) ?? 0;
    inWindow.set(run, before + by);
    if (before === 0 || before + by === 0) for (const at of having.get(run)) common[at] += by;
  };
  const left = new Set(functions.keys());
  const out = [];
  let [bytes, first] = [0, 0];
  while (left.size) {
    let [best, most] = [-1, -1];
    for (const at of left) {
      // Without anything in common the longest begins anew.
      const likeness = common[at] > 0 ? 1 + common[at] / (functions[at].length + length) : functions[at].length / 1e9;
      if (likeness > most) [best, most] = [at, likeness];
    }
    left.delete(best);
    out.push(best);
    own[best].forEach((run) => count(run, 1));
    for (bytes += functions[best].length; bytes > WINDOW && first < out.length - 1; first++) {
      bytes -= functions[out[first]].length;
      own[out[first]].forEach((run) => count(run, -1));
    }
  }
  return out;
}

function best(functions) {
  const own = runs(functions);
  const size = (order) => gzipSync(Buffer.concat(order.map((at) => functions[at])), { level: 9 }).length;
  const orders = LENGTHS.map((length) => order(functions, own, length));
  return orders.map((order) => [size(order), order]).sort(([a], [b]) => a - b)[0][1];
}

// How many functions come from outside: they are counted first.
const imported = (bytes) => WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter((i) => i.kind === "function").length;

// Names tell wasm-opt the order; they are gone afterwards.
export function reorder(path) {
  const bytes = readFileSync(path);
  const from = imported(bytes);
  const all = best(bodies(bytes));
  const place = new Map(all.map((at, place) => [at, place]));
  const names = [...all.keys()].flatMap((at) => [
    written(from + at), sized(Buffer.from(String(place.get(at)).padStart(6, "0"))),
  ]);
  const named = sized(sized(Buffer.from("name")), Buffer.from([1]), sized(written(all.length), ...names));
  writeFileSync(path, Buffer.concat([bytes, Buffer.from([0]), named]));
  execFileSync("wasm-opt", [path, "--reorder-functions-by-name", "--strip-producers", "--strip-target-features", "-o", path]);
}
