import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cspHashes } from "./csp-hashes.mjs";

const sha256 = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

test("every inline script of every prerendered page is hashed once, under the path of the page", () => {
  const folder = mkdtempSync(join(tmpdir(), "preflight-pages-"));
  mkdirSync(join(folder, "manual"));
  const page = (body: string) => `<html><head><script src="/theme.js"></script></head><body>${body}</body></html>`;
  const lines = 'self.__next_f.push([1,\n"é"])';
  writeFileSync(join(folder, "index.html"), page(`<script>${lines}</script><script id="x">one</script>`));
  writeFileSync(join(folder, "manual/config.html"), page("<SCRIPT async>one</SCRIPT><script>one</script>"));
  writeFileSync(join(folder, "_not-found.html"), page("<p>nothing</p>"));
  writeFileSync(join(folder, "index.rsc"), "<script>not a page</script>");
  expect(cspHashes(folder)).toEqual({
    "/": [sha256(lines), sha256("one")],
    "/manual/config": [sha256("one")],
    "/_not-found": [],
  });
  rmSync(folder, { recursive: true });
});
