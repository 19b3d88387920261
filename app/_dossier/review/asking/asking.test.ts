import { beforeEach, expect, test } from "vitest";
import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { begunDossier, write } from "@/app/_team/dossiers/test-dossiers";
import { fingerprint } from "../fingerprint";
import { ownReview } from "../queries";
import { askForReview } from "./queries";

describeDatabases("asking for a review", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let lead: Learner;
  let noor: Learner;

  beforeEach(async () => {
    ({ team, lead, noor } = await begunDossier(db()));
  });

  const shown = async () => (await ownReview(noor)).shown ?? expect.fail("nothing is written");
  const ask = (id: string, seen: string) =>
    askForReview(noor, { id, teamId: team, reviewerId: lead.personId, asks: "comments", shown: seen });

  test("sends what was shown, and not the half sentence that another tab has saved since", async () => {
    const seen = await shown();
    await write(noor, "when", "At 70 % or whe");
    expect(await ask(newId(), seen)).toEqual({ kind: "changed" });
    expect(await db().dossierReview.count()).toBe(0);
    expect(await db().dossierRevision.count()).toBe(0);
    expect(await ask(newId(), await shown())).toEqual({ kind: "sent", revision: 1 });
  });

  test("leaves the revision that was sent before as it is", async () => {
    const id = newId();
    const seen = await shown();
    await ask(id, seen);
    await write(noor, "who", "Marta", "kpi-sheet");
    expect(await ask(newId(), seen)).toEqual({ kind: "changed" });
    // What was sent already is answered as it was then.
    expect(await ask(id, seen)).toEqual({ kind: "sent", revision: 1 });
    expect(await db().dossierRevision.findMany({ select: { number: true } })).toEqual([{ number: 1 }]);
  });

  test("is remembered also when whoever was asked has left", async () => {
    expect(await ownReview(noor)).toMatchObject({ wasSent: false });
    await ask(newId(), await shown());
    await db().membership.deleteMany({ where: { personId: lead.personId } });
    expect(await ownReview(noor)).toMatchObject({ wasSent: true, awaited: [] });
  });
});

test("a fingerprint knows contents by what they hold, and not by their order", () => {
  const one = { plan: { when: 1, who: 2 }, kpi: { number: 1 } };
  expect(fingerprint({ kpi: { number: 1 }, plan: { who: 2, when: 1 } })).toBe(fingerprint(one));
  expect(fingerprint({ ...one, kpi: { number: 2 } })).not.toBe(fingerprint(one));
  expect(fingerprint({ ...one, kpi: {} })).not.toBe(fingerprint(one));
});
