import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../testing/laws";
import { match as arbitrary } from "../testing/match";
import { MatchVariant, match } from "./match";

const places = MatchVariant.parse({
  stem: "Where does each belong?",
  targets: ["In the `environment`", "In the code", "In the secret store"],
  entries: [
    { text: "The address of the database", target: "In the `environment`", why: "It differs between the two." },
    { text: "The *password* of the database", target: "In the secret store", why: "Few may read it." },
    { text: "The list of countries", target: "In the code", why: "It is the same everywhere." },
    { text: "Token für die Kasse", target: "In the secret store", why: "Few may read that, too." },
  ],
  next: "Look for one that is somewhere else.",
});
const shown = match.hide(places);
const key = match.key(places);

testLaws(match, arbitrary, fc.array(fc.nat(2), { minLength: 3, maxLength: 8 }));

test("the key leads from each shown entry to the shown target that was written for it", () => {
  const pairs = shown.entries.map((entry, index) => [entry, shown.targets[key[index] ?? -1]]);
  expect(Object.fromEntries(pairs)).toEqual({
    "The address of the database": "In the environment",
    "The <em>password</em> of the database": "In the secret store",
    "The list of countries": "In the code",
    "Token für die Kasse": "In the secret store",
  });
});

describe("the mark", () => {
  test("counts each pair by itself", () => {
    fc.assert(
      fc.property(arbitrary, fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), (variant, picks) => {
        const right = match.key(variant);
        const response = right.map((target, index) =>
          (picks[index] ?? 0) % 2 === 0 ? target : ((target ?? 0) + 1) % variant.targets.length,
        );
        const count = right.filter((_, index) => (picks[index] ?? 0) % 2 === 0).length;
        const { mark, score } = match.grade(variant, response);
        expect(mark).toBe(count / right.length);
        expect(score).toEqual({
          got: count,
          of: right.length,
          rule: "One part for each line that is matched with the one that holds.",
        });
      }),
    );
  });

  test("is whole when several entries have the same target", () => {
    expect(key.filter((target) => shown.targets[target ?? -1] === "In the secret store")).toHaveLength(2);
    expect(match.grade(places, key).mark).toBe(1);
  });
});

test("every entry, as shown, says what it was matched with, what holds, and why", () => {
  const code = shown.targets.indexOf("In the code");
  const { parts } = match.grade(
    places,
    key.map(() => code),
  );
  expect(parts.map(({ text }) => text)).toEqual(shown.entries);
  expect(parts.find(({ text }) => text.includes("password"))).toEqual({
    text: "The <em>password</em> of the database",
    said: "In the code",
    holds: "In the secret store",
    isRight: false,
    why: "<p>Few may read it.</p>",
  });
  expect(parts.find(({ text }) => text.includes("countries"))).toMatchObject({ isRight: true });
});

describe("what is shown", () => {
  test("does not depend on how entries and targets are listed, nor on which belong together", () => {
    fc.assert(
      fc.property(arbitrary, (variant) => {
        const others = {
          ...variant,
          targets: variant.targets.toReversed(),
          entries: variant.entries.map((entry) => ({ ...entry, target: variant.targets[0] ?? "" })).toReversed(),
        };
        expect(match.hide(others)).toEqual(match.hide(variant));
      }),
    );
  });

  test("never has every entry in the place of its target", () => {
    fc.assert(
      fc.property(arbitrary, (variant) => {
        expect(match.key(variant).every((target, index) => target === index)).toBe(false);
      }),
    );
  });
});

test.each([
  ["no pair", []],
  ["a pair too few", [0, 0, 0]],
  ["a pair too many", [0, 0, 0, 0, 0]],
  ["an entry not matched yet", [0, 0, null, 0]],
  ["a target that is not there", [0, 0, 0, 3]],
  ["a target by its text", ["In the code", 0, 0, 0]],
  ["a list with holes", new Array(4)],
])("%s is no answer", (_, response) => {
  expect(match.response(places).safeParse(response).success).toBe(false);
});

describe("an author is told of", () => {
  const [one, two, three] = places.entries;
  const firstShown = match.hide(MatchVariant.parse({ ...places, entries: [one, two, three] })).entries;
  test.each([
    ["a target that is none", { entries: [one, two, { text: "a", target: "In the cloud", why: "b" }] }, "not one of"],
    [
      "the same entry twice",
      {
        entries: [
          one,
          two,
          { text: "The list", target: "In the code", why: "b" },
          { text: "The *list*", target: "In the code", why: "b" },
        ],
      },
      "two entries",
    ],
    ["the same target twice", { targets: [...places.targets, "In the *code*"] }, "two targets"],
    [
      "entries that all have the same target",
      { entries: [1, 2, 3].map((n) => ({ text: `a${n}`, target: "In the code", why: "b" })) },
      "same target",
    ],
    ["an entry without a reason", { entries: [one, two, { text: "a", target: "In the code" }] }, ""],
    ["one target only", { targets: ["In the code"] }, ""],
    ["two entries only", { entries: [one, two] }, ""],
    [
      "entries that would be shown in the places of their targets",
      {
        entries: firstShown.map((html, index) => ({
          text: html.replaceAll(/<\/?em>/g, "*"),
          target: places.targets.find((target) => target.replaceAll("`", "") === shown.targets[index]),
          why: "b",
        })),
      },
      "change a word",
    ],
  ])("%s", (_, changed, message) => {
    const parsed = MatchVariant.safeParse({ ...places, ...changed });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).toContain(message);
  });
});
