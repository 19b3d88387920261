import "server-only";
import type { Learner } from "@/app/_account/viewer";
import type { Transaction } from "@/app/_database/client";
import type { Prisma } from "@/prisma/generated/sqlite/client";

/** Whom an engineer can ask, team by team: every lead, and the senior who supervises them. */
export async function reviewersIn(tx: Pick<Transaction, "membership">, { personId }: Pick<Learner, "personId">) {
  const memberships = await tx.membership.findMany({
    where: { personId, role: "engineer" },
    select: {
      seniorId: true,
      team: {
        select: {
          id: true,
          name: true,
          memberships: {
            where: { role: { in: ["lead", "senior"] } },
            select: { role: true, person: { select: { id: true, name: true } } },
            orderBy: [{ createdAt: "asc" }, { personId: "asc" }],
          },
        },
      },
    },
    orderBy: { createdAt: "asc" },
  });
  return memberships.flatMap(({ seniorId, team }) =>
    team.memberships.flatMap(({ role, person }) =>
      role === "lead" || person.id === seniorId
        ? [
            {
              ...person,
              role: role === "lead" ? ("lead" as const) : ("senior" as const),
              teamId: team.id,
              teamName: team.name,
            },
          ]
        : [],
    ),
  );
}

/** Reviews as they were asked for; of two in one moment, the one of the later revision. */
export const newestFirst: Prisma.DossierReviewOrderByWithRelationInput[] = [
  { askedAt: "desc" },
  { revision: { number: "desc" } },
];
