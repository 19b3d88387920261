import { Html } from "../html";
import type { ShownOrder } from "../kinds/order";
import type { InputProps, Readiness } from "./input";
import { MoveButtons, onAltArrow, swapped } from "./moving";

/** A list with two buttons a line. A line keeps its key when it moves, and so the button that was pressed its focus. */
export function Input({ shown, value, onChange, announce, answerKey }: InputProps<ShownOrder, number[]>) {
  const order = value ?? shown.steps.map((_, index) => index);

  function move(name: string, place: number, by: -1 | 1) {
    const next = swapped(order, place, place + by);
    if (!next || !onChange) return;
    onChange(next);
    announce?.(`“${name}” is now ${place + by + 1} of ${order.length}.`);
  }

  return (
    <fieldset className="order">
      <legend>
        Use the buttons, or <kbd>Alt</kbd> <kbd>↑</kbd> and <kbd>Alt</kbd> <kbd>↓</kbd> on a line.
      </legend>
      <ol>
        {order.map((index, place) => {
          const step = shown.steps[index];
          if (!step) return null;
          const onMove = (by: -1 | 1) => move(step.name, place, by);
          return (
            <li
              key={index}
              data-right={answerKey?.[place] === index || undefined}
              onKeyDown={(event) => onAltArrow(event, onMove)}
            >
              <Html as="span" className="text" html={step.html} />
              <span className="moves">
                <MoveButtons
                  name={step.name}
                  isFirst={place === 0}
                  isLast={place === order.length - 1}
                  onMove={onMove}
                />
              </span>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}

export function readiness(value: number[] | null): Readiness {
  return value === null ? { missing: "Put the steps in order first." } : "whole";
}
