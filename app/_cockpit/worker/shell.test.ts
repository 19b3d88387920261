import { expect, test } from "vitest";
import { aloft } from "./test-flying";

test("a line that follows goes on as the world does, and ends by Ctrl-C", () => {
  const flown = aloft();
  flown.fly(20);
  flown.enter("kubectl get pods -w");
  const before = flown.printed().split("\n").length;
  flown.fly(40);
  expect(flown.printed().split("\n").length).toBeGreaterThan(before);
  expect(flown.of("prompt")).toEqual([]);
  flown.flying.receive({ kind: "interrupt" });
  expect(flown.of("prompt")).toEqual([{ kind: "prompt", hasSucceeded: false }]);
  const after = flown.printed();
  flown.fly(40);
  expect(flown.printed()).toBe(after);
});

test("Ctrl-C does not take back what was given", () => {
  const flown = aloft();
  flown.enter("deploy pause api && deploy status api");
  flown.flying.receive({ kind: "interrupt" });
  flown.fly(5);
  expect(flown.frame().acts).toMatchObject([{ line: "deploy pause api", state: "done" }]);
  expect(flown.printed()).not.toContain("paused");
});

test("a rollout that is followed ends the line by itself", () => {
  const flown = aloft();
  flown.enter("kubectl rollout status deployment/api && echo over");
  flown.fly(150);
  expect(flown.printed()).toContain("successfully rolled out");
  expect(flown.printed()).toContain("over");
});

test("what is typed while a line runs is not run, and Ctrl-C at the prompt does nothing", () => {
  const flown = aloft();
  flown.flying.receive({ kind: "interrupt" });
  expect(flown.of("prompt")).toEqual([]);
  flown.enter("deploy pause api");
  flown.enter("deploy resume api");
  flown.fly(5);
  expect(flown.frame().acts).toHaveLength(1);
});

test("a paste of a hundred thousand characters is refused as bash refuses it, and a long output keeps its end", () => {
  const flown = aloft();
  flown.fly(120);
  flown.enter("kubectl logs -l app=api --tail=-1");
  const lines = flown.of("printed").at(-1)?.text.split("\n") ?? [];
  expect(lines.length).toBeLessThanOrEqual(1000);
  flown.enter(`echo ${"x".repeat(100_000)}`);
  expect(flown.of("printed").at(-1)).toMatchObject({ text: "-bash: echo: Argument list too long", isError: true });
  flown.enter("history | tail -n 1");
  expect(flown.printed()).not.toContain("xxx");
});
