import { describe, expect, test } from "vitest";
import type { Worksheet } from "@/app/_course/worksheet";
import { worksheet as rollbackPlan } from "@/content/worksheets/rollback-plan";
import { compileDossier, isComplete, lastSaved, type Placed } from "./compile";
import { ownWordsOf, planOf } from "./plan-of";

const field = { label: "", hint: "", rows: 1, ask: (text: string) => (text === "short" ? "Longer?" : null) };
const sheet = (id: string): Worksheet => ({
  id,
  title: id,
  intro: "",
  fields: [
    { ...field, id: "one", example: "x" },
    { ...field, id: "two", example: "x" },
  ],
});
const placed: Placed[] = ["first", "second"].map((id) => ({
  worksheet: sheet(id),
  lesson: { slug: `${id}-lesson`, title: "" },
}));
const saved = (text: string, revision = 1, savedAt = "2026-06-17T10:32:00.000Z") => ({ text, revision, savedAt });

describe("a dossier", () => {
  test("has a page for every worksheet, in order, whether anything stands in it or not", () => {
    const pages = compileDossier(placed, { second: { two: saved("short", 3) } });
    expect(pages.map(({ number, written, total, lesson }) => [number, written, total, lesson.slug])).toEqual([
      [1, 0, 2, "first-lesson"],
      [2, 1, 2, "second-lesson"],
    ]);
    expect(pages[1]?.fields[1]).toMatchObject({ text: "short", revision: 3, question: "Longer?" });
    expect(pages[1]?.fields[0]).toMatchObject({ text: "", revision: 0, savedAt: null, question: null });
  });

  test("does not count what was written and taken back", () => {
    const [page] = compileDossier(placed, { first: { one: saved("a"), two: saved("  ", 2) } });
    expect(page?.fields[1]).toMatchObject({ text: "", revision: 2 });
    expect(page && isComplete(page)).toBe(false);
  });

  test("is complete page by page, and knows when it was last saved", () => {
    const pages = compileDossier(placed, {
      first: { one: saved("a"), two: saved("b", 1, "2026-06-18T08:00:00.000Z") },
      gone: { one: saved("a worksheet that no lesson places", 1, "2027-01-01T00:00:00.000Z") },
    });
    expect(pages.map(isComplete)).toEqual([true, false]);
    expect(lastSaved(pages)).toBe("2026-06-18T08:00:00.000Z");
    expect(lastSaved(compileDossier(placed, {}))).toBeNull();
  });
});

describe("the plan of a flight", () => {
  const { fields }: Worksheet = rollbackPlan;
  const texts = {
    when: saved(" Paid orders below 70 % for 2 minutes. "),
    "shop-signal": saved('{"measure":"paidOrders","is":"below","threshold":0.7,"minutes":2}'),
    "shop-act": saved("rollback"),
    "shop-tell": saved('["support","senior","a stranger"]'),
    "shop-verify": saved("conversion"),
  };

  test("is taken from fields that the worksheet has", () => {
    expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(texts)));
  });

  test("is what was chosen, without people whom the worksheet does not offer", () => {
    expect(planOf(texts)).toEqual({
      signal: { measure: "paidOrders", is: "below", threshold: 0.7, minutes: 2 },
      act: "rollback",
      tell: ["senior", "support"],
      verify: "conversion",
    });
    expect(planOf({ ...texts, "shop-tell": saved("") })?.tell).toEqual([]);
  });

  test.each(["shop-signal", "shop-act", "shop-verify"])("is none without %s", (id) => {
    expect(planOf({ ...texts, [id]: saved("") })).toBeNull();
    expect(planOf({ ...texts, [id]: saved("free text") })).toBeNull();
  });

  test("is none of somebody who has written nothing, and comes with their own words", () => {
    expect(planOf(undefined)).toBeNull();
    expect(ownWordsOf(texts)).toEqual({ when: "Paid orders below 70 % for 2 minutes.", command: "" });
  });
});
