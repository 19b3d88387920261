"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { answer, usePersonal } from "@/app/_progress/personal-store";
import type { AnswerFormProps, AnswerState } from "./answer-form";
import { Question } from "./inputs/question";
import type { ShownItem } from "./present";
import { UnclearButton } from "./unclear-button";
import { type Confidence, confidences, type Verdict } from "./verdict";
import { VerdictView } from "./verdict-view";

type AnsweringProps = Omit<AnswerFormProps, "question" | "children"> & {
  form: HTMLFormElement;
  state: AnswerState;
  presses: number;
  onState: (state: AnswerState) => void;
  onSimilar: (question: ReactNode) => void;
};

const signIn = (
  <>
    Answers are checked and kept for people who have joined. Open your team’s onboarding link, or{" "}
    <Link href="/sign-in">sign in</Link>. What you chose stays on this page.
  </>
);
const queued =
  "There is no connection. Your answer is kept on this device and sent when there is one; come back then to see what it says.";

/** Checks, explains, brings back the last answer, and offers a similar question. */
export function Answering({ form, state, presses, onState, onSimilar, ...asked }: AnsweringProps) {
  const kept = usePersonal()?.lesson?.items[asked.item];
  const [at, setAt] = useState({ version: asked.version, variant: 0 });
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [notice, setNotice] = useState<ReactNode>(null);
  const [isTouched, setIsTouched] = useState(false);
  const isChecking = useRef(false);

  async function check() {
    if (isChecking.current) return;
    const chosen = chosenIn(form);
    if (typeof chosen === "string") return setNotice(chosen);
    isChecking.current = true;
    setIsTouched(true);
    onState("busy");
    const outcome = await answer({ lesson: asked.lesson, item: asked.item, ...at, ...chosen });
    isChecking.current = false;
    onState(outcome.kind === "graded" || outcome.kind === "queued" ? "checked" : "open");
    setVerdict(outcome.kind === "graded" ? outcome.verdict : null);
    if (outcome.kind === "graded") setNotice(null);
    if (outcome.kind === "signedOut") setNotice(signIn);
    if (outcome.kind === "queued") setNotice(queued);
    if (outcome.kind === "refused") setNotice(outcome.reason);
  }
  const onPress = useEffectEvent(() => void check());
  useEffect(() => {
    if (presses > 0) onPress();
  }, [presses]);

  async function show(variant: number): Promise<boolean> {
    const found = await fetchVariant(asked.item, variant);
    if (!found) {
      setNotice("The question could not be loaded. Try again when you are online.");
      return false;
    }
    form.reset();
    setAt({ version: found.version, variant });
    // The key makes a new set of inputs: nothing of the question before stays chosen.
    onSimilar(<Question key={variant} question={found} id={asked.titleId} />);
    setVerdict(null);
    setNotice(null);
    onState("open");
    return true;
  }

  async function showSimilar() {
    if (!(await show((at.variant + 1) % asked.variants))) return;
    // The button that was pressed is gone; reading goes on at the new question.
    requestAnimationFrame(() => document.getElementById(asked.titleId)?.focus());
  }

  const restore = useEffectEvent(async () => {
    if (!kept || isTouched || form.querySelector(":checked")) return;
    setIsTouched(true);
    if (kept.version !== asked.version) return setNotice("This question has changed since you answered it.");
    if (kept.variant !== at.variant && !(await show(kept.variant))) return;
    // The inputs of another variant are there after the next paint.
    requestAnimationFrame(() => {
      choose(form, kept.response, kept.confidence);
      setVerdict(kept.verdict);
      onState("checked");
    });
  });
  useEffect(() => {
    if (kept) void restore();
  }, [kept]);

  const shown = state === "checked" ? verdict : null;
  useEffect(() => {
    if (!shown) return;
    const label = inputOf(form, "response", shown.right.value)?.closest("label");
    label?.setAttribute("data-right", "");
    return () => label?.removeAttribute("data-right");
  }, [form, shown]);

  return (
    <div className="verdict" role="status">
      {notice && state !== "busy" && <p className="notice">{notice}</p>}
      {shown && <VerdictView verdict={shown} />}
      {shown && (
        <div className="actions">
          <button type="button" className="button" onClick={() => void showSimilar()}>
            {asked.variants > 1 ? "Try a similar one" : "Answer again"}
          </button>
          <UnclearButton item={asked.item} version={at.version} />
        </div>
      )}
    </div>
  );
}

/** What is chosen, or in words what is still to choose. */
function chosenIn(form: HTMLFormElement): { response: number; confidence: Confidence } | string {
  const data = new FormData(form);
  const response = data.get("response");
  const confidence = confidences.find((each) => each === data.get("confidence"));
  if (response === null) return "Choose an answer first.";
  if (!confidence) return "Say how sure you are, too. Being sure of another answer is what is most worth finding out.";
  return { response: Number(response), confidence };
}

function inputOf(form: HTMLFormElement, name: string, value: unknown): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"][value="${CSS.escape(String(value))}"]`);
}

function choose(form: HTMLFormElement, response: unknown, confidence: Confidence) {
  for (const input of [inputOf(form, "response", response), inputOf(form, "confidence", confidence)]) {
    if (input) input.checked = true;
  }
}

async function fetchVariant(item: string, variant: number): Promise<ShownItem | null> {
  try {
    const response = await fetch(`/api/v1/items/${encodeURIComponent(item)}?variant=${variant}`);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
