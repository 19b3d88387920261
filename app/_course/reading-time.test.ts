import { expect, test } from "vitest";
import { minutesOf, minutesOfParts } from "./reading-time";

test("two hundred words of prose are a minute, to the nearest", () => {
  expect(minutesOf("word ".repeat(2000))).toBe(10);
  expect(minutesOf("word – ".repeat(299))).toBe(1);
  expect(minutesOf("word ".repeat(300))).toBe(2);
});

test("each part of a lesson has its own share of the time", () => {
  const mdx = `${"word ".repeat(100)}\n\n<Section id="one">\n\n${"word ".repeat(300)}\n\n</Section>\n`;
  expect(minutesOfParts(mdx)).toEqual({ "(opening)": 0.5, one: 1.5 });
});

test("code and what a figure shows take none", () => {
  const code = "word ".repeat(400);
  expect(
    minutesOf(`\`\`\`\n${code}\n\`\`\`\n\n<Code code={\`${code}\`} />\n\n\`${code}\` ${"word ".repeat(400)}`),
  ).toBe(2);
});
