import type { Saved } from "./saved";

/** A column that a part of a run has saved, as a list. Throws a TypeError where there is none of that name. */
export function savedColumn(saved: Saved, name: string): number[] {
  const column = saved[name];
  const isList = Array.isArray(column) || (ArrayBuffer.isView(column) && !(column instanceof DataView));
  if (!isList) throw new TypeError(`there is no column ${name}`);
  return Array.from(column, Number);
}
