import type { Metadata } from "next";
import { waysIn } from "@/app/_account/queries";
import { currentLearner } from "@/app/_account/session";
import type { Learner } from "@/app/_account/viewer";
import { environment } from "@/app/_config/environment";
import { catalog } from "@/app/_course/catalog";
import { compileDossier } from "@/app/_dossier/compile";
import { placedWorksheets } from "@/app/_dossier/placed";
import { ownWorksheets } from "@/app/_dossier/queries";
import { waitingForLearner } from "@/app/_dossier/review/threads/queries";
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
        <Front
          lessons={(await catalog()).lessons}
          isSetUp={await hasLead()}
          isClosed={environment().manualAccess === "members"}
        />
      )}
    </>
  );
}

async function OwnHome({ learner }: { learner: Learner }) {
  const course = await catalog();
  const placed = await placedWorksheets();
  const [review, teams, ways, written, flying, asked] = await Promise.all([
    reviewToday(learner, course),
    ownTeams(learner),
    waysIn(learner),
    ownWorksheets(
      learner,
      placed.map(({ worksheet }) => worksheet.id),
    ),
    inTheAir(learner),
    askedOfLearner(learner),
  ]);
  const { name, timeZone } = learner;
  return (
    <Home
      {...{ name, timeZone, review, teams, flying, asked }}
      dossier={compileDossier(placed, written)}
      catalog={course}
      greeting={greetingAt(new Date(), timeZone)}
      needsWayIn={!ways.some}
    />
  );
}

/** Questions about the dossier that wait for its author, with the page that each is about. */
async function askedOfLearner(learner: Learner) {
  const waiting = await waitingForLearner(learner);
  if (waiting.length === 0) return [];
  const placed = await placedWorksheets();
  return waiting.map(({ thread, worksheet, by }) => {
    const place = placed.findIndex((one) => one.worksheet.id === worksheet);
    return { thread, by, page: place < 0 ? null : place + 1 };
  });
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
