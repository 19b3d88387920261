import type { QueryOf } from "../flight/query";
import { named } from "../named";
import type { World } from "../production/world";

const ALL_IS_WELL = "All systems operational";

/** `curl -s https://status.PARTNER.example/api/v2/status.json`, as Atlassian Statuspage answers it. */
export function statusPage({ state }: World, { partner }: QueryOf<"statusPage">): string {
  const store = named(state.stores, partner);
  if (store?.kind !== "partner") return `curl: (6) Could not resolve host: status.${partner}.example`;
  const indicator = store.statusPage === ALL_IS_WELL ? "none" : "minor";
  return JSON.stringify({
    page: { name: partner, url: `https://status.${partner}.example` },
    status: { indicator, description: store.statusPage },
  });
}

/** `curl -si -m 1 http://POD:8080/readyz`: the pod answers with a worker that is free, and in a second if there is one. */
export function readyz({ replicas, state }: World, { pod: name }: QueryOf<"readyz">): string {
  const pod = state.pods.find((one) => one.name === name);
  if (pod === undefined) return `curl: (6) Could not resolve host: ${name}`;
  if (pod.startedAtMs === null)
    return `curl: (7) Failed to connect to ${name} port 8080 after 1 ms: Could not connect to server`;
  const isBusy = (replicas.busy[pod.replica] ?? 0) >= (replicas.workers[pod.replica] ?? 0);
  if (isBusy) return "curl: (28) Operation timed out after 1001 milliseconds with 0 bytes received";
  return "HTTP/1.1 200 OK\ncontent-type: text/plain\ncontent-length: 2\n\nok";
}
