import type { Summary } from "../core/flight/assessor";
import type { Reason } from "../core/flight/rubric";
import type { Scenario } from "../core/flight/scenario";

/** What became of a run, for people. */
export function summaryText({ number, title }: Scenario, summary: Summary): string {
  const { variant, seed, engineVersion, outcome, usersHarmed, ordersLost, events, fingerprint, score, parts } = summary;
  const lines = parts.flatMap(({ name, points, most, reasons }) => [
    `  ${name}: ${points} of ${most}`,
    ...reasons.map((reason) => `    ${signed(reason.points).padStart(3)}  ${inWords(reason)}`),
  ]);
  return [
    `${number} ${title}, variant ${variant}, seed ${seed}, engine ${engineVersion}`,
    "",
    `${outcome}: ${usersHarmed} users harmed, ${ordersLost} orders lost, ` +
      `${summary.errorBudgetBurntPercent.toFixed(2)} % of the month's error budget burnt`,
    `detected ${since(summary.detectedAtSeconds)}, mitigated ${since(summary.mitigatedAtSeconds)}`,
    "",
    `score ${score} of 100`,
    ...lines,
    "",
    `${events} events; fingerprint ${fingerprint}`,
    "",
  ].join("\n");
}

/** Minutes and seconds since take-off. */
function since(seconds: number | null): string {
  if (seconds === null) return "never";
  const whole = Math.floor(seconds);
  return `after ${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

const signed = (points: number) => (points > 0 ? `+${points}` : String(points));

function inWords({ code, values }: Reason): string {
  const told = Object.entries(values).map(
    ([name, value]) => `${name} ${typeof value === "number" ? Number(value.toFixed(1)) : value}`,
  );
  return told.length > 0 ? `${code} (${told.join(", ")})` : code;
}
