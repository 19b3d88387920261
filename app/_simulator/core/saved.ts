type Column = Float64Array | Int32Array | Uint32Array;

/** A part of a run as plain data: its numbers and its columns of numbers. */
export type Saved = Record<string, number | Column>;

/** Copies all that a part of a run holds. A part holds nothing but numbers and columns, so nothing can be forgotten. */
export function save(part: object): Saved {
  const saved: Saved = {};
  for (const [name, value] of Object.entries(part)) saved[name] = typeof value === "number" ? value : value.slice();
  return saved;
}

/** Lays what was saved over a fresh part. The saved data stays untouched, so that it can be restored again. */
export function restore<Part extends object>(fresh: Part, saved: Saved | undefined): Part {
  if (saved === undefined) throw new RangeError("the snapshot lacks a part of the run");
  return Object.assign(fresh, save(saved));
}

/** Doubles the room in all columns of a part. */
export function lengthen(part: object): void {
  for (const [name, column] of Object.entries(part)) {
    if (typeof column === "number") continue;
    const longer = new column.constructor(2 * column.length);
    longer.set(column);
    Object.assign(part, { [name]: longer });
  }
}
