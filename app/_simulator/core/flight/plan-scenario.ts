import type { Release, System } from "../production/system";
import type { Scenario, ScenarioPlan, Variant } from "./scenario";

/** A scenario with one of its variants worked in. Throws a RangeError for a variant that it does not have. */
export function planScenario(scenario: Scenario, name: string): ScenarioPlan {
  const { variants, ...rest } = scenario;
  const variant = variants[name];
  if (variant === undefined) throw new RangeError(`${scenario.slug} has no variant ${name}`);
  const { startsAt, isFaultFree, faults, campaigns = [], asking, trafficFactor } = variant;
  const system = changedSystem(scenario.system, variant);
  return { ...rest, system, variant: name, startsAt, isFaultFree, faults, campaigns, asking, trafficFactor };
}

/** The scenario as it would be if the release never left: the run that harm is measured against. */
export function withoutRelease(plan: ScenarioPlan): ScenarioPlan {
  return { ...plan, ships: { ...plan.ships, version: plan.system.deployments[plan.ships.deployment]?.release ?? "" } };
}

function changedSystem(system: System, { environments = {}, releases = {}, flags = {} }: Variant): System {
  const deployments = Object.fromEntries(
    Object.entries(system.deployments).map(([name, deployment]) => [
      name,
      { ...deployment, releases: changedReleases(deployment.releases, releases[name] ?? {}) },
    ]),
  );
  const surroundings = Object.fromEntries(
    Object.entries(system.environments).map(([name, ofDeployments]) => [
      name,
      Object.fromEntries(
        Object.entries(ofDeployments).map(([deployment, variables]) => [
          deployment,
          withValues(variables, environments[name]?.[deployment] ?? {}),
        ]),
      ),
    ]),
  );
  return { ...system, deployments, environments: surroundings, flags: { ...system.flags, ...flags } };
}

function changedReleases(releases: Record<string, Release>, changes: Record<string, Partial<Release>>) {
  return Object.fromEntries(
    Object.entries(releases).map(([version, release]) => [version, { ...release, ...changes[version] }]),
  );
}

/** Variables with some of them set, and those of null taken out. */
export function withValues(
  variables: Record<string, string>,
  changes: Record<string, string | null>,
): Record<string, string> {
  const merged = Object.entries({ ...variables, ...changes });
  return Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== null));
}
