// npm run items: authors' words on questions (see lock-items.ts), or, given a file, the analysis of a matrix of marks.
import { fileURLToPath } from "node:url";
import { analyse } from "@/app/_statistics/items-cli";

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  if (args.includes("--json") || args.some((arg) => arg.toLowerCase().endsWith(".csv")))
    process.exitCode = await analyse(args);
  else {
    // Loaded only here: an analysis needs no content.
    const { sayOnItems } = await import("./lock-items");
    process.exitCode = await sayOnItems(args);
  }
}
