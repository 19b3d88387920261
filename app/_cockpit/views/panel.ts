import type { World } from "../../_simulator/core/production/world";
import { namesOf } from "../../_simulator/terminal/names";
import type { Panel } from "../frame";
import { chartDefinitions } from "./chart-definitions";

export function panelOf(world: World): Panel {
  const { scenario } = world;
  const { services, flags } = namesOf(world);
  const { deployment, version } = scenario.ships;
  return {
    number: scenario.number,
    title: scenario.title,
    startsAt: scenario.startsAt,
    endSeconds: scenario.endSeconds,
    ships: { deployment, version },
    charts: chartDefinitions(world),
    people: scenario.people.map(({ id, name, role, mustHear }) => ({ id, name, role, mustHear })),
    services,
    deployments: Object.keys(world.state.deployments),
    flags,
  };
}
