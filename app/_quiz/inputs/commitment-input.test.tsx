import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import type { CommitmentResponse } from "../kinds/commitment";
import { elementsOf, fire } from "../testing/elements";
import { Input, readiness } from "./commitment-input";

const shown = {
  cue: { label: "What do you see?", hint: "A number." },
  act: { label: "What do you do?", hint: "The first thing." },
  atLeast: 3,
  atMost: 300,
};

const render = (value: CommitmentResponse | null) =>
  renderToStaticMarkup(<Input shown={shown} id="q1" value={value} />);

function type(value: CommitmentResponse | null, place: number, text: string) {
  const onChange = vi.fn();
  const fields = elementsOf(Input({ shown, id: "q1", value, onChange })).filter((each) => each.type === "textarea");
  fire(fields[place], "onChange", { currentTarget: { value: text } });
  return onChange.mock.calls;
}

test("each half is a labelled field with its hint, in a group with a name", () => {
  const html = render(null);
  expect(html).toMatch(/^<fieldset[^>]*><legend[^>]*>[^<]+<\/legend>/);
  expect(html).toContain('<label for="q1-cue"><b>If …</b> What do you see?</label>');
  expect(html).toContain('<label for="q1-act"><b>then I …</b> What do you do?</label>');
  expect(html).toMatch(
    /id="q1-cue-hint">A number\.<\/p><textarea[^>]* id="q1-cue"[^>]* aria-describedby="q1-cue-hint"/,
  );
  expect(html.match(/maxLength="300"/g)).toHaveLength(2);
  expect(html).not.toMatch(/style=|tabindex|data-right/);
});

test("what is written stands in the fields, and one half keeps the other", () => {
  expect(render({ cue: "orders <fall>", act: "roll back" })).toMatch(/>orders &lt;fall&gt;<\/textarea>.*>roll back</);
  expect(type(null, 0, "orders")).toEqual([[{ cue: "orders", act: "" }]]);
  expect(type({ cue: "orders", act: "" }, 1, "wait")).toEqual([[{ cue: "orders", act: "wait" }]]);
});

describe("a plan", () => {
  test("is whole with both halves", () => {
    expect(readiness({ cue: "orders fall", act: "roll back" }, shown)).toBe("whole");
  });

  test("says until then which one is missing", () => {
    const noCue = { missing: "Write first what you would see: the “if”." };
    expect(readiness(null, shown)).toEqual(noCue);
    expect(readiness({ cue: " ab ", act: "roll back" }, shown)).toEqual(noCue);
    expect(readiness({ cue: "orders fall", act: "  " }, shown)).toEqual({ missing: "Write what you do then, too." });
  });
});
