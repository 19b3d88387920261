import { endpointsOf } from "./programs";
import type { World } from "./world";

/** What the pages of each version do to whoever sees them, by the place of the version. */
export class SeenPages {
  private readonly sends: number[][];
  private readonly confusion: number[];

  constructor({ programs, system, scenario }: World) {
    const { releases = {} } = system.deployments[scenario.ships.deployment] ?? {};
    const entry = system.deployments[system.entry];
    const endpoints = entry === undefined ? [] : endpointsOf(entry);
    const pages = programs.pageVersions.map((version) => releases[version]?.pages ?? {});
    this.sends = pages.map(({ sends = {} }) => endpoints.map((endpoint) => sends[endpoint] ?? 1));
    this.confusion = pages.map(({ confuses = 0 }) => confuses);
  }

  /** How often one click sends the request for a page; once where no version was seen yet, NONE (-1). */
  sent(version: number, page: number): number {
    return version < 0 ? 1 : (this.sends[version]?.[page] ?? 1);
  }

  /** How likely somebody leaves who has seen what a doubled request does. */
  confuses(version: number): number {
    return this.confusion[version] ?? 0;
  }
}
