/** From vitest's JSON. A file that could not be loaded counts as one failure. */
export function vitestCounts(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  const of = (...wanted) => tests.filter(({ status }) => wanted.includes(status));
  return {
    passed: of("passed").length,
    failed: of("failed").length + unloaded.length,
    skipped: of("skipped", "pending", "todo", "disabled").map(({ fullName }) => fullName),
  };
}

/** From Playwright's JSON. A test that only passed when tried again is a failure. */
export function playwrightCounts(report) {
  const tests = specs(report).flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title })));
  const of = (...wanted) => tests.filter(({ status }) => wanted.includes(status));
  return {
    passed: of("expected").length,
    failed: of("unexpected", "flaky").length + report.errors.length,
    skipped: of("skipped").map(({ title, annotations }) => `${title}: ${reason(annotations)}`),
  };
}

const specs = ({ specs: own = [], suites = [] }) => [...own, ...suites.flatMap(specs)];

const reason = (annotations = []) =>
  annotations.find(({ type, description }) => type === "skip" && description)?.description ?? "no reason was given";
