import { expect, test } from "vitest";
import { comebackWords, moreThanAtFirst, sinceFirstWords } from "./summary-words";

test("what is right now is compared with the first answers to the same questions", () => {
  const answers = [
    { mark: 1, firstMark: 0 },
    { mark: 1, firstMark: 0.75 },
    { mark: 1, firstMark: 1 },
    { mark: 0.5, firstMark: 1 },
  ];
  expect(moreThanAtFirst(answers)).toBe(1);
  expect(moreThanAtFirst([])).toBe(0);
  expect(moreThanAtFirst([{ mark: 0, firstMark: 1 }])).toBe(-1);
});

test("more, as many and fewer are said without praise or blame", () => {
  expect(sinceFirstWords(2)).toBe("Two more than you could answer when you first met them.");
  expect(sinceFirstWords(0)).toBe("As many as you could answer when you first met them.");
  expect(sinceFirstWords(-1)).toBe("One fewer than when you first met them: what fades is what a review is for.");
});

test("what comes back is counted, and how much of it tomorrow", () => {
  expect(comebackWords(0, 0)).toBe("None of them needs another look soon.");
  expect(comebackWords(1, 1)).toBe("One comes back tomorrow.");
  expect(comebackWords(1, 0)).toBe("One comes back, but not tomorrow.");
  expect(comebackWords(3, 1)).toBe("Three come back, one of them tomorrow.");
  expect(comebackWords(3, 3)).toBe("Three come back tomorrow.");
});
