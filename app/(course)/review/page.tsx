import type { Metadata } from "next";
import { requireLearner } from "@/app/_account/session";
import { ReviewDay } from "@/app/_review/review-day";
import { ReviewPage } from "@/app/_review/review-page";
import { reviewSummary } from "@/app/_review/summary";

export const metadata: Metadata = { title: "Review", robots: "noindex" };

export default async function DailyReviewPage() {
  const learner = await requireLearner("/review");
  return (
    <ReviewPage>
      <ReviewDay first={await reviewSummary(learner)} />
    </ReviewPage>
  );
}
