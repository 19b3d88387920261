import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diff as arbitrary } from "../testing/diff";
import { testLaws } from "../testing/laws";
import { DiffVariant, diff } from "./diff";

const release = DiffVariant.parse({
  stem: "Which lines change what happens to money?",
  file: "payments.ts",
  lines: [
    { text: "export const payments = {", change: "same" },
    { text: "  timeout: 3000,", change: "removed", tempting: "It is longer now, and harmless." },
    { text: "  timeout: 5000,", change: "added", tempting: "It waits longer, and nothing else." },
    { text: "  retries: 0,", change: "removed", pick: "Nothing was charged twice." },
    { text: "  retries: 3, // 再試行", change: "added", pick: "A charge can be sent *four* times." },
    { text: "  // see the runbook", change: "added", sound: "A comment changes nothing." },
    { text: "", change: "added" },
    { text: "  <b>raw</b>", change: "added", pick: "It shows." },
    { text: "};", change: "same" },
  ],
  next: "Look for retries.",
});

testLaws(diff, arbitrary, fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }));

describe("the mark", () => {
  test.each([
    ["all lines to pick", [4, 5, 8], 3],
    ["all but one", [4, 8], 2],
    ["all, and one more", [3, 4, 5, 8], 2],
    ["one to pick and one not", [2, 4], 0],
    ["only lines not to pick", [2, 3], 0],
    ["everything that can be picked", [2, 3, 4, 5, 6, 7, 8], 0],
  ])("of %s", (_, response, got) => {
    const { mark, score } = diff.grade(release, response);
    expect(score).toEqual({
      got,
      of: 3,
      rule: "One part for each line picked that is to be, less one for each other line picked.",
    });
    expect(mark).toBe(got / 3);
  });

  test("does not depend on the order of the picks", () => {
    expect(diff.grade(release, [8, 2, 5])).toEqual(diff.grade(release, [2, 5, 8]));
  });

  test("is 1 for the lines to pick and for no others", () => {
    fc.assert(
      fc.property(arbitrary, fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (variant, picks) => {
        const key = diff.key(variant);
        for (const given of [picks, key.slice(1), [...new Set([...key, ...picks])]]) {
          const parsed = diff.response(variant).safeParse(given);
          if (!parsed.success) continue;
          const isKey = String(parsed.data.toSorted((a, b) => a - b)) === String(key);
          expect(diff.grade(variant, parsed.data).mark === 1).toBe(isKey);
        }
      }),
    );
  });
});

describe("the parts", () => {
  test("are the lines that were picked or should have been, with why", () => {
    const { parts } = diff.grade(release, [3, 5, 6, 7]);
    expect(parts.map(({ said, holds, isRight, why }) => [said, holds, isRight, why])).toEqual([
      ["picked", "not to pick", false, "<p>It waits longer, and nothing else.</p>"],
      ["not picked", "to pick", false, "<p>Nothing was charged twice.</p>"],
      ["picked", "to pick", true, "<p>A charge can be sent <em>four</em> times.</p>"],
      ["picked", "not to pick", false, "<p>A comment changes nothing.</p>"],
      ["picked", "not to pick", false, null],
      ["not picked", "to pick", false, "<p>It shows.</p>"],
    ]);
  });

  test("show a line with its sign, its indentation, and nothing of it as HTML", () => {
    const { parts } = diff.grade(release, [4]);
    expect(parts.map(({ text }) => text)).toEqual([
      "<pre><code>-   retries: 0,\n</code></pre>",
      "<pre><code>+   retries: 3, // 再試行\n</code></pre>",
      "<pre><code>+   &lt;b&gt;raw&lt;/b&gt;\n</code></pre>",
    ]);
  });
});

test("a tempting line is explained to everyone, once", () => {
  const { others } = diff.grade(release, [3]);
  expect(others).toEqual([
    {
      label: "Line 2",
      text: "<pre><code>-   timeout: 3000,\n</code></pre>",
      why: "<p>It is longer now, and harmless.</p>",
    },
  ]);
  expect(diff.grade(release, [4]).others.map(({ label }) => label)).toEqual(["Line 2", "Line 3"]);
});

test("what is shown does not depend on which lines are to pick", () => {
  fc.assert(
    fc.property(arbitrary, (variant) => {
      const lines = variant.lines.map(({ text, change }) =>
        change === "same" ? { text, change } : { text, change, pick: "a" },
      );
      expect(diff.hide({ ...variant, lines })).toEqual(diff.hide(variant));
    }),
  );
});

test.each([
  ["no line", []],
  ["a line that has not changed", [4, 1]],
  ["a line before the first", [0]],
  ["a line after the last", [10]],
  ["a line twice", [4, 4]],
  ["a line that is none", [4.5]],
  ["a line by its text", ["};"]],
  ["one line without a list", 4],
])("%s is no answer", (_, response) => {
  expect(diff.response(release).safeParse(response).success).toBe(false);
});

describe("an author is told of", () => {
  const [first, second, third, fourth] = release.lines;
  test.each([
    ["nothing to pick", [first, second, third], "why it is to pick"],
    ["nothing that is not to pick", [first, fourth, first], "nothing to tell apart"],
    ["an unchanged line to pick", [second, fourth, { text: "a", change: "same", pick: "b" }], ""],
    [
      "a line both to pick and tempting",
      [second, fourth, { text: "a", change: "added", pick: "b", tempting: "c" }],
      "",
    ],
    ["an empty reason", [second, fourth, { text: "a", change: "added", pick: " " }], ""],
    ["a line without its change", [second, fourth, { text: "a" }], ""],
    ["a line of two lines", [second, fourth, { text: "a\nb", change: "added" }], ""],
    ["two lines only", [second, fourth], ""],
  ])("%s", (_, lines, message) => {
    const parsed = DiffVariant.safeParse({ ...release, lines });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).toContain(message);
  });
});
