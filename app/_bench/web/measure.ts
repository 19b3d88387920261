import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startInstallation } from "@/e2e/support/installation";
import type { Stage } from "../bench-kind";
import { acknowledgedIn, answersBody, answersKept, type Enrolled } from "./answers";
import { type Served, startBareApp } from "./bare-app";
import { openBrowser, type PageBytes, pageBytes } from "./bytes";
import { projectRoot, quietEnvironment, runModule, runNode } from "./children";
import type { Costs } from "./cost";
import { type Load, load, middleOf, type Target } from "./load";

const lesson = "config-is-not-code";
const connectionCounts = [1, 16] as const;

export const pairs = {
  lesson: { ours: "lesson", bare: "bareStatic", words: "lesson page beside a static page with its text" },
  personal: { ours: "personal", bare: "bareGet", words: "personal request beside a GET of JSON" },
  answer: { ours: "answer", bare: "barePost", words: "one answer beside a POST of JSON" },
  threeAnswers: { ours: "threeAnswers", bare: "barePost", words: "three answers beside a POST of JSON" },
} as const;
export type Pair = keyof typeof pairs;
export type TargetName = (typeof pairs)[Pair]["ours" | "bare"];
export type Loads = Record<TargetName, Record<"at1" | "at16", Load>>;

type Pages = { bare: PageBytes; lesson: PageBytes; lessonSignedIn: PageBytes };

type Settings = { rounds: number; seconds: number; calls: number };

/** Everything the bench measures, in turn; servers and folders end with the stage. */
export async function measureWeb({ rounds, seconds, calls }: Settings, stage: Stage) {
  const { say } = stage;
  say("Building Preflight, unless the build is fresh …");
  await runNode(["app/_server/build.mjs"]);
  say("Building the bare Next app …");
  const bare = await startBareApp(lesson, stage);
  say("Making people and starting Preflight …");
  const dataDirectory = temporaryFolder(stage);
  const enrolled = await runModule<Enrolled>(new URL("./enrol-people.ts", import.meta.url), ["400", lesson], {
    DATA_DIR: dataDirectory,
  });
  const preflight = await startPreflight(dataDirectory, stage);

  say("Counting bytes in a browser …");
  const browser = await openBrowser(stage);
  const address = `${preflight.served.origin}/manual/${lesson}`;
  const pages: Pages = {
    bare: await pageBytes(browser, bare.origin),
    lesson: await pageBytes(browser, address),
    lessonSignedIn: await pageBytes(browser, address, enrolled.people[0]?.cookie),
  };
  await browser.close();

  const acknowledged: string[] = [];
  const targets = targetsOf({ bare, preflight: preflight.served, enrolled, acknowledged });
  const loads = await measureLoads(targets, { rounds, seconds }, stage);
  await preflight.stop();
  const kept = answersKept(dataDirectory, enrolled, acknowledged);

  say("Taking an answer apart …");
  const costs = await runModule<Costs>(new URL("./cost.ts", import.meta.url), [String(rounds), String(calls), lesson], {
    DATA_DIR: temporaryFolder(stage),
  });
  return { pages, loads, kept, costs };
}

export type Measures = Awaited<ReturnType<typeof measureWeb>>;

function temporaryFolder({ atEnd }: Stage): string {
  const folder = mkdtempSync(join(tmpdir(), "preflight-bench-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function startPreflight(dataDirectory: string, { atEnd }: Stage) {
  const installation = await startInstallation({ dataDirectory, root: projectRoot, environment: quietEnvironment });
  atEnd(() => installation.stop());
  const served: Served = { origin: installation.origin, pid: installation.process.pid ?? 0 };
  return { served, stop: installation.stop };
}

type Ends = { bare: Served; preflight: Served; enrolled: Enrolled; acknowledged: string[] };

function targetsOf({ bare, preflight, enrolled, acknowledged }: Ends): Record<TargetName, Target> {
  const cookies = enrolled.people.map(({ cookie }) => cookie);
  const answering = (served: Served, path: string, count: number): Target => ({
    served,
    path,
    method: "POST",
    body: () => answersBody(enrolled, count),
  });
  // Each person may send five requests a second for long, so that every request is another person's.
  let turn = 0;
  const inTurn = () => cookies[turn++ % cookies.length] ?? "";
  const ours = { inTurn, onAnswer: (body: string) => acknowledged.push(...acknowledgedIn(body)) };
  return {
    lesson: { served: preflight, path: `/manual/${lesson}`, method: "GET", cookies },
    bareStatic: { served: bare, path: "/", method: "GET" },
    personal: { served: preflight, path: `/api/v1/me?lesson=${lesson}`, method: "GET", cookies },
    bareGet: { served: bare, path: "/api", method: "GET" },
    answer: { ...answering(preflight, "/api/v1/events", 1), ...ours },
    threeAnswers: { ...answering(preflight, "/api/v1/events", 3), ...ours },
    barePost: answering(bare, "/api", 3),
  };
}

/** Rounds go through all targets in turn, so that what else the machine does falls on all alike. */
async function measureLoads(
  targets: Record<TargetName, Target>,
  { rounds, seconds }: Omit<Settings, "calls">,
  { say }: Stage,
): Promise<Loads> {
  say("Warming up …");
  const amounts = new Map<Target, number>();
  for (const target of Object.values(targets)) {
    await load(target, 16, 320);
    const { requestsPerSecond } = await load(target, 16, 160);
    amounts.set(target, 16 * Math.max(4, Math.round((requestsPerSecond * seconds) / 16)));
  }
  const taken = new Map<string, Load[]>();
  for (let round = 1; round <= rounds; round++) {
    say(`Requests, round ${round} of ${rounds} …`);
    for (const connections of connectionCounts)
      for (const [name, target] of Object.entries(targets)) {
        const key = `${name} at${connections}`;
        taken.set(key, [...(taken.get(key) ?? []), await load(target, connections, amounts.get(target) ?? 64)]);
      }
  }
  const middle = (name: TargetName) => ({
    at1: middleOf(taken.get(`${name} at1`) ?? []),
    at16: middleOf(taken.get(`${name} at16`) ?? []),
  });
  return {
    lesson: middle("lesson"),
    bareStatic: middle("bareStatic"),
    personal: middle("personal"),
    bareGet: middle("bareGet"),
    answer: middle("answer"),
    threeAnswers: middle("threeAnswers"),
    barePost: middle("barePost"),
  };
}
