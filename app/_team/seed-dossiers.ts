import type { Learner } from "@/app/_account/viewer";
import { exampleOf } from "@/app/_course/field-value";
import type { Database } from "@/app/_database/client";
import type { Placed } from "@/app/_dossier/compile";
import { saveEdit } from "@/app/_dossier/queries";
import { askForReview } from "@/app/_dossier/review/asking/queries";
import { demoId, demoLead, demoSenior, demoTeam } from "./demo-people";

// The dossiers of the demonstration team. Every row has a fixed id, as in seed.ts.

type Seeding = { client: Database; learner: Learner; placed: readonly Placed[]; fixedId: (what: string) => string };

const minute = 60_000;

/** One with comments, a sign-off asked for and a question that waits; one signed off, and changed since. */
export async function seedDossier(kind: "asked" | "changed", seeding: Seeding) {
  await fill(seeding);
  if (kind === "asked") await talkAbout(seeding);
  else await signOffAndChange(seeding);
}

/** Every line in the words of its own example. */
async function fill({ learner, placed, fixedId }: Seeding) {
  for (const { worksheet } of placed) {
    for (const [place, field] of worksheet.fields.entries()) {
      // The first line of each is there since its lesson was finished.
      if (place === 0) continue;
      const id = fixedId(`${worksheet.id} ${field.id}`);
      const edit = { id, worksheet: worksheet.id, field: field.id, text: exampleOf(field), baseRevision: 0 };
      await saveEdit(learner, edit);
    }
  }
}

async function talkAbout({ client, learner, fixedId }: Seeding) {
  const teamId = demoTeam.id;
  const lead = demoId(demoLead.name);
  const senior = demoId(demoSenior.name);
  const ask = { id: fixedId("comments"), teamId, reviewerId: senior, asks: "comments" } as const;
  const asked = await askForReview(learner, ask);
  if (asked.kind !== "sent") return;
  await askForReview(learner, { id: fixedId("sign-off"), teamId, reviewerId: lead, asks: "signOff" });
  const threads = [
    {
      field: "command",
      isSettled: true,
      said: [
        [senior, "Does it ask for confirmation? At ten past ten you do not want to find out."],
        [learner.personId, "It asks once. I have added that to the checklist."],
      ],
    },
    { field: "when", isSettled: false, said: [[senior, "Why 70 %? How often did it fall below that last month?"]] },
  ] as const;
  for (const { field, isSettled, said } of threads) {
    const id = fixedId(`thread ${field}`);
    const ago = (minutes: number) => new Date(Date.now() - minutes * minute);
    const settled = isSettled ? { settledAt: ago(5), settledById: senior } : {};
    const comments = said.map(([authorId, text], place) => ({
      ...{ id: fixedId(`${field} ${place}`), authorId, text },
      writtenAt: ago(60 - 10 * place),
    }));
    await client.dossierThread.upsert({
      where: { id },
      create: {
        ...{ id, personId: learner.personId, teamId, revision: asked.revision },
        ...{ worksheet: "rollback-plan", field, openedAt: ago(60), ...settled },
        comments: { create: comments },
      },
      update: {},
    });
  }
}

async function signOffAndChange({ client, learner, fixedId }: Seeding) {
  const id = fixedId("sign-off");
  await askForReview(learner, { id, teamId: demoTeam.id, reviewerId: demoId(demoLead.name), asks: "signOff" });
  await client.dossierReview.updateMany({
    where: { id, answer: null },
    data: { answer: "signedOff", sentence: "Go. Keep the 15 minutes at 5 %.", answeredAt: new Date() },
  });
  await saveEdit(learner, {
    ...{ id: fixedId("changed"), worksheet: "rollback-plan", field: "when", baseRevision: 1 },
    text: "Paid orders per minute stay below 60 % of the same hour last week for 3 minutes.",
  });
}
