import { expect, test } from "vitest";
import { escaped } from "./escaped";

test("what means something in HTML comes out as text, all else as it is", () => {
  expect(escaped(`<b onclick="x">a && 'b'</b> *再試行*`)).toBe(
    "&lt;b onclick=&quot;x&quot;&gt;a &amp;&amp; 'b'&lt;/b&gt; *再試行*",
  );
});
