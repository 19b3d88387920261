import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Every page of the app, read from its folders: a page that is added is walked without being listed anywhere.
 * «(groups)» are left out of the path, as Next does; `[parameters]` stay.
 */
export function discoverRoutes(folder = "app", path = ""): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const here = entries.some(({ name }) => name === "page.tsx") ? [path || "/"] : [];
  const below = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("_") && entry.name !== "api")
    .flatMap(({ name }) => discoverRoutes(join(folder, name), name.startsWith("(") ? path : `${path}/${name}`));
  return [...here, ...below];
}

/** Fills `[name]` from `samples`; throws for a page that nobody gave a sample for. */
export function fillRoute(route: string, samples: Readonly<Record<string, string>>): string {
  const sample = samples[route];
  if (sample) return sample;
  if (route.includes("[")) throw new Error(`${route}: give e2e/pages.spec.ts a sample of it`);
  return route;
}
