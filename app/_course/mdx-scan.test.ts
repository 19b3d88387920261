import { expect, test } from "vitest";
import { scanMdx } from "./mdx-scan";

test("finds elements with their attributes, whatever those hold", () => {
  const { tags, code } = scanMdx(
    '<Diff\n  file="a > b.ts"\n  code={`\n- if (a > "}") {\n`}\n  wide\n/>\n\n<Section id="x">\n</Section>',
  );
  expect(tags).toEqual([
    { name: "Diff", closing: false, attributes: { file: "a > b.ts", code: '{`\n- if (a > "}") {\n`}', wide: "" } },
    { name: "Section", closing: false, attributes: { id: "x" } },
    { name: "Section", closing: true, attributes: {} },
  ]);
  expect(code).toEqual([]);
});

test("takes nothing from code for text", () => {
  const { tags, headings, links, code } = scanMdx("`<b>` and ``a ` {b}``\n\n```md\n# A [link](x) {y}\n<i>\n```\n");
  expect({ tags, headings, links, code }).toEqual({ tags: [], headings: [], links: [], code: [] });
});

test("ends on syntax that the build would refuse", () => {
  for (const text of ["<", "<a", "<a b=", '<a b="c', "<a {", "`", "``` ", "<a b={`", "<1"]) {
    expect(() => scanMdx(text)).not.toThrow();
  }
});

test("lists headings and links in order", () => {
  const { headings, links } = scanMdx("### A\n\n[b](/b) and [c](https://c.example/d)\n\n#### E\n");
  expect(headings).toEqual([3, 4]);
  expect(links).toEqual(["/b", "https://c.example/d"]);
});
