import Link from "next/link";
import type { Catalog } from "@/app/_course/catalog";

type FrontProps = {
  lessons: Catalog["lessons"];
  isSetUp: boolean;
  /** The manual is for members only. */
  isClosed: boolean;
};

/** For somebody nobody knows yet: what this is, and whether reading needs an account. */
export function Front({ lessons, isSetUp, isClosed }: FrontProps) {
  return (
    <main id="main" className="home">
      <h1 className="home-title">Your first production deploy, rehearsed.</h1>
      <p className="home-deck">
        Read the manual, answer for yourself, and arrive on the day with a rollback plan in your own words. Nothing you
        do here touches a real service.
      </p>
      {!isSetUp && (
        <div className="advisory mt-6" role="note">
          <p className="advisory-head">NOTE</p>
          <p>
            Nobody leads a team here yet. Whoever started Preflight finds a setup link in the terminal, below the
            address.
          </p>
        </div>
      )}
      {isClosed ? <ForMembers /> : <ForEverybody first={lessons[0]} />}
    </main>
  );
}

function ForEverybody({ first }: { first: Catalog["lessons"][number] | undefined }) {
  return (
    <>
      <p className="mt-6 flex flex-wrap gap-3">
        {first && (
          <Link className="button primary" href={`/manual/${first.slug}`}>
            Start reading
          </Link>
        )}
        <Link className="button" href="/manual">
          See the manual
        </Link>
        <Link className="button" href="/sign-in">
          Sign in
        </Link>
      </p>
      <p className="mt-6 text-ink-2">
        Everything can be read without an account. Checked answers, saved worksheets and help need an onboarding link
        from your team’s lead.
      </p>
    </>
  );
}

/** Links into the manual would lead to the sign-in. */
function ForMembers() {
  return (
    <>
      <p className="mt-6">
        <Link className="button primary" href="/sign-in">
          Sign in
        </Link>
      </p>
      <p className="mt-6 text-ink-2">
        The manual of this installation is for its members. To become one, open the onboarding link from your team’s
        lead.
      </p>
    </>
  );
}
