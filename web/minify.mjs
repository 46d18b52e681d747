// Trunk runs this at the end of a release build: scripts and styles without comments and spaces.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

const { TRUNK_STAGING_DIR: folder, TRUNK_PROFILE: profile } = process.env;
for (const name of profile === "release" ? readdirSync(folder) : []) {
  const loader = /\.(js|css)$/.exec(name)?.[1];
  if (!loader) continue;
  const path = join(folder, name);
  writeFileSync(path, transformSync(readFileSync(path, "utf8"), { loader, minify: true, target: "es2022" }).code);
}
