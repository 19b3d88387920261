import { expect, test } from "vitest";
import { type Box, routeFlows } from "./flow-routes";

const box = (id: string, column: number, row: number): Box => ({
  id,
  column,
  row,
  x: column * 140,
  y: row * 80,
  width: 100,
  height: 60,
});
const boxes = [box("gateway", 0, 1), box("old", 1, 0), box("new", 1, 1), box("db", 2, 0), box("queue", 2, 1)];

const crosses = (from: readonly number[], to: readonly number[], { x, y, width, height }: Box) => {
  const [x1 = 0, y1 = 0] = from;
  const [x2 = 0, y2 = 0] = to;
  return Math.max(x1, x2) > x && Math.min(x1, x2) < x + width && Math.max(y1, y2) > y && Math.min(y1, y2) < y + height;
};

test("no flow crosses a box, not even one that passes a column or goes back", () => {
  const ways = [
    { from: "gateway", to: "old" },
    { from: "gateway", to: "new" },
    { from: "old", to: "db" },
    { from: "new", to: "db" },
    { from: "gateway", to: "db" },
    { from: "queue", to: "gateway" },
    { from: "old", to: "new" },
  ];
  for (const route of routeFlows(boxes, ways)) {
    expect(route.length).toBeGreaterThan(2);
    for (const [index, point] of route.slice(1).entries()) {
      for (const each of boxes) expect(crosses(route[index] ?? [], point, each)).toBe(false);
    }
  }
});

test("flows of one gutter turn at different places", () => {
  const [first, second] = routeFlows(boxes, [
    { from: "old", to: "db" },
    { from: "new", to: "db" },
  ]);
  expect(first?.[1]?.[0]).not.toBe(second?.[1]?.[0]);
  expect(first?.at(-1)).not.toEqual(second?.at(-1));
});

test("a flow to a box that is not there is not drawn", () => {
  expect(routeFlows(boxes, [{ from: "old", to: "nowhere" }])).toEqual([[]]);
});
