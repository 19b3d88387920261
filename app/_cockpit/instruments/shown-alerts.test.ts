import { expect, test } from "vitest";
import type { AlertView } from "../frame";
import { shownAlerts } from "./shown-alerts";

const alert = (id: string, state: AlertView["state"]): AlertView => ({
  id,
  title: id,
  severity: "page",
  state,
  sinceSeconds: 0,
});

test("what fires and is not acknowledged stands first, and three are shown", () => {
  const alerts = [
    alert("ended", "ended"),
    alert("pending", "pending"),
    alert("known", "firing"),
    alert("fires", "firing"),
  ];
  const { shown, more } = shownAlerts(alerts, new Set(["known"]), 3);
  expect(shown.map(({ id }) => id)).toEqual(["fires", "known", "pending"]);
  expect(more).toBe(1);
});

test("an alert that has ended goes once it was acknowledged", () => {
  expect(shownAlerts([alert("ended", "ended")], new Set(["ended"]), 3).shown).toEqual([]);
});
