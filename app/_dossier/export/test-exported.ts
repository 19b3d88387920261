import type { Worksheet } from "@/app/_course/worksheet";
import { compileDossier } from "../compile";
import type { Exported } from "./exported";

const about = { hint: "A hint.", ask: () => null };

/** A worksheet with a field of every kind. */
export const testWorksheet = (): Worksheet => ({
  id: "page",
  title: "A page",
  intro: "",
  fields: [
    { ...about, id: "when", label: "When", rows: 1, example: "x" },
    { ...about, id: "command", label: "Command", rows: 1, mono: true, example: "x" },
    {
      ...about,
      id: "values",
      label: "Values",
      kind: "table",
      columns: [
        { id: "variable", label: "Variable", mono: true },
        { id: "staging", label: "Staging" },
      ],
      example: [["A", "B"]],
    },
    {
      ...about,
      id: "signal",
      label: "Signal",
      kind: "signal",
      example: { measure: "p99", is: "above", threshold: 1, minutes: 1 },
    },
    {
      ...about,
      id: "act",
      label: "Act",
      kind: "choice",
      options: [{ id: "undo", label: "Roll back" }],
      example: "undo",
    },
    {
      ...about,
      id: "people",
      label: "People",
      kind: "choices",
      options: [
        { id: "m", label: "Marta" },
        { id: "j", label: "Jonas" },
      ],
      example: ["m"],
    },
    { ...about, id: "left-out", label: "Left out", rows: 1, example: "x" },
  ],
});

const texts = {
  when: "Größe “so” – 70 %\nzweite Zeile",
  command: "kubectl rollout undo deployment/shop-api",
  values: '[["DB_POOL_MAX","20"],["MAIL_HOST","mail.example"]]',
  signal: '{"measure":"paidOrders","is":"below","threshold":0.7,"minutes":2}',
  act: "undo",
  people: '["m","j"]',
};

export function testExported(changed: Readonly<Record<string, string>> = {}): Exported {
  const savedAt = "2026-06-17T08:00:00.000Z";
  const saved = Object.entries({ ...texts, ...changed }).map(([field, text]) => [
    field,
    { text, revision: 1, savedAt },
  ]);
  const placed = [{ worksheet: testWorksheet(), lesson: { slug: "a-lesson", title: "A lesson" } }];
  return {
    name: "Noor Haddad",
    eyebrow: "Noor Haddad, Team Checkout.",
    deck: "First deploy on Thu 18 June.",
    signOff: null,
    signedOffBy: null,
    pages: compileDossier(placed, { page: Object.fromEntries(saved) }),
    changed: new Set(),
    threads: new Map(),
  };
}
