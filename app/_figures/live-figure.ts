import type { ReactNode } from "react";

export type SettingsProps<Settings> = {
  settings: Settings;
  /** Missing where the figure stands still: on the server, and before its code has come. */
  onChange?: ((settings: Settings) => void) | undefined;
};

/** A figure that a reader can change. Neither part has state or effects, so that the server draws it as well. */
export type LiveFigure<Settings> = {
  /** What a reader without a script sees. */
  initial: Settings;
  Controls: (props: SettingsProps<Settings>) => ReactNode;
  /** A drawing and the same in words, from the settings alone. */
  Drawing: (props: { settings: Settings }) => ReactNode;
};
