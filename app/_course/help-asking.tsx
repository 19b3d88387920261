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
  const id = useRef(clientId());

  const ask = useEffectEvent(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    const note = String(new FormData(form).get("note") ?? "").trim();
    const outcome = await askForHelp({ id: id.current, lesson, section, note });
    isBusy.current = false;
    if (outcome.kind === "sent") {
      id.current = clientId();
      form.reset();
    }
    if (outcome.kind === "sent") setSaid("Sent. Here you will see when it has been answered.");
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
