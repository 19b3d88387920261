import type { z } from "zod";
import { fieldPath } from "./field-path";

const kinds: Record<string, string> = {
  number: "must be a number",
  int: "must be a whole number",
  string: "must be text",
  boolean: "must be true or false",
  array: "must be a list",
};

/** What is wrong with something that a schema has refused, in one line that names the field; `what` names the whole. */
export function schemaProblem({ issues }: z.core.$ZodError, what: string): string {
  // A field that is unknown is often the misspelled one that is missing: it says more.
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  return issue ? problemOf(issue, what) : `${what} is not valid`;
}

function problemOf(issue: z.core.$ZodIssue, what: string): string {
  const at = fieldPath(issue.path) || what;
  if (issue.code === "unrecognized_keys")
    return `${fieldPath([...issue.path, ...issue.keys.slice(0, 1)])} is not known`;
  if (issue.code === "invalid_key") return `${at} cannot be used as a name`;
  if (issue.code === "custom") return `${at} ${issue.message}`;
  if (issue.input === undefined) return `${at} is missing`;
  if (issue.code === "invalid_type" && typeof issue.input === "number" && !Number.isFinite(issue.input))
    return `${at} must be finite`;
  if (issue.code === "invalid_type") return `${at} ${kinds[issue.expected] ?? "must be an object"}`;
  if (issue.code === "too_small") return `${at} must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}`;
  if (issue.code === "too_big" && (issue.origin === "string" || issue.origin === "array"))
    return `${at} must have at most ${issue.maximum} ${issue.origin === "array" ? "entries" : "characters"}`;
  if (issue.code === "too_big") return `${at} must be at most ${issue.maximum}`;
  if (issue.code === "invalid_value") return `${at} must be one of ${issue.values.map(String).join(", ")}`;
  return `${at} ${issue.message}`;
}
