/** The name of whoever was erased. */
export const left = "Somebody who has left";

type Person = { id: string; name: string };

/** Who reviewed; once they are erased nobody's id, and these words for a name. */
export const reviewerOrLeft = (reviewer: Person | null): Person => reviewer ?? { id: "", name: left };

/** As it stands within a sentence. */
export const withinSentence = (name: string) => (name === left ? "somebody who has left" : name);
