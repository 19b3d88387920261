import type { QueryOf } from "../flight/query";
import type { World } from "../production/world";
import { templateLines } from "./kubectl-describe";
import { alignTabs, describedColumns } from "./tab-writer";
import { countsOf, withDeployment } from "./workloads";

/** `kubectl rollout status --watch=false`: the text of kubectl's rollout_status.go for how it stands now. */
export function rolloutStatus(world: World, { deployment: name }: QueryOf<"rolloutStatus">): string {
  return withDeployment(world, name, (deployment) => {
    if (deployment.hasExceededDeadline) return `error: deployment "${name}" exceeded its progress deadline`;
    const { available, desired, total, updated } = countsOf(world, name, deployment);
    const waiting = `Waiting for deployment "${name}" rollout to finish:`;
    if (updated < desired) return `${waiting} ${updated} out of ${desired} new replicas have been updated...`;
    if (total > updated) return `${waiting} ${total - updated} old replicas are pending termination...`;
    if (available < updated) return `${waiting} ${available} of ${updated} updated replicas are available...`;
    return `deployment "${name}" successfully rolled out`;
  });
}

/** `kubectl rollout history`, and with `--revision` what the pods of one revision are made from. */
export function rolloutHistory(world: World, { deployment: name, revision }: QueryOf<"rolloutHistory">): string {
  return withDeployment(world, name, ({ revisions }) => {
    if (revision === undefined) {
      const rows = revisions.map(({ number, cause }) => `${number}\t${cause}`);
      return `deployment.apps/${name} \n${alignTabs(["REVISION\tCHANGE-CAUSE", ...rows], describedColumns)}`;
    }
    const found = revisions.find(({ number }) => number === revision);
    if (found === undefined) return "error: unable to find the specified revision";
    const lines = templateLines(world, name, found.template);
    return `deployment.apps/${name} with revision #${revision}\n${alignTabs(lines, describedColumns)}`;
  });
}
