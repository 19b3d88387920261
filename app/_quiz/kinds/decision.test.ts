import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decision as arbitrary } from "../testing/decision";
import { testLaws } from "../testing/laws";
import { DecisionVariant, decision } from "./decision";
import { pathsFrom } from "./decision-tree";

const end = (text: string, worth: number) => ({ text, worth, consequence: `Then: ${text}.`, why: `Why ${text}.` });
const start = {
  situation: "Orders fall by a *third*.",
  options: [
    { ...end("Wait", 0), consequence: "They fall further." },
    {
      text: "Roll `back`",
      consequence: "Orders return.",
      why: "It stops the harm.",
      leadsTo: {
        situation: "The cause is not known.",
        options: [
          end("Close it", 0.25),
          {
            text: "Tell support",
            consequence: "They can answer.",
            why: "They are asked first.",
            leadsTo: { situation: "It is evening.", options: [end("Write it down", 1), end("Go home", 0.6)] },
          },
        ],
      },
    },
    {
      text: "Look for the cause",
      consequence: "Ten minutes pass.",
      why: "It can wait.",
      leadsTo: { situation: "Still falling.", options: [end("Look on", 0), end("Roll back now", 0.5)] },
    },
  ],
};
const written = { stem: "What do you do?", start, next: "Write yours." };
const fall = DecisionVariant.parse(written);

const paths = fc.array(fc.nat(3), { minLength: 1, maxLength: 3 });
const { reveal, ...answered } = decision;
testLaws(answered, arbitrary, paths);

test.each([
  [[0], 0, null],
  [[1, 0], 0.25, { got: 1, of: 4 }],
  [[1, 1, 0], 1, null],
  [[1, 1, 1], 0.6, { got: 3, of: 5 }],
  [[2, 0], 0, null],
  [[2, 1], 0.5, { got: 1, of: 2 }],
])("the way %j is worth %d", (path, worth, score) => {
  const outcome = decision.grade(fall, path);
  expect(outcome.mark).toBe(worth);
  expect(outcome.score).toEqual(score && { ...score, rule: expect.stringMatching(/\.$/) });
  expect(outcome.key).toEqual([1, 1, 0]);
});

test("every step says what was chosen, what would have been best, what came of it and why", () => {
  const { parts, right } = decision.grade(fall, [2, 1]);
  expect(parts).toEqual([
    {
      text: "Step 1",
      said: "Look for the cause",
      holds: "Roll back",
      isRight: false,
      why: "<p>Ten minutes pass.</p><p>It can wait.</p>",
    },
    expect.objectContaining({ text: "Step 2", said: "Roll back now", holds: "Roll back now", isRight: true }),
  ]);
  expect(right).toEqual([
    {
      label: "Better at step 1",
      text: "Roll <code>back</code>",
      why: "<p><strong>Roll <code>back</code></strong></p><p>It stops the harm.</p>",
    },
  ]);
});

test("every way from the start, and no other path, is a whole answer", () => {
  fc.assert(
    fc.property(arbitrary, paths, (variant, path) => {
      const isWay = pathsFrom(variant.start).some((way) => JSON.stringify(way.path) === JSON.stringify(path));
      expect(decision.response(variant).safeParse(path).success).toBe(isWay);
    }),
  );
});

test("what is shown first is the first situation and which options lead on, not what they are worth", () => {
  expect(decision.hide(fall)).toEqual({
    situation: "<p>Orders fall by a <em>third</em>.</p>",
    options: [
      { html: "Wait", leads: "end" },
      { html: "Roll <code>back</code>", leads: "on" },
      { html: "Look for the cause", leads: "on" },
    ],
  });
});

describe("a step taken reveals", () => {
  test("what came of it and what can be done next, and of nothing else anything", () => {
    expect(reveal?.(fall, [1])).toEqual({
      taken: [
        {
          situation: "<p>Orders fall by a <em>third</em>.</p>",
          option: 1,
          html: "Roll <code>back</code>",
          consequence: "<p>Orders return.</p>",
        },
      ],
      next: {
        situation: "<p>The cause is not known.</p>",
        options: [
          { html: "Close it", leads: "end" },
          { html: "Tell support", leads: "on" },
        ],
      },
    });
    expect(reveal?.(fall, [1, 1])?.taken.map(({ option }) => option)).toEqual([1, 1]);
  });

  test.each([
    ["no step", []],
    ["an end", [0]],
    ["an end later on", [1, 0]],
    ["an option that is not there", [3]],
    ["a step after the end", [0, 0]],
    ["a step in words", ["1"]],
    ["no option at all", [null]],
    ["half an option", [0.5]],
  ])("nothing for %s", (_, path) => {
    expect(reveal?.(fall, path)).toBe(null);
  });

  test("something for every beginning of a way, whatever is sent nothing that throws", () => {
    fc.assert(
      fc.property(arbitrary, fc.array(fc.anything(), { maxLength: 4 }), (variant, anything) => {
        for (const { path } of pathsFrom(variant.start)) {
          for (let length = 1; length < path.length; length += 1) {
            expect(reveal?.(variant, path.slice(0, length))?.taken).toHaveLength(length);
          }
          expect(reveal?.(variant, path)).toBe(null);
        }
        const revealed = reveal?.(variant, anything) ?? null;
        expect(revealed === null || revealed.taken.length === anything.length).toBe(true);
      }),
    );
  });
});

describe("an author is told of", () => {
  const [wait, back] = start.options;
  const further = (options: unknown[]) => ({ ...back, leadsTo: { situation: "And now?", options } });
  test.each([
    ["no way worth 1", [wait, further([end("a", 0.5), end("b", 0)])], "no way"],
    ["a best way of one step", [end("a", 1), further([end("b", 1), end("c", 0)])], "one decision"],
    [
      "nothing to lose",
      [further([end("a", 1), end("b", 1)]), { ...further([end("c", 1), end("d", 1)]), text: "e" }],
      "every way",
    ],
    ["an end without a worth", [wait, further([end("a", 1), { ...end("b", 0), worth: undefined }])], "or says"],
    ["a worth before the end", [wait, { ...further([end("a", 1), end("b", 0)]), worth: 1 }], "or says"],
    ["a worth between the steps", [wait, further([end("a", 1), end("b", 0.33)])], "0.05"],
    ["the same option twice", [wait, wait, further([end("a", 1), end("b", 0)])], "same text"],
    ["one option", [back], ""],
    ["no reason", [wait, further([end("a", 1), { ...end("b", 0), why: "" }])], ""],
    [
      "four decisions",
      [wait, further([end("a", 1), further([end("b", 1), further([end("c", 1), end("d", 0)])])])],
      "more than three",
    ],
  ])("%s", (_, options, message) => {
    const parsed = DecisionVariant.safeParse({ ...written, start: { ...start, options } });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).toContain(message);
  });
});
