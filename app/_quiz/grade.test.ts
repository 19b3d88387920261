import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradeAnswer, revealStep, rightResponse } from "./grade";
import { hideItem } from "./hide";
import { Item, type VersionedItem } from "./item";
import { itemOfKind, kindNames, secretsOf } from "./testing/items";
import { confidences } from "./verdict";

const place = { slug: "some-lesson", title: "1.1.2 Some section" };
const versioned = (item: Item): VersionedItem => ({ ...item, version: 3, changed: null });

describe.each(kindNames)("a question of the kind %s", (name) => {
  const items = itemOfKind(name);

  test("is graded whatever comes: any response to any variant is a verdict or a reason in words", () => {
    fc.assert(
      fc.property(
        items,
        fc.oneof(fc.nat(3), fc.integer(), fc.double()),
        fc.oneof(fc.nat(8), fc.array(fc.nat(8)), fc.string(), fc.anything()),
        fc.option(fc.constantFrom(...confidences)),
        (item, variant, response, confidence) => {
          const graded = gradeAnswer(item, variant, response, confidence, place);
          if (!graded.ok) return void expect(graded.reason).toMatch(/^This .*\.$/);
          expect(graded.verdict.headline).not.toMatch(/wrong|incorrect|false|fail/i);
          expect(graded.verdict.back).toEqual({ href: "/manual/some-lesson#some-place", title: place.title });
        },
      ),
    );
  });

  test("gives the whole mark for its key, with a verdict that says so", () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...confidences), (item, confidence) => {
        const graded = gradeAnswer(item, 0, rightResponse(item), confidence, place);
        expect(graded).toMatchObject({ ok: true, verdict: { mark: 1 } });
      }),
    );
  });

  test("shows no explanation, no hint, no advice and no use, however often it is shown", () => {
    fc.assert(
      fc.property(items, (item) => {
        const shown = JSON.stringify(hideItem(versioned(item), 0));
        for (const secret of secretsOf(item)) expect(shown).not.toContain(secret);
        expect(shown).not.toMatch(/"(right|tempting|sound|holds|next|objective|back|separates|use|asks|why)":/);
      }),
    );
  });

  test("reveals nothing to whoever takes steps that nobody asked for", () => {
    fc.assert(
      fc.property(items, fc.array(fc.oneof(fc.integer({ min: 50 }), fc.string({ maxLength: 3 }))), (item, taken) => {
        expect(revealStep(item, 0, taken)).toBeNull();
        expect(revealStep(item, 7, taken)).toBeNull();
      }),
    );
  });
});

test("a graded answer has to say how sure one is", () => {
  const [item] = fc.sample(itemOfKind("choice"), 1);
  if (!item) throw new Error("there is one");
  expect(gradeAnswer(item, 0, 0, null, place)).toMatchObject({ ok: false });
});

test("an item says where it is asked, what it asks for and where the answer stands", () => {
  const written = { ...fc.sample(itemOfKind("choice"), 1)[0] };
  expect(Item.safeParse({ ...written, use: undefined }).data?.use).toBe("practice");
  for (const missing of ["asks", "back", "objective", "title", "variants"]) {
    expect(Item.safeParse({ ...written, [missing]: undefined }).success, missing).toBe(false);
  }
  expect(Item.safeParse({ ...written, answer: 1 }).success).toBe(false);
});

test("raw HTML and script links in an author's text come out as text", () => {
  const [item] = fc.sample(itemOfKind("choice"), 1);
  const hostile = Item.parse({
    ...item,
    variants: item?.variants.map((variant) => ({ ...variant, stem: "<img src=x> [a](javascript:alert)" })),
  });
  expect(JSON.stringify(hideItem(versioned(hostile), 0))).not.toMatch(/<img|javascript:/);
});
