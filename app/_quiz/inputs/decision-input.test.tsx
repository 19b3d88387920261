import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import type { RevealedDecision, ShownSituation } from "../kinds/decision";
import { elementsOf, fire } from "../testing/elements";
import { Input, readiness } from "./decision-input";

const shown: ShownSituation = {
  situation: "<p>Orders fall.</p>",
  options: [
    { html: "Wait", leads: "end" },
    { html: "Roll <code>back</code>", leads: "on" },
  ],
};
const revealed: RevealedDecision = {
  taken: [
    {
      situation: "<p>Orders fall.</p>",
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
      { html: "Look on", leads: "end" },
    ],
  },
};

const render = (more: object = {}) => renderToStaticMarkup(<Input shown={shown} id="q1" value={null} {...more} />);

function pick(index: number, more: { value: number[] | null; revealed?: RevealedDecision }) {
  const onChange = vi.fn();
  const radios = elementsOf(Input({ shown, id: "q1", onChange, ...more })).filter(({ type }) => type === "input");
  fire(radios[index], "onChange");
  return onChange.mock.calls;
}

test("the options of the first situation are labelled radio buttons, in a group with a name", () => {
  const html = render();
  expect(html).toContain("<legend>Step 1</legend>");
  expect(html).toContain("<p>Orders fall.</p>");
  expect(html.match(/<label><input type="radio"[^>]* name="q1-step-0"[^>]*\/><span/g)).toHaveLength(2);
  expect(html).not.toMatch(/checked=|data-right|style=|tabindex|You chose/i);
});

test("once a step is taken it stands there as text with what came of it, above the next options", () => {
  const html = render({ value: [1], revealed });
  expect(html).toMatch(/You chose: <span>Roll <code>back<\/code><\/span>.*Orders return.*<legend>Step 2.*Close it/);
  expect(html.match(/type="radio"[^>]* name="q1-step-1"/g)).toHaveLength(3);
  expect(html).not.toMatch(/checked=|q1-step-0/);
});

test("a choice is added to the steps taken, and replaces one that was not", () => {
  expect(pick(1, { value: null })).toEqual([[[1]]]);
  expect(pick(0, { value: [1] })).toEqual([[[0]]]);
  expect(pick(2, { value: [1], revealed })).toEqual([[[1, 2]]]);
  expect(pick(0, { value: [1, 2], revealed })).toEqual([[[1, 0]]]);
  expect(render({ value: [1, 2], revealed }).match(/checked=""[^>]*\/><span[^>]*>[^<]*/g)).toEqual([
    expect.stringContaining("Look on"),
  ]);
});

test("after the verdict the best option is marked in words, but for ways that have left the best one", () => {
  expect(render({ value: [1, 2], revealed, answerKey: [1, 0] })).toMatch(
    /<label data-right="true">.*?Close it<\/span><span class="holds">on the best way<\/span><\/label>/,
  );
  expect(render({ value: [1, 2], revealed, answerKey: [0, 0] })).not.toContain("data-right");
  expect(render({ value: [1, 2], answerKey: [1, 0] }).match(/data-right/g)).toHaveLength(1);
});

describe("an answer", () => {
  test("is a step where the option leads on, and whole where it ends", () => {
    expect(readiness([1], shown, null)).toBe("step");
    expect(readiness([0], shown, null)).toBe("whole");
    expect(readiness([1, 1], shown, revealed)).toBe("step");
    expect(readiness([1, 2], shown, revealed)).toBe("whole");
  });

  test("asks for a decision at each step", () => {
    const missing = { missing: "Decide first what to do." };
    expect(readiness(null, shown, null)).toEqual(missing);
    expect(readiness([1], shown, revealed)).toEqual(missing);
    expect(readiness([1, 7], shown, revealed)).toEqual(missing);
  });
});
