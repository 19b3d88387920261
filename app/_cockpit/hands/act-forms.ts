import type { Command, CommandOf } from "../../_simulator/core/flight/command";

/** What of a form is a command; null while it says nothing that could be one. */
type FromForm = (form: FormData) => Command | null;

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

const whole = (form: FormData, name: string, most: number): number | null => {
  const typed = text(form, name);
  return /^\d{1,4}$/.test(typed) && Number(typed) <= most ? Number(typed) : null;
};

export const MOST_REPLICAS = 100;

export const scaleOf: FromForm = (form) => {
  const replicas = whole(form, "replicas", MOST_REPLICAS);
  return replicas === null ? null : { kind: "scale", deployment: text(form, "deployment"), replicas };
};

export const flagOf: FromForm = (form) => {
  const to = text(form, "to");
  const percent = to === "share" ? whole(form, "percent", 100) : to === "on" ? 100 : 0;
  return percent === null ? null : { kind: "setFlag", flag: text(form, "flag"), share: percent / 100 };
};

/** An empty value is a value: only `unset` takes a variable away. */
export const environmentOf: FromForm = (form) => {
  const name = text(form, "variable");
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return null;
  const variables = { [name]: form.get("unset") === "on" ? null : text(form, "value") };
  return { kind: "setEnvironment", deployment: text(form, "deployment"), variables };
};

export const declareOf: FromForm = (form) => {
  const severity = severities.find((one) => `${one}` === text(form, "severity"));
  return severity === undefined ? null : { kind: "declare", service: text(form, "service"), severity };
};

export const pageOf: FromForm = (form) => {
  const person = text(form, "person");
  return person === "" ? null : { kind: "page", person };
};

export const severities: readonly CommandOf<"declare">["severity"][] = [1, 2, 3];
