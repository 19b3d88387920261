import { type Calibration, chanceOf } from "@/app/_statistics/calibration";
import { wilsonInterval } from "@/app/_statistics/wilson";
import { capitalised, counted, inWords, marks, sideOf, signed } from "./number-words";

// What a learner's bias and Brier score can show, and what so few answers cannot.

/** Under this many answers nothing is read from either number. */
const enoughAnswers = 20;

/** What the bias shows, with its 95 % range. */
export function biasWords({ n, biasInterval }: Pick<Calibration, "n" | "biasInterval">): string {
  if (n === 0) return "Nothing to read yet: no answer said how sure you were.";
  const answers = counted(n, "answer");
  const side = biasInterval ? sideOf(biasInterval) : "none";
  if (!biasInterval || side === "none")
    return `${capitalised(answers)} cannot tell${n > 1 ? ": they are all alike" : ""}.`;
  const [low, high] = [signed(biasInterval.low), signed(biasInterval.high)];
  if (n < enoughAnswers) return `${capitalised(answers)} cannot tell: the 95 % range runs from ${low} to ${high}.`;
  const range = `The 95 % range, ${low} to ${high},`;
  switch (side) {
    case "around":
      return `Your words fit, as far as ${answers} show. ${range} holds zero.`;
    case "above":
      return `You were surer than you were right, as far as ${answers} show. ${range} stays above zero.`;
    case "below":
      return `You were right more often than you said, as far as ${answers} show. ${range} stays below zero.`;
  }
}

/** What the Brier score shows: of few answers its scale, of more how each word did. */
export function brierWords(calibration: Pick<Calibration, "n" | "brier" | "bins">): string {
  const { n, brier, bins } = calibration;
  if (n === 0 || brier === null) return "Nothing to read yet: no answer said how sure you were.";
  return n < enoughAnswers ? scaleWords(n, brier) : binWords(bins);
}

/** The Brier score of somebody who calls every answer a guess, where each is right or missed. */
const alwaysGuessing = (1 - chanceOf.guessing) ** 2;

/** By how much the sum of squares grows if an answer that was right and sure is missed instead. */
const oneSureMissed = chanceOf.sure ** 2 - (1 - chanceOf.sure) ** 2;

function scaleWords(n: number, brier: number): string {
  const scale = `0 is perfect; always saying “guessing” gives ${alwaysGuessing.toFixed(2)}.`;
  if (n === 1) return `${scale} One answer cannot tell.`;
  const inAnswers = (Math.abs(alwaysGuessing - brier) * n) / oneSureMissed;
  const few = `At ${counted(n, "answer")}`;
  if (inAnswers < 1) return `${scale} ${few} that gap is smaller than one “sure” that was missed.`;
  return `${scale} ${few}, ${inWords(Math.ceil(inAnswers))} of them can make that gap.`;
}

function binWords(bins: Calibration["bins"]): string {
  const used = bins.filter(({ n }) => n > 0);
  const list = used.map(({ confidence, n, right }) => `${confidence} ${marks(right)} of ${n}`).join(", ");
  const furthest = used.reduce((a, b) => (distance(b) > distance(a) ? b : a));
  const fit = distance(furthest) < 1 ? "Each word is within one answer of where it fits." : fitWords(furthest);
  return `${capitalised(list)}. ${fit}`;
}

type Bin = Calibration["bins"][number];

/** In answers, between as many as were right and as many as the word stands for. */
const distance = ({ confidence, n, right }: Bin) => Math.abs(right - chanceOf[confidence] * n);

function fitWords({ confidence, n, right }: Bin): string {
  // Rounded, since 0.73 × 100 need not be whole.
  const fit = Math.round(chanceOf[confidence] * n * 100) / 100;
  const [from, to] = [Math.floor(fit), Math.ceil(fit)];
  const where = `“${capitalised(confidence)}” would fit at ${from === to ? from : `${from} or ${to}`}`;
  const range = wilsonInterval(right / n, n);
  const canTell = range !== null && (chanceOf[confidence] < range.low || chanceOf[confidence] > range.high);
  const answers = counted(n, "answer");
  return canTell ? `${where}, and ${answers} tell the two apart.` : `${where}; ${answers} cannot yet tell them apart.`;
}
