import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type FormState, parseForm, refuse } from "@/app/_form/form-state";
import { logError } from "@/app/_http/log-error";
import { takeTurn, tooFastLine } from "@/app/_http/pace";
import { currentLearner } from "./session";
import type { Learner } from "./viewer";

/** A form action of somebody signed in: who, what, do. Actions are public endpoints, so each one asks. */
export function learnerAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (learner: Learner, input: z.infer<Schema>, form: FormData) => Promise<FormState>,
) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    const learner = await currentLearner();
    if (!learner) redirect("/sign-in");
    const tooFast = refuseIfTooFast(learner, form);
    if (tooFast) return tooFast;
    const parsed = parseForm(schema, form);
    return parsed.ok ? act(learner, parsed.data, form) : parsed.state;
  };
}

/** Forms share the pace of the routes: whoever sends faster is told when to send again. Null for everybody else. */
export function refuseIfTooFast({ personId }: Pick<Learner, "personId">, form: FormData): FormState | null {
  const pace = takeTurn(personId, Date.now());
  if (pace.ok) return null;
  if (pace.isFirst) logError(tooFastLine(personId), "a form");
  const seconds = pace.retryAfterSeconds === 1 ? "a second" : `${pace.retryAfterSeconds} seconds`;
  return refuse(form, { message: `Too many at once. Nothing of this one was saved; send it again in ${seconds}.` });
}
