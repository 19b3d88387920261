import type { DossierPage } from "../compile";

/** A talk about a field, as it is exported. */
export type ExportedThread = {
  comments: { who: string; when: string; text: string }[];
  /** "Settled by Marta Lindqvist, Mon 15 June"; null while it is open. */
  settled: string | null;
};

/** A dossier on its way out: what is saved, and nothing else. */
export type Exported = {
  name: string;
  /** Who, which team, and when it was exported. */
  eyebrow: string;
  deck: string;
  /** "Signed off, revision 6, by Adaeze Okafor, Tue 16 June"; null where nobody has. */
  signOff: string | null;
  /** Who signed; null where nobody has. */
  signedOffBy: string | null;
  pages: readonly DossierPage[];
  /** `worksheet/field` of what has changed since. */
  changed: ReadonlySet<string>;
  /** By `worksheet/field`; empty where talks are not asked for. */
  threads: ReadonlyMap<string, readonly ExportedThread[]>;
};

export const keyOfField = (worksheet: string, field: string): string => `${worksheet}/${field}`;

/** "launch-dossier-noor-haddad-2026-06-17.pdf": letters, digits and hyphens, whatever the name. */
export function fileName(name: string, date: string, extension: "md" | "pdf"): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60);
  return ["launch-dossier", plain, date]
    .filter((part) => part !== "")
    .join("-")
    .concat(".", extension);
}
