import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradeAnswer } from "./grade";
import { Item } from "./item";
import { presentItem } from "./present";
import { arbitraryItem, secretsOf } from "./testing";
import { type Confidence, confidences } from "./verdict";

const letters = Item.parse({
  id: "letters",
  kind: "choice",
  objective: "reading",
  title: "Letters",
  variants: [
    {
      stem: "Which?",
      options: [
        { text: "one", tempting: "It *sounds* first." },
        { text: "two", right: "Because." },
        { text: "three", tempting: "It is large." },
      ],
      next: "Look in `package.json`.",
    },
  ],
});

const manifest = Item.parse({
  id: "manifest",
  kind: "lines",
  objective: "reading",
  title: "Manifest",
  variants: [
    {
      stem: "Which line?",
      file: "production.yaml",
      lines: [
        { text: "env:" },
        { text: '  A: "1"', sound: "It is fine." },
        { text: '  B: "2"', right: "It is not." },
        { text: '  C: "3"', tempting: "It looks odd." },
      ],
      next: "Search for it.",
    },
  ],
});

function verdictOf(item: Item, response: unknown, confidence: Confidence = "leaning") {
  const graded = gradeAnswer(item, 0, response, confidence);
  if (!graded.ok) throw new Error(graded.reason);
  return graded.verdict;
}

describe("a choice", () => {
  test("says why the chosen option is tempting, then the right one, then the others", () => {
    expect(verdictOf(letters, 0, "sure")).toEqual({
      correct: false,
      headline: "Not option A, and it is worth knowing why you were sure.",
      chosen: "<p>It <em>sounds</em> first.</p>",
      right: { value: 1, label: "Option B", html: "<p>Because.</p>" },
      others: [{ label: "Option C", html: "<p>It is large.</p>" }],
      next: "<p>Look in <code>package.json</code>.</p>",
    });
  });

  test("explains itself to someone who was right, too", () => {
    const verdict = verdictOf(letters, 1, "guessing");
    expect(verdict).toMatchObject({ correct: true, chosen: null });
    expect(verdict.others.map(({ label }) => label)).toEqual(["Option A", "Option C"]);
  });
});

describe("a line to spot", () => {
  test("a sound line is explained only to who picked it", () => {
    expect(verdictOf(manifest, 2)).toMatchObject({ correct: false, chosen: "<p>It is fine.</p>" });
    expect(verdictOf(manifest, 4).others).toEqual([]);
    expect(verdictOf(manifest, 3)).toMatchObject({ correct: true, others: [{ label: "Line 4" }] });
  });

  test("a line that only holds the file together is no answer", () => {
    expect(gradeAnswer(manifest, 0, 1, "sure")).toMatchObject({ ok: false });
  });
});

test("no verdict says wrong, whatever was answered and however sure", () => {
  for (const confidence of confidences) {
    for (const response of [0, 1, 2]) {
      expect(verdictOf(letters, response, confidence).headline).not.toMatch(/wrong|incorrect|false/i);
    }
  }
});

test("grading is total: any response to any variant is a verdict or a reason", () => {
  fc.assert(
    fc.property(
      arbitraryItem,
      fc.oneof(fc.nat(3), fc.integer(), fc.double()),
      fc.oneof(fc.nat(8), fc.anything()),
      fc.constantFrom(...confidences),
      (item, variant, response, confidence) => {
        const graded = gradeAnswer(item, variant, response, confidence);
        if (graded.ok) expect(graded.verdict.headline).not.toBe("");
        else expect(graded.reason).toMatch(/^This .*\.$/);
      },
    ),
  );
});

test("exactly one answer to a variant is correct, and the verdict on any other names it", () => {
  fc.assert(
    fc.property(arbitraryItem, (item) => {
      const verdicts = Array.from({ length: 30 }, (_, response) => ({
        response,
        graded: gradeAnswer(item, 0, response, "sure"),
      })).flatMap(({ response, graded }) => (graded.ok ? [{ response, verdict: graded.verdict }] : []));
      const correct = verdicts.filter(({ verdict }) => verdict.correct);
      expect(correct).toHaveLength(1);
      for (const { verdict } of verdicts) expect(verdict.right.value).toBe(correct[0]?.response);
    }),
  );
});

test("what is shown holds no explanation, no advice and no key", () => {
  fc.assert(
    fc.property(arbitraryItem, (item) => {
      const shown = JSON.stringify(presentItem({ ...item, version: 1 }, 0));
      for (const secret of secretsOf(item)) expect(shown).not.toContain(secret);
      expect(shown).not.toMatch(/"(right|tempting|sound|next|objective|correct)"/);
    }),
  );
});

test("what is shown does not depend on which answer is the right one", () => {
  fc.assert(
    fc.property(arbitraryItem, (item) => {
      const moved = Item.parse(
        JSON.parse(
          JSON.stringify(item)
            .replaceAll('"right"', '"swap"')
            .replace('"tempting"', '"right"')
            .replaceAll('"swap"', '"tempting"'),
        ),
      );
      fc.pre(moved.variants.length === 1);
      expect(presentItem({ ...moved, version: 1 }, 0)).toEqual(presentItem({ ...item, version: 1 }, 0));
    }),
  );
});

test("raw HTML and script links in an author's text come out as text", () => {
  const hostile = Item.parse(
    JSON.parse(JSON.stringify(letters).replace("Which?", "<img src=x> [a](javascript:alert)")),
  );
  expect(JSON.stringify(presentItem({ ...hostile, version: 1 }, 0))).not.toMatch(/<img|javascript:/);
});
