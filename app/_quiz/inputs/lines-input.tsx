import type { ShownLines } from "../kinds/lines";

/** The lines of a file as radio buttons; those that only hold the file together are plain text between them. */
export function LinesInput({ shown }: { shown: ShownLines }) {
  return (
    <fieldset className="lines">
      <legend>{shown.file}</legend>
      {shown.lines.map(({ text, canBePicked }, index) =>
        canBePicked ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
          <label key={index}>
            <input type="radio" name="response" value={index + 1} />
            <i className="number">
              <span className="visually-hidden">Line </span>
              {index + 1}
            </i>
            <code>{text}</code>
          </label>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
          <p key={index}>
            <i className="number">{index + 1}</i>
            <code>{text}</code>
          </p>
        ),
      )}
    </fieldset>
  );
}
