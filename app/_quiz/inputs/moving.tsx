import type { KeyboardEvent } from "react";
import { Icon } from "@/app/_ui/icon";

type MoveButtonsProps = { name: string; isFirst: boolean; isLast: boolean; onMove: (by: -1 | 1) => void };

/** At the ends of a list a button says that it does nothing, and can still be reached. */
export function MoveButtons({ name, isFirst, isLast, onMove }: MoveButtonsProps) {
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={`Move up: ${name}`}
        aria-disabled={isFirst || undefined}
        onClick={() => onMove(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="button"
        aria-label={`Move down: ${name}`}
        aria-disabled={isLast || undefined}
        onClick={() => onMove(1)}
      >
        <Icon name="down" />
      </button>
    </>
  );
}

/** For the line around the buttons: Alt with an arrow does what they do. */
export function onAltArrow(event: KeyboardEvent, onMove: (by: -1 | 1) => void) {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  onMove(event.key === "ArrowUp" ? -1 : 1);
}

/** The list with two of its entries in each other's place; null where there is no such entry. */
export function swapped(list: readonly number[], one: number, other: number): number[] | null {
  const first = list[one];
  const second = list[other];
  return first === undefined || second === undefined ? null : list.with(one, second).with(other, first);
}
