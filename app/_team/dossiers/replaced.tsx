"use client";

import { useState } from "react";
import { Status } from "@/app/_ui/status";

/** Says so where another revision has come under the reader's eyes: each act on the page shows what was sent last. */
export function Replaced({ revision }: { revision: number }) {
  const [opened, setOpened] = useState(revision);
  const [replaced, setReplaced] = useState<number | null>(null);
  if (opened !== revision) {
    setOpened(revision);
    setReplaced(opened);
  }
  return (
    <div role="status" className="revision-replaced">
      {replaced !== null && (
        <Status kind="advisory">
          Revision {revision} has replaced revision {replaced}.
        </Status>
      )}
    </div>
  );
}
