type Saved = { text: string; revision: number; savedAt: string };

type Outcome =
  | { kind: "saved"; revision: number; savedAt: string }
  | { kind: "conflict"; current: Saved }
  | { kind: "offline" }
  | { kind: "signedOut" }
  | { kind: "refused"; reason: string };

/** Where the text of one field is. */
export type FieldState =
  | { kind: "untouched" }
  | { kind: "unsaved" }
  | { kind: "saved"; savedAt: string }
  | { kind: "conflict"; theirs: Saved }
  | { kind: "offline" }
  | { kind: "signedOut" }
  | { kind: "refused"; reason: string };

type FieldSaverOptions = {
  /** Number of the revision that is on the page; 0 for none. */
  revision: number;
  save: (text: string, baseRevision: number) => Promise<Outcome>;
  onState: (state: FieldState) => void;
};

/** After the last key. Short enough that nobody waits for it, long enough not to save every letter. */
const pauseMs = 700;
const retryMs = 10_000;

export type FieldSaver = ReturnType<typeof createFieldSaver>;

/**
 * Saves one field while it is written: one request at a time, the newest text last. A text that another tab has
 * overtaken is never sent over it; the writer decides.
 */
export function createFieldSaver({ revision, save, onState }: FieldSaverOptions) {
  let base = revision;
  let newest: string | null = null;
  let isSaving = false;
  let theirs: Saved | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Sent and not answered: it may have been saved all the same. */
  const unanswered = new Set<string>();

  function later(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (newest === null || isSaving || theirs) return;
    const text = newest;
    isSaving = true;
    const outcome = await save(text, base);
    isSaving = false;
    settle(text, outcome);
  }

  function settle(text: string, outcome: Outcome) {
    if (outcome.kind === "saved") {
      unanswered.clear();
      base = outcome.revision;
      if (newest === text) newest = null;
      else void flush();
      onState(newest === null ? { kind: "saved", savedAt: outcome.savedAt } : { kind: "unsaved" });
    } else if (outcome.kind === "conflict") {
      const { current } = outcome;
      // What stands there is what this page wrote, in an answer that got lost.
      if (current.text === newest || unanswered.has(current.text))
        return settle(current.text, { ...current, kind: "saved" });
      theirs = outcome.current;
      onState({ kind: "conflict", theirs });
    } else {
      if (outcome.kind === "offline") {
        unanswered.add(text);
        later(retryMs);
      }
      onState(outcome);
    }
  }

  return {
    write(text: string) {
      newest = text;
      onState(theirs ? { kind: "conflict", theirs } : { kind: "unsaved" });
      later(pauseMs);
    },
    /** Saves now; also after the connection is back. */
    flush,
    /** Ends a conflict: `show` gets the text that the field has from now on. */
    takeTheirs(show: (text: string) => void) {
      if (!theirs) return;
      const { text, revision: current, savedAt } = theirs;
      base = current;
      newest = null;
      theirs = null;
      show(text);
      onState({ kind: "saved", savedAt });
    },
    /** Ends a conflict by saving the text of this page on top of the other. */
    keepMine() {
      if (!theirs) return;
      base = theirs.revision;
      theirs = null;
      onState({ kind: "unsaved" });
      void flush();
    },
    /** That the text on the page was written on top of. */
    revision: () => base,
    /** Whether something waits to be saved. */
    isWaiting: () => newest !== null,
    stop: () => clearTimeout(timer),
  };
}
