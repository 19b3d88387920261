import Link from "next/link";
import type { ReactNode } from "react";
import { Status } from "@/app/_ui/status";
import { clock } from "./clock";
import type { FieldState } from "./field-saver";

type WorksheetStatusProps = {
  states: readonly FieldState[];
  isSignedOut: boolean;
  /** Since the page was opened. */
  hasEnded: boolean;
  /** False where this browser keeps no drafts. */
  isKept: boolean;
  /** Before the server could say what is kept here. */
  isUnreachable: boolean;
};

/** One line for the whole worksheet: the state that most needs to be known. */
export function WorksheetStatus({ states, isSignedOut, hasEnded, isKept, isUnreachable }: WorksheetStatusProps) {
  const refused = states.find((state) => state.kind === "refused");
  const has = (kind: FieldState["kind"]) => states.some((state) => state.kind === kind);
  const saved = states.flatMap((state) => (state.kind === "saved" ? [state.savedAt] : [])).sort();
  const latest = saved.at(-1);

  // Only what asks for something is announced: "saved" after every sentence would be noise.
  const announce = (line: ReactNode) => <div role="status">{line}</div>;

  if (refused) return announce(<Status kind="caution">{refused.reason}</Status>);
  if (has("conflict")) return announce(<Status kind="caution">Two versions of one field: choose above</Status>);
  if (hasEnded) {
    return announce(
      <Status kind="caution">
        <span>
          You are signed out. What was not saved is{" "}
          {isKept ? (
            <>
              kept in this browser, and comes back when you <Link href="/sign-in">sign in</Link>
            </>
          ) : (
            "on this page only: leave it open, and sign in in another tab"
          )}
        </span>
      </Status>,
    );
  }
  if (has("signedOut") || isSignedOut) {
    return announce(
      <p>
        Not saved: worksheets are kept for people who have joined. Open your team’s onboarding link, or{" "}
        <Link href="/sign-in">sign in</Link>. You can print this page.
      </p>,
    );
  }
  if (isUnreachable) {
    return announce(
      <Status kind="unknown">
        The server cannot be reached and is asked again. Leave this page open: what you write is saved once it answers
      </Status>,
    );
  }
  if (has("offline")) {
    return announce(
      <Status kind="unknown">
        {isKept
          ? "No connection. Keep writing: it waits on this device and is sent later"
          : "No connection. Keep this page open: this browser keeps nothing, and what you write is sent later"}
      </Status>,
    );
  }
  if (has("unsaved")) return <Status kind="started">Saving</Status>;
  if (latest) return <Status kind="done">Saved {clock(latest)}, on this server only</Status>;
  return <Status kind="normal">Saves while you write, on this server only</Status>;
}
