"use client";

import { memo, useEffect, useMemo, useRef, useState } from "react";
import type { Completion } from "../../_simulator/terminal/complete";
import { type Recall, recalled } from "../../_simulator/terminal/history";
import { completed, edited, inColumns, LONGEST_LINE, type Prompt, pasted } from "./prompt";
import { useStickToEnd } from "./stick-to-end";
import "./terminal.css";
import { drawn, type OwnLine, spoken, type TerminalLine } from "./terminal-line";
import { TerminalOutput } from "./terminal-output";

type TerminalProps = {
  lines: readonly TerminalLine[];
  /** A line runs. It has to become true within `onEnter`, so that the next line of a paste waits. */
  isBusy: boolean;
  history: readonly string[];
  /** A line that another panel puts into the prompt; the number tells one from the next. */
  inserted: { line: string; number: number } | null;
  onEnter: (line: string) => void;
  onInterrupt: () => void;
  complete: (line: string, cursor: number) => Promise<Completion>;
};

/** The terminal: a scrollback of text and one real input. README.md says why it is not a terminal emulator. */
export const Terminal = memo(function Terminal(props: TerminalProps) {
  const { complete, history, inserted, isBusy, lines, onEnter, onInterrupt } = props;
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const recall = useRef<Recall | null>(null);
  const isLeaving = useRef(false);
  const tabbedAt = useRef<string | null>(null);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [own, setOwn] = useState<readonly OwnLine[]>([]);
  const [clearedThrough, setClearedThrough] = useState(-1);

  const shown = useMemo(() => {
    const kept = lines.findIndex(({ number }) => number > clearedThrough);
    return drawn(kept < 0 ? [] : lines.slice(kept), own);
  }, [lines, own, clearedThrough]);
  const toEnd = useStickToEnd(box, shown);

  // What was typed ahead or pasted is entered line by line, as the prompt comes back.
  useEffect(() => {
    const [next, ...rest] = waiting;
    if (isBusy || next === undefined) return;
    setWaiting(rest);
    onEnter(next);
  }, [isBusy, waiting, onEnter]);

  useEffect(() => {
    if (inserted === null || !input.current) return;
    recall.current = null;
    show(input.current, { line: inserted.line, cursor: inserted.line.length });
    input.current.focus();
  }, [inserted]);

  /** Under negative numbers, which no line of the flight has. */
  const write = (...texts: Pick<OwnLine, "kind" | "text">[]) =>
    setOwn((before) => [
      ...before.slice(-50),
      ...texts.map((text, place) => {
        const number = (before.at(-1)?.number ?? -1) - 1 - place;
        return { ...text, number, after: lines.at(-1)?.number ?? null };
      }),
    ]);

  function enter(entered: readonly string[]) {
    recall.current = null;
    toEnd();
    setWaiting((before) => [...before, ...entered]);
  }

  function interrupt(element: HTMLInputElement) {
    const dropped = element.value;
    setWaiting([]);
    recall.current = null;
    show(element, { line: "", cursor: 0 });
    if (isBusy) onInterrupt();
    else write({ kind: "entered", text: `${dropped}^C` });
  }

  async function tab(element: HTMLInputElement) {
    const before = prompt(element);
    const completion = await complete(before.line, before.cursor);
    // Whoever typed on meanwhile did not wait for it.
    if (element.value !== before.line) return;
    const after = completed(completion, before);
    show(element, after);
    const isSecond = tabbedAt.current === before.line && after.line === before.line;
    tabbedAt.current = after.line;
    if (!isSecond || completion.candidates.length === 0) return;
    toEnd();
    write({ kind: "entered", text: before.line }, { kind: "printed", text: inColumns(completion.candidates) });
  }

  function back(element: HTMLInputElement, step: -1 | 1) {
    const from = recall.current ?? { place: history.length, draft: element.value };
    const { line, recall: now } = recalled(history, from, step);
    recall.current = now.place === history.length ? null : now;
    show(element, { line, cursor: line.length });
  }

  function clear() {
    setClearedThrough(lines.at(-1)?.number ?? -1);
    setOwn([]);
  }

  function onKeyDown(event: React.KeyboardEvent<HTMLInputElement>) {
    const element = event.currentTarget;
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Tab" && isPlain) {
      if (event.shiftKey || isLeaving.current) return;
      event.preventDefault();
      void tab(element);
      return;
    }
    if (event.key !== "Shift") isLeaving.current = event.key === "Escape" && isPlain;
    if (event.key !== "Shift") tabbedAt.current = null;
    if (isPlain ? !plainKey(event.key, element) : !controlKey(event, element)) return;
    event.preventDefault();
  }

  /** Whether it was a key for the terminal. */
  function plainKey(key: string, element: HTMLInputElement): boolean {
    if (key === "Enter") {
      enter([element.value]);
      show(element, { line: "", cursor: 0 });
    } else if (key === "ArrowUp") back(element, -1);
    else if (key === "ArrowDown") back(element, 1);
    else if (key === "PageUp") box.current?.scrollBy({ top: -0.9 * box.current.clientHeight });
    else if (key === "PageDown") box.current?.scrollBy({ top: 0.9 * box.current.clientHeight });
    else return false;
    return true;
  }

  function controlKey(event: React.KeyboardEvent, element: HTMLInputElement): boolean {
    const key = event.key.toLowerCase();
    if (!event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    if (key === "c") {
      // Whoever has selected something means to copy it.
      if (hasSelection(element)) return false;
      interrupt(element);
      return true;
    }
    if (key === "l") clear();
    else {
      const after = edited(key, prompt(element));
      if (after === null) return false;
      show(element, after);
    }
    return true;
  }

  function onPaste(event: React.ClipboardEvent<HTMLInputElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const { line, cursor } = prompt(element);
    const { enters, prompt: after } = pasted(
      event.clipboardData.getData("text/plain"),
      line,
      cursor,
      element.selectionEnd ?? cursor,
    );
    show(element, after);
    if (enters.length > 0) enter(enters);
  }

  const withInput = (act: (element: HTMLInputElement) => unknown) => () => {
    if (!input.current) return;
    act(input.current);
    input.current.focus();
  };
  const listed = own.at(-1);
  const isListed = listed?.kind === "printed" && listed.after === (lines.at(-1)?.number ?? null);
  return (
    <section className="panel terminal" aria-label="Terminal">
      <div className="panel-head">
        <h2>Terminal</h2>
        {isBusy && (
          <span className="tag">
            {waiting.length > 0 ? `running, ${waiting.length} more wait` : "running"}, <kbd>Ctrl C</kbd> stops it
          </span>
        )}
        <span className="spacer" />
        <span className="label" id="terminal-leave">
          <kbd>Esc</kbd> then <kbd>Tab</kbd> to leave
        </span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the prompt is a shorter way for a mouse; the keyboard has Tab. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same. */}
      <div className="terminal-box" ref={box} onClick={() => hasSelection(null) || input.current?.focus()}>
        <TerminalOutput lines={shown} />
        <div className="terminal-prompt">
          <span className="terminal-sign" aria-hidden="true">
            {isBusy ? "…" : "$"}
          </span>
          <input
            ref={input}
            aria-label="Terminal"
            aria-describedby="terminal-leave"
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={LONGEST_LINE}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
        </div>
      </div>
      <div className="terminal-keys">
        <button type="button" className="button dense" onClick={withInput((element) => void tab(element))}>
          Complete
        </button>
        <button type="button" className="button dense" onClick={withInput((element) => back(element, -1))}>
          Line before
        </button>
        <button type="button" className="button dense" onClick={withInput(interrupt)}>
          Stop
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {isBusy ? "" : isListed ? listed.text : spoken(lines)}
      </p>
    </section>
  );
});

const prompt = (element: HTMLInputElement): Prompt => ({
  line: element.value,
  cursor: element.selectionStart ?? element.value.length,
});

function show(element: HTMLInputElement, { cursor, line }: Prompt) {
  element.value = line;
  element.setSelectionRange(cursor, cursor);
  // A field shows its beginning after a change by program, and the cursor would be out of sight.
  element.scrollLeft = cursor === line.length ? element.scrollWidth : element.scrollLeft;
}

const hasSelection = (element: HTMLInputElement | null): boolean =>
  element?.selectionStart !== element?.selectionEnd || (document.getSelection()?.toString() ?? "") !== "";
