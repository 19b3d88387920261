import { expect, test } from "vitest";
import { figureProblems } from "./figures";
import { parseMdx } from "./parse";

const table = (columns: string) => `
<Figure number="1" caption="Two ways.">

<Table label="Ways" columns={[${columns}, "Laptop"]} rows={[["Users", "one"]]} />

</Figure>
`;

test("a table whose first column has no head is named", () => {
  expect(figureProblems(parseMdx(table('""')))).toEqual(["figures: table Ways: its first column has no head"]);
  expect(figureProblems(parseMdx(table('"What"')))).toEqual([]);
});
