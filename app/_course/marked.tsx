import type { ReactNode } from "react";

/** A line of an artefact in which «» enclose the point of it. */
export function marked(line: string): ReactNode {
  return line.split(/[«»]/).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no other name.
    index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece,
  );
}
