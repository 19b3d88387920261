import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { type FormAction, refuse } from "./form-state";

const unreached = "No connection. What you wrote is still here; send it again.";
const outdated = "This page is older than the server. Copy what you wrote, reload the page, and send it again.";
const failed = "Something failed on this server. What you wrote is still here; send it again.";

function messageFor(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error)) return outdated;
  // This is how every browser says that a request got no answer.
  return error instanceof TypeError ? unreached : failed;
}

/**
 * The same action, which answers with a refusal where it fails: to throw would take the page away, with all that is
 * written on it. Where it leads elsewhere, it still does. `onFailure` is told before.
 */
export const keeping =
  (action: FormAction, onFailure: () => void = () => {}): FormAction =>
  async (state, form) => {
    try {
      return await action(state, form);
    } catch (error) {
      unstable_rethrow(error);
      onFailure();
      return refuse(form, { message: messageFor(error) });
    }
  };
