import { ensureGenerated } from "../app/_server/build.mjs";
import { ensureInstalled } from "../app/_server/install.mjs";
import { StartProblem } from "../app/_server/run-command.mjs";
import { ensureBrowser } from "./browser.mjs";
import { build, endToEnd, staticSteps, unit } from "./steps.mjs";

export async function runSteps({ onlyStatic }) {
  try {
    // What a test run cannot do without is looked for before anything slow.
    if (!onlyStatic) await ensureBrowser();
    await ensureInstalled({ dev: true });
    await ensureGenerated();
  } catch (error) {
    console.error(error instanceof StartProblem ? error.message : error);
    process.exit(1);
  }

  const results = [];
  const run = async (step) => {
    const startedAt = Date.now();
    const result = await step.run();
    results.push({ name: step.name, ...result });
    report(step.name, result, (Date.now() - startedAt) / 1000);
    return result;
  };

  for (const step of staticSteps) await run(step);
  if (!onlyStatic) {
    await run(unit);
    const built = await run(build);
    if (built.failed === 0) await run(endToEnd);
    else await run({ name: endToEnd.name, run: async () => failure("Not run: there is no build to run it on.") });
  }
  conclude(results);
}

const failure = (output) => ({ passed: 0, failed: 1, skipped: [], output });

function report(name, { passed, failed, skipped, output }, seconds) {
  const counts = [
    `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped.length > 0 && `${skipped.length} skipped`,
  ];
  console.log(`${name.padEnd(12)} ${counts.filter(Boolean).join(", ").padEnd(24)} ${seconds.toFixed(1)} s`);
  if (failed > 0) console.log(`\n${output.trim()}\n`);
}

function conclude(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  for (const { name, skipped } of results) for (const reason of skipped) console.log(`skipped (${name}): ${reason}`);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
  // The last line, by which a run is judged.
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
}
