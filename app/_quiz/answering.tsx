"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { answer, takeHint, takeStep } from "@/app/_progress/answering";
import type { Kept } from "@/app/_progress/personal";
import { usePersonal } from "@/app/_progress/personal-store";
import type { AnswerFormProps } from "./answer-form";
import { buttonWords, Changed, howSure, offline, queued, type State, signIn } from "./answering-words";
import { AskedQuestion, type InputOf } from "./asked-question";
import type { ShownItem } from "./hide";
import { inputs } from "./inputs/inputs";
import type { KindName, Response, Revealed } from "./item";
import { UnclearButton } from "./unclear-button";
import { useAsking } from "./use-asking";
import type { Verdict } from "./verdict";
import { VerdictView } from "./verdict-view";

/** The input of a question's kind, and the component around it. */
export async function answeringOf<Name extends KindName>(question: ShownItem<Name>) {
  const input = await inputs[question.kind]();
  return {
    Answering: ({ lesson, titleId }: AnswerFormProps) => (
      <Practice first={question} input={input} lesson={lesson} titleId={titleId} />
    ),
  };
}

type PracticeProps<Name extends KindName> = {
  first: ShownItem<Name>;
  input: InputOf<Name>;
  lesson: string;
  titleId: string;
};

/** A question in the text of a lesson, and the similar ones that follow on it. */
function Practice<Name extends KindName>({ first, input, lesson, titleId }: PracticeProps<Name>) {
  const personal = usePersonal();
  const kept = personal?.lesson?.slug === lesson ? personal.lesson.items[first.item] : undefined;
  const [question, setQuestion] = useState(first);
  const [round, setRound] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function show(variant: number): Promise<boolean> {
    const found = variant === question.variant ? question : await fetchVariant<Name>(first.item, variant);
    setTrouble(found ? null : "The question could not be loaded. Try again when you are online.");
    if (!found) return false;
    setQuestion(found);
    setRound((before) => before + 1);
    return true;
  }

  const restore = useEffectEvent(() => {
    const variant = kept?.begun?.variant ?? kept?.answer?.variant ?? question.variant;
    if (round === 0 && variant !== question.variant) void show(variant);
  });
  const isKnown = kept !== undefined;
  useEffect(() => {
    if (isKnown) restore();
  }, [isKnown]);

  return (
    <OneQuestion
      // A new question is a new set of inputs: nothing of the one before stays chosen.
      key={`${question.variant}-${round}`}
      {...{ question, input, lesson, titleId, trouble }}
      whose={personal === undefined ? null : (personal?.person.id ?? "anyone")}
      kept={kept && round <= 1 ? kept : undefined}
      onSimilar={async () => {
        // The button that was pressed is gone; reading goes on at the new question.
        if (await show((question.variant + 1) % question.variants))
          requestAnimationFrame(() => document.getElementById(titleId)?.focus());
      }}
    />
  );
}

type OneQuestionProps<Name extends KindName> = {
  question: ShownItem<Name>;
  input: InputOf<Name>;
  lesson: string;
  titleId: string;
  whose: string | null;
  kept: Kept | undefined;
  trouble: string | null;
  onSimilar: () => Promise<void>;
};

function OneQuestion<Name extends KindName>(props: OneQuestionProps<Name>) {
  const { question, input, lesson, titleId, whose, kept, trouble, onSimilar } = props;
  const { item, version, variant } = question;
  const asked = { lesson, item, version, variant };
  const asking = useAsking(question, whose);
  const [state, setState] = useState<State>("open");
  const [verdict, setVerdict] = useState<Verdict<Response<Name>> | null>(null);
  const [notice, setNotice] = useState<ReactNode>(null);
  const isSending = useRef(false);

  const begun = kept?.begun?.variant === variant ? kept.begun : null;
  const hints = begun?.hints ?? [];
  const revealed: Revealed<Name> | null = begun ? inShape(begun.revealed) : null;

  const restore = useEffectEvent(() => {
    if (state !== "open" || asking.value !== null) return;
    if (kept?.changed) setNotice(<Changed what={kept.what} />);
    if (begun && begun.taken.length > 0) return asking.restore({ value: inShape(begun.taken), confidence: null });
    if (begun || kept?.answer?.variant !== variant) return;
    const { response, confidence } = kept.answer;
    asking.restore({ value: inShape(response), confidence });
    setVerdict(inShape(kept.answer.verdict));
    setState("checked");
  });
  useEffect(() => {
    if (kept) restore();
  }, [kept]);

  async function press() {
    if (isSending.current || state === "checked") return;
    const readiness = input.readiness(asking.value, question.shown, revealed);
    if (typeof readiness !== "string") return setNotice(readiness.missing);
    const confidence = hints.length > 0 ? "guessing" : asking.confidence;
    if (readiness === "whole" && question.isGraded && !confidence) return setNotice(howSure);
    isSending.current = true;
    setState("busy");
    setNotice(null);
    await (readiness === "step" ? step() : check(confidence));
    isSending.current = false;
  }

  async function step() {
    const outcome = await takeStep(asked, inShape(asking.value));
    setState("open");
    if (outcome === "offline") return setNotice(offline);
    if (outcome.kind === "signedOut") setNotice(signIn);
    else if (outcome.kind === "refused") setNotice(outcome.reason);
    else asking.forgetDraft();
  }

  async function check(confidence: typeof asking.confidence) {
    const outcome = await answer({
      ...asked,
      response: inShape(asking.value),
      confidence: question.isGraded ? confidence : null,
      tookMs: asking.took(),
      set: null,
    });
    if (outcome.kind === "queued") {
      setState("queued");
      setNotice(queued);
      asking.forgetDraft();
      return void outcome.later.then(settle);
    }
    settle(outcome);
  }

  function settle(outcome: Exclude<Awaited<ReturnType<typeof answer>>, { kind: "queued" }>) {
    setState(outcome.kind === "graded" ? "checked" : "open");
    if (outcome.kind === "signedOut") return setNotice(signIn);
    if (outcome.kind === "refused") return setNotice(outcome.reason);
    asking.forgetDraft();
    setNotice(null);
    setVerdict(inShape(outcome.verdict));
  }

  async function hint() {
    const outcome = await takeHint(asked, hints.length);
    if (outcome === "offline") return setNotice(offline);
    setNotice(outcome.kind === "signedOut" ? signIn : outcome.kind === "refused" ? outcome.reason : null);
  }

  const shown = state === "checked" ? verdict : null;
  return (
    <form
      method="dialog"
      aria-labelledby={titleId}
      data-state={state}
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <div className="check-body">
        <AskedQuestion
          {...{ question, input, titleId, revealed, hints }}
          watched={asking.watched}
          value={asking.value}
          onChoose={(value) => {
            setState("open");
            asking.choose(value);
          }}
          confidence={asking.confidence}
          onSayHowSure={(confidence) => {
            setState("open");
            asking.sayHowSure(confidence);
          }}
          onHint={shown || state === "queued" ? undefined : () => void hint()}
          answerKey={shown?.key ?? null}
        >
          <button type="submit" className="button primary" aria-disabled={state === "open" ? undefined : true}>
            {buttonWords(state, question.isGraded, input.readiness(asking.value, question.shown, revealed) === "step")}
          </button>
        </AskedQuestion>
      </div>
      <div className="verdict" role="status">
        {(notice ?? trouble) && state !== "busy" && <div className="notice">{notice ?? trouble}</div>}
        {shown && <VerdictView verdict={shown} confidence={asking.confidence} />}
        {shown && (
          <div className="actions">
            <button type="button" className="button" onClick={() => void onSimilar()}>
              {question.variants > 1 ? "Try a similar one" : "Answer again"}
            </button>
            <Link className="button" href={shown.back.href}>
              Read {shown.back.title} again
            </Link>
            <UnclearButton item={item} version={version} />
          </div>
        )}
      </div>
    </form>
  );
}

/** What the server or this device kept has the shape of the item's kind, as it is kept with item and version. */
function inShape<Shape>(kept: unknown): Shape {
  return JSON.parse(JSON.stringify(kept ?? null));
}

async function fetchVariant<Name extends KindName>(item: string, variant: number): Promise<ShownItem<Name> | null> {
  try {
    const response = await fetch(`/api/v1/items/${encodeURIComponent(item)}?variant=${variant}`);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
