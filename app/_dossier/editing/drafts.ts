import { type Draft, type DraftPlace, dropDraft, keepDraft, readDraft } from "@/app/_course/worksheet-drafts";

// What is being written in the dossier, until it is saved: in this browser only. Apart from what lessons keep, because a
// lesson sends what it finds.

export type Place = DraftPlace;

const listeners = new Set<() => void>();
/** The field that is being edited: one at a time. */
let openKey: string | null = null;

const inDossier = (place: Place): Place => ({ ...place, worksheet: `dossier.${place.worksheet}` });
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

export const draftOf = (place: Place): Draft | null => readDraft(inDossier(place));

/** False where the browser keeps nothing. */
export function keepDraftOf(place: Place, draft: Draft): boolean {
  const isKept = keepDraft(inDossier(place), draft);
  tell();
  return isKept;
}

/** Forgets a text that was saved or given up; a newer one, of another tab, stays. */
export function dropDraftOf(place: Place, text: string) {
  dropDraft(inDossier(place), text);
  tell();
}
