import Link from "next/link";
import type { Catalog } from "@/app/_course/catalog";
import { Ticks } from "@/app/_ui/ticks";
import type { TeamLinks } from "./links";
import { FirstDeploy, Standing } from "./matrix";
import type { Engineer } from "./overview";

type CardsProps = { engineers: readonly Engineer[]; lessons: Catalog["lessons"]; links: TeamLinks };

/** The matrix for a narrow screen: one card for each person, a tick for each lesson. */
export function Cards({ engineers, lessons, links }: CardsProps) {
  return (
    <ul className="team-cards">
      {engineers.map((engineer) => (
        <li key={engineer.id}>
          <p className="card-head">
            <Link href={links.person(engineer.id)}>{engineer.name}</Link>
            <FirstDeploy engineer={engineer} />
          </p>
          <Ticks states={lessons.map(({ slug }) => (engineer.lessons.has(slug) ? "done" : "open"))} />
          <p className="card-foot">
            <span>
              <Standing engineer={engineer} />
            </span>
            <span className="label">
              {engineer.lessons.size} of {lessons.length} {lessons.length === 1 ? "lesson" : "lessons"}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
