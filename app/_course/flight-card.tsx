import Link from "next/link";
import { scenarioBySlug } from "@/app/_simulator/scenarios";
import { Icon } from "@/app/_ui/icon";
import "./flight-card.css";

/** Where a lesson hands over to the simulator. Says what is shipped, never what goes amiss. */
export async function FlightCard({ scenario: slug }: { scenario: string }) {
  const scenario = await scenarioBySlug(slug);
  if (!scenario) throw new Error(`No scenario ${slug}`);
  return (
    <aside className="flight-card" aria-label={`Flight: ${scenario.title}`}>
      <Icon name="dia" className="shape" />
      <p>
        <b>{scenario.title}</b>
        <span>Fly it now, or when you have finished the part. Nothing reaches a real service.</span>
      </p>
      <Link className="button" href={`/simulator/${slug}`} prefetch={false}>
        Read the briefing
      </Link>
    </aside>
  );
}
