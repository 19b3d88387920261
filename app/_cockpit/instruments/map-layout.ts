import type { ServiceView } from "../frame";
import type { Box } from "./flow-routes";

const MARGIN = 6;
const TITLE = 26;
const LINE = 16;
const ROW_GAP = 8;

/** Where the boxes of the map stand in a panel of this size; it grows taller where its rows need it. */
export function mapLayout(
  services: readonly ServiceView[],
  size: { width: number; height: number },
  neededWidth: (service: ServiceView) => number,
) {
  const columns = Math.max(0, ...services.map(({ column }) => column)) + 1;
  const gutter = size.width < 400 ? 24 : 34;
  const room = size.width - 2 * MARGIN - gutter * (columns - 1);
  const needs = Array.from({ length: columns }, (_, column) =>
    Math.max(40, ...services.filter((each) => each.column === column).map(neededWidth)),
  );
  const widths = shareRoom(needs, room);
  const lefts = widths.map((_, column) => widths.slice(0, column).reduce((sum, each) => sum + each + gutter, MARGIN));
  const stacks = Array.from({ length: columns }, (_, column) =>
    services.filter((each) => each.column === column).toSorted((one, other) => one.row - other.row),
  );
  const filled = (stack: readonly ServiceView[]) => stack.reduce((sum, each) => sum + heightOf(each), 0);
  const tall = Math.max(size.height, ...stacks.map((stack) => filled(stack) + ROW_GAP * stack.length));
  // Each column spreads over the whole height.
  const boxes: Box[] = stacks.flatMap((stack, column) => {
    const gap = (tall - filled(stack)) / Math.max(1, stack.length);
    let y = gap / 2;
    return stack.map((service) => {
      const height = heightOf(service);
      const box = {
        id: service.id,
        column,
        row: service.row,
        x: lefts[column] ?? 0,
        y,
        width: widths[column] ?? 0,
        height,
      };
      y += height + gap;
      return box;
    });
  });
  return { boxes, height: tall };
}

const heightOf = ({ says }: ServiceView): number => TITLE + LINE * says.length + 6;

/** Cut so that it fits; `measure` gives a width in px. */
export function fitText(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  let end = text.length;
  while (end > 1 && measure(`${text.slice(0, end)}…`) > room) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Each gets what it needs as long as there is room for all; else the widest give way. What is spare goes to all alike. */
function shareRoom(needs: readonly number[], room: number): number[] {
  const widths = needs.map(() => 0);
  let left = room;
  const ascending = [...needs.entries()].toSorted(([, one], [, other]) => one - other);
  for (const [index, [column, need]] of ascending.entries()) {
    const width = Math.max(0, Math.min(need, left / (ascending.length - index)));
    widths[column] = width;
    left -= width;
  }
  return widths.map((width) => width + left / needs.length);
}
