// Text that the server has not acknowledged waits in localStorage, so that a closed tab or a cut network loses nothing.
// Each person has drafts of their own: what one writes never appears in another's worksheet.

const key = (personId: string, worksheet: string, field: string) => `preflight.draft.${personId}.${worksheet}.${field}`;

type Draft = { text: string; baseRevision: number };

export function readDraft(personId: string, worksheet: string, field: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(key(personId, worksheet, field)) ?? "null");
    if (!draft || typeof draft !== "object" || !("text" in draft) || !("baseRevision" in draft)) return null;
    return { text: String(draft.text), baseRevision: Number(draft.baseRevision) };
  } catch {
    return null;
  }
}

/** null forgets it. */
export function keepDraft(personId: string, worksheet: string, field: string, draft: Draft | null) {
  try {
    if (draft) localStorage.setItem(key(personId, worksheet, field), JSON.stringify(draft));
    else localStorage.removeItem(key(personId, worksheet, field));
  } catch {
    // Storage may be full or forbidden; the text is still on the page and is still sent.
  }
}
