import { expect, test } from "vitest";
import { words } from "./words";

const line = words({ atLeast: 2, atMost: 5, lines: "one" });
const text = words({ atLeast: 2, atMost: 9, lines: "many" });

test("spaces around the words do not count", () => {
  expect(line.parse("  five5 ")).toBe("five5");
  expect(text.parse(" a\n\tb ")).toBe("a\n\tb");
  expect(line.safeParse(" x ").success).toBe(false);
  expect(line.safeParse("sixsix").success).toBe(false);
});

test.each(["a\nb", "a\tb", "a\u0000b", "a\u2028b", "a\ud800", 12, null])("%j is no line", (given) => {
  expect(line.safeParse(given).success).toBe(false);
});

test("in a text of several lines other control characters are refused all the same", () => {
  expect(text.safeParse("a\u0000b").success).toBe(false);
  expect(text.safeParse("a\ud800").success).toBe(false);
  expect(text.parse("日本 🚀")).toBe("日本 🚀");
});
