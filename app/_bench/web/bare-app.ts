import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@/e2e/support/installation";
import { BenchProblem, type Stage } from "../bench-kind";
import { projectRoot, quietEnvironment, runNode } from "./children";

// The least that Next can be: one static page with the text of the same lesson, a GET and a POST that answer JSON. Built
// with the Next and React of this installation, and served the way Preflight is, by a server of its own.

// Inside the project, because Turbopack follows no link out of its root; git ignores it, and so does Preflight's build.
const folder = join(projectRoot, ".next/bench-bare");

export type Served = { origin: string; pid: number };

export async function startBareApp(lesson: string, { atEnd }: Stage): Promise<Served> {
  rmSync(folder, { recursive: true, force: true });
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files(paragraphsOf(lesson)))) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  await runNode([join(projectRoot, "node_modules/next/dist/bin/next"), "build"], { cwd: folder });
  return serve(await freePort(), atEnd);
}

function serve(port: number, atEnd: Stage["atEnd"]): Promise<Served> {
  const child = spawn(process.execPath, ["server.mjs", String(port)], {
    cwd: folder,
    env: { ...process.env, ...quietEnvironment },
    // It ends with its stdin, so that it never outlives us.
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  atEnd(() => {
    child.kill();
    return ended;
  });
  return new Promise((resolve, reject) => {
    child.stdout.once("data", () => resolve({ origin: `http://localhost:${port}`, pid: child.pid ?? 0 }));
    void ended.then(() => reject(new BenchProblem("The bare Next server ended before it was ready.")));
  });
}

/** The lesson's prose without what it is written in. */
function paragraphsOf(lesson: string): string[] {
  const source = readFileSync(join(projectRoot, "content/lessons", lesson, "lesson.mdx"), "utf8");
  const prose = source.replace(/^---[\s\S]*?\n---\n/, "").replaceAll(/<[^>]*>/g, "");
  return prose
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

const files = (paragraphs: readonly string[]) => ({
  "package.json": JSON.stringify({ private: true, type: "module" }),
  "next.config.mjs": `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(projectRoot)} } };`,
  "app/layout.jsx": `
    export const metadata = { title: "Bare" };
    export default function Layout({ children }) {
      return <html lang="en"><body>{children}</body></html>;
    }`,
  "app/page.jsx": `
    const paragraphs = ${JSON.stringify(paragraphs)};
    export default function Page() {
      return <main><h1>Bare</h1>{paragraphs.map((text) => <p key={text}>{text}</p>)}</main>;
    }`,
  "app/api/route.js": `
    export const dynamic = "force-dynamic";
    const headers = { "Cache-Control": "no-store" };
    export const GET = () => Response.json({ person: { name: "Bare" }, lesson: null }, { headers });
    export async function POST(request) {
      const { events } = await request.json();
      return Response.json({ results: events.map(({ id }) => ({ id, kind: "recorded" })) }, { headers });
    }`,
  "server.mjs": `
    import { createServer } from "node:http";
    import next from "next";
    const port = Number(process.argv[2]);
    const httpServer = createServer();
    const app = next({ dev: false, dir: import.meta.dirname ?? process.cwd(), hostname: "localhost", port, httpServer });
    await app.prepare();
    const handle = app.getRequestHandler();
    httpServer.on("request", (request, response) => void handle(request, response));
    httpServer.listen(port, () => console.log("ready"));
    process.stdin.on("close", () => process.exit(0)).resume();`,
});
