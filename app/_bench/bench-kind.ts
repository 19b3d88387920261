/** What every bench has: `bench.ts` knows nothing else of it. */
export type Bench = {
  /** One line, for the list. */
  summary: string;
  /** What it measures and how, for `--help`. */
  help: string;
  /** Whole numbers that may be given on the command line, `least` or more; from 1 up where it says nothing. */
  options: Record<string, { describes: string; usually: number; least?: number }>;
  run: (options: Readonly<Record<string, number>>, stage: Stage) => Promise<Measured>;
};

export type Stage = {
  /** What is being done now, on stderr: stdout belongs to the result. */
  say: (line: string) => void;
  /** Done at the end, last one first, however the bench ends. */
  atEnd: (act: () => unknown) => void;
};

/** The same figures twice: with stable keys for programs, and as text for people. */
type Measured = { report: object; text: string };

/** Something a person can put right; its message is the one line to show. */
export class BenchProblem extends Error {
  override name = "BenchProblem";
}
