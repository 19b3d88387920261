import { expect, test } from "vitest";
import { itemById } from "@/app/_course/catalog";
import { GET } from "./route";

const ask = (item: string, query = "") =>
  GET(new Request(`http://localhost/api/v1/items/x${query}`), { params: Promise.resolve({ item }) });

test("another variant comes without key and explanations", async () => {
  const response = await ask("quiet-misconfiguration", "?variant=1");
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ item: "quiet-misconfiguration", variant: 1, variants: 2, kind: "lines" });
  const found = await itemById("quiet-misconfiguration");
  const hidden = JSON.stringify(found?.item).matchAll(/"(?:right|tempting|sound|next)":"(.{20})/g);
  for (const [, secret = "?"] of hidden) expect(text).not.toContain(secret);
});

test.each([
  ["an unknown question", "no-such-item", ""],
  ["a name of every object", "constructor", ""],
  ["a variant that is not there", "quiet-misconfiguration", "?variant=2"],
  ["a variant below the first", "quiet-misconfiguration", "?variant=-1"],
  ["a variant that is no number", "quiet-misconfiguration", "?variant=length"],
  ["half a variant", "quiet-misconfiguration", "?variant=0.5"],
])("%s is not found", async (_, item, query) => {
  expect((await ask(item, query)).status).toBe(404);
});
