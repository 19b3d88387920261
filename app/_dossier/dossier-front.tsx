import Link from "next/link";
import type { Placed } from "./compile";
import "./dossier.css";

/** For somebody who is not signed in: what a dossier is, and how to come to one. */
export function DossierFront({ placed }: { placed: readonly Placed[] }) {
  return (
    <main id="main" className="dossier-front">
      <h1>Launch dossier</h1>
      <p className="deck">
        What you write in the lessons comes together here: a few pages that a colleague could follow on the day of your
        first deploy without asking you anything.
      </p>
      <p className="dossier-acts">
        <Link className="button primary" href="/sign-in?next=%2Fdossier">
          Sign in
        </Link>
        <Link className="button" href="/manual">
          See the manual
        </Link>
      </p>
      <p>
        A dossier is kept for the person who writes it, so it needs one: sign in, or join by your team’s onboarding
        link. The worksheets can be read, printed and filled in by hand without an account.
      </p>
      <h2>Its pages</h2>
      <ol>
        {placed.map(({ worksheet, lesson }) => (
          <li key={worksheet.id}>
            <Link href={`/manual/${lesson.slug}#${worksheet.id}`}>{worksheet.title}</Link>
            <span className="label">{lesson.title}</span>
          </li>
        ))}
      </ol>
    </main>
  );
}
