import { Icon, type IconName } from "@/app/_ui/icon";
import { MeasureView } from "./measure-view";
import { counted } from "./number-words";
import type { ReviewSummary } from "./summary";
import { type Standing, standingWords } from "./summary-words";

export const summaryId = "review-summary";

type DoneProps = { summary: ReviewSummary; today: NonNullable<ReviewSummary["today"]> };

/** What a review came to: first in a sentence, then in numbers that always say of how many answers. */
export function ReviewDone({ summary, today }: DoneProps) {
  const { sinceJoining, coming } = summary;
  return (
    <section className="review-summary" aria-labelledby={summaryId}>
      <h2 id={summaryId} tabIndex={-1}>
        Done for today: {today.right} of {today.answered}
      </h2>
      <p>{today.words}</p>
      <MeasureView
        id="measure-today"
        title="How sure, and how right"
        of={`today, ${counted(today.measure.n, "answer")}`}
        measure={today.measure}
        hasBins
      />
      {sinceJoining && (
        <MeasureView
          id="measure-since"
          title="Since you joined"
          of={`${counted(sinceJoining.measure.n, "answer")}, ${sinceJoining.from} to today`}
          measure={sinceJoining.measure}
          note="Nobody else sees how sure you were, or these two numbers. They do not count towards ready."
        />
      )}
      <Coming coming={coming} />
    </section>
  );
}

/** A day on which nothing is due. */
export function NothingDue({ coming }: Pick<ReviewSummary, "coming">) {
  const [first] = coming;
  return (
    <section className="review-summary" aria-labelledby={summaryId}>
      <h2 id={summaryId} tabIndex={-1}>
        Nothing is due today
      </h2>
      <p>
        {first
          ? `Questions come back when you are about to forget them. The next one: ${first.when}.`
          : "Questions come back here some days after you have answered them in a lesson."}
      </p>
      <Coming coming={coming} />
    </section>
  );
}

const shapes = {
  sureAndMissed: "inf",
  missed: "ring",
  partly: "half",
  guessed: "ring",
  known: "done",
} as const satisfies Record<Standing, IconName>;

function Coming({ coming }: Pick<ReviewSummary, "coming">) {
  if (coming.length === 0) return null;
  return (
    <section className="coming" aria-labelledby="coming">
      <h3 id="coming">What comes back</h3>
      <ul>
        {coming.map(({ item, title, number, standing, when }) => (
          <li key={item}>
            <Icon name={shapes[standing]} className="shape" />
            <span>
              {title}
              <br />
              <span className="coming-why">
                {number}, {standingWords[standing]}
              </span>
            </span>
            <span className="coming-why">{when}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
