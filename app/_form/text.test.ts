import { expect, test } from "vitest";
import { freeText, writtenText } from "./text";

const kept = (text: string, longest = 2000) => freeText(longest).safeParse(text).data;

test("free text keeps its lines and tabs, and nothing that no reader sees", () => {
  expect(kept("one\r\ntwo\rthree\n\tfour")).toBe("one\ntwo\nthree\n\tfour");
  expect(kept("a\u0000b\u001b[31m\u007f\u0085c")).toBe("ab[31mc");
  expect(kept("Gro\u0308ße 😀")).toBe("Größe 😀");
  expect(kept("half \ud83d of it")).toBe("half \ufffd of it");
});

test("a text that fills its textarea is taken, however its lines end when they are sent", () => {
  const line = `${"x".repeat(99)}\r\n`;
  expect(kept(line.repeat(20))).toHaveLength(2000);
  expect(kept(`${line.repeat(20)}x`)).toBeUndefined();
});

test("a text that has to be there is not made of what is taken out of it", () => {
  const parse = (text: string) => writtenText(10, "Write something first.").safeParse(text);
  expect(parse("\u0000\r\n \u0007").error?.issues[0]?.message).toBe("Write something first.");
  expect(parse("  Go.\n").data).toBe("Go.");
});
