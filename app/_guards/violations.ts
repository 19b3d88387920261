export type Violation = {
  title: string;
  /** Where it is planted: the rules go by the path. */
  file: string;
  bad: string;
  good: string;
  rule: string;
};

const imports = "lint/style/noRestrictedImports";
const globals = "lint/style/noRestrictedGlobals";
const plugin = "plugin";

const importing = (title: string, file: string, wrong: string, right: string): Violation => ({
  title,
  file,
  bad: `import "${wrong}";`,
  good: `import "${right}";`,
  rule: imports,
});

export const importViolations: Violation[] = [
  importing("the core imports a package", "app/_simulator/core/planted.ts", "zod", "./clock"),
  importing("the core imports Node", "app/_simulator/core/planted.ts", "node:fs", "./clock"),
  importing("the core imports its neighbour", "app/_simulator/core/planted.ts", "../worker/remote", "./queue"),
  importing("the core imports another module", "app/_simulator/core/planted.ts", "@/app/_ui/icon", "./faults/slow"),
  {
    title: "the core imports a type",
    file: "app/_simulator/core/planted.ts",
    bad: 'import type { Item } from "@/app/_quiz/item";\nexport type One = Item;',
    good: 'import type { Item } from "./item";\nexport type One = Item;',
    rule: imports,
  },
  importing("a component imports the database", "app/_team/planted.tsx", "@/app/_database/client", "./queries"),
  importing(
    "a module reaches the database by a relative path",
    "app/_team/planted.ts",
    "../_database/client",
    "./queries",
  ),
  importing("a module imports Prisma itself", "app/_team/planted.ts", "@prisma/client", "./queries"),
  importing(
    "a module imports the generated client",
    "app/_team/planted.ts",
    "@/prisma/generated/sqlite/client",
    "./queries",
  ),
  importing("a module imports the driver of SQLite", "app/_quiz/planted.ts", "better-sqlite3", "./item"),
  importing(
    "a page imports the database",
    "app/(team)/team/planted.tsx",
    "@/app/_database/client",
    "@/app/_team/queries",
  ),
  importing("an action imports the database", "app/_team/planted/actions.ts", "@/app/_database/client", "./queries"),
  {
    title: "a module imports the database later",
    file: "app/_team/planted.ts",
    bad: 'export const load = () => import("@/app/_database/client");',
    good: 'export const load = () => import("./queries");',
    rule: imports,
  },
  {
    title: "a module passes the database on",
    file: "app/_team/planted.ts",
    bad: 'export { database } from "@/app/_database/client";',
    good: 'export { teamRows } from "./queries";',
    rule: imports,
  },
  importing(
    "a file of queries imports a route",
    "app/_planted/queries.ts",
    "@/app/(team)/team/page",
    "@/app/_database/client",
  ),
  importing("_ui imports a module", "app/_ui/planted.tsx", "@/app/_quiz/item", "@/app/_ui/icon"),
  importing("_ui imports the database", "app/_ui/planted.tsx", "@/app/_database/client", "./icon"),
  importing("_ui imports a module by a relative path", "app/_ui/planted.tsx", "../_quiz/item", "./icon"),
  importing("_ui imports content", "app/_ui/planted.tsx", "@/content/course", "react"),
  importing("a module imports a page", "app/_team/planted.tsx", "@/app/(team)/team/page", "./queries"),
  importing("a module imports a page by a relative path", "app/_team/planted.tsx", "../(team)/team/page", "./queries"),
  importing("a module imports the front page", "app/_team/planted.tsx", "@/app/page", "./queries"),
  importing("a module imports a route of the API", "app/_team/planted.ts", "@/app/api/health/route", "./queries"),
  importing(
    "a page imports a page of another group",
    "app/(team)/team/planted.tsx",
    "../../(course)/manual/page",
    "./rows",
  ),
  importing(
    "content imports a component",
    "content/lessons/config-is-not-code/planted.ts",
    "@/app/_ui/icon",
    "@/app/_quiz/item",
  ),
  importing("content imports the database", "content/planted.ts", "@/app/_database/client", "@/app/_course/course"),
  {
    title: "something other than a page exports a default",
    file: "app/_team/planted.tsx",
    bad: "export default function Rows() {\n  return null;\n}",
    good: "export function Rows() {\n  return null;\n}",
    rule: "lint/style/noDefaultExport",
  },
];

const core = "app/_simulator/core/planted.ts";
const quiz = "app/_quiz/kinds/planted.ts";

const computing = (title: string, file: string, bad: string, good: string, rule: string): Violation => ({
  title,
  file,
  bad: `export const value = (one: number) => ${bad};`,
  good: `export const value = (one: number) => ${good};`,
  rule,
});

const impure = (file: string): Violation[] => [
  computing(`${file} asks for the time`, file, "Date.now() + one", "one", plugin),
  computing(`${file} makes a date of now`, file, "[new Date(), one]", "[one]", plugin),
  computing(`${file} throws dice`, file, "Math.random() + one", "Math.floor(one)", plugin),
  computing(`${file} throws dice in disguise`, file, '[Math["random"], one]', "[Math.max(one)]", plugin),
  computing(`${file} looks at its process`, file, "[process.env, one]", "[one]", globals),
  computing(`${file} asks the network`, file, "[fetch(String(one))]", "[one]", globals),
  computing(`${file} waits`, file, "[setTimeout(() => {}, one)]", "[one]", globals),
  computing(`${file} draws from the system's chance`, file, "[crypto, one]", "[one]", globals),
  computing(`${file} measures itself`, file, "performance.now() + one", "one", globals),
  computing(`${file} reaches for everything`, file, "[globalThis, one]", "[one]", globals),
  computing(`${file} talks`, file, "console.error(one)", "String(one)", "lint/suspicious/noConsole"),
];

export const purityViolations: Violation[] = [
  ...impure(core),
  ...impure(quiz),
  computing("the rules of progress ask for the time", "app/_progress/progress.ts", "Date.now() + one", "one", plugin),
  computing("the rules of readiness throw dice", "app/_progress/readiness.ts", "Math.random() + one", "one", plugin),
  computing("the events read the environment", "app/_progress/event.ts", "[process.env, one]", "[one]", globals),
  computing("the core computes a sine", core, "Math.sin(one)", "Math.sqrt(one)", plugin),
  computing("the core computes a power", core, "Math.pow(one, 2)", "one * one", plugin),
  computing("the core writes a power", core, "one ** 2", "one * one", plugin),
  computing("the core computes a logarithm", core, "Math.log(one)", "Math.abs(one)", plugin),
  computing("the core uses a constant of Math", core, "one * Math.PI", "one * 3", plugin),
  {
    title: "the core raises in place",
    file: core,
    bad: "export function cube(one: number) {\n  let all = one;\n  all **= 3;\n  return all;\n}",
    good: "export function cube(one: number) {\n  let all = one;\n  all *= 3;\n  return all;\n}",
    rule: plugin,
  },
  {
    title: "the core takes Math apart",
    file: core,
    bad: "export const { cos } = Math;",
    good: "export const cos = 1;",
    rule: plugin,
  },
];
