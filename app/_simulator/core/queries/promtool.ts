import type { QueryOf } from "../flight/query";
import { lastSeconds } from "../observability/expressions";
import { type Labels, latest, rateOf, seriesOf } from "../observability/metrics";
import type { World } from "../production/world";
import { epochSeconds } from "./times";

/**
 * `promtool query instant http://prometheus:9090 'NAME{LABELS}'`, or with `rate(...[60s])` around it: a line for each
 * series, as Prometheus prints a vector, and nothing where there is none. A tool of ours would say the same in words that
 * are used nowhere else.
 */
export function metric(world: World, { labels, name, rateSeconds }: QueryOf<"metric">): string {
  const { clock, state } = world;
  const at = epochSeconds(world, clock.nowMs);
  return seriesOf(state.metrics, name, labels)
    .flatMap((series) => {
      const value =
        rateSeconds === undefined
          ? latest(series)
          : rateOf(state.metrics, series, lastSeconds(rateSeconds, clock.nowMs));
      // A rate is no longer the metric, and loses its name.
      const text = (rateSeconds === undefined ? series.name : "") + labelsText(series.labels);
      return value === null ? [] : [`${text} => ${value} @[${at}]`];
    })
    .join("\n");
}

function labelsText(labels: Labels): string {
  const texts = Object.keys(labels)
    .sort()
    .map((label) => `${label}="${labels[label]}"`);
  return texts.length === 0 ? "" : `{${texts.join(", ")}}`;
}
