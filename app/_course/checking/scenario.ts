import { readFile } from "node:fs/promises";
import path from "node:path";
import { scenarioProblems } from "@/app/_simulator/scenario-problems";
import { scenarioBySlug, solutionOf } from "@/app/_simulator/scenarios";
import { parseMdx } from "./parse";
import { proseOf, proseProblems } from "./texts";

/** What is to be mended in the scenario in a folder that the course names; `lessons` are those it may go with. */
export async function problemsOfScenario(slug: string, lessons: readonly string[]): Promise<string[]> {
  const folder = `content/scenarios/${slug}`;
  const read = (name: string) => readFile(path.join(process.cwd(), folder, name), "utf8");
  try {
    const scenario = await scenarioBySlug(slug);
    if (scenario === null) return [];
    const isKept = (await read("solution.ts")).startsWith('import "server-only";\n');
    return [
      ...(isKept ? [] : [`${folder}/solution.ts: does not begin with import "server-only"`]),
      ...scenarioProblems(slug, scenario, await solutionOf(scenario)),
      ...briefingProblems(`${folder}/briefing.mdx`, await read("briefing.mdx"), lessons),
    ];
  } catch (error) {
    return [`${folder}: cannot be read; content/course.ts names the scenario: ${String(error).split("\n")[0]}`];
  }
}

export function briefingProblems(file: string, source: string, lessons: readonly string[]): string[] {
  const [, head = "", mdx = source] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const given = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? "";
  const lesson = given("lesson");
  return [
    ...(lessons.includes(lesson) ? [] : [`${file}: lesson: ${lesson} is no finished lesson of the course`]),
    ...proseProblems(file, [{ place: "deck", text: given("deck") }, ...proseOf(parseMdx(mdx))]),
  ];
}
