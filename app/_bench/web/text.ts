import type { Fetched } from "./bytes";
import { pairs } from "./measure";
import type { Report } from "./report";

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const fixed = (value: number | null, digits = 2) => (value === null ? "not told" : value.toFixed(digits));

/** Rows under one heading, columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  return rows.map((row) => `  ${line(row).trimEnd()}`).join("\n");
}

export function textOf(report: Report): string {
  const { machine, goals } = report;
  const about = `${machine.cpus} CPUs (${machine.cpu}), Node ${machine.node}, Next ${machine.next}, load at start ${machine.loadAtStart.toFixed(1)}`;
  const results = Object.values(goals).map(({ goal, bound, value, met }) => [
    `${met ? "met   " : "MISSED"} ${goal}`,
    bound,
    Number.isInteger(value) ? String(value) : value.toFixed(2),
  ]);
  return [about, bytes(report), requests(report), parts(report), kept(report), `Goals\n${table(results)}`].join("\n\n");
}

function bytes({ bytes: { bare, lesson, lessonSignedIn, chunks, bareChunks, ...ratios } }: Report): string {
  const row = (name: string, fetched: Fetched) => [
    name,
    kb(fetched.script.transferred),
    kb(fetched.script.gzip),
    kb(fetched.script.raw),
    ...[fetched.html, fetched.style, fetched.font, fetched.data].map(({ transferred }) => kb(transferred)),
    String(Object.values(fetched).reduce((sum, { requests: count }) => sum + count, 0)),
  ];
  const { total: _, ...bareFirst } = bare.first;
  const { total: __, ...first } = lesson.first;
  const { total: ___, ...scrolled } = lesson.scrolled;
  const { total: ____, ...signedIn } = lessonSignedIn.first;
  const { total: _____, ...signedInScrolled } = lessonSignedIn.scrolled;
  const parts = [
    "Bytes over the wire, empty cache, 1440 x 900",
    table([
      ["", "JavaScript", "no headers", "unpacked", "HTML", "CSS", "fonts", "data", "requests"],
      row("bare page", bareFirst),
      row("lesson", first),
      row("  scrolled to its end, more", scrolled),
      row("lesson, signed in", signedIn),
      row("  scrolled to its end, more", signedInScrolled),
    ]),
    `  JavaScript of the first load: ${fixed(ratios.scriptRatio, 3)} times the bare page (without headers ${fixed(ratios.scriptRatioGzip, 3)}, unpacked ${fixed(ratios.scriptRatioRaw, 3)}, signed in ${fixed(ratios.scriptRatioSignedIn, 3)})`,
  ];
  if (Math.max(ratios.scriptRatio, ratios.scriptRatioSignedIn) > 1.1) {
    const rows = chunks.map(({ path, transferred, gzip, raw, when, inBare }) => [
      path,
      kb(transferred),
      kb(gzip),
      kb(raw),
      when,
      inBare ? "bare too" : "",
    ]);
    const bareRows = bareChunks.map(({ path, transferred, gzip, raw }) => [path, kb(transferred), kb(gzip), kb(raw)]);
    parts.push(`  Files of JavaScript, signed in:\n${table(rows)}`, `  Of the bare page:\n${table(bareRows)}`);
  }
  return parts.join("\n");
}

function requests({ requests: { ratios, ...loads } }: Report): string {
  const rows = Object.entries(loads).flatMap(([name, load]) =>
    ([1, 16] as const).map((connections) => {
      const { requestsPerSecond, cpuMsPerRequest, p50Ms, p99Ms, failed } = load[connections === 1 ? "at1" : "at16"];
      return [
        connections === 1 ? name : "",
        String(connections),
        requestsPerSecond.toFixed(0),
        fixed(cpuMsPerRequest),
        String(p50Ms),
        String(p99Ms),
        String(failed),
      ];
    }),
  );
  const compared = Object.entries(pairs).map(([pair, { words }]) => {
    const ratio = Object.entries(ratios).find(([name]) => name === pair)?.[1];
    return [
      words,
      fixed(ratio?.at1.cpu ?? null),
      fixed(ratio?.at16.cpu ?? null),
      fixed(ratio?.at16.requestsPerSecond ?? null),
    ];
  });
  return [
    "Requests (medians of the rounds)",
    table([["", "connections", "per second", "CPU ms", "p50 ms", "p99 ms", "failed"], ...rows]),
    table([["", "CPU at 1", "CPU at 16", "per second at 16"], ...compared]),
  ].join("\n");
}

function parts({ parts: all, costs }: Report): string {
  const rows = Object.entries(all).map(([name, part]) => [
    name,
    ...[part.server, part.httpAndNext, part.sessionLookup, part.ours, part.prisma, part.database, part.bare].map(
      (value) => fixed(value),
    ),
  ]);
  const session = costs.session;
  return [
    "Who spends the CPU of a request (CPU ms, server at 16 connections; the parts were measured without HTTP)",
    table([["", "server", "HTTP and Next", "session", "ours", "Prisma", "database", "bare request"], ...rows]),
    `  The session lookup is ${fixed(session.oursCpuMs)} better-auth, ${fixed(session.prismaCpuMs)} Prisma, ${fixed(session.databaseCpuMs)} database.`,
  ].join("\n");
}

function kept({ kept: found }: Report): string {
  return [
    "Answers after the run, the server stopped",
    `  ${found.acknowledged} acknowledged: ${found.found} there once, ${found.lost} lost, ${found.twice} twice;`,
    `  ${found.unacknowledged} written without being acknowledged; progress ${found.progressAgrees ? "agrees" : "DOES NOT agree"} with the log; integrity ${found.integrity}`,
  ].join("\n");
}
