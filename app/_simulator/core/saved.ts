type Column = Float64Array | Int32Array | Uint32Array;

/** What a run holds that changes: nothing but this, so that nothing can be forgotten, or shared, when it is copied. */
export type Plain = number | string | boolean | null | undefined | Column | Plain[] | { [name: string]: Plain };

/** A part of a run as plain data. */
export type Saved = { [name: string]: Plain };

/** Copies all that a part of a run holds. */
export function save(part: object): Saved {
  const saved: Saved = {};
  for (const [name, value] of Object.entries(part)) saved[name] = copyOf(value);
  return saved;
}

function copyOf(value: Plain): Plain {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  return isColumn(value) ? value.slice() : save(value);
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
