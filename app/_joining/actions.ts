"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { authFor } from "@/app/_account/auth";
import { currentDevice, openSession } from "@/app/_account/open-session";
import { passwordProblem } from "@/app/_account/password";
import { Profile } from "@/app/_account/profile";
import { currentLearner } from "@/app/_account/session";
import { catalog } from "@/app/_course/catalog";
import { type FormState, parseForm, refuse } from "@/app/_form/form-state";
import { Recovery, SetUp } from "./forms";
import { joinAsNewPerson, joinAsSignedIn, recoverAccount, setUpInstallation } from "./queries";
import { closedInvitation, closedOneTimeLink } from "./words";

/** A new person joins and lands on the first lesson. */
export async function join(token: string, _: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(Profile, form);
  if (!parsed.ok) return parsed.state;
  const joined = await joinAsNewPerson(token, parsed.data, await currentDevice());
  if (joined.kind === "emailTaken") {
    const problem =
      "Somebody has joined with this e-mail already. If that was you, sign in first and open the link again.";
    return refuse(form, { field: "email", problem });
  }
  if (joined.kind === "closed") return refuse(form, { message: closedInvitation[joined.state].text });
  await openSession(joined.sessionToken);
  redirect(await firstLessonPath());
}

/** Somebody who is signed in joins one more team with the same account. */
export async function joinSignedIn(token: string, _: FormState, form: FormData): Promise<FormState> {
  const learner = await currentLearner();
  if (!learner)
    return refuse(form, { message: "You are not signed in any more. Reload the page to join as somebody new." });
  const added = await joinAsSignedIn(token, learner);
  if (added.kind === "closed") return refuse(form, { message: closedInvitation[added.state].text });
  redirect("/");
}

/** The first person of an installation: its admin, and lead of the first team. */
export async function setUp(token: string, _: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(SetUp, form);
  if (!parsed.ok) return parsed.state;
  const { way, password = "", name, email, team } = parsed.data;
  const problem = way === "password" ? passwordProblem(password, [name, email, team]) : null;
  if (problem) return refuse(form, { field: "password", problem });
  const auth = authFor(await headers());
  const input = { ...parsed.data, password: way === "password" ? password : undefined };
  const opened = await setUpInstallation(token, input, auth, await currentDevice());
  if (opened.kind === "closed") return refuse(form, { message: closedOneTimeLink.used.text });
  await openSession(opened.sessionToken);
  redirect(way === "passkey" ? "/account?add=passkey" : "/team");
}

/** Somebody locked out chooses a new password; every other session of theirs ends. */
export async function recover(token: string, _: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(Recovery, form);
  if (!parsed.ok) return parsed.state;
  const problem = passwordProblem(parsed.data.password);
  if (problem) return refuse(form, { field: "password", problem });
  const opened = await recoverAccount(token, parsed.data.password, authFor(await headers()), await currentDevice());
  if (opened.kind === "closed") return refuse(form, { message: closedOneTimeLink.used.text });
  await openSession(opened.sessionToken);
  redirect("/account");
}

async function firstLessonPath(): Promise<string> {
  const [first] = (await catalog()).lessons;
  return first ? `/manual/${first.slug}` : "/manual";
}
