import type { World } from "../core/production/world";

/** What there is to name now: for completion, and for lines that mean one thing or another by it. */
export type Names = {
  /** The deployment whose checkout the shell stands in: the one that is shipped. */
  checkout: string;
  deployments: Record<string, NamedDeployment>;
  pods: { name: string; deployment: string }[];
  databases: string[];
  partners: string[];
  environments: string[];
  flags: string[];
  people: string[];
  /** What an incident can be declared of. */
  services: string[];
};

/** What a word or the value of a flag may name, for completion. */
export type Candidates =
  | Exclude<keyof Names, "checkout">
  | "versions"
  /** `deployment/api` */
  | "targets"
  /** `app=api` */
  | "selectors"
  | "urls";

type NamedDeployment = {
  releases: { version: string; commit: string }[];
  rollingUpdate: { maxSurge: number; maxUnavailable: number };
};

export function namesOf({ scenario, state, system }: World): Names {
  const storesOf = (kind: string) => Object.keys(system.stores).filter((name) => system.stores[name]?.kind === kind);
  return {
    checkout: scenario.ships.deployment,
    deployments: Object.fromEntries(
      Object.entries(system.deployments).map(([name, { releases, rollingUpdate }]) => {
        const { maxSurge, maxUnavailable } = state.deployments[name]?.rollingUpdate ?? rollingUpdate;
        return [
          name,
          {
            releases: Object.entries(releases).map(([version, { commit }]) => ({ version, commit: commit.hash })),
            rollingUpdate: { maxSurge, maxUnavailable },
          },
        ];
      }),
    ),
    pods: state.pods.map(({ deployment, name }) => ({ name, deployment })),
    databases: storesOf("database"),
    partners: storesOf("partner"),
    environments: Object.keys(system.environments),
    flags: Object.keys(state.flags),
    people: scenario.people.map(({ id }) => id),
    services: [...Object.keys(system.deployments), ...Object.keys(system.stores)],
  };
}
