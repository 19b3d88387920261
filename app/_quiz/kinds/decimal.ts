/** Thousands stand in threes, with always the same between them: a comma, or any of the spaces that are in use. */
const written =
  /^(?<sign>[-+−]?)(?:(?:[1-9]\d{0,2}(?<gap>[, \u00a0\u2009\u202f])\d{3}(?:\k<gap>\d{3})*|\d+)(?:\.\d*)?|\.\d+)$/;

/**
 * A number as people type it, "−1 234.50", as "-1234.5": digits with at most one point and one minus, no zeros that say
 * nothing. Null for anything else: a comma before decimals, which elsewhere parts thousands, an exponent, a unit.
 */
export function decimalOf(typed: string): string | null {
  const text = typed.trim();
  const found = written.exec(text)?.groups;
  if (!found) return null;
  const [whole = "", fraction = ""] = text.replace(/[^\d.]/g, "").split(".");
  const before = whole.replace(/^0+(?=\d)/, "") || "0";
  const after = fraction.replace(/0+$/, "");
  const size = after === "" ? before : `${before}.${after}`;
  return /[-−]/.test(found["sign"] ?? "") && size !== "0" ? `-${size}` : size;
}
