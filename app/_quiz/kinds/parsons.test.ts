import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../testing/laws";
import { parsons as arbitrary } from "../testing/parsons";
import { ParsonsVariant, parsons } from "./parsons";

const manifest = ParsonsVariant.parse({
  stem: "Build the part that reads the address of the database.",
  file: "deploy.yaml",
  lines: [
    { text: "env:", why: "It opens the list." },
    { text: "  - name: DB_URL", why: "A name first." },
    { text: "    valueFrom: secret", why: "Never in the file itself." },
    { text: "    optional: false", why: "No start without it." },
  ],
  distractors: [
    { text: "    value: postgres://…", tempting: "It works, and everyone can read it." },
    { text: "    optional: true", tempting: "It starts, and fails later." },
  ],
  next: "Search your manifests.",
});

/** Lines as written, distractors after them, by their index, in the order of an answer. */
const { lines: shownLines } = parsons.hide(manifest);
const written = [...manifest.lines, ...manifest.distractors].map(({ text }) => text);
const grade = (...lines: number[]) =>
  parsons.grade(
    manifest,
    lines.map((line) => shownLines.indexOf(written[line] ?? "")),
  );

testLaws(parsons, arbitrary, fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 6 }));

describe("the mark", () => {
  test.each([
    ["the very file", [0, 1, 2, 3], 4],
    ["a line left out", [0, 1, 3], 3],
    ["the first line left out costs that line only", [1, 2, 3], 3],
    ["a line out of place costs that line only", [1, 2, 3, 0], 3],
    ["two neighbours swapped", [0, 2, 1, 3], 3],
    ["everything upside down", [3, 2, 1, 0], 1],
    ["a line that does not belong", [0, 1, 2, 3, 4], 3],
    ["a line taken for another", [0, 1, 4, 3], 2],
    ["only lines that do not belong", [4, 5], 0],
    ["one that belongs among those that do not", [4, 0, 5], 0],
    ["every line", [0, 1, 2, 3, 4, 5], 2],
    ["one line", [2], 1],
  ])("of %s", (_, lines, got) => {
    const { mark, score } = grade(...lines);
    expect(score).toMatchObject({ got, of: 4 });
    expect(mark).toBe(got / 4);
  });

  test("is 1 for no answer but the key", () => {
    fc.assert(
      fc.property(arbitrary, fc.uniqueArray(fc.nat(14), { minLength: 1 }), fc.nat(), (variant, response, at) => {
        const key = parsons.key(variant);
        const near = key.toSpliced(at % key.length, 1);
        for (const given of [response, near, [...near, key[at % key.length]]]) {
          const parsed = parsons.response(variant).safeParse(given);
          if (!parsed.success) continue;
          expect(parsons.grade(variant, parsed.data).mark === 1).toBe(String(given) === String(key));
        }
      }),
    );
  });

  test("is explained by as many parts as it counts", () => {
    fc.assert(
      fc.property(arbitrary, fc.uniqueArray(fc.nat(14), { minLength: 1 }), (variant, response) => {
        const parsed = parsons.response(variant).safeParse(response);
        fc.pre(parsed.success);
        const { parts, score } = parsons.grade(variant, parsed.data ?? []);
        const inOrder = parts.filter(({ said }) => said === "in order").length;
        const extra = parts.filter(({ said }) => said === "used").length;
        expect(score?.got).toBe(Math.max(0, inOrder - extra));
      }),
    );
  });
});

test("every line says what was done with it, what holds, and why; the file comes first", () => {
  const { parts } = grade(1, 2, 0, 4);
  expect(parts.map(({ said, holds, isRight }) => [said, holds, isRight])).toEqual([
    ["out of order", "belongs, 1st", false],
    ["in order", "belongs, 2nd", true],
    ["in order", "belongs, 3rd", true],
    ["left out", "belongs, 4th", false],
    ["used", "does not belong", false],
    ["left out", "does not belong", true],
  ]);
  expect(parts[1]).toMatchObject({
    text: "<pre><code>  - name: DB_URL\n</code></pre>",
    why: "<p>A name first.</p>",
  });
});

describe("what is shown", () => {
  test("keeps every line as it is written, with its indentation", () => {
    expect(shownLines.toSorted()).toEqual(written.toSorted());
  });

  test("is never in the right order, and does not say which lines belong", () => {
    fc.assert(
      fc.property(arbitrary, (variant) => {
        const { lines, distractors } = variant;
        const shown = parsons.hide(variant).lines;
        const belonging = lines.map(({ text }) => text);
        expect(shown.filter((text) => belonging.includes(text))).not.toEqual(belonging);
        const swapped = {
          ...variant,
          lines: distractors.map(({ text }) => ({ text, why: "b" })),
          distractors: lines.map(({ text }) => ({ text, tempting: "b" })),
        };
        expect(parsons.hide(swapped)).toEqual(parsons.hide(variant));
      }),
    );
  });
});

test.each([
  ["no line", []],
  ["a line twice", [1, 1]],
  ["a line that is not there", [6]],
  ["too many lines", [0, 1, 2, 3, 4, 5, 0]],
  ["lines as text", ["env:"]],
])("%s is no answer", (_, response) => {
  expect(parsons.response(manifest).safeParse(response).success).toBe(false);
});

describe("an author is told of", () => {
  const [first, second] = manifest.lines;
  const line = (text: string) => ({ text, why: "b" });
  const inShownOrder = shownLines.flatMap((text) => manifest.lines.filter((each) => each.text === text));
  test.each([
    ["lines that would be shown in their right order", { lines: inShownOrder }, "change a character"],
    ["the same line twice, but for blanks at its end", { lines: [first, second, line("env: ")] }, "same text"],
    ["a distractor that belongs", { distractors: [{ text: "env:", tempting: "b" }] }, "same text"],
    ["no distractor", { distractors: [] }, ""],
    ["one line only", { lines: [first] }, ""],
    ["a line of two lines", { lines: [first, line("a\nb")] }, "one line"],
    ["a blank line", { lines: [first, line("   ")] }, "one line"],
    ["a line that is too long", { lines: [first, line("a".repeat(91))] }, ""],
    ["a line without a reason", { lines: [first, { text: "a" }] }, ""],
    ["a distractor without a reason", { distractors: [{ text: "a" }] }, ""],
  ])("%s", (_, changed, message) => {
    const parsed = ParsonsVariant.safeParse({ ...manifest, ...changed });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).toContain(message);
  });
});

test("a line differing in indentation only is another line", () => {
  const variant = { ...manifest, distractors: [{ text: "  env:", tempting: "It looks alike." }] };
  expect(ParsonsVariant.safeParse(variant).error?.message ?? "").not.toContain("same text");
});
