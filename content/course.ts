import type { Course } from "@/app/_course/course";

/** The table of contents. Order is numbering: slugs are the ids, so lessons may move without breaking a link. */
export const course = [
  {
    title: "Build something you can ship",
    lessons: ["config-is-not-code"],
    scenarios: ["a-quiet-tuesday", "built-on-my-laptop", "the-variable-that-wasnt-there", "requests-are-up"],
  },
] as const satisfies Course;
