"use client";

import { memo, useCallback, useEffect, useRef } from "react";
import "./dialogs.css";
import { useSingleKeys } from "./single-keys";

const single = [
  ["1 to 9", "the action with that number"],
  ["P", "pause, and go on"],
  ["?", "this list"],
] as const;

const always = [
  ["Enter", "confirm what is armed"],
  ["Esc", "disarm it"],
  ["Tab", "in the terminal: complete; once more lists what fits"],
  ["Esc then Tab", "leave the terminal forwards; Shift Tab leaves it backwards"],
  ["↑ ↓", "in the terminal: lines that were entered before"],
  ["Ctrl C", "stop what runs, or drop the line"],
  ["Ctrl L", "clear the view"],
  ["Ctrl A E U K W", "to the beginning, to the end, delete before, after, a word"],
] as const;

type KeysProps = { isOpen: boolean; keysOn: boolean; onOpen: () => void; onClose: () => void };

/** The list of keys, which "?" opens. Whether single keys act is set among the settings. */
export const Keys = memo(function Keys({ isOpen, keysOn, onClose, onOpen }: KeysProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const onKey = useCallback(
    (key: string) => {
      if (key === "?") onOpen();
      return key === "?";
    },
    [onOpen],
  );
  useSingleKeys(keysOn, onKey);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="hands-dialog" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys of the cockpit</h2>
      <List keys={always} />
      <h3>Single keys{keysOn ? "" : ", turned off"}</h3>
      <p className="muted">Outside fields and the terminal. Settings turn them off and on.</p>
      <List keys={single} />
      <div className="hands-dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </dialog>
  );
});

function List({ keys }: { keys: readonly (readonly [string, string])[] }) {
  return (
    <dl className="keys-list">
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
