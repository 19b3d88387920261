import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { ActOn, PasswordForm, ProfileForm } from "@/app/_account/account-forms";
import {
  changePassword,
  changeProfile,
  endDevice,
  endOtherDevices,
  forgetPasskey,
  signOut,
} from "@/app/_account/actions";
import { auditWords } from "@/app/_account/audit-words";
import { deviceName } from "@/app/_account/device-name";
import { PasskeyButton } from "@/app/_account/passkey-button";
import { passwordRule } from "@/app/_account/password";
import { ownAccount } from "@/app/_account/queries";
import { requireLearner } from "@/app/_account/session";
import { Header } from "@/app/_header/header";
import { Advisory } from "@/app/_ui/advisory";
import { dayOf } from "@/app/_ui/dates";
import { Icon } from "@/app/_ui/icon";

export const metadata: Metadata = { title: "Your account", robots: "noindex" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const learner = await requireLearner("/account");
  const { saved, add } = await searchParams;
  const { profile, ways, devices, history } = await ownAccount(learner);
  const { timeZone } = learner;
  return (
    <>
      <Header at="account" />
      <main id="main" className="mx-auto max-w-3xl px-5 pt-10 pb-20">
        <h1 className="font-read text-[34px] leading-10 font-semibold">Your account</h1>
        <p className="mt-2 mb-8 font-read text-lg text-ink-2">
          {learner.email}. <Link href="/privacy">What your lead can see</Link>
        </p>
        {add === "passkey" && ways.passkeys.length === 0 && (
          <div className="mb-8">
            <Advisory kind="note">
              <p>
                One step is left: add a passkey below, so that you can sign in again. This browser is signed in already.
              </p>
            </Advisory>
          </div>
        )}
        <Part id="ways" title="Ways to sign in">
          {!ways.some && (
            <p className="mb-4 flex gap-2 text-caution">
              <Icon name="tri" className="shape mt-0.5" />
              None yet. This browser is your only way in; add one of the two.
            </p>
          )}
          {saved === "password" && (
            <p className="mb-4 flex gap-2 text-ok" role="status">
              <Icon name="done" className="shape mt-0.5" />
              Password saved. Other devices are signed out.
            </p>
          )}
          <h3 className="mb-2 font-bold">Passkeys</h3>
          <ul className="rows mb-3">
            {ways.passkeys.map(({ id, name, createdAt }, index) => (
              <li key={id} className="flex flex-wrap items-center gap-3">
                <span className="grow">
                  {name || `Passkey ${index + 1}`}
                  {createdAt && <span className="label"> · added {dayOf(createdAt, timeZone)}</span>}
                </span>
                <ActOn action={forgetPasskey} id={id} label={`Remove ${name || `passkey ${index + 1}`}`}>
                  Remove
                </ActOn>
              </li>
            ))}
          </ul>
          <PasskeyButton purpose="add" next="/account" className={add === "passkey" ? "button primary" : "button"} />
          <h3 className="mt-8 mb-3 font-bold">{ways.password ? "Change the password" : "Password"}</h3>
          <PasswordForm
            action={changePassword}
            email={learner.email}
            hasPassword={ways.password}
            shortest={passwordRule.shortest}
          />
        </Part>
        <Part id="devices" title="Devices">
          <ul className="rows mb-4">
            {devices.map(({ id, userAgent, createdAt, updatedAt }) => (
              <li key={id} className="flex flex-wrap items-center gap-3">
                <span className="grow">
                  {deviceName(userAgent)}
                  <span className="label">
                    {" "}
                    · signed in {dayOf(createdAt, timeZone)}, last seen {dayOf(updatedAt, timeZone)}
                  </span>
                </span>
                {id === learner.sessionId ? (
                  <span className="tag">this one</span>
                ) : (
                  <ActOn action={endDevice} id={id} label={`Sign out ${deviceName(userAgent)}`}>
                    Sign out
                  </ActOn>
                )}
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap gap-3">
            <form action={signOut}>
              <button type="submit" className="button">
                Sign out here
              </button>
            </form>
            {devices.length > 1 && <ActOn action={endOtherDevices}>Sign out all others</ActOn>}
          </div>
        </Part>
        <Part id="profile" title="Profile">
          <ProfileForm action={changeProfile} profile={profile} timeZones={timeZones(profile.timeZone)} />
        </Part>
        <Part id="history" title="What was done to your account">
          <ul className="rows">
            {history.map((entry) => (
              <li key={entry.id}>
                {auditWords(entry, learner.personId)}{" "}
                <span className="label">· {dayOf(entry.createdAt, timeZone)}</span>
              </li>
            ))}
          </ul>
        </Part>
      </main>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-12">
      <h2 id={id} className="mb-4 border-b border-line pb-2 font-read text-2xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

function timeZones(own: string): string[] {
  return [...new Set(["UTC", own, ...Intl.supportedValuesOf("timeZone")])];
}
