"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

const shortcuts = [
  ["J", "next section"],
  ["K", "previous section"],
  ["Q", "next question"],
  ["W", "the worksheet"],
  ["?", "this list"],
] as const;

const key = "preflight.shortcuts";
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// Kept for this page alone where storage is forbidden.
let isOff: boolean | undefined;

function areOff(): boolean {
  try {
    isOff ??= localStorage.getItem(key) === "off";
  } catch {
    isOff ??= false;
  }
  return isOff;
}

function turn(off: boolean) {
  isOff = off;
  try {
    if (off) localStorage.setItem(key, "off");
    else localStorage.removeItem(key);
  } catch {
    // See isOff.
  }
  for (const listener of listeners) listener();
}

/** The next of these below the top of the window, or the last one above it. */
function go(selector: string, forward: boolean) {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const top = (element: HTMLElement) => element.getBoundingClientRect().top;
  // Where scrolling puts a target is not exactly 0.
  const next = all.find((element) => top(element) > 120);
  const target = forward ? (next ?? all[0]) : all.findLast((element) => top(element) < 0);
  if (!target) return;
  target.scrollIntoView();
  const focusable = target.matches("[tabindex]") ? target : target.querySelector<HTMLElement>("[tabindex]");
  focusable?.focus({ preventScroll: true });
}

const acts: Record<string, () => void> = {
  j: () => go("[data-section]", true),
  k: () => go("[data-section]", false),
  q: () => go(".check", true),
  w: () => go(".worksheet", true),
};

/** Single keys move through the lesson. They can be turned off, and never act inside a field. */
export function Shortcuts() {
  const off = useSyncExternalStore(subscribe, areOff, () => false);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (off) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || dialog.current?.open) return;
      if (!(event.target instanceof Element)) return;
      if (event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]")) return;
      const act = event.key === "?" ? () => dialog.current?.showModal() : acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [off]);

  const list = shortcuts.map(([name, does]) => (
    <li key={name}>
      <kbd>{name}</kbd> {does}
    </li>
  ));
  return (
    <div className="shortcuts">
      <ul className={off ? "off" : undefined}>{list}</ul>
      <button type="button" className="button quiet dense" onClick={() => turn(!off)}>
        {off ? "Turn single-key shortcuts on" : "Turn single-key shortcuts off"}
      </button>
      <dialog ref={dialog} aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">Keys on this page</h2>
        <ul>{list}</ul>
        <form method="dialog">
          <button type="submit" className="button">
            Close
          </button>
        </form>
      </dialog>
    </div>
  );
}
