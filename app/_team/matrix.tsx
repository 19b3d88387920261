import Link from "next/link";
import type { Catalog, Lesson } from "@/app/_course/catalog";
import { calendarDay } from "@/app/_ui/dates";
import { Icon } from "@/app/_ui/icon";
import { Status } from "@/app/_ui/status";
import { stateWords } from "./dossiers/state";
import type { TeamLinks } from "./links";
import { MatrixKeys } from "./matrix-keys";
import type { Engineer } from "./overview";

type MatrixProps = { engineers: readonly Engineer[]; parts: Catalog["parts"]; links: TeamLinks };

/** Engineers by lessons. A lesson is finished or not: how far somebody has come in it is nobody else's business. */
export function Matrix({ engineers, parts, links }: MatrixProps) {
  const written = parts.filter(({ lessons }) => lessons.length > 0);
  return (
    <MatrixKeys label="Engineers by lessons">
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {written.map(({ number, title, lessons }) => (
              <th key={number} className="first-of-part" colSpan={lessons.length} scope="colgroup" title={title}>
                Part {number}
              </th>
            ))}
            <td className="first-of-part" />
            <td />
          </tr>
          <tr>
            <th scope="col" className="name">
              Engineer
            </th>
            {written.flatMap(({ lessons }) =>
              lessons.map(({ slug, number, title }, place) => (
                <th key={slug} scope="col" className={place === 0 ? "first-of-part" : undefined} title={title}>
                  {number}
                </th>
              )),
            )}
            <th scope="col" className="words first-of-part">
              Readiness
            </th>
            <th scope="col" className="words">
              First deploy
            </th>
          </tr>
        </thead>
        <tbody>
          {engineers.map((engineer, row) => (
            <tr key={engineer.id}>
              <th scope="row">
                <Link href={links.person(engineer.id)}>{engineer.name}</Link>
                {engineer.senior && <small>with {engineer.senior}</small>}
              </th>
              {written.flatMap(({ number, lessons }) =>
                lessons.map((lesson, place) => (
                  <td key={lesson.slug} className={place === 0 ? "first-of-part" : undefined}>
                    <Cell
                      {...{ engineer, lesson }}
                      href={links.person(engineer.id)}
                      isEntry={row === 0 && place === 0 && number === written[0]?.number}
                    />
                  </td>
                )),
              )}
              <td className="words first-of-part">
                <Standing engineer={engineer} />
              </td>
              <td className="words">
                <FirstDeploy engineer={engineer} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="matrix-legend">
        <Status kind="normal">not finished</Status>
        <Status kind="done">finished</Status>
        <Status kind="caution">asked for help</Status>
        <span className="muted">Arrow keys move between cells, Enter opens the person.</span>
      </div>
    </MatrixKeys>
  );
}

type CellProps = { engineer: Engineer; lesson: Lesson; href: string; isEntry: boolean };

/** One cell is in the tab order; the arrow keys reach the others (matrix-keys.tsx). */
function Cell({ engineer, lesson, href, isEntry }: CellProps) {
  const finishedOn = engineer.lessons.get(lesson.slug);
  const hasAsked = engineer.asks.some((ask) => ask.lesson === lesson.slug);
  const finished = finishedOn ? `finished on ${calendarDay(finishedOn)}` : "not finished";
  const icon = hasAsked ? "tri" : finishedOn ? "done" : "ring";
  return (
    <Link
      href={href}
      prefetch={false}
      tabIndex={isEntry ? 0 : -1}
      data-cell=""
      data-state={icon}
      aria-label={`${engineer.name}, ${lesson.number} ${lesson.title}: ${finished}${hasAsked ? ", asked for help" : ""}`}
    >
      <Icon name={icon} className="shape" />
    </Link>
  );
}

/** An open request comes before everything else. */
export function Standing({ engineer: { asks, readiness, dossier } }: { engineer: Engineer }) {
  const [newest] = asks;
  const state = dossier && stateWords(dossier);
  return (
    <>
      {newest && (
        <Status kind="caution">
          asked about {newest.section}
          {asks.length > 1 && ` and ${asks.length - 1} more`}
        </Status>
      )}
      {newest ? <small>{readiness.words}</small> : <Status kind={readiness.kind}>{readiness.words}</Status>}
      {state && (
        <small>
          <Status kind={state.kind}>{state.words}</Status>
        </small>
      )}
      {state?.more && <small>{state.more}</small>}
    </>
  );
}

export function FirstDeploy({ engineer: { firstDeployOn, days, deploysUnready } }: { engineer: Engineer }) {
  if (!firstDeployOn || days === null) return <span className="muted">not set</span>;
  if (days < 0) return <span className="muted">was {calendarDay(firstDeployOn)}</span>;
  if (!deploysUnready) return <span>{calendarDay(firstDeployOn)}</span>;
  return (
    <span>
      <Status kind="caution">{calendarDay(firstDeployOn)}</Status>
      <small>not ready, {days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`}</small>
    </span>
  );
}
