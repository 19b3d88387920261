import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { elementsOf, fire } from "../testing/elements";
import { Input, readiness } from "./text-input";

const render = (more: object = {}) =>
  renderToStaticMarkup(<Input shown={{ prompt: "$" }} id="q1" value={null} {...more} />);

test("the field has a label, takes at most 200 characters, and nothing in it is corrected", () => {
  const html = render();
  expect(html).toContain('<label for="q1-response">Your answer</label>');
  expect(html).toMatch(/<input[^>]* id="q1-response"/);
  for (const attribute of ['name="q1-response"', 'maxLength="200"', 'autoCapitalize="none"', 'spellCheck="false"']) {
    expect(html).toContain(attribute);
  }
  expect(html).not.toMatch(/style=|tabindex|data-right|holds/);
});

test("what stands before the field is left out where there is nothing", () => {
  expect(render()).toContain('<span class="prompt" aria-hidden="true">$</span>');
  expect(render({ shown: { prompt: null } })).not.toContain("prompt");
});

test("what is typed is kept as it is", () => {
  const onChange = vi.fn();
  const [field] = elementsOf(Input({ shown: { prompt: null }, id: "q1", value: "a", onChange })).filter(
    ({ type }) => type === "input",
  );
  fire(field, "onChange", { currentTarget: { value: " a  —b" } });
  expect(onChange).toHaveBeenCalledWith(" a  —b");
  expect(render({ value: "a <b>" })).toContain('value="a &lt;b&gt;"');
});

test("after the verdict a text that holds stands there, and the same one is marked", () => {
  const other = render({ value: "git revert", answerKey: "git log" });
  expect(other).toContain('<p class="holds"><code>git log</code> holds</p>');
  expect(other).not.toContain("data-right");
  expect(render({ value: " git  log", answerKey: "git log" })).toContain('data-right="true"');
});

test("an answer is whole when there is a word in it", () => {
  expect(readiness(null)).toEqual({ missing: "Type an answer first." });
  expect(readiness("  ")).toEqual(readiness(null));
  expect(readiness("a")).toBe("whole");
});
