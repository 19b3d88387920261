"use client";

import type { KeyboardEvent, ReactNode } from "react";

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Moves the focus from cell to cell, and with it the one cell that Tab comes back to. The table inside is rendered on
 * the server; only its keys are handled here.
 */
export function MatrixKeys({ label, children }: { label: string; children: ReactNode }) {
  function move(event: KeyboardEvent<HTMLElement>) {
    const { target, currentTarget, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches("[data-cell]")) return;
    const rows = [...currentTarget.querySelectorAll("tr")]
      .map((row) => [...row.querySelectorAll<HTMLElement>("[data-cell]")])
      .filter((row) => row.length > 0);
    const row = rows.findIndex((cells) => cells.includes(target));
    const column = rows[row]?.indexOf(target) ?? 0;
    const next = cellFor(rows, key, row, column);
    if (!next) return;
    event.preventDefault();
    for (const cell of rows.flat()) cell.tabIndex = cell === next ? 0 : -1;
    next.focus();
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard.
    <section className="matrix-frame" aria-label={label} tabIndex={0} onKeyDown={move}>
      {children}
    </section>
  );
}

function cellFor(rows: readonly HTMLElement[][], key: string, row: number, column: number): HTMLElement | undefined {
  if (key === "Home") return rows[row]?.at(0);
  if (key === "End") return rows[row]?.at(-1);
  const [down, right] = steps[key] ?? [0, 0];
  if (down === 0 && right === 0) return undefined;
  return rows[row + down]?.[column + right];
}
