/** What content/course.ts is written in: slugs, in order. */
export type Course = readonly { title: string; lessons: readonly string[]; scenarios: readonly string[] }[];
