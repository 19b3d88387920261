"use client";

import { useState, useSyncExternalStore } from "react";
import { clientId } from "@/app/_progress/client-id";

const never = () => () => {};

/**
 * The id of what is about to be sent, so that sending it twice counts once. Empty without JavaScript. Give it a new key for
 * the next thing to send.
 */
export function ClientIdInput({ name }: { name: string }) {
  const [id] = useState(clientId);
  const value = useSyncExternalStore(
    never,
    () => id,
    () => "",
  );
  return <input type="hidden" name={name} value={value} />;
}
