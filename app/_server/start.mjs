// `npm start` and `npm run dev`. Only syntax that old versions of Node understand; everything else is in launch.mjs.
import { nodeProblem } from "./node-version.mjs";

var problem = nodeProblem();

if (problem === null) {
  import("./launch.mjs").then((module) => module.launch({ dev: process.argv.indexOf("--dev") !== -1 }));
} else {
  console.error(problem);
  process.exitCode = 1;
}
