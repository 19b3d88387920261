import { expect, test } from "vitest";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { Flight } from "../flight/flight";
import { planScenario } from "../flight/plan-scenario";
import type { Query } from "../flight/query";
import { answerQuery } from "./answer-query";

// v42 is being rolled out at 20 s; at 100 s somebody takes DATABASE_HOST away, and new pods crash.

const plan = planScenario(scenario, "afternoon");
const rolling = Flight.takeOff(plan, 1);
rolling.stepTo(20);
const crashing = rolling.branch(20, []);
crashing.stepTo(100);
crashing.give({ kind: "setEnvironment", deployment: "api", variables: { DATABASE_HOST: null } });
crashing.stepTo(160);

const ask = ({ world }: Flight, query: Query) => answerQuery(world, query);
const crashed = crashing.world.state.pods.filter(({ phase }) => phase === "crashed");
const crashedName = crashed[0]?.name ?? "";
const served = crashing.world.state.pods.find(({ deployment, isReady }) => deployment === "api" && isReady);

test("pods are listed with their state", () => {
  const lines = ask(crashing, { kind: "getPods", app: "api" }).split("\n");
  expect(lines[0]).toMatch(/^NAME {18}READY {3}STATUS +RESTARTS +AGE$/);
  expect(lines).toHaveLength(1 + crashing.world.state.pods.filter(({ deployment }) => deployment === "api").length);
  const line = lines.find((one) => one.startsWith(crashedName));
  expect(line).toMatch(/^api-\w{9}-\w{5} {3}0\/1 {5}CrashLoopBackOff {3}\d \(\d+s ago\) {3}58s$/);
  expect(lines.filter((one) => / 1\/1 {5}Running {12}0 {2,}/.test(one)).length).toBeGreaterThanOrEqual(5);
  expect(ask(rolling, { kind: "getPods", app: "api" })).toMatch(/0\/1 {5}(ContainerCreating|Running)/);
  expect(ask(rolling, { kind: "getPods", app: "api", withVersion: true })).toMatch(/AGE {3}VERSION\n.*v4[12]\n/);
});

test("deployments are listed with their counts and, widely, with what they run", () => {
  expect(ask(crashing, { kind: "getDeployments", wide: true }).split("\n")).toEqual([
    "NAME      READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES        SELECTOR",
    expect.stringMatching(/^api {7}\d\/6 {5}\d {12}\d {11}41d {3}api {10}api:v42 {7}app=api$/),
    "gateway   2/2     2            2           41d   gateway      gateway:v17   app=gateway",
    "worker    3/3     3            3           41d   worker       worker:v23    app=worker",
  ]);
  expect(ask(crashing, { kind: "getDeployments", deployment: "worker" }).split("\n")).toHaveLength(2);
});

test("a rollout says how far it has come, in kubectl's words", () => {
  const status: Query = { kind: "rolloutStatus", deployment: "api" };
  expect(ask(rolling, status)).toMatch(
    /^Waiting for deployment "api" rollout to finish: (\d out of 6 new replicas have been updated|\d old replicas are pending termination)\.\.\.$/,
  );
  expect(ask(crashing, status)).toMatch(
    /^Waiting for deployment "api" rollout to finish: \d out of 6 new replicas have/,
  );
  expect(ask(crashing, { kind: "rolloutStatus", deployment: "worker" })).toBe(
    'deployment "worker" successfully rolled out',
  );
  const stuck = crashing.branch(230, []);
  stuck.stepTo(720);
  expect(ask(stuck, status)).toBe('error: deployment "api" exceeded its progress deadline');
});

test("the history of a deployment has its revisions and what they are made from", () => {
  expect(ask(crashing, { kind: "rolloutHistory", deployment: "api" }).split("\n")).toEqual([
    "deployment.apps/api ",
    "REVISION  CHANGE-CAUSE",
    "1         deploy ship v41",
    "2         deploy ship v42",
    "3         kubectl set env",
  ]);
  const second = ask(crashing, { kind: "rolloutHistory", deployment: "api", revision: 2 });
  expect(second).toContain("deployment.apps/api with revision #2\nPod Template:\n  Labels:  app=api\n");
  expect(second).toContain("      DATABASE_HOST:  postgres\n");
  expect(ask(crashing, { kind: "rolloutHistory", deployment: "api", revision: 3 })).not.toContain("DATABASE_HOST");
  expect(ask(crashing, { kind: "rolloutHistory", deployment: "api", revision: 9 })).toBe(
    "error: unable to find the specified revision",
  );
});

test("a crashed pod is described with how it ended, and what happened to it", () => {
  const text = ask(crashing, { kind: "describePod", pod: crashedName });
  expect(text).toMatch(/^Name: {11}api-/);
  expect(text).toContain("\n    State:          Waiting\n      Reason:       CrashLoopBackOff\n");
  expect(text).toMatch(
    / {4}Last State: {5}Terminated\n {6}Reason: {7}Error\n {6}Exit Code: {4}1\n {6}Finished: {5}Tue, 17 Nov 2026 14:0\d:\d\d \+0000\n {4}Ready: {10}False\n {4}Restart Count: {2}[1-9]\n/,
  );
  expect(text).toContain(
    "    Image ID:       api@sha256:d3a1f75c0e9b4862a57d10c8fe4b92361c07ad58e6b34f90127c5de8ab0946f3\n",
  );
  expect(text).toMatch(/ {6}PAYMENTS_KEY: {2}<set to the key 'PAYMENTS_KEY' in secret '[\w-]+'> {2}Optional: false\n/);
  expect(text).not.toContain("key-3");
  expect(text).toContain("  Type              Status\n  Initialized       True \n  Ready             False \n");
  expect(text).toMatch(/\nEvents:\n {2}Type {5}Reason {3}Age +From {5}Message\n {2}---- {5}------ {3}----/);
  expect(text).toMatch(
    / {2}Warning {2}BackOff {2}.* {2}kubelet {2}Back-off restarting failed container api in pod api-/,
  );
});

test("a pod that nothing has happened to for an hour has no events", () => {
  const [gateway] = crashing.world.state.pods.filter(({ deployment }) => deployment === "gateway");
  const text = ask(crashing, { kind: "describePod", pod: gateway?.name ?? "" });
  expect(text.endsWith("\nEvents:             <none>")).toBe(true);
  expect(text).toContain("    State:          Running\n      Started:      Tue, 17 Nov 2026 12:57:00 +0000\n");
});

test("a pod that is being deleted says so, and since when", () => {
  const flight = rolling.branch(20, []);
  flight.give({ kind: "deletePods", deployment: "gateway", pods: "all" });
  // The gateway's requests may wait for ten seconds: the pod is there until they are answered.
  flight.stepTo(21.5);
  const pod = flight.world.state.pods.find(({ phase }) => phase === "terminating");
  expect(ask(flight, { kind: "describePod", pod: pod?.name ?? "" })).toMatch(
    /\nStatus: +Terminating \(lasts \d+s\)\nTermination Grace Period: {2}30s\n/,
  );
});

test("the beginning of a name describes all pods that have it", () => {
  const text = ask(crashing, { kind: "describePod", pod: "gateway" });
  expect(text.match(/^Name:/gm)).toHaveLength(2);
});

test("a deployment is described with its replica sets and conditions", () => {
  const text = ask(crashing, { kind: "describeDeployment", deployment: "api" });
  expect(text).toMatch(/\nReplicas: {15}6 desired \| \d updated \| \d total \| \d available \| \d unavailable\n/);
  expect(text).toContain("\nRollingUpdateStrategy:  25% max unavailable, 25% max surge\n");
  expect(text).toContain(
    "  Available      True    MinimumReplicasAvailable\n  Progressing    True    ReplicaSetUpdated\n",
  );
  expect(text).toMatch(/\nOldReplicaSets: {2}api-\w{9} \((\d)\/\1 replicas created\)\nNewReplicaSet: {3}api-\w{9} \(/);
});

test("logs are those of the process that runs, or of the one before it", () => {
  expect(ask(crashing, { kind: "logs", of: { pod: crashedName }, tail: 1 })).toMatch(
    /^14:0\d:\d\d\.\d{3} ERROR Error: DATABASE_HOST is not set$/,
  );
  expect(ask(crashing, { kind: "logs", of: { pod: crashedName }, tail: 1, previous: true })).toMatch(/DATABASE_HOST/);
  const name = served?.name ?? "";
  expect(ask(crashing, { kind: "logs", of: { pod: name } })).toMatch(
    /^14:02:\d\d\.\d{3} INFO {2}payments timeout=30000ms \(default\)$/m,
  );
  expect(ask(crashing, { kind: "logs", of: { pod: name }, sinceSeconds: 60 })).not.toContain("timeout=30000ms");
  expect(ask(crashing, { kind: "logs", of: { pod: name }, previous: true })).toBe(
    `Error from server (BadRequest): previous terminated container "api" in pod "${name}" not found`,
  );
});

test("the logs of a label are those of its pods, ten lines of each", () => {
  const lines = ask(crashing, { kind: "logs", of: { app: "api" }, prefix: true }).split("\n");
  expect(
    lines.every((line) => /^\[pod\/api-\w{9}-\w{5}\/api\] 14:\d\d:\d\d\.\d{3} (INFO |WARN |ERROR) /.test(line)),
  ).toBe(true);
  const pods = [...new Set(lines.map((line) => line.split(" ")[0]))];
  expect(pods.length).toBeGreaterThan(4);
  for (const pod of pods) expect(lines.filter((line) => line.startsWith(`${pod} `)).length).toBeLessThanOrEqual(10);
});

test("events are listed once for each thing that happened, in the order of its last time", () => {
  const lines = ask(crashing, { kind: "getEvents" }).split("\n");
  expect(lines[0]).toMatch(/^LAST SEEN {3}TYPE {6}REASON +OBJECT +MESSAGE$/);
  expect(new Set(lines.map((line) => line.replace(/^\S+/, ""))).size).toBe(lines.length);
  expect(lines.join("\n")).not.toContain("PipelineStarted");
  const own = ask(crashing, { kind: "getEvents", object: `pod/${crashedName}` });
  expect(own).toMatch(/Warning {3}BackOff {3}/);
  expect(ask(crashing, { kind: "getEvents", object: "pod/none" })).toBe("No resources found in default namespace.");
});

test("what a pod uses is shown in thousandths of a core and in mebibytes", () => {
  const lines = ask(crashing, { kind: "topPods", app: "gateway" }).split("\n");
  expect(lines[0]).toBe("NAME                      CPU(cores)   MEMORY(bytes)");
  for (const line of lines.slice(1)) expect(line).toMatch(/^gateway-\w{9}-\w{5} {3}\d+m +6\dMi$/);
  // Little's law on the api: 12.2 visitors a second ask for about 5 pages each, at about 11 ms of work.
  const cores = ask(rolling, { kind: "topPods", app: "api" }).match(/\d+(?=m )/g) ?? [];
  const sum = cores.reduce((total, text) => total + Number(text), 0);
  expect(sum).toBeGreaterThan(400);
  expect(sum).toBeLessThan(1100);
});

test("the environment of a pod is what it was given, its secrets masked", () => {
  const name = served?.name ?? "";
  expect(ask(crashing, { kind: "execEnv", pod: name })).toBe(
    `HOSTNAME=${name}\nDATABASE_HOST=postgres\nDB_POOL_SIZE=9\nPAYMENTS_KEY=*****`,
  );
  expect(ask(crashing, { kind: "execEnv", pod: "deploy/api" })).toMatch(/^HOSTNAME=api-/);
  expect(ask(crashing, { kind: "execEnv", pod: crashedName })).toBe(
    'error: Internal error occurred: unable to upgrade connection: container not found ("api")',
  );
});

test("a secret is masked wherever it comes from, and described by its name", () => {
  const flight = rolling.branch(20, []);
  flight.give({ kind: "setEnvironment", deployment: "worker", variables: { SMTP_PASSWORD: "secret:smtp", MODE: "" } });
  flight.stepTo(60);
  const environment = ask(flight, { kind: "execEnv", pod: "deploy/worker" });
  expect(environment).toMatch(/\nSMTP_PASSWORD=\*{5}\nMODE=$/);
  expect(ask(flight, { kind: "describePod", pod: "worker" })).toContain(
    "SMTP_PASSWORD:  <set to the key 'SMTP_PASSWORD' in secret 'smtp'>  Optional: false\n",
  );
});

test("what does not exist is not found, in the real tool's words", () => {
  const pod = 'Error from server (NotFound): pods "nobody" not found';
  expect(ask(rolling, { kind: "describePod", pod: "nobody" })).toBe(pod);
  expect(ask(rolling, { kind: "logs", of: { pod: "nobody" } })).toBe(pod);
  expect(ask(rolling, { kind: "execEnv", pod: "nobody" })).toBe(pod);
  const deployment = 'Error from server (NotFound): deployments.apps "shop" not found';
  expect(ask(rolling, { kind: "describeDeployment", deployment: "shop" })).toBe(deployment);
  expect(ask(rolling, { kind: "rolloutStatus", deployment: "shop" })).toBe(deployment);
  expect(ask(rolling, { kind: "logs", of: { pod: "deploy/shop" } })).toBe(deployment);
  expect(ask(rolling, { kind: "getPods", app: "shop" })).toBe("No resources found in default namespace.");
});
