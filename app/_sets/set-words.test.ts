import { expect, test } from "vitest";
import { answeredWords, changedWords, daysAgoWords, scoreWords } from "./set-words";

const marked = (...marks: (number | null)[]) => marks.map((mark) => ({ answer: mark === null ? null : { mark } }));

test("a day is named by how long ago it was, across months and years", () => {
  expect(daysAgoWords("2027-01-18", "2027-01-18")).toBe("today");
  expect(daysAgoWords("2027-01-19", "2027-01-18")).toBe("today");
  expect(daysAgoWords("2026-12-31", "2027-01-01")).toBe("yesterday");
  expect(daysAgoWords("2027-02-24", "2027-03-08")).toBe("12 days ago");
});

test("a score counts what was right, and says beside it what parts were worth", () => {
  expect(scoreWords(marked(1, 1, 0, 1))).toBe("3 of 4 right");
  expect(scoreWords(marked(1, 0.5, 0.75, 0))).toBe("1 of 4 right, and two part answers worth 1.3 more");
  expect(scoreWords(marked(0.5))).toBe("0 of 1 right, and one part answer worth 0.5 more");
  expect(scoreWords(marked(1, null))).toBe("1 of 2 right");
  expect(scoreWords([])).toBe("0 of 0 right");
});

test("before handing in, what is left out counts as missed, and before the course as not known", () => {
  expect(answeredWords(4, 4, "check")).toBe("All four questions are answered.");
  expect(answeredWords(2, 2, "check")).toBe("Both questions are answered.");
  expect(answeredWords(1, 1, "check")).toBe("The question is answered.");
  expect(answeredWords(3, 4, "check")).toBe("3 of 4 answered. The one left out counts as missed.");
  expect(answeredWords(0, 4, "after")).toBe("0 of 4 answered. The four questions left out count as missed.");
  expect(answeredWords(2, 4, "before")).toBe("2 of 4 answered. The two questions left out are taken as not known yet.");
});

test("questions that have changed are counted in words", () => {
  expect(changedWords(1)).toBe("One question has changed, and is not counted.");
  expect(changedWords(2)).toBe("Two questions have changed, and are not counted.");
});
