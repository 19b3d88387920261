import { counted, duration } from "@/app/_briefing/duration";
import { groupSizes } from "@/app/_privacy/contract";
import type { CertaintySplit } from "@/app/_statistics/certainty-split";
import { Status } from "@/app/_ui/status";
import type { Told } from "./analysis";
import { IntervalBar } from "./interval-bar";
import type { QuestionStatistics } from "./queries";
import { Discrimination, Statistics } from "./statistics";
import { between, decimal, flagWords, placeWords, questionAnchor } from "./words";

type Averages = Extract<Told, { kind: "averages" }>;

/** One question in one version: how many answered, and what may be said of that many. */
export function Question({ question }: { question: QuestionStatistics }) {
  const { title, version, isPresent, answers, told } = question;
  const anchor = questionAnchor(question);
  return (
    <article id={anchor} className={isPresent ? "question" : "question earlier"} aria-labelledby={`${anchor}-title`}>
      <header>
        <div>
          <h3 id={`${anchor}-title`}>
            {title}
            {!isPresent && <span className="tag">earlier version {version}</span>}
          </h3>
          <p className="label">{isPresent ? placeWords(question) : "Its meaning has changed since; counted apart"}</p>
        </div>
        <p className="answers">
          <b>{answers === 0 ? "No answers" : counted(answers, "answer")}</b>
          {told.kind === "averages" && told.of < answers && <span>figures of the first {told.of}</span>}
        </p>
      </header>
      {told.kind === "averages" && <Figures told={told} />}
      {told.kind === "ownWords" && answers > 0 && (
        <p className="say">Answered in people’s own words, which stay theirs: only how many is told.</p>
      )}
    </article>
  );
}

function Figures({ told }: { told: Averages }) {
  const { flags, statistics } = told;
  return (
    <>
      {flags.length > 0 && (
        <ul className="flags">
          {flags.map((flag) => (
            <li key={flag}>
              <Status kind={flag === "reversed" ? "caution" : "advisory"}>{flagWords[flag]}</Status>
            </li>
          ))}
        </ul>
      )}
      <div className="figures">
        <HadIt told={told} />
        <Certainty certainty={told.certainty} />
        <Time time={told.time} />
        {statistics?.discrimination && <Discrimination discrimination={statistics.discrimination} />}
      </div>
      {statistics && <Statistics statistics={statistics} />}
    </>
  );
}

function HadIt({ told: { of, right, facility, facilityInterval } }: { told: Averages }) {
  return (
    <div>
      <h4>Had it</h4>
      <p className="number">
        {right} of {of}
      </p>
      <IntervalBar value={facility} interval={facilityInterval} from={0} to={1} />
      <p className="detail">
        Mean mark {decimal(facility)}
        {facilityInterval && `; for people like these likely ${between(facilityInterval)} (95 %)`}.
      </p>
    </div>
  );
}

function Certainty({ certainty }: { certainty: CertaintySplit | null }) {
  if (!certainty?.shares) {
    return (
      <div>
        <h4>How sure they were</h4>
        <p className="detail">Under {groupSizes.average} said it.</p>
      </div>
    );
  }
  const { n, shares } = certainty;
  const people = (share: number) => Math.round(share * n);
  return (
    <div>
      <h4>How sure they were</h4>
      <table className="certainty">
        <caption className="visually-hidden">Answers by how sure people were, and whether they had it</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">had it</th>
            <th scope="col">did not</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">sure</th>
            <td>{people(shares.sureRight)}</td>
            <td className={shares.sureWrong > 0 ? "sure-and-missed" : undefined}>{people(shares.sureWrong)}</td>
          </tr>
          <tr>
            <th scope="row">not sure</th>
            <td>{people(shares.unsureRight)}</td>
            <td>{people(shares.unsureWrong)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Time({ time }: { time: Averages["time"] }) {
  return (
    <div>
      <h4>Time to the first answer</h4>
      {time ? (
        <>
          <p className="number">{duration(time.medianMs / 1000)}</p>
          <p className="detail">
            Half took less. The middle half of the answers lies within {duration(time.interquartileRangeMs / 1000)}.
          </p>
        </>
      ) : (
        <p className="detail">Measured for fewer than {groupSizes.average} answers.</p>
      )}
    </div>
  );
}
