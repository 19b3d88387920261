// Regular expressions for grep, matched by simulating Thompson's automaton: the time is the length of the line times that
// of the pattern, whatever both are. JavaScript's own would take for ever on (a+)+$.

export type Matcher = { isInverted: boolean; ranges: [number, number][] };
export type Step =
  | { kind: "sign"; matcher: Matcher; next: number }
  | { kind: "split"; next: number; other: number }
  | { kind: "start" | "end" | "edge"; next: number }
  | { kind: "match" };

export type Pattern = { steps: Step[]; start: number };

/** Whether the pattern matches anywhere in a line. */
export function matches({ steps, start }: Pattern, line: string): boolean {
  const seen = new Int32Array(steps.length).fill(-1);
  let now: number[] = [];
  for (let place = 0; place <= line.length; place += 1) {
    // A match may begin at any place.
    const reached = closure(steps, [...now, start], line, place, seen);
    if (reached === null) return true;
    const code = line.charCodeAt(place);
    now = reached.flatMap((at) => {
      const step = steps[at];
      return step?.kind === "sign" && has(step.matcher, code) ? [step.next] : [];
    });
  }
  return false;
}

/** The steps that are reached without reading a sign; null once the match is among them. */
function closure(steps: readonly Step[], from: number[], line: string, place: number, seen: Int32Array) {
  const stack = from;
  const reached: number[] = [];
  while (stack.length > 0) {
    const at = stack.pop() ?? 0;
    if (seen[at] === place) continue;
    seen[at] = place;
    const step = steps[at];
    if (step === undefined) continue;
    if (step.kind === "match") return null;
    if (step.kind === "sign") reached.push(at);
    else if (step.kind === "split") stack.push(step.next, step.other);
    else if (holds(step.kind, line, place)) stack.push(step.next);
  }
  return reached;
}

function holds(kind: "start" | "end" | "edge", line: string, place: number): boolean {
  if (kind === "start") return place === 0;
  if (kind === "end") return place === line.length;
  const isWord = (at: number) => /^\w$/.test(line.charAt(at));
  return isWord(place - 1) !== isWord(place);
}

const has = ({ isInverted, ranges }: Matcher, code: number): boolean =>
  !Number.isNaN(code) && ranges.some(([least, most]) => code >= least && code <= most) !== isInverted;
