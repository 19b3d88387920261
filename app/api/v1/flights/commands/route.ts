import { GivenCommands } from "@/app/_flights/incoming";
import { saveCommands } from "@/app/_flights/save-commands";
import { learnerRoute } from "@/app/_http/learner-route";

export const POST = learnerRoute(GivenCommands, (learner, { flight, commands }) =>
  saveCommands(learner, flight, commands),
);
