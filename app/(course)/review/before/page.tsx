import type { Metadata } from "next";
import { requireLearner } from "@/app/_account/session";
import { ReviewPage } from "@/app/_review/review-page";
import { ShortTest } from "@/app/_review/short-test";
import { lastHandedIn } from "@/app/_sets/serve";

export const metadata: Metadata = { title: "Before the course", robots: "noindex" };

export default async function BeforePage() {
  const learner = await requireLearner("/review/before");
  return (
    <ReviewPage>
      <div className="set-head">
        <h1>Before the course</h1>
        <p className="deck">
          About ten minutes. Most of these are expected to be missed, since you have not read the lessons yet: having
          tried a question makes its answer easier to keep once you meet it, even if it does not feel so. There are no
          marks, and nobody else sees this.
        </p>
      </div>
      <ShortTest use="before" first={await lastHandedIn(learner, "before", null)} firstGain={null} />
    </ReviewPage>
  );
}
