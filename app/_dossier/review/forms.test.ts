import { expect, test } from "vitest";
import { clientId } from "@/app/_progress/client-id";
import { id, sentId, words } from "./forms";

test("what is said in a thread is taken as the textarea counted it, and without what no database keeps", () => {
  expect(words.safeParse("  Why\u0000 70?\r\nOr 60?  ").data).toBe("Why 70?\nOr 60?");
  const full = `${"x".repeat(99)}\r\n`.repeat(20);
  expect(words.safeParse(full).success).toBe(true);
  expect(words.safeParse(`${full}xx`).error?.issues[0]?.message).toMatch(/^Use at most 2,000 characters/);
  expect(words.safeParse("\u0000").error?.issues[0]?.message).toBe("Write something first.");
});

test("an id is one that we or a client could have made", () => {
  const made = clientId();
  expect(sentId.safeParse(made).data).toBe(made);
  expect(sentId.safeParse("").data).toMatch(/^[\w-]{8,64}$/);
  expect(id.safeParse("rollback-plan").success).toBe(true);
  for (const wrong of ["12345678\u0000", "x".repeat(65), "a b c d e f"]) {
    expect([id, sentId].map((schema) => schema.safeParse(wrong).success)).toEqual([false, false]);
  }
});
