type Column = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** A part of a run as plain data: its numbers and its columns of numbers. */
export type Saved = Record<string, number | Column>;

/** Copies all that a part of a run holds. A part holds nothing but numbers and columns, so nothing can be forgotten. */
export function save(part: object): Saved {
  const saved: Saved = {};
  for (const [name, value] of Object.entries(part)) {
    saved[name] = typeof value === "number" ? value : value.slice();
  }
  return saved;
}

/** Lays what was saved over a fresh part. The saved data stays untouched, so that it can be restored again. */
export function restore<Part extends object>(fresh: Part, saved: Saved): Part {
  return Object.assign(fresh, save(saved));
}
