import { type TeamWordName, teamWords } from "@/content/team-words";

/** What the reader's team calls it; the general phrase until that is known, and for everybody else. */
export function TeamWord({ value }: { value: TeamWordName }) {
  return (
    <span className="team-word" data-team-word={value}>
      {teamWords[value].general}
    </span>
  );
}
