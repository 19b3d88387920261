import { beforeEach, expect, test, vi } from "vitest";
import type { Learner } from "@/app/_account/viewer";
import { viewerOf } from "@/app/_account/viewer-of";
import { GET } from "./route";

const session: { learner: Learner | null } = { learner: null };
vi.mock("@/app/_account/session", () => ({ currentLearner: async () => session.learner }));

const making = vi.hoisted(() => ({ fails: false }));
vi.mock("@/app/_dossier/export/make", () => ({
  exportDossier: async () => {
    if (making.fails) throw new Error("no fonts");
    return { file: "launch-dossier.md", type: "text/markdown; charset=utf-8", body: "# Launch dossier" };
  },
}));

const get = (query: string) => GET(new Request(`http://localhost/dossier/export?${query}`));

beforeEach(() => {
  making.fails = false;
  session.learner = viewerOf({ personId: crypto.randomUUID(), name: "Noor Haddad", email: "noor@example.com" });
  vi.spyOn(console, "error").mockImplementation(() => {});
});

test("the file is sent as one", async () => {
  const response = await get("format=markdown");
  expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="launch-dossier.md"');
  expect(await response.text()).toBe("# Launch dossier");
});

test("whoever is signed out is led to the sign-in, and from there to the dossier", async () => {
  session.learner = null;
  await expect(get("format=pdf")).rejects.toMatchObject({
    digest: expect.stringContaining("/sign-in?next=%2Fdossier"),
  });
});

test("a problem is a sentence to be read, never a file", async () => {
  const unknown = await get("format=docx");
  making.fails = true;
  for (const response of [unknown, await get("format=pdf")]) {
    expect(response.ok).toBe(false);
    expect(response.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.has("Content-Disposition")).toBe(false);
    expect(await response.text()).toMatch(/^[A-Z][^{}]+\.\n$/);
  }
});

test("a flood of files is turned away, and told when to ask again", async () => {
  const responses = await Promise.all(Array.from({ length: 200 }, () => get("format=pdf")));
  const refused = responses.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(100);
  expect(refused[0]?.headers.get("Retry-After")).toBe("1");
  expect(await refused[0]?.text()).toContain("again in a second");
});
