import { notFound, redirect } from "next/navigation";
import { expect, test } from "vitest";
import { type FormAction, type FormState, untouched } from "./form-state";
import { keeping } from "./keeping";

const typed = new FormData();
typed.set("text", "Why 70?");
typed.set("password", "not shown again");

const send = (act: () => never) => keeping(async () => act())(untouched, typed);

test("an action that cannot reach the server leaves what was typed, and says so", async () => {
  const state = await send(() => {
    throw new TypeError("Failed to fetch");
  });
  expect(state.message).toBe("No connection. What you wrote is still here; send it again.");
  expect(state.values).toEqual({ text: "Why 70?" });
});

test("a fault of the server is not called a missing connection", async () => {
  const state = await send(() => {
    throw Object.assign(new Error("An error occurred in the Server Components render."), { digest: "12" });
  });
  expect(state.message).toMatch(/^Something failed on this server/);
});

test("an action still leads elsewhere", async () => {
  await expect(send(() => redirect("/sign-in"))).rejects.toThrow("NEXT_REDIRECT");
  await expect(send(() => notFound())).rejects.toThrow();
});

test("an answer is passed on as it is", async () => {
  const saved: FormState = { ...untouched, values: { saved: "yes" } };
  const action: FormAction = async () => saved;
  expect(await keeping(action)(untouched, typed)).toBe(saved);
});
