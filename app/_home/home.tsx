import Link from "next/link";
import { InTheAir } from "@/app/_briefing/in-the-air";
import type { Catalog } from "@/app/_course/catalog";
import { type DossierPage, isComplete } from "@/app/_dossier/compile";
import { hasBegun } from "@/app/_progress/begun";
import { counted } from "@/app/_review/number-words";
import { calendarDay, daysUntil } from "@/app/_ui/dates";
import { Icon } from "@/app/_ui/icon";
import { Ticks } from "@/app/_ui/ticks";
import { FirstDeployForm } from "./first-deploy-form";
import type { ReviewToday } from "./review-today";
import { isFinished, nextLesson } from "./state";

type Team = {
  id: string;
  name: string;
  leads: string[];
  senior: string | null;
  firstDeployOn: string | null;
  role: string;
};
type Flying = { number: string; slug: string; title: string; flight: string };

type Asked = { thread: string; by: string | null; page: number | null };

type HomeProps = {
  name: string;
  greeting: string;
  catalog: Catalog;
  review: ReviewToday;
  teams: readonly Team[];
  dossier: readonly DossierPage[];
  timeZone: string;
  needsWayIn: boolean;
  flying: readonly Flying[];
  asked: readonly Asked[];
};

export function Home(props: HomeProps) {
  const { name, greeting, catalog, review, teams, dossier, timeZone, needsWayIn, flying, asked } = props;
  const { progress, test } = review;
  const next = nextLesson(catalog, progress);
  return (
    <main id="main" className="home">
      <p className="mb-5 text-[15px] text-ink-2">
        {greeting}, {name}.
      </p>
      {needsWayIn && (
        <div className="advisory mb-6" role="note">
          <p className="advisory-head">
            <Icon name="inf" className="shape" />
            NOTE
          </p>
          <p>
            This browser is your only way in so far. <Link href="/account#ways">Add a passkey or a password</Link>, and
            you can go on from another device.
          </p>
        </div>
      )}
      <section className="continue" aria-labelledby="continue">
        <div className="p-5 md:px-9 md:py-8">
          {next ? <Continue next={next} /> : <AllDone count={catalog.lessons.length} />}
          {test && (
            <p className="mt-5 text-ink-2">
              {test === "before" ? (
                <>
                  Ten minutes first? <Link href="/review/before">Try the questions before the course</Link>: what you
                  have tried, you notice when you read.
                </>
              ) : (
                <>
                  See what you gained: <Link href="/review/after">the short test after the course</Link>.
                </>
              )}
            </p>
          )}
        </div>
        <div className="continue-aside">
          <FirstDeploy catalog={catalog} progress={progress} team={teams[0] ?? null} timeZone={timeZone} />
        </div>
      </section>
      {asked.length > 0 && <AskedOfYou asked={asked} />}
      {flying.map((one) => (
        <InTheAir key={one.flight} {...one} />
      ))}
      <div className="home-columns">
        <WorthAnotherLook review={review} />
        <section aria-labelledby="dossier">
          <h2 id="dossier" className="home-heading">
            <Link href="/dossier">Launch dossier</Link>
          </h2>
          <ul className="checklist">
            {dossier.map((page) => (
              <li key={page.worksheet.id}>
                <Icon name={page.written === 0 ? "ring" : isComplete(page) ? "done" : "half"} className="shape" />
                <Link href={`/dossier#${page.worksheet.id}`}>{page.worksheet.title}</Link>
                <span className="dots" />
                <span className="response">
                  {page.written === 0 ? "not started" : `${page.written} of ${page.total} lines`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer className="home-footer">
        <span>Runs on your own server</span>
        <Link href="/privacy">What your lead can see</Link>
        <Link href="/account">Your account</Link>
      </footer>
    </main>
  );
}

/** Who asked what about the dossier; the first one is one press away. */
function AskedOfYou({ asked: [first, ...others] }: { asked: readonly Asked[] }) {
  if (!first) return null;
  return (
    <p className="home-asked">
      <Icon name="inf" className="shape" />
      <span>
        <Link href={`/dossier#thread-${first.thread}`}>
          {first.by ?? "A reviewer"} asked something{first.page && ` on page ${first.page}`} of your dossier
        </Link>
        {others.length > 0 &&
          `, and ${counted(others.length, "more question")} ${others.length === 1 ? "waits" : "wait"}`}
        .
      </span>
    </p>
  );
}

function WorthAnotherLook({ review: { due, again } }: { review: ReviewToday }) {
  return (
    <section aria-labelledby="again">
      <h2 id="again" className="home-heading">
        Worth another look
      </h2>
      {due > 0 && (
        <p className="home-row">
          <Link href="/review">Review: {counted(due, "question")} due today</Link>
        </p>
      )}
      {again.length === 0 && due === 0 && (
        <p className="text-ink-2">
          Nothing yet. Questions come back here when you were sure of another answer, or guessed.
        </p>
      )}
      <ul>
        {again.map(({ id, title, reason, number, href }) => (
          <li key={id} className="home-row">
            <Link href={href}>{title}</Link>
            <span className="label">
              {number}, {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Next = NonNullable<ReturnType<typeof nextLesson>>;

function Continue({ next: { lesson, state, section } }: { next: Next }) {
  return (
    <>
      <p className="mb-2 text-ink-3">
        {state ? `Continue where you stopped: lesson ${lesson.number}` : `Start with lesson ${lesson.number}`}
        {section && `, at “${section.title}”`}
      </p>
      <h1 id="continue" className="home-title">
        {lesson.title}
      </h1>
      <p className="home-deck">{lesson.summary}</p>
      <p className="flex flex-wrap gap-3">
        <Link className="button primary" href={`/manual/${lesson.slug}${section ? `#${section.id}` : ""}`}>
          {state ? "Continue" : "Start reading"}
        </Link>
        {state && (
          <Link className="button" href={`/manual/${lesson.slug}#main`}>
            From the beginning
          </Link>
        )}
      </p>
    </>
  );
}

function AllDone({ count }: { count: number }) {
  return (
    <>
      <p className="mb-2 text-ink-3">{count === 1 ? "1 lesson" : `${count} lessons`} finished</p>
      <h1 id="continue" className="home-title">
        You have read it all.
      </h1>
      <p className="home-deck">What is worth another look stands below; your worksheets stay open for changes.</p>
      <Link className="button" href="/manual">
        See the manual
      </Link>
    </>
  );
}

type FirstDeployProps = { catalog: Catalog; progress: ReviewToday["progress"]; team: Team | null; timeZone: string };

function FirstDeploy({ catalog: { lessons }, progress, team, timeZone }: FirstDeployProps) {
  const done = lessons.filter((lesson) => isFinished(progress, lesson)).length;
  const minutes = lessons
    .filter((lesson) => !isFinished(progress, lesson))
    .reduce((sum, lesson) => sum + lesson.minutes, 0);
  const date = team?.firstDeployOn ?? null;
  const days = date ? daysUntil(date, timeZone) : null;
  return (
    <>
      <h2 className="text-sm font-bold">Your first deploy</h2>
      <p className="text-[34px] leading-10 font-bold">{date ? calendarDay(date) : "Not set"}</p>
      <p className="text-ink-2">
        {days !== null && (
          <>{days > 1 ? `in ${days} days` : days === 1 ? "tomorrow" : days === 0 ? "today" : "past"}. </>
        )}
        {team
          ? `Team ${team.name}${team.senior ? `, with ${team.senior} beside you` : ""}`
          : "You are in no team at the moment."}
      </p>
      <Ticks
        states={lessons.map((lesson) =>
          isFinished(progress, lesson) ? "done" : hasBegun(progress, lesson) ? "current" : "open",
        )}
      />
      <p className="text-[13px] text-ink-2">
        {done} of {lessons.length} done.{minutes > 0 && ` What remains takes about ${minutes} minutes.`}
      </p>
      {team && <FirstDeployForm teamId={team.id} date={date} />}
    </>
  );
}
