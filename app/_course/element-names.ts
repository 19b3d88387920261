/** What lessons are made of: see elements.tsx, which is completed against this list. */
export const elementNames = [
  "Section",
  "Place",
  "Ref",
  "MarginNote",
  "Figure",
  "Diff",
  "Values",
  "Code",
  "Table",
  "Chart",
  "Live",
  "Case",
  "Worked",
  "Term",
  "Team",
  "Flight",
  "Note",
  "Caution",
  "Check",
  "Worksheet",
] as const;
export type ElementName = (typeof elementNames)[number];
