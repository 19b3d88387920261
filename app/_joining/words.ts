import type { InvitationState } from "./queries";

// What a closed link says: what happened, and what to do now. The page says no more than this.

type Closed = { title: string; text: string };

export const closedInvitation = {
  open: { title: "This link is open", text: "Fill in the form to join." },
  unknown: {
    title: "This link leads nowhere",
    text: "It may have been cut short when it was copied. Ask whoever sent it to send the whole link again.",
  },
  expired: {
    title: "This link has expired",
    text: "Onboarding links work for a limited time. Ask your team's lead for a new one; making it takes a minute.",
  },
  revoked: {
    title: "This link was withdrawn",
    text: "Your team's lead has ended it. Ask for a new one if you still want to join.",
  },
  usedUp: {
    title: "This link was already used",
    text: "It has let in as many people as it was made for. Ask your team's lead for a new one. If you joined with it, sign in instead.",
  },
} as const satisfies Record<InvitationState, Closed>;

export const closedOneTimeLink = {
  unknown: {
    title: "This link leads nowhere",
    text: "It may have been cut short when it was copied, or a newer one has replaced it. Use the newest link, whole.",
  },
  expired: {
    title: "This link has expired",
    text: "Ask for a new one. A setup link is printed each time Preflight starts, while there is no lead.",
  },
  used: {
    title: "This link was already used",
    text: "It works once. If that was you, sign in; otherwise tell the person who runs this installation.",
  },
} as const satisfies Record<string, Closed>;
