import fc from "fast-check";
import { expect, test } from "vitest";
import { testLaws } from "../testing/laws";
import { lines as arbitrary } from "../testing/lines";
import { LinesVariant, lines } from "./lines";

const manifest = LinesVariant.parse({
  stem: "Which line?",
  file: "production.yaml",
  lines: [
    { text: "env:" },
    { text: '  A: "1"', sound: "It is fine." },
    { text: '  B: "2"', right: "It is not." },
    { text: '  C: "3"', tempting: "It looks odd.", separates: "One of them shouts." },
  ],
  next: "Search for it.",
});

testLaws(lines, arbitrary, fc.nat(12));

test("a sound line is explained only to who picked it", () => {
  expect(lines.grade(manifest, 2)).toMatchObject({ mark: 0, chosen: { why: "<p>It is fine.</p>" } });
  expect(lines.grade(manifest, 4).others).toEqual([]);
  expect(lines.grade(manifest, 3)).toMatchObject({ mark: 1, others: [{ label: "Line 4" }] });
});

test("who was sure of a line is told what separates it from the one that holds", () => {
  expect(lines.grade(manifest, 4)).toMatchObject({
    chosen: { label: "Line 4", text: expect.stringContaining("C: &quot;3&quot;") },
    right: [{ label: "Line 3" }],
    separates: "<p>One of them shouts.</p>",
  });
});

test("a line that only holds the file together is no answer", () => {
  expect(lines.response(manifest).safeParse(1).success).toBe(false);
  expect(lines.hide(manifest).lines[0]).toEqual({ text: "env:", canBePicked: false });
});

test("a tilde in a line does not end what shows it", () => {
  const tilde = LinesVariant.parse({ ...manifest, lines: manifest.lines.with(3, { text: "~~~", tempting: "Odd." }) });
  expect(lines.grade(tilde, 4).chosen?.text).toContain("~~~");
});
