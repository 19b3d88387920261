import { asks, fails } from "../action";
import { durationOf } from "./kubectl-words";
import { nothing, type Tool, value } from "./tool";

export const curl: Tool = {
  summary: "ask a pod's readyz, or a partner's status page",
  subcommands: {
    "": {
      usage: "curl [-i] http://POD:8080/readyz | https://status.PARTNER.example/api/v2/status.json",
      summary: "fetch what answers there",
      flags: {
        include: { ...nothing, short: "i" },
        silent: { ...nothing, short: "s" },
        "show-error": { ...nothing, short: "S" },
        fail: { ...nothing, short: "f" },
        location: { ...nothing, short: "L" },
        "max-time": { ...value, short: "m" },
      },
      words: ["urls"],
      parse: ({ flags, words }) => {
        if (words.length === 0)
          return fails("curl: (2) no URL specified\ncurl: try 'curl --help' or 'curl --manual' for more information");
        return words.map((url) => {
          const [, host = "", path = "/"] = /^(?:https?:\/\/)?([^/?#]*)([^?#]*)/.exec(url) ?? [];
          const [name = "", port = "80"] = host.split(":");
          const [, partner] = /^status\.(.+)\.example$/.exec(name) ?? [];
          if (partner !== undefined) return asks({ kind: "statusPage", partner });
          if (path !== "/readyz") return fails(`curl: (6) Could not resolve host: ${name}`);
          if (port !== "8080")
            return fails(`curl: (7) Failed to connect to ${name} port ${port} after 1 ms: Could not connect to server`);
          return asks({ kind: "readyz", pod: name }, ...(flags["include"] ? [] : [{ kind: "body" } as const]));
        });
      },
    },
  },
  complaints: () => {
    const more = "\ncurl: try 'curl --help' or 'curl --manual' for more information";
    return {
      unknownLong: (name) => `curl: option --${name}: is unknown${more}`,
      unknownShort: (letter) => `curl: option -${letter}: is unknown${more}`,
      needsValue: (flag) => `curl: option ${flag}: requires parameter${more}`,
    };
  },
  unknown: () => "",
};

/** Of PromQL it reads a selector, and `rate` of one. */
export const promtool: Tool = {
  summary: "ask for the value of a metric",
  subcommands: {
    "query instant": {
      usage: "promtool query instant http://prometheus:9090 'rate(NAME{label=\"value\"}[1m])'",
      summary: "the newest values of a metric",
      flags: {},
      parse: ({ words: [server, expression] }) => {
        if (server === undefined) return fails("promtool: error: required argument 'server' not provided, try --help");
        if (expression === undefined)
          return fails("promtool: error: required argument 'expr' not provided, try --help");
        const [, rated, range] = /^\s*rate\(\s*(.+)\[([0-9a-z]+)\]\s*\)\s*$/.exec(expression) ?? [];
        const [, name, labelled = ""] =
          /^\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(?:\{([^{}]*)\})?\s*$/.exec(rated ?? expression) ?? [];
        const labels = labelsOf(labelled);
        const rateSeconds = range === undefined ? undefined : durationOf(range);
        if (name === undefined || labels === null || rateSeconds === null)
          return fails(
            'query error: bad_data: 1:1: parse error: only NAME{label="value"} and rate() of it are known here',
          );
        return asks({ kind: "metric", name, labels, ...(rateSeconds === undefined ? {} : { rateSeconds }) });
      },
    },
  },
  complaints: () => ({
    unknownLong: (name) => `promtool: error: unknown long flag '--${name}', try --help`,
    unknownShort: (letter) => `promtool: error: unknown short flag '-${letter}', try --help`,
    needsValue: (flag) => `promtool: error: expected argument for flag '${flag}', try --help`,
  }),
  unknown: ([first]) =>
    first === undefined
      ? "usage: promtool [<flags>] <command> [<args> ...]"
      : `promtool: error: expected command but got "${first}", try --help`,
};

function labelsOf(text: string): Record<string, string> | null {
  const labels: Record<string, string> = {};
  for (const part of text.split(",")) {
    if (part.trim() === "") continue;
    const [, name, wanted] = /^\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*=\s*"([^"]*)"\s*$/.exec(part) ?? [];
    if (name === undefined || wanted === undefined) return null;
    labels[name] = wanted;
  }
  return labels;
}
