import { setTimeout as delay } from "node:timers/promises";
import type { Claimed, GivenCommand } from "@/app/_flights/incoming";
import { clientId } from "@/app/_progress/client-id";
import { Flight } from "@/app/_simulator/core/flight/flight";
import type { ScenarioPlan } from "@/app/_simulator/core/flight/scenario";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { solution } from "@/content/scenarios/the-variable-that-wasnt-there/solution";
import type { Stage } from "../bench-kind";
import type { Person } from "../web/answers";
import type { Served } from "../web/bare-app";
import { cpuSecondsOf, heldBytesOf } from "./process-costs";

const paths = { health: "/api/health", lesson: "/manual/config-is-not-code" } as const;
/** Between two requests: somebody reads, and the server is not full of what measures it. */
const REST_MS = 20;
const BEFORE_MS = 15_000;

type Answered = { count: number; medianMs: number; p95Ms: number };
type Round = Record<keyof typeof paths, Answered> & { seconds: number; cpuSeconds: number | null };

/** How soon the server answers, before and while it replays so many landings that came at once. */
export async function measureLandings(served: Served, people: readonly Person[], { say }: Stage) {
  say(`Flying ${people.length} flights, as browsers do …`);
  const flown: Awaited<ReturnType<typeof fly>>[] = [];
  for (const person of people) flown.push(await fly(served.origin, person));
  say("Asking the server, at rest …");
  await round(served, async () => delay(2000));
  const before = await round(served, () => delay(BEFORE_MS));
  const heldBefore = heldBytesOf(served.pid);
  say(`Landing ${people.length} flights at once …`);
  let heldMost = heldBefore;
  const scores: number[] = [];
  const during = await round(served, async () => {
    await Promise.all(
      flown.map(({ claimed, flight, person }) => post(served.origin, "/land", person, { flight, claimed })),
    );
    for (const { flight, person } of flown) {
      for (;;) {
        const { score, state } = await flightOf(served.origin, person, flight);
        heldMost = Math.max(heldMost, heldBytesOf(served.pid));
        if (state === "landed") scores.push(score ?? 0);
        else if (state !== "landing") throw new Error(`a landing came out as ${state}`);
        if (state === "landed") break;
        await delay(250);
      }
    }
  });
  const perSecond = (before.cpuSeconds ?? 0) / before.seconds;
  return {
    flights: people.length,
    before,
    during,
    lowestScore: Math.min(...scores),
    replay: {
      wallSecondsEach: during.seconds / people.length,
      /** Less what the same requests cost before. */
      cpuSecondsEach:
        during.cpuSeconds === null ? null : (during.cpuSeconds - perSecond * during.seconds) / people.length,
      heldMoreBytes: heldMost - heldBefore,
    },
    landed: flown[0]?.flight ?? "",
  };
}

/** Takes off, flies the solution with the real engine, and saves its commands. */
async function fly(origin: string, person: Person) {
  const { flight }: { flight: string } = await post(origin, "", person, {
    scenario: scenario.slug,
    plan: null,
    givesUp: null,
  });
  const { scenario: plan, seed } = await flightOf(origin, person, flight);
  if (!plan) throw new Error("the server gave no scenario to fly in");
  const given = solution.commands[plan.variant] ?? [];
  const run = Flight.takeOff(plan, seed);
  for (const { atSeconds, command } of given) {
    run.stepTo(atSeconds);
    run.give(command);
  }
  const endSeconds = given.at(-1)?.atSeconds ?? 0;
  run.stepTo(endSeconds);
  const commands: GivenCommand[] = given.map(({ atSeconds, command }, place) => ({
    id: clientId(),
    number: place + 1,
    atMs: atSeconds * 1000,
    command,
  }));
  await post(origin, "/commands", person, { flight, commands });
  const { clock } = run.world;
  const claimed: Claimed = {
    fingerprint: run.world.fingerprint(),
    events: clock.events,
    endSeconds,
    commands: given.length,
  };
  return { person, flight, claimed };
}

async function post<Result>(origin: string, path: string, { cookie }: Person, body: object): Promise<Result> {
  const response = await fetch(`${origin}/api/v1/flights${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin, cookie },
    body: JSON.stringify(body),
  });
  const result: Result & { kind?: string } = await response.json();
  if (!response.ok || result.kind === "refused") throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

type Seen = { state: string; seed: number; score: number | null; scenario: ScenarioPlan | null };

async function flightOf(origin: string, { cookie }: Person, flight: string): Promise<Seen> {
  return (await fetch(`${origin}/api/v1/flights/${flight}`, { headers: { cookie } })).json();
}

/** Asks for both in turn for as long as something lasts. */
async function round({ origin, pid }: Served, meanwhile: () => Promise<unknown>): Promise<Round> {
  const taken: Record<keyof typeof paths, number[]> = { health: [], lesson: [] };
  let isOver = false;
  const cpuBefore = cpuSecondsOf(pid);
  const startedAt = performance.now();
  const over = meanwhile().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    for (const name of ["health", "lesson"] as const) {
      const askedAt = performance.now();
      await (await fetch(`${origin}${paths[name]}`)).arrayBuffer();
      taken[name].push(performance.now() - askedAt);
      await delay(REST_MS);
    }
  }
  await over;
  const cpu = cpuSecondsOf(pid);
  return {
    health: answeredIn(taken.health),
    lesson: answeredIn(taken.lesson),
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: cpu === null || cpuBefore === null ? null : cpu - cpuBefore,
  };
}

function answeredIn(times: readonly number[]): Answered {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { count: times.length, medianMs: at(0.5), p95Ms: at(0.95) };
}
