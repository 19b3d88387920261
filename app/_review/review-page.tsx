import type { ReactNode } from "react";
import "@/app/_quiz/check.css";
import "@/app/_quiz/inputs/inputs.css";
import "@/app/_quiz/verdict.css";
import "@/app/_sets/set.css";
import "./review.css";

/** The sheet that reviews and the two short tests are asked on. */
export function ReviewPage({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="review-page">
      {children}
      <noscript>
        <p className="notice">Answering needs JavaScript: answers are graded on the server, and explained here.</p>
      </noscript>
    </main>
  );
}
