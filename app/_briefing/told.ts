import type { FlightSeries } from "@/app/_flights/result";
import { actWord } from "./act-words";

type Happening = FlightSeries["happened"][number];

export type Told = {
  atSeconds: number;
  by: Happening["by"];
  /** An act that is marked in the chart, from 1. */
  number: number | null;
  title: string;
  /** What the tool answered, or what was said. */
  detail: string;
};

/** What Kubernetes does with every pod of every rollout, whether it goes well or not. */
const routine = ["Unhealthy", "Pulled", "Killing", "ScalingReplicaSet", "Scheduled", "Created", "Started"];
/** Asking and telling change nothing in the system. */
const unmarked = ["askHint", "postStatus", "page"];

/** What happened until the landing, in words: what the system did and others said, and what was decided. */
export function toldOf(happened: readonly Happening[], landedAtSeconds: number | null): Told[] {
  let marks = 0;
  return happened
    .filter(({ atSeconds, by, text }) => {
      if (atSeconds > (landedAtSeconds ?? Infinity)) return false;
      return by !== "system" || !routine.includes(text.slice(0, text.indexOf(" ")));
    })
    .map((one) => {
      if (one.by === "person") return { ...one, number: null, ...split(one.text, ": ") };
      if (one.by === "system") return { ...one, number: null, title: systemTitle(one.text), detail: "" };
      const { kind, answer } = commandIn(one.text);
      if (!unmarked.includes(kind)) marks += 1;
      return { ...one, number: unmarked.includes(kind) ? null : marks, title: actWord(kind), detail: answer };
    });
}

/** `rollback {"deployment":"api"}: api: rolling back to v41`, as the replay writes it. */
function commandIn(text: string) {
  const kind = text.slice(0, text.indexOf(" "));
  const end = text.indexOf("}: ");
  return { kind, answer: end < 0 ? "" : text.slice(end + 3) };
}

/** `AlertFires alert/orders-low: orders-low` */
function systemTitle(text: string): string {
  const { title, detail } = split(text, ": ");
  if (title.startsWith("AlertFires ")) return `Alert: ${detail}`;
  return title.startsWith("AlertEnds ") ? `Alert over: ${detail}` : detail.charAt(0).toUpperCase() + detail.slice(1);
}

function split(text: string, by: string) {
  const at = text.indexOf(by);
  return at < 0 ? { title: text, detail: "" } : { title: text.slice(0, at), detail: text.slice(at + by.length) };
}

/** Whether somebody else helped: it costs nothing, and the flight says so. */
export function helpIn(happened: readonly Happening[]) {
  const hints = happened.filter(
    ({ by, text }) => by === "learner" && /^askHint /.test(text) && !/: refused: /.test(text),
  );
  return {
    hints: hints.length,
    wheelTaken: happened.some(({ by, text }) => by === "system" && /^WheelTaken /.test(text)),
  };
}
