import { expect, test } from "vitest";
import { diagnosticItems, mostDiagnostic } from "./diagnostic";

const item = (name: string, objective: string, use: "before" | "after") => ({ name, objective, use });
const lesson = (slug: string) => ({
  objectives: [{ id: `${slug}-1` }, { id: `${slug}-2` }],
  items: ["before", "after"].flatMap((use) =>
    use === "before" || use === "after"
      ? [item(`${slug}-1`, `${slug}-1`, use), item(`${slug}-2`, `${slug}-2`, use), item(`${slug}-1b`, `${slug}-1`, use)]
      : [],
  ),
});
const names = (lessons: ReturnType<typeof lesson>[], use: "before" | "after") =>
  diagnosticItems(lessons, use).map(({ name }) => name);

test("every lesson is asked about before any is asked about twice", () => {
  const lessons = Array.from({ length: mostDiagnostic - 1 }, (_, nth) => lesson(String.fromCharCode(97 + nth)));
  const asked = names(lessons, "before");
  expect(asked).toHaveLength(mostDiagnostic);
  expect(asked.slice(0, 3)).toEqual(["a-1", "a-2", "b-1"]);
  expect(lessons.every((_, nth) => asked.includes(`${String.fromCharCode(97 + nth)}-1`))).toBe(true);
});

test("both tests ask about the same objectives, in the order of the course", () => {
  const lessons = ["a", "b"].map(lesson);
  expect(names(lessons, "before")).toEqual(["a-1", "a-1b", "a-2", "b-1", "b-1b", "b-2"]);
  expect(names(lessons, "after")).toEqual(names(lessons, "before"));
});

test("a course of many lessons is asked about in part", () => {
  const lessons = Array.from({ length: 40 }, (_, nth) => lesson(`lesson${nth}`));
  expect(names(lessons, "after")).toHaveLength(mostDiagnostic);
});
