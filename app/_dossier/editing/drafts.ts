import { keepDraft, readDraft } from "@/app/_course/worksheet-drafts";

// What is being written in the dossier, until it is saved: in this browser only. Apart from what lessons keep, because a
// lesson sends what it finds.

export type Draft = { text: string; baseRevision: number };
export type Place = { personId: string; worksheet: string; field: string };

const listeners = new Set<() => void>();
/** The field that is being edited: one at a time. */
let openKey: string | null = null;

const inDossier = (worksheet: string) => `dossier.${worksheet}`;
export const keyOf = ({ worksheet, field }: Place) => `${worksheet}/${field}`;

function tell() {
  for (const listener of listeners) listener();
}

export function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const openField = () => openKey;

/** null closes it. */
export function openOnly(place: Place | null) {
  openKey = place && keyOf(place);
  tell();
}

export const draftOf = ({ personId, worksheet, field }: Place): Draft | null =>
  readDraft(personId, inDossier(worksheet), field);

/** null forgets it. */
export function keepDraftOf({ personId, worksheet, field }: Place, draft: Draft | null) {
  keepDraft(personId, inDossier(worksheet), field, draft);
  tell();
}
