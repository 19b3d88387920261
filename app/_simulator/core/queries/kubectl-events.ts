import type { QueryOf } from "../flight/query";
import type { World } from "../production/world";
import { tableOf } from "./tab-writer";
import { ageSince } from "./times";
import { NOTHING_FOUND } from "./workloads";

/** One or more of the same, as the server keeps them: by object, reason and message. */
type Event = { object: string; reason: string; message: string; firstMs: number; lastMs: number; count: number };

const warnings = ["BackOff", "Unhealthy", "OOMKilling", "ProgressDeadlineExceeded", "CanaryHalted", "CanaryAborted"];

const typeOf = ({ reason }: Event): string => (warnings.includes(reason) ? "Warning" : "Normal");

/** What the system did itself to pods and deployments; what people did, and the pipeline, is in no cluster's events. */
function eventsOf({ state }: World, object: string | undefined): Event[] {
  const events = new Map<string, Event>();
  for (const entry of state.journal) {
    if (entry.by !== "system" || entry.kind === "PipelineStarted") continue;
    if (object === undefined ? !/^(pod|deployment)\//.test(entry.object) : entry.object !== object) continue;
    const key = `${entry.object}\n${entry.kind}\n${entry.text}`;
    const known = events.get(key);
    const { firstMs = entry.atMs, count = 0 } = known ?? {};
    // Put in again, so that the order is that of the last times.
    events.delete(key);
    events.set(key, {
      object: entry.object,
      reason: entry.kind,
      message: entry.text,
      firstMs,
      lastMs: entry.atMs,
      count: count + 1,
    });
  }
  return [...events.values()];
}

/** `kubectl get events --sort-by=.lastTimestamp` */
export function getEvents(world: World, { object }: QueryOf<"getEvents">): string {
  const events = eventsOf(world, object);
  if (events.length === 0) return NOTHING_FOUND;
  return tableOf([
    ["LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE"],
    ...events.map((event) => [ageSince(world, event.lastMs), typeOf(event), event.reason, event.object, event.message]),
  ]);
}

/** The end of what `kubectl describe` prints, before its columns are aligned. */
export function describedEvents(world: World, object: string): string[] {
  const events = eventsOf(world, object);
  if (events.length === 0) return ["Events:\t<none>"];
  return [
    "Events:",
    "  Type\tReason\tAge\tFrom\tMessage",
    "  ----\t------\t----\t----\t-------",
    ...events.map(
      (event) =>
        `  ${typeOf(event)}\t${event.reason}\t${intervalOf(world, event)}\t${componentOf(event)}\t${event.message}`,
    ),
  ];
}

/** Who says so. */
function componentOf({ object, reason }: Event): string {
  if (object.startsWith("pod/")) return "kubelet";
  if (reason.startsWith("Canary")) return "deploy";
  return reason === "SuccessfulRescale" ? "horizontal-pod-autoscaler" : "deployment-controller";
}

function intervalOf(world: World, { count, firstMs, lastMs }: Event): string {
  return count > 1
    ? `${ageSince(world, lastMs)} (x${count} over ${ageSince(world, firstMs)})`
    : ageSince(world, firstMs);
}
