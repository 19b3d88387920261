import { reviewerOrLeft } from "@/app/_dossier/review/left";
import { type Contents, contentsOf } from "@/app/_dossier/review/revisions";

type Review = {
  asks: "comments" | "signOff";
  askedAt: Date;
  answer: "read" | "signedOff" | "notYet" | null;
  answeredAt: Date | null;
  /** Null once they are erased. */
  reviewer: { id: string; name: string } | null;
  revision: { number: number; contents: string };
};

/** What `reviews`, the newest first, are measured by: the revision signed off last, or else the one that was sent last. */
export function comparedContents(reviews: readonly Review[]): Contents | null {
  const stands = lastSignedOff(reviews) ?? reviews.find(isToTell);
  return stands ? contentsOf(stands.revision.contents) : null;
}

const lastSignedOff = (reviews: readonly Review[]) =>
  reviews
    .filter(({ answer }) => answer === "signedOff")
    .toSorted((one, other) => Number(other.answeredAt) - Number(one.answeredAt))[0];

/** What was asked of somebody who has left without an answer waits for nobody. */
const isToTell = ({ reviewer, answer }: Review) => reviewer !== null || answer !== null;

/**
 * How an engineer's dossier stands in a team: to whom it was sent and what they answered, and how many fields differ by now
 * from `comparedContents`. No word of what it says. Null before anything was sent. `reviews` are the newest first.
 */
export function dossierState(reviews: readonly Review[], changed: number, day: (moment: Date) => string) {
  const told = reviews.filter(isToTell).map((review) => ({ ...review, reviewer: reviewerOrLeft(review.reviewer) }));
  if (told.length === 0) return null;
  const signedOff = lastSignedOff(reviews);
  const lastOfEach = told.filter(
    ({ reviewer }, place) => told.findIndex((one) => one.reviewer.id === reviewer.id) === place,
  );
  return {
    sent: lastOfEach.map(({ reviewer, asks, askedAt, answer, revision: { number } }) => ({
      ...{ to: reviewer.id, name: reviewer.name, asks, answer },
      revision: number,
      on: day(askedAt),
    })),
    signedOff: signedOff
      ? {
          revision: signedOff.revision.number,
          by: reviewerOrLeft(signedOff.reviewer).name,
          on: day(signedOff.answeredAt ?? signedOff.askedAt),
        }
      : null,
    /** Fields that differ from what was signed off, or from what was sent last. */
    changed,
  };
}

export type DossierState = NonNullable<ReturnType<typeof dossierState>>;

/** What waits for this reader: a sign-off or comments that they were asked for. */
export const waitingFor = (reader: string, state: DossierState | null) =>
  state?.sent.find(({ to, answer }) => to === reader && answer === null) ?? null;

/** In a few words, after a sign-off comes before everything else. */
export function stateWords({ sent, signedOff, changed }: DossierState): {
  kind: "done" | "started";
  words: string;
  more: string | null;
} {
  const fields = changed === 1 ? "1 field" : `${changed} fields`;
  if (signedOff) {
    const more = changed > 0 ? `${fields} changed since` : null;
    return { kind: "done", words: `signed off, revision ${signedOff.revision}`, more };
  }
  const [newest] = sent;
  const words = sent.some(({ answer }) => answer === "notYet") ? "not yet signed off" : "dossier sent";
  return { kind: "started", words: `${words}, revision ${newest?.revision}`, more: null };
}
