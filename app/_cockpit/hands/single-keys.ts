"use client";

import { useEffect } from "react";

/** Keys that act by themselves, without Ctrl: off in a field, while a dialog is open, and where they were turned off. */
export function useSingleKeys(isOn: boolean, act: (key: string) => boolean) {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      if (document.querySelector("dialog[open]") !== null) return;
      if (!(event.target instanceof Element)) return;
      if (event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]")) return;
      if (act(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn, act]);
}
