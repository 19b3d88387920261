// `npm test` (everything, in order of speed) and, with --static, `npm run check`.
import { nodeProblem } from "../app/_server/node-version.mjs";

var problem = nodeProblem();

if (problem === null) {
  import("./run-steps.mjs").then((module) => module.runSteps({ onlyStatic: process.argv.indexOf("--static") !== -1 }));
} else {
  console.error(problem);
  process.exitCode = 1;
}
