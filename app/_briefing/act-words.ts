import type { CommandKind } from "@/app/_simulator/core/flight/command";

/** What a command is called when it is told afterwards. */
const words = {
  ship: "Shipped",
  promote: "Promoted the rollout",
  pause: "Paused the rollout",
  resume: "Resumed the rollout",
  abort: "Aborted the rollout",
  rollback: "Rolled back",
  setFlag: "Set a flag",
  freeze: "Changed the freeze",
  undo: "Undid the rollout",
  restart: "Restarted",
  scale: "Scaled",
  setEnvironment: "Changed the environment",
  deletePods: "Deleted pods",
  setRollingUpdate: "Changed how pods are replaced",
  declare: "Declared an incident",
  postStatus: "Posted an update",
  page: "Paged",
  askHint: "Asked for a hint",
  handOver: "Handed over the wheel",
  land: "Landed",
} as const satisfies Record<CommandKind, string>;

const isCommandKind = (kind: string): kind is CommandKind => Object.hasOwn(words, kind);

/** Also of a kind that only an earlier version of the simulator knew. */
export const actWord = (kind: string): string => (isCommandKind(kind) ? words[kind] : kind);
