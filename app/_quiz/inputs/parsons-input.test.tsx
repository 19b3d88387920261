import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { elementsOf, fire } from "../testing/elements";
import { Input, readiness } from "./parsons-input";

const shown = { file: "deploy.yaml", lines: ["  name: DB_URL", "env:", "value: <x>"] };

const render = (more: object = {}) => renderToStaticMarkup(<Input shown={shown} id="q1" value={null} {...more} />);

function use(value: number[] | null) {
  const onChange = vi.fn();
  const announce = vi.fn();
  const elements = elementsOf(Input({ shown, id: "q1", value, onChange, announce }));
  return {
    onChange,
    announce,
    press: (label: string) =>
      fire(
        elements.find(({ props }) => props["aria-label"] === label),
        "onClick",
      ),
    lines: elements.filter(({ type }) => type === "li"),
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("there are two lists with names, and a button to add each line", () => {
  const html = render();
  expect(html).toContain("<legend>Your file <code>deploy.yaml</code></legend>");
  expect(html).toContain("<legend>Lines to choose from</legend>");
  expect(html.match(/<button type="button"[^>]*aria-label="Add: /g)).toHaveLength(3);
  expect(html).toContain("<code>  name: DB_URL</code>");
  expect(html).toContain('id="q1-add-0"');
  expect(html).not.toMatch(/ disabled|style=|tabindex|draggable|data-right/);
});

test("each used line can be moved and removed, and its button to add stays and says that it is used", () => {
  const html = render({ value: [1, 0] });
  for (const name of ["env:", "name: DB_URL"]) {
    for (const act of ["Move up", "Move down", "Remove"]) expect(html).toContain(`aria-label="${act}: ${name}"`);
  }
  expect(html).toContain('aria-label="Move up: env:" aria-disabled="true"');
  expect(html).toContain('aria-label="Move down: name: DB_URL" aria-disabled="true"');
  expect(html).toContain('id="q1-add-1" aria-label="In your file: env:" aria-disabled="true"');
  expect(html).not.toContain("Remove: value");
});

describe("building", () => {
  test("adds at the end", () => {
    const { onChange, announce, press } = use([1, 0]);
    press("Add: value: <x>");
    expect(onChange.mock.calls).toEqual([[[1, 0, 2]]]);
    expect(announce.mock.calls).toEqual([["Line added as 3 of 3."]]);
  });

  test("adds no line twice", () => {
    const { onChange, announce, press } = use([1]);
    press("In your file: env:");
    expect(onChange).not.toHaveBeenCalled();
    expect(announce).not.toHaveBeenCalled();
  });

  test("moves up and down, and not past an end", () => {
    const { onChange, announce, press } = use([2, 1, 0]);
    press("Move up: env:");
    press("Move down: env:");
    press("Move up: value: <x>");
    expect(onChange.mock.calls).toEqual([[[1, 2, 0]], [[2, 0, 1]]]);
    expect(announce.mock.calls).toEqual([["Line is now 1 of 3."], ["Line is now 3 of 3."]]);
  });

  test("moves with Alt and the arrows on a line", () => {
    const { onChange, lines } = use([2, 1]);
    fire(lines[0], "onKeyDown", { altKey: true, key: "ArrowDown", preventDefault: vi.fn() });
    expect(onChange.mock.calls).toEqual([[[1, 2]]]);
  });

  test("removes a line, and leaves the focus on the button that adds it again", () => {
    const focus = vi.fn();
    const getElementById = vi.fn(() => ({ focus }));
    vi.stubGlobal("document", { getElementById });
    const { onChange, announce, press } = use([2, 1]);
    press("Remove: value: <x>");
    expect(onChange.mock.calls).toEqual([[[1]]]);
    expect(announce.mock.calls).toEqual([["Line removed, 1 left."]]);
    expect(getElementById).toHaveBeenCalledWith("q1-add-2");
    expect(focus).toHaveBeenCalledTimes(1);
  });

  test("keeps the key of a line that moves", () => {
    expect(use([2, 0]).lines.map(({ key }) => key)).toEqual(["2", "0", ...shown.lines]);
  });
});

test("after the verdict, words say which lines belong where, and which stand there", () => {
  const html = render({ value: [1, 2], answerKey: [1, 0] });
  expect(html.match(/data-right="true"/g)).toHaveLength(3);
  expect(html).toMatch(/<code>env:<\/code><span class="holds">in its place<\/span>/);
  expect(html).toMatch(/<code>env:<\/code><span class="holds">belongs, line 1<\/span>/);
  expect(html).toMatch(/<code> {2}name: DB_URL<\/code><span class="holds">belongs, line 2<\/span>/);
});

test("an answer is whole with one line or more", () => {
  expect(readiness(null)).toEqual({ missing: "Add a line to your file first." });
  expect(readiness([])).toEqual(readiness(null));
  expect(readiness([2])).toBe("whole");
});
