import { beforeEach, expect, test, vi } from "vitest";
import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { lessonBySlug } from "@/app/_course/catalog";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { member, testTeam } from "@/app/_team/test-team";
import { POST } from "./route";

const session: { learner: Learner | null } = { learner: null };
vi.mock("@/app/_account/session", () => ({ learnerOf: async () => session.learner }));

const slug = "config-is-not-code";

async function ask(learner: Learner, note = "Which of my values are code?") {
  session.learner = learner;
  const section = (await lessonBySlug(slug))?.sections[0]?.id;
  const body = JSON.stringify({ id: newId(), lesson: slug, section, note });
  return (await POST(new Request("http://localhost/api/v1/help", { method: "POST", body }))).json();
}

describeDatabases("asking for help", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let lead: Learner;

  beforeEach(async () => {
    team = await testTeam(db());
    lead = await member(db(), team, "Adaeze Okafor", "lead");
  });

  test("reaches somebody when an engineer asks, without what no reader sees", async () => {
    const noor = await member(db(), team, "Noor Haddad", "engineer");
    expect(await ask(noor, " One\r\ntwo\u0000 ")).toEqual({ kind: "sent" });
    expect(await db().helpRequest.findMany({ select: { note: true } })).toEqual([{ note: "One\ntwo" }]);
  });

  test("is refused where nobody would see it: by a lead, a senior, and whoever has left", async () => {
    const senior = await member(db(), team, "Marta Lindqvist", "senior");
    const noor = await member(db(), team, "Noor Haddad", "engineer");
    await db().membership.deleteMany({ where: { personId: noor.personId } });
    for (const learner of [lead, senior, noor]) {
      expect(await ask(learner)).toMatchObject({
        kind: "refused",
        reason: expect.stringContaining("nobody would see"),
      });
    }
    expect(await db().helpRequest.count()).toBe(0);
  });
});
