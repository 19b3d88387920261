import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { ShownDiff } from "../kinds/diff";
import { elementsOf, fire } from "../testing/elements";
import { Input, readiness } from "./diff-input";

const shown: ShownDiff = {
  file: "payments.ts",
  lines: [
    { text: "payments = {", change: "same" },
    { text: "  retries: <0>", change: "removed" },
    { text: "  retries: 3", change: "added" },
  ],
};

const render = (more: object = {}) => renderToStaticMarkup(<Input shown={shown} id="q1" value={null} {...more} />);

test("each changed line is a labelled checkbox that says in words what changed", () => {
  const html = render();
  expect(html).toMatch(/^<fieldset class="diff"><legend>payments.ts<\/legend>/);
  const labels = html.match(/<label.*?<\/label>/g)?.map((label) => label.replace(/<[^>]*>/g, "")) ?? [];
  expect(labels).toEqual(["Line 2−removed:   retries: &lt;0&gt;", "Line 3+added:   retries: 3"]);
  expect(html.match(/<label[^>]*><input type="checkbox"[^>]* name="q1-response"/g)).toHaveLength(2);
  expect(html).not.toMatch(/checked=|data-right|style=|tabindex|<div/i);
});

test("a line that is the same before and after cannot be picked", () => {
  expect(render()).toContain('<p><i class="number">1</i><code>payments = {</code></p>');
});

test("what was picked is checked", () => {
  expect(render({ value: [2, 3] }).match(/checked=""/g)).toHaveLength(2);
});

test("after the verdict the lines to pick are marked, with a word", () => {
  const html = render({ value: [2], answerKey: [3] });
  expect(html.match(/<label[^>]*>/g)).toEqual(['<label class="removed">', '<label class="added" data-right="true">']);
  expect(html).toContain('<code>  retries: 3</code><span class="holds">to pick</span></label>');
  expect(html.match(/to pick/g)).toHaveLength(1);
});

test("a checkbox picks its line, and lets it go again", () => {
  const onChange = vi.fn();
  for (const value of [null, [3], [2, 3]]) {
    const boxes = elementsOf(Input({ shown, id: "q1", value, onChange })).filter(({ type }) => type === "input");
    fire(boxes[0], "onChange");
  }
  expect(onChange.mock.calls).toEqual([[[2]], [[2, 3]], [[3]]]);
});

test("an answer is whole with one line or more", () => {
  expect(readiness(null)).toEqual({ missing: "Pick at least one line first." });
  expect(readiness([])).toEqual(readiness(null));
  expect(readiness([3])).toBe("whole");
});
