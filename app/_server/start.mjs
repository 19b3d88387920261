// `npm start` and `npm run dev`. Only syntax and imports that old versions of Node understand, so that they can be told
// what they lack; everything else is in launch.mjs.
var needed = [20, 19];
var found = process.versions.node.split(".").map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(
    "Preflight needs Node.js " +
      needed.join(".") +
      " or newer, and this is " +
      process.versions.node +
      ": install a newer one from https://nodejs.org and start again.",
  );
  process.exitCode = 1;
} else {
  import("./launch.mjs").then((module) => module.launch({ dev: process.argv.indexOf("--dev") !== -1 }));
}
