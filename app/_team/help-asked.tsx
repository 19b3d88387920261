import type { Catalog } from "@/app/_course/catalog";
import { calendarDay } from "@/app/_ui/dates";
import { Status } from "@/app/_ui/status";
import { answerHelp } from "./actions";
import { AnswerHelp } from "./answer-help";
import type { Reader } from "./engineer-report";
import type { Report } from "./queries";

type HelpAskedProps = { report: Report; catalog: Catalog; reader: Reader };

export function HelpAsked({ report: { name, help }, catalog, reader }: HelpAskedProps) {
  const who = reader.kind === "self" ? "you" : name;
  return (
    <section aria-labelledby="help">
      <h2 id="help">Help asked for</h2>
      <p className="say">
        {help.length > 0
          ? `What ${who} wrote when asking, and whether somebody answered.`
          : `${who === "you" ? "You have" : `${who} has`} not asked so far. Each section of a lesson has a place to ask.`}
      </p>
      <ul className="help-asked">
        {help.map((request, index) => {
          const { id, note, askedOn, answer } = request;
          const answered = answer && (answer.by ? `answered by ${answer.by}` : "answered");
          return (
            <li key={id}>
              <div>
                {note.trim() ? <blockquote>“{note.trim()}”</blockquote> : <p className="no-note">No note written</p>}
                <p>
                  {placeOf(catalog, request)}, {calendarDay(askedOn)}
                </p>
              </div>
              {reader.kind === "supervisor" ? (
                <AnswerHelp
                  action={answerHelp}
                  team={reader.teamId}
                  id={id}
                  label={`Request ${help.length - index}`}
                  answered={answered}
                />
              ) : answered ? (
                <Status kind="done">{answered}</Status>
              ) : (
                <Status kind="caution">waits for an answer</Status>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function placeOf({ lessons }: Catalog, { lesson: slug, section: id }: { lesson: string; section: string }): string {
  const lesson = lessons.find((one) => one.slug === slug);
  const section = lesson?.sections.find((one) => one.id === id);
  if (section) return `Section ${section.number}, ${section.title}`;
  return lesson ? `Lesson ${lesson.number}, ${lesson.title}` : "A lesson that is not in the manual any more";
}
