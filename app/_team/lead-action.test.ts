import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { learnerAction } from "@/app/_account/learner-action";
import { type FormAction, untouched } from "@/app/_form/form-state";
import { leadAction } from "./lead-action";

vi.mock("next/cache", () => ({ refresh: () => {} }));

const session = vi.hoisted(() => ({ personId: "" }));
vi.mock("@/app/_account/session", () => ({
  currentLearner: async () => session,
  currentLead: async () => session,
  currentSupervisor: async () => session,
}));

const acts = { done: 0 };
const act = async () => {
  acts.done += 1;
  return untouched;
};

beforeEach(() => {
  acts.done = 0;
  session.personId = crypto.randomUUID();
  vi.spyOn(console, "error").mockImplementation(() => {});
});

test.each<[string, FormAction]>([
  ["a learner", learnerAction(z.object({}), act)],
  ["a lead", leadAction(z.object({}), act)],
])("%s who sends forms in a flood is told when to send again, and keeps what was typed", async (_, action) => {
  const form = new FormData();
  form.set("team", "checkout");
  form.set("text", "Why 70?");
  const states = await Promise.all(Array.from({ length: 200 }, () => action(untouched, form)));
  const refused = states.filter(({ message }) => message !== null);
  expect(acts.done).toBeLessThan(100);
  expect(acts.done + refused.length).toBe(200);
  expect(refused[0]?.message).toMatch(/Nothing of this one was saved; send it again in (a second|\d+ seconds)\./);
  expect(refused[0]?.values["text"]).toBe("Why 70?");
  // Somebody else is not slowed by it.
  session.personId = crypto.randomUUID();
  expect((await action(untouched, form)).message).toBeNull();
});
