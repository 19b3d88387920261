import fc from "fast-check";
import { expect, test } from "vitest";
import { readiness } from "./readiness";

const item = (isRight: boolean, sureAndWrong = false) => ({ firstMark: isRight ? 1 : 0.9, sureAndWrong });

test("says not enough under three items", () => {
  expect(readiness([])).toBe("not enough");
  expect(readiness([item(true), item(true)])).toBe("not enough");
});

test("says ready from exactly two thirds of first attempts right", () => {
  expect(readiness([item(true), item(true), item(false)])).toBe("ready");
  expect(readiness([item(true), item(false), item(false)])).toBe("not yet");
  expect(readiness([item(true), item(true), item(true), item(false), item(false)])).toBe("not yet");
});

test("says not yet while anything sure and wrong is open, however much is right", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 3 }), (rights) => {
      const items = rights.map((right, index) => item(right, index === 0));
      expect(readiness(items)).toBe("not yet");
    }),
  );
});
