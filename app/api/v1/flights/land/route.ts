import { Landing } from "@/app/_flights/incoming";
import { land } from "@/app/_flights/land";
import { learnerRoute } from "@/app/_http/learner-route";

export const POST = learnerRoute(Landing, (learner, { flight, claimed }) => land(learner, flight, claimed));
