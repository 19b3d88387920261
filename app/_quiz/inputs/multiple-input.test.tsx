import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { elementsOf, fire } from "../testing/elements";
import { Input, readiness } from "./multiple-input";

const shown = { options: ["Paid <em>orders</em>", "Request volume", "Tickets"] };

const render = (more: object = {}) => renderToStaticMarkup(<Input shown={shown} id="q1" value={null} {...more} />);

function toggle(value: number[] | null, index: number, onChange: (value: number[]) => void) {
  const boxes = elementsOf(Input({ shown, id: "q1", value, onChange })).filter(({ type }) => type === "input");
  fire(boxes[index], "onChange");
}

test("each option is a labelled checkbox of the question, in a group with a name", () => {
  const html = render();
  expect(html.match(/<label><input type="checkbox"[^>]* name="q1-response"[^>]*\/><span/g)).toHaveLength(3);
  expect(html).toMatch(/^<fieldset[^>]*><legend[^>]*>[^<]+<\/legend>/);
  expect(html).not.toMatch(/checked=|data-right|style=|tabindex|<div/i);
});

test("what was chosen is checked", () => {
  expect(render({ value: [0, 2] }).match(/checked=""/g)).toHaveLength(2);
});

test("after the verdict those that hold are marked, chosen or not", () => {
  const labels = render({ value: [1], answerKey: [0, 2] }).match(/<label[^>]*>/g);
  expect(labels).toEqual(['<label data-right="true">', "<label>", '<label data-right="true">']);
});

test("a checkbox adds its option in the order of the question, and takes it away again", () => {
  const onChange = vi.fn();
  toggle([2], 0, onChange);
  toggle([0, 2], 2, onChange);
  toggle(null, 1, onChange);
  expect(onChange.mock.calls).toEqual([[[0, 2]], [[0]], [[1]]]);
});

test("an answer is whole with one option or more", () => {
  expect(readiness(null)).toEqual({ missing: expect.stringMatching(/\.$/) });
  expect(readiness([])).toEqual(readiness(null));
  expect(readiness([1])).toBe("whole");
});
