import { expect, test } from "vitest";
import { meantPlainly, normalText } from "./plain-typing";

test("spaces around and in a row, and the encoding of accents, make no difference", () => {
  expect(normalText("  git \u00a0 log\u2009--all ")).toBe("git log --all");
  expect(normalText("cafe\u0301")).toBe("caf\u00e9");
  expect(normalText("“a” — b")).toBe("“a” — b");
});

test("a dash may have been two or one, and what was replaced is named once", () => {
  expect(meantPlainly("git —all —graph")).toEqual([
    { text: "git --all --graph", replaced: [{ typed: "—", plain: "--" }] },
    { text: "git -all -graph", replaced: [{ typed: "—", plain: "-" }] },
  ]);
  expect(meantPlainly("echo “it’s”…")[0]).toEqual({
    text: `echo "it's"...`,
    replaced: [
      { typed: "“", plain: '"' },
      { typed: "’", plain: "'" },
      { typed: "”", plain: '"' },
      { typed: "…", plain: "..." },
    ],
  });
});

test("what is plain was meant as it is", () => {
  expect(meantPlainly(`git commit -m "a 'b'" 日本`)).toEqual([]);
});
