import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Browsers know passkeys on HTTPS and on localhost only. True until the browser has been asked. */
export function usePasskeySupport(): boolean {
  return useSyncExternalStore(
    never,
    () => window.isSecureContext && "PublicKeyCredential" in window,
    () => true,
  );
}
