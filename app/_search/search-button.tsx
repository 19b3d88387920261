"use client";

import { type ComponentType, useEffect, useState } from "react";
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

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isChord = event.key === "k" && (event.ctrlKey || event.metaKey);
      if (!isChord && !(event.key === "/" && isPlainKey(event) && !areKeysOff())) return;
      event.preventDefault();
      void load().then(setDialog);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <button
        type="button"
        className="button quiet search-button"
        onClick={() => void load().then(setDialog)}
        aria-keyshortcuts="/ Control+K"
      >
        <Icon name="search" />
        <span>Search</span>
        <kbd>/</kbd>
      </button>
      {Dialog && <Dialog onClose={() => setDialog(null)} />}
    </>
  );
}
