"use client";

import Link from "next/link";
import { usePersonal } from "@/app/_progress/personal-store";
import { initials } from "@/app/_ui/initials";

/** Keeps its place while nobody knows yet who is reading. */
export function AccountLink() {
  const personal = usePersonal();
  if (personal === undefined) return <span className="initials invisible" aria-hidden="true" />;
  if (personal === null) {
    return (
      <Link className="button quiet dense" href="/sign-in">
        Sign in
      </Link>
    );
  }
  const { name } = personal.person;
  return (
    <Link className="initials" href="/account" aria-label={`Your account, ${name}`} title={name}>
      {initials(name)}
    </Link>
  );
}
