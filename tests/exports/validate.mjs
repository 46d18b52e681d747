// Runs `quotes extract` on our own articles and checks each format with a validator of that format:
// JSON Schema with ajv; JSON-LD expanded with jsonld.js and checked against schema.org's own types with
// schema-dts and the TypeScript compiler. Usage: node tests/exports/validate.mjs PATH-OF-QUOTES
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import Ajv2020 from 'ajv/dist/2020.js';
import jsonld from 'jsonld';

const quotes = process.argv[2] ?? 'target/debug/quotes';
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = join(root, 'src/article/builtin');
const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => join(folder, name));
assert.ok(files.length >= 3, 'the built-in articles are there');

const extract = (format, names) =>
  execFileSync(quotes, ['extract', '--format', format, ...names], { encoding: 'utf8', maxBuffer: 1 << 26 });
const schema = (name) => new Ajv2020({ strict: true, strictRequired: false, strictTypes: false })
  .compile(JSON.parse(readFileSync(join(root, 'schema', name), 'utf8')));
const holds = (check, value, name) => assert.ok(check(value), `${name}: ${JSON.stringify(check.errors)}`);

// JSON and JSONL.
const isQuotes = schema('quotes.schema.json');
for (const line of extract('jsonl', files).trim().split('\n')) holds(isQuotes, JSON.parse(line), 'jsonl');
const all = JSON.parse(extract('json', files));
holds(isQuotes, all, 'json');
assert.equal(all.length, files.length);
const broken = structuredClone(all[0]);
broken.quotes[0].kind = 'spoken';
assert.ok(!isQuotes(broken), 'the schema refuses what is wrong');

// Web Annotation: the schema, and the words at the place stated.
const isPage = schema('annotation.schema.json');
for (const file of files) {
  const page = JSON.parse(extract('annotation', [file]));
  holds(isPage, page, file);
  const characters = [...readFileSync(file, 'utf8')];
  for (const { target } of page.items) {
    for (const { selector: [words, place] } of target) {
      assert.equal(characters.slice(place.start, place.end).join(''), words.exact);
      assert.ok(characters.slice(0, place.start).join('').endsWith(words.prefix));
      assert.ok(characters.slice(place.end).join('').startsWith(words.suffix));
    }
  }
  assert.equal(new Set(page.items.map((item) => item.id)).size, page.items.length, 'names are unique');
}

// JSON-LD: expanded by a processor; nothing may be lost on the way, and every link leads somewhere.
const documentLoader = async (url) => {
  assert.equal(url, 'https://schema.org');
  return { contextUrl: null, documentUrl: url, document: { '@context': { '@vocab': 'http://schema.org/' } } };
};
const sources = [];
for (const file of files) {
  const graph = JSON.parse(extract('jsonld', [file]));
  const expanded = await jsonld.expand(graph, { documentLoader, base: 'https://news.example/story', safe: true });
  const known = new Set(expanded.map((node) => node['@id']));
  assert.equal(known.size, graph['@graph'].length);
  const follow = (value) => {
    if (Array.isArray(value)) value.forEach(follow);
    else if (value && typeof value === 'object') {
      const keys = Object.keys(value);
      if (keys.length === 1 && keys[0] === '@id') assert.ok(known.has(value['@id']), `${value['@id']} is there`);
      else keys.forEach((key) => follow(value[key]));
    }
  };
  expanded.forEach(follow);
  assert.ok(expanded.some((node) => node['@type']?.includes('http://schema.org/Quotation')));
  sources.push(graph);
}

// JSON-LD: each property is one that schema.org has for its type.
const scratch = mkdtempSync(join(root, 'tests/exports/.check-'));
try {
  const compile = (name, graphs) => {
    const file = join(scratch, `${name}.ts`);
    const lines = graphs.map((graph, i) => `export const graph${i}: Graph = ${JSON.stringify(graph)};`);
    writeFileSync(file, `import type { Graph } from 'schema-dts';\n${lines.join('\n')}\n`);
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
    const words = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext'];
    return execFileSync(process.execPath, [tsc, ...words, file], { encoding: 'utf8', stdio: 'pipe' });
  };
  try {
    compile('exports', sources);
  } catch (error) {
    assert.fail(`schema.org does not have this:\n${error.stdout}`);
  }
  const wrong = structuredClone(sources[0]);
  wrong['@graph'].find((node) => node['@type'] === 'Quotation').recordedIn = 'nothing';
  assert.throws(() => compile('wrong', [wrong]), 'the compiler refuses what schema.org does not have');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`exports of ${files.length} articles hold: JSON, JSONL, JSON-LD, Web Annotation`);
