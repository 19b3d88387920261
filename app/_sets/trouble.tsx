import Link from "next/link";
import type { NotAsked } from "./set-requests";

export function SignIn() {
  return (
    <>
      Answers are checked and kept for people who have joined. Open your team’s onboarding link, or{" "}
      <Link href="/sign-in">sign in</Link>. What you chose stays on this device.
    </>
  );
}

type TroubleProps = {
  trouble: NotAsked;
  /** Everything has been answered, and only what came of it is missing. */
  isDone?: boolean;
  onRetry: () => void;
};

/** Why there are no questions here, and what to do about it. */
export function Trouble({ trouble, isDone = false, onRetry }: TroubleProps) {
  return (
    <div className="set-note" role="alert">
      <p>
        {trouble.kind === "signedOut" && (
          <>
            These questions are asked of people who have joined. Open your team’s onboarding link, or{" "}
            <Link href="/sign-in">sign in</Link>.
          </>
        )}
        {trouble.kind === "refused" && trouble.reason}
        {trouble.kind === "offline" && (isDone ? noSummary : noQuestions)}
      </p>
      {trouble.kind !== "signedOut" && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}

const noQuestions =
  "The questions come from the server, which cannot be reached. Nothing has begun, and nothing is lost. Try again when you are online.";
const noSummary =
  "Your answers are in. The summary comes from the server, which cannot be reached now. Try again when you are online.";
