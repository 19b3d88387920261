import { beforeAll, describe, expect, test, vi } from "vitest";
import { testLearner } from "@/app/_account/test-viewer";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import type { GivenCommand } from "@/app/_flights/incoming";
import { refusals, whyNotCounted } from "@/app/_flights/refusals";
import { claimOf, given, landing, rollback } from "@/app/_flights/test-flight";
import type { FlightToFly } from "@/app/_flights/to-fly";
import { bundleThreads } from "@/app/_server/bundle.mjs";
import { Flight } from "@/app/_simulator/core/flight/flight";
import { planScenario } from "@/app/_simulator/core/flight/plan-scenario";
import { shortScenario, shortSolution } from "@/app/_simulator/test-scenario";
import { GET as getFlight } from "./[flight]/route";
import { GET as getRun } from "./[flight]/run/route";
import { POST as postCommands } from "./commands/route";
import { POST as postGiveUp } from "./give-up/route";
import { POST as postLanding } from "./land/route";
import { GET as getFlights, POST as postTakeOff } from "./route";

vi.mock("@/app/_simulator/scenarios", () => ({
  scenarioSlugs: ["short"],
  scenarioBySlug: async (slug: string) => (slug === "short" ? shortScenario : null),
  solutionOf: async () => shortSolution,
}));

const session: { learner: Learner | null } = { learner: null };
vi.mock("@/app/_account/session", () => ({
  currentLearner: async () => session.learner,
  learnerOf: async () => session.learner,
}));

vi.setConfig({ testTimeout: 300_000 });

const post = async (route: (request: Request) => Promise<Response>, body: unknown) => {
  const response = await route(
    new Request("http://localhost/api/v1/flights", { method: "POST", body: JSON.stringify(body) }),
  );
  return { status: response.status, ...(await response.json()) };
};

const ofFlight = (flight: string) => ({ params: Promise.resolve({ flight }) });
const anyRequest = new Request("http://localhost/");

async function seen(flight: string): Promise<FlightToFly & { status: number }> {
  const response = await getFlight(anyRequest, ofFlight(flight));
  return { status: response.status, ...(await response.json()) };
}

async function takeOff(): Promise<string> {
  const { kind, flight } = await post(postTakeOff, { scenario: "short", givesUp: null });
  expect(kind).toBe("takenOff");
  return flight;
}

const send = (flight: string, commands: readonly GivenCommand[]) => post(postCommands, { flight, commands });
const rescue = () => [given(1, 90_000, rollback), given(2, 235_500, landing)];

async function settled(flight: string) {
  await vi.waitFor(async () => expect((await seen(flight)).state).not.toBe("landing"), {
    timeout: 300_000,
    interval: 100,
  });
  return seen(flight);
}

beforeAll(bundleThreads);

describeDatabases("the routes of flights", (kind) => {
  const db = databaseOf(kind);
  const signIn = async (name?: string) => {
    session.learner = await testLearner(db(), name);
    return session.learner;
  };

  test("take off, save, resume, land and export one flight", async () => {
    const noor = await signIn();
    const id = await takeOff();
    expect(await post(postTakeOff, { scenario: "short", givesUp: null })).toMatchObject({
      kind: "alreadyFlying",
      flight: id,
    });
    const commands = rescue();
    expect(await send(id, commands)).toMatchObject({ status: 200, kind: "saved", saved: 2 });
    const flying = await seen(id);
    expect(flying).toMatchObject({ state: "flying", commands, scenario: { slug: "short", number: "S1", traps: {} } });
    expect(await post(postLanding, { flight: id, claimed: await claimOf(noor, id, commands) })).toMatchObject({
      kind: "landing",
    });
    const landed = await settled(id);
    expect(landed).toMatchObject({ state: "landed", scenario: null, refusal: null });
    const run = await getRun(anyRequest, ofFlight(id));
    expect(run.headers.get("content-disposition")).toContain('filename="short.json"');
    expect(await run.json()).toMatchObject({ scenario: "short", seed: flying.seed, plan: null });
    const [listed] = await (await getFlights()).json();
    expect(listed).toMatchObject({ scenario: "short", bestScore: landed.score, flying: null });
  });

  test("give a browser what it flies by: without traps and evidence, to the same fingerprint", async () => {
    await signIn();
    const { scenario, seed, variant } = await seen(await takeOff());
    if (!scenario) throw new Error("no scenario came with the flight");
    expect(JSON.stringify(scenario)).not.toContain(Object.keys(shortScenario.traps)[0]);
    const fingerprints = [scenario, planScenario(shortScenario, variant)].map((plan) => {
      const flight = Flight.takeOff(plan, seed);
      flight.stepTo(60);
      return flight.world.fingerprint();
    });
    expect(fingerprints[0]).toBe(fingerprints[1]);
  });

  test("give no scenario where it has changed since take-off", async () => {
    await signIn();
    const id = await takeOff();
    await db().flight.update({ where: { id }, data: { scenarioHash: "0123456789abcdef" } });
    expect(await seen(id)).toMatchObject({ status: 200, state: "flying", scenario: null });
  });

  test.each<[keyof typeof refusals, GivenCommand[], GivenCommand[]]>([
    ["beforeTakeOff", [], [given(1, -1)]],
    ["afterEnd", [], [given(1, 240_001)]],
    ["hasLanded", [given(1, 90_000, landing)], [given(2, 91_000)]],
    ["outOfOrder", [given(1, 90_000)], [given(2, 89_999)]],
    ["outOfOrder", [given(1, 1000)], [given(3, 2000)]],
    ["idTaken", [given(1, 1000)], [given(1, 1000)]],
  ])("refuse commands by name: %s", async (refusal, before, forged) => {
    await signIn();
    const id = await takeOff();
    if (before.length > 0) await send(id, before);
    const reason = refusals[refusal];
    expect(await send(id, forged)).toEqual({ status: 200, kind: "refused", refusal, reason, saved: before.length });
    expect((await seen(id)).commands).toEqual(before);
  });

  test("refuse 10,001 commands: at once by their size, in parts by name", async () => {
    await signIn();
    const id = await takeOff();
    const many = Array.from({ length: 10_001 }, (_, index) => given(index + 1, index));
    expect((await send(id, many)).status).toBe(413);
    for (let from = 0; from < 10_000; from += 400) {
      const part = many.slice(from, Math.min(from + 400, 10_000));
      expect(await send(id, part)).toMatchObject({ kind: "saved", saved: from + part.length });
    }
    expect(await send(id, many.slice(10_000))).toMatchObject({ kind: "refused", refusal: "tooMany", saved: 10_000 });
  });

  test("refuse forged runs by name, and keep them", async () => {
    const forged: [keyof typeof whyNotCounted, object][] = [
      ["differsFromClaim", { seed: 1_234_567 }],
      ["unknownEngine", { engineVersion: 99 }],
    ];
    for (const [name, changed] of forged) {
      const noor = await signIn();
      const id = await takeOff();
      const commands = rescue();
      await send(id, commands);
      const claimed = await claimOf(noor, id, commands);
      await db().flight.update({ where: { id }, data: changed });
      expect(await post(postLanding, { flight: id, claimed })).toMatchObject({ kind: "landing" });
      expect(await settled(id)).toMatchObject({
        state: "refused",
        score: null,
        refusal: { name, reason: whyNotCounted[name] },
      });
      expect((await (await getRun(anyRequest, ofFlight(id))).json()).commands).toHaveLength(2);
    }
  });

  test("know nothing of another learner's flight, and nothing at all for strangers", async () => {
    await signIn();
    const id = await takeOff();
    const claimed = { fingerprint: "0".repeat(16), events: 0, endSeconds: 240, commands: 0 };
    const all = () =>
      Promise.all([
        send(id, [given(1, 1000)]),
        post(postLanding, { flight: id, claimed }),
        post(postGiveUp, { flight: id }),
      ]);
    await signIn("Ana");
    for (const answer of await all()) expect(answer).toMatchObject({ kind: "refused", refusal: "noSuchFlight" });
    expect((await seen(id)).status).toBe(404);
    expect((await getRun(anyRequest, ofFlight(id))).status).toBe(404);
    session.learner = null;
    for (const answer of await all()) expect(answer.status).toBe(401);
    expect((await post(postTakeOff, { scenario: "short", givesUp: null })).status).toBe(401);
    expect(await (await getFlights()).json()).toBeNull();
    expect((await seen(id)).status).toBe(404);
  });

  test("give a flight up, and take off anew", async () => {
    await signIn();
    const id = await takeOff();
    const next = await post(postTakeOff, { scenario: "short", givesUp: id });
    expect(next.kind).toBe("takenOff");
    expect(await seen(id)).toMatchObject({ state: "givenUp" });
    expect(await post(postGiveUp, { flight: next.flight })).toMatchObject({ kind: "givenUp" });
    expect(await send(next.flight, [given(1, 1000)])).toMatchObject({ refusal: "wasGivenUp" });
  });
});

describe("what is no request of ours", () => {
  test("changes nothing and says what is wrong", async () => {
    session.learner = null;
    const foreign = new Request("http://localhost/", { method: "POST", headers: { "sec-fetch-site": "cross-site" } });
    expect((await postTakeOff(foreign)).status).toBe(403);
  });
});
