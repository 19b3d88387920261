import { expect, test } from "vitest";
import { playwrightCounts, vitestCounts } from "@/.ci/counts.mjs";

test("a unit test that did not pass is never counted as passed", () => {
  const assertion = (status: string) => ({ status, fullName: status });
  const all = ["passed", "passed", "failed", "skipped", "pending", "todo"].map(assertion);
  const report = {
    testResults: [
      { status: "failed", assertionResults: all },
      { status: "failed", assertionResults: [] },
    ],
  };
  expect(vitestCounts(report)).toEqual({ passed: 2, failed: 2, skipped: ["skipped", "pending", "todo"] });
});

test("an end-to-end test that passed only when tried again is counted as failed, and a skip gives its reason", () => {
  const spec = (title: string, status: string, annotations: object[] = []) => ({
    title,
    tests: [{ status, annotations }],
  });
  const report = {
    errors: [{ message: "a file that does not load" }],
    suites: [
      {
        specs: [spec("one", "expected"), spec("two", "flaky")],
        suites: [
          {
            specs: [
              spec("three", "unexpected"),
              spec("four", "skipped", [{ type: "skip", description: "no passkeys" }]),
            ],
          },
        ],
      },
    ],
  };
  expect(playwrightCounts(report)).toEqual({ passed: 1, failed: 3, skipped: ["four: no passkeys"] });
});
