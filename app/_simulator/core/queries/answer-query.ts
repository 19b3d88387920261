import type { Query, QueryKind, QueryOf } from "../flight/query";
import type { World } from "../production/world";
import { readyz, statusPage } from "./curl";
import { deployStatus, diffEnvironments, diffVariables } from "./deploy";
import { prChecks, runList, runView } from "./gh";
import { gitDiff, gitLog, gitShow } from "./git";
import { describeDeployment, describePod } from "./kubectl-describe";
import { getEvents } from "./kubectl-events";
import { getDeployments, getPods, topPods } from "./kubectl-get";
import { execEnv, logs } from "./kubectl-logs";
import { rolloutHistory, rolloutStatus } from "./kubectl-rollout";
import { migrateStatus } from "./prisma";
import { metric } from "./promtool";
import { pgActivity } from "./psql";
import { inspectImage } from "./skopeo";

/** To add a query, add its fields in flight/query.ts and its answer in the file of its tool. */
const answers: { [Kind in QueryKind]: (world: World, query: QueryOf<Kind>) => string } = {
  getPods,
  getDeployments,
  getEvents,
  describePod,
  describeDeployment,
  logs,
  rolloutStatus,
  rolloutHistory,
  topPods,
  execEnv,
  inspectImage,
  gitLog,
  gitShow,
  gitDiff,
  deployStatus,
  diffEnvironments,
  diffVariables,
  runList,
  runView,
  prChecks,
  pgActivity,
  migrateStatus,
  statusPage,
  readyz,
  metric,
};

/** What the tool prints now, without a line break at the end. Asking changes nothing in the world. */
export const answerQuery = (world: World, query: Query): string => answerOf(world, query);

function answerOf<Kind extends QueryKind>(world: World, query: QueryOf<Kind>): string {
  return answers[query.kind](world, query);
}
