// Only syntax that old versions of Node understand, so that they can be told what they lack.
var needed = [20, 19];

export function nodeProblem() {
  var found = process.versions.node.split(".").map(Number);
  if (found[0] > needed[0] || (found[0] === needed[0] && found[1] >= needed[1])) return null;
  return (
    "Preflight needs Node.js " +
    needed.join(".") +
    " or newer, and this is " +
    process.versions.node +
    ": install a newer one from https://nodejs.org and run this again."
  );
}
