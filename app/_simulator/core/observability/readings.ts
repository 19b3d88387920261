import type { World } from "../production/world";
import { lastSeconds, requestsOf } from "./expressions";

/** The share of a version's requests that failed in the last so many ms, as the dashboards have it; null without any. */
export function errorRateOf(
  { clock, state }: World,
  service: string,
  version: string,
  windowMs: number,
): number | null {
  const { all, bad } = requestsOf(state.metrics, { service, version }, lastSeconds(windowMs / 1000, clock.nowMs));
  return all > 0 ? bad / all : null;
}
