import type { Command, CommandKind, CommandOf } from "../core/flight/command";
import { quoted } from "./shell/quote";

const lines: { [Kind in CommandKind]: (command: CommandOf<Kind>) => string[] } = {
  ship: ({ deployment, version }) => ["deploy", "ship", deployment, version],
  promote: ({ deployment }) => ["deploy", "promote", deployment],
  pause: ({ deployment }) => ["deploy", "pause", deployment],
  resume: ({ deployment }) => ["deploy", "resume", deployment],
  abort: ({ deployment }) => ["deploy", "abort", deployment],
  rollback: ({ deployment }) => ["deploy", "rollback", deployment],
  setFlag: ({ flag, share }) => ["deploy", "flags", "set", flag, shareText(share)],
  freeze: ({ on }) => ["deploy", "freeze", on ? "on" : "off"],
  undo: ({ deployment, toRevision }) => [
    ...["kubectl", "rollout", "undo", `deployment/${deployment}`],
    ...(toRevision === undefined ? [] : [`--to-revision=${toRevision}`]),
  ],
  restart: ({ deployment }) => ["kubectl", "rollout", "restart", `deployment/${deployment}`],
  scale: ({ deployment, replicas }) => ["kubectl", "scale", `deployment/${deployment}`, `--replicas=${replicas}`],
  setEnvironment: ({ deployment, variables }) => [
    ...["kubectl", "set", "env", `deployment/${deployment}`],
    ...Object.entries(variables).map(([name, value]) => (value === null ? `${name}-` : `${name}=${value}`)),
  ],
  deletePods: ({ deployment, pods }) => {
    if (Array.isArray(pods)) return ["kubectl", "delete", "pod", ...pods];
    const version = pods === "all" ? "" : `,version=${pods.version}`;
    return ["kubectl", "delete", "pods", "-l", `app=${deployment}${version}`];
  },
  setRollingUpdate: ({ deployment, maxSurge, maxUnavailable }) => [
    ...["kubectl", "patch", "deployment", deployment, "-p"],
    JSON.stringify({
      spec: {
        strategy: { rollingUpdate: { maxSurge: percent(maxSurge), maxUnavailable: percent(maxUnavailable) } },
      },
    }),
  ],
  declare: ({ service, severity }) => ["inc", "declare", "--sev", `${severity}`, service],
  postStatus: ({ action, impact, nextUpdateMinutes, to }) => [
    ...["status", "post", "--impact", impact, "--action", action],
    ...["--next", `${nextUpdateMinutes ?? "none"}`, "--to", to.join(",")],
  ],
  page: ({ person }) => ["page", person],
  askHint: () => ["hint"],
  handOver: () => ["handover"],
  land: ({ claim }) => ["land", claim],
};

/**
 * The line that gives a command: what a button shows of what it does. Shares of a rolling update are whole percents, as
 * Kubernetes has them.
 */
export const lineFor = (command: Command): string => lineOf(command);

function lineOf<Kind extends CommandKind>(command: CommandOf<Kind>): string {
  return lines[command.kind](command).map(quoted).join(" ");
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** In percent where that says the same. */
const shareText = (share: number): string => (Math.round(100 * share) / 100 === share ? percent(share) : `${share}`);
