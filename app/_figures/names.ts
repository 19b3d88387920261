/** Figures that a reader can change, as `<Live name="…" />` in a lesson. */
export const liveFigureNames = ["queue", "alert", "canary", "unset-variable"] as const;
export type LiveFigureName = (typeof liveFigureNames)[number];
