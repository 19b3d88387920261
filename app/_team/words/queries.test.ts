import { beforeEach, expect, test } from "vitest";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { ownTeamWords } from "@/app/_progress/queries";
import { leadOf, member, testTeam } from "../test-team";
import { NewTeamWord } from "./forms";
import { saveTeamWord, teamWordsOf } from "./queries";

const today = "2026-11-26";

test("a word is one line, and one that no lesson uses is refused", () => {
  expect(NewTeamWord.parse({ name: "services", text: " one\n two\u202e ", base: "0" }).text).toBe("one two");
  expect(NewTeamWord.safeParse({ name: "services", text: "x".repeat(201), base: "0" }).success).toBe(false);
  expect(NewTeamWord.safeParse({ name: "toString", text: "x", base: "0" }).success).toBe(false);
});

describeDatabases("a team's own words", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let adaeze: Learner;
  let noor: Learner;

  beforeEach(async () => {
    team = await testTeam(db());
    adaeze = await member(db(), team, "Adaeze Okafor", "lead");
    noor = await member(db(), team, "Noor Haddad", "engineer");
  });

  const lead = (who = adaeze) => leadOf(who, team);
  const command = (text: string, base: number) => ({ name: "rollbackCommand" as const, text, base });

  test("are read by its members and by nobody else", async () => {
    expect(await saveTeamWord(lead(), command("ship back", 0))).toEqual({ kind: "saved", revision: 1 });
    const stranger = await member(db(), await testTeam(db(), "Search"), "Ines", "engineer");
    expect(await ownTeamWords(noor, today)).toEqual({ rollbackCommand: "ship back" });
    expect(await ownTeamWords(stranger, today)).toEqual({});
    expect(await db().auditEntry.count({ where: { act: "teamWordsChanged", actorId: adaeze.personId } })).toBe(1);
  });

  test("are changed by a lead of the team only", async () => {
    expect(await saveTeamWord(lead(noor), command("rm -rf", 0))).toEqual({ kind: "notLead" });
    expect(await teamWordsOf(lead(noor))).toEqual(new Map());
    expect(await db().teamWord.count()).toBe(0);
  });

  test("of two leads at once are never overwritten unseen, and sending twice counts once", async () => {
    await saveTeamWord(lead(), command("ship back", 0));
    expect(await saveTeamWord(lead(), command("ship back", 0))).toEqual({ kind: "saved", revision: 1 });
    const overtaken = { kind: "overtaken", text: "ship back", by: "Adaeze Okafor", revision: 1 };
    expect(await saveTeamWord(lead(), command("undo", 0))).toEqual(overtaken);
    expect(await saveTeamWord(lead(), command("undo", 1))).toEqual({ kind: "saved", revision: 2 });
    expect((await teamWordsOf(lead())).get("rollbackCommand")).toMatchObject({ text: "undo", revision: 2 });
    expect(await db().teamWord.count()).toBe(2);
  });

  test("that are taken back give way to the general ones", async () => {
    await saveTeamWord(lead(), command("ship back", 0));
    await saveTeamWord(lead(), command("", 1));
    expect(await ownTeamWords(noor, today)).toEqual({});
  });

  test("are those of the team with the nearest first deploy, for somebody in several", async () => {
    const other = await testTeam(db(), "Search");
    const { personId } = noor;
    await db().membership.create({ data: { personId, teamId: other, role: "engineer", firstDeployOn: "2026-12-01" } });
    const otherLead = leadOf(await member(db(), other, "Ben", "lead"), other);
    await saveTeamWord(lead(), command("ship back", 0));
    await saveTeamWord(otherLead, command("undo", 0));
    expect(await ownTeamWords(noor, today)).toEqual({ rollbackCommand: "undo" });
    expect(await ownTeamWords(noor, "2026-12-02")).toEqual({ rollbackCommand: "ship back" });
  });
});
