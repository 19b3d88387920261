"use client";

import { useRef, useState } from "react";
import { clientId } from "@/app/_progress/client-id";
import { markUnclear } from "@/app/_progress/tell";

const words = {
  open: "This question is unclear",
  sent: "Noted, without your name",
  signedOut: "Sign in to say so",
  offline: "No connection. Press again later",
  refused: "Could not be noted",
} as const;

/** Helps the authors; carries no name. */
export function UnclearButton({ item, version }: { item: string; version: number }) {
  const [state, setState] = useState<keyof typeof words>("open");
  const id = useRef<string | null>(null);
  const isDone = state === "sent";
  return (
    <button
      type="button"
      className="button quiet"
      aria-disabled={isDone || undefined}
      onClick={async () => {
        if (isDone) return;
        id.current ??= clientId();
        setState((await markUnclear({ id: id.current, item, version })).kind);
      }}
    >
      {words[state]}
    </button>
  );
}
