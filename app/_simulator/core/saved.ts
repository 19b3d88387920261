type Column = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** What a run holds that changes: nothing but this, so that nothing can be forgotten, or shared, when it is copied. */
type Plain = number | string | boolean | null | undefined | Column | Plain[] | { [name: string]: Plain };

const LEAST_ROWS = 16;

/** A part of a run as plain data. */
export type Saved = { [name: string]: Plain };

/** Copies all that a part of a run holds; of its columns so many rows, where the others are free. */
export function save(part: object, rows = Infinity): Saved {
  const saved: Saved = {};
  for (const [name, value] of Object.entries(part)) saved[name] = copyOf(value, rows);
  return saved;
}

/** What is frozen never changes: a copy shares it. */
function copyOf(value: Plain, rows: number): Plain {
  if (typeof value !== "object" || value === null) return value;
  // A part without any rows could not double its room.
  if (isColumn(value)) return value.slice(0, Math.max(rows, LEAST_ROWS));
  if (Object.isFrozen(value)) return value;
  if (!Array.isArray(value)) return save(value);
  const copy = value.slice();
  for (let place = 0; place < copy.length; place += 1) {
    const element = copy[place];
    if (typeof element === "object") copy[place] = copyOf(element, Infinity);
  }
  return copy;
}

const isColumn = (value: object): value is Column => ArrayBuffer.isView(value);

/** Lays what was saved over a fresh part. The saved data stays untouched, so that it can be restored again. */
export function restore<Part extends object>(fresh: Part, saved: Saved | undefined): Part {
  if (saved === undefined) throw new RangeError("the snapshot lacks a part of the run");
  return Object.assign(fresh, save(saved));
}

/** Doubles the room in all columns of a part; what else it has stays as it is. */
export function lengthen(part: object): void {
  for (const [name, column] of Object.entries(part)) {
    if (typeof column === "number" || Array.isArray(column)) continue;
    const longer = new column.constructor(2 * column.length);
    longer.set(column);
    Object.assign(part, { [name]: longer });
  }
}
