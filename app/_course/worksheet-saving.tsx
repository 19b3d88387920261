"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { usePersonal } from "@/app/_progress/personal-store";
import { saveField } from "@/app/_progress/tell";
import { FieldSaid } from "./field-said";
import { createFieldSaver, type FieldSaver, type FieldState } from "./field-saver";
import type { WorksheetField } from "./worksheet";
import { keepDraft, readDraft } from "./worksheet-drafts";
import { WorksheetStatus } from "./worksheet-status";

type WorksheetSavingProps = { form: HTMLFormElement; worksheet: string; fields: readonly WorksheetField[] };

const without = (states: Record<string, string>, field: string) =>
  Object.fromEntries(Object.entries(states).filter(([each]) => each !== field));

/** Fills the fields with what was kept, saves them while they are written, and asks for what is missing. */
export function WorksheetSaving({ form, worksheet, fields }: WorksheetSavingProps) {
  const personal = usePersonal();
  const [states, setStates] = useState<Record<string, FieldState>>({});
  const [questions, setQuestions] = useState<Record<string, string>>({});
  const savers = useRef(new Map<string, FieldSaver>());

  const textareas = () => [...form.querySelectorAll("textarea")];

  function questionFor(textarea: HTMLTextAreaElement, mayBeNew: boolean) {
    const field = fields.find(({ id }) => id === textarea.name);
    const question = textarea.value.trim() ? (field?.ask(textarea.value) ?? null) : null;
    setQuestions((before) => {
      if (question === null) return without(before, textarea.name);
      // Someone in the middle of a sentence is not asked for its end.
      return mayBeNew || before[textarea.name] ? { ...before, [textarea.name]: question } : before;
    });
  }

  function onState(textarea: HTMLTextAreaElement, state: FieldState) {
    setStates((before) => ({ ...before, [textarea.name]: state }));
    if (state.kind !== "saved") return;
    if (personal) keepDraft(personal.person.id, worksheet, textarea.name, null);
    questionFor(textarea, false);
  }

  /** Text that is on the page already was typed before the server was heard; it goes on top of nothing. */
  function connect(textarea: HTMLTextAreaElement) {
    const kept = personal?.lesson?.worksheets[worksheet]?.[textarea.name];
    const typed = textarea.value && textarea.value !== kept?.text ? { text: textarea.value, baseRevision: 0 } : null;
    const draft = typed ?? (personal ? readDraft(personal.person.id, worksheet, textarea.name) : null);
    const saver = createFieldSaver({
      revision: draft?.baseRevision ?? kept?.revision ?? 0,
      save: (text, baseRevision) => saveField({ worksheet, field: textarea.name, text, baseRevision }),
      onState: (state) => onState(textarea, state),
    });
    savers.current.set(textarea.name, saver);
    textarea.value = draft?.text ?? kept?.text ?? "";
    if (draft && draft.text !== kept?.text) saver.write(draft.text);
    else if (kept) setStates((before) => ({ ...before, [textarea.name]: { kind: "saved", savedAt: kept.savedAt } }));
    questionFor(textarea, true);
  }

  const onWrite = useEffectEvent((textarea: HTMLTextAreaElement) => {
    const saver = savers.current.get(textarea.name);
    if (!saver) return;
    if (personal) {
      const draft = { text: textarea.value, baseRevision: saver.revision() };
      keepDraft(personal.person.id, worksheet, textarea.name, draft);
    }
    saver.write(textarea.value);
  });
  const onLeave = useEffectEvent((textarea: HTMLTextAreaElement) => questionFor(textarea, true));
  const connectAll = useEffectEvent(() => {
    for (const textarea of textareas()) connect(textarea);
  });

  const isKnown = personal !== undefined;
  useEffect(() => {
    if (!isKnown) return;
    const flushAll = () => {
      for (const saver of savers.current.values()) void saver.flush();
    };
    const written = ({ target }: Event) => target instanceof HTMLTextAreaElement && onWrite(target);
    const left = ({ target }: Event) => target instanceof HTMLTextAreaElement && onLeave(target);
    connectAll();
    form.addEventListener("input", written);
    form.addEventListener("focusout", left);
    window.addEventListener("online", flushAll);
    document.addEventListener("visibilitychange", flushAll);
    return () => {
      for (const saver of savers.current.values()) saver.stop();
      form.removeEventListener("input", written);
      form.removeEventListener("focusout", left);
      window.removeEventListener("online", flushAll);
      document.removeEventListener("visibilitychange", flushAll);
    };
  }, [form, isKnown]);

  return (
    <>
      {textareas().map((textarea) => {
        const place = form.querySelector(`[data-said="${textarea.name}"]`);
        const said = (
          <FieldSaid
            key={textarea.name}
            state={states[textarea.name]}
            question={questions[textarea.name]}
            onKeep={() => savers.current.get(textarea.name)?.keepMine()}
            onTake={() => {
              textarea.value = savers.current.get(textarea.name)?.takeTheirs() ?? textarea.value;
            }}
          />
        );
        return place && createPortal(said, place, textarea.name);
      })}
      <WorksheetStatus states={Object.values(states)} isSignedOut={personal === null} />
    </>
  );
}
