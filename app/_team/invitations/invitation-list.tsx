import { calendarDay, dayOf } from "@/app/_ui/dates";
import { Status } from "@/app/_ui/status";
import { revokeInvitation } from "../actions";
import { GuardedAction } from "../guarded-action";
import type { TeamInvitation } from "./queries";
import type { InvitationState } from "./state";

const shapes = {
  open: "advisory",
  "used up": "done",
  expired: "unknown",
  revoked: "unknown",
} as const satisfies Record<InvitationState, string>;

type InvitationListProps = { invitations: readonly TeamInvitation[]; team: string; timeZone: string };

export function InvitationList({ invitations, team, timeZone }: InvitationListProps) {
  if (invitations.length === 0) {
    return (
      <p className="team-empty">
        No links yet. Each one you make is listed here with its uses and its last day; the link itself is shown only
        once, when it is made.
      </p>
    );
  }
  return (
    <ul className="invitations">
      {invitations.map((invitation, index) => (
        <Line
          key={invitation.id}
          {...{ invitation, team, timeZone }}
          // Counted from the oldest, so that a link keeps its number when the next one is made.
          number={invitations.length - index}
        />
      ))}
    </ul>
  );
}

type LineProps = { invitation: TeamInvitation; number: number; team: string; timeZone: string };

function Line({ invitation, number, team, timeZone }: LineProps) {
  const { id, state, role, uses, maxUses, madeBy, createdAt, expiresAt, firstDeployOn } = invitation;
  const whom = maxUses === 1 ? `one ${role}` : `${maxUses} ${role}s`;
  return (
    <li>
      <div className="invitation-facts">
        <p>
          <Status kind={shapes[state]}>{state}</Status>
          <b>
            Link {number}, for {whom}: {uses} of {maxUses} joined
          </b>
        </p>
        <p className="text-[13px] text-ink-2">
          {`Made by ${madeBy} on ${dayOf(createdAt, timeZone)}. ${state === "expired" ? "Expired" : "Expires"} on ${dayOf(expiresAt, timeZone)}.`}
          {firstDeployOn && ` First deploy planned for ${calendarDay(firstDeployOn)}.`}
        </p>
      </div>
      <GuardedAction
        action={revokeInvitation}
        team={team}
        id={id}
        label="Revoke"
        title={`Revoke link ${number}, for ${whom}`}
        confirm="Revoke"
        takes="The link’s power, at once. Whoever opens it is told that it was withdrawn."
        undoes="Nothing does. You can make a new link."
        leaves={uses > 0 ? "Whoever has joined with it: they stay in the team." : "Nobody has joined with it."}
        over={state === "open" ? null : state === "revoked" ? "Revoked" : "Not open any more"}
      />
    </li>
  );
}
