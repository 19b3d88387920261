import { beforeEach, expect, test } from "vitest";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { countStatements } from "@/app/_database/test-statements";
import { ownReview } from "@/app/_dossier/review/queries";
import { engineerReport, teamOverview } from "../queries";
import { leadOf, member } from "../test-team";
import { answerSignOff, sentDossier } from "./queries";
import { begunDossier, send, write } from "./test-dossiers";

const statements = countStatements();

describeDatabases("how a dossier stands", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let lead: Learner;
  let noor: Learner;

  beforeEach(async () => {
    ({ team, lead, noor } = await begunDossier(db()));
  });

  const asLead = () => leadOf(lead, team);
  const signOff = (review: string) =>
    answerSignOff(asLead(), { review, answer: "signedOff", sentence: "Go, but look twice." });

  test("is measured by the fields that the course has: one taken out of it has not changed", async () => {
    await write(noor, "taken-out", "old");
    await write(noor, "number", "old", "sheet-taken-out");
    await signOff(await send(noor, team, lead, "signOff"));
    await write(noor, "taken-out", "new");
    await write(noor, "number", "new", "sheet-taken-out");
    expect((await ownReview(noor)).changes).toEqual([]);
    expect(await sentDossier(asLead(), noor.personId)).toMatchObject({ notSent: [] });
    expect((await engineerReport(asLead(), noor.personId))?.dossier).toMatchObject({ changed: 0 });
    await write(noor, "when", "At 60 %");
    expect(await sentDossier(asLead(), noor.personId)).toMatchObject({
      notSent: [{ worksheet: "rollback-plan", field: "when" }],
    });
    await send(noor, team, lead, "comments");
    expect((await sentDossier(asLead(), noor.personId))?.changes).toMatchObject([{ field: "when" }]);
    expect((await ownReview(noor)).changes).toMatchObject([{ field: "when" }]);
    expect((await engineerReport(asLead(), noor.personId))?.dossier).toMatchObject({ changed: 1 });
  });

  test("counts words that came back as unchanged, and fields by who wrote them", async () => {
    const luca = await member(db(), team, "Luca Ferri", "engineer");
    await write(luca, "when", "At 70 %");
    await write(luca, "who", "I do");
    await signOff(await send(noor, team, lead, "signOff"));
    await send(luca, team, lead, "comments");
    await write(noor, "when", "At 60 %");
    await write(noor, "when", "At 70 %");
    await write(luca, "when", "At 60 %");
    await write(luca, "who", "");
    await write(luca, "command", "deploy back");
    const { engineers } = await teamOverview(asLead());
    const changed = new Map(engineers.map(({ name, dossier }) => [name, dossier?.changed]));
    expect(Object.fromEntries(changed)).toEqual({ "Noor Haddad": 0, "Luca Ferri": 3 });
  });

  test("is asked for with the same number of statements for two engineers and for seven", async () => {
    const engineers = [noor];
    const join = async () => {
      const one = await member(db(), team, `Engineer ${engineers.length}`, "engineer");
      await write(one, "when", "At 70 %");
      engineers.push(one);
    };
    const sendAndChange = async () => {
      for (const one of engineers) {
        await send(one, team, lead, "signOff");
        await write(one, "when", `At ${engineers.length} %`);
      }
    };
    await join();
    await sendAndChange();
    const forTwo = await statements.of(() => teamOverview(asLead()));
    for (let joined = 0; joined < 5; joined++) await join();
    await sendAndChange();
    const forSeven = await statements.of(async () => {
      const overview = await teamOverview(asLead());
      expect(overview.engineers.map(({ dossier }) => dossier?.changed)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    });
    expect(forTwo.length).toBeGreaterThan(3);
    expect(forSeven).toHaveLength(forTwo.length);
    expect(forSeven.filter((sql) => sql.includes("WorksheetEdit"))).toHaveLength(2);
  });
});
