import { Icon } from "@/app/_ui/icon";
import type { ShownParsons } from "../kinds/parsons";
import type { InputProps, Readiness } from "./input";
import { MoveButtons, onAltArrow, swapped } from "./moving";

/**
 * A file, and below it the lines to choose from. Those stay where they are when they are used, so that no button goes
 * away under a finger or with the focus on it.
 */
export function Input({ shown, id, value, onChange, announce, answerKey }: InputProps<ShownParsons, number[]>) {
  const used = value ?? [];
  const addButton = (index: number) => `${id}-add-${index}`;

  function change(next: number[] | null, announcement: string) {
    if (!next || !onChange) return;
    onChange(next);
    announce?.(announcement);
  }

  function add(index: number) {
    if (used.includes(index)) return;
    change([...used, index], `Line added as ${used.length + 1} of ${used.length + 1}.`);
  }

  function move(place: number, by: -1 | 1) {
    change(swapped(used, place, place + by), `Line is now ${place + by + 1} of ${used.length}.`);
  }

  function remove(index: number) {
    // The button that was pressed goes away with its line.
    document.getElementById(addButton(index))?.focus();
    change(
      used.filter((each) => each !== index),
      `Line removed, ${used.length - 1} left.`,
    );
  }

  return (
    <div className="parsons">
      <fieldset>
        <legend>
          Your file <code>{shown.file}</code>
        </legend>
        {used.length === 0 && <p>Empty. Lines you add stand here.</p>}
        <ol>
          {used.map((index, place) => {
            const text = shown.lines[index] ?? "";
            const onMove = (by: -1 | 1) => move(place, by);
            return (
              <li
                key={index}
                data-right={answerKey?.[place] === index || undefined}
                onKeyDown={(event) => onAltArrow(event, onMove)}
              >
                <code>{text}</code>
                {answerKey?.[place] === index && <span className="holds">in its place</span>}
                <span className="moves">
                  <MoveButtons
                    name={text.trim()}
                    isFirst={place === 0}
                    isLast={place === used.length - 1}
                    onMove={onMove}
                  />
                  <button
                    type="button"
                    className="button"
                    aria-label={`Remove: ${text.trim()}`}
                    onClick={() => remove(index)}
                  >
                    <Icon name="remove" />
                  </button>
                </span>
              </li>
            );
          })}
        </ol>
      </fieldset>
      <fieldset>
        <legend>Lines to choose from</legend>
        <ul>
          {shown.lines.map((text, index) => {
            const isUsed = used.includes(index);
            const line = answerKey?.indexOf(index) ?? -1;
            return (
              <li key={text} data-right={line >= 0 || undefined} data-used={isUsed || undefined}>
                <code>{text}</code>
                {line >= 0 && <span className="holds">belongs, line {line + 1}</span>}
                <span className="moves">
                  <button
                    type="button"
                    className="button"
                    id={addButton(index)}
                    aria-label={isUsed ? `In your file: ${text.trim()}` : `Add: ${text.trim()}`}
                    aria-disabled={isUsed || undefined}
                    onClick={() => add(index)}
                  >
                    {isUsed ? "In file" : "Add"}
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
      </fieldset>
    </div>
  );
}

export function readiness(value: number[] | null): Readiness {
  return value === null || value.length === 0 ? { missing: "Add a line to your file first." } : "whole";
}
