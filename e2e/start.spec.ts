import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { freePort, startInstallation } from "./support/installation";

// Whoever installs Preflight: what goes wrong at a start is one line that says what to do, and a start needs no repair.

let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "preflight start "));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const start = join(process.cwd(), "app/_server/start.mjs");

type Environment = Record<string, string>;

function spawnStart(environment: Environment, node: string[] = []): ChildProcess {
  return spawn(process.execPath, [...node, start], {
    cwd: folder,
    env: { ...process.env, npm_lifecycle_event: undefined, DATA_DIR: join(folder, "data"), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs a start that is expected to be refused; gives its lines. */
async function refused(environment: Environment, node: string[] = []): Promise<string[]> {
  const child = spawnStart(environment, node);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(code, output).toBe(1);
  return output.trim().split("\n");
}

async function expectRefusal(line: RegExp, environment: Environment, node: string[] = []) {
  const lines = await refused(environment, node);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(line);
}

test("names PORT when it is taken", async () => {
  const port = await freePort();
  const other = createServer().listen(port);
  await expectRefusal(new RegExp(`^PORT ${port} is in use: `), { PORT: String(port) });
  other.close();
});

test("says which Node it needs when this one is too old", async () => {
  const disguise = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } });';
  const shim = `data:text/javascript,${encodeURIComponent(disguise)}`;
  await expectRefusal(/^Preflight needs Node\.js 20\.19 or newer, and this is 20\.18\.3: /, {}, ["--import", shim]);
});

test("names DATA_DIR when it cannot be written", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const port = String(await freePort());
  await expectRefusal(/^DATA_DIR .*file\/data cannot be written \(ENOTDIR\): /, {
    PORT: port,
    DATA_DIR: `${file}/data`,
  });
  // To root every folder is writable, except where the kernel itself says no.
  const isRoot = process.getuid?.() === 0;
  const readOnly = isRoot ? "/sys/preflight" : join(folder, "read-only");
  if (!isRoot) {
    mkdirSync(readOnly);
    chmodSync(readOnly, 0o555);
  }
  await expectRefusal(/^DATA_DIR \S.* cannot be written \(E[A-Z]+\): /, { PORT: port, DATA_DIR: readOnly });
});

for (const [name, value] of [
  ["PORT", "eighty"],
  ["BASE_URL", "preflight.example.org"],
  ["AUTH_SECRET", "hunter2"],
  ["DATABASE_URL", "mysql://app:hunter2@db/preflight"],
  ["MANUAL_ACCESS", "nobody"],
] as const)
  test(`names ${name} when it is wrong, and does not repeat its value`, async () => {
    const lines = await refused({ PORT: String(await freePort()), [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} `));
    expect(lines[0]).not.toContain("hunter2");
    expect(readdirSync(folder)).toEqual([]);
  });

test("names the database that does not answer, without its password", async () => {
  const url = `postgresql://app:hunter2@127.0.0.1:${await freePort()}/preflight`;
  const lines = await refused({ PORT: String(await freePort()), DATABASE_URL: url });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^DATABASE_URL: no connection to 127\.0\.0\.1:\d+ /);
});

test("refuses a second server on one data directory, and the first goes on", async () => {
  const first = await startInstallation({ dataDirectory: join(folder, "data") });
  const environment = { PORT: String(await freePort()), DATA_DIR: first.dataDirectory };
  await expectRefusal(/^DATA_DIR .* is in use by another Preflight server: /, environment);
  expect((await fetch(`${first.origin}/api/health`)).status).toBe(200);
  expect(await first.stop()).toBe(0);
});

test.describe("a database that does not fit the code", () => {
  const newer = "20991231000000_from_the_future";

  for (const [what, tamper, line] of [
    ["an edited migration", "UPDATE _prisma_migrations SET checksum = 'edited'", /^Migration \S+ was edited /],
    [
      "a missing migration",
      "UPDATE _prisma_migrations SET migration_name = '2020_gone'",
      /^Migration 2020_gone was applied/,
    ],
    ["a newer migration", `UPDATE _prisma_migrations SET migration_name = '${newer}'`, /^The database is newer than /],
  ] as const)
    test(`is refused and not touched: ${what}`, async () => {
      const dataDirectory = join(folder, "data");
      expect(await (await startInstallation({ dataDirectory })).stop()).toBe(0);
      const file = join(dataDirectory, "preflight.db");
      const database = new Sqlite(file);
      database.exec(tamper);
      database.close();
      const before = fingerprint(file);
      await expectRefusal(line, { PORT: String(await freePort()) });
      expect(fingerprint(file)).toBe(before);
    });
});

const fingerprint = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** `npm start` in a group of its own, as a terminal would run it. */
async function npmStart() {
  const port = await freePort();
  const npm = process.env["npm_execpath"];
  const [program, parameters] = npm ? [process.execPath, [npm, "start"]] : ["npm", ["start"]];
  const child = spawn(program, parameters, {
    cwd: process.cwd(),
    env: { ...process.env, PORT: String(port), DATA_DIR: join(folder, "data") },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await new Promise<void>((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      if (output.includes("is ready on")) resolve();
    });
    void ended.then(() => reject(new Error(output)));
  });
  const group = child.pid ?? 0;
  const isGroupAlive = () => {
    try {
      return process.kill(-group, 0);
    } catch {
      return false;
    }
  };
  return { origin: `http://localhost:${port}`, pid: group, group, ended, isGroupAlive };
}

test("ends with 0 on Ctrl-C", async () => {
  const running = await startInstallation({ dataDirectory: join(folder, "data") });
  expect(await running.stop()).toBe(0);
  await expect(fetch(`${running.origin}/api/health`)).rejects.toThrow();
});

test("leaves no process when Ctrl-C reaches npm, its shell and the server at once", async () => {
  const running = await npmStart();
  expect((await fetch(`${running.origin}/api/health`)).status).toBe(200);
  process.kill(-running.group, "SIGINT");
  await running.ended;
  await expect.poll(running.isGroupAlive).toBe(false);
});

test("ends when npm is killed, and leaves no process", async () => {
  const running = await npmStart();
  process.kill(running.pid, "SIGKILL");
  await expect.poll(running.isGroupAlive, { timeout: 15_000 }).toBe(false);
});

test("starts again in seconds after a kill, without repair, and keeps its secret", async () => {
  const dataDirectory = join(folder, "data");
  const first = await startInstallation({ dataDirectory });
  const secret = readFileSync(join(dataDirectory, "auth-secret"), "utf8");
  await first.kill();
  const startedAt = Date.now();
  const second = await startInstallation({ dataDirectory });
  expect(Date.now() - startedAt).toBeLessThan(20_000);
  expect((await fetch(`${second.origin}/api/health`)).status).toBe(200);
  expect(readFileSync(join(dataDirectory, "auth-secret"), "utf8")).toBe(secret);
  expect(await second.stop()).toBe(0);
});
