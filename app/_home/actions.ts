"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { learnerAction } from "@/app/_account/learner-action";
import { untouched } from "@/app/_form/form-state";
import { calendarDate } from "@/app/_form/text";
import { setOwnFirstDeploy } from "@/app/_team/queries";

const FirstDeploy = z.object({
  teamId: z.string().max(64),
  date: z.union([z.literal("").transform(() => null), calendarDate]),
});

export const changeFirstDeploy = learnerAction(FirstDeploy, async (learner, { teamId, date }) => {
  await setOwnFirstDeploy(learner, teamId, date);
  revalidatePath("/");
  return untouched;
});
