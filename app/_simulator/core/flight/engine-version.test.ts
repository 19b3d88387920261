import { expect, test } from "vitest";
import { tinyScenario } from "../production/test-system";
import { ENGINE_VERSION } from "./engine-version";
import { Flight } from "./flight";

test("a version of the engine tells the story that it always told", () => {
  const flight = Flight.takeOff({ ...tinyScenario({}), endSeconds: 300 }, 7);
  const { events, fingerprint } = flight.fly([{ atSeconds: 60, command: { kind: "restart", deployment: "web" } }]);
  // Another story is another version: runs that were kept are then refused, and never told wrongly.
  expect({ version: ENGINE_VERSION, events, fingerprint }).toMatchInlineSnapshot(`
    {
      "events": 1262,
      "fingerprint": "3795a0a2224bfa7b",
      "version": 1,
    }
  `);
});
