// JavaScript, since the loader of MDX imports it outside the bundle, where Node takes no TypeScript.

const unit = /(\d) (?=(?:%|ms|s|min|h|kB|MB|GB|TB)(?![\p{L}\p{N}]))/gu;
const sum = /\([^\s()]+ [–−+÷×] [^\s()]+\)/gu;
const noBreak = "\u00a0";

/**
 * A number and its unit, and a short sum in brackets, stay on one line.
 * @param {string} text
 * @returns {string}
 */
export const keepTogether = (text) =>
  text.replace(unit, `$1${noBreak}`).replace(sum, (found) => found.replaceAll(" ", noBreak));

/** The same for the prose of Markdown, as a plugin of remark. Code stays as its author wrote it. */
export default function remarkKeepTogether() {
  return keepInside;
}

function keepInside(node) {
  if (node.type === "text") node.value = keepTogether(node.value);
  node.children?.forEach(keepInside);
}
