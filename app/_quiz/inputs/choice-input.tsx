import { Html } from "../html";
import type { ShownChoice } from "../kinds/choice";

/** Native radio buttons, so that it reads and works without a script. */
export function ChoiceInput({ shown }: { shown: ShownChoice }) {
  return (
    <fieldset className="options">
      <legend className="visually-hidden">Options</legend>
      {shown.options.map(({ letter, html }, index) => (
        <label key={letter}>
          <input type="radio" name="response" value={index} />
          <b className="letter">
            <span className="visually-hidden">Option </span>
            {letter}
          </b>
          <Html as="span" className="text" html={html} />
        </label>
      ))}
    </fieldset>
  );
}
