export const icons = [
  "mark",
  "ring",
  "half",
  "done",
  "tri",
  "sq",
  "unk",
  "inf",
  "dia",
  "diaf",
  "diac",
  "flag",
  "search",
  "prev",
  "next",
  "up",
  "down",
  "remove",
  "menu",
  "pause",
  "undo",
  "toggle",
  "scale",
  "theme",
  "link",
  "copy",
  "send",
  "doc",
  "chart",
  "chat",
  "log",
  "map",
] as const;
export type IconName = (typeof icons)[number];

/** One symbol of public/icons.svg. Always beside a word, so hidden from screen readers. */
export function Icon({ name, className = "icon" }: { name: IconName; className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
