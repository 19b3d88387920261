import { expect, test } from "vitest";
import { codeHtml } from "./code-line";

test("a line comes out as it is written, whatever it holds", () => {
  for (const line of ["  a: b", "~~~", "~".repeat(90), "</code><script>", "# *no* `Markdown`", "- x"]) {
    const escaped = line.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    expect(codeHtml(line)).toBe(`<pre><code>${escaped}\n</code></pre>`);
  }
});
