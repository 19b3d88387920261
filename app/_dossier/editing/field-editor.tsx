"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { clock } from "@/app/_course/clock";
import { FieldInput } from "@/app/_course/field-input";
import { FieldSaid } from "@/app/_course/field-said";
import type { FieldState } from "@/app/_course/field-saver";
import { questionOf } from "@/app/_course/field-value";
import type { WorksheetField } from "@/app/_course/worksheet";
import { saveField } from "@/app/_progress/tell";
import { draftOf, dropDraftOf, keepDraftOf, type Place } from "./drafts";

type FieldEditorProps = {
  place: Place;
  field: WorksheetField;
  saved: { text: string; revision: number };
  /** With what is to be said about it. */
  onClose: (said: string) => void;
};

function problemOf(state: FieldState): string | null {
  switch (state.kind) {
    case "refused":
      return state.reason;
    case "offline":
      return "No connection. The draft is kept in this browser; save it when you are back.";
    case "signedOut":
      return "You are signed out. The draft is kept in this browser: sign in in another tab, then save.";
    default:
      return null;
  }
}

/** One field of the dossier while it is written: kept as a draft here, part of the dossier when it is saved. */
export function FieldEditor({ place, field, saved, onClose }: FieldEditorProps) {
  const router = useRouter();
  const [draft, setDraft] = useState(() => draftOf(place));
  const newest = useRef(draft);
  const [kept, setKept] = useState<{ at: string; isKept: boolean } | null>(null);
  const [question, setQuestion] = useState(() => questionOf(field, draft?.text ?? saved.text) ?? undefined);
  const [state, setState] = useState<FieldState>({ kind: "untouched" });
  const text = draft?.text ?? saved.text;
  const id = `${place.worksheet}-${place.field}`;
  const isSaving = state.kind === "unsaved";
  const group = useRef<HTMLDivElement>(null);
  const take = useCallback((element: HTMLDivElement | null) => {
    group.current = element;
    focusFirst(element);
  }, []);

  function keep(next: { text: string; baseRevision: number }) {
    newest.current = next;
    setDraft(next);
    setKept({ at: new Date().toISOString(), isKept: keepDraftOf(place, next) });
  }
  async function save(written: string, baseRevision: number) {
    setState({ kind: "unsaved" });
    const { worksheet, field: name } = place;
    const outcome = await saveField({ worksheet, field: name, text: written, baseRevision });
    if (outcome.kind === "saved") settle(written, outcome);
    else if (outcome.kind === "conflict") setState({ kind: "conflict", theirs: outcome.current });
    else setState(outcome);
  }
  /** What was written while it was saved is a draft on top of it, and the field stays open. */
  function settle(written: string, { revision, savedAt }: { revision: number; savedAt: string }) {
    const later = newest.current;
    if (later && later.text !== written) {
      keep({ text: later.text, baseRevision: revision });
      setState({ kind: "untouched" });
    } else {
      dropDraftOf(place, written);
      onClose(`Saved ${clock(savedAt)}, on this server only`);
    }
    router.refresh();
  }
  function discard() {
    if (isSaving) return;
    dropDraftOf(place, text);
    onClose(draft ? "Draft discarded" : "");
  }

  const theirs = state.kind === "conflict" ? state.theirs : null;
  const problem = problemOf(state);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its legend a second time.
    <div
      className="field-editing"
      role="group"
      aria-labelledby={`${id}-label`}
      ref={take}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setQuestion(questionOf(field, text) ?? undefined);
      }}
    >
      <FieldInput
        field={field}
        id={id}
        text={text}
        onText={(written) => keep({ text: written, baseRevision: draft?.baseRevision ?? saved.revision })}
      />
      <div aria-live="polite">
        <FieldSaid
          field={field}
          state={state}
          question={question}
          onKeep={() => {
            if (!theirs) return;
            void save(text, theirs.revision);
            // The buttons go with the conflict.
            focusFirst(group.current);
          }}
          onTake={() => {
            dropDraftOf(place, text);
            onClose("The other text stays");
            router.refresh();
          }}
        />
        {problem && <p className="error">{problem}</p>}
      </div>
      {!theirs && (
        <div className="field-acts">
          <button
            type="button"
            className="button dense"
            aria-disabled={isSaving}
            onClick={() => !isSaving && save(text, draft?.baseRevision ?? saved.revision)}
          >
            {isSaving ? "Saving…" : "Save"}
          </button>
          <button type="button" className="button quiet dense" aria-disabled={isSaving} onClick={discard}>
            {draft ? "Discard" : "Close"}
          </button>
          <span className="muted">{draftWords(kept, draft !== null)}</span>
        </div>
      )}
    </div>
  );
}

function draftWords(kept: { at: string; isKept: boolean } | null, isDraft: boolean): string {
  if (kept && !kept.isKept) return "This browser keeps no drafts: save before you leave the page";
  if (kept) return `Draft kept ${clock(kept.at)}, in this browser only`;
  return isDraft ? "A draft, kept in this browser only" : "Nobody sees a draft";
}

function focusFirst(element: HTMLElement | null) {
  element?.querySelector<HTMLElement>("textarea, select, input")?.focus();
}
