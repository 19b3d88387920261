import type { CommandKind } from "../../_simulator/core/flight/command";
import type { IconName } from "../../_ui/icon";

const symbols: { [Kind in CommandKind]?: IconName } = {
  rollback: "undo",
  undo: "undo",
  abort: "undo",
  pause: "pause",
  setFlag: "toggle",
  scale: "scale",
  declare: "flag",
  page: "chat",
  postStatus: "send",
  land: "done",
};

export const actIcon = (kind: CommandKind): IconName => symbols[kind] ?? "next";
