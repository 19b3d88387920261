"use client";

import Link from "next/link";
import { usePersonal } from "@/app/_progress/personal-store";

/** For leads and seniors. On the team's own pages it stands there from the start. */
export function TeamLink({ isCurrent }: { isCurrent: boolean }) {
  const personal = usePersonal();
  if (!isCurrent && !personal?.teamAccess) return null;
  return (
    <li>
      <Link href="/team" aria-current={isCurrent ? "page" : undefined}>
        Team
      </Link>
    </li>
  );
}
