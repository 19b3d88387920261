import type uPlot from "uplot";
import type { ChartDefinition, Mark } from "../frame";
import type { Colours } from "./theme-colours";

export const FONT = '12px "B612", "B612 fallback", Verdana, sans-serif';
const ROW = 15;
const ROWS = 3;
const LONGEST = 110;

type Surface = { plot: uPlot; colours: Colours };
type Line = { from: [number, number]; to: [number, number]; colour: string; dash: number[] };

const dashes = { deploy: [], alert: [], act: [2, 3] } as const satisfies Record<Mark["kind"], number[]>;
const tones = { deploy: "ink-2", alert: "caution", act: "accent" } as const;

/** In CSS pixels; the canvas of uPlot counts device pixels. */
function inPixels({ plot }: Surface, draw: (context: CanvasRenderingContext2D, box: DOMRect) => void) {
  const ratio = devicePixelRatio;
  const { left, top, width, height } = plot.bbox;
  plot.ctx.save();
  plot.ctx.scale(ratio, ratio);
  draw(plot.ctx, new DOMRect(left / ratio, top / ratio, width / ratio, height / ratio));
  plot.ctx.restore();
}

function strokeLine(context: CanvasRenderingContext2D, { from, to, colour, dash }: Line) {
  context.beginPath();
  context.setLineDash(dash);
  context.strokeStyle = colour;
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}

function label(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colours: Colours,
  tone: keyof Colours,
) {
  context.globalAlpha = 0.85;
  context.fillStyle = colours.surface;
  context.fillRect(x - 2, y - 1, context.measureText(text).width + 4, 15);
  context.globalAlpha = 1;
  context.fillStyle = colours[tone];
  context.fillText(text, x, y);
}

/** What is expected, behind the line. */
export function drawBand(surface: Surface, low: readonly (number | null)[], high: readonly (number | null)[]) {
  const { plot, colours } = surface;
  const at = plot.data[0];
  inPixels(surface, (context, box) => {
    context.beginPath();
    context.rect(box.x, box.y, box.width, box.height);
    context.clip();
    const place = (index: number, value: number): [number, number] => [
      box.x + plot.valToPos(at[index] ?? 0, "x"),
      box.y + plot.valToPos(value, "y"),
    ];
    context.beginPath();
    for (const [index, value] of high.entries()) if (value !== null) context.lineTo(...place(index, value));
    for (let index = low.length - 1; index >= 0; index--) {
      const value = low[index] ?? null;
      if (value !== null) context.lineTo(...place(index, value));
    }
    context.closePath();
    context.globalAlpha = 0.14;
    context.fillStyle = colours.ink;
    context.fill();
  });
}

/** Limits below the series, so that the line stays whole where it crosses them. */
export function drawLimits(surface: Surface, { limits }: ChartDefinition) {
  inPixels(surface, (context, box) => {
    context.lineWidth = 2;
    for (const { value } of limits) {
      const y = box.y + surface.plot.valToPos(value, "y");
      strokeLine(context, { from: [box.x, y], to: [box.right, y], colour: surface.colours.caution, dash: [4, 3] });
    }
  });
}

export function drawMarks(surface: Surface, marks: readonly Mark[]) {
  inPixels(surface, (context, box) => {
    for (const { kind, atSeconds } of marks) {
      const x = box.x + surface.plot.valToPos(atSeconds, "x");
      if (x < box.x || x > box.right) continue;
      context.lineWidth = kind === "alert" ? 2 : 1.5;
      const colour = surface.colours[tones[kind]];
      strokeLine(context, { from: [x, box.y], to: [x, box.bottom], colour, dash: [...dashes[kind]] });
    }
  });
}

/** The words of limits and marks, over the line; what has no room among the others is left to the summary. */
export function drawLabels(surface: Surface, definition: ChartDefinition, marks: readonly Mark[]) {
  const { plot, colours } = surface;
  inPixels(surface, (context, box) => {
    context.font = FONT;
    context.textBaseline = "top";
    context.setLineDash([]);
    for (const { value, says } of definition.limits) {
      const y = box.y + plot.valToPos(value, "y");
      label(context, says, box.x + 3, y + 18 > box.bottom ? y - 17 : y + 3, colours, "caution");
    }
    const taken: { row: number; from: number; to: number }[] = [];
    for (const { kind, atSeconds, says } of marks.toReversed()) {
      const x = box.x + plot.valToPos(atSeconds, "x");
      if (x < box.x || x > box.right) continue;
      const text = shortened(context, says);
      const width = context.measureText(text).width;
      const from = x + 4 + width > box.right ? x - 4 - width : x + 4;
      const isFree = (row: number) =>
        taken.every((each) => each.row !== row || from > each.to || from + width < each.from);
      const row = Array.from({ length: ROWS }, (_, index) => index).find(isFree);
      if (row === undefined || from < box.x) continue;
      taken.push({ row, from: from - 6, to: from + width + 6 });
      label(context, text, from, box.y + row * ROW, colours, tones[kind]);
    }
  });
}

function shortened(context: CanvasRenderingContext2D, text: string): string {
  if (context.measureText(text).width <= LONGEST) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > LONGEST) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
