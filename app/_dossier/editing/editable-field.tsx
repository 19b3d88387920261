"use client";

import { type ReactNode, useRef, useState, useSyncExternalStore } from "react";
import type { Worksheet } from "@/app/_course/worksheet";
import { draftOf, keyOf, openField, openOnly, type Place, subscribe } from "./drafts";
import type { FieldEditor } from "./field-editor";

type EditableFieldProps = {
  place: Place;
  label: string;
  saved: { text: string; revision: number };
  /** What stands there, to be read. */
  children: ReactNode;
};

type Loaded = { FieldEditor: typeof FieldEditor; worksheet: Worksheet };

async function load(worksheet: string): Promise<Loaded> {
  const [{ FieldEditor: Editor }, content]: [{ FieldEditor: typeof FieldEditor }, { worksheet: Worksheet }] =
    await Promise.all([import("./field-editor"), import(`@/content/worksheets/${worksheet}.ts`)]);
  return { FieldEditor: Editor, worksheet: content.worksheet };
}

/** A field of the document, which becomes one to write in when asked to. Only one does at a time. */
export function EditableField({ place, label, saved, children }: EditableFieldProps) {
  const isOpen = useSyncExternalStore(subscribe, openField, () => null) === keyOf(place);
  const hasDraft = useSyncExternalStore(
    subscribe,
    () => draftOf(place) !== null,
    () => false,
  );
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [said, setSaid] = useState("");
  const edit = useRef<HTMLButtonElement>(null);

  async function open() {
    setSaid("");
    try {
      setLoaded(loaded ?? (await load(place.worksheet)));
      openOnly(place);
    } catch {
      setSaid("The editor could not be loaded. Try again when you are online.");
    }
  }
  function close(words: string) {
    setSaid(words);
    // Another field may have been opened while this one was saved.
    if (openField() !== keyOf(place)) return;
    openOnly(null);
    requestAnimationFrame(() => edit.current?.focus());
  }

  const field = loaded?.worksheet.fields.find(({ id }) => id === place.field);
  if (isOpen && loaded && field) {
    return (
      <>
        <div className="saved-in-print">{children}</div>
        <loaded.FieldEditor {...{ place, field, saved }} onClose={close} />
      </>
    );
  }
  return (
    <>
      {children}
      <p className="field-acts">
        <button ref={edit} type="button" className="button quiet dense" onClick={open}>
          {hasDraft ? "Go on with the draft" : saved.text === "" ? "Write" : "Edit"}
          <span className="visually-hidden">: {label}</span>
        </button>
        {hasDraft && <span className="tag">Draft in this browser, not part of the dossier</span>}
        <span role="status">{said}</span>
      </p>
    </>
  );
}
