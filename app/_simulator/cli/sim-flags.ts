/** All flags of all commands: what one is called, it is called everywhere. */
export const flags = {
  seconds: { type: "string" },
  warmup: { type: "string" },
  seed: { type: "string" },
  variant: { type: "string" },
  commands: { type: "string" },
  solution: { type: "boolean" },
  trap: { type: "string" },
  timeline: { type: "boolean" },
  save: { type: "string" },
  branch: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export type Flag = keyof typeof flags;
export const isFlag = (name: string): name is Flag => Object.hasOwn(flags, name);
