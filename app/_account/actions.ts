"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, parseForm, refuse } from "@/app/_form/form-state";
import { authFor } from "./auth";
import { learnerAction } from "./learner-action";
import { localPath } from "./local-path";
import { passwordProblem } from "./password";
import { Profile } from "./profile";
import { endOtherSessions, endSession, removePasskey, saveProfile, waysIn } from "./queries";
import { withinLimit } from "./throttle";

const SignIn = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "Write the e-mail you joined with.")
    .max(254, "Use at most 254 characters."),
  password: z.string().min(1, "Write your password.").max(200, "Use at most 200 characters."),
  next: z.string().optional(),
});

export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(SignIn, form);
  if (!parsed.ok) return parsed.state;
  const { email: address, password, next } = parsed.data;
  const sent = await headers();
  const within =
    (await withinLimit("sign-in-address", sent.get("x-client-address") ?? "unknown", 60, 15)) &&
    (await withinLimit("sign-in-account", address, 20, 15));
  if (!within)
    return refuse(form, { message: "Too many tries. Wait 15 minutes, or ask your lead for a recovery link." });
  try {
    await authFor(sent).api.signInEmail({ body: { email: address, password }, headers: sent });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // The same words whether the account exists or not.
    return refuse(form, {
      message:
        "This e-mail and password do not belong together. If you have only used links so far, ask your lead for one.",
    });
  }
  redirect(localPath(next));
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && "status" in error && (error.status === "UNAUTHORIZED" || error.status === "BAD_REQUEST")
  );
}

export async function signOut(): Promise<void> {
  const sent = await headers();
  await authFor(sent).api.signOut({ headers: sent });
  redirect("/sign-in");
}

export const changeProfile = learnerAction(Profile, async (learner, profile, form) => {
  const changesEmail = profile.email !== learner.email;
  if (changesEmail && !learner.isFresh && (await waysIn(learner)).some) {
    return refuse(form, {
      field: "email",
      problem: "To change your e-mail, sign out, sign in again and come back within an hour.",
    });
  }
  const saved = await saveProfile(learner, profile);
  if (saved.kind === "emailTaken")
    return refuse(form, { field: "email", problem: "Somebody else has joined with this e-mail." });
  return { problems: {}, message: null, values: { saved: "yes" } };
});

const Password = z.object({ password: z.string(), currentPassword: z.string().optional() });

export const changePassword = learnerAction(Password, async (learner, { password, currentPassword }, form) => {
  const problem = passwordProblem(password, [learner.name, learner.email]);
  if (problem) return refuse(form, { field: "password", problem });
  const sent = await headers();
  const { password: hasPassword, some } = await waysIn(learner);
  const { api } = authFor(sent);
  if (!hasPassword) {
    if (some && !learner.isFresh) return refuse(form, { message: signInAgain });
    await api.setPassword({ body: { newPassword: password }, headers: sent });
  } else {
    if (!(await withinLimit("change-password", learner.personId, 10, 15)))
      return refuse(form, { message: "Too many tries. Wait 15 minutes." });
    try {
      await api.changePassword({
        body: { newPassword: password, currentPassword: currentPassword ?? "", revokeOtherSessions: false },
        headers: sent,
      });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return refuse(form, { field: "currentPassword", problem: "This is not your current password." });
    }
  }
  await endOtherSessions(learner);
  redirect("/account?saved=password");
});

const signInAgain = "To change how you sign in, sign out, sign in again and come back within an hour.";

const WithId = z.object({ id: z.string().min(1).max(64) });

export const forgetPasskey = learnerAction(WithId, async (learner, { id }, form) => {
  if (!learner.isFresh) return refuse(form, { message: signInAgain });
  const removed = await removePasskey(learner, id);
  if (removed.kind === "lastWay")
    return refuse(form, { message: "This is your only way in. Add a password or another passkey first." });
  redirect("/account");
});

export const endDevice = learnerAction(WithId, async (learner, { id }) => {
  await endSession(learner, id);
  redirect("/account");
});

export const endOtherDevices = learnerAction(z.object({}), async (learner) => {
  await endOtherSessions(learner);
  redirect("/account");
});
