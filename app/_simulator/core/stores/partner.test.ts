import { expect, test } from "vitest";
import { begin, constant, endedOf, logOf, send, stepTo, stores, tinyScenario, v1, v2 } from "../production/test-system";
import { harms } from "../production/visitors";
import type { World } from "../production/world";
import { partnerState } from "./partner";

const bank = (charge: { work: ReturnType<typeof constant>; failureProbability?: number }) => ({
  bank: { kind: "partner", endpoints: { charge } } as const,
});

/** Visitor 0, about whom all requests of a test are. */
function withVisitor(changes: Parameters<typeof tinyScenario>[0]) {
  const world = begin(tinyScenario(changes));
  world.visitors.add(1, 2);
  return world;
}

const harmOf = ({ visitors }: World) => harms[visitors.harm[0] ?? 0];

test("a charge that fails has taken no money", () => {
  const world = withVisitor({ stores: bank({ work: constant(50), failureProbability: 1 }) });
  send(world, "pay");
  stepTo(world, 1);
  expect(endedOf(world, "pay")).toEqual({ succeeded: 0, failed: 1 });
  expect(partnerState(world, "bank").charged).toBe(0);
  expect(harmOf(world)).toBe("none");
});

test("whoever is charged without an order is charged wrongly", () => {
  const insert = { ...stores.db.queries.insert, columns: ["id", "gone"] };
  const world = withVisitor({ stores: { db: { ...stores.db, queries: { ...stores.db.queries, insert } } } });
  send(world, "pay");
  stepTo(world, 1);
  expect(partnerState(world, "bank").charged).toBe(1);
  expect(world.visitors.orders[0]).toBe(0);
  expect(harmOf(world)).toBe("chargedWrongly");
  expect(logOf(world)).toContain("db: ERROR:  column does not exist");
});

test("so is whoever is charged after the shop has stopped waiting for it", () => {
  const world = withVisitor({ stores: bank({ work: constant(1500) }) });
  send(world, "pay");
  stepTo(world, 1.1);
  expect(endedOf(world, "pay")).toEqual({ succeeded: 0, failed: 1 });
  expect(harmOf(world)).toBe("none");
  stepTo(world, 2);
  expect(partnerState(world, "bank").charged).toBe(1);
  expect(harmOf(world)).toBe("chargedWrongly");
  expect(world.visitors.harmedAtMs[0]).toBe(1510);
});

test("so is whoever orders twice", () => {
  const world = withVisitor({});
  send(world, "pay", 1);
  stepTo(world, 1);
  expect(harmOf(world)).toBe("none");
  send(world, "pay", 2);
  stepTo(world, 2);
  expect(world.visitors.orders[0]).toBe(1);
  expect(world.visitors.charges[0]).toBe(2);
  expect(harmOf(world)).toBe("chargedWrongly");
});

test("a key that the partner does not accept any more is refused before anything is sent", () => {
  const key = {
    decides: { knob: "secret", of: "bank" },
    unset: { becomes: "" },
    empty: { becomes: "" },
    wrong: { becomes: "" },
  } as const;
  const world = withVisitor({
    environment: { KEY: "old" },
    web: { releases: { v1: { ...v1, variables: { KEY: key } }, v2 } },
  });
  send(world, "pay");
  stepTo(world, 1);
  expect(endedOf(world, "pay").succeeded).toBe(1);
  partnerState(world, "bank").secret = "new";
  send(world, "pay");
  stepTo(world, 2);
  expect(endedOf(world, "pay")).toEqual({ succeeded: 1, failed: 1 });
  expect(endedOf(world, "charge", "bank")).toEqual({ succeeded: 1, failed: 0 });
  expect(logOf(world)).toContain("bank: 401 Unauthorized");
});
