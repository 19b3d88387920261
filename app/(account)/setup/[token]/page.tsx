import type { Metadata } from "next";
import Link from "next/link";
import { passwordRule } from "@/app/_account/password";
import { recover, setUp } from "@/app/_joining/actions";
import { oneTimeLinkByToken } from "@/app/_joining/queries";
import { RecoveryForm, SetUpForm } from "@/app/_joining/setup-form";
import { Welcome } from "@/app/_joining/welcome";
import { closedOneTimeLink } from "@/app/_joining/words";

export const metadata: Metadata = { title: "Set up", robots: "noindex", referrer: "no-referrer" };

export default async function SetUpPage({ params }: PageProps<"/setup/[token]">) {
  const { token } = await params;
  const link = await oneTimeLinkByToken(token);
  if (link.state !== "open") {
    const { title, text } = closedOneTimeLink[link.state];
    return (
      <Welcome title="This page opens with a link." deck="Setup and recovery links work once, and only for a while.">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <Link href="/sign-in">Sign in</Link> or <Link href="/manual">read the manual</Link>.
        </p>
      </Welcome>
    );
  }
  if (link.kind === "recovery" && link.person) {
    return (
      <Welcome
        title="Welcome back."
        deck="This link signs you in once. Every other device that is signed in as you is signed out."
      >
        <h1>A new password for {link.person.name}</h1>
        <RecoveryForm
          action={recover.bind(null, token)}
          email={link.person.email}
          shortestPassword={passwordRule.shortest}
        />
      </Welcome>
    );
  }
  return (
    <Welcome
      title="Your team’s own Preflight."
      deck="You are the first person here. You become the lead of the first team and the admin of this installation, which is yours alone: nothing leaves this server."
      steps={[
        { title: "Name the team", aside: "now", text: "You can change everything later." },
        {
          title: "Make an onboarding link",
          aside: "a minute",
          text: "Send it to somebody about to ship for the first time.",
        },
        {
          title: "See who needs you",
          aside: "any time",
          text: "You see what the privacy contract lists, and no more.",
        },
      ]}
    >
      <h1>Set up Preflight</h1>
      <SetUpForm action={setUp.bind(null, token)} shortestPassword={passwordRule.shortest} />
    </Welcome>
  );
}
