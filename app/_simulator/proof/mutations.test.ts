import { expect, test } from "vitest";
import type { Given } from "../core/flight/command";
import { mutationsOf } from "./mutations";

const rollback: Given = { atSeconds: 100, command: { kind: "rollback", deployment: "api" } };
const page: Given = { atSeconds: 200, command: { kind: "page", person: "senior" } };
const land: Given = { atSeconds: 600, command: { kind: "land", claim: "resolved" } };
const late: Given = { ...rollback, atSeconds: 400 };

test("each command is left out, and what acts on the system also comes later, at its place", () => {
  expect(mutationsOf([rollback, page, land])).toEqual([
    { says: "without rollback at 100 s", commands: [page, land] },
    { says: "five minutes late with rollback at 100 s", commands: [page, late, land] },
    { says: "without page at 200 s", commands: [rollback, land] },
    { says: "without land at 600 s", commands: [rollback, page] },
  ]);
});
