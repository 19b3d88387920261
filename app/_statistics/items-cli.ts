import { readFile } from "node:fs/promises";
import { itemAnalysis } from "./item-analysis";
import { itemsTable } from "./items-table";
import { parseMatrix } from "./matrix";

type Writer = { write(text: string): unknown };

/**
 * `items MATRIX.csv [--json]`: prints the analysis as a table, or as one line of JSON, and returns the exit code: 0, or
 * 2 with one line on stderr when the arguments or the file are not what they should be.
 */
export async function analyse(
  args: readonly string[],
  out: Writer = process.stdout,
  err: Writer = process.stderr,
): Promise<number> {
  const [file, ...others] = args.filter((arg) => arg !== "--json");
  if (file === undefined || others.length > 0 || file.startsWith("-"))
    return refused(err, "Say which matrix of marks: items MATRIX.csv [--json]");
  const csv = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (typeof csv !== "string") return refused(err, `${file}: this file cannot be read (${csv.code ?? csv.name})`);
  const parsed = parseMatrix(csv);
  if (!parsed.ok) return refused(err, `${file}: ${parsed.problem}`);
  const statistics = itemAnalysis(parsed.matrix);
  out.write(args.includes("--json") ? `${JSON.stringify(statistics)}\n` : itemsTable(statistics));
  return 0;
}

function refused(err: Writer, line: string): number {
  err.write(`${line}\n`);
  return 2;
}
