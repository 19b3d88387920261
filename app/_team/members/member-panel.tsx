import { calendarDay } from "@/app/_ui/dates";
import { changeFirstDeploy, changeRole, changeSenior, makeRecoveryLink, removeMember } from "../actions";
import { GuardedAction } from "../guarded-action";
import { roles } from "../invitations/forms";
import { ChangeChoice, ChangeFirstDeploy } from "./change-forms";
import type { Member } from "./queries";
import { RecoveryForm } from "./recovery-form";

type MemberPanelProps = {
  member: Member;
  team: { id: string; name: string };
  isSelf: boolean;
  baseUrl: string | null;
};

/** What a lead, and nobody else, changes about a member. */
export function MemberPanel({ member, team, isSelf, baseUrl }: MemberPanelProps) {
  const { id, name, email, role, seniorId, seniors, firstDeployOn } = member;
  const who = { team: team.id, id };
  const isEngineer = role === "engineer";
  return (
    <section className="panel" aria-labelledby="change">
      <div className="panel-head">
        <h2 id="change">You can change</h2>
      </div>
      <div className="panel-body">
        <p className="wrap-anywhere">
          E-mail:{" "}
          <a className="underline" href={`mailto:${email}`}>
            {email}
          </a>
        </p>
        <div className="mt-2">
          {isEngineer && (
            <>
              <ChangeFirstDeploy
                {...who}
                action={changeFirstDeploy}
                label="First deploy"
                now={firstDeployOn ? calendarDay(firstDeployOn) : "not set"}
                date={firstDeployOn}
              />
              <ChangeChoice
                {...who}
                action={changeSenior}
                label="Senior"
                name="seniorId"
                now={seniors.find((one) => one.id === seniorId)?.name ?? "nobody"}
                chosen={seniorId ?? ""}
                hint={`Sees of ${name} what this page shows, and may answer.`}
                choices={[
                  { value: "", words: "Nobody" },
                  ...seniors.map((one) => ({ value: one.id, words: one.name })),
                ]}
              />
            </>
          )}
          <ChangeChoice
            {...who}
            action={changeRole}
            label="Role in the team"
            name="role"
            now={role}
            chosen={role}
            hint="A senior sees assigned engineers. A lead sees all of them and can change the team."
            choices={roles.map((value) => ({ value, words: value }))}
          />
        </div>
        {!isSelf && <p>{name} sees that something was changed, and who changed it.</p>}
        {isEngineer && (
          <>
            <RecoveryForm {...who} action={makeRecoveryLink} name={name} baseUrl={baseUrl} />
            <p>
              For one sign-in, when {name} is locked out. Using it ends their other sessions; making it is kept in the
              audit list.
            </p>
          </>
        )}
        <div className="panel-guarded">
          <GuardedAction
            {...who}
            action={removeMember}
            label={isSelf ? "Leave the team" : "Remove from the team"}
            title={isSelf ? `Leave team ${team.name}` : `Remove ${name} from team ${team.name}`}
            confirm={isSelf ? "Leave" : "Remove"}
            takes={
              isSelf
                ? "Your role in this team, at once."
                : `${name}’s place in this team. You stop seeing their progress.`
            }
            undoes="A new onboarding link brings them back."
            leaves="Their account, lessons and answers, which stay theirs."
          />
        </div>
      </div>
    </section>
  );
}
