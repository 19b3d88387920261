import type { Metadata } from "next";
import { waysIn } from "@/app/_account/queries";
import { currentLearner } from "@/app/_account/session";
import type { Learner } from "@/app/_account/viewer";
import { catalog, worksheetById } from "@/app/_course/catalog";
import { ownWorksheets } from "@/app/_dossier/queries";
import { flightsOf } from "@/app/_flights/flights";
import { Header } from "@/app/_header/header";
import { Front } from "@/app/_home/front";
import { Home } from "@/app/_home/home";
import { reviewToday } from "@/app/_home/review-today";
import { hasLead } from "@/app/_joining/queries";
import { scenarioBySlug } from "@/app/_simulator/scenarios";
import { ownTeams } from "@/app/_team/queries";
import "@/app/_home/home.css";

export const metadata: Metadata = { title: "Home · Preflight" };

export default async function HomePage() {
  const learner = await currentLearner();
  return (
    <>
      <Header />
      {learner ? (
        <OwnHome learner={learner} />
      ) : (
        <Front lessons={(await catalog()).lessons} isSetUp={await hasLead()} />
      )}
    </>
  );
}

async function OwnHome({ learner }: { learner: Learner }) {
  const course = await catalog();
  const placed = course.lessons.flatMap(({ slug, worksheets }) => worksheets.map((id) => ({ id, lesson: slug })));
  const [review, teams, ways, written, flying] = await Promise.all([
    reviewToday(learner, course),
    ownTeams(learner),
    waysIn(learner),
    ownWorksheets(
      learner,
      placed.map(({ id }) => id),
    ),
    inTheAir(learner),
  ]);
  const sheets = await Promise.all(
    placed.map(async ({ id, lesson }) => {
      const worksheet = await worksheetById(id);
      const filled = Object.values(written[id] ?? {}).filter(({ text }) => text.trim() !== "").length;
      return { id, lesson, title: worksheet?.title ?? id, written: filled, fields: worksheet?.fields.length ?? 0 };
    }),
  );
  const { name, timeZone } = learner;
  return (
    <Home
      {...{ name, timeZone, review, teams, sheets, flying }}
      catalog={course}
      greeting={greetingAt(new Date(), timeZone)}
      needsWayIn={!ways.some}
    />
  );
}

/** Flights that wait to be resumed. */
async function inTheAir(learner: Learner) {
  const flown = await flightsOf(learner);
  const found = await Promise.all(
    flown.map(async ({ scenario: slug, flying: flight }) => {
      const scenario = flight === null ? null : await scenarioBySlug(slug);
      return scenario && flight ? [{ slug, number: scenario.number, title: scenario.title, flight }] : [];
    }),
  );
  return found.flat();
}

function greetingAt(now: Date, timeZone: string): string {
  const hour = Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "numeric", hourCycle: "h23" }).format(now));
  return hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening";
}
