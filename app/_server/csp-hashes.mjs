// After `next build`: the sha256 of every inline script of every prerendered page, for the Content-Security-Policy
// that proxy.ts sends with it. Written to .next/csp-hashes.json as { "/path": ["sha256-…"] }.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** @param {string} html @returns {string[]} */
export function inlineScriptHashes(html) {
  const scripts = html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi);
  const inline = [...scripts].filter(([, attributes]) => !/\ssrc\s*=/i.test(attributes ?? ""));
  return [
    ...new Set(
      inline.map(
        ([, , code]) =>
          `sha256-${createHash("sha256")
            .update(code ?? "")
            .digest("base64")}`,
      ),
    ),
  ];
}

/** @param {string} folder @returns {Record<string, string[]>} */
export function cspHashes(folder) {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  return Object.fromEntries(
    pages.sort().map((name) => [urlPath(name), inlineScriptHashes(readFileSync(join(folder, name), "utf8"))]),
  );
}

/** @param {string} name @returns {string} */
function urlPath(name) {
  const path = name.slice(0, -".html".length).split(sep).join("/");
  return path === "index" ? "/" : `/${path}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const build = join(fileURLToPath(import.meta.url), "../../../.next");
  const hashes = cspHashes(join(build, "server/app"));
  writeFileSync(join(build, "csp-hashes.json"), `${JSON.stringify(hashes, null, 1)}\n`);
  console.log(`${Object.keys(hashes).length} prerendered pages in ${relative(process.cwd(), build)}`);
}
