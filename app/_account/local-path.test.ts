import { expect, test } from "vitest";
import { localPath } from "./local-path";

test.each([
  ["/manual/config-is-not-code?x=1", "/manual/config-is-not-code?x=1"],
  ["/", "/"],
  [undefined, "/"],
  ["", "/"],
  ["https://evil.example/", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["javascript:alert(1)", "/"],
])("after signing in, %j leads to %j", (path, expected) => {
  expect(localPath(path)).toBe(expected);
});
