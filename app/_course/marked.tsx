import type { ReactNode } from "react";

/** A line of an artefact in which «» enclose the point of it. */
export function marked(line: string): ReactNode {
  const [before, point, after] = line.split(/[«»]/);
  if (point === undefined) return line;
  return (
    <>
      {before}
      <mark>{point}</mark>
      {after}
    </>
  );
}
