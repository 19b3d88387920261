import Link from "next/link";
import { groupSizes } from "@/app/_privacy/contract";
import { Status } from "@/app/_ui/status";
import type { TeamLinks } from "../links";
import type { LessonStatistics } from "./queries";
import { Question } from "./question";
import { flagWords, questionAnchor } from "./words";
import "../team.css";
import "../report.css";
import "./questions.css";

type QuestionsViewProps = { teamName: string; lessons: readonly LessonStatistics[]; links: TeamLinks };

export function QuestionsView({ teamName, lessons, links }: QuestionsViewProps) {
  const { average, questionStatistics } = groupSizes;
  return (
    <main id="main" className="report questions-page">
      <div className="report-head">
        <Link href={links.everybody}>Team {teamName}</Link>
        <span className="aside">Nobody’s answer is shown by itself, to any lead</span>
      </div>
      <h1>How the questions do</h1>
      <p className="deck">
        First answers of the team’s engineers, together: which questions are hard, and which ones do not measure what
        they should.
      </p>
      <p className="say groups">
        Averages appear from {average} answers on, chosen options and discrimination from {questionStatistics}. They
        move in steps of {average}, so that no single answer can be read from a change: with 7 answers you see the
        figures of the first 5. <Link href="/privacy">The contract</Link>
      </p>
      {lessons.some(hasDiscrimination) && (
        <p className="say groups">
          Discrimination says how far the marks of a question go with those in the rest of its lesson: near 1, who does
          well there does well here; below 0, it is the other way round. Efficiency is how much of what the marks would
          allow is there. Ranges say what is likely for people like these.
        </p>
      )}
      <WorthALook lessons={lessons} />
      {lessons.map(({ slug, number, title, questions }) => (
        <section key={slug} className="lesson-questions" aria-labelledby={`of-${slug}`}>
          <h2 id={`of-${slug}`}>
            <span className="place">{number}</span>
            {title}
          </h2>
          {questions.length === 0 && <p className="say">This lesson asks no questions.</p>}
          {questions.map((question) => (
            <Question key={questionAnchor(question)} question={question} />
          ))}
        </section>
      ))}
    </main>
  );
}

const hasDiscrimination = ({ questions }: LessonStatistics) =>
  questions.some(({ told }) => told.kind === "averages" && told.statistics?.discrimination);

/** The exceptions first: questions in their present version about which there is something to say. */
function WorthALook({ lessons }: { lessons: readonly LessonStatistics[] }) {
  const flagged = lessons.flatMap(({ number, questions }) =>
    questions.flatMap(({ told, isPresent, ...question }) =>
      isPresent && told.kind === "averages" && told.flags.length > 0
        ? [{ ...question, number, flags: told.flags }]
        : [],
    ),
  );
  if (flagged.length === 0) return null;
  return (
    <section className="worth-a-look" aria-labelledby="worth-a-look">
      <h2 id="worth-a-look">Worth a look</h2>
      <ul className="objectives">
        {flagged.map(({ flags, number, title, ...question }) => (
          <li key={questionAnchor(question)}>
            <span className="text">
              <span className="place">{number}</span>
              <a href={`#${questionAnchor(question)}`}>{title}</a>
            </span>
            <span>
              {flags.map((flag) => (
                <Status key={flag} kind={flag === "reversed" ? "caution" : "advisory"}>
                  {flagWords[flag]}
                </Status>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
