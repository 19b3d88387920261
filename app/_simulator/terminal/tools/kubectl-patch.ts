type RollingUpdate = { maxSurge?: number; maxUnavailable?: number };

/**
 * What a patch says of the rolling update, as shares of the replicas. Nothing else of a deployment may be patched here:
 * a field that is not understood is refused, where the real server would drop or apply it without a word.
 */
export function rollingUpdateOf(patch: string, deployment: string): RollingUpdate | { problem: string } {
  let given: unknown;
  try {
    given = JSON.parse(patch);
  } catch {
    return { problem: `error: unable to parse "${patch}": yaml: not a JSON object` };
  }
  let inner = given;
  for (const field of ["spec", "strategy"]) {
    const only = onlyField(inner, field);
    if (only === undefined) return forbidden(deployment);
    inner = only;
  }
  // Its type is RollingUpdate already, and may be said again.
  if (isObject(inner) && inner["type"] === "RollingUpdate") {
    const { type: _, ...rest } = inner;
    inner = rest;
  }
  const update = onlyField(inner, "rollingUpdate");
  if (!isObject(update)) return forbidden(deployment);
  const asked: RollingUpdate = {};
  for (const [field, value] of Object.entries(update)) {
    if (field !== "maxSurge" && field !== "maxUnavailable") return forbidden(deployment);
    const share = shareOf(value);
    if (share === null)
      return {
        problem: `The Deployment "${deployment}" is invalid: spec.strategy.rollingUpdate.${field}: Invalid value: ${JSON.stringify(value)}: must be a percentage here, such as "25%"`,
      };
    asked[field] = share;
  }
  return asked;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function onlyField(value: unknown, field: string): unknown {
  return isObject(value) && Object.keys(value).length === 1 ? value[field] : undefined;
}

function shareOf(value: unknown): number | null {
  if (value === 0) return 0;
  return typeof value === "string" && /^[0-9]{1,3}%$/.test(value) ? Number(value.slice(0, -1)) / 100 : null;
}

const forbidden = (deployment: string) => ({
  problem: `Error from server (Forbidden): deployments.apps "${deployment}" is forbidden: only spec.strategy.rollingUpdate may be patched here`,
});
