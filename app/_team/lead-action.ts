import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { refuseIfTooFast } from "@/app/_account/learner-action";
import { currentLead, currentLearner, currentSupervisor } from "@/app/_account/session";
import type { Lead, Supervisor } from "@/app/_account/viewer";
import { type FormState, parseForm, refuse } from "@/app/_form/form-state";

/** The same words for a team that is not there, is somebody else's, or was led until a minute ago. */
export const notYourTeam = "You cannot change this team any more. Reload the page to see what you can do.";

type Act<Viewer, Schema extends z.ZodType> = (
  viewer: Viewer,
  input: z.infer<Schema>,
  form: FormData,
) => Promise<FormState>;

/** A form action in a team: who, what, do, refresh. The team travels as a field and is never trusted. */
function teamAction<Viewer extends Supervisor, Schema extends z.ZodType>(
  viewerOf: (teamId: string) => Promise<Viewer | null>,
  schema: Schema,
  act: Act<Viewer, Schema>,
) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    const learner = await currentLearner();
    if (!learner) redirect("/sign-in?next=/team");
    const tooFast = refuseIfTooFast(learner, form);
    if (tooFast) return tooFast;
    const teamId = form.get("team");
    const viewer = typeof teamId === "string" && teamId !== "" ? await viewerOf(teamId) : null;
    if (!viewer) return refuse(form, { message: notYourTeam });
    const parsed = parseForm(schema, form);
    if (!parsed.ok) return parsed.state;
    const state = await act(viewer, parsed.data, form);
    refresh();
    return state;
  };
}

export function leadAction<Schema extends z.ZodType>(schema: Schema, act: Act<Lead, Schema>) {
  return teamAction(currentLead, schema, act);
}

export function supervisorAction<Schema extends z.ZodType>(schema: Schema, act: Act<Supervisor, Schema>) {
  return teamAction(currentSupervisor, schema, act);
}
