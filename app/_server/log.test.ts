import { afterEach, expect, test, vi } from "vitest";
import { hideTokensInLogs } from "./log";

const writes = { out: process.stdout.write, error: process.stderr.write };

afterEach(() => {
  process.stdout.write = writes.out;
  process.stderr.write = writes.error;
});

test("no token of a path reaches the log, except in the link that is printed on purpose", () => {
  const written = vi.fn(() => true);
  process.stdout.write = written;
  process.stderr.write = written;
  const print = hideTokensInLogs();
  process.stderr.write("error in GET /join/abcDEF123-_abcDEF123: boom\n");
  process.stdout.write("GET /setup/abcDEF123-_abcDEF123 200\n");
  print("http://localhost:3000/setup/abcDEF123-_abcDEF123");
  const lines = written.mock.calls.flat().map(String);
  expect(lines[0]).toMatch(/^error in GET \/join\/\S+ boom\n$/);
  expect(lines.slice(0, 2).join("")).not.toContain("abcDEF123");
  expect(lines[2]).toBe("http://localhost:3000/setup/abcDEF123-_abcDEF123\n");
});
