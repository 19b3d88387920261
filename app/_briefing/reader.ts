import "server-only";
import { currentLearner, requireLearner } from "@/app/_account/session";
import type { Learner } from "@/app/_account/viewer";
import { environment } from "@/app/_config/environment";

/** Whoever reads list and briefings: strangers too, unless the manual is closed to them. */
export function readerOf(path: string): Promise<Learner | null> {
  return environment().manualAccess === "members" ? requireLearner(path) : currentLearner();
}
