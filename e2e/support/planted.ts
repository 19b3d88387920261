import type { WrittenItem } from "@/app/_quiz/item";

/** Words in texts that only grading needs. */
export const secret = /canary-secret-\d+/g;
/** Words in questions of checks and tests, further variants and further steps: shown to whoever has come so far. */
export const later = /canary-later-\d+/g;

/** Fields that explain, or give the answer away, in all kinds of question. */
const hidden = new Set([
  ...["right", "tempting", "sound", "holds", "pick", "why", "next", "separates", "hints"],
  ...["accepted", "consequence", "model", "points", "example", "elsewhere"],
]);

type Planted = { secrets: number; later: number };

/** The same questions with a word before every text that nobody may see yet; and how many of each kind. */
export function planted(items: readonly WrittenItem[]): { items: unknown; count: Planted } {
  const count: Planted = { secrets: 0, later: 0 };
  const mark = (value: unknown, kind: keyof Planted): unknown => {
    if (typeof value === "string") {
      count[kind] += 1;
      return `${kind === "later" ? "canary-later" : "canary-secret"}-${count[kind]} ${value}`;
    }
    if (Array.isArray(value)) return value.map((one) => mark(one, kind));
    return value;
  };
  const walk = (value: unknown, isLater: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, isLater));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => {
        // A chart's points are numbers that everybody sees.
        if (hidden.has(field) && !(field === "points" && !isTexts(inner))) return [field, mark(inner, "secrets")];
        if (field === "leadsTo") return [field, walk(inner, true)];
        if (isLater && (field === "stem" || field === "situation")) return [field, mark(inner, "later")];
        return [field, walk(inner, isLater)];
      }),
    );
  };
  const marked = items.map((item) => ({
    ...item,
    variants: item.variants.map((variant, nth) => walk(variant, nth > 0 || (item.use ?? "practice") !== "practice")),
  }));
  return { items: marked, count };
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === "string");
