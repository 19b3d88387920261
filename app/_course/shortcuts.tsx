"use client";

import { useCallback, useSyncExternalStore } from "react";
import { areKeysOff, onKeySetting, turnKeys } from "@/app/_ui/key-setting";

const shortcuts = [
  ["J", "next section"],
  ["K", "previous section"],
  ["Q", "next question"],
  ["W", "the worksheet"],
  ["/", "search"],
  ["?", "this list"],
] as const;

/** The keys of a lesson. `asked` counts how often the list was called for. */
export function Shortcuts({ asked }: { asked: number }) {
  const off = useSyncExternalStore(onKeySetting, areKeysOff, () => false);
  const list = shortcuts.map(([name, does]) => (
    <li key={name}>
      <kbd>{name}</kbd> {does}
    </li>
  ));
  // A new dialog for each time, which opens as it comes.
  const open = useCallback((dialog: HTMLDialogElement | null) => {
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  return (
    <>
      <ul className={off ? "off" : undefined}>{list}</ul>
      <button type="button" className="button quiet dense" onClick={() => turnKeys(!off)}>
        {off ? "Turn single-key shortcuts on" : "Turn single-key shortcuts off"}
      </button>
      {asked > 0 && (
        <dialog key={asked} ref={open} aria-labelledby="shortcuts-title">
          <h2 id="shortcuts-title">Keys on this page</h2>
          <ul>{list}</ul>
          <form method="dialog">
            <button type="submit" className="button">
              Close
            </button>
          </form>
        </dialog>
      )}
    </>
  );
}
