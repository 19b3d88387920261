import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signIn } from "@/app/_account/actions";
import { localPath } from "@/app/_account/local-path";
import { PasskeyButton } from "@/app/_account/passkey-button";
import { currentLearner } from "@/app/_account/session";
import { SignInForm } from "@/app/_account/sign-in-form";
import { Welcome } from "@/app/_joining/welcome";

export const metadata: Metadata = { title: "Sign in", robots: "noindex" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  const target = localPath(typeof next === "string" ? next : undefined);
  if (await currentLearner()) redirect(target);
  return (
    <Welcome title="Welcome back." deck="Your place, your answers and your worksheets are where you left them.">
      <h1>Sign in</h1>
      <SignInForm action={signIn} next={target} />
      <div className="my-5 border-t border-line pt-5">
        <PasskeyButton purpose="signIn" next={target} className="button w-full" />
      </div>
      <p className="text-ink-2">
        Locked out? Ask your team’s lead for a recovery link. New here? You need an onboarding link from your lead.
      </p>
    </Welcome>
  );
}
