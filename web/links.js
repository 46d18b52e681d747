// Packs and unpacks what links hold: boot.js and guest.js fetch this, the program and the dictionary only when a link
// is made or opened. Given the content of a link it gives the link, given a link its content, or a sentence that says
// what is wrong; `wanted` tells whether it takes the dictionary. Given the name of a text beside it, it gives that and
// fetches nothing else.
const at = (name) => new URL(name, import.meta.url);

async function start() {
  const { default: init } = await import(at("packer.js"));
  await init({ module_or_path: at("packer_bg.wasm") });
  const { quotePacker } = globalThis;
  delete globalThis.quotePacker;
  return quotePacker;
}

async function text(name) {
  const answer = await fetch(at(name), { credentials: "omit" });
  if (!answer.ok) throw new Error(answer.status);
  return new Uint8Array(await answer.arrayBuffer());
}

const dictionary = () => text("news-1.txt");

// What a part came to, unless it failed.
const kept = new Map();
function once(part) {
  if (!kept.has(part)) kept.set(part, part().catch((error) => (kept.delete(part), Promise.reject(error))));
  return kept.get(part);
}

// Without the dictionary a link is longer, but it works.
export default async function (question, wanted) {
  if (/^[a-z]+\.txt$/.test(question)) return text(question);
  const [packer, words] = await Promise.all([once(start), wanted && once(dictionary).catch(() => {})]);
  return packer(question, words);
}
