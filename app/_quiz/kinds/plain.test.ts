import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "./plain";

test("Markdown is read as its words", () => {
  expect(plain("Run `deploy rollback` *now*, [see](/manual)")).toBe("Run deploy rollback now, see");
  expect(plain('`a < b && c > "d"` &amp; ü 😀')).toBe('a < b && c > "d" & ü 😀');
  expect(plain("<b>raw</b>\nhere")).toBe("<b>raw</b> here");
});

test("text without Markdown stays as it is", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]+( [a-z<>&"]+)*$/), (text) => {
      expect(plain(text)).toBe(text);
    }),
  );
});
