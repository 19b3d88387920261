import { beforeEach, expect, test, vi } from "vitest";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { authFor, sessionRules } from "./auth";
import { quickSession } from "./quick-session";
import { testLearner } from "./test-viewer";
import { newId, newToken } from "./token";

vi.hoisted(() => {
  vi.stubEnv("BASE_URL", "");
  vi.stubEnv("AUTH_SECRET", "a secret of forty characters, for a test");
});

vi.mock("next/headers", () => ({ cookies: async () => ({ set: () => {} }), headers: async () => new Headers() }));

const day = 24 * 60 * 60 * 1000;

// better-auth is made once for each host and keeps its database: every test has another of both.
let port = 4000;
beforeEach(() => {
  port += 1;
});
const host = () => `localhost:${port}`;

describeDatabases("the session of a request", (kind) => {
  const db = databaseOf(kind);

  /** Headers of a browser that better-auth has given its cookie. */
  async function signedIn({ remains = 7 * day, age = 0 } = {}) {
    const { personId } = await testLearner(db());
    const token = newToken();
    const expiresAt = new Date(Date.now() + remains);
    const createdAt = new Date(Date.now() - age);
    await db().session.create({ data: { id: newId(), token, personId, expiresAt, createdAt } });
    const headers = new Headers({ host: host() });
    const { headers: opened } = await authFor(headers).api.openSession({
      body: { token },
      headers,
      returnHeaders: true,
    });
    const cookie = opened.getSetCookie().map((line) => line.split(";", 1)[0]);
    return { personId, headers: new Headers({ host: host(), cookie: cookie.join("; ") }) };
  }

  test("is the one that better-auth finds", async () => {
    const { personId, headers } = await signedIn();
    const ours = await quickSession(headers);
    const theirs = await authFor(headers).api.getSession({ headers });
    expect(ours).toMatchObject({ personId, sessionId: theirs?.session.id, name: theirs?.user.name });
    expect(ours?.createdAt).toEqual(theirs?.session.createdAt);
    expect(ours?.expiresAt).toEqual(theirs?.session.expiresAt);
  });

  test("is left to better-auth when it is due to be prolonged, over, or too old", async () => {
    const due = sessionRules.idle * 1000 - sessionRules.prolongedAfter * 1000 - 1;
    for (const odd of [{ remains: due }, { remains: -1 }, { age: sessionRules.absolute * 1000 + 1000 }]) {
      expect(await quickSession((await signedIn(odd)).headers)).toBeNull();
    }
  });

  test("is nobody's with another signature, another token or none", async () => {
    const { headers } = await signedIn();
    const cookie = headers.get("cookie") ?? "";
    const name = "preflight.session_token=";
    const [token = "", signature = ""] = decodeURIComponent(cookie.replace(name, "")).split(".");
    const other = await signedIn();
    const [otherToken = ""] = decodeURIComponent((other.headers.get("cookie") ?? "").replace(name, "")).split(".");
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${"A".repeat(43)}=`,
      `${otherToken}.${signature}`,
      `${token}.${signature}.x`,
      "%",
      "",
    ]) {
      const asked = new Headers({ host: host(), cookie: `${name}${encodeURIComponent(forged)}` });
      expect(await quickSession(asked), forged).toBeNull();
    }
  });

  test("ends at once where it was deleted", async () => {
    const { headers } = await signedIn();
    expect(await quickSession(headers)).not.toBeNull();
    await db().session.deleteMany();
    expect(await quickSession(headers)).toBeNull();
  });
});
