export type Box = { id: string; column: number; row: number; x: number; y: number; width: number; height: number };
export type Point = readonly [x: number, y: number];
type Way = { from: string; to: string };
type Trip = { index: number; start: Box; end: Box };
type End = { box: Box; side: "left" | "right"; trip: Trip; towards: number };

/**
 * Ways with right angles for lines between boxes, in the order of the ways; empty where a box is missing. Ends are spread
 * along the sides and turns along the gutters, so that no two lie on each other; what passes a column goes between its rows.
 */
export function routeFlows(boxes: readonly Box[], ways: readonly Way[]): Point[][] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const trips: Trip[] = [];
  for (const [index, { from, to }] of ways.entries()) {
    const start = byId.get(from);
    const end = byId.get(to);
    if (start && end && start !== end) trips.push({ index, start, end });
  }
  const portOf = ports(trips);
  const gutters = gutterSpans(boxes);
  const routes: Point[][] = ways.map(() => []);
  const laneOf = lanes(trips, gutters, portOf);
  for (const trip of trips) {
    const [y1, y2] = [portOf(trip, trip.start), portOf(trip, trip.end)];
    const { start, end } = trip;
    const first = leavesRight(trip) ? start.x + start.width : start.x;
    const last = arrivesLeft(trip) ? end.x : end.x + end.width;
    const [out, into] = [laneOf(trip, outGutter(trip)), laneOf(trip, inGutter(trip))];
    const passed = boxes.filter(({ column }) => isBetween(column, start.column, end.column));
    const route: Point[] = [
      [first, y1],
      [out, y1],
    ];
    if (out === into) route.push([out, y2]);
    else {
      const channel = freeHeight(passed, y2);
      route.push([out, channel], [into, channel], [into, y2]);
    }
    routes[trip.index] = [...route, [last, y2]];
  }
  return routes;
}

const isBetween = (value: number, one: number, other: number) =>
  value > Math.min(one, other) && value < Math.max(one, other);
const leavesRight = ({ start, end }: Trip) => end.column >= start.column;
/** Within a column, a line leaves and comes back at the right. */
const arrivesLeft = ({ start, end }: Trip) => end.column > start.column;
/** The gutter right of column n is n. */
const outGutter = (trip: Trip) => (leavesRight(trip) ? trip.start.column : trip.start.column - 1);
const inGutter = (trip: Trip) => (arrivesLeft(trip) ? trip.end.column - 1 : trip.end.column);

function ports(trips: readonly Trip[]) {
  const ends = trips.flatMap((trip): End[] => [
    { box: trip.start, side: leavesRight(trip) ? "right" : "left", trip, towards: middle(trip.end) },
    { box: trip.end, side: arrivesLeft(trip) ? "left" : "right", trip, towards: middle(trip.start) },
  ]);
  return (trip: Trip, box: Box): number => {
    const own = ends.find((each) => each.trip === trip && each.box === box);
    const beside = ends.filter((each) => each.box === box && each.side === own?.side);
    beside.sort((one, other) => one.towards - other.towards || one.trip.index - other.trip.index);
    const place = beside.findIndex((each) => each.trip === trip);
    return Math.round(box.y + (box.height * (place + 1)) / (beside.length + 1));
  };
}

const middle = ({ y, height }: Box) => y + height / 2;

function gutterSpans(boxes: readonly Box[]) {
  const edge = (column: number, side: "left" | "right") => {
    const own = boxes.filter((box) => box.column === column);
    if (own.length === 0) return null;
    return side === "left" ? Math.min(...own.map(({ x }) => x)) : Math.max(...own.map(({ x, width }) => x + width));
  };
  return (gutter: number): { from: number; to: number } => {
    const from = edge(gutter, "right") ?? 0;
    return { from, to: edge(gutter + 1, "left") ?? from + 20 };
  };
}

/** Down-going lines that begin higher turn further right, up-going ones further left: so they do not cross. */
function lanes(
  trips: readonly Trip[],
  span: (gutter: number) => { from: number; to: number },
  portOf: (trip: Trip, box: Box) => number,
) {
  const slant = (trip: Trip) => {
    const [y1, y2] = [portOf(trip, trip.start), portOf(trip, trip.end)];
    return y2 >= y1 === leavesRight(trip) ? -y1 : y1;
  };
  return (trip: Trip, gutter: number): number => {
    const beside = trips.filter((each) => outGutter(each) === gutter || inGutter(each) === gutter);
    beside.sort((one, other) => slant(one) - slant(other) || one.index - other.index);
    const { from, to } = span(gutter);
    return Math.round(from + ((to - from) * (beside.indexOf(trip) + 1)) / (beside.length + 1));
  };
}

/** The height nearest to the wished one at which no box is in the way. */
function freeHeight(passed: readonly Box[], wished: number): number {
  const margin = 6;
  const isFree = (height: number) =>
    height > 0 && passed.every(({ y, height: tall }) => height <= y - margin || height >= y + tall + margin);
  const edges = passed.flatMap(({ y, height }) => [y - margin, y + height + margin]);
  const free = [wished, ...edges].filter(isFree);
  return free.toSorted((one, other) => Math.abs(one - wished) - Math.abs(other - wished))[0] ?? wished;
}
