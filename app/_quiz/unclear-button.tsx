"use client";

import { useState } from "react";
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
  const isDone = state === "sent";
  return (
    <button
      type="button"
      className="button quiet"
      aria-disabled={isDone || undefined}
      onClick={async () => {
        if (!isDone) setState((await markUnclear({ item, version })).kind);
      }}
    >
      {words[state]}
    </button>
  );
}
