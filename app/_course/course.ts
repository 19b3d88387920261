/** What content/course.ts is written in. */
export type Course = readonly { title: string; lessons: readonly string[] }[];
