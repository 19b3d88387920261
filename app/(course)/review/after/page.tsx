import type { Metadata } from "next";
import { requireLearner } from "@/app/_account/session";
import { ownGainOf } from "@/app/_review/gain-of";
import { ReviewPage } from "@/app/_review/review-page";
import { ShortTest } from "@/app/_review/short-test";
import { lastHandedIn } from "@/app/_sets/serve";

export const metadata: Metadata = { title: "After the course", robots: "noindex" };

export default async function AfterPage() {
  const learner = await requireLearner("/review/after");
  const [last, gain] = await Promise.all([lastHandedIn(learner, "after", null), ownGainOf(learner)]);
  return (
    <ReviewPage>
      <div className="set-head">
        <h1>After the course</h1>
        <p className="deck">
          About ten minutes, on the same objectives as the test before the course and with other questions. Handed in,
          it shows what you could answer before and can answer now. The first attempt is the one that is measured.
        </p>
      </div>
      <ShortTest use="after" first={last} firstGain={gain} />
    </ReviewPage>
  );
}
