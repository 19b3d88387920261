import { expect, type Page, test } from "@playwright/test";
import { bundledCases } from "@/app/_simulator/test-bundle";
import { caseNames, everyCase, whole } from "@/app/_simulator/test-determinism";

// One seed tells one story, to the last bit, in Node, in a page and in a worker; and a run that began in one of them goes
// on in another. Other engines: app/_simulator/engines.test.ts.

let script: string;

test.beforeAll(async () => {
  script = await bundledCases();
});

test.beforeEach(async ({ page }) => {
  await page.goto("about:blank");
  await page.addScriptTag({ content: script });
});

/** Evaluates an expression in a worker that has loaded the cases; `posted`, evaluated in the page, is there as `given`. */
function inWorker(expression: string, posted = "null"): string {
  const source = JSON.stringify(`${script}\nonmessage = ({ data: given }) => postMessage(${expression});`);
  return `new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob([${source}], { type: "text/javascript" })));
    const end = (settle, value) => { worker.terminate(); settle(value); };
    worker.onmessage = ({ data }) => end(resolve, data);
    worker.onerror = ({ message }) => end(reject, new Error(message));
    worker.postMessage(${posted});
  })`;
}

const every = "determinism.everyCase((snapshot) => structuredClone(snapshot))";
const told = (page: Page, expression: string) => page.evaluate<unknown>(expression);

test("a page and a worker tell the same runs as Node, at once and after a snapshot", async ({ page }) => {
  const expected = everyCase((snapshot) => structuredClone(snapshot));
  expect(await told(page, every)).toEqual(expected);
  expect(await told(page, inWorker(every))).toEqual(expected);
});

for (const name of caseNames) {
  const quoted = JSON.stringify(name);

  test(`${name}: a run that a page began is finished by a worker, and the other way round`, async ({ page }) => {
    const expected = whole(name);
    const begun = `determinism.begun(${quoted}, 12_345)`;
    expect(await told(page, inWorker(`determinism.finished(${quoted}, given)`, begun))).toBe(expected);
    const handedBack = `${inWorker(begun)}.then((snapshot) => determinism.finished(${quoted}, snapshot))`;
    expect(await told(page, handedBack)).toBe(expected);
  });
}
