import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testLearner } from "@/app/_account/test-viewer";
import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { POST } from "./route";

const session: { learner: Learner | null } = { learner: null };
vi.mock("@/app/_account/session", () => ({ learnerOf: async () => session.learner }));

const log = vi.hoisted(() => ({ fails: false }));
vi.mock("@/app/_progress/record", async (original) => {
  const real = await original<typeof import("@/app/_progress/record")>();
  const recordWorksheetSaved: typeof real.recordWorksheetSaved = async (...about) => {
    if (log.fails) throw new Error("the disk is full");
    return real.recordWorksheetSaved(...about);
  };
  return { ...real, recordWorksheetSaved };
});

async function save(text: string, baseRevision = 0) {
  const edit = { id: newId(), worksheet: "rollback-plan", field: "when", text, baseRevision };
  const body = JSON.stringify(edit);
  const response = await POST(new Request("http://localhost/api/v1/worksheets", { method: "POST", body }));
  return { status: response.status, ...(await response.json()) };
}

describeDatabases("saving a field of a worksheet", (kind) => {
  const db = databaseOf(kind);

  beforeEach(async () => {
    session.learner = await testLearner(db());
  });
  afterEach(() => {
    log.fails = false;
    vi.restoreAllMocks();
  });

  const texts = async () => (await db().worksheetEdit.findMany({ select: { text: true } })).map(({ text }) => text);
  const begun = () => db().learningEvent.count({ where: { kind: "worksheetSaved" } });

  test("keeps a text without what no reader sees, and takes the same once more for the same", async () => {
    const typed = "At 70 %\u0000,\r\nGro\u0308ße";
    expect(await save(typed)).toMatchObject({ kind: "saved", revision: 1 });
    expect(await texts()).toEqual(["At 70 %,\nGröße"]);
    // A page that holds what was typed and knows of no revision, as after a reload, is told that it is saved.
    expect(await save(typed)).toMatchObject({ kind: "saved", revision: 1 });
    expect(await save("At 60 %")).toMatchObject({ kind: "conflict", current: { text: "At 70 %,\nGröße" } });
  });

  test("does not see a conflict with what was kept as it came", async () => {
    const { personId = "" } = session.learner ?? {};
    const edit = { personId, worksheet: "rollback-plan", field: "when", text: "one\r\ntwo", revision: 1 };
    await db().worksheetEdit.create({ data: { ...edit, id: newId() } });
    expect(await save("one\ntwo")).toMatchObject({ kind: "saved", revision: 1 });
  });

  test("counts a field that is full with its line ends", async () => {
    const line = `${"x".repeat(99)}\r\n`;
    expect(await save(line.repeat(40))).toMatchObject({ kind: "saved" });
    expect(await save(`${line.repeat(40)}x`, 1)).toMatchObject({ status: 400 });
  });

  test("begins a worksheet with an answer, not with an emptied field", async () => {
    expect(await save(" ")).toMatchObject({ kind: "saved", finished: [] });
    expect(await begun()).toBe(0);
    await save("At 70 %", 1);
    expect(await begun()).toBeGreaterThan(0);
  });

  test("does not call lost what is saved, where only the log fails, and makes it good with the next save", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    log.fails = true;
    expect(await save("At 70 %")).toMatchObject({ status: 200, kind: "saved", revision: 1, finished: [] });
    expect(said).toHaveBeenCalledOnce();
    log.fails = false;
    await save("At 60 %", 1);
    expect(await begun()).toBeGreaterThan(0);
  });
});
