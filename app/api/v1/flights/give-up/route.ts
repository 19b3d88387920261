import { OneFlight } from "@/app/_flights/incoming";
import { giveUp } from "@/app/_flights/land";
import { learnerRoute } from "@/app/_http/learner-route";

export const POST = learnerRoute(OneFlight, (learner, { flight }) => giveUp(learner, flight));
