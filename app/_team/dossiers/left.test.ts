import { beforeEach, expect, test } from "vitest";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { ownReview } from "@/app/_dossier/review/queries";
import { engineerReport } from "../queries";
import { leadOf, member } from "../test-team";
import { answerSignOff, markRead, sentDossier } from "./queries";
import { begunDossier, send, write } from "./test-dossiers";

describeDatabases("what a reviewer said of a dossier", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let lead: Learner;
  let noor: Learner;

  beforeEach(async () => {
    ({ team, lead, noor } = await begunDossier(db()));
  });

  const erase = ({ personId }: Learner) => db().person.delete({ where: { id: personId } });

  test("stands when they are erased, without the name", async () => {
    const review = await send(noor, team, lead, "signOff");
    await answerSignOff(leadOf(lead, team), { review, answer: "signedOff", sentence: "Go, but look twice." });
    await write(noor, "when", "At 60 %");
    const second = await member(db(), team, "Second Lead", "lead");
    await send(noor, team, second, "signOff");
    await erase(lead);
    const left = "Somebody who has left";
    const { signOff: own, changes, awaited } = await ownReview(noor);
    expect(own).toMatchObject({
      revision: 1,
      sentence: "Go, but look twice.",
      reviewer: { name: left, isStill: false },
    });
    expect(changes).toMatchObject([{ field: "when", before: { text: "At 70 %" } }]);
    expect(awaited.map(({ reviewer }) => reviewer.name)).toEqual(["Second Lead"]);
    const bySecond = leadOf(second, team);
    expect(await sentDossier(bySecond, noor.personId)).toMatchObject({ signOff: { by: left, revision: 1 } });
    expect((await engineerReport(bySecond, noor.personId))?.dossier).toMatchObject({
      sent: [
        { name: "Second Lead", answer: null },
        { name: left, answer: "signedOff" },
      ],
      signedOff: { by: left, revision: 1 },
      changed: 1,
    });
  });

  test("is awaited no more once they are erased", async () => {
    const second = await member(db(), team, "Second Lead", "lead");
    await send(noor, team, lead, "signOff");
    await erase(lead);
    expect((await engineerReport(leadOf(second, team), noor.personId))?.dossier).toBeNull();
    expect(await ownReview(noor)).toMatchObject({ awaited: [], signOff: null });
    await markRead(leadOf(second, team), await send(noor, team, second, "comments"));
    await erase(second);
    expect(await ownReview(noor)).toMatchObject({ read: [{ reviewer: { name: "Somebody who has left" } }] });
  });
});
