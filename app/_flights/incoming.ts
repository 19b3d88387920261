import { z } from "zod";
import { commands } from "@/app/_simulator/files/command-schema";

// What a learner's browser asks for. What makes no sense in the flight that it is about is refused later, by name.

const flight = z.string().max(100);

/** What the engine knows as commands. */
export const CommandSchema = commands.element.shape.command;

export const TakeOff = z.strictObject({
  /** Slug. */
  scenario: z.string().max(100),
  /** A flight in the same scenario that is given up for this one. */
  givesUp: flight.nullable(),
});
export type TakeOff = z.infer<typeof TakeOff>;

const GivenCommand = z.strictObject({
  /** Made by the client, so that sending twice counts once. */
  id: z.string().regex(/^[\w-]{16,64}$/, "an id has 16 to 64 letters, digits, - or _"),
  /** From 1, without gaps: one that is missing is asked for before the next is taken. */
  number: z.int(),
  /** Simulated ms since take-off. */
  atMs: z.int(),
  command: CommandSchema,
});
export type GivenCommand = z.infer<typeof GivenCommand>;

export const GivenCommands = z.strictObject({ flight, commands: z.array(GivenCommand).min(1) });

/**
 * How the run ended in the browser: when it had stepped to `endSeconds` (since take-off), after all `commands` that were
 * given. The server replays to there and compares.
 */
export const Claimed = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/, "a fingerprint has 16 hexadecimal digits"),
  events: z.int().min(0),
  endSeconds: z.number().min(0),
  commands: z.int().min(0),
});
export type Claimed = z.infer<typeof Claimed>;

export const Landing = z.strictObject({ flight, claimed: Claimed });
export const OneFlight = z.strictObject({ flight });
