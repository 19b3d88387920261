import { z } from "zod";
import { actions, type Command, type Given, impacts } from "../core/flight/command";

// The border for what learners do: commands that came from outside are commands only after they have passed here. Whether
// one makes sense (a deployment that does not exist, nine hundred replicas) is for the real tools to say, during the run.

z.config({ jitless: true });

const longestName = 200;
const mostNames = 1000;
/** More than anybody types in the longest scenario. */
const mostCommands = 10_000;

const unsigned = (value: number) => value + 0;
const number = z.number().overwrite(unsigned);
const name = z.string().max(longestName);
const names = z.array(name).max(mostNames);

const deployment = name;
const command = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("ship"), deployment, version: name }),
    z.strictObject({ kind: z.enum(["promote", "pause", "resume", "abort", "rollback", "restart"]), deployment }),
    z.strictObject({ kind: z.literal("setFlag"), flag: name, share: number }),
    z.strictObject({ kind: z.literal("freeze"), on: z.boolean() }),
    z.strictObject({ kind: z.literal("undo"), deployment, toRevision: number.exactOptional() }),
    z.strictObject({ kind: z.literal("scale"), deployment, replicas: number }),
    z.strictObject({
      kind: z.literal("setEnvironment"),
      deployment,
      variables: z
        .record(name, name.nullable())
        .refine((given) => Object.keys(given).length <= mostNames, `must have at most ${mostNames} entries`),
    }),
    z.strictObject({
      kind: z.literal("deletePods"),
      deployment,
      pods: z.union(
        [names, z.literal("all"), z.strictObject({ version: name })],
        'must be a list, "all" or { version }',
      ),
    }),
    z.strictObject({ kind: z.literal("setRollingUpdate"), deployment, maxSurge: number, maxUnavailable: number }),
    z.strictObject({ kind: z.literal("declare"), service: name, severity: z.literal([1, 2, 3]) }),
    z.strictObject({
      kind: z.literal("postStatus"),
      impact: z.enum(impacts),
      action: z.enum(actions),
      nextUpdateMinutes: number.nullable(),
      to: names,
    }),
    z.strictObject({ kind: z.literal("page"), person: name }),
    z.strictObject({ kind: z.enum(["askHint", "handOver"]) }),
    z.strictObject({ kind: z.literal("land"), claim: z.enum(["resolved", "sound"]) }),
  ],
  "is no kind of command",
) satisfies z.ZodType<Command>;

const atSeconds = z.number().overwrite(unsigned);
const given = z.strictObject({ atSeconds, command }) satisfies z.ZodType<Given>;

export const commands = z.array(given).max(mostCommands);

/** Commands are given during the flight, and in order. */
export function timeProblem(given: readonly Given[], fromSeconds: number, endSeconds: number): string | null {
  let least = fromSeconds;
  for (const [place, { atSeconds }] of given.entries()) {
    const at = `commands[${place}].atSeconds`;
    if (atSeconds < fromSeconds) return `${at} must be at least ${fromSeconds}`;
    if (atSeconds < least) return `${at} must be at least ${least}, when the command before is given`;
    if (atSeconds > endSeconds) return `${at} must be at most ${endSeconds}, when the scenario ends`;
    least = atSeconds;
  }
  return null;
}
