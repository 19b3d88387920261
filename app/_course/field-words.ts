import { signalWords } from "@/app/_simulator/plan-words";
import { idsIn, rowsIn, signalIn } from "./field-value";
import type { WorksheetField } from "./worksheet";

/** What stands in a field in one run of words, where there is no room for its own form. */
export function fieldWords(field: WorksheetField, text: string): string {
  switch (field.kind) {
    case "table":
      return rowsIn(text, field.columns.length)
        .map((row) => row.filter((cell) => cell.trim() !== "").join(", "))
        .join("; ");
    case "signal": {
      const signal = signalIn(text);
      return signal ? signalWords(signal) : "";
    }
    case "choice":
      return field.options.find(({ id }) => id === text)?.label ?? "";
    case "choices": {
      const chosen = idsIn(text, field.options);
      return field.options.flatMap(({ id, label }) => (chosen.includes(id) ? [label] : [])).join("; ");
    }
    default:
      return text;
  }
}
