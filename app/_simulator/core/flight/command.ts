/**
 * Everything that a learner can do to the world or say to people, and what it takes. Reading changes nothing and is no
 * command.
 */
type Fields = {
  // The deploy tool: releases as the pipeline knows them.
  ship: { deployment: string; version: string };
  promote: { deployment: string };
  pause: { deployment: string };
  resume: { deployment: string };
  abort: { deployment: string };
  rollback: { deployment: string };
  setFlag: { flag: string; share: number };
  freeze: { on: boolean };
  // The platform underneath: deployments and their pods.
  undo: { deployment: string; toRevision?: number };
  restart: { deployment: string };
  scale: { deployment: string; replicas: number };
  setEnvironment: { deployment: string; variables: Record<string, string | null> };
  deletePods: { deployment: string; pods: string[] | "all" | { version: string } };
  setRollingUpdate: { deployment: string; maxSurge: number; maxUnavailable: number };
  // People.
  declare: { service: string; severity: 1 | 2 | 3 };
  postStatus: { impact: Impact; action: Action; nextUpdateMinutes: number | null; to: string[] };
  page: { person: string };
  // Whoever supervises: a hint, and the wheel.
  askHint: Record<never, never>;
  handOver: Record<never, never>;
  land: { claim: "resolved" | "sound" };
};

export type CommandKind = keyof Fields;
export type CommandOf<Kind extends CommandKind> = { [K in Kind]: { kind: K } & Fields[K] }[Kind];
export type Command = CommandOf<CommandKind>;

/** What a status update says of the users, and of what is being done. Its truth is scored, never its wording. */
export const impacts = ["none", "slow", "someFail", "mostFail", "cannotBuy", "unknown"] as const;
export type Impact = (typeof impacts)[number];
export const actions = ["watching", "investigating", "rollingBack", "fixing", "pausing", "verifying", "done"] as const;
export type Action = (typeof actions)[number];

/** A command as it was given, in seconds since take-off. */
export type Given = { atSeconds: number; command: Command };

/** What became of a command. `text` is what the real tool prints; an illegal command changes nothing. */
export type Answer = { ok: boolean; text: string };

export type CommandState = {
  /** In the order in which they were given. `effectMs` and times are simulated ms since the start of the run. */
  given: { command: Command; atMs: number; effectMs: number; answer: Answer | null }[];
  isFrozen: boolean;
  landed: { atMs: number; claim: "resolved" | "sound" } | null;
  declared: { atMs: number; service: string; severity: 1 | 2 | 3 }[];
  updates: { atMs: number; impact: Impact; action: Action; nextUpdateMinutes: number | null; to: string[] }[];
  paged: { atMs: number; person: string }[];
  /** How many hints were asked for and given. */
  hints: number;
  /** When whoever supervises took the wheel: because they were asked to, or because a limit was crossed. */
  handedOver: { atMs: number; person: string; because: "asked" | "limit" } | null;
};
