import { expect, test } from "vitest";
import { everything, oneWorker, retryStorm } from "../test-models";
import { checkModel } from "./model-schema";

type Bad = [what: string, path: (string | number)[], value: unknown, problem: string];

const orders = (...path: (string | number)[]) => ["services", "orders", ...path];
const reader = (...path: (string | number)[]) => ["traffic", 0, ...path];

const bad: Bad[] = [
  ["an unknown field", ["speed"], 1, "speed is not known"],
  ["an unknown field of a service", orders("replica"), 1, "services.orders.replica is not known"],
  ["an unknown field of a call", orders("calls", 0, "retry"), 1, "services.orders.calls[0].retry is not known"],
  [
    "an unknown field of a backoff",
    orders("calls", 0, "backoff", "ms"),
    1,
    "services.orders.calls[0].backoff.ms is not",
  ],
  ["an unknown field of a distribution", orders("serviceTime", "minMs"), 1, "services.orders.serviceTime.minMs is not"],
  ["an unknown field of a source", reader("rate"), 1, "traffic[0].rate is not known"],
  ["no services", ["services"], {}, "services must name at least one service"],
  ["services as a list", ["services"], [], "services must be an object"],
  ["services missing", ["services"], undefined, "services is missing"],
  ["traffic missing", ["traffic"], undefined, "traffic is missing"],
  ["traffic as an object", ["traffic"], {}, "traffic must be a list"],
  ["a service that is null", orders(), null, "services.orders must be an object"],
  ["no replicas", orders("replicas"), 0, "services.orders.replicas must be at least 1"],
  ["half a replica", orders("replicas"), 1.5, "services.orders.replicas must be a whole number"],
  ["too many replicas", orders("replicas"), 100_001, "services.orders.replicas must be at most 100000"],
  ["a number as text", orders("replicas"), "3", "services.orders.replicas must be a"],
  ["no workers", orders("concurrency"), 0, "services.orders.concurrency must be at least 1"],
  ["half a worker", orders("concurrency"), 0.5, "services.orders.concurrency must be a whole number"],
  ["concurrency missing", orders("concurrency"), undefined, "services.orders.concurrency is missing"],
  ["a negative queue", orders("queue"), -1, "services.orders.queue must be at least 0"],
  ["half a place", orders("queue"), 2.5, "services.orders.queue must be a whole number"],
  ["an unknown discipline", orders("discipline"), "sjf", "services.orders.discipline must be one of fifo, lifo"],
  ["an unknown balancing", orders("balancing"), "best", "services.orders.balancing must be one of roundRobin, random"],
  ["a probability above 1", orders("failureProbability"), 1.01, "services.orders.failureProbability must be at most 1"],
  ["a probability below 0", orders("failureProbability"), -0.1, "services.orders.failureProbability must be at least"],
  ["no service time", orders("serviceTime"), undefined, "services.orders.serviceTime is missing"],
  [
    "an unknown distribution",
    orders("serviceTime", "distribution"),
    "gamma",
    "services.orders.serviceTime.distribution",
  ],
  [
    "a distribution named constructor",
    orders("serviceTime", "distribution"),
    "constructor",
    "services.orders.serviceTime",
  ],
  ["a negative mean", orders("serviceTime", "meanMs"), -1, "services.orders.serviceTime.meanMs must be at least 0"],
  ["an infinite mean", orders("serviceTime", "meanMs"), Infinity, "services.orders.serviceTime.meanMs must be finite"],
  ["a mean of NaN", orders("serviceTime", "meanMs"), Number.NaN, "services.orders.serviceTime.meanMs must be finite"],
  ["a negative cv", orders("serviceTime", "cv"), -1, "services.orders.serviceTime.cv must be at least 0"],
  ["a lognormal without cv", orders("serviceTime", "cv"), undefined, "services.orders.serviceTime.cv is missing"],
  [
    "a uniform upside down",
    orders("serviceTime"),
    { distribution: "uniform", minMs: 2, maxMs: 1 },
    "services.orders.serviceTime.maxMs must be at least minMs",
  ],
  ["a call to nobody", orders("calls", 0, "to"), "nobody", "services.orders.calls[0].to names no service: nobody"],
  ["a call to a prototype", orders("calls", 0, "to"), "constructor", "services.orders.calls[0].to names no service"],
  [
    "a call to __proto__",
    orders("calls", 0, "to"),
    "__proto__",
    "services.orders.calls[0].to cannot be used as a name",
  ],
  [
    "a cycle of one",
    ["services", "database", "calls"],
    [{ to: "database" }],
    "services.database.calls[0].to closes a cycle",
  ],
  [
    "a cycle of three",
    ["services", "database", "calls"],
    [{ to: "gateway" }],
    "services.database.calls[0].to closes a",
  ],
  ["a negative timeout", orders("calls", 0, "timeoutMs"), -1, "services.orders.calls[0].timeoutMs must be at least 0"],
  ["a negative retry", orders("calls", 0, "retries"), -1, "services.orders.calls[0].retries must be at least 0"],
  ["half a retry", orders("calls", 0, "retries"), 0.5, "services.orders.calls[0].retries must be a whole number"],
  [
    "a negative budget",
    orders("calls", 0, "retryBudget"),
    -0.1,
    "services.orders.calls[0].retryBudget must be at least 0",
  ],
  [
    "a wordy flag",
    orders("calls", 0, "cancelOnTimeout"),
    "yes",
    "services.orders.calls[0].cancelOnTimeout must be true",
  ],
  [
    "an unknown backoff",
    orders("calls", 0, "backoff", "kind"),
    "slow",
    "services.orders.calls[0].backoff.kind must be one",
  ],
  [
    "a backoff without base",
    orders("calls", 0, "backoff", "baseMs"),
    undefined,
    "services.orders.calls[0].backoff.baseMs is",
  ],
  [
    "a negative base",
    orders("calls", 0, "backoff", "baseMs"),
    -5,
    "services.orders.calls[0].backoff.baseMs must be at",
  ],
  [
    "a negative cap",
    orders("calls", 0, "backoff", "capMs"),
    -5,
    "services.orders.calls[0].backoff.capMs must be at least",
  ],
  ["a slowdown by 0", orders("slowdowns", 0, "factor"), 0, "services.orders.slowdowns[0].factor must be more than 0"],
  [
    "a negative start",
    orders("slowdowns", 0, "fromSeconds"),
    -1,
    "services.orders.slowdowns[0].fromSeconds must be at",
  ],
  [
    "a slowdown of no time",
    orders("slowdowns", 0, "toSeconds"),
    10,
    "services.orders.slowdowns[0].toSeconds must be later",
  ],
  ["a rate above the limit", reader("perSecond"), 1e6 + 1, "traffic[0].perSecond must be at most 1000000"],
  ["a negative rate", reader("perSecond"), -1, "traffic[0].perSecond must be at least 0"],
  ["an entry to nobody", reader("entry"), "toString", "traffic[0].entry names no service: toString"],
  ["a name taken twice", reader("name"), "batch", "traffic[1].name is taken already: batch"],
  ["phases out of order", reader("phases", 1, "fromSeconds"), 5, "traffic[0].phases[1].fromSeconds must be later than"],
  ["a phase with a wild rate", reader("phases", 1, "perSecond"), 1e7, "traffic[0].phases[1].perSecond must be at most"],
  ["a null where a field may miss", orders("failureProbability"), null, "services.orders.failureProbability must be a"],
];

/** A copy of the model with one value changed, or left out. */
function changed(path: (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(everything);
  const last = path.at(-1);
  const place = path.slice(0, -1).reduce<unknown>((here, key) => Reflect.get(Object(here), key), copy);
  if (last === undefined || typeof place !== "object" || place === null) throw new Error(`No such place: ${path}`);
  if (value === undefined) Reflect.deleteProperty(place, last);
  else Reflect.set(place, last, value);
  return copy;
}

test.each(bad)("%s is refused in one line that names the field", (_, path, value, problem) => {
  const checked = checkModel(changed(path, value));
  expect(checked).toEqual({ ok: false, problem: expect.stringContaining(problem) });
});

test.each([undefined, null, 3, "text", true, []])("%j is no model", (given) => {
  expect(checkModel(given)).toEqual({
    ok: false,
    problem: expect.stringMatching(/^The model (must be an object|is missing)$/),
  });
});

test.each([
  ["one worker", oneWorker(80)],
  ["a retry storm", retryStorm],
  ["all that a model can say", everything],
  ["no traffic at all", { ...oneWorker(0), traffic: [] }],
])("%s is a model, and comes out as it went in", (_, given) => {
  expect(checkModel(given)).toEqual({ ok: true, model: given });
});

test("a minus before zero is dropped", () => {
  const checked = checkModel(oneWorker(-0));
  expect(checked.ok && Object.is(checked.model.traffic[0]?.perSecond, 0)).toBe(true);
});

test("services may have the names that every object knows", () => {
  const api = oneWorker(1).services["api"];
  const names = ["constructor", "toString", "hasOwnProperty", "valueOf", "__defineGetter__", "", "0", "a b"];
  const traffic = names.map((name) => ({ name, entry: name, perSecond: 1 }));
  const checked = checkModel({ services: Object.fromEntries(names.map((name) => [name, api])), traffic });
  expect(checked.ok && Object.keys(checked.model.services).toSorted()).toEqual(names.toSorted());
  expect(checked.ok && Object.getPrototypeOf(checked.model.services)).toBe(null);
});

test("a long chain of calls is walked to its end", () => {
  const chain = (length: number, last: string) =>
    Object.fromEntries(
      Array.from({ length }, (_, at) => [
        `s${at}`,
        { ...oneWorker(1).services["api"], calls: [{ to: at + 1 < length ? `s${at + 1}` : last }] },
      ]),
    );
  const services = { ...chain(20_000, "end"), end: oneWorker(1).services["api"] };
  expect(checkModel({ services, traffic: [] }).ok).toBe(true);
  const closed = checkModel({ services: chain(20_000, "s7"), traffic: [] });
  expect(closed).toEqual({ ok: false, problem: "services.s19999.calls[0].to closes a cycle of calls: s7" });
});
