"use client";

import {
  type KeyboardEvent,
  type SubmitEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from "react";
import { Icon } from "@/app/_ui/icon";
import { type Found, nothing, type Results } from "./find";
import { type Loaded, loadFinder } from "./load-finder";

type State = { kind: "loading" } | Loaded;

const kinds = { lesson: "Lesson", section: "Section", worksheet: "Worksheet in", term: "Glossary" } as const;

export function SearchDialog({ onClose }: { onClose: () => void }) {
  const [state, setState] = useState<State>({ kind: "loading" });
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query.trim());

  useEffect(() => {
    let isHere = true;
    void loadFinder().then((next) => isHere && setState(next));
    return () => {
      isHere = false;
    };
  }, []);

  const open = useCallback((dialog: HTMLDialogElement | null) => {
    if (dialog && !dialog.open) dialog.showModal();
  }, []);

  /** By what is in the field now: the list below may still be that of a letter ago, or not have come yet. */
  const goToFirst = async (event: SubmitEvent) => {
    event.preventDefault();
    const dialog = dialogOf(event);
    const loaded = await loadFinder();
    // Whoever has closed it meanwhile wants to stay.
    if (!(dialog?.isConnected && dialog.open)) return;
    const first = loaded.kind === "ready" ? loaded.find(query.trim()).found[0] : undefined;
    if (first === undefined) return;
    dialog.close();
    location.assign(first.document.href);
  };

  // Kept, as every letter renders twice: at once for the field, and again when the list follows.
  const results = useMemo(() => (state.kind === "ready" ? state.find(asked) : nothing), [state, asked]);
  return (
    <dialog ref={open} className="search" aria-label="Search the manual" onClose={onClose} onKeyDown={onArrow}>
      <form onSubmit={goToFirst}>
        <Icon name="search" />
        <input
          className="input"
          type="search"
          aria-label="Search lessons, worksheets and glossary"
          autoComplete="off"
          value={query}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <button type="button" className="button quiet" onClick={closeDialog}>
          Close
        </button>
      </form>
      <p className="search-said" role="status">
        {said(state, asked, results)}
      </p>
      <ol>
        {results.found.map(({ document: { href, kind, place, title }, snippet }) => (
          <li key={href}>
            <a href={href} onClick={closeDialog}>
              <span className="search-place">
                {kinds[kind]} {place}
              </span>
              <b>{title}</b>
              <Snippet pieces={snippet} />
            </a>
          </li>
        ))}
      </ol>
    </dialog>
  );
}

const dialogOf = ({ currentTarget }: { currentTarget: Element }) => currentTarget.closest("dialog");

/** As Escape does: only the browser's own way of closing gives the focus back, and then the dialog says that it closed. */
const closeDialog = (event: { currentTarget: Element }) => dialogOf(event)?.close();

function said(state: State, asked: string, { found, total }: Results): string {
  switch (state.kind) {
    case "loading":
      return "";
    case "offline":
      return "Search could not be loaded. Close it, and open it again when you are online.";
    case "failed":
      return "Search could not be loaded: the server did not answer as it should. Close it, and open it again in a minute.";
    case "members":
      return "The manual of this installation is for its members. Sign in to search it.";
    case "ready":
      if (!asked) return "Lessons, worksheets and the glossary. The beginning of a word is enough.";
      if (total === 0) return "Nothing has all of these words. Try fewer, or another one.";
      if (total > found.length) return `The first ${found.length} of ${total} places`;
      return total === 1 ? "1 place" : `${total} places`;
  }
}

function Snippet({ pieces }: { pieces: Found["snippet"] }) {
  return (
    <span className="search-snippet">
      {pieces.map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name.
        index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece,
      )}
    </span>
  );
}

/** Arrows go through the field and what was found; everything is reached by Tab as well. */
function onArrow(event: KeyboardEvent<HTMLDialogElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, ol a")];
  const here = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
  if (here < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
