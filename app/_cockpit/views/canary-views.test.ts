import { expect, test } from "vitest";
import { scenario as canary } from "@/content/scenarios/requests-are-up/scenario";
import { armedOf } from "./armed";
import { buttonsOf } from "./buttons";
import { pipelineOf } from "./pipeline";
import { planViewOf } from "./plan-view";
import { serviceMapOf } from "./service-map";
import { flightAt } from "./test-flights";

const deployment = "api";

test("a plan that looks at the conversion shows the canary's own, in counts", () => {
  const signal = { measure: "conversion", is: "below", threshold: 0.8, minutes: 5 } as const;
  const { measures } = planViewOf(flightAt("canary", 280).world, { ...canary.plan, signal });
  const own = measures.find(({ title }) => title === "Conversion, canary v42");
  expect(own?.now).toMatch(/^\d+ buyers? of \d+ visits$/);
  expect(own?.normal).toMatch(/^about \d+ buyers?$/);
});

test("while two versions run, workers are said of both", () => {
  const boxes = serviceMapOf(flightAt("canary", 240).world).services.filter(({ name }) => name === deployment);
  expect(boxes.length).toBe(2);
  for (const { says } of boxes) expect(says[1]).toMatch(/^busy \d+\/\d+ both$/);
});

test("a canary that is paused says so, offers to resume, and is aborted", () => {
  const flight = flightAt("canary", 240);
  flight.give({ kind: "pause", deployment });
  flight.stepTo(242);
  expect(pipelineOf(flight.world)).toMatchObject({ says: "Paused at 5 %", status: "advisory" });
  expect(pipelineOf(flight.world).steps[0]?.says).toBe("paused");
  const titles = buttonsOf(flight.world, canary.plan).map(({ title }) => title);
  expect(titles).toContain("Resume");
  expect(titles).not.toContain("Pause");
  flight.give({ kind: "abort", deployment });
  flight.stepTo(250);
  expect(pipelineOf(flight.world).says).toBe("Aborted");
});

test("the abort of a canary takes two seconds, and leaves what its buyers paid", () => {
  const { world } = flightAt("canary", 280);
  const { leaves, takes, undoes } = armedOf(world, { kind: "abort", deployment }, canary.plan);
  expect([takes, undoes]).toEqual(["2 s", "The canary ends; all visitors get the version in force."]);
  expect(leaves).toContain("Charges that were made and mails that were sent stay.");
});
