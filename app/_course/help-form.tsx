"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { askForHelp, usePersonal } from "@/app/_progress/personal-store";

const signIn = (
  <>
    Asking needs a team: open your team’s onboarding link, or <Link href="/sign-in">sign in</Link>.
  </>
);

type HelpFormProps = { lesson: string; section: string; children: ReactNode };

export function HelpForm({ lesson, section, children }: HelpFormProps) {
  const earlier = usePersonal()?.lesson?.help.findLast((request) => request.section === section);
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState<ReactNode>(null);

  async function ask(form: HTMLFormElement) {
    if (isBusy) return;
    setIsBusy(true);
    const outcome = await askForHelp({ lesson, section, note: String(new FormData(form).get("note") ?? "").trim() });
    setIsBusy(false);
    if (outcome.kind === "sent") form.reset();
    if (outcome.kind === "sent") setSaid("Sent. Here you will see when it has been answered.");
    if (outcome.kind === "signedOut") setSaid(signIn);
    if (outcome.kind === "offline") setSaid("There is no connection. Your note stays here; send it again later.");
    if (outcome.kind === "refused") setSaid(outcome.reason);
  }

  return (
    <form
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        void ask(event.currentTarget);
      }}
    >
      {earlier && (
        <p className="hint">You asked here. {earlier.answered ? "It has been answered." : "It is not answered yet."}</p>
      )}
      {children}
      <div className="ask-help-foot">
        <button type="submit" className="button dense" aria-disabled={isBusy || undefined}>
          Ask for help
        </button>
        <p role="status">{said}</p>
      </div>
    </form>
  );
}
