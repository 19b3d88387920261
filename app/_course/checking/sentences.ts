/** A full stop after one of these ends no sentence. */
const abbreviations = /(?:\b(?:e\.g|i\.e|vs|cf|approx|No|St|Dr|Mr|Ms|Mrs|Jr|Inc|Ltd|et al|p|pp|Fig|[A-Z])\.)$/;

export function sentencesOf(text: string): string[] {
  const parts = text.split(/(?<=[.?!][”"’)\]]*)\s+(?=[“"‘([]*[\p{Lu}\d`])/u);
  const sentences: string[] = [];
  for (const part of parts) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviations.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences.filter((sentence) => sentence !== "");
}

/** What stands between spaces and holds a letter or a digit. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** The first words, to find a place by. */
export function beginning(text: string): string {
  const words = text.split(/\s+/);
  return `“${words.slice(0, 6).join(" ")}${words.length > 6 ? " …" : ""}”`;
}
