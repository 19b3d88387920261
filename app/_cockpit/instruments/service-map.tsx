"use client";

import "./service-map.css";
import { memo, useEffect, useRef, useState } from "react";
import { Icon } from "@/app/_ui/icon";
import type { FlowView, ServiceView } from "../frame";
import { type Box, type Point, routeFlows } from "./flow-routes";
import { fitText, mapLayout } from "./map-layout";
import { ServiceTable } from "./service-table";
import { statusIcon, statusWords } from "./status-shape";

type ServiceMapProps = { services: readonly ServiceView[]; flows: readonly FlowView[]; isPaused: boolean };

export const ServiceMap = memo(
  function ServiceMap({ services, flows, isPaused }: ServiceMapProps) {
    const [isTable, setIsTable] = useState(false);
    return (
      <section className="panel service-map" aria-label="Services">
        <div className="panel-head">
          <h2>Services</h2>
          <span className="spacer" />
          <span className="label service-map-key">width: traffic, dash speed: response time</span>
          <button
            type="button"
            className="button dense quiet service-map-swap"
            aria-pressed={isTable}
            aria-label="Show services as table"
            title="Show as table"
            onClick={() => setIsTable(!isTable)}
          >
            <Icon name={isTable ? "chart" : "doc"} className="icon small" />
          </button>
        </div>
        {isTable ? (
          <ServiceTable services={services} />
        ) : (
          <Drawing services={services} flows={flows} isPaused={isPaused} />
        )}
      </section>
    );
  },
  (before, after) =>
    before.isPaused === after.isPaused &&
    JSON.stringify([before.services, before.flows]) === JSON.stringify([after.services, after.flows]),
);

function Drawing({ services, flows, isPaused }: ServiceMapProps) {
  const box = useRef<HTMLElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { boxes, height } = mapLayout(services, size, neededWidth);
  const routes = routeFlows(boxes, flows);
  return (
    <section
      ref={box}
      className={`service-map-box ${isPaused ? "paused" : ""}`}
      aria-label="Map of the services"
      // What scrolls has to be reached by keyboard.
      tabIndex={height > size.height ? 0 : undefined}
    >
      <p className="visually-hidden">
        {services.map(
          ({ name, version, status, says }) => `${name} ${version ?? ""}: ${statusWords[status]}, ${says.join(", ")}. `,
        )}
      </p>
      {size.width > 0 && (
        <svg width={size.width} height={height} aria-hidden="true">
          {flows.map((flow, index) => (
            <Flow
              key={`${flow.from} ${flow.to}`}
              flow={flow}
              route={routes[index] ?? []}
              source={boxes.find(({ id }) => id === flow.from)}
            />
          ))}
          {services.map((service, index) => {
            const place = boxes[index];
            return place && <ServiceBox key={service.id} service={service} {...place} />;
          })}
        </svg>
      )}
    </section>
  );
}

/** From 1.5 px for a trickle to 6 px for hundreds of requests per second. */
const widthOf = (requestsPerSecond: number) => Math.min(6, 1.5 + 1.7 * Math.log10(1 + requestsPerSecond));

function speedOf(meanMs: number | null): string {
  if (meanMs === null) return "still";
  return meanMs < 100 ? "fast" : meanMs < 400 ? "steady" : meanMs < 1500 ? "slow" : "stuck";
}

/** Beside the end of the flow, but clear of the box that it leaves. */
function shareHeight({ y, height }: Box, end: number): number {
  return end < y ? Math.min(end + 4, y - 6) : Math.max(end + 4, y + height + 16);
}

type FlowProps = { flow: FlowView; route: readonly Point[]; source: Box | undefined };

function Flow({ flow, route, source }: FlowProps) {
  const [x, y] = route.at(-1) ?? [0, 0];
  const [before] = route.at(-2) ?? [0];
  if (route.length === 0) return null;
  const back = before < x ? -7 : 7;
  return (
    <g className={`service-map-flow ${flow.status}`}>
      <path
        className={speedOf(flow.meanMs)}
        d={`M${route.map((point) => point.join(" ")).join("L")}`}
        strokeWidth={widthOf(flow.requestsPerSecond)}
      />
      <path className="service-map-arrow" d={`M${x} ${y}l${back} -5v10z`} />
      {flow.share !== null && source && (
        <text x={source.x + source.width - 2} y={shareHeight(source, y)} textAnchor="end">
          {Math.round(flow.share * 100)} %
        </text>
      )}
    </g>
  );
}

type BoxProps = { service: ServiceView; x: number; y: number; width: number; height: number };

function ServiceBox({ service: { name, version, status, says }, x, y, width, height }: BoxProps) {
  const title = version === null ? name : `${name} ${version}`;
  return (
    <g className={`service-map-service ${status}`} transform={`translate(${x} ${y})`}>
      <title>{[title, statusWords[status], ...says].join(", ")}</title>
      <rect width={width} height={height} rx="2" />
      <use href={`/icons.svg#${statusIcon(status)}`} x="8" y="8" width="14" height="14" />
      <text className="service-map-name" x="27" y="20">
        {fitText(title, width - 31, measured("700 13px"))}
      </text>
      {says.map((line, index) => (
        <text key={line} x="9" y={38 + index * 16}>
          {fitText(line, width - 13, measured(status === "warning" ? "700 12px" : "12px"))}
        </text>
      ))}
    </g>
  );
}

/** Of a box that shows all of its words. */
function neededWidth({ name, version, says }: ServiceView): number {
  const bold = measured("700 12px");
  return Math.max(
    31 + measured("700 13px")(version === null ? name : `${name} ${version}`),
    ...says.map((line) => 14 + bold(line)),
  );
}

let context: CanvasRenderingContext2D | null = null;

function measured(font: string) {
  context ??= document.createElement("canvas").getContext("2d");
  return (text: string): number => {
    if (!context) return text.length * 7;
    context.font = `${font} "B612", "B612 fallback", Verdana, sans-serif`;
    return context.measureText(text).width;
  };
}
