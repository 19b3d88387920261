import { AskForm } from "./ask-form";
import { whoValue } from "./forms";
import type { OwnReview } from "./queries";
import "./review.css";

/** To whom the dossier goes, and for what. */
export function AskForReview({ review: { reviewers, revision, shown, signOff } }: { review: OwnReview }) {
  const hasTeams = new Set(reviewers.map(({ teamId }) => teamId)).size > 1;
  const choices = reviewers.flatMap((reviewer) => {
    const { id: reviewerId, name, role, teamId, teamName } = reviewer;
    const what = role === "lead" ? (["signOff", "comments"] as const) : (["comments"] as const);
    const who = `${name}, ${role === "lead" ? "lead" : "your senior"}${hasTeams ? ` in ${teamName}` : ""}`;
    return what.map((asks) => ({ value: whoValue({ teamId, reviewerId, asks }), asks, who }));
  });
  return (
    <section className="ask-for-review" aria-labelledby="ask-for-review">
      <h3 id="ask-for-review">{signOff ? "Ask for sign-off again" : "Ask for comments or sign-off"}</h3>
      {revision === null || shown === null ? (
        <p>Nothing is written yet. Once something is, you can send it from here; until then nobody sees it.</p>
      ) : choices.length === 0 ? (
        <p>
          A lead of your team reads it, or the senior who supervises you. You are in no team as an engineer at the
          moment, so there is nobody to send it to.
        </p>
      ) : (
        <>
          <p>
            Whoever you choose reads revision {revision}, with the threads about it
            {signOff && " and what changed since the sign-off"}. What you change afterwards stays yours until you send
            it again; of that they see which fields differ. A lead signs a revision, with a sentence, and may say not
            yet.
          </p>
          <AskForm label="Ask for a review" send={`Send revision ${revision}`} shown={shown} isPrimary>
            <fieldset className="choices">
              <legend>Who reads it</legend>
              {choices.map(({ value, asks, who }, place) => (
                <label key={value}>
                  <input type="radio" name="who" value={value} defaultChecked={place === 0} />
                  <span>
                    {who}: <b>{asks === "signOff" ? "sign-off" : "comments"}</b>
                  </span>
                </label>
              ))}
            </fieldset>
          </AskForm>
        </>
      )}
    </section>
  );
}
