import type { FlightResult } from "@/app/_flights/result";
import { partTitle, reasonWords } from "./reason-words";
import { READY } from "./states";

/** The score, its parts, and why each has its points. */
export function ScoreCard({ summary: { score, parts } }: Pick<FlightResult, "summary">) {
  return (
    <section className="score-card" aria-label="Score">
      <p className="total">
        <b>{score}</b> <span>of 100. Ready is {READY}, in any one attempt.</span>
      </p>
      <ul>
        {parts.map(({ name, points, most, reasons }) => (
          <li key={name}>
            <b>{partTitle(name)}</b>
            <span>
              {points} of {most}
            </span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect className="whole" width="100" height="8" />
              <rect width={most > 0 ? (100 * points) / most : 0} height="8" />
            </svg>
            {reasons.map(({ code, points: given, values }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same reason may be given twice.
              <p key={place}>
                {reasonWords(code, values)} {given !== 0 && <span className="given">{signed(given)}</span>}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const signed = (points: number) => (points < 0 ? `−${-points}` : `+${points}`);
