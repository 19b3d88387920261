import type { LogRow } from "../frame";

export type LogFilter = { levels: ReadonlySet<LogRow["level"]>; services: string[]; words: string[] };

/** `service:api,gateway pool waiting`: rows of these services that have all of the words. */
export function parseFilter(text: string, levels: ReadonlySet<LogRow["level"]>): LogFilter {
  const filter: LogFilter = { levels, services: [], words: [] };
  for (const term of text.toLowerCase().split(/\s+/)) {
    if (term.startsWith("service:")) {
      filter.services.push(
        ...term
          .slice("service:".length)
          .split(",")
          .filter((name) => name !== ""),
      );
    } else if (term !== "") filter.words.push(term);
  }
  return filter;
}

export function passes({ levels, services, words }: LogFilter, row: LogRow): boolean {
  if (!levels.has(row.level)) return false;
  if (services.length > 0 && !services.includes(row.service.toLowerCase())) return false;
  if (words.length === 0) return true;
  const text = `${row.service} ${row.pod ?? ""} ${row.text}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
