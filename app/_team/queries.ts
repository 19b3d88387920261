import "server-only";
import { newId } from "@/app/_account/token";
import type { Lead, Learner, Supervisor } from "@/app/_account/viewer";
import { catalog } from "@/app/_course/catalog";
import { database, type Transaction, transaction } from "@/app/_database/client";
import { fieldsChangedSince } from "@/app/_dossier/review/queries";
import { newestFirst } from "@/app/_dossier/review/reviewers/queries";
import { itemKey } from "@/app/_progress/progress";
import { readiness } from "@/app/_progress/readiness";
import { kinds } from "@/app/_quiz/item";
import type { Outcome } from "@/app/_simulator/core/flight/outcome";
import { scenarioBySlug, scenarioSlugs } from "@/app/_simulator/scenarios";
import { calendarDateOf } from "@/app/_ui/calendar-date";
import { comparedContents, dossierState } from "./dossiers/state";

// What a lead or a senior sees of engineers. The privacy contract (app/_privacy/contract.ts) is kept here: whatever a
// supervisor is shown of somebody's learning comes through `reports`, and so does the learner's own page about it.

/**
 * The engineers somebody supervises: a lead all of the team's, a senior the assigned ones. It asks for the role once
 * more, so that a viewer made before a removal sees nothing after it.
 */
export const supervisedBy = ({ personId, teamId, role }: Supervisor) => ({
  teamId,
  role: "engineer" as const,
  team: { memberships: { some: { personId, role } } },
  ...(role === "senior" && { seniorId: personId }),
});

/** The columns behind a report. Rows of items never leave this module: readiness is made of them here. */
const reported = (teamId: string) => ({
  personId: true,
  firstDeployOn: true,
  senior: { select: { name: true } },
  person: {
    select: {
      name: true,
      timeZone: true,
      lessonProgress: { where: { finishedAt: { not: null } }, select: { lesson: true, finishedAt: true } },
      itemProgress: { select: { item: true, version: true, firstMark: true, sureAndWrong: true } },
      flights: { where: { state: "landed" as const }, select: { scenario: true, outcome: true, score: true } },
      helpRequests: {
        select: {
          id: true,
          lesson: true,
          section: true,
          note: true,
          createdAt: true,
          answeredAt: true,
          answeredBy: { select: { name: true } },
        },
        orderBy: { createdAt: "desc" as const },
      },
      reviewsAsked: {
        where: { teamId },
        select: {
          ...{ asks: true, askedAt: true, answer: true, answeredAt: true },
          reviewer: { select: { id: true, name: true } },
          revision: { select: { number: true, contents: true } },
        },
        orderBy: newestFirst,
      },
    },
  },
});

type Seen = ReturnType<typeof supervisedBy> | { personId: string; teamId: string; role: "engineer" };

async function reports(where: Seen & { personId?: string }) {
  const [objectives, titles, rows] = await Promise.all([
    itemsByObjective(),
    scenarioTitles(),
    database().membership.findMany({ where, select: reported(where.teamId), orderBy: { personId: "asc" } }),
  ]);
  const changed = await fieldsChangedSince(
    rows.flatMap(({ personId, person }) => {
      const contents = comparedContents(person.reviewsAsked);
      return contents ? [{ personId, contents }] : [];
    }),
  );
  return rows.map(({ personId, firstDeployOn, senior, person }) => {
    // Days by the engineer's own calendar: the same for every reader, and no hour to guess a habit from.
    const day = (moment: Date) => calendarDateOf(moment, person.timeZone);
    return {
      id: personId,
      name: person.name,
      senior: senior?.name ?? null,
      firstDeployOn,
      lessons: person.lessonProgress.flatMap(({ lesson, finishedAt }) =>
        finishedAt ? [{ lesson, finishedOn: day(finishedAt) }] : [],
      ),
      objectives: [...objectives].map(([objective, items]) => ({
        objective,
        readiness: readiness(person.itemProgress.filter((answered) => items.has(itemKey(answered)))),
      })),
      flights: bestFlights(person.flights, titles),
      help: person.helpRequests.map(({ id, lesson, section, note, createdAt, answeredAt, answeredBy }) => ({
        id,
        lesson,
        section,
        note,
        askedOn: day(createdAt),
        answer: answeredAt ? { by: answeredBy?.name ?? null } : null,
      })),
      dossier: dossierState(person.reviewsAsked, changed.get(personId)?.length ?? 0, day),
    };
  });
}

export type Report = Awaited<ReturnType<typeof reports>>[number];

/** In the order of the course; a scenario that it no longer has is left out. */
async function scenarioTitles() {
  const scenarios = await Promise.all(scenarioSlugs.map(scenarioBySlug));
  return scenarios.flatMap((scenario) =>
    scenario ? [{ slug: scenario.slug, title: `${scenario.number} ${scenario.title}` }] : [],
  );
}

type LandedFlight = { scenario: string; outcome: Outcome | null; score: number | null };

/** Of each scenario the best flight and no other: how often somebody failed before it is theirs to tell. */
function bestFlights(flights: readonly LandedFlight[], titles: readonly { slug: string; title: string }[]) {
  return titles.flatMap(({ slug, title }) => {
    const [best] = flights
      .filter(({ scenario }) => scenario === slug)
      .sort((one, other) => (other.score ?? 0) - (one.score ?? 0));
    return best ? [{ scenario: title, outcome: best.outcome, bestScore: best.score }] : [];
  });
}

/**
 * The items that readiness is made of, by objective: graded ones in their present version. What was asked before the
 * course says where somebody began, not where they are.
 */
async function itemsByObjective(): Promise<Map<string, Set<string>>> {
  const { lessons } = await catalog();
  const byObjective = new Map<string, Set<string>>();
  for (const { id } of lessons.flatMap(({ objectives }) => objectives)) byObjective.set(id, new Set());
  for (const { id, version, objective, kind, use } of lessons.flatMap(({ items }) => items)) {
    if (kinds[kind].isGraded && use !== "before") byObjective.get(objective)?.add(itemKey({ item: id, version }));
  }
  return byObjective;
}

/** The team as its supervisor sees it. Only a lead is told who else supervises. */
export async function teamOverview(supervisor: Supervisor) {
  const { personId, teamId, role } = supervisor;
  const [engineers, staff] = await Promise.all([
    reports(supervisedBy(supervisor)),
    role === "lead"
      ? database().membership.findMany({
          where: { teamId, role: { in: ["senior", "lead"] }, team: { memberships: { some: { personId, role } } } },
          select: { personId: true, role: true, person: { select: { name: true } } },
          orderBy: { createdAt: "asc" },
        })
      : [],
  ]);
  return { engineers, staff: staff.map(({ person, ...member }) => ({ ...member, name: person.name })) };
}

/** One engineer as a lead or the supervising senior sees them; null for anybody else's. */
export async function engineerReport(supervisor: Supervisor, engineerId: string): Promise<Report | null> {
  const [report] = await reports({ ...supervisedBy(supervisor), personId: engineerId });
  return report ?? null;
}

/** What the lead sees of this learner: the same query. Null where the learner is no engineer of the team. */
export async function ownReport({ personId }: Learner, teamId: string): Promise<Report | null> {
  const [report] = await reports({ personId, teamId, role: "engineer" });
  return report ?? null;
}

/** The learner's teams, oldest first, and who in them sees their learning. */
export async function ownTeams({ personId }: Learner) {
  const memberships = await database().membership.findMany({
    where: { personId },
    select: {
      role: true,
      firstDeployOn: true,
      senior: { select: { name: true } },
      team: {
        select: {
          id: true,
          name: true,
          memberships: {
            where: { role: "lead" },
            select: { person: { select: { name: true } } },
            orderBy: { createdAt: "asc" },
          },
        },
      },
    },
    orderBy: { createdAt: "asc" },
  });
  return memberships.map(({ team: { memberships: leads, ...team }, senior, ...membership }) => ({
    ...team,
    ...membership,
    senior: senior?.name ?? null,
    leads: leads.map(({ person }) => person.name),
  }));
}

/** The learner plans their own first deploy; null while it is open. */
export function setOwnFirstDeploy({ personId }: Learner, teamId: string, firstDeployOn: string | null) {
  return transaction(database(), async (tx) => {
    const { count } = await tx.membership.updateMany({ where: { personId, teamId }, data: { firstDeployOn } });
    if (count === 0) return { kind: "notMember" as const };
    await tx.auditEntry.create({
      data: { id: newId(), act: "membershipChanged", actorId: personId, subjectId: personId, teamId },
    });
    return { kind: "saved" as const };
  });
}

/** Marks a request as answered, once: who was first stays. */
export async function answerHelp(supervisor: Supervisor, helpId: string) {
  const { count } = await database().helpRequest.updateMany({
    where: { id: helpId, answeredAt: null, person: { memberships: { some: supervisedBy(supervisor) } } },
    data: { answeredAt: new Date(), answeredById: supervisor.personId },
  });
  return { kind: count > 0 ? ("answered" as const) : ("notOpen" as const) };
}

/**
 * A change that only a lead makes. It takes the team's row first, so that changes to one team come in turn, and only
 * then asks whether this person leads it still: of two leads who remove each other, one is too late.
 */
export function leading<Result>({ personId, teamId }: Lead, work: (tx: Transaction) => Promise<Result>) {
  return transaction(database(), async (tx) => {
    await tx.team.updateMany({ where: { id: teamId }, data: { id: teamId } });
    const own = await tx.membership.findUnique({
      where: { personId_teamId: { personId, teamId } },
      select: { role: true },
    });
    return own?.role === "lead" ? work(tx) : { kind: "notLead" as const };
  });
}
