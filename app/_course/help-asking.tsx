"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { clientId } from "@/app/_progress/client-id";
import { usePersonal } from "@/app/_progress/personal-store";
import { askForHelp } from "@/app/_progress/tell";

const signIn = (
  <>
    Asking needs a team: open your team’s onboarding link, or <Link href="/sign-in">sign in</Link>.
  </>
);

type HelpAskingProps = { form: HTMLFormElement; lesson: string; section: string; presses: number };

/** Sends what is in the form, and says what became of it and of what was asked before. */
export function HelpAsking({ form, lesson, section, presses }: HelpAskingProps) {
  const earlier = usePersonal()?.lesson?.help.findLast((request) => request.section === section);
  const [said, setSaid] = useState<ReactNode>(null);
  const isBusy = useRef(false);
  /** What was sent last and may have arrived; null once the server has said so. */
  const last = useRef<{ id: string; note: string } | null>(null);

  const ask = useEffectEvent(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    const note = noteIn(form);
    // The same note counts once, however often it is sent. One that reads otherwise is another, and must not be lost.
    const sending = last.current?.note === note ? last.current : { id: clientId(), note };
    last.current = sending;
    const outcome = await askForHelp({ ...sending, lesson, section });
    isBusy.current = false;
    if (outcome.kind === "sent") {
      last.current = null;
      const isWhole = noteIn(form) === note;
      if (isWhole) form.reset();
      setSaid(
        isWhole
          ? "Sent. Here you will see when it has been answered."
          : "Sent, as it was when you pressed. What you have changed since stays here; send it as well.",
      );
    }
    if (outcome.kind === "signedOut") setSaid(signIn);
    if (outcome.kind === "offline") setSaid("There is no connection. Your note stays here; send it again later.");
    if (outcome.kind === "refused") setSaid(outcome.reason);
  });
  useEffect(() => {
    if (presses > 0) void ask();
  }, [presses]);

  return (
    <div>
      {earlier && !said && (
        <p className="hint">You asked here. {earlier.answered ? "It has been answered." : "It is not answered yet."}</p>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

const noteIn = (form: HTMLFormElement) => String(new FormData(form).get("note") ?? "").trim();
