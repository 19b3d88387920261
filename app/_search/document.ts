/** One thing that can be found. All of it is public: the text of lessons, never a question or its answer. */
export type SearchDocument = {
  href: string;
  kind: "lesson" | "section" | "worksheet" | "term";
  /** Its number in the course; empty for a term. */
  place: string;
  title: string;
  text: string;
};
