import type { z } from "zod";

/** What a form shows after it was sent and something was missing. Passwords are never among the values. */
export type FormState = {
  problems: Readonly<Record<string, string>>;
  message: string | null;
  values: Readonly<Record<string, string>>;
};

/** What a form sends to: given its last state and what was filled in, answers with what to show now. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

export const untouched: FormState = { problems: {}, message: null, values: {} };

type Parsed<Data> = { ok: true; data: Data } | { ok: false; state: FormState };

/** Reads a sent form by its schema: the data, or what to say at which field. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData): Parsed<z.infer<Schema>> {
  const values = shownAgain(form);
  const parsed = schema.safeParse({ ...values, ...secrets(form) });
  if (parsed.success) return { ok: true, data: parsed.data };
  const problems: Record<string, string> = {};
  for (const issue of parsed.error.issues) problems[String(issue.path[0] ?? "")] ??= issue.message;
  return { ok: false, state: { problems, message: null, values } };
}

/** The form again, with one sentence about the whole of it or about one field. */
export function refuse(form: FormData, said: { message: string } | { field: string; problem: string }): FormState {
  const values = shownAgain(form);
  return "message" in said
    ? { problems: {}, message: said.message, values }
    : { problems: { [said.field]: said.problem }, message: null, values };
}

const isSecret = (name: string) => /password|token/i.test(name);

function texts(form: FormData): [string, string][] {
  return [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
  );
}

const shownAgain = (form: FormData) => Object.fromEntries(texts(form).filter(([name]) => !isSecret(name)));
const secrets = (form: FormData) => Object.fromEntries(texts(form).filter(([name]) => isSecret(name)));
