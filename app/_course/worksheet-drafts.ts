// Text that the server has not acknowledged waits in localStorage, so that a closed tab or a cut network loses nothing.
// Each person has drafts of their own: what one writes never appears in another's worksheet. A text that another tab has
// overtaken waits under a name of its own, where that tab does not clear it away.

export type DraftPlace = { personId: string; worksheet: string; field: string };
export type Draft = { text: string; baseRevision: number };

const keyOf = ({ personId, worksheet, field }: DraftPlace) => `preflight.draft.${personId}.${worksheet}.${field}`;
const overtaken = (place: DraftPlace): DraftPlace => ({ ...place, field: `${place.field}.overtaken` });

export function readDraft(place: DraftPlace): Draft | null {
  return read(overtaken(place)) ?? read(place);
}

function read(place: DraftPlace): Draft | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? "null");
    if (!draft || typeof draft !== "object" || !("text" in draft) || !("baseRevision" in draft)) return null;
    return { text: String(draft.text), baseRevision: Number(draft.baseRevision) };
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing: storage may be full or forbidden. The text is still on the page. */
export function keepDraft(place: DraftPlace, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const keepOvertaken = (place: DraftPlace, draft: Draft) => keepDraft(overtaken(place), draft);

/**
 * What was typed before anybody knew whose page it is, with what an earlier visit could not save, so that neither is lost:
 * below it in a free text; in any other field the earlier one waits to be chosen from, as one that was overtaken.
 */
export function withWaiting(place: DraftPlace, typed: Draft, waiting: Draft, isFreeText: boolean): Draft {
  if (!isFreeText) {
    keepOvertaken(place, waiting);
    return typed;
  }
  const text = typed.text.startsWith(waiting.text) ? typed.text : `${waiting.text}\n\n${typed.text}`;
  return { text, baseRevision: waiting.baseRevision };
}

/** Forgets what has been saved, or given up. A newer text, of another tab, stays. */
export function dropDraft(place: DraftPlace, text: string) {
  if (read(place)?.text === text) remove(place);
}

/** For who has chosen between two texts. */
export const dropOvertaken = (place: DraftPlace) => remove(overtaken(place));

function remove(place: DraftPlace) {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // Nothing is kept, then.
  }
}
