import "server-only";
import { catalog, worksheetById } from "@/app/_course/catalog";
import type { Placed } from "./compile";

/** The worksheets of all lessons, in the order of the course; one that two lessons place belongs to the first. */
export async function placedWorksheets(): Promise<Placed[]> {
  const { lessons } = await catalog();
  const lessonOf = new Map<string, Placed["lesson"]>();
  for (const { slug, title, worksheets } of lessons) {
    for (const id of worksheets) if (!lessonOf.has(id)) lessonOf.set(id, { slug, title });
  }
  const placed = await Promise.all(
    [...lessonOf].map(async ([id, lesson]) => {
      const worksheet = await worksheetById(id);
      return worksheet ? [{ worksheet, lesson }] : [];
    }),
  );
  return placed.flat();
}
