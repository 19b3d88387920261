import Link from "next/link";
import { checkWords, keepWords } from "./words";

// What is said to somebody who answers a question.

export type State = "open" | "busy" | "queued" | "checked";

export function buttonWords(state: State, isGraded: boolean, isStep: boolean): string {
  if (state === "queued") return "Waits to be sent";
  if (!isGraded) return { open: isStep ? "Compare" : keepWords, busy: "Keeping", checked: "Kept" }[state];
  return { open: isStep ? "Go on" : checkWords, busy: "Checking", checked: "Checked" }[state];
}

export function Changed({ what }: { what: string | null }) {
  return (
    <>
      This question has changed since you answered it{what ? `: ${what}` : "."} Your earlier answer stays with the
      question you were given; this one is asked anew.
    </>
  );
}

export const signIn = (
  <>
    Answers are checked and kept for people who have joined. Open your team’s onboarding link, or{" "}
    <Link href="/sign-in">sign in</Link>. What you chose stays on this page.
  </>
);
export const howSure = "Say how sure you are, too. Being sure of another answer is what is most worth finding out.";
export const queued =
  "There is no connection. Your answer is kept on this device and sent once there is one; what it says then appears here.";
export const offline =
  "This needs the server, and there is no connection. Nothing is lost; press again when you are online.";
