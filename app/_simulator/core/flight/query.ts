/**
 * Everything that a learner can ask of the world, each by a tool that would be asked at work. Asking changes nothing and
 * takes no time. What each tool prints is in queries/.
 */
type Fields = {
  // kubectl
  getPods: { app?: string /** `-L version` */; withVersion?: boolean };
  getDeployments: { deployment?: string; wide?: boolean };
  getEvents: { /** `--for pod/api-7d9c6b5f4-x2k8p` */ object?: string };
  describePod: { pod: string };
  describeDeployment: { deployment: string };
  logs: {
    of: { pod: string } | { app: string };
    /** Of the process before the one that runs now. */
    previous?: boolean;
    tail?: number;
    sinceSeconds?: number;
    /** Says before each line which pod wrote it. */
    prefix?: boolean;
  };
  rolloutStatus: { deployment: string };
  rolloutHistory: { deployment: string; revision?: number };
  topPods: { app?: string };
  /** `kubectl exec POD -- env` */
  execEnv: { pod: string };
  // skopeo, which asks the registry
  inspectImage: { deployment: string; version: string };
  // git; a revision is a release's version, which is its tag, or its commit's hash
  gitLog: { deployment: string };
  gitShow: { deployment: string; revision: string };
  gitDiff: { deployment: string; from: string; to: string };
  // deploy, our own
  deployStatus: { deployment?: string };
  /** What the pods of two environments are given: production, staging. */
  diffEnvironments: { deployment: string; from: string; to: string };
  /** Which variables two versions read, and what becomes of them where one is unset. */
  diffVariables: { deployment: string; from: string; to: string };
  // gh
  runList: Record<never, never>;
  runView: { deployment: string; version: string };
  prChecks: { deployment: string; version: string };
  // psql and prisma
  pgActivity: { database: string };
  migrateStatus: { database: string };
  // curl
  statusPage: { partner: string };
  readyz: { pod: string };
  // promtool
  metric: { name: string; labels?: Record<string, string> /** `rate(...[60s])` */; rateSeconds?: number };
};

export type QueryKind = keyof Fields;
export type QueryOf<Kind extends QueryKind> = { [K in Kind]: { kind: K } & Fields[K] }[Kind];
export type Query = QueryOf<QueryKind>;
