import { asks, fails } from "../action";
import { nothing, type Tool, value } from "./tool";

const ACTIVITY =
  "select application_name, state, wait_event_type, count(*) from pg_stat_activity group by 1, 2, 3 order by 1, 2, 3";

/** A monitoring role: it sees connections, and no table. */
export const psql: Tool = {
  summary: "ask the database who is connected",
  subcommands: {
    "": {
      usage: 'psql -c "select * from pg_stat_activity" [-h HOST]',
      summary: "count connections by application and state",
      flags: {
        command: { ...value, short: "c", values: [ACTIVITY] },
        host: { ...value, short: "h" },
        dbname: { ...value, short: "d" },
        username: { ...value, short: "U" },
        port: { ...value, short: "p" },
      },
      parse: ({ flags }, { names }) => {
        const sql = flags["command"];
        if (sql === undefined) return fails("psql: no prompt of its own here; ask one question with -c");
        const database = flags["host"] ?? names.databases[0] ?? "postgres";
        return /\bpg_stat_activity\b/i.test(sql) && isSelect(sql)
          ? asks({ kind: "pgActivity", database })
          : fails(refusal(sql));
      },
    },
  },
  complaints: () => {
    const more = '\npsql: hint: Try "psql --help" for more information.';
    return {
      unknownLong: (name) => `psql: unrecognized option '--${name}'${more}`,
      unknownShort: (letter) => `psql: invalid option -- '${letter}'${more}`,
      needsValue: (flag) =>
        flag.startsWith("--")
          ? `psql: option '${flag}' requires an argument${more}`
          : `psql: option requires an argument -- '${flag.slice(1)}'${more}`,
    };
  },
  unknown: () => "psql: no prompt of its own here; ask one question with -c",
};

const isSelect = (sql: string): boolean => /^\s*select\b/i.test(sql);

function refusal(sql: string): string {
  const [word = ""] = /[^\s;(]+/.exec(sql) ?? [];
  const writes = ["insert", "update", "delete", "alter", "create", "drop", "truncate", "grant"];
  if (writes.includes(word.toLowerCase()))
    return `ERROR:  cannot execute ${word.toUpperCase()} in a read-only transaction`;
  if (!isSelect(sql))
    return `ERROR:  syntax error at or near "${word}"\nLINE 1: ${sql}\n        ${" ".repeat(sql.indexOf(word))}^`;
  const [, table] = /\bfrom\s+([a-z_][a-z0-9_.]*)/i.exec(sql) ?? [];
  return table === undefined
    ? "ERROR:  permission denied for database shop"
    : `ERROR:  permission denied for table ${table.split(".").at(-1)}`;
}

/** prisma, as `npx prisma` would run it in the checkout. */
export const prisma: Tool = {
  summary: "ask which migrations the database has seen",
  subcommands: {
    "migrate status": {
      usage: "prisma migrate status",
      summary: "compare migrations with the database",
      flags: { schema: value },
      parse: (_, { names }) => asks({ kind: "migrateStatus", database: names.databases[0] ?? "postgres" }),
    },
  },
  complaints: () => ({
    unknownLong: (name) => `! Unknown option: --${name}`,
    unknownShort: (letter) => `! Unknown option: -${letter}`,
    needsValue: (flag) => `! Option requires an argument: ${flag}`,
  }),
  unknown: (words) => (words.length === 0 ? "Usage\n\n  $ prisma [command]" : `! Unknown command "${words.join(" ")}"`),
};

export const skopeo: Tool = {
  summary: "ask the registry about an image",
  subcommands: {
    inspect: {
      usage: "skopeo inspect docker://registry/NAME:VERSION",
      summary: "show an image's digest and architecture",
      flags: { raw: nothing },
      parse: ({ words: [image = ""] }) => {
        const [, deployment, version] = /^docker:\/\/registry\/([^:/]+):([^:/]+)$/.exec(image) ?? [];
        return deployment === undefined || version === undefined
          ? fails(`FATA[0000] Invalid image name "${image}", expected colon-separated transport:reference`)
          : asks({ kind: "inspectImage", deployment, version });
      },
    },
  },
  complaints: () => ({
    unknownLong: (name) => `FATA[0000] unknown flag: --${name}`,
    unknownShort: (letter, word) => `FATA[0000] unknown shorthand flag: '${letter}' in ${word}`,
    needsValue: (flag) => `FATA[0000] flag needs an argument: ${flag}`,
  }),
  unknown: ([first]) =>
    first === undefined
      ? "Usage:\n  skopeo [flags]\n  skopeo [command]"
      : `FATA[0000] unknown command "${first}" for "skopeo"`,
};
