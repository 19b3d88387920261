import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { elementsOf, fire } from "../testing/elements";
import { Input, readiness } from "./match-input";

const shown = { entries: ["The <em>address</em>", "The password", "The countries"], targets: ["Code", "Secrets"] };

const render = (more: object = {}) => renderToStaticMarkup(<Input shown={shown} id="q1" value={null} {...more} />);

function choose(value: (number | null)[] | null, index: number, target: string) {
  const onChange = vi.fn();
  const selects = elementsOf(Input({ shown, id: "q1", value, onChange })).filter(({ type }) => type === "select");
  fire(selects[index], "onChange", { currentTarget: { value: target } });
  return onChange.mock.calls;
}

test("every entry is the label of a native select with all targets, in a group with a name", () => {
  const html = render();
  expect(html).toMatch(/^<fieldset class="match"><legend[^>]*>[^<]+<\/legend>/);
  for (const [index, entry] of shown.entries.entries()) {
    expect(html).toContain(`<label for="q1-response-${index}"><span>${entry}</span></label>`);
    expect(html).toContain(`id="q1-response-${index}"`);
  }
  expect(html.match(/<option value="" selected="">Choose…<\/option>/g)).toHaveLength(3);
  expect(html.match(/<option value="0">Code<\/option><option value="1">Secrets<\/option>/g)).toHaveLength(3);
  expect(html).not.toMatch(/ disabled|style=|tabindex|data-right|<div/);
});

test("what was chosen is selected", () => {
  expect(render({ value: [1, null, 0] }).match(/<option value="\d?" selected="">/g)).toEqual([
    '<option value="1" selected="">',
    '<option value="" selected="">',
    '<option value="0" selected="">',
  ]);
});

test("a choice keeps the others, and can be taken back", () => {
  expect(choose(null, 1, "1")).toEqual([[[null, 1, null]]]);
  expect(choose([0, 1, null], 2, "0")).toEqual([[[0, 1, 0]]]);
  expect(choose([0, 1, 0], 0, "")).toEqual([[[null, 1, 0]]]);
});

test("after the verdict each line says in words what holds, and those that do are marked", () => {
  const html = render({ value: [0, 0, 0], answerKey: [0, 1, 0] });
  expect(html.match(/<li[^>]*>/g)).toEqual(['<li data-right="true">', "<li>", '<li data-right="true">']);
  expect(html.match(/<span class="holds">[^<]*/g)).toEqual([
    '<span class="holds">holds',
    '<span class="holds">Secrets holds',
    '<span class="holds">holds',
  ]);
});

describe("an answer", () => {
  test("is whole when every line is matched", () => {
    expect(readiness([0, 0, 1], shown)).toBe("whole");
  });

  test("says until then how many are not", () => {
    expect(readiness(null, shown)).toEqual({ missing: "Match each line with one first." });
    expect(readiness([0, null, null], shown)).toEqual({ missing: "Match the other 2 lines first." });
    expect(readiness([0, null, 1], shown)).toEqual({ missing: "Match the last line first." });
  });
});
