import { fieldsChangedSince } from "@/app/_dossier/review/queries";
import { contentsOf } from "@/app/_dossier/review/revisions";

type Review = {
  asks: "comments" | "signOff";
  askedAt: Date;
  answer: "read" | "signedOff" | "notYet" | null;
  answeredAt: Date | null;
  reviewer: { id: string; name: string };
  revision: { number: number; contents: string };
};

/**
 * How an engineer's dossier stands in a team: to whom it was sent and what they answered, and how many fields differ by now.
 * No word of what it says. Null before anything was sent. `reviews` are the newest first.
 */
export async function dossierState(personId: string, reviews: readonly Review[], day: (moment: Date) => string) {
  const [newest] = reviews;
  if (!newest) return null;
  const signedOff = reviews
    .filter(({ answer }) => answer === "signedOff")
    .toSorted((one, other) => Number(other.answeredAt) - Number(one.answeredAt))[0];
  const lastOfEach = reviews.filter(
    ({ reviewer }, place) => reviews.findIndex((one) => one.reviewer.id === reviewer.id) === place,
  );
  const { revision } = signedOff ?? newest;
  return {
    sent: lastOfEach.map(({ reviewer, asks, askedAt, answer, revision: { number } }) => ({
      ...{ to: reviewer.id, name: reviewer.name, asks, answer },
      revision: number,
      on: day(askedAt),
    })),
    signedOff: signedOff
      ? {
          revision: signedOff.revision.number,
          by: signedOff.reviewer.name,
          on: day(signedOff.answeredAt ?? signedOff.askedAt),
        }
      : null,
    /** Fields that differ from what was signed off, or from what was sent last. */
    changed: (await fieldsChangedSince({ personId }, contentsOf(revision.contents))).length,
  };
}

export type DossierState = NonNullable<Awaited<ReturnType<typeof dossierState>>>;

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
