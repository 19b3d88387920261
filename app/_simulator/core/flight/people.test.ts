import { describe, expect, test } from "vitest";
import { answer, type Condition, type Facts, type PeopleState, type Rule, speak } from "./people";

const calm: Facts = {
  nowMs: 0,
  alertsFiring: 0,
  harmPerMinute: 0,
  paidOrdersShare: [1, 1, 1],
  minutesSinceUpdate: 0,
  minutesStuck: 0,
  canaryWeight: 0,
  rolloutIsComplete: false,
  minutesRecovered: 0,
  metric: () => null,
};

const asks: Rule = {
  id: "jonas-asks",
  says: "jonas",
  wordings: ["What do I tell them?", "What do customers see?", "Customers are writing. What is it?"],
  when: [{ when: "alertFires" }],
  waits: true,
};

const silence = (): PeopleState => ({ messages: [], spokeAtMs: {} });

/** What is said when the world looks like this once in each of these minutes. */
function heard(rules: Rule[], facts: Partial<Facts>, minutes = [1], asking = ["jonas", "ines"], seed = 7) {
  const state = silence();
  for (const minute of minutes) speak(state, { rules, asking, seed }, { ...calm, ...facts, nowMs: minute * 60_000 });
  return state;
}

const holds = (when: Condition, facts: Partial<Facts>) =>
  heard([{ ...asks, when: [when] }], facts).messages.length === 1;

describe("people speak", () => {
  test("when all conditions of a rule hold, and not before", () => {
    const both: Rule = { ...asks, when: [{ when: "alertFires" }, { when: "noUpdateFor", minutes: 3 }] };
    expect(heard([both], { alertsFiring: 1, minutesSinceUpdate: 2 }).messages).toEqual([]);
    expect(heard([both], { alertsFiring: 1, minutesSinceUpdate: 3 }).messages).toMatchObject([
      { atMs: 60_000, rule: "jonas-asks", from: "jonas", waits: true, answeredAtMs: null },
    ]);
  });

  test("only if they ask in this variant", () => {
    expect(heard([asks], { alertsFiring: 1 }, [1], ["ines"]).messages).toEqual([]);
  });

  test("once, unless the rule lets them say it again", () => {
    const minutes = [1, 2, 3, 4, 5, 6, 7];
    const spoken = (rule: Rule) =>
      heard([rule], { alertsFiring: 1 }, minutes).messages.map(({ atMs }) => atMs / 60_000);
    expect(spoken(asks)).toEqual([1]);
    expect(spoken({ ...asks, againAfterMinutes: 3 })).toEqual([1, 4, 7]);
  });

  test("one thing at a time", () => {
    const rules = [asks, { ...asks, id: "jonas-adds" }, { ...asks, id: "ines-asks", says: "ines" }];
    const said = (minutes: number[]) => heard(rules, { alertsFiring: 1 }, minutes).messages.map(({ rule }) => rule);
    expect(said([1])).toEqual(["jonas-asks", "ines-asks"]);
    expect(said([1, 1.3])).toEqual(["jonas-asks", "ines-asks"]);
    expect(said([1, 1.5])).toEqual(["jonas-asks", "ines-asks", "jonas-adds"]);
  });

  test("in the words that the seed chooses: the same for the same seed, all of them over many", () => {
    const text = (seed: number) => heard([asks], { alertsFiring: 1 }, [1], ["jonas"], seed).messages[0]?.text ?? "";
    const texts = Array.from({ length: 60 }, (_, seed) => text(seed));
    expect(texts).toEqual(Array.from({ length: 60 }, (_, seed) => text(seed)));
    expect(new Set(texts)).toEqual(new Set(asks.wordings));
  });

  test("in other words another time", () => {
    const again = heard([{ ...asks, againAfterMinutes: 1 }], { alertsFiring: 1 }, Array.from(Array(30).keys()));
    expect(new Set(again.messages.map(({ text }) => text)).size).toBe(3);
  });
});

describe("a condition", () => {
  test("looks at what it names", () => {
    expect(holds({ when: "harmPerMinuteAbove", users: 5 }, { harmPerMinute: 5 })).toBe(false);
    expect(holds({ when: "harmPerMinuteAbove", users: 5 }, { harmPerMinute: 6 })).toBe(true);
    expect(holds({ when: "rolloutIsStuckFor", minutes: 2 }, { minutesStuck: 2 })).toBe(true);
    expect(holds({ when: "rolloutIsStuckFor", minutes: 0 }, { minutesStuck: 0 })).toBe(false);
    expect(holds({ when: "canaryReaches", weight: 25 }, { canaryWeight: 24 })).toBe(false);
    expect(holds({ when: "canaryReaches", weight: 25 }, { canaryWeight: 25 })).toBe(true);
    expect(holds({ when: "rolloutCompletes" }, { rolloutIsComplete: true })).toBe(true);
    expect(holds({ when: "recoveredFor", minutes: 2 }, { minutesRecovered: 1.9 })).toBe(false);
    expect(holds({ when: "recoveredFor", minutes: 0 }, { minutesRecovered: 0 })).toBe(false);
    expect(holds({ when: "recoveredFor", minutes: 2 }, { minutesRecovered: 2 })).toBe(true);
  });

  test("on paid orders must hold for as many minutes as it says", () => {
    const below: Condition = { when: "paidOrdersBelow", share: 0.8, minutes: 2 };
    expect(holds(below, { paidOrdersShare: [1, 0.7, 0.7] })).toBe(true);
    expect(holds(below, { paidOrdersShare: [0.7, 1, 0.7] })).toBe(false);
    expect(holds(below, { paidOrdersShare: [0.7] })).toBe(false);
    expect(holds(below, { paidOrdersShare: [] })).toBe(false);
  });

  test("on a metric that is not there does not hold", () => {
    const above: Condition = { when: "metricAbove", name: "queue_depth", labels: { queue: "mail" }, value: 100 };
    const metric: Facts["metric"] = (name, labels) =>
      name === "queue_depth" && labels["queue"] === "mail" ? 101 : null;
    expect(holds(above, { metric })).toBe(true);
    expect(holds({ ...above, name: "other" }, { metric })).toBe(false);
  });
});

describe("an update", () => {
  const waiting = () => heard([{ ...asks, againAfterMinutes: 1 }], { alertsFiring: 1 }, [1, 2]);

  test("answers all that those to whom it goes are waiting for", () => {
    const state = waiting();
    answer(state, { atMs: 130_000, to: ["ines", "jonas"] });
    expect(state.messages.map(({ answeredAtMs }) => answeredAtMs)).toEqual([130_000, 130_000]);
  });

  test("answers nobody else", () => {
    const state = waiting();
    answer(state, { atMs: 130_000, to: ["ines"] });
    expect(state.messages.map(({ answeredAtMs }) => answeredAtMs)).toEqual([null, null]);
  });

  test("answers nothing twice, and nothing that did not wait", () => {
    const state = waiting();
    answer(state, { atMs: 130_000, to: ["jonas"] });
    answer(state, { atMs: 140_000, to: ["jonas"] });
    expect(state.messages.map(({ answeredAtMs }) => answeredAtMs)).toEqual([130_000, 130_000]);

    const remark = heard([{ ...asks, waits: false }], { alertsFiring: 1 });
    answer(remark, { atMs: 130_000, to: ["jonas"] });
    expect(remark.messages[0]?.answeredAtMs).toBeNull();
  });
});
