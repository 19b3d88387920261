import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import "./shop-map.css";

/** Where the services of the shop stand on the map, by name. */
const places: Record<string, { x: number; y: number; width: number }> = {
  gateway: { x: 158, y: 96, width: 124 },
  api: { x: 326, y: 96, width: 136 },
  postgres: { x: 526, y: 8, width: 108 },
  redis: { x: 646, y: 8, width: 108 },
  payments: { x: 526, y: 84, width: 228 },
  orders: { x: 526, y: 160, width: 108 },
  reco: { x: 646, y: 160, width: 108 },
};

const roads = ["M128 124H150", "M282 124H318", "M462 124H490V34H518", "M462 124H490V110H518", "M462 124H490V186H518"];
const heads = [
  "M158 124l-9-4.5v9z",
  "M326 124l-9-4.5v9z",
  "M526 34l-9-4.5v9z",
  "M526 110l-9-4.5v9z",
  "M526 186l-9-4.5v9z",
];

/** The system as the briefing draws it, with the figures of the scenario. */
export function ShopMap({ scenario: { system, ships, number } }: { scenario: Scenario }) {
  const boxes = boxesOf(system, ships);
  const told = boxes.map(({ name, says }) => `${name}: ${says.join(", ")}`).join("; ");
  return (
    <figure className="briefing-figure">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a narrow screen, so a keyboard must reach it. */}
      <section className="scrolls" tabIndex={0} aria-label="System map">
        <svg
          className="shop-map"
          viewBox="-1 0 762 220"
          role="img"
          aria-label={`Customers reach the gateway, which calls the api. The api calls the others. ${told}.`}
        >
          {roads.map((road) => (
            <path key={road} d={road} />
          ))}
          {heads.map((head) => (
            <path key={head} className="head" d={head} />
          ))}
          <Box x={0} y={96} width={128} name="customers" says={["come to buy"]} kind="" />
          {boxes.map((box) => (
            <Box key={box.name} {...box} />
          ))}
        </svg>
      </section>
      <figcaption>
        <b>Fig. {number}-1</b> Tern. Drawn bold is what you ship; dashed is not ours: you can see how it answers, and
        you cannot restart it.
      </figcaption>
    </figure>
  );
}

type BoxProps = { x: number; y: number; width: number; name: string; says: string[]; kind: string };

function boxesOf(system: Scenario["system"], ships: Scenario["ships"]): BoxProps[] {
  const deployments = Object.entries(system.deployments).map(([name, { replicas, workers, release }]) => {
    const ships1 = name === ships.deployment ? [`${release}, you ship ${ships.version}`] : [];
    const pods = workers === null ? `${replicas} pods` : `${replicas} pods, ${workers * replicas} workers`;
    return { name, says: [pods, ...ships1], kind: name === ships.deployment ? "shipped" : "" };
  });
  const stores = Object.entries(system.stores).map(([name, store]) => ({
    name,
    says: [saysOf(store, system)],
    kind: store.kind === "partner" ? "outside" : "",
  }));
  return [...deployments, ...stores].flatMap((box) => {
    const place = places[box.name];
    return place ? [{ ...box, ...place }] : [];
  });
}

function saysOf(store: Scenario["system"]["stores"][string], { deployments }: Scenario["system"]): string {
  switch (store.kind) {
    case "database":
      return `${store.maxConnections} slots`;
    case "cache":
      return "cache";
    case "queue":
      return `${deployments["worker"]?.replicas ?? 0} workers`;
    case "partner":
      return "a partner, outside";
    case "model":
      return "a model";
  }
}

function Box({ x, y, width, name, says, kind }: BoxProps) {
  return (
    <g>
      <rect className={`box ${kind}`} x={x} y={y} width={width} height={says.length > 1 ? 64 : 52} />
      <text className="name" x={x + 12} y={y + 22}>
        {name}
      </text>
      {says.map((line, nth) => (
        <text key={line} x={x + 12} y={y + 40 + nth * 16}>
          {line}
        </text>
      ))}
    </g>
  );
}
