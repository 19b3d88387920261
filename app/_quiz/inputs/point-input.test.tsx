import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { elementsOf, fire } from "../testing/elements";
import { Input, readiness } from "./point-input";

const shown = {
  label: "Paid orders",
  unit: "per minute",
  xLabel: "Time",
  points: [100, 110, 120, 60, 80, 100].map((value, minute) => ({ at: `14:0${minute}`, value })),
  marks: [{ at: 2, text: "deploy" }],
};

const render = (more: object = {}) => renderToStaticMarkup(<Input shown={shown} id="q1" value={null} {...more} />);

function press(type: string, index: number, handler: "onChange" | "onClick") {
  const onChange = vi.fn();
  const found = elementsOf(Input({ shown, id: "q1", value: 0, onChange })).filter((each) => each.type === type);
  expect(found).toHaveLength(6);
  fire(found[index], handler);
  return onChange.mock.calls;
}

describe("the list", () => {
  test("has a labelled radio button with the number of every point, in a group with a name", () => {
    const html = render();
    expect(html).toContain("<fieldset><legend>Time of the point</legend>");
    expect(html.match(/<label><input type="radio"[^>]* name="q1-response"[^>]*\/>/g)).toHaveLength(6);
    expect(html).toContain("<b>14:03</b> — 60 per minute");
    expect(html).not.toMatch(/style=|tabindex|data-right|<div[^>]*onclick/i);
  });

  test("marks what was chosen, and after the verdict what holds, in words too", () => {
    const html = render({ value: 3, answerKey: 2 });
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toMatch(/<label data-right="true">.*?<b>14:02<\/b>.*?<span class="holds">holds<\/span><\/label>/);
    expect(html.match(/data-right/g)).toHaveLength(1);
  });
});

describe("the chart", () => {
  test("draws the points from left to right between the least and the most, and says those in words", () => {
    const html = render();
    expect(html).toContain('<polyline points="50,');
    const heights = [...(/points="([^"]+)"/.exec(html)?.[1] ?? "").matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
    expect(heights).toEqual([64, 38, 12, 168, 116, 64]);
    expect(html).toMatch(/<p class="scale">120<\/p><svg.*<\/svg><p class="scale">60<\/p>/);
    expect(html).toContain("Dashed line at 14:02: deploy");
  });

  test("is drawn of equal values as well", () => {
    const flat = { ...shown, points: shown.points.map(({ at }) => ({ at, value: 5 })) };
    expect(render({ shown: flat })).not.toContain("NaN");
  });

  test("is hidden from screen readers, which have the list, and takes nothing on the server", () => {
    expect(render()).toMatch(/<svg[^>]* aria-hidden="true">/);
    expect(render()).not.toContain("<rect");
  });

  test("shows the chosen point and the one that holds", () => {
    expect(render()).not.toContain('class="dot');
    const html = render({ value: 3, answerKey: 2 });
    expect(html).toContain('<path class="dot" d="M350 168h0"></path><path class="dot right" d="M250 12h0"></path>');
  });
});

test("the list and the chart choose alike", () => {
  expect(press("input", 4, "onChange")).toEqual([[4]]);
  expect(press("rect", 4, "onClick")).toEqual([[4]]);
});

test("an answer is whole with a point, also the first", () => {
  expect(readiness(null)).toEqual({ missing: "Choose a point first, in the chart or in the list." });
  expect(readiness(0)).toBe("whole");
});
