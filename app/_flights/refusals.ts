import type { FlightRefusal } from "@/prisma/generated/sqlite/enums";

/** Why something is not taken from a learner who flies: it changes nothing, and what is saved stays saved. */
export const refusals = {
  noSuchScenario: "There is no such scenario.",
  tooOften: "You have taken off 30 times in an hour. Wait a while, and then take off again.",
  noSuchFlight: "There is no such flight.",
  beforeTakeOff: "A command was given before take-off.",
  afterEnd: "The scenario was over by then.",
  outOfOrder: "A command goes back in time, or one before it is missing: send them in order, from the first not saved.",
  tooMany: "A flight holds at most 10,000 commands.",
  idTaken: "This id or number belongs to another command. Reload the page, and go on from what is saved.",
  hasLanded: "This flight has landed.",
  wasGivenUp: "This flight was given up.",
  commandsMissing: "Some commands of this flight have not arrived: send them, then land again.",
  notLanded: "The learner has not landed, and the scenario is not over.",
  endsTooEarly: "A command was given after the claimed end.",
} as const;
export type Refusal = keyof typeof refusals;

export type Refused = { kind: "refused"; refusal: Refusal; reason: string /** Highest number saved. */; saved: number };

export const refused = (refusal: Refusal, saved = 0): Refused => ({
  kind: "refused",
  refusal,
  reason: refusals[refusal],
  saved,
});

/** Why a run that landed does not count, as the page says it. It is kept. */
export const whyNotCounted = {
  unknownScenario: "The scenario has changed since take-off, so that this run cannot be replayed. It is kept.",
  unknownEngine: "The simulator has changed since take-off, so that this run cannot be replayed. It is kept.",
  differsFromClaim: "The server flew the same commands to another end than the browser told. The run is kept.",
  tookTooMuch: "Replaying this run took more time or memory than the server gives to one. The run is kept.",
  notReplayable: "The simulator could not replay this run. It is kept.",
} as const satisfies Record<FlightRefusal, string>;
