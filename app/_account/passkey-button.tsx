"use client";

import { passkeyClient } from "@better-auth/passkey/client";
import { createAuthClient } from "better-auth/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Icon } from "@/app/_ui/icon";
import { usePasskeySupport } from "./use-passkey-support";

type PasskeyButtonProps = { purpose: "add" | "signIn"; next: string; className?: string };

/** Adds a passkey to the signed-in person, or signs in with one. Says why where the browser cannot. */
export function PasskeyButton({ purpose, next, className = "button" }: PasskeyButtonProps) {
  const canUse = usePasskeySupport();
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>({ busy: false, problem: null });
  const router = useRouter();

  if (!canUse) {
    return (
      <p className="hint">Passkeys need HTTPS or localhost, which this address is not. A password works everywhere.</p>
    );
  }

  async function use() {
    if (state.busy) return;
    setState({ busy: true, problem: null });
    const client = createAuthClient({ plugins: [passkeyClient()] });
    const { error } = purpose === "add" ? await client.passkey.addPasskey() : await client.signIn.passkey();
    if (error) {
      setState({ busy: false, problem: words(purpose, error.status) });
      return;
    }
    router.push(next);
    router.refresh();
    setState({ busy: false, problem: null });
  }

  return (
    <div>
      <button type="button" className={className} onClick={use} aria-disabled={state.busy} aria-busy={state.busy}>
        {purpose === "add" ? "Add a passkey" : "Sign in with a passkey"}
      </button>
      {state.problem && (
        <p className="error" role="alert">
          <Icon name="sq" className="shape" />
          {state.problem}
        </p>
      )}
    </div>
  );
}

function words(purpose: "add" | "signIn", status: number | undefined): string {
  if (status === 429) return "Too many tries. Wait a minute.";
  if (status === 403) return "To change how you sign in, sign out, sign in again and come back within an hour.";
  return purpose === "add"
    ? "No passkey was made. Nothing has changed; try again, or set a password instead."
    : "No passkey of this device fits. Try again, or use your password.";
}
