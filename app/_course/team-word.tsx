"use client";

import { usePersonal } from "@/app/_progress/personal-store";

type TeamWordProps = { name: string; general: string; isCommand: boolean };

/** What the reader's team calls it; the general phrase until that is known, and for everybody else. */
export function TeamWord({ name, general, isCommand }: TeamWordProps) {
  const own = usePersonal()?.lesson?.teamWords[name];
  if (own === undefined) return general;
  return isCommand ? <code>{own}</code> : own;
}
