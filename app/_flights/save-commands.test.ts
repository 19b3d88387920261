import { expect, test, vi } from "vitest";
import { testLearner } from "@/app/_account/test-viewer";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { ownWorksheets, saveEdit } from "@/app/_dossier/queries";
import { clientId } from "@/app/_progress/client-id";
import { shortScenario, shortSolution } from "@/app/_simulator/test-scenario";
import { flightOf, flightsOf, flownRun } from "./flights";
import { type GivenCommand, GivenCommands, TakeOff } from "./incoming";
import { giveUp, land } from "./land";
import { refusals } from "./refusals";
import { saveCommands } from "./save-commands";
import { takeOff } from "./take-off";
import { given, landing, rollback, takenOff } from "./test-flight";

vi.mock("@/app/_simulator/scenarios", () => ({
  scenarioSlugs: ["short", "other"],
  scenarioBySlug: async (slug: string) => (["short", "other"].includes(slug) ? shortScenario : null),
  solutionOf: async () => shortSolution,
}));

const plan = shortScenario.plan;
const written = {
  when: "Paid orders below 70 % for 2 minutes.",
  "shop-signal": JSON.stringify(plan.signal),
  "shop-act": plan.act,
  "shop-tell": JSON.stringify(plan.tell),
  "shop-verify": plan.verify,
};

describeDatabases("taking off", (kind) => {
  const db = databaseOf(kind);

  const write = async (learner: Learner, texts: Readonly<Record<string, string>>) => {
    for (const [field, text] of Object.entries(texts)) {
      const kept = (await ownWorksheets(learner, ["rollback-plan"]))["rollback-plan"]?.[field];
      const edit = { worksheet: "rollback-plan", field, text, baseRevision: kept?.revision ?? 0 };
      await saveEdit(learner, { id: clientId(), ...edit });
    }
  };

  test("gives a seed, a variant, the hash and the engine, and takes the plan from the learner's worksheet", async () => {
    const noor = await testLearner(db());
    await write(noor, written);
    const answer = await takeOff(noor, { scenario: "short", givesUp: null });
    const flight = await flightOf(noor, answer.kind === "takenOff" ? answer.flight : "");
    expect(flight).toMatchObject({ scenario: "short", variant: "faulty", engineVersion: 1, state: "flying", plan });
    expect(flight?.seed).toBeGreaterThanOrEqual(0);
    expect(flight?.scenarioHash).toMatch(/^[0-9a-f]{16}$/);
    const run = await flownRun(noor, flight?.id ?? "");
    const { seed, variant, scenario, scenarioHash, engineVersion } = flight ?? {};
    expect(run).toEqual({ seed, variant, scenario, scenarioHash, engineVersion, plan, commands: [] });
  });

  test("asks to resume a flight, or gives it up when told so, once for all who ask at the same moment", async () => {
    const noor = await testLearner(db());
    const asked = () => takeOff(noor, { scenario: "short", givesUp: null });
    const answers = await Promise.all([asked(), asked(), asked(), asked()]);
    expect(answers.map((answer) => answer.kind).sort()).toEqual([...Array(3).fill("alreadyFlying"), "takenOff"]);
    const [{ flying: first } = { flying: null }] = await flightsOf(noor);
    expect(answers).toContainEqual({ kind: "alreadyFlying", flight: first });
    const second = await takeOff(noor, { scenario: "short", givesUp: first });
    expect(second.kind).toBe("takenOff");
    expect((await flightOf(noor, first ?? ""))?.state).toBe("givenUp");
    // Sent again, it does not give up the new one.
    expect((await takeOff(noor, { scenario: "short", givesUp: first })).kind).toBe("alreadyFlying");
    expect((await takeOff(noor, { scenario: "other", givesUp: null })).kind).toBe("takenOff");
    expect((await takeOff(await testLearner(db(), "Ana"), { scenario: "short", givesUp: first })).kind).toBe(
      "takenOff",
    );
  });

  test("keeps the plan as it was then, whatever is written afterwards", async () => {
    const noor = await testLearner(db());
    await write(noor, written);
    const flight = await takenOff(noor);
    await write(noor, { "shop-act": "pause", "shop-signal": "", when: "Something else." });
    expect(await flightOf(noor, flight)).toMatchObject({
      plan,
      dossier: { number: 1, words: { when: written.when, command: "" } },
    });
    const next = await takeOff(noor, { scenario: "short", givesUp: flight });
    expect(await flightOf(noor, next.kind === "takenOff" ? next.flight : "")).toMatchObject({
      plan: null,
      dossier: null,
    });
  });

  test("tells nobody whom the scenario does not have, and takes no plan from another's worksheet", async () => {
    const [noor, ana] = [await testLearner(db()), await testLearner(db(), "Ana")];
    const [first] = shortScenario.people;
    await write(noor, { ...written, "shop-tell": JSON.stringify(["a note of free text", first?.id]) });
    expect((await flightOf(noor, await takenOff(noor)))?.plan).toEqual({ ...plan, tell: [first?.id] });
    expect((await flightOf(ana, await takenOff(ana)))?.plan).toBeNull();
  });

  test("refuses a scenario that is none", async () => {
    const noor = await testLearner(db());
    expect(await takeOff(noor, { scenario: "../shop", givesUp: null })).toMatchObject({ refusal: "noSuchScenario" });
    expect(await db().flight.count()).toBe(0);
  });

  test("lists every scenario, and goes with the person", async () => {
    const noor = await testLearner(db());
    const id = await takenOff(noor);
    await saveCommands(noor, id, [given(1, 1000)]);
    expect(await flightsOf(noor)).toMatchObject([
      { scenario: "short", bestScore: null, flying: id, flights: [{ id, state: "flying", score: null }] },
      { scenario: "other", bestScore: null, flying: null, flights: [] },
    ]);
    await db().person.delete({ where: { id: noor.personId } });
    expect([await db().flight.count(), await db().flightCommand.count()]).toEqual([0, 0]);
  });
});

describeDatabases("saving commands", (kind) => {
  const db = databaseOf(kind);

  test("keeps them in order, to resume by and to export", async () => {
    const noor = await testLearner(db());
    const id = await takenOff(noor);
    const commands = [given(1, 0), given(2, 90_001), given(3, 90_001)];
    expect(await saveCommands(noor, id, commands.slice(0, 2))).toEqual({ kind: "saved", saved: 2 });
    expect(await saveCommands(noor, id, commands.slice(2))).toEqual({ kind: "saved", saved: 3 });
    expect((await flightOf(noor, id))?.commands).toEqual(commands);
    expect((await flownRun(noor, id))?.commands).toEqual(
      [0, 90.001, 90.001].map((atSeconds) => ({ atSeconds, command: rollback })),
    );
  });

  test("counts a command once, however often, in whatever company and after whatever it is sent", async () => {
    const noor = await testLearner(db());
    const id = await takenOff(noor);
    const [first, second, third] = [given(1, 1000), given(2, 2000), given(3, 3000, landing)];
    await Promise.all(Array.from({ length: 8 }, () => saveCommands(noor, id, [first, first])));
    expect(await saveCommands(noor, id, [first, second])).toEqual({ kind: "saved", saved: 2 });
    expect(await saveCommands(noor, id, [first, second, third])).toEqual({ kind: "saved", saved: 3 });
    await giveUp(noor, id);
    expect(await saveCommands(noor, id, [second, third])).toEqual({ kind: "saved", saved: 3 });
    expect(await db().flightCommand.findMany({ orderBy: { number: "asc" }, select: { number: true } })).toEqual([
      { number: 1 },
      { number: 2 },
      { number: 3 },
    ]);
  });

  test("gives each number once when two windows fly the same flight", async () => {
    const noor = await testLearner(db());
    const id = await takenOff(noor);
    const answers = await Promise.all(Array.from({ length: 6 }, () => saveCommands(noor, id, [given(1, 1000)])));
    expect(answers.filter((answer) => answer.kind === "saved")).toHaveLength(1);
    expect(answers.filter((answer) => answer.kind === "refused" && answer.refusal === "idTaken")).toHaveLength(5);
    expect(await db().flightCommand.count()).toBe(1);
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => given(index + 1, index));
  test.each<[string, keyof typeof refusals, GivenCommand[], GivenCommand[]]>([
    ["before take-off", "beforeTakeOff", [], [given(1, -1)]],
    ["after the end of the scenario", "afterEnd", [], [given(1, 240_001)]],
    ["after landing", "hasLanded", [given(1, 90_000, landing)], [given(2, 91_000)]],
    ["after landing in the same breath", "hasLanded", [], [given(1, 90_000, landing), given(2, 91_000)]],
    ["that goes back in time", "outOfOrder", [given(1, 90_000)], [given(2, 89_999)]],
    ["that goes back in time among others", "outOfOrder", [], [given(1, 90_000), given(2, 89_999)]],
    ["whose predecessor is missing", "outOfOrder", [given(1, 1000)], [given(3, 2000)]],
    ["with a number that is used", "idTaken", [given(1, 1000)], [given(1, 1000)]],
    ["beyond 10,000", "tooMany", [], many(10_001)],
  ])("refuses a command %s, by name, and loses nothing", { timeout: 60_000 }, async (_, refusal, before, commands) => {
    const noor = await testLearner(db());
    const id = await takenOff(noor);
    if (before.length > 0) await saveCommands(noor, id, before);
    expect(await saveCommands(noor, id, commands)).toEqual({
      kind: "refused",
      refusal,
      reason: refusals[refusal],
      saved: before.length,
    });
    expect(await db().flightCommand.count()).toBe(before.length);
    expect((await flightOf(noor, id))?.commands).toEqual(before);
  });

  test("takes 10,000 commands", { timeout: 60_000 }, async () => {
    const noor = await testLearner(db());
    const id = await takenOff(noor);
    const all = many(10_000);
    for (let from = 0; from < 10_000; from += 1000) {
      const saved = await saveCommands(noor, id, all.slice(from, from + 1000));
      expect(saved).toEqual({ kind: "saved", saved: from + 1000 });
    }
  });

  test("refuses an id that belongs to another command or another flight", async () => {
    const [noor, ana] = [await testLearner(db()), await testLearner(db(), "Ana")];
    const [one, two] = [await takenOff(noor), await takenOff(ana)];
    const command = given(1, 1000);
    await saveCommands(noor, one, [command]);
    expect(await saveCommands(ana, two, [command])).toMatchObject({ refusal: "idTaken" });
    expect(await saveCommands(noor, one, [{ ...command, command: landing }])).toMatchObject({ refusal: "idTaken" });
    expect(await saveCommands(noor, one, [{ ...command, atMs: 2000 }])).toMatchObject({ refusal: "idTaken" });
    expect(await db().flightCommand.count()).toBe(1);
  });

  test("knows nothing of another learner's flight", async () => {
    const [noor, ana] = [await testLearner(db()), await testLearner(db(), "Ana")];
    const id = await takenOff(noor);
    const claimed = { fingerprint: "0".repeat(16), events: 0, endSeconds: 240, commands: 0 };
    for (const flight of [id, "no-such-flight"]) {
      const nothing = { kind: "refused", refusal: "noSuchFlight", reason: refusals.noSuchFlight, saved: 0 };
      expect(await saveCommands(ana, flight, [given(1, 1000)])).toEqual(nothing);
      expect(await land(ana, flight, claimed)).toEqual(nothing);
      expect(await giveUp(ana, flight)).toEqual(nothing);
      expect([await flightOf(ana, flight), await flownRun(ana, flight)]).toEqual([null, null]);
    }
    expect((await flightOf(noor, id))?.state).toBe("flying");
    expect(await flightsOf(ana)).toMatchObject([{ flights: [] }, { flights: [] }]);
  });

  test("takes nothing for a flight that was given up", async () => {
    const noor = await testLearner(db());
    const id = await takenOff(noor);
    expect(await giveUp(noor, id)).toEqual({ kind: "givenUp", flight: id });
    expect(await giveUp(noor, id)).toEqual({ kind: "givenUp", flight: id });
    expect(await saveCommands(noor, id, [given(1, 1000)])).toMatchObject({ refusal: "wasGivenUp" });
    const claimed = { fingerprint: "0".repeat(16), events: 0, endSeconds: 240, commands: 0 };
    expect(await land(noor, id, claimed)).toMatchObject({ refusal: "wasGivenUp" });
  });
});

test("what is no command, and a plan or a seed of the client's own, does not get in", () => {
  const problem = (command: object) => {
    const parsed = GivenCommands.safeParse({ flight: "x", commands: [{ ...given(1, 0), command }] });
    return parsed.error?.issues[0]?.message;
  };
  expect(problem(rollback)).toBeUndefined();
  expect(problem({ kind: "pray" })).toBe("is no kind of command");
  expect(problem({ kind: "constructor" })).toBe("is no kind of command");
  expect(problem({ ...rollback, note: "free text" })).toContain("note");
  expect(GivenCommands.safeParse({ flight: "x", commands: [] }).success).toBe(false);
  expect(GivenCommands.safeParse({ flight: "x", commands: [given(1, 0.5)] }).success).toBe(false);
  const asked = { scenario: "short", givesUp: null };
  expect(TakeOff.safeParse(asked).success).toBe(true);
  expect(TakeOff.safeParse({ ...asked, seed: 1 }).success).toBe(false);
  expect(TakeOff.safeParse({ ...asked, plan }).success).toBe(false);
  expect(TakeOff.safeParse({ ...asked, plan: null }).success).toBe(false);
});

test("every refusal is a sentence", () => {
  for (const reason of Object.values(refusals)) expect(reason).toMatch(/^[A-Z].*\.$/);
});
