import type { Confidence } from "./verdict";

// A question left half answered is found as it was: what is chosen stays on this device until it is checked.

type Draft = { value: unknown; confidence: Confidence | null };
type Asked = { item: string; version: number; variant: number };

const keyOf = (whose: string, { item, version, variant }: Asked) =>
  `preflight.answer.${whose}.${item}.${version}.${variant}`;

/** In the shape in which it was kept, which is the shape of the item's kind: the key names item and version. */
export function readDraft<Response>(
  whose: string,
  asked: Asked,
): { value: Response; confidence: Confidence | null } | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(whose, asked)) ?? "null");
  } catch {
    return null;
  }
}

export function keepDraft(whose: string, asked: Asked, draft: Draft | null) {
  try {
    if (draft === null) localStorage.removeItem(keyOf(whose, asked));
    else localStorage.setItem(keyOf(whose, asked), JSON.stringify(draft));
  } catch {
    // Storage may be full or forbidden; the answer stays on the page.
  }
}
