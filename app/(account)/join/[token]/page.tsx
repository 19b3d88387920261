import type { Metadata } from "next";
import Link from "next/link";
import { currentLearner } from "@/app/_account/session";
import { catalog } from "@/app/_course/catalog";
import { join, joinSignedIn } from "@/app/_joining/actions";
import { JoinForm, JoinSignedInForm } from "@/app/_joining/join-form";
import { invitationByToken } from "@/app/_joining/queries";
import { Welcome } from "@/app/_joining/welcome";
import { closedInvitation } from "@/app/_joining/words";
import { leadSees, onlyYouSee } from "@/app/_privacy/contract";
import { calendarDay, dayOf } from "@/app/_ui/dates";
import { Icon } from "@/app/_ui/icon";
import { initials } from "@/app/_ui/initials";

export const metadata: Metadata = { title: "Join", robots: "noindex", referrer: "no-referrer" };

export default async function JoinPage({ params }: PageProps<"/join/[token]">) {
  const { token } = await params;
  const { state, invitation } = await invitationByToken(token);
  if (!invitation) return <ClosedLink {...closedInvitation[state]} />;

  const [learner, { lessons }] = await Promise.all([currentLearner(), catalog()]);
  const { team, createdBy, firstDeployOn, expiresAt, maxUses, uses } = invitation;
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const once = maxUses - uses === 1 ? "The link works once more and" : "The link";
  return (
    <Welcome
      title="Your first production deploy, rehearsed."
      deck="Read the manual, answer for yourself, and arrive on the day with a rollback plan in your own words. Nothing you do here touches a real service."
      lead={`${createdBy.name} invited you`}
      steps={[
        {
          title: "Read",
          aside: lessons.length === 1 ? `1 lesson, ${minutes} min` : `${lessons.length} lessons, ${minutes} min`,
          text: "One idea per lesson, with questions that say why.",
        },
        { title: "Write", aside: "in your own words", text: "The plan you will want on the day, saved as you type." },
        {
          title: "Ask",
          aside: "any time",
          text: "Stuck on a section? Your lead sees that you asked, and what you wrote.",
        },
      ]}
    >
      <div className="welcome-host">
        <span className="initials" aria-hidden="true">
          {initials(createdBy.name)}
        </span>
        <p>
          <b>{createdBy.name} invited you</b>
          <br />
          <span className="secondary">
            Team {team.name}.{firstDeployOn && ` First deploy planned for ${calendarDay(firstDeployOn)}.`}
          </span>
        </p>
      </div>
      {learner ? (
        <>
          <h1>Join team {team.name}</h1>
          <p className="mb-5">
            You are signed in as {learner.name}. Your lessons and answers stay yours; this adds you to the team.
          </p>
          <JoinSignedInForm action={joinSignedIn.bind(null, token)} team={`team ${team.name}`} />
        </>
      ) : (
        <>
          <h1>Before you start</h1>
          <JoinForm action={join.bind(null, token)} expires={`${once} expires on ${dayOf(expiresAt, "UTC")}.`} />
          <p className="mt-4 text-ink-2">
            {/* Not with the link as a parameter: its token stays in this one path. */}
            Joined before? <Link href="/sign-in">Sign in first</Link>, then open this link again to be added to the
            team.
          </p>
        </>
      )}
      <LeadPromise host={createdBy.name} />
    </Welcome>
  );
}

/** What the lead will see stands on this screen, not behind a link. */
function LeadPromise({ host }: { host: string }) {
  return (
    <section className="promise" aria-labelledby="promise">
      <h2 id="promise">What {host} can see</h2>
      <ul>
        {leadSees.map(({ what, detail }) => (
          <li key={what}>
            <Icon name="done" />
            <span>
              {what}: {detail}
            </span>
          </li>
        ))}
        <li>
          <Icon name="ring" />
          <span>Not: {onlyYouSee.map(({ what }) => what.toLowerCase()).join(", ")}</span>
        </li>
      </ul>
    </section>
  );
}

function ClosedLink({ title, text }: { title: string; text: string }) {
  return (
    <Welcome
      title="Your first production deploy, rehearsed."
      deck="The manual is open to read without an account. Answering, saving and asking for help need an onboarding link."
    >
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <Link href="/sign-in">Sign in</Link> if you have joined before, or <Link href="/manual">read the manual</Link>.
      </p>
    </Welcome>
  );
}
