import { type Level, type LogState, levels, placeOf, visibleAtMs } from "./logs";

/** A line of the log as whoever looks at it sees it. Times in simulated ms. */
export type LogLine = {
  atMs: number;
  visibleAtMs: number;
  service: string;
  version: string;
  /** Null for what no pod says. */
  pod: string | null;
  level: Level;
  text: string;
  /** How often it was written within a second; 1: once. */
  repeats: number;
};

export type LogQuery = {
  /** At most so many lines. */
  limit: number;
  podName: (pod: number) => string;
  service?: string;
  /** Of one pod only, by its number. */
  pod?: number;
  /** At least so severe. */
  level?: Level;
  /** In the text, in the same case. */
  contains?: string;
  /** Written at or after this time. */
  fromMs?: number;
};

/** The lines that can be read by now, newest first. */
export function visibleLines(state: LogState, nowMs: number, query: LogQuery): LogLine[] {
  const lines: LogLine[] = [];
  for (let row = state.rows - 1; row >= state.lost && lines.length < query.limit; row -= 1) {
    const place = placeOf(state, row);
    const atMs = state.atMs[place] ?? 0;
    if (query.fromMs !== undefined && atMs < query.fromMs) break;
    const readableAtMs = visibleAtMs(state, row);
    const template = state.templates[state.template[place] ?? 0];
    const pod = state.pod[place] ?? -1;
    if (template === undefined || readableAtMs > nowMs) continue;
    const { service, version, level } = template;
    if (query.service !== undefined && service !== query.service) continue;
    if (query.pod !== undefined && pod !== query.pod) continue;
    if (query.level !== undefined && levels.indexOf(level) < levels.indexOf(query.level)) continue;
    const text = fillIn(template.text, state.a[place] ?? 0, state.b[place] ?? 0);
    if (query.contains !== undefined && !text.includes(query.contains)) continue;
    lines.push({
      atMs,
      visibleAtMs: readableAtMs,
      service,
      version,
      pod: pod < 0 ? null : query.podName(pod),
      level,
      text,
      repeats: state.repeats[place] ?? 1,
    });
  }
  return lines;
}

/** Numbers are written with three decimals at most. */
function fillIn(text: string, a: number, b: number): string {
  return text
    .replaceAll("{a}", String(Math.round(a * 1000) / 1000))
    .replaceAll("{b}", String(Math.round(b * 1000) / 1000));
}
