import type { Course } from "@/app/_course/course";

/** The table of contents. Order is numbering: slugs are the ids, so lessons may move without breaking a link. */
export const course = [
  {
    title: "What changes in production",
    lessons: ["real-users-real-money", "production-is-not-staging", "before-the-dive", "pride-and-fear"],
    scenarios: [],
  },
  {
    title: "Know what good looks like",
    lessons: ["the-one-number", "when-a-number-lies", "a-normal-tuesday", "how-long-until-you-know"],
    scenarios: ["a-quiet-tuesday", "requests-are-up"],
  },
  {
    title: "Build something you can ship",
    lessons: ["one-artefact", "config-is-not-code", "secrets-and-where-they-leak", "migrations-you-can-take-back"],
    scenarios: ["built-on-my-laptop", "the-variable-that-wasnt-there"],
  },
] as const satisfies Course;
