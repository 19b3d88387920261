import "server-only";
import type { MDXContent } from "mdx/types";
import { z } from "zod";
import { lessonBySlug } from "@/app/_course/catalog";
import { parseContent } from "@/app/_course/frontmatter";
import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import { scenarioBySlug, scenarioSlugs } from "@/app/_simulator/scenarios";

const Frontmatter = z.strictObject({
  deck: z.string().trim().min(1),
  /** With the debrief. */
  minutes: z.int().min(1).max(90),
  /** Slug of the lesson that it goes with. */
  lesson: z.string(),
});

export type Briefing = { scenario: Scenario; deck: string; minutes: number; lesson: { slug: string; title: string } };

/** The briefing of a scenario of the course, and its text. */
export async function briefingOf(slug: string): Promise<(Briefing & { Text: MDXContent }) | null> {
  const scenario = await scenarioBySlug(slug);
  if (!scenario) return null;
  const found: { default: MDXContent; frontmatter?: unknown } = await import(
    `@/content/scenarios/${slug}/briefing.mdx`
  );
  const { lesson, ...rest } = parseContent(Frontmatter, found.frontmatter, `content/scenarios/${slug}/briefing.mdx`);
  const title = (await lessonBySlug(lesson))?.title ?? lesson;
  return { scenario, ...rest, lesson: { slug: lesson, title }, Text: found.default };
}

/** All of the course, in the order that is suggested. */
export async function briefings(): Promise<Briefing[]> {
  const all = await Promise.all(scenarioSlugs.map(briefingOf));
  return all.flatMap((one) => one ?? []);
}
