"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useIsUnreachable, usePersonal } from "@/app/_progress/personal-store";
import { saveField } from "@/app/_progress/tell";
import { FieldInput } from "./field-input";
import { FieldSaid } from "./field-said";
import { createFieldSaver, type FieldSaver, type FieldState } from "./field-saver";
import { questionOf } from "./field-value";
import type { Worksheet, WorksheetField } from "./worksheet";
import { dropDraft, dropOvertaken, keepDraft, keepOvertaken, readDraft, withWaiting } from "./worksheet-drafts";
import { WorksheetStatus } from "./worksheet-status";

/** In the browser for its questions: a worksheet holds no key. The list of all worksheets does not come with the page. */
export async function fieldsOf(id: string): Promise<readonly WorksheetField[]> {
  const { worksheet }: { worksheet: Worksheet } = await import(`@/content/worksheets/${id}.ts`);
  return worksheet.fields;
}

type WorksheetSavingProps = {
  form: HTMLFormElement;
  /** Slug of the lesson it stands in. */
  lesson: string;
  worksheet: string;
  fields: readonly WorksheetField[];
};

const without = <State,>(states: Record<string, State>, field: string) =>
  Object.fromEntries(Object.entries(states).filter(([each]) => each !== field));

/** Fills the fields with what was kept, saves them while they are written, and asks for what is missing. */
export function WorksheetSaving({ form, lesson, worksheet, fields }: WorksheetSavingProps) {
  const personal = usePersonal();
  const isUnreachable = useIsUnreachable();
  const whose = personal?.person.id ?? null;
  const own = personal?.lesson?.slug === lesson ? personal.lesson : null;
  const [states, setStates] = useState<Record<string, FieldState>>({});
  const [questions, setQuestions] = useState<Record<string, string>>({});
  /** Of the fields that are drawn here; the others have theirs in the textareas that came with the page. */
  const [drawn, setDrawn] = useState<Record<string, string>>({});
  const drawnNow = useRef(drawn);
  const savers = useRef(new Map<string, FieldSaver>());
  /** Of each field, what was shown in it or written through its saver; anything else was typed while nobody listened. */
  const known = useRef(new Map<string, string>());
  /** Who wrote here last; null for a guest, and as long as nobody knows. */
  const writer = useRef<string | null>(null);
  /** False where the browser keeps no drafts. */
  const [isKept, setKept] = useState(true);
  /** Signed out since the page was opened. */
  const [hasEnded, setEnded] = useState(false);

  const textareaOf = (field: string) => form.querySelector<HTMLTextAreaElement>(`textarea[name="${field}"]`);

  function show(field: string, text: string) {
    known.current.set(field, text);
    const textarea = textareaOf(field);
    if (textarea) textarea.value = text;
    else {
      drawnNow.current = { ...drawnNow.current, [field]: text };
      setDrawn(drawnNow.current);
    }
  }
  const textOf = (field: string) => textareaOf(field)?.value ?? drawnNow.current[field] ?? "";

  function questionFor(id: string, text: string, mayBeNew: boolean) {
    const field = fields.find((one) => one.id === id);
    const question = field ? questionOf(field, text) : null;
    setQuestions((before) => {
      if (question === null) return without(before, id);
      // Someone in the middle of a sentence is not asked for its end.
      return mayBeNew || before[id] ? { ...before, [id]: question } : before;
    });
  }

  function onState(field: string, state: FieldState) {
    setStates((before) => ({ ...before, [field]: state }));
    const text = textOf(field);
    const saver = savers.current.get(field);
    if (whose !== null && saver) {
      const place = { personId: whose, worksheet, field };
      const draft = { text, baseRevision: saver.revision() };
      if (state.kind === "unsaved" && !keepDraft(place, draft)) setKept(false);
      if (state.kind === "conflict") {
        keepOvertaken(place, draft);
        dropDraft(place, text);
      }
      if (state.kind === "saved") dropDraft(place, text);
    }
    if (state.kind === "saved") questionFor(field, text, false);
  }

  /** Text that was typed before the server was heard goes on top of nothing; what another person wrote goes. */
  function connect(field: string) {
    const kept = own?.worksheets[worksheet]?.[field];
    const place = whose === null ? null : { personId: whose, worksheet, field };
    const earlier = savers.current.get(field);
    const isOther = writer.current !== null && writer.current !== whose;
    const shown = textOf(field);
    const isTyped = !isOther && (earlier ? earlier.isWaiting() || shown !== known.current.get(field) : shown !== "");
    const typed = isTyped ? { text: shown, baseRevision: earlier?.revision() ?? 0 } : null;
    const stored = place && readDraft(place);
    // It may have been saved all the same, in an answer that got lost.
    const waiting = stored && stored.text === kept?.text ? { ...stored, baseRevision: kept.revision } : stored;
    const isBoth = place && typed && waiting && !earlier;
    const draft = isBoth ? withWaiting(place, typed, waiting, textareaOf(field) !== null) : (typed ?? waiting);
    const isSaved = draft !== null && draft.text === kept?.text;
    if (isSaved && place) {
      dropDraft(place, draft.text);
      dropOvertaken(place);
    }
    const saver = createFieldSaver({
      revision: isSaved || !draft ? (kept?.revision ?? 0) : draft.baseRevision,
      save: (text, baseRevision) => saveField({ worksheet, field, text, baseRevision }),
      onState: (state) => onState(field, state),
    });
    savers.current.set(field, saver);
    const text = draft?.text ?? kept?.text ?? "";
    show(field, text);
    if (draft && !isSaved) saver.write(draft.text);
    else if (kept) setStates((before) => ({ ...before, [field]: { kind: "saved", savedAt: kept.savedAt } }));
    else setStates((before) => without(before, field));
    questionFor(field, text, true);
  }

  function write(field: string, text: string) {
    known.current.set(field, text);
    savers.current.get(field)?.write(text);
  }
  function choose(field: string, take: (saver: FieldSaver) => void) {
    const saver = savers.current.get(field);
    if (!saver) return;
    if (whose !== null) dropOvertaken({ personId: whose, worksheet, field });
    take(saver);
    // The buttons go with the conflict; writing goes on in the field.
    const drawn = form.querySelector<HTMLElement>(`[data-input="${field}"] :is(textarea, select, input)`);
    (textareaOf(field) ?? drawn)?.focus();
  }
  const onWrite = useEffectEvent(write);
  const onLeave = useEffectEvent((field: string) => questionFor(field, textOf(field), true));
  const connectAll = useEffectEvent(() => {
    const isSignedOutSince = whose === null && writer.current !== null;
    setEnded(isSignedOutSince);
    // Where the browser keeps nothing, the only copy of what was not saved is on the page.
    if (isSignedOutSince && !isKept) return;
    for (const { id } of fields) connect(id);
    writer.current = whose;
  });

  const isKnown = personal === null || own !== null;
  /** Changes with who reads and whenever the server has said anew what is kept. */
  const reader = isKnown ? (whose ?? "nobody") : null;
  useEffect(() => {
    if (reader === null) return;
    const flushAll = () => {
      for (const saver of savers.current.values()) void saver.flush();
    };
    const written = ({ target }: Event) =>
      target instanceof HTMLTextAreaElement && target.name && onWrite(target.name, target.value);
    const left = ({ target, relatedTarget }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const drawn = target.closest("[data-input]");
      if (drawn?.contains(relatedTarget instanceof Node ? relatedTarget : null)) return;
      const field = drawn?.getAttribute("data-input") ?? target.getAttribute("name");
      if (field) onLeave(field);
    };
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
  }, [form, reader]);

  return (
    <>
      {fields.map((field) => {
        const place = form.querySelector(`[data-input="${field.id}"]`);
        const input = (
          <FieldInput
            key={field.id}
            field={field}
            id={`${worksheet}-${field.id}`}
            text={drawn[field.id] ?? ""}
            onText={(text) => {
              show(field.id, text);
              write(field.id, text);
            }}
          />
        );
        return place && createPortal(input, place, `${field.id}-input`);
      })}
      {fields.map((field) => {
        const { id } = field;
        const place = form.querySelector(`[data-said="${id}"]`);
        const said = (
          <FieldSaid
            key={id}
            field={field}
            state={states[id]}
            question={questions[id]}
            onKeep={() => choose(id, (saver) => saver.keepMine())}
            onTake={() => choose(id, (saver) => saver.takeTheirs((text) => show(id, text)))}
          />
        );
        return place && createPortal(said, place, id);
      })}
      <WorksheetStatus
        states={Object.values(states)}
        isSignedOut={personal === null}
        hasEnded={hasEnded}
        isKept={isKept}
        isUnreachable={isUnreachable && !isKnown}
      />
    </>
  );
}
