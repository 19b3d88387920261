/** As many as bash keeps by default. */
const MOST_LINES = 500;

/** The history with a line that was entered: a blank one is forgotten, and so is one that was entered just before. */
export function remembered(history: readonly string[], line: string): string[] {
  if (line.trim() === "" || line === history.at(-1)) return [...history];
  return [...history, line].slice(-MOST_LINES);
}

/** Where somebody stands who goes through the history by arrows; `draft` is what they were typing before. */
export type Recall = { place: number; draft: string };

/** One line back (-1) or forth (1). Beyond the newest one is the draft; beyond the oldest one there is nothing. */
export function recalled(
  history: readonly string[],
  { draft, place }: Recall,
  step: -1 | 1,
): { line: string; recall: Recall } {
  const next = Math.min(history.length, Math.max(0, place + step));
  return { line: history[next] ?? draft, recall: { place: next, draft } };
}
