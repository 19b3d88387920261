import { fileURLToPath } from "node:url";
import { readArguments } from "./sim-arguments";
import type { Asked } from "./sim-asked";
import { refused, type Told } from "./sim-told";

// npm run --silent sim: models and scenarios, for people and for programs. Whatever it is given, it ends with 0, or with 2
// and one line.

type Out = { write(text: string): unknown };

export async function simulate(argv: string[], stdout: Out, stderr: Out): Promise<0 | 2> {
  const said = await answerTo(readArguments(argv));
  if (said.ok) stdout.write(said.text);
  else stderr.write(`${said.problem}.\n`);
  return said.ok ? 0 : 2;
}

/** Loads only what is asked for: a run of a model needs no scenarios. */
async function answerTo(asked: Asked): Promise<Told> {
  switch (asked.kind) {
    case "wrong":
      return refused(asked.problem);
    case "help":
      return { ok: true, text: asked.usage };
    case "run":
      return (await import("./sim-run")).runModel(asked);
    case "list":
      return (await import("./sim-list")).listScenarios(asked);
    case "play":
      return (await import("./sim-play")).play(asked);
    case "replay":
      return (await import("./sim-replay")).replay(asked);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Whoever reads may stop reading, as `head` does.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  process.exitCode = await simulate(process.argv.slice(2), process.stdout, process.stderr);
}
