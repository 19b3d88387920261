import { expect, test } from "vitest";
import type { ServiceView } from "../frame";
import { fitText, mapLayout } from "./map-layout";

const service = (id: string, column: number, row: number): ServiceView => ({
  id,
  name: id,
  version: null,
  kind: "deployment",
  column,
  row,
  status: "normal",
  says: ["one", "two"],
});
const services = [service("gateway", 0, 1), service("api", 1, 0), service("worker", 1, 2), service("postgres", 2, 1)];

test("the boxes fill a narrow panel without leaving it, and the widest give way", () => {
  const { boxes } = mapLayout(services, { width: 348, height: 280 }, ({ id }) => (id === "api" ? 300 : 80));
  for (const { x, width } of boxes) expect(x >= 0 && x + width <= 348).toBe(true);
  expect(boxes[0]?.width).toBeCloseTo(80);
});

test("a panel that is too low for its rows is drawn taller", () => {
  const { boxes, height } = mapLayout(services, { width: 420, height: 60 }, () => 80);
  expect(height).toBeGreaterThan(140);
  for (const { y, height: tall } of boxes) expect(y >= 0 && y + tall <= height).toBe(true);
});

test("text that has no room ends in an ellipsis", () => {
  const measure = (text: string) => text.length * 10;
  expect(fitText("postgres", 80, measure)).toBe("postgres");
  expect(fitText("postgres", 50, measure)).toBe("post…");
});
