import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import type { NumberResponse } from "../kinds/number";
import { elementsOf, fire } from "../testing/elements";
import { Input, readiness } from "./number-input";

const fixed = { unit: "orders", units: null };
const bare = { unit: null, units: null };
const chosen = { unit: null, units: ["seconds", "minutes"] };

const render = (shown: typeof fixed | typeof bare | typeof chosen, more: object = {}) =>
  renderToStaticMarkup(<Input shown={shown} id="q1" value={null} {...more} />);

function change(type: string, value: NumberResponse | null, to: string) {
  const onChange = vi.fn();
  const [field] = elementsOf(Input({ shown: chosen, id: "q1", value, onChange })).filter((each) => each.type === type);
  fire(field, "onChange", { currentTarget: { value: to } });
  return onChange.mock.calls;
}

test("the amount is a labelled text field, described by its unit and by how to write it", () => {
  const html = render(fixed);
  expect(html).toContain('<label for="q1-amount">Amount</label>');
  expect(html).toMatch(/<input[^>]* type="text" inputMode="decimal"[^>]* id="q1-amount"[^>]* name="q1-amount"/);
  expect(html).toContain('aria-describedby="q1-unit q1-amount-hint"');
  expect(html).toContain('id="q1-unit">orders</p>');
  expect(html).not.toMatch(/<select|style=|tabindex|data-right|holds/);
  expect(render(bare)).toContain('aria-describedby="q1-amount-hint"');
});

test("a unit that is to be chosen is a labelled select", () => {
  const html = render(chosen);
  expect(html).toContain('<label for="q1-unit">Unit</label><select class="input" id="q1-unit" name="q1-unit">');
  expect(html).toContain('<option value="" selected="">Choose…</option><option value="seconds">');
  expect(render(chosen, { value: { amount: "3", unit: "minutes" } })).toMatch(/value="3".*"minutes" selected=""/);
});

test("each of the two keeps the other", () => {
  expect(change("input", null, "1")).toEqual([[{ amount: "1", unit: null }]]);
  expect(change("input", { amount: "", unit: "minutes" }, "1")).toEqual([[{ amount: "1", unit: "minutes" }]]);
  expect(change("select", { amount: "1", unit: null }, "minutes")).toEqual([[{ amount: "1", unit: "minutes" }]]);
  expect(change("select", { amount: "1", unit: "minutes" }, "")).toEqual([[{ amount: "1", unit: null }]]);
});

test("after the verdict what holds stands there in words, and the same amount is marked however it is written", () => {
  const answerKey = { amount: "1200", unit: "orders" };
  expect(render(fixed, { value: { amount: "1,200", unit: "orders" }, answerKey })).toContain('data-right="true"');
  const other = render(fixed, { value: { amount: "12", unit: "orders" }, answerKey });
  expect(other).not.toContain("data-right");
  expect(other).toContain('<p class="holds">1200 orders holds</p>');
});

describe("an answer", () => {
  test("is whole with an amount, and with a unit where one is to be chosen", () => {
    expect(readiness({ amount: "−1 200.5", unit: "orders" }, fixed)).toBe("whole");
    expect(readiness({ amount: "0", unit: null }, bare)).toBe("whole");
    expect(readiness({ amount: "90", unit: "seconds" }, chosen)).toBe("whole");
  });

  test.each([
    [null, "Write the amount first."],
    [{ amount: "  ", unit: null }, "Write the amount first."],
    [{ amount: "0,5", unit: null }, "Write the number with a point, for example 0.5."],
    [{ amount: "many", unit: null }, "Write a number in digits only, for example 1200 or 0.5."],
    [{ amount: "1e3", unit: null }, "Write a number in digits only, for example 1200 or 0.5."],
    [{ amount: "90", unit: null }, "Choose the unit, too."],
  ])("%j is not: it says what is missing", (value, missing) => {
    expect(readiness(value, chosen)).toEqual({ missing });
  });
});
