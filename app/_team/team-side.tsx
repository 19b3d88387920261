import Link from "next/link";
import { groupSizes } from "@/app/_privacy/contract";
import { Icon, type IconName } from "@/app/_ui/icon";
import type { TeamLinks } from "./links";

type LinkPanelProps = {
  id: string;
  title: string;
  label?: string;
  says: string;
  href: string;
  act: string;
  icon: IconName;
};

/** What there is on a page of its own, in two lines and a button. */
function LinkPanel({ id, title, label, says, href, act, icon }: LinkPanelProps) {
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        <span className="spacer" />
        {label && <span className="label">{label}</span>}
      </div>
      <div className="panel-body">
        <p>{says}</p>
        <p className="acts">
          <Link className="button dense" href={href}>
            <Icon name={icon} className="icon small" />
            {act}
          </Link>
        </p>
      </div>
    </section>
  );
}

export function QuestionsPanel({ links }: { links: TeamLinks }) {
  return (
    <LinkPanel
      id="questions"
      title="How the questions do"
      label={`from ${groupSizes.average} people on`}
      says="Which questions the team finds hard, and where many were sure and missed it. Nobody’s answer by itself."
      href={links.questions}
      act="See the questions"
      icon="chart"
    />
  );
}

export function WordsPanel({ links }: { links: TeamLinks }) {
  return (
    <LinkPanel
      id="words"
      title="How this team ships"
      says="Your commands, dashboards and people stand in the lessons, where members would otherwise read general words."
      href={links.words}
      act="Write them down"
      icon="doc"
    />
  );
}

/** How many links are open, never the links: those were shown once. */
export function OnboardingPanel({ open, links }: { open: number; links: TeamLinks }) {
  return (
    <LinkPanel
      id="onboarding"
      title="Onboarding link"
      label={`${open} open`}
      says="A link lets people join this team. You choose for how many, for how long, and whether a first deploy is planned."
      href={links.invitations}
      act={open > 0 ? "See the links or make one" : "Make a link"}
      icon="link"
    />
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
