import { expect, test } from "vitest";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { withinLimit } from "./throttle";

describeDatabases("a limit on tries", (kind) => {
  const db = databaseOf(kind);
  const attempt = (whom = "noor@example.com") => withinLimit("sign-in-account", whom, 3, 15);

  test("lets as many through as it says, however many come at once, and counts each person apart", async () => {
    const tries = await Promise.all(Array.from({ length: 8 }, () => attempt()));
    expect(tries.filter(Boolean)).toHaveLength(3);
    expect(await attempt("ana@example.com")).toBe(true);
  });

  test("begins anew after its window, and not before", async () => {
    for (let n = 0; n < 4; n++) await attempt();
    expect(await attempt()).toBe(false);
    const minutesAgo = (minutes: number) => BigInt(Date.now() - minutes * 60_000);
    await db().rateLimit.updateMany({ data: { lastRequest: minutesAgo(14) } });
    expect(await attempt()).toBe(false);
    await db().rateLimit.updateMany({ data: { lastRequest: minutesAgo(16) } });
    expect(await attempt()).toBe(true);
  });

  test("keeps no e-mail and no address", async () => {
    await attempt();
    expect(JSON.stringify((await db().rateLimit.findFirst())?.key)).not.toContain("noor");
  });
});
