type Person = { id: string; name: string };

/** Who reviewed; once they are erased nobody's id, and these words for a name. */
export const reviewerOrLeft = (reviewer: Person | null): Person =>
  reviewer ?? { id: "", name: "Somebody who has left" };
