import Link from "next/link";
import { groupSizes } from "@/app/_privacy/contract";
import { Icon } from "@/app/_ui/icon";
import type { TeamLinks } from "./links";

/** How many links are open, never the links: those were shown once. */
export function OnboardingPanel({ open, links }: { open: number; links: TeamLinks }) {
  return (
    <section className="panel" aria-labelledby="onboarding">
      <div className="panel-head">
        <h2 id="onboarding">Onboarding link</h2>
        <span className="spacer" />
        <span className="label">{open} open</span>
      </div>
      <div className="panel-body">
        <p>
          A link lets people join this team. You choose for how many, for how long, and whether a first deploy is
          planned.
        </p>
        <p className="acts">
          <Link className="button dense" href={links.invitations}>
            <Icon name="link" className="icon small" />
            {open > 0 ? "See the links or make one" : "Make a link"}
          </Link>
        </p>
      </div>
    </section>
  );
}

export function QuestionsPanel({ links }: { links: TeamLinks }) {
  return (
    <section className="panel" aria-labelledby="questions">
      <div className="panel-head">
        <h2 id="questions">How the questions do</h2>
        <span className="spacer" />
        <span className="label">from {groupSizes.average} people on</span>
      </div>
      <div className="panel-body">
        <p>Which questions the team finds hard, and where many were sure and missed it. Nobody’s answer by itself.</p>
        <p className="acts">
          <Link className="button dense" href={links.questions}>
            <Icon name="chart" className="icon small" />
            See the questions
          </Link>
        </p>
      </div>
    </section>
  );
}

export function WordsPanel({ links }: { links: TeamLinks }) {
  return (
    <section className="panel" aria-labelledby="words">
      <div className="panel-head">
        <h2 id="words">How this team ships</h2>
      </div>
      <div className="panel-body">
        <p>
          Your commands, dashboards and people stand in the lessons, where members would otherwise read general words.
        </p>
        <p className="acts">
          <Link className="button dense" href={links.words}>
            <Icon name="doc" className="icon small" />
            Write them down
          </Link>
        </p>
      </div>
    </section>
  );
}

type Staff = readonly { personId: string; name: string; role: string }[];

export function StaffPanel({ staff, links }: { staff: Staff; links: TeamLinks }) {
  return (
    <section className="panel" aria-labelledby="staff">
      <div className="panel-head">
        <h2 id="staff">Leads and seniors</h2>
      </div>
      <div className="panel-body">
        <ul className="checklist">
          {staff.map(({ personId, name, role }) => (
            <li key={personId}>
              <Link className="underline" href={links.person(personId)}>
                {name}
              </Link>
              <span className="dots" />
              <span>{role}</span>
            </li>
          ))}
        </ul>
        <p>A senior sees the engineers assigned to them. A lead sees all, and assigns.</p>
      </div>
    </section>
  );
}
