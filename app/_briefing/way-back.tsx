import Link from "next/link";
import type { OwnWords } from "@/app/_dossier/plan-of";
import type { Plan } from "@/app/_simulator/core/flight/plan";
import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import { planLines } from "./plan-words";
import "./way-back.css";

/** What the learner's dossier says of the way back, as it would be taken at take-off. */
export type OwnPlan = {
  /** Null while signal, act or proof are missing. */
  plan: Plan | null;
  words: OwnWords;
  /** Of the page in the dossier. */
  page: { number: number; written: number; total: number };
};

/** The plan that is flown by: the learner's own, beside what the briefing would use; or that one, and what it costs. */
export function WayBack({ scenario, own }: { scenario: Scenario; own: OwnPlan | null }) {
  return (
    <>
      <div className="briefing-text">
        <p>
          Paid orders against what the traffic lets expect is the large instrument; requests, errors, p99 and saturation
          stand around it. Logs, traces, the pipeline and a terminal are at hand.
        </p>
      </div>
      {own?.plan ? <OwnCard scenario={scenario} {...own} plan={own.plan} /> : <NoPlan scenario={scenario} own={own} />}
    </>
  );
}

const parts = [
  ["When", "signal"],
  ["Do", "act"],
  ["Tell", "tell"],
  ["Verify by", "verify"],
] as const;

function OwnCard({ scenario, plan, words, page }: { scenario: Scenario } & OwnPlan & { plan: Plan }) {
  const { people } = scenario;
  const tell = plan.tell.filter((id) => people.some((person) => person.id === id));
  const [own, briefed] = [planLines({ ...plan, tell }, people), planLines(scenario.plan, people)];
  return (
    <section className="plan-card own" aria-labelledby="plan">
      <div className="plan-card-head">
        <h3 id="plan">Your rollback plan</h3>
        <span className="label">page {page.number} of your dossier</span>
      </div>
      {words.when !== "" && <p className="plan-quote">“{words.when}”</p>}
      <table className="plan-beside">
        <thead>
          <tr>
            <th scope="col">On Tern</th>
            <th scope="col">yours</th>
            <th scope="col">the briefing’s</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(([title, part]) => (
            <tr key={part}>
              <th scope="row">{title}</th>
              <td>{own[part]}</td>
              <td className="secondary">{briefed[part]}</td>
            </tr>
          ))}
          {words.command !== "" && (
            <tr>
              <th scope="row">Command</th>
              <td>
                <pre className="command">{words.command}</pre>
              </td>
              <td className="secondary">Tern’s own tool stands on the panel</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="plan-foot">
        {page.written} of {page.total} lines. Fixed at take-off; Method is scored against yours.{" "}
        <Link href="/dossier#rollback-plan">Change it in the dossier</Link>
      </p>
    </section>
  );
}

function NoPlan({ scenario: { plan, people }, own }: { scenario: Scenario; own: OwnPlan | null }) {
  const lines = planLines(plan, people);
  const hasBegun = own !== null && own.page.written > 0;
  return (
    <section className="plan-card" aria-labelledby="plan">
      <h3 id="plan">{hasBegun ? "Your plan is not ready to fly" : "No plan of your own yet"}</h3>
      <p>
        {hasBegun &&
          "Signal, act and proof for the shop are chosen at the end of your rollback plan; not all three are there. "}
        The briefing’s plan is on your panel, and Method is scored against it. Flying without your own costs nothing.
      </p>
      <ul className="checklist">
        {parts.map(([title, part]) => (
          <li key={part}>
            <span>{title}</span>
            <span className="dots" />
            <span className="response">{lines[part]}</span>
          </li>
        ))}
      </ul>
      <p className="plan-foot">
        <Link className="button dense" href="/dossier#rollback-plan">
          {hasBegun ? "Finish your plan" : "Write the way back"}
        </Link>
      </p>
    </section>
  );
}
