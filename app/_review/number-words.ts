// Numbers as the sentences about them write them, the same in every browser and on the server.

/** Two decimals with a sign, the minus a true one (U+2212): +0.05, −0.23, and 0.00 for what rounds to nought. */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  if (Number(digits) === 0) return digits;
  return `${value < 0 ? "−" : "+"}${digits}`;
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A whole number: in words up to twelve. */
export const inWords = (n: number) => words[n] ?? String(n);

/** "ten answers", "one pair", "64 answers". */
export function counted(n: number, thing: string, plural = `${thing}s`): string {
  return `${inWords(n)} ${n === 1 ? thing : plural}`;
}

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A sum of marks: whole, or with one decimal where answers were partly right. */
export const marks = (sum: number) => sum.toFixed(1).replace(/\.0$/, "");

/** How a 95 % interval stands to nought, judged on the two decimals that are shown. "none" has no width. */
export function sideOf({ low, high }: { low: number; high: number }): "none" | "below" | "around" | "above" {
  const [from, to] = [Number(low.toFixed(2)), Number(high.toFixed(2))];
  if (from === to) return "none";
  if (to < 0) return "below";
  return from > 0 ? "above" : "around";
}
