import { exp, ln, normalQuantile } from "../arithmetic";
import { draw, purpose } from "../chance";
import type { ModelService } from "../production/system";
import type { World } from "../production/world";
import type { StoreBehaviour } from "./store";

export type ModelState = {
  kind: "model";
  /** Scores given, in ten equal buckets from 0 to 1. */
  scores: Float64Array;
  /** What its callers' features were off what it was trained on, summed, and how many calls that was. */
  drift: number;
  calls: number;
};

const SCORE_BUCKETS = 10;

/**
 * A model behind an endpoint: it answers any request that has the features it was trained on, and the further their means
 * are from what it has seen, the further its scores move. Nothing fails while they do.
 */
export function modelService(
  world: World,
  name: string,
  { workers, work, features, scores }: ModelService,
): StoreBehaviour {
  /** How far what each operation sends is off; found out when it first does. */
  const drifts: (number | undefined)[] = [];
  const driftFrom = (operation: number): number => {
    const drift = driftOf(features, featuresSent(world, operation, name) ?? features);
    drifts[operation] = drift;
    return drift;
  };
  return {
    endpoints: ["score"],
    workers,
    initial: { kind: "model", scores: new Float64Array(SCORE_BUCKETS), drift: 0, calls: 0 },
    operation: () => ({
      work,
      finish(attempt) {
        const { attempts } = world;
        const state = modelState(world, name);
        const caller = attempts.caller[attempt] ?? -1;
        const operation = attempts.operation[caller < 0 ? attempt : caller] ?? 0;
        const drift = drifts[operation] ?? driftFrom(operation);
        const u = draw(attempts.keyLow[attempt] ?? 0, attempts.keyHigh[attempt] ?? 0, purpose.failure + 8);
        const score = logistic(scores.mean + drift + scores.deviation * normalQuantile(u));
        const bucket = Math.min(SCORE_BUCKETS - 1, Math.floor(score * SCORE_BUCKETS));
        state.scores[bucket] = (state.scores[bucket] ?? 0) + 1;
        state.drift += drift;
        state.calls += 1;
        return 0;
      },
    }),
    gauges() {
      const { scores: counts, calls } = modelState(world, name);
      const buckets = Array.from(counts, (value, bucket) => ({
        name: "model_score_bucket",
        labels: { service: name, le: `${(bucket + 1) / SCORE_BUCKETS}` },
        value,
      }));
      return [{ name: "model_calls_total", labels: { service: name }, value: calls }, ...buckets];
    },
  };
}

/** What an operation sends a model, if its release says so. */
function featuresSent({ programs, system }: World, operation: number, name: string) {
  const labels = programs.labels[operation];
  const release = labels && system.deployments[labels.service]?.releases[labels.version];
  return release?.endpoints[labels?.endpoint ?? ""]?.calls?.find(({ to }) => to === name)?.features;
}

function modelState({ state }: World, name: string): ModelState {
  const own = state.stores[name];
  if (own?.kind !== "model") throw new RangeError(`${name} is no model service`);
  return own;
}

/** How far the means of the features that are sent are off those of the training, summed over the features. */
function driftOf(trained: Record<string, number>, sent: Record<string, number>): number {
  let drift = 0;
  for (const [feature, mean] of Object.entries(trained)) drift += (sent[feature] ?? mean) - mean;
  return drift;
}

const logistic = (x: number): number => 1 / (1 + exp(-x));

/**
 * Population stability index of two distributions over the same buckets: the sum of (a - b) ln(a / b). Buckets that are
 * empty on one side count as one thousandth.
 */
export function stabilityIndex(expected: readonly number[], actual: readonly number[]): number {
  let index = 0;
  for (const [bucket, share] of expected.entries()) {
    const a = Math.max(0.001, actual[bucket] ?? 0);
    const b = Math.max(0.001, share);
    index += (a - b) * ln(a / b);
  }
  return index;
}
