import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { elementsOf, fire } from "../testing/elements";
import { Input, readiness } from "./explanation-input";

const shown = { atLeast: 20, atMost: 2000 };
const revealed = { model: "<p>It asks the <em>process</em>.</p>", points: ["The <code>process</code>", "The users"] };
const own = "It says that <something> answers.\nNo more.";

const render = (more: object = {}) => renderToStaticMarkup(<Input shown={shown} id="q1" value={null} {...more} />);

test("first there is a labelled field that says how much is in it", () => {
  const html = render({ value: ["  four "] });
  expect(html).toMatch(/<label for="q1-text">[^<]+<\/label><textarea[^>]* id="q1-text"/);
  expect(html).toContain('maxLength="2000"');
  expect(html).toContain('aria-describedby="q1-text-count"');
  expect(html).toContain('id="q1-text-count">4 of 2000 characters, at least 20.');
  expect(html).not.toMatch(/style=|tabindex|checkbox|data-right/);
});

test("what is typed is a response of one entry, which is the first step", () => {
  const onChange = vi.fn();
  const [field] = elementsOf(Input({ shown, id: "q1", value: ["a", [true]], onChange })).filter(
    ({ type }) => type === "textarea",
  );
  fire(field, "onChange", { currentTarget: { value: " b" } });
  expect(onChange).toHaveBeenCalledWith([" b"]);
});

describe("once the model is revealed", () => {
  test("one's own words stand above it as text, and every point has a labelled checkbox", () => {
    const html = render({ value: [own], revealed });
    expect(html).toMatch(/It says that &lt;something&gt; answers\.\nNo more\..*It asks the <em>process<\/em>/s);
    expect(html.match(/<label><input type="checkbox"[^>]* name="q1-found"[^>]*\/>/g)).toHaveLength(2);
    expect(html.match(/Mine says this/g)).toHaveLength(2);
    expect(html).toContain("<fieldset><legend>");
    expect(html).not.toMatch(/checked=|<textarea/);
  });

  test.each([
    [[own], 1, [own, [false, true]]],
    [[own, [false, true]], 0, [own, [true, true]]],
    [[own, [true, true]], 1, [own, [true, false]]],
  ] satisfies [[string, boolean[]?], number, [string, boolean[]]][])(
    "from %j box %d makes %j",
    (value, index, next) => {
      const onChange = vi.fn();
      const boxes = elementsOf(Input({ shown, id: "q1", value, onChange, revealed })).filter(
        ({ type }) => type === "input",
      );
      fire(boxes[index], "onChange");
      expect(onChange.mock.calls).toEqual([[next]]);
      expect(render({ value: next, revealed }).match(/checked=""/g)).toHaveLength(next[1].filter(Boolean).length);
    },
  );
});

describe("an answer", () => {
  test("is a step once it is long enough, and whole once the model is revealed", () => {
    expect(readiness(["x".repeat(20)], shown, null)).toBe("step");
    expect(readiness(["x".repeat(20)], shown, revealed)).toBe("whole");
    expect(readiness(["x".repeat(20), [true, false]], shown, revealed)).toBe("whole");
  });

  test("says until then how much is missing", () => {
    expect(readiness(null, shown, null)).toEqual({ missing: "Explain it in your own words first." });
    expect(readiness([" ".repeat(30)], shown, null)).toEqual(readiness(null, shown, null));
    expect(readiness([`${"x".repeat(15)}   `], shown, null)).toEqual({ missing: "Write 5 more characters first." });
    expect(readiness(["x".repeat(19)], shown, null)).toEqual({ missing: "Write 1 more character first." });
  });
});
