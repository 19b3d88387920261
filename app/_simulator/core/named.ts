/** What a record has under a name that somebody typed: nothing under those that every object has, as `constructor`. */
export const named = <Value>(record: Record<string, Value>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
