import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, expect, test, vi } from "vitest";
import { testLearner } from "@/app/_account/test-viewer";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { bundleThreads } from "@/app/_server/bundle.mjs";
import { modelFile, outcomeOf } from "@/app/_simulator/cli/test-simulate";
import { shortScenario, shortSolution } from "@/app/_simulator/test-scenario";
import { flightOf, flightsOf, flownRun } from "./flights";
import type { GivenCommand } from "./incoming";
import { land } from "./land";
import { takeUpLandings } from "./landings";
import { whyNotCounted } from "./refusals";
import type { Job } from "./replay";
import { saveCommands } from "./save-commands";
import { claimOf, given, landing, rollback, takenOff } from "./test-flight";

const other = { ...shortScenario, slug: "other" };

vi.mock("@/app/_simulator/scenarios", () => ({
  scenarioSlugs: ["short", "other"],
  scenarioBySlug: async (slug: string) => ({ short: shortScenario, other })[slug] ?? null,
  solutionOf: async () => shortSolution,
}));

const threads = { now: 0, most: 0 };
vi.mock("./replay-thread", async (original) => {
  const { replayInThread } = await original<typeof import("./replay-thread")>();
  return {
    async replayInThread(job: Job) {
      threads.now += 1;
      threads.most = Math.max(threads.most, threads.now);
      return replayInThread(job).finally(() => {
        threads.now -= 1;
      });
    },
  };
});

const patience = { timeout: 300_000, interval: 100 };

async function settled(learner: Learner, id: string) {
  await vi.waitFor(async () => expect((await flightOf(learner, id))?.state).not.toBe("landing"), patience);
  return flightOf(learner, id);
}

const rescue = () => [given(1, 90_000, rollback), given(2, 235_500, landing)];

async function flown(learner: Learner, commands: GivenCommand[] = rescue(), scenario = "short") {
  const id = await takenOff(learner, scenario);
  await saveCommands(learner, id, commands);
  return { id, claimed: await claimOf(learner, id, commands) };
}

beforeAll(bundleThreads);

vi.setConfig({ testTimeout: 300_000 });

describeDatabases("landing", (kind) => {
  const db = databaseOf(kind);

  test("is scored as the command line scores the exported run", async () => {
    const noor = await testLearner(db());
    const { id, claimed } = await flown(noor);
    expect(await land(noor, id, claimed)).toEqual({ kind: "landing", flight: id });
    const landed = await settled(noor, id);

    const { out, err } = await outcomeOf("replay", modelFile(await flownRun(noor, id)), "--json", "--timeline");
    expect(err).toBe("");
    const { timeline, ...summary } = JSON.parse(out);
    expect(landed?.result?.summary).toEqual(summary);
    expect(landed).toMatchObject({ state: "landed", score: summary.score, outcome: summary.outcome, refusal: null });
    expect(landed?.usersHarmed).toBe(summary.usersHarmed);
    expect(landed?.result?.times.landedAtSeconds).toBe(235.5);
    expect(landed?.series?.minutes.map(({ paidOrders }) => paidOrders)).toEqual(
      timeline.map((minute: { paidOrders: number }) => minute.paidOrders),
    );
    expect(landed?.series?.minutes.map(({ kpi }) => kpi === null)).toEqual([true, false, false, false, false]);
    expect(landed?.series?.happened).toContainEqual({
      atSeconds: 90,
      by: "learner",
      text: expect.stringContaining("rollback"),
    });
    const [listed] = await flightsOf(noor);
    expect(listed).toMatchObject({ bestScore: summary.score, flying: null, flights: [{ id, state: "landed" }] });
  });

  test("counts once, however often it is sent, and nothing follows it", async () => {
    const noor = await testLearner(db());
    const { id, claimed } = await flown(noor);
    const answers = await Promise.all(Array.from({ length: 5 }, () => land(noor, id, claimed)));
    for (const answer of answers) expect(answer).toEqual({ kind: "landing", flight: id });
    expect(await saveCommands(noor, id, [given(3, 240_000)])).toMatchObject({ refusal: "hasLanded" });
    const landed = await settled(noor, id);
    expect(await land(noor, id, claimed)).toEqual({ kind: "landed", flight: id });
    expect(await flightOf(noor, id)).toEqual(landed);
  });

  test("waits for commands that are on their way, for a landing, and for an end that can be", async () => {
    const noor = await testLearner(db());
    const { id, claimed } = await flown(noor);
    const refusal = async (over: object) => {
      const answer = await land(noor, id, { ...claimed, ...over });
      return answer.kind === "refused" ? answer.refusal : answer.kind;
    };
    expect(await refusal({ commands: 3 })).toBe("commandsMissing");
    expect(await refusal({ commands: 1 })).toBe("endsTooEarly");
    expect(await refusal({ endSeconds: 235.499 })).toBe("endsTooEarly");
    expect(await refusal({ endSeconds: 240.001 })).toBe("afterEnd");
    const { id: early, claimed: soon } = await flown(noor, [given(1, 90_000)], "other");
    expect(await land(noor, early, soon)).toMatchObject({ refusal: "notLanded" });
    expect((await flightOf(noor, early))?.state).toBe("flying");
  });

  test("refuses forged runs by name, and keeps them", async () => {
    const noor = await testLearner(db());
    const forged: [keyof typeof whyNotCounted, object, object][] = [
      ["differsFromClaim", { fingerprint: "0123456789abcdef" }, {}],
      ["differsFromClaim", { events: 1 }, {}],
      ["differsFromClaim", {}, { seed: 1_234_567 }],
      ["unknownEngine", {}, { engineVersion: 99 }],
      ["unknownScenario", {}, { scenarioHash: "0123456789abcdef" }],
      ["unknownScenario", {}, { scenario: "gone" }],
      ["notReplayable", {}, { variant: "constructor" }],
    ];
    for (const [name, over, changed] of forged) {
      const { id, claimed } = await flown(noor);
      await db().flight.update({ where: { id }, data: changed });
      expect((await land(noor, id, { ...claimed, ...over })).kind).toBe("landing");
      const flight = await settled(noor, id);
      expect(flight).toMatchObject({ state: "refused", score: null, outcome: null, result: null, series: null });
      expect(flight?.refusal).toEqual({ name, reason: whyNotCounted[name] });
      expect(await land(noor, id, claimed)).toEqual({ kind: "notCounted", flight: id });
      expect(await db().flightCommand.count({ where: { flightId: id } })).toBe(2);
    }
    expect((await flightsOf(noor)).map(({ bestScore }) => bestScore).filter((score) => score !== null)).toEqual([]);
  });

  test("is taken up again by whoever asks for the flight, where the server was killed in between", async () => {
    const noor = await testLearner(db());
    const { id, claimed } = await flown(noor);
    // What a kill right after the landing leaves behind.
    await db().flight.update({
      where: { id },
      data: { state: "landing", landedAt: new Date(), claimed: JSON.stringify(claimed) },
    });
    expect((await flightOf(noor, id))?.state).toBe("landing");
    expect((await settled(noor, id))?.state).toBe("landed");
  });

  test("goes on when the thread could not be had, as soon as it can", async () => {
    const noor = await testLearner(db());
    const { id, claimed } = await flown(noor);
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const file = ".next/preflight/replay-worker.mjs";
    const whole = readFileSync(file);
    try {
      writeFileSync(file, 'throw new Error("planted")');
      await land(noor, id, claimed);
      await vi.waitFor(() => expect(String(told.mock.lastCall)).toContain("planted"), patience);
    } finally {
      writeFileSync(file, whole);
      told.mockRestore();
    }
    expect((await flightOf(noor, id))?.state).toBe("landing");
    expect((await settled(noor, id))?.state).toBe("landed");
  });

  // The queue is the same code on both databases; more flights are flown on one of them.
  const many = kind === "sqlite" ? 5 : 2;

  test(`${many} at once are replayed one after the other while others are answered`, async () => {
    const people = await Promise.all(Array.from({ length: many }, (_, number) => testLearner(db(), `Noor ${number}`)));
    const flights = [];
    for (const learner of people) flights.push({ learner, ...(await flown(learner)) });
    for (const { learner, id, claimed } of flights) expect((await land(learner, id, claimed)).kind).toBe("landing");
    takeUpLandings();
    let answered = 0;
    const left = () => db().flight.count({ where: { state: "landing" } });
    const [first] = people;
    for (let landing = await left(); landing > 0 && first; landing = await left()) {
      expect(await flightsOf(first)).toHaveLength(2);
      answered += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await db().flight.count({ where: { state: "landed" } })).toBe(many);
    expect(threads).toEqual({ now: 0, most: 1 });
    // A replay takes a second or more. Were it in this thread, there would be one answer between two of them.
    expect(answered).toBeGreaterThan(3 * many);
  });
});
