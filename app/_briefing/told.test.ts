import { expect, test } from "vitest";
import { helpIn, toldOf } from "./told";

const happened = [
  { atSeconds: 0, by: "system" as const, text: "PipelineStarted deployment/api: Shipping api v42" },
  { atSeconds: 1, by: "system" as const, text: "Killing pod/api-1: Stopping container api (6 times)" },
  { atSeconds: 5, by: "learner" as const, text: "askHint {}: Which number is about people?" },
  { atSeconds: 9, by: "person" as const, text: "Marta Lindqvist, senior engineer: “The alert is yours: look.”" },
  {
    atSeconds: 12,
    by: "learner" as const,
    text: 'deletePods {"deployment":"api","pods":{"version":"v42"}}: refused: no',
  },
  { atSeconds: 20, by: "learner" as const, text: 'rollback {"deployment":"api"}: api: rolling back to v41' },
  { atSeconds: 60, by: "system" as const, text: "AlertEnds alert/orders-low: orders-low" },
];

test("the timeline tells decisions by number, leaves routine out, and ends with the landing", () => {
  expect(toldOf(happened, 30)).toEqual([
    expect.objectContaining({ number: null, title: "Shipping api v42" }),
    expect.objectContaining({ number: null, title: "Asked for a hint", detail: "Which number is about people?" }),
    expect.objectContaining({ title: "Marta Lindqvist, senior engineer", detail: "“The alert is yours: look.”" }),
    expect.objectContaining({ number: 1, title: "Deleted pods" }),
    expect.objectContaining({ number: 2, title: "Rolled back", detail: "api: rolling back to v41" }),
  ]);
  expect(toldOf(happened, null).at(-1)?.title).toBe("Alert over: orders-low");
});

test("hints and the wheel are told", () => {
  expect(helpIn(happened)).toEqual({ hints: 1, wheelTaken: false });
  const taken = { atSeconds: 70, by: "system" as const, text: "WheelTaken person/senior: Marta takes the wheel" };
  expect(helpIn([...happened, taken]).wheelTaken).toBe(true);
});
