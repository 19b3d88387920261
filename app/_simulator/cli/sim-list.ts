import { scenarioBySlug, scenarioSlugs } from "../scenarios";
import { type Told, told } from "./sim-told";
import { tableLines } from "./text-table";

/** All scenarios of the course, in its order. */
export async function listScenarios({ json }: { json: boolean }): Promise<Told> {
  const scenarios = await Promise.all(scenarioSlugs.map(scenarioBySlug));
  const listed = scenarios.flatMap((scenario) => {
    if (scenario === null) return [];
    const { slug, title, idle, variants, traps } = scenario;
    return [{ slug, title, idle, variants: Object.keys(variants), traps: Object.keys(traps) }];
  });
  return told(json, listed, () => {
    const rows = listed.map(({ slug, title, idle, variants, traps }) => [
      slug,
      title,
      idle,
      variants.join(", "),
      traps.join(", "),
    ]);
    const lines = tableLines([["slug", "title", "idle", "variants", "traps"], ...rows], [0, 1, 2, 3, 4]);
    return `${lines.join("\n")}\n`;
  });
}
