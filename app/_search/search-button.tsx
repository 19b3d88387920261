"use client";

import { type ComponentType, useCallback, useEffect, useState } from "react";
import { Icon } from "@/app/_ui/icon";
import { areKeysOff, isPlainKey } from "@/app/_ui/key-setting";
import "./search.css";

type Dialog = ComponentType<{ onClose: () => void }>;

/** As a state's setter takes a component. */
const load = () =>
  import("./search-dialog").then(
    ({ SearchDialog }) =>
      () =>
        SearchDialog,
  );

/** Search itself, and all that can be found, come when it is opened first. */
export function SearchButton() {
  const [Dialog, setDialog] = useState<Dialog | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  const open = useCallback(() => {
    setHasFailed(false);
    load().then(setDialog, () => setHasFailed(true));
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isChord = event.key === "k" && (event.ctrlKey || event.metaKey);
      if (!isChord && !(event.key === "/" && isPlainKey(event) && !areKeysOff())) return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [open]);

  return (
    <>
      <button type="button" className="button quiet search-button" onClick={open} aria-keyshortcuts="/ Control+K">
        <Icon name="search" />
        <span>Search</span>
        <kbd>/</kbd>
      </button>
      <p className="search-failed" role="status">
        {hasFailed && "Search could not be loaded. Press again when you are online."}
      </p>
      {Dialog && <Dialog onClose={() => setDialog(null)} />}
    </>
  );
}
