import { expect, test } from "vitest";
import { worksheetProblems } from "@/app/_course/checking/worksheets";
import { exampleOf, isWritten, questionOf } from "@/app/_course/field-value";
import type { Worksheet } from "@/app/_course/worksheet";
import { worksheet as configInventory } from "./config-inventory";
import { worksheet as ifThenPlan } from "./if-then-plan";
import { worksheet as kpiSheet } from "./kpi-sheet";
import { worksheet as rollbackPlan } from "./rollback-plan";

const worksheets: Worksheet[] = [ifThenPlan, kpiSheet, configInventory, rollbackPlan];

test.each(worksheets)(
  "$id: its examples are written, satisfy its own questions, and read as the course does",
  (one) => {
    expect(worksheetProblems(one.id, one)).toEqual([]);
    for (const field of one.fields) expect(isWritten(field, exampleOf(field))).toBe(true);
  },
);

function ask({ fields }: Worksheet, id: string, text: string) {
  const field = fields.find((one) => one.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return questionOf(field, text);
}

test.each([
  ["worry", "That it breaks.", "What would it look like on your screen, and who would notice first?"],
  ["plan", "I roll back.", "What would you see or hear first? Begin with it: “If …”."],
  ["plan", "If orders fall, the team reacts.", "And what do you do then? Say it with “I”."],
  [
    "second-plan",
    "If it goes on, I stay calm.",
    "What would somebody beside you see you do? A plan that can be watched is easier to carry out.",
  ],
  ["aloud", "That something is odd", "How does the sentence begin? Write it as you would say it."],
  ["aloud", "“Something looks odd, I am looking.”", "Who hears it, or where do you write it?"],
  ["beside-me", "somebody from the team", "Who is it? One name is enough."],
  ["beside-me", "Marta.", "Where are they at that hour, and what do you say to get them?"],
])("if-then plan, %s: %j is asked for more", (field, text, question) => {
  expect(ask(ifThenPlan, field, text)).toBe(question);
});

const rows = (...all: string[][]) => JSON.stringify(all);

test.each([
  ["number", "CPU load", "Could this number look healthy while nobody gets what they came for?"],
  ["number", "Orders", "Counted over what: a minute, an hour, or as a share of something?"],
  ["normal", rows(["Orders", "as usual", "below 60"]), "From what to what is “Orders” on a normal day?"],
  ["normal", rows(["Orders", "80 to 90", ""]), "At what value, and for how long, would you look at “Orders”?"],
  [
    "normal",
    rows(["Orders", "80 to 90", "below 60"]),
    "Which second number would tell you that the first one is mistaken?",
  ],
  ["mislead", "Request volume.", "When does it mislead, and what really happens at that moment?"],
  ["where", "Our numbers", "Which page is it, and how do you get there in ten seconds?"],
  ["owners", "the product team", "Who would be asked whether this number is good? Name the person."],
  ["owners", "Ayo Adeyemi", "When did the two of you agree on it?"],
  ["detect", "soon", "How many minutes, at the traffic of that hour?"],
  ["detect", "3 minutes", "Where does the time go: in collecting, in averaging, or in too few customers?"],
])("KPI sheet, %s: %j is asked for more", (field, text, question) => {
  expect(ask(kpiSheet, field, text)).toBe(question);
});

test.each([
  ["values", rows(["", "1", "2", "start", "stops"]), "Which variable is it?"],
  ["values", rows(["DB_POOL", "20", "", "start", "stops"]), "What is DB_POOL in staging, and what in production?"],
  [
    "values",
    rows(["DB_POOL", "20", "40", "", "stops"]),
    "When is DB_POOL read: by the build, at the start, or while the program runs?",
  ],
  ["values", rows(["DB_POOL", "20", "40", "start", ""]), "What does the service do when DB_POOL is missing?"],
  [
    "values",
    rows(["DATABASE_URL", "postgres://shop:hunter2@db/shop", "secret", "start", "stops"]),
    "Is one of these values a secret? Replace it by the word “secret”, and change it where it is used.",
  ],
  ["bad-start", "A check.", "What happens when a value is missing?"],
  ["bad-start", "A missing value is bad.", "What notices it: a check at the start, a probe, or the first customer?"],
  ["secrets", "in the vault", "Who can change one of them while you deploy?"],
  ["secrets", "In the vault. Marta.", "How is one changed, and does the service have to start again for it?"],
])("config inventory, %s: %j is asked for more", (field, text, question) => {
  expect(ask(configInventory, field, text)).toBe(question);
});
