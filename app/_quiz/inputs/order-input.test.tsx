import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { elementsOf, fire } from "../testing/elements";
import { Input, readiness } from "./order-input";

const shown = {
  steps: [
    { html: "Roll <em>back</em>", name: "Roll back" },
    { html: "Watch", name: "Watch" },
    { html: "Tell", name: "Tell" },
  ],
};

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

test("every step has two buttons that name it; at the ends one says that it does nothing, and stays reachable", () => {
  const html = render();
  for (const { name } of shown.steps) {
    expect(html).toContain(`aria-label="Move up: ${name}"`);
    expect(html).toContain(`aria-label="Move down: ${name}"`);
  }
  expect(html.match(/<button type="button"/g)).toHaveLength(6);
  expect(html.match(/aria-label="Move up: Roll back" aria-disabled="true"/g)).toHaveLength(1);
  expect(html.match(/aria-label="Move down: Tell" aria-disabled="true"/g)).toHaveLength(1);
  expect(html.match(/aria-disabled/g)).toHaveLength(2);
  expect(html).not.toMatch(/ disabled|style=|tabindex|draggable|<div/);
});

test("the list has a name that says how to move a line", () => {
  expect(render()).toMatch(/^<fieldset class="order"><legend>Use the buttons, or .*<\/legend><ol>/);
});

describe("moving", () => {
  test("starts from the shown order, and says where the step is now", () => {
    const { onChange, announce, press } = use(null);
    press("Move up: Watch");
    expect(onChange.mock.calls).toEqual([[[1, 0, 2]]]);
    expect(announce.mock.calls).toEqual([["“Watch” is now 1 of 3."]]);
  });

  test("goes on from the chosen order", () => {
    const { onChange, announce, press } = use([1, 0, 2]);
    press("Move down: Roll back");
    expect(onChange.mock.calls).toEqual([[[1, 2, 0]]]);
    expect(announce.mock.calls).toEqual([["“Roll back” is now 3 of 3."]]);
  });

  test("past an end does nothing", () => {
    const { onChange, announce, press } = use(null);
    press("Move up: Roll back");
    press("Move down: Tell");
    expect(onChange).not.toHaveBeenCalled();
    expect(announce).not.toHaveBeenCalled();
  });

  test("works with Alt and the arrows on a line, and leaves other keys alone", () => {
    const { onChange, lines } = use(null);
    const preventDefault = vi.fn();
    fire(lines[2], "onKeyDown", { altKey: true, key: "ArrowUp", preventDefault });
    expect(onChange.mock.calls).toEqual([[[0, 2, 1]]]);
    expect(preventDefault).toHaveBeenCalledTimes(1);
    fire(lines[2], "onKeyDown", { altKey: false, key: "ArrowUp", preventDefault });
    fire(lines[2], "onKeyDown", { altKey: true, key: "ArrowLeft", preventDefault });
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(preventDefault).toHaveBeenCalledTimes(1);
  });

  test("keeps the key of a line, so that focus stays on its button", () => {
    expect(use([2, 0, 1]).lines.map(({ key }) => key)).toEqual(["2", "0", "1"]);
  });
});

test("after the verdict the steps in their place are marked", () => {
  const lines = render({ value: [1, 0, 2], answerKey: [0, 1, 2] }).match(/<li[^>]*>/g);
  expect(lines).toEqual(["<li>", "<li>", '<li data-right="true">']);
});

test("an untouched order is no answer yet", () => {
  expect(readiness(null)).toEqual({ missing: "Put the steps in order first." });
  expect(readiness([0, 1, 2])).toBe("whole");
});
