import { describe, expect, test } from "vitest";
import { changesSince, contentsNow, isSame } from "./revisions";

const at = (revision: number, text: string) => ({ revision, text });

describe("what a revision holds", () => {
  test("is every field that was ever saved, by its own revision", () => {
    const texts = { plan: { when: at(3, "now"), who: at(2, "") }, sheet: { one: at(1, "x") } };
    expect(contentsNow(texts)).toEqual({ plan: { when: 3, who: 2 }, sheet: { one: 1 } });
  });

  test("is nothing where nothing is written, or all of it was taken back", () => {
    expect(contentsNow({})).toBeNull();
    expect(contentsNow({ plan: { when: at(2, " \n") } })).toBeNull();
  });

  test.each([
    [{ a: { x: 1 } }, { a: { x: 1 } }, true],
    [{ a: { x: 1 } }, { a: { x: 2 } }, false],
    [{ a: { x: 1 } }, { a: { x: 1, y: 1 } }, false],
    [{ a: { x: 1 } }, { b: { x: 1 } }, false],
  ])("of %o and %o is the same: %s", (one, other, same) => {
    expect(isSame(one, other)).toBe(same);
    expect(isSame(other, one)).toBe(same);
  });
});

describe("what has changed", () => {
  const then = { plan: { when: at(1, "at 70 %"), who: at(1, "me"), way: at(2, "  ") } };

  test("is what was added, changed and emptied, with both texts", () => {
    const now = {
      plan: { when: at(2, "at 60 %"), who: at(2, ""), way: at(3, "roll back") },
      sheet: { one: at(1, "x") },
    };
    expect(changesSince(then, now).map(({ worksheet, field, kind }) => `${worksheet}/${field} ${kind}`)).toEqual([
      "plan/when changed",
      "plan/who emptied",
      "plan/way added",
      "sheet/one added",
    ]);
    expect(changesSince(then, now)[0]).toMatchObject({ before: at(1, "at 70 %"), after: at(2, "at 60 %") });
    expect(changesSince(then, now)[3]).toMatchObject({ before: null, after: at(1, "x") });
  });

  test("is nothing for the same words once more, nor for blanks instead of blanks", () => {
    const now = { plan: { when: at(3, "at 70 %"), who: at(1, "me"), way: at(4, "") }, sheet: { one: at(2, " ") } };
    expect(changesSince(then, now)).toEqual([]);
  });

  test("names a field that is gone from the texts", () => {
    expect(changesSince(then, {}).map(({ field, kind, after }) => [field, kind, after])).toEqual([
      ["when", "emptied", null],
      ["who", "emptied", null],
    ]);
  });
});
