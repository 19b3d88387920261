"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { clock } from "@/app/_course/clock";
import { FieldInput } from "@/app/_course/field-input";
import { FieldSaid } from "@/app/_course/field-said";
import type { FieldState } from "@/app/_course/field-saver";
import { questionOf } from "@/app/_course/field-value";
import type { WorksheetField } from "@/app/_course/worksheet";
import { saveField } from "@/app/_progress/tell";
import { draftOf, keepDraftOf, type Place } from "./drafts";

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
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [question, setQuestion] = useState(() => questionOf(field, draft?.text ?? saved.text) ?? undefined);
  const [state, setState] = useState<FieldState>({ kind: "untouched" });
  const text = draft?.text ?? saved.text;
  const id = `${place.worksheet}-${place.field}`;

  function keep(next: { text: string; baseRevision: number }) {
    setDraft(next);
    setKeptAt(new Date().toISOString());
    keepDraftOf(place, next);
  }
  async function save(written: string, baseRevision: number) {
    setState({ kind: "unsaved" });
    const { worksheet, field: name } = place;
    const outcome = await saveField({ worksheet, field: name, text: written, baseRevision });
    if (outcome.kind === "saved") {
      keepDraftOf(place, null);
      onClose(`Saved ${clock(outcome.savedAt)}, on this server only`);
      router.refresh();
    } else if (outcome.kind === "conflict") setState({ kind: "conflict", theirs: outcome.current });
    else setState(outcome);
  }
  function discard() {
    keepDraftOf(place, null);
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
      ref={focusFirst}
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
          onKeep={() => theirs && save(text, theirs.revision)}
          onTake={() => {
            keepDraftOf(place, null);
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
            aria-disabled={state.kind === "unsaved"}
            onClick={() => state.kind !== "unsaved" && save(text, draft?.baseRevision ?? saved.revision)}
          >
            {state.kind === "unsaved" ? "Saving…" : "Save"}
          </button>
          <button type="button" className="button quiet dense" onClick={discard}>
            {draft ? "Discard" : "Close"}
          </button>
          <span className="muted">
            {keptAt
              ? `Draft kept ${clock(keptAt)}, in this browser only`
              : draft
                ? "A draft, kept in this browser only"
                : "Nobody sees a draft"}
          </span>
        </div>
      )}
    </div>
  );
}

function focusFirst(element: HTMLElement | null) {
  element?.querySelector<HTMLElement>("textarea, select, input")?.focus();
}
