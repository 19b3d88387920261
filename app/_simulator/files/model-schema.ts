import { z } from "zod";
import { backoffKinds } from "../core/backoff";
import { balancings } from "../core/balancing";
import { disciplines } from "../core/discipline";
import type { Model } from "../core/model";
import { cycleOfCalls } from "./cycle-of-calls";
import { fieldPath } from "./field-path";
import { schemaProblem } from "./schema-problem";

// The border of the simulator: what came from outside is a model only after it has passed here, and what is wrong with it
// is one line that names the field. The core trusts its models.

z.config({ jitless: true });

/** Far above anything that is simulated, and low enough that no sum or product of them leaves the finite numbers. */
export const limits = {
  perSecond: 1e6,
  milliseconds: 1e12,
  seconds: 1e9,
  factor: 1e6,
  coefficientOfVariation: 1e3,
  retriesPerCall: 1e3,
  replicas: 1e5,
  replicasOfAll: 1e6,
  count: 1e9,
};

/** JSON knows a -0, which divides to another infinity and has other bits than 0. */
const unsigned = (value: number) => value + 0;
const whole = (least: number, most: number) => z.int().min(least).max(most).overwrite(unsigned);
const between = (least: number, most: number) => z.number().min(least).max(most).overwrite(unsigned);
const rate = between(0, limits.perSecond);
const probability = between(0, 1);
const milliseconds = between(0, limits.milliseconds);
const seconds = between(0, limits.seconds);
/** `__proto__` is refused where it is a key: it would be lost on the way, not kept. */
const name = z.string().refine((text) => text !== "__proto__", "cannot be used as a name");

const distribution = z.discriminatedUnion(
  "distribution",
  [
    z.strictObject({ distribution: z.enum(["constant", "exponential"]), meanMs: milliseconds }),
    z.strictObject({
      distribution: z.literal("lognormal"),
      meanMs: milliseconds,
      cv: between(0, limits.coefficientOfVariation),
    }),
    z
      .strictObject({ distribution: z.literal("uniform"), minMs: milliseconds, maxMs: milliseconds })
      .refine(({ minMs, maxMs }) => minMs <= maxMs, { path: ["maxMs"], message: "must be at least minMs" }),
  ],
  "must be constant, exponential, lognormal or uniform",
);

const call = z.strictObject({
  to: name,
  timeoutMs: milliseconds.exactOptional(),
  retries: whole(0, limits.retriesPerCall).exactOptional(),
  backoff: z
    .strictObject({
      kind: z.enum(backoffKinds),
      baseMs: milliseconds,
      capMs: milliseconds.exactOptional(),
    })
    .exactOptional(),
  retryBudget: between(0, limits.retriesPerCall).exactOptional(),
  cancelOnTimeout: z.boolean().exactOptional(),
});

const slowdown = z
  .strictObject({
    fromSeconds: seconds,
    toSeconds: seconds,
    factor: z.number().gt(0).max(limits.factor),
  })
  .refine(({ fromSeconds, toSeconds }) => fromSeconds < toSeconds, {
    path: ["toSeconds"],
    message: "must be later than fromSeconds",
  });

const service = z.strictObject({
  replicas: whole(1, limits.replicas),
  balancing: z.enum(balancings).exactOptional(),
  concurrency: whole(1, limits.count).nullable(),
  queue: whole(0, limits.count).nullable().exactOptional(),
  discipline: z.enum(disciplines).exactOptional(),
  serviceTime: distribution,
  failureProbability: probability.exactOptional(),
  calls: z.array(call).exactOptional(),
  slowdowns: z.array(slowdown).exactOptional(),
});

const source = z.strictObject({
  name,
  entry: name,
  perSecond: rate,
  phases: z
    .array(z.strictObject({ fromSeconds: seconds, perSecond: rate }))
    .superRefine((phases, context) => {
      const late = phases.findIndex((phase, at) => phase.fromSeconds <= (phases[at - 1]?.fromSeconds ?? -1));
      if (late < 0) return;
      const message = "must be later than the phase before";
      context.addIssue({ code: "custom", path: [late, "fromSeconds"], message });
    })
    .exactOptional(),
});

/** A record without a prototype, so that no service is found under `constructor` or `toString` by accident. */
const services = z
  .record(z.string(), service)
  .transform((given): Model["services"] => Object.assign(Object.create(null), given));

const model = z.strictObject({ services, traffic: z.array(source) }).superRefine((given, context) => {
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: "custom", path, message });
  const named = Object.entries(given.services);
  if (named.length === 0) refuse(["services"], "must name at least one service");
  if (named.reduce((sum, [, { replicas }]) => sum + replicas, 0) > limits.replicasOfAll)
    refuse(["services"], `must have at most ${limits.replicasOfAll} replicas together`);

  for (const [from, { calls = [] }] of named) {
    for (const [at, { to }] of calls.entries())
      if (!(to in given.services)) refuse(["services", from, "calls", at, "to"], `names no service: ${quoted(to)}`);
  }
  const cycle = cycleOfCalls(given.services);
  if (cycle) refuse(["services", cycle.from, "calls", cycle.at, "to"], `closes a cycle of calls: ${quoted(cycle.to)}`);

  const names = new Set<string>();
  for (const [at, { name, entry }] of given.traffic.entries()) {
    if (names.has(name)) refuse(["traffic", at, "name"], `is taken already: ${quoted(name)}`);
    names.add(name);
    if (!(entry in given.services)) refuse(["traffic", at, "entry"], `names no service: ${quoted(entry)}`);
  }
}) satisfies z.ZodType<Model>;

export type Checked = { ok: true; model: Model } | { ok: false; problem: string };

export function checkModel(given: unknown): Checked {
  const parsed = model.safeParse(given, { reportInput: true });
  return parsed.success
    ? { ok: true, model: parsed.data }
    : { ok: false, problem: schemaProblem(parsed.error, "The model") };
}

const quoted = (text: string) => fieldPath([text]);
