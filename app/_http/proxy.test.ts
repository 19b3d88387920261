import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";
import { proxy } from "@/proxy";

const installation = vi.hoisted(() => ({ manualAccess: "members", baseUrl: null }));
const getSession = vi.hoisted(() => vi.fn<() => Promise<object | null>>());

vi.mock("@/app/_config/environment", () => ({ environment: () => installation }));
vi.mock("@/app/_account/auth", () => ({ authFor: () => ({ api: { getSession } }) }));
vi.stubEnv("NODE_ENV", "development"); // Reads no hashes of a build.

const notShared = "private, max-age=0, must-revalidate";
const manual = ["/manual", "/manual/canaries", "/manual/glossary", "/manual/search.json"];
const ask = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`));

beforeEach(() => {
  installation.manualAccess = "members";
  getSession.mockReset();
});

test.each(manual)("%s sends a visitor to sign in, and no cache keeps that", async (path) => {
  getSession.mockResolvedValue(null);
  const { status, headers } = await ask(`${path}?from=mail`);
  expect(status).toBe(307);
  const to = new URL(headers.get("Location") ?? "");
  expect([to.pathname, to.searchParams.get("next")]).toEqual(["/sign-in", `${path}?from=mail`]);
  expect(headers.get("Cache-Control")).toBe(notShared);
});

test.each(manual)("%s goes to a member alone, and to no cache on the way", async (path) => {
  getSession.mockResolvedValue({ user: {} });
  const { status, headers } = await ask(path);
  expect([status, headers.get("Location")]).toEqual([200, null]);
  expect(headers.get("Cache-Control")).toBe(notShared);
});

test.each([
  ["members", "/"],
  ["members", "/privacy"],
  ["members", "/manuals"],
  ["public", "/manual/canaries"],
])("with a manual for %s, %s is left to Next, and nobody's session is looked up", async (access, path) => {
  installation.manualAccess = access;
  const { headers } = await ask(path);
  expect(headers.get("Cache-Control")).toBeNull();
  expect(getSession).not.toHaveBeenCalled();
});
