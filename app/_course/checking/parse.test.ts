import { expect, test } from "vitest";
import { parseMdx } from "./parse";

const textsOf = (mdx: string) => parseMdx(mdx, (code) => code).blocks.map(({ text }) => text);

test.each([
  ["an export", "`export PORT=80` sets it.", "export PORT=80 sets it."],
  ["an import", "`import` runs first.", "import runs first."],
  ["braces", "Write `{ PORT }` there.", "Write { PORT } there."],
  ["what looks like an element", "Write `<b>` and ``a ` b``.", "Write <b> and a ` b."],
])("code is read as it is written where that is asked for, %s too", (_, mdx, text) => {
  expect(textsOf(`First.\n\n${mdx}`)).toEqual(["First.", text]);
});

test("code is a word otherwise, so that a sentence keeps its length", () => {
  expect(parseMdx("`export PORT=80` sets it.").blocks.map(({ text }) => text)).toEqual(["`code` sets it."]);
});
