import { describe, expect, test } from "vitest";
import remarkKeepTogether, { keepTogether } from "./keep-together.mjs";

const shown = (text: string) => keepTogether(text).replaceAll("\u00a0", "~");

describe("keepTogether", () => {
  test.each([
    ["At 78 % the worker", "At 78~% the worker"],
    ["from 50 to 17.5 ms, because", "from 50 to 17.5~ms, because"],
    ["95 %", "95~%"],
    ["10 ÷ (1 – 0.60) = 25 ms", "10 ÷ (1~–~0.60) = 25~ms"],
    ["service time ÷ (1 – utilisation)", "service time ÷ (1~–~utilisation)"],
  ])("%s", (text, kept) => {
    expect(shown(text)).toBe(kept);
  });

  test.each(["3 seconds", "4 services", "2 more", "one s", "(a short aside)", "(so – and only so – it holds)"])(
    "leaves %s as it is",
    (text) => {
      expect(shown(text)).toBe(text);
    },
  );

  test("the plugin changes text and leaves code alone", () => {
    const tree = {
      type: "paragraph",
      children: [
        { type: "text", value: "over 2 % for" },
        { type: "inlineCode", value: "sleep 2 s" },
        { type: "emphasis", children: [{ type: "text", value: "10 ms" }] },
      ],
    };
    remarkKeepTogether()(tree);
    expect(JSON.stringify(tree).replaceAll("\u00a0", "~")).toBe(
      '{"type":"paragraph","children":[{"type":"text","value":"over 2~% for"},{"type":"inlineCode","value":"sleep 2 s"},{"type":"emphasis","children":[{"type":"text","value":"10~ms"}]}]}',
    );
  });
});
