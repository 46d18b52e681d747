// Trunk runs this at the end of a release build: one style sheet instead of several, which gzip makes smaller; scripts
// and styles without comments and spaces; programs in order, with short names.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { shorten } from "./names.mjs";
import { reorder } from "./order.mjs";

const { TRUNK_STAGING_DIR: folder, TRUNK_PROFILE: profile } = process.env;

const LINK = / *<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\n/g;

function joinStyles() {
  const page = join(folder, "index.html");
  const html = readFileSync(page, "utf8");
  const links = [...html.matchAll(LINK)];
  const css = links.map(([, name]) => readFileSync(join(folder, name), "utf8")).join("");
  const joined = `styles-${createHash("sha256").update(css).digest("hex").slice(0, 16)}.css`;
  links.forEach(([, name]) => rmSync(join(folder, name)));
  writeFileSync(join(folder, joined), css);
  const link = (all, name) => (name === links[0][1] ? all.replace(name, joined) : "");
  writeFileSync(page, html.replace(LINK, link));
}

if (profile === "release") {
  joinStyles();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const loader = /\.(js|css)$/.exec(name)?.[1];
    if (loader) writeFileSync(path, transformSync(readFileSync(path, "utf8"), { loader, minify: true, target: "es2022" }).code);
    if (name.endsWith(".wasm")) {
      reorder(path);
      shorten(path, path.replace("_bg.wasm", ".js"));
    }
  }
}
