import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type FormState, parseForm } from "@/app/_form/form-state";
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
    const parsed = parseForm(schema, form);
    return parsed.ok ? act(learner, parsed.data, form) : parsed.state;
  };
}
