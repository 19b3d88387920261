"use client";

import Link from "next/link";
import { usePersonal } from "@/app/_progress/personal-store";

type Place = { slug: string; number: string; title: string };

/** For who has begun and not finished; its line is kept free. */
export function ContinueReading({ places }: { places: readonly Place[] }) {
  const stoppedAt = usePersonal()?.stoppedAt;
  const section = stoppedAt?.section ? `#${stoppedAt.section}` : "";
  const place = places.find(({ slug }) => slug === stoppedAt?.lesson);
  return (
    <p className="continue-reading">
      {place && (
        <Link className="button primary" href={`/manual/${place.slug}${section}`} prefetch={false}>
          Continue where you stopped: {place.number} {place.title}
        </Link>
      )}
    </p>
  );
}
