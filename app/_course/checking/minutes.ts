const shortest = 5;
const longest = 20;

/** `real` is what reading-time.ts makes of the words that stand in the lesson. */
export function minutesProblems(said: number, real: number): string[] {
  return [
    ...(Math.abs(said - real) > 1 ? [`minutes: says ${said}; its words take ${real}`] : []),
    ...(real < shortest || real > longest
      ? [`minutes: its words take ${real}; a lesson takes ${shortest} to ${longest}`]
      : []),
  ];
}
