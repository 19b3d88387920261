import { expect, test } from "vitest";
import { declareOf, environmentOf, flagOf, scaleOf } from "./act-forms";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test("a number of pods is whole and within bounds", () => {
  expect(scaleOf(form({ deployment: "api", replicas: "8" }))).toEqual({
    kind: "scale",
    deployment: "api",
    replicas: 8,
  });
  for (const replicas of ["", "-1", "1.5", "101", "1e1"])
    expect(scaleOf(form({ deployment: "api", replicas }))).toBeNull();
});

test("a flag is on, off or on for a share", () => {
  const share = (to: string, percent = "10") => flagOf(form({ flag: "new-cart", to, percent }));
  expect(share("on")).toMatchObject({ share: 1 });
  expect(share("off")).toMatchObject({ share: 0 });
  expect(share("share", "25")).toMatchObject({ share: 0.25 });
  expect(share("share", "")).toBeNull();
});

test("an empty value is a value, and only unset takes a variable away", () => {
  const variables = (fields: Record<string, string>) =>
    environmentOf(form({ deployment: "api", variable: "DB_POOL_MAX", value: "", ...fields }));
  expect(variables({})).toMatchObject({ variables: { DB_POOL_MAX: "" } });
  expect(variables({ value: "40" })).toMatchObject({ variables: { DB_POOL_MAX: "40" } });
  expect(variables({ unset: "on" })).toMatchObject({ variables: { DB_POOL_MAX: null } });
  expect(variables({ variable: "a b" })).toBeNull();
});

test("an incident is of severity 1, 2 or 3", () => {
  expect(declareOf(form({ service: "api", severity: "2" }))).toMatchObject({ severity: 2 });
  expect(declareOf(form({ service: "api", severity: "4" }))).toBeNull();
});
