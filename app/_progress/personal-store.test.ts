import { afterEach, beforeEach, expect, test, vi } from "vitest";

type Store = typeof import("./personal-store");

const place = { pathname: "/manual/a" };
const asked: { path: string; answer: (found: unknown, status?: number) => void; fail: () => void }[] = [];
let store: Store;

beforeEach(async () => {
  vi.useFakeTimers();
  asked.length = 0;
  place.pathname = "/manual/a";
  vi.stubGlobal("location", place);
  vi.stubGlobal("localStorage", { getItem: () => null, setItem() {}, removeItem() {} });
  vi.stubGlobal(
    "fetch",
    (path: string) =>
      new Promise((answer, fail) => {
        asked.push({
          path,
          answer: (found, status = 200) => answer(Response.json(found, { status })),
          fail: () => fail(new TypeError("no network")),
        });
      }),
  );
  vi.resetModules();
  store = await import("./personal-store");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const person = (id: string, lesson: string | null = null) => ({
  person: { id, name: id },
  lessons: {},
  lesson: lesson && { slug: lesson, sections: [], worksheets: {} },
});
const settle = () => vi.advanceTimersByTimeAsync(0);

test("a lesson is asked for at every visit, and what was known of it goes", async () => {
  void store.loadLesson("a");
  asked[0]?.answer(person("hana", "a"));
  expect(await store.personalNow()).toMatchObject({ person: { id: "hana" }, lesson: { slug: "a" } });

  void store.loadLesson("a");
  expect(asked).toHaveLength(2);
  asked[1]?.answer(person("marta", "a"));
  expect(await store.personalNow()).toMatchObject({ person: { id: "marta" } });
});

test("an answer that a later page has overtaken is not taken", async () => {
  void store.loadLesson("a");
  place.pathname = "/manual/b";
  void store.loadLesson("b");
  const now = store.personalNow();
  asked[1]?.answer(person("hana", "b"));
  asked[0]?.answer(person("hana", "a"));
  expect(await now).toMatchObject({ lesson: { slug: "b" } });
});

test("one page asks once; the next one asks anew", async () => {
  void store.loadPersonal();
  void store.loadPersonal();
  expect(asked).toHaveLength(1);
  asked[0]?.answer(null);
  expect(await store.personalNow()).toBeNull();
  place.pathname = "/dossier";
  void store.loadPersonal();
  expect(asked).toHaveLength(2);
});

test.each([
  ["fails", () => asked[0]?.answer({ problem: "" }, 500)],
  ["is away", () => asked[0]?.fail()],
])("a server that %s is asked again, for the lesson too; nobody is taken for signed out", async (_, break_) => {
  void store.loadLesson("a");
  break_();
  expect(await store.personalNow()).toBeUndefined();
  await settle();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked.map(({ path }) => path)).toEqual(["/api/v1/me?lesson=a", "/api/v1/me?lesson=a"]);
  asked[1]?.answer(person("hana", "a"));
  await settle();
  expect(await store.personalNow()).toMatchObject({ lesson: { slug: "a" } });
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).toHaveLength(2);
});
