import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startInstallation } from "@/e2e/support/installation";
import type { Stage } from "../bench-kind";
import type { Enrolled } from "../web/answers";
import { type Served, startBareApp } from "../web/bare-app";
import { openBrowser } from "../web/bytes";
import { projectRoot, quietEnvironment, runModule, runNode } from "../web/children";
import { lookAt, weigh } from "./bytes";
import { flyAndLook } from "./flown";
import { measureLandings } from "./landings";
import { largePlan, openPage, Pilot, takeOff } from "./pilot";
import { timeTerminal } from "./terminal";

const lesson = "config-is-not-code";
const TERMINAL_ROUNDS = 5;

export type Settings = { minutes: number; requests: number; landings: number };
export type Measures = Awaited<ReturnType<typeof measureCockpit>>;

/** Everything that the bench measures, in turn; servers and folders end with the stage. */
export async function measureCockpit({ landings, minutes, requests }: Settings, stage: Stage) {
  const { say } = stage;
  say("Building Preflight, unless the build is fresh …");
  await runNode(["app/_server/build.mjs"]);
  say("Building the bare Next app …");
  const bare = await startBareApp(lesson, stage);
  say("Making people and starting Preflight …");
  const { people, served } = await startPreflight(landings + 2, stage);
  const [pilot, flies, ...others] = people;
  const [reads] = others;
  if (!pilot || !flies || !reads) throw new RangeError("somebody has to fly");
  const browser = await openBrowser(stage);

  say("Weighing JavaScript …");
  const weighed = await weigh(browser, { origin: served.origin, bareOrigin: bare.origin, lesson }, { flies, reads });

  say(`Flying ${minutes} minutes at 4×, ${requests} requests per second …`);
  const page = await openPage(browser, served.origin, pilot.cookie);
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await takeOff(page, largePlan(requests, minutes));
  const atPanel = new Pilot(page);
  const flown = await flyAndLook(browser, page, atPanel, minutes, stage);
  say("Typing and pasting …");
  const terminal = await timeTerminal(page, TERMINAL_ROUNDS);
  await page.context().close();

  const landed = await measureLandings(served, others, stage);
  const path = `/simulator/flights/${landed.landed}`;
  const landedPage = await lookAt(browser, served.origin, { path, person: reads, own: new Set(weighed.own) });
  const elsewhere = [...weighed.elsewhere, { ...landedPage, path: "/simulator/flights/[flight]" }];
  return { weighed: { ...weighed, elsewhere }, flown, terminal, landed, faults };
}

async function startPreflight(count: number, { atEnd }: Stage) {
  const dataDirectory = mkdtempSync(join(tmpdir(), "preflight-bench-"));
  atEnd(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const { people } = await runModule<Enrolled>(
    new URL("../web/enrol-people.ts", import.meta.url),
    [String(count), lesson],
    { DATA_DIR: dataDirectory },
  );
  const installation = await startInstallation({ dataDirectory, root: projectRoot, environment: quietEnvironment });
  atEnd(() => installation.stop());
  const served: Served = { origin: installation.origin, pid: installation.process.pid ?? 0 };
  return { people, served };
}
