import type { FlightResult } from "@/app/_flights/result";
import { counted, duration } from "./duration";

type Outcome = FlightResult["summary"]["outcome"];

export const outcomeSentence: Record<Outcome, string> = {
  uneventful: "An uneventful flight: no harm to speak of reached the users.",
  recovered: "Orders came back, and stayed.",
  degraded: "At the end, orders were still below what they should be.",
  outage: "At the end, the shop was still down.",
};

/** What it cost, and how long it took until it was seen and ended. */
export function whatItCost({ summary, times }: FlightResult): string {
  const { usersHarmed, ordersLost, detectedAtSeconds, mitigatedAtSeconds } = summary;
  const began = times.harmBeganAtSeconds;
  const after = (seconds: number) =>
    began === null ? "" : ` ${duration(Math.max(0, seconds - began))} after the first harm`;
  const sentences = [
    usersHarmed === 0
      ? "No user was harmed."
      : `${counted(usersHarmed, "user")} ${usersHarmed === 1 ? "was" : "were"} harmed, and ${counted(Math.round(ordersLost), "order")} lost.`,
  ];
  if (began !== null && usersHarmed > 0) {
    sentences.push(
      detectedAtSeconds === null
        ? "No incident was declared."
        : `The incident was declared${after(detectedAtSeconds)}.`,
      mitigatedAtSeconds === null
        ? "No act ended the harm."
        : `The act that ended it came${after(mitigatedAtSeconds)}.`,
    );
  }
  return sentences.join(" ");
}
