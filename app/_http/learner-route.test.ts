import { expect, test, vi } from "vitest";
import { z } from "zod";
import { learnerRoute } from "./learner-route";
import { whoseHeader } from "./whose";

vi.mock("@/app/_account/session", () => ({ learnerOf: async () => ({ personId: "marta" }) }));

const saved: string[] = [];
const post = learnerRoute(z.object({ text: z.string() }), async (learner, { text }) => {
  saved.push(`${learner.personId}: ${text}`);
  return { kind: "saved" };
});
const send = (headers: Record<string, string>) =>
  post(new Request("http://localhost/api", { method: "POST", headers, body: JSON.stringify({ text: "hers" }) }));

test("what one person wrote is not taken from another, who has signed in since", async () => {
  const refused = await send({ [whoseHeader]: "hana" });
  expect(refused.status).toBe(401);
  expect(await refused.json()).toEqual({ problem: expect.stringContaining("Somebody else is signed in now") });
  expect(saved).toEqual([]);

  expect((await send({ [whoseHeader]: "marta" })).status).toBe(200);
  expect((await send({})).status).toBe(200);
  expect(saved).toEqual(["marta: hers", "marta: hers"]);
});
